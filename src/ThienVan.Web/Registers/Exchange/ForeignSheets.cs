using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Exchange;
using ThienVan.Web.Shared.Documents.Bounded;
using ThienVan.Web.Shared.Documents.Csv;
using ThienVan.Web.Shared.Documents.Sheets;

namespace ThienVan.Web.Registers.Exchange;

/// <summary>Rows of somebody's own file.</summary>
/// <param name="ConvertedFrom">Old encoding its texts were in; null for Unicode.</param>
internal sealed record ForeignSheet(IReadOnlyList<ForeignRow> Rows, string? ConvertedFrom);

/// <summary>Reads .xlsx, .csv and .geojson as text a person could have typed.</summary>
internal static class ForeignSheets
{
    private const int MostRows = 50_000;

    /// <summary>Titles and headings that may stand above so many rows.</summary>
    private const int Head = 30;

    /// <summary>What a spreadsheet keeps of a number: fifteen digits.</summary>
    private const decimal MostExact = 1_000_000_000_000_000;

    private static readonly WorkbookLimits _limits = new() { Rows = MostRows + Head, Cells = 2_000_000 };
    private static readonly Refusal _long = new("register.rows",
        $"Tệp có hơn {FigureText.Number(MostRows)} dòng; đề nghị chia thành nhiều tệp.");

    private static readonly Refusal _wide = new("register.columns",
        $"Tệp có hơn {FigureText.Number(_limits.Columns)} cột; đề nghị bỏ bớt cột.");

    /// <summary>Bytes of a file at most.</summary>
    public static long MostBytes => _limits.FileBytes;

    public static async Task<Result<ForeignSheet>> ReadAsync(Stream content, string fileName, CancellationToken ct)
    {
        if (fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) return await CsvAsync(content, ct);
        if (fileName.EndsWith(".geojson", StringComparison.OrdinalIgnoreCase)) return await GeoJsonAsync(content, ct);
        var read = await WorkbookReader.ReadAsync(content, _limits, ct);
        if (read.Refusal is { } refusal) return refusal;
        var sheet = read.Value.Sheets.Where(one => !one.IsHidden).MaxBy(one => one.Rows.Count);
        return new ForeignSheet([.. (sheet?.Rows ?? []).Select(Row)], read.Value.ConvertedFrom);
    }

    private static async Task<Result<ForeignSheet>> GeoJsonAsync(Stream content, CancellationToken ct)
    {
        var file = await WholeAsync(content, ct);
        if (file.Refusal is { } large) return large;
        var read = GeoJsonSheet.Read(file.Value);
        if (read.Refusal is { } refusal) return refusal;
        if (read.Value.Count > MostRows + Head) return _long;
        return read.Value[0].Cells.Count > _limits.Columns ? _wide : new ForeignSheet(read.Value, ConvertedFrom: null);
    }

    private static async Task<Result<byte[]>> WholeAsync(Stream content, CancellationToken ct)
    {
        using var file = new MemoryStream();
        await content.CopyToAsync(file, ct);
        return file.Length <= _limits.FileBytes ? file.ToArray()
            : new Refusal("register.file", $"Tệp lớn hơn {FileSize.Say(_limits.FileBytes)}; đề nghị chia thành nhiều tệp.");
    }

    private static async Task<Result<ForeignSheet>> CsvAsync(Stream content, CancellationToken ct)
    {
        var file = await WholeAsync(content, ct);
        if (file.Refusal is { } large) return large;
        var read = CsvReader.Read(file.Value);
        if (read.Refusal is { } refusal) return refusal;
        if (read.Value.Count > MostRows + Head) return _long;
        if (read.Value.Any(row => row.Count > _limits.Columns)) return _wide;
        return new ForeignSheet([.. read.Value.Select((row, at) => new ForeignRow(at + 1, row.Select((text, column) => (text, column))
            .Where(one => !VietnameseText.IsBlank(one.text))
            .ToDictionary(one => one.column + 1, one => new ForeignCell(VietnameseText.Normalize(CsvFile.Unguarded(one.text)).Trim()))))
            .Where(row => row.Cells.Count > 0)], ConvertedFrom: null);
    }

    private static ForeignRow Row(ReadRow row) => new(row.Number, row.Cells.ToDictionary(cell => cell.Address.Column, Cell));

    // A day or a figure is written as a person would type it, so that one reader reads all; beside it what the cell shows, since a
    // column of words means that.
    private static ForeignCell Cell(ReadCell cell)
    {
        var part = cell is { Kind: ReadKind.Date, ShowsWholeDay: false };
        var text = cell.Day is { } day ? (part ? cell.Shown : null) ?? DayInput.Write(day)!
            : cell.Number is { } number ? FigureInput.Write(cell.IsPercent ? number * 100 : number) : cell.Text;
        var words = cell.Kind switch { ReadKind.Date => cell.Shown, ReadKind.Number => cell.Written, _ => cell.Text };
        return new(text, Trouble(cell))
        {
            Words = words == text ? null : words,
            NoWords = words is null ? $"Ô {cell.Address} là {(cell.Kind == ReadKind.Date ? "ngày giờ" : "số")} có định dạng riêng "
                + "mà cột cần chữ; đề nghị đặt định dạng ô là Văn bản rồi gõ lại như đang thấy." : null,
            NoFigure = cell.Kind == ReadKind.Number ? cell.Trouble?.Message : null,
            NoDay = part ? $"Ô {cell.Address} không hiện đủ ngày, tháng, năm; đề nghị gõ đủ, như {DayInput.Write(cell.Day)}." : null,
            IsPercent = cell.IsPercent,
        };
    }

    private static string? Trouble(ReadCell cell) => cell switch
    {
        { Kind: ReadKind.Number, Number: { } kept } when Math.Abs(kept) >= MostExact =>
            $"Ô {cell.Address} là số dài hơn 15 chữ số, bảng tính không giữ đúng; đề nghị đặt định dạng ô là Văn bản rồi gõ lại.",
        { Kind: ReadKind.Boolean } => $"Ô {cell.Address} là giá trị đúng/sai ({cell.Text}) của bảng tính, không phải chữ hay số; "
            + "đề nghị đặt định dạng ô là Văn bản rồi gõ lại.",
        { IsFormula: true } or { IsMerged: true } or { Kind: ReadKind.Error } => cell.Trouble!.Message,
        _ => null,
    };
}
