using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Entry.Past;

/// <summary>A block of past figures: a row an indicator and a column a year or a part of one; or a row a figure, with a column for its
/// year.</summary>
public sealed class PastSheet
{
    /// <summary>Cells of one block.</summary>
    public const int MostCells = 2000;

    private static readonly string[] CodeHeadings = Folded("mã", "mã số", "mã chỉ tiêu", "ký hiệu");
    private static readonly string[] NameHeadings = Folded("chỉ tiêu", "tên chỉ tiêu", "chỉ số", "nội dung");
    private static readonly string[] SlotHeadings = Folded("năm", "kỳ", "thời gian");
    private static readonly string[] ValueHeadings = Folded("số liệu", "thực hiện", "kết quả", "giá trị");
    private static readonly string[] SourceHeadings = Folded("nguồn", "nguồn số liệu");
    private static readonly string[] NumberHeadings = Folded("số văn bản", "văn bản", "số, ký hiệu");
    private static readonly string[] DayHeadings = Folded("ngày văn bản", "ngày");
    private static readonly Refusal _noHeadings = new("past.headings",
        "Hàng đầu phải là tiêu đề: cột “Mã” hoặc “Chỉ tiêu”, rồi mỗi năm một cột (“2023”, “Quý I/2024”, “Tháng 3/2025”).");

    private readonly PlanDocument _plan;
    private readonly PastPaper _paper;
    private readonly DateOnly _today;
    private readonly NamedLines<NamedLine> _names;
    private readonly string[] _headings;
    private readonly PastSlot?[] _slots;

    private PastSheet(IReadOnlyList<string> headings, PlanDocument plan, PastPaper paper, DateOnly today)
    {
        (_plan, _paper, _today) = (plan, paper, today);
        _names = new([.. plan.Owned().Where(owned => owned.Indicator.IsEntered)
            .Select(owned => new NamedLine(owned.Code, owned.Indicator.Name, owned.Target.Name))]);
        _headings = [.. headings.Select(heading => VietnameseText.Fold(heading).Trim(' ', ':', '*', '.'))];
        _slots = [.. headings.Select(PastSlot.Read)];
    }

    /// <summary>Every filled cell, read or refused, in order; refused whole when no heading says what the columns are.</summary>
    /// <param name="paper">Of the cells whose row names no other.</param>
    public static Result<IReadOnlyList<PastCell>> Read(PastedBlock block, PlanDocument plan, PastPaper paper, DateOnly today)
    {
        var head = block.Rows.ToList().FindIndex(row => !PastedBlock.IsBlank(row));
        if (head < 0) return _noHeadings;
        var sheet = new PastSheet(block.Rows[head], plan, paper, today);
        if (block.Rows[head].Select(PastSlot.RefuseColumn).FirstOrDefault(wrong => wrong is not null) is { } column) return column;
        if (!sheet.IsReadable) return _noHeadings;
        var cells = Enumerable.Range(head + 1, block.Rows.Count - head - 1).SelectMany(at => sheet.Row(at + 1, block.Rows[at]))
            .Take(MostCells + 1).ToArray();
        return cells.Length > MostCells
            ? new Refusal("past.too_many", $"Mỗi lần nhập tối đa {MostCells} ô; đề nghị chia nhỏ.") : Twice(cells);
    }

    private static string[] Folded(params ReadOnlySpan<string> headings)
    {
        var folded = new string[headings.Length];
        for (var i = 0; i < folded.Length; i++) folded[i] = VietnameseText.Fold(headings[i]);
        return folded;
    }

    private bool IsReadable =>
        (At(CodeHeadings) >= 0 || At(NameHeadings) >= 0)
        && (Array.Exists(_slots, slot => slot is not null) || (At(SlotHeadings) >= 0 && At(ValueHeadings) >= 0));

    private int At(string[] headings) => Array.FindIndex(_headings, heading => headings.Contains(heading));

    private IEnumerable<PastCell> Row(int number, IReadOnlyList<string> row)
    {
        var filled = Filled(row).ToArray();
        if (filled.Length == 0) yield break;
        var (indicator, unknown) = Find(Text(row, CodeHeadings), Text(row, NameHeadings));
        var paper = Paper(row);
        foreach (var (text, slot) in filled)
            yield return PastCellReader.Read(new()
            {
                Row = number,
                Text = text,
                Indicator = indicator,
                Slot = slot,
                Paper = paper.IsRefused ? null : paper.Value,
                Refusal = unknown ?? paper.Refusal ?? (slot is null ? NoSlot(row) : null),
            }, _plan);
    }

    private IEnumerable<(string Text, PastSlot? Slot)> Filled(IReadOnlyList<string> row)
    {
        for (var i = 0; i < Math.Min(row.Count, _slots.Length); i++)
            if (_slots[i] is { } slot && IsFilled(row[i])) yield return (row[i], slot);
        if (Text(row, ValueHeadings) is { } text && IsFilled(text) && At(SlotHeadings) >= 0)
            yield return (text, PastSlot.Read(Text(row, SlotHeadings) ?? ""));
    }

    // A dash is how tables say that nothing is known.
    private static bool IsFilled(string text) => text is not ("" or "-" or "–" or "—" or "...");

    private string? Text(IReadOnlyList<string> row, string[] headings) =>
        At(headings) is >= 0 and var at && at < row.Count && row[at].Length > 0 ? row[at] : null;

    private (Indicator? Indicator, Refusal? Unknown) Find(string? code, string? name)
    {
        var coded = code is null ? null : _names.ByCode(code);
        if (coded is not null && name is not null && _names.NamedElse(coded, name) is { } other)
            return (null, new("past.two_lines",
                $"Mã {coded.Code} nhưng tên “{name}” là của {other.Code}; đề nghị sửa mã hoặc tên cho khớp."));
        var line = coded ?? (name is null ? null : _names.ByName(name));
        return line is not null
            ? (_plan.FindIndicator(line.Code), null)
            : (null, new("past.unknown", $"Kế hoạch không có chỉ tiêu “{code ?? name}” hoặc chỉ tiêu đó không nhập số; "
                + "đề nghị ghi đúng mã."));
    }

    private Result<PastPaper> Paper(IReadOnlyList<string> row)
    {
        var (source, number, day) = (Text(row, SourceHeadings), Text(row, NumberHeadings), Text(row, DayHeadings));
        return (source ?? number ?? day) is null ? _paper
            : PastPaper.Read(source ?? _paper.Source, number ?? _paper.DocumentNumber, day ?? DayInput.Write(_paper.DocumentDate), _today);
    }

    private Refusal NoSlot(IReadOnlyList<string> row) => new("past.slot",
        $"Không đọc được kỳ “{Text(row, SlotHeadings)}”; đề nghị ghi như “2023”, “Quý I/2024” hoặc “Tháng 3/2025”.");

    /// <summary>Of a figure given twice nobody knows which is meant.</summary>
    private static PastCell[] Twice(PastCell[] cells)
    {
        var twice = cells.Where(cell => cell.Seen is not null).GroupBy(cell => (cell.Seen!.Code, cell.Seen.Period))
            .Where(same => same.Count() > 1).SelectMany(same => same).ToHashSet();
        return
        [
            .. cells.Select(cell => !twice.Contains(cell) ? cell : cell with
            {
                Seen = null,
                Refusal = new("past.twice", "Số liệu của kỳ này có hai lần trong khối; đề nghị bỏ bớt một."),
            }),
        ];
    }
}
