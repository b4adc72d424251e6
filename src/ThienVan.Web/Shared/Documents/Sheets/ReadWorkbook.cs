using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Documents.Sheets;

/// <summary>A stranger's workbook as far as it may be trusted: values only, no formula is ever computed.</summary>
/// <param name="ConvertedFrom">"TCVN3 (ABC)", "VNI" or "Windows-1258" when texts were in an old encoding; null for Unicode.</param>
public sealed record ReadWorkbook(IReadOnlyList<ReadSheet> Sheets, string? ConvertedFrom)
{
    /// <summary>Null when there is no sheet of that name; case does not matter.</summary>
    public ReadSheet? Find(string name) =>
        Sheets.FirstOrDefault(sheet => string.Equals(sheet.Name, name, StringComparison.OrdinalIgnoreCase));
}

/// <param name="Rows">Rows with at least one value, from the top; gaps are left out.</param>
public sealed record ReadSheet(string Name, bool IsHidden, IReadOnlyList<ReadRow> Rows)
{
    private readonly Dictionary<int, ReadRow> _rows = Rows.ToDictionary(row => row.Number);

    /// <summary>Null for an empty cell.</summary>
    public ReadCell? this[CellAddress address] => _rows.GetValueOrDefault(address.Row)?[address.Column];

    public ReadCell? this[string address] => CellAddress.Parse(address) is { } cell ? this[cell] : null;
}

/// <param name="Number">From 1, as the program shows it.</param>
/// <param name="Cells">Cells with a value, from the left; gaps are left out.</param>
public sealed record ReadRow(int Number, IReadOnlyList<ReadCell> Cells)
{
    /// <summary>The cell in a column counted from 1; null when it is empty.</summary>
    public ReadCell? this[int column] => Cells.FirstOrDefault(cell => cell.Address.Column == column);
}

public enum ReadKind { Text, Number, Date, Boolean, Error }

/// <summary>One cell with a value.</summary>
public sealed record ReadCell(CellAddress Address, ReadKind Kind)
{
    /// <summary>The value as text: NFC, old encodings converted, spaces at the ends taken off; numbers invariant.</summary>
    public required string Text { get; init; }

    /// <summary>Rounded to the 15 digits a spreadsheet shows; null unless <see cref="ReadKind.Number"/> or <see
    /// cref="ReadKind.Date"/>.</summary>
    public decimal? Number { get; init; }

    /// <summary>Set for <see cref="ReadKind.Date"/>: also what the program makes of "1.5" or "3/4" when it takes a figure for a
    /// day.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The day as the cell shows it, such as "12/2026"; null for what is no day or shows more than one.</summary>
    public string? Shown { get; init; }

    /// <summary>The value is what the program last computed, if it did; the formula itself is not kept.</summary>
    public bool IsFormula { get; init; }

    public bool IsMerged { get; init; }

    /// <summary>Shown with a percent sign: 0.125 stands for "12,5%".</summary>
    public bool IsPercent { get; init; }

    /// <summary>A percent sign is seen: with <see cref="IsPercent"/>, or as a mere letter behind the figure as it is kept.</summary>
    public bool HasPercentSign { get; init; }

    /// <summary>Nothing is seen beside the figure, no letters and no noughts before it.</summary>
    public bool IsBare { get; init; } = true;

    /// <summary>Day, month and year are seen, not a part of them that the program made a day of.</summary>
    public bool ShowsWholeDay { get; init; } = true;

    /// <summary>The figure with everything seen beside it: "CX-0012", "0201234567"; null for no figure, and where the format is too
    /// much of its own to be followed.</summary>
    public string? Written { get; init; }

    /// <summary>The figure as the cell shows it, percent as percent; null where it shows none or another than it keeps.</summary>
    public decimal? Seen { get; init; }

    /// <summary>The text before an old encoding was converted; null when nothing was.</summary>
    public string? Original { get; init; }

    /// <summary>Why this cell cannot be taken as a plain value, naming the cell; null when it can.</summary>
    public Refusal? Trouble => this switch
    {
        { IsFormula: true } => Refuse("workbook.formula", "là công thức. Đề nghị dán dưới dạng giá trị (Paste Values) rồi gửi lại."),
        { IsMerged: true } => Refuse("workbook.merged", "nằm trong ô gộp. Đề nghị bỏ gộp ô (Unmerge) rồi gửi lại."),
        { Kind: ReadKind.Error } => Refuse("workbook.error_value", $"báo lỗi {Text}. Đề nghị sửa lại giá trị rồi gửi lại."),
        { Kind: ReadKind.Number } when Seen != Kept => Refuse("workbook.shown_otherwise",
            Seen is { } seen
                ? $"hiện {FigureText.Number(seen, 12)} nhưng giữ {FigureText.Number(Kept, 12)}. Đề nghị đổi định dạng ô hoặc làm tròn, "
                    + "để ô hiện đúng số cần báo cáo."
                : $"giữ {FigureText.Number(Kept, 12)} nhưng không hiện đúng số đó. Đề nghị đặt định dạng ô là Số rồi gõ lại."),
        _ => null,
    };

    private decimal? Kept => IsPercent ? Number * 100 : Number;

    private Refusal Refuse(string code, string what) => new(code, $"Ô {Address} {what}") { Line = Address.Row };
}
