using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Entry;
using ThienVan.Web.Reports.Grid;
using ThienVan.Web.Shared.Documents.Sheets;

namespace ThienVan.Web.Reports.HandIn.Workbooks;

/// <summary>A cell that was not taken over, where it stands and why.</summary>
/// <param name="Row">Null where the row is none of the template's.</param>
public sealed record RefusedRow(CellAddress Address, string? Code, string? Name, Refusal Refusal, MarkedRow? Row);

/// <summary>A row that reads: what it says, and what it went on top of.</summary>
internal sealed record ReadRowCell(GridRow Line, int RowNumber, TypedCell Typed, int BasedOn);

/// <summary>Reads the rows of a filled-in template; nothing is guessed, every trouble names its cell.</summary>
internal sealed class WorkbookRows(GridView view, ReadSheet sheet, IReadOnlyDictionary<string, int> revisions)
{
    private readonly Dictionary<string, GridRow> _lines = view.Rows.ToDictionary(row => row.Code, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);

    public List<RefusedRow> Refused { get; } = [];

    public List<ReadRowCell> Read { get; } = [];

    /// <summary>Row of the headings: people put rows above it. Null when the headings are not the template's.</summary>
    public int? Header =>
        sheet
            .Rows.FirstOrDefault(row =>
                IsOurs(row[TemplateColumns.Code], "Mã") && TemplateColumns.Filled.All(column => IsOurs(row[column.Number], column.Title))
            )
            ?.Number;

    public void ReadAll(int header)
    {
        foreach (var row in sheet.Rows.Where(row => row.Number > header)) ReadOne(row);
    }

    private void ReadOne(ReadRow row)
    {
        var filled = TemplateColumns
            .Filled.Select(column => (Column: column, Cell: row[column.Number]))
            .Where(pair => pair.Cell is not null)
            .ToArray();
        if (filled.Length == 0) return;
        var code = row[TemplateColumns.Code]?.Text ?? "";
        if (!_lines.TryGetValue(code, out var line))
        {
            Refused.Add(
                new(
                    new(row.Number, TemplateColumns.Code),
                    Code: null,
                    Name: null,
                    new(
                        "workbook.unknown_code",
                        code.Length == 0
                            ? "Dòng này không có mã chỉ tiêu; đề nghị chép số sang đúng dòng của biểu mẫu."
                            : "Mã này không thuộc biểu của đơn vị trong kỳ này; đề nghị dùng biểu mẫu mới tải về."
                    ),
                    Row: null
                )
            );
            return;
        }

        if (!_seen.Add(line.Code))
            Refuse(
                row, line, new(row.Number, TemplateColumns.Code), new("workbook.twice", "Chỉ tiêu này có hai dòng; đề "
                    + "nghị chỉ để lại một."));
        else if (Typed(row, line, filled) is { } typed) Read.Add(new(line, row.Number, typed, revisions.GetValueOrDefault(line.Code)));
    }

