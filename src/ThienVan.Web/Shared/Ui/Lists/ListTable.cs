using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Documents.Csv;
using ThienVan.Web.Shared.Documents.Sheets;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ui.Layout;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Shared.Ui.Lists;

/// <summary>A list as a file to take away.</summary>
public static class ListFile
{
    /// <summary>Ending of its address, as a route.</summary>
    public const string Ending = ".{format:regex(^(xlsx|csv)$)}";
}

/// <summary>A list on its way to who takes it; its name is known when it is sent.</summary>
internal sealed record SentList(byte[] Content, string ContentType, string? About, string List, string Format) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var name = httpContext.RequestServices.GetRequiredService<DownloadNames>().Of(About, List, Format);
        return TypedResults.File(Content, ContentType, name).ExecuteAsync(httpContext);
    }
}

/// <summary>A figure with as many places as the page shows, where the usual two would say another one.</summary>
public sealed record ListFigure(decimal Value, int Places);

/// <summary>A column of a list.</summary>
/// <param name="Key">Its name in the address, for sorting: "ten".</param>
/// <param name="Title">Its heading, on the page and in the file.</param>
/// <param name="Value">A text, a figure (a decimal or a <see cref="ListFigure"/>), a day, or null for a gap.</param>
public sealed record ListColumn<TRow>(string Key, string Title, Func<TRow, object?> Value)
{
    /// <summary>What it is sorted by, where that is not what it shows.</summary>
    public Func<TRow, object?> Order { get; init; } = Value;
}

/// <summary>A list that can be sorted by any column and taken away as a file.</summary>
/// <param name="name">What the file and its sheet are called: "nhan-su".</param>
public sealed class ListTable<TRow>(string name, params IReadOnlyList<ListColumn<TRow>> columns)
{
    private const int ShownDecimals = 2;

    private static readonly StringComparer Alphabet =
        StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), CompareOptions.IgnoreCase | CompareOptions.NumericOrdering);

    public IReadOnlyList<ListColumn<TRow>> Columns => columns;

    /// <summary>In the order the address asks for, gaps last. Equal rows, and all where nothing is asked, keep their order.</summary>
    public IReadOnlyList<TRow> Sort(IReadOnlyList<TRow> rows, QueryState query)
    {
        var (key, down) = query.Sort;
        if (columns.FirstOrDefault(column => column.Key == key) is not { } asked) return rows;
        var order = Comparer<object>.Create((a, b) => down ? Compare(b, a) : Compare(a, b));
        return [.. rows.OrderBy(row => asked.Order(row) is null).ThenBy(row => asked.Order(row)!, order)];
    }

    /// <param name="format">"xlsx"; anything else is .csv.</param>
    /// <param name="about">What of all there is the rows are, in words, for the file's name; null for a list that stands alone.</param>
    public IResult File(IReadOnlyList<TRow> rows, string format, string? about = null)
    {
        var head = columns.Select(column => SheetCell.Of(column.Title, CellLook.Header));
        SheetRow[] all = [new([.. head]), .. rows.Select(row => new SheetRow([.. columns.Select(column => Cell(column.Value(row)))]))];
        return format == "xlsx"
            ? new SentList(Workbook(all), WorkbookWriter.ContentType, about, name, format)
            : new SentList(CsvFile.Write(all.Select(row => row.Cells.Select(Text))), CsvFile.ContentType, about, name, format);
    }

    private byte[] Workbook(SheetRow[] rows) =>
        WorkbookWriter.Write([new() { Name = name, Columns = [.. columns.Select(_ => new SheetColumn(24))], Rows = rows, FrozenRows = 1 }]);

    private static int Compare(object a, object b) =>
        a is string text ? Alphabet.Compare(text, (string)b) : Comparer<object>.Default.Compare(a, b);

    private static SheetCell Cell(object? value) => value switch
    {
        decimal figure => Figure(figure, ShownDecimals),
        ListFigure(var figure, var places) => Figure(figure, places),
        DateOnly day => SheetCell.Of(day, CellLook.Body),
        _ => SheetCell.Of((string?)value, CellLook.Body),
    };

    // A file says the figure the page says.
    private static SheetCell Figure(decimal figure, int places) => SheetCell.Of(
        decimal.Round(figure, places, MidpointRounding.AwayFromZero), CellLook.Figure with { MostDecimals = places });

    private static string Text(SheetCell cell) =>
        cell.Text ?? cell.Number?.ToString("0.############", CultureInfo.InvariantCulture)
        ?? (cell.Day is { } day ? FigureText.Day(day) : "");
}

/// <summary>One page of a list.</summary>
/// <param name="Page">From 1; another page than there are gives the nearest.</param>
public sealed record ListPage<TRow>(IReadOnlyList<TRow> Rows, int Page, int Pages)
{
    public static ListPage<TRow> Of(IReadOnlyList<TRow> rows, QueryState query, int size)
    {
        var pages = Math.Max((rows.Count + size - 1) / size, 1);
        var page = Math.Min(query.Page, pages);
        return new([.. rows.Skip((page - 1) * size).Take(size)], page, pages);
    }
}
