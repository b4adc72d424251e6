namespace ThienVan.Web.Shared.Documents.Bounded;

/// <summary>Bytes that may still come out of compressed parts; shared by all parts of one file.</summary>
/// <param name="stored">Bytes of the file as stored.</param>
/// <param name="expanded">Bytes that may come out in all.</param>
/// <param name="bomb">What to throw when more comes out.</param>
internal sealed class ExpansionBudget(long stored, long expanded, Func<Exception> bomb)
{
    private const long AlwaysFine = 10 << 20;
    private const long HighestRatio = 200;

    private long _used;

    public void Take(long bytes)
    {
        _used += bytes;
        var ratioFine = _used <= AlwaysFine || _used <= stored * HighestRatio;
        if (_used > expanded || !ratioFine) throw bomb();
    }
}

/// <summary>Reads through and counts what really comes out: sizes written in headers can lie.</summary>
internal sealed class BoundedStream(Stream inner, ExpansionBudget budget) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        budget.Take(read);
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
