namespace ThienVan.Core.Kernel;

public enum ChainFaultKind
{
    /// <summary>The row's columns no longer give its hash.</summary>
    Changed,

    /// <summary>Rows are gone: a hole, or a tail shorter than the head says.</summary>
    Removed,

    /// <summary>The row stands where another was written.</summary>
    Moved,

    /// <summary>A whole row that does not follow from the one before it, or that stands beyond the head.</summary>
    Inserted,

    /// <summary>The head does not fit the last row.</summary>
    Head,

    /// <summary>The chain fits itself, yet not what was kept of it elsewhere.</summary>
    Rewritten,
}

/// <summary>One fault of the chain.</summary>
/// <param name="Seq">Row at fault; for removed rows the first one gone.</param>
/// <param name="Id">Null when the row itself is gone.</param>
/// <param name="Message">What is wrong, in Vietnamese.</param>
public sealed record ChainFault(ChainFaultKind Kind, long Seq, Guid? Id, string Message);

/// <summary>Reads a chain row by row in the order of its numbers, so that a long log needs no memory.</summary>
public sealed class ChainVerifier
{
    /// <summary>Stands for the hash of a row that could not be read.</summary>
    private const string Unknown = "";

    private ChainHead _last = ChainHead.Empty;

    /// <summary>Rows read so far.</summary>
    public long Count { get; private set; }

    public IEnumerable<ChainFault> Next(ChainedEvent row)
    {
        var faults = Check(row).ToArray();
        Count++;
        _last = new(row.Entry.Seq, row.Hash);
        return faults;
    }

    /// <summary>Takes in a row whose columns hold no event any more; whether the next one follows it, nobody can say.</summary>
    public IEnumerable<ChainFault> Unreadable(long seq)
    {
        var hole = seq != _last.Seq + 1 ? new[] { Gone(_last.Seq + 1, seq - 1) } : [];
        Count++;
        _last = new(seq, Unknown);
        return [.. hole, new(ChainFaultKind.Changed, seq, Id: null, $"Sự kiện số {seq} không đọc được: đã bị sửa ngoài hệ thống.")];
    }

    /// <param name="head">The stored head.</param>
    public IEnumerable<ChainFault> Finish(ChainHead head)
    {
        if (_last.Seq < head.Seq)
            yield return Gone(_last.Seq + 1, head.Seq);
        else if (_last.Seq > head.Seq)
            yield return new(
                ChainFaultKind.Inserted,
                head.Seq + 1,
                Id: null,
                $"Sự kiện từ số {head.Seq + 1} đến {_last.Seq} nằm ngoài đầu chuỗi đã ghi."
            );
        else if (_last.Hash is not Unknown && _last.Hash != head.Hash)
            yield return new(ChainFaultKind.Head, head.Seq, Id: null, $"Đầu chuỗi không khớp với sự kiện số {head.Seq}.");
    }

    private IEnumerable<ChainFault> Check(ChainedEvent row)
    {
        var (seq, id) = (row.Entry.Seq, row.Entry.Id);
        var hole = seq != _last.Seq + 1;
        var whole = row.Hash == EventChain.Hash(row.PreviousHash, row.Entry);
        var linked = _last.Hash is Unknown || row.PreviousHash == _last.Hash;
        if (hole) yield return Gone(_last.Seq + 1, seq - 1);
        if (!whole && (linked || hole)) yield return new(ChainFaultKind.Changed, seq, id, $"Sự kiện số {seq} đã bị sửa.");
        if (!whole && !linked && !hole)
            yield return new(ChainFaultKind.Moved, seq, id, $"Sự kiện số {seq} đã bị đổi chỗ hoặc thay bằng sự kiện khác.");
        if (whole && !linked && !hole)
            yield return new(ChainFaultKind.Inserted, seq, id, $"Sự kiện số {seq} không nối tiếp sự kiện đứng trước.");
    }

    private static ChainFault Gone(long from, long to) =>
        new(ChainFaultKind.Removed, from, Id: null,
            from == to ? $"Sự kiện số {from} đã bị xóa." : $"Các sự kiện từ số {from} đến {to} đã bị xóa.");
}
