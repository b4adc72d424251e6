using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Exchange;
using ThienVan.Web.Shared.Documents.Bounded;
using ThienVan.Web.Shared.Documents.Csv;
using ThienVan.Web.Shared.Documents.Sheets;

namespace ThienVan.Web.Registers.Exchange;

/// <summary>Rows of somebody's own file.</summary>
/// <param name="ConvertedFrom">Old encoding its texts were in; null for Unicode.</param>
internal sealed record ForeignSheet(IReadOnlyList<ForeignRow> Rows, string? ConvertedFrom);

/// <summary>Reads .xlsx and .csv as text a person could have typed.</summary>
internal static class ForeignSheets
{
    private const int MostRows = 50_000;

    private static readonly WorkbookLimits _limits = new() { Rows = MostRows, Cells = 2_000_000 };
    private static readonly Refusal _noText = new("register.csv", "Tệp .csv không phải UTF-8; đề nghị lưu lại là CSV UTF-8 hoặc .xlsx.");
    private static readonly Refusal _long = new("register.rows",
        $"Tệp có hơn {FigureText.Number(MostRows)} dòng; đề nghị chia thành nhiều tệp.");

    public static async Task<Result<ForeignSheet>> ReadAsync(Stream content, string fileName, CancellationToken ct)
    {
        if (fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) return await CsvAsync(content, ct);
        var read = await WorkbookReader.ReadAsync(content, _limits, ct);
        if (read.Refusal is { } refusal) return refusal;
        var sheet = read.Value.Sheets.Where(one => !one.IsHidden).MaxBy(one => one.Rows.Count);
        return new ForeignSheet([.. (sheet?.Rows ?? []).Select(Row)], read.Value.ConvertedFrom);
    }

    private static async Task<Result<ForeignSheet>> CsvAsync(Stream content, CancellationToken ct)
    {
        using var file = new MemoryStream();
        await content.CopyToAsync(file, ct);
        if (file.Length > _limits.FileBytes)
            return new Refusal("register.file", $"Tệp lớn hơn {FileSize.Say(_limits.FileBytes)}; đề nghị chia thành nhiều tệp.");
        if (CsvReader.Read(file.ToArray()) is not { } rows) return _noText;
        if (rows.Count > MostRows) return _long;
        return new ForeignSheet([.. rows.Select((row, at) => new ForeignRow(at + 1, row.Select((text, column) => (text, column))
            .Where(one => !VietnameseText.IsBlank(one.text))
            .ToDictionary(one => one.column + 1, one => new ForeignCell(VietnameseText.Normalize(one.text).Trim()))))
            .Where(row => row.Cells.Count > 0)], ConvertedFrom: null);
    }

    private static ForeignRow Row(ReadRow row) => new(row.Number, row.Cells.ToDictionary(cell => cell.Address.Column, Cell));

    // A day or a figure is written as a person would type it, so that one reader reads all.
    private static ForeignCell Cell(ReadCell cell) => new(
        cell.Day is { } day && cell.ShowsWholeDay ? DayInput.Write(day)!
            : cell.Number is { } number ? FigureInput.Write(number) : cell.Text,
        cell.Trouble is { } trouble && (cell.IsFormula || cell.IsMerged || cell.Kind == ReadKind.Error) ? trouble.Message : null);
}