    private TypedCell? Typed(ReadRow row, GridRow line, (TemplateColumn Column, ReadCell? Cell)[] filled)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (column, cell) in filled)
        {
            var text = Text(line, column, cell!);
            if (text.Refusal is { } refusal)
            {
                Refuse(row, line, cell!.Address, refusal);
                return null;
            }

            texts[column.Field] = text.Value;
        }

        return Answered(TypedCell.Of(field => texts.GetValueOrDefault(field)), line.Typed);
    }

    // Which of two readings was meant stands, while the same text stands.
    private static TypedCell Answered(TypedCell typed, TypedCell held) => typed with
    {
        ValueMeant = typed.Value == held.Value ? held.ValueMeant : null,
        NumeratorMeant = typed.Numerator == held.Numerator ? held.NumeratorMeant : null,
        YearEstimateMeant = typed.YearEstimate == held.YearEstimate ? held.YearEstimateMeant : null,
        DenominatorMeant = typed.Denominator == held.Denominator ? held.DenominatorMeant : null,
    };

    // Where some cells are in an old font, the reader takes short words of ours for it too ("Mã" has no letter of Vietnamese alone).
    private static bool IsOurs(ReadCell? cell, string? word) =>
        cell is not null && (cell.Text == word || (cell.Original is { } before && before == word));

    private static Result<string> Text(GridRow line, TemplateColumn column, ReadCell cell)
    {
        if (line.Typed.Texts()[column.Field] is { } held && IsOurs(cell, held) && cell.Trouble is null) return held;
        if (cell.Trouble is { } trouble) return trouble;
        if (!line.Shape.Takes(column.Field))
            return new Refusal("workbook.wrong_column", $"Chỉ tiêu này không nhập ở cột “{column.Title}”; đề nghị xóa ô này.");
        if (TemplateColumns.IsFigure(column.Field))
            return Figure(cell, WorkbookTemplate.Measure(line, column));
        return column.Field switch
        {
            nameof(TypedCell.Met) => TemplateWords.MetOf(cell.Text) is { } met
                ? met
                : new Refusal("figure.met", "Đề nghị chọn Đã đạt hoặc Chưa đạt."),
            nameof(TypedCell.Quality) => TemplateWords.QualityOf(cell.Text) is { } quality
                ? quality
                : new Refusal("figure.quality", "Đề nghị chọn Ước, Sơ bộ hoặc Chính thức."),
            nameof(TypedCell.MetOn) or nameof(TypedCell.ValidTo) when cell.Day is { } day => cell.ShowsWholeDay
                ? FigureText.Day(day)
                : new Refusal("workbook.part_of_day", $"Ô này không hiện đủ ngày, tháng, năm; đề nghị gõ đủ, như {FigureText.Day(day)}."),
            _ => Words(cell),
        };
    }

    private static Result<string> Words(ReadCell cell) => cell switch
    {
        { Kind: ReadKind.Date, Shown: { } shown } => shown,
        { Kind: ReadKind.Date } => new Refusal(
            "workbook.day_in_words", "Ô này là ngày giờ mà cột cần chữ; đề nghị đặt định dạng ô là Văn bản rồi gõ lại như đang thấy."),
        { Kind: ReadKind.Number, IsBare: true } => Kept(cell),
        { Kind: ReadKind.Number } => new Refusal(
            "workbook.figure_in_words",
            "Ô này là số có định dạng riêng mà cột cần chữ; đề nghị đặt định dạng ô là Văn bản rồi gõ lại như đang thấy."),
        _ => cell.Text,
    };

    private static Result<string> Figure(ReadCell cell, FigureMeasure measure) => cell.Kind switch
    {
        ReadKind.Number => Number(cell, measure),
        ReadKind.Text => FigureInput.Read(cell.Text, measure).Refusal is { } refusal ? refusal : cell.Text,
        _ => new Refusal(
            "workbook.not_figure",
            "Ô này không phải số (Excel có thể đã đổi số thành ngày); đề nghị đặt lại định dạng ô là Số rồi gõ lại."
        ),
    };

    private static Result<string> Number(ReadCell cell, FigureMeasure measure)
    {
        var amount = measure.Kind is FigureKind.Measured or FigureKind.Counted;
        if (cell.HasPercentSign && amount && FigureInput.Read(Kept(cell), measure).Refusal is { } percent) return percent;
        var figure = cell.IsPercent ? cell.Number!.Value * 100 : cell.Number!.Value;
        if (FigureInput.Of(figure, measure).Refusal is { } part) return part;
        return figure == decimal.Round(figure, FigureLimits.FinestDecimals)
            ? FigureInput.Write(figure)
            : new Refusal(
                "figure.too_fine",
                $"Ô này giữ {FigureText.Number(figure, 12)}, nhiều chữ số hơn số hiện trong ô; "
                + $"đề nghị làm tròn (hàm ROUND) hoặc gõ số cần báo cáo, như {FigureText.Number(figure)}."
            );
    }

    public void Refuse(ReadRow row, GridRow line, CellAddress address, Refusal refusal)
    {
        var texts = TemplateColumns
            .Filled.Where(column => row[column.Number] is not null)
            .ToDictionary(column => column.Number, column => Shown(Kept(row[column.Number]!)));
        Refused.Add(
            new(address, line.Code, line.Indicator.Name, refusal,
                new MarkedRow(line.Code, address.Column, $"Ô {address}: {refusal.Message}", texts))
        );
    }

    public void Refuse(ReadRowCell read, string field, Refusal refusal)
    {
        var row = sheet.Rows.First(found => found.Number == read.RowNumber);
        var column =
            field.Length > 0
                ? TemplateColumns.Of(field)
                : TemplateColumns.Filled.First(filled => read.Line.Shape.Takes(filled.Field));
        Refuse(row, read.Line, new(read.RowNumber, column.Number), refusal);
    }

    private static string Kept(ReadCell cell) => cell.Kind switch
    {
        ReadKind.Number => FigureInput.Write(cell.IsPercent ? cell.Number * 100 : cell.Number) + (cell.HasPercentSign ? "%" : ""),
        ReadKind.Date when cell.Day is { } day => FigureText.Day(day),
        _ => cell.Text,
    };

    private static string Shown(string text) => text.Length > 200 ? string.Concat(text.AsSpan(0, 200), "…") : text;
}
