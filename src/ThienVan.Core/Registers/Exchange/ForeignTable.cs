using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;

namespace ThienVan.Core.Registers.Exchange;

/// <summary>A cell of somebody's own sheet, as text a person could have typed.</summary>
/// <param name="Text">Never blank.</param>
/// <param name="Trouble">Why it is no plain value, with what to do; null where it is.</param>
public sealed record ForeignCell(string Text, string? Trouble = null)
{
    /// <summary>As the cell shows it, which is what a column of words means; null where that is its text.</summary>
    public string? Words { get; init; }

    /// <summary>Why it cannot be meant as words; null where it can.</summary>
    public string? NoWords { get; init; }

    /// <summary>Why it cannot be meant as a figure; null where it can, or where reading it tells.</summary>
    public string? NoFigure { get; init; }

    /// <summary>The same of a day.</summary>
    public string? NoDay { get; init; }

    /// <summary>Its text is a figure of a hundred, which the cell shows with a percent sign.</summary>
    public bool IsPercent { get; init; }

    /// <summary>What a person sees in it.</summary>
    public string Seen => Words ?? Text;

    /// <summary>As a column of a field means it.</summary>
    /// <param name="field">Null for the state.</param>
    public string As(RegisterField? field) => IsWords(field) ? Seen : Text;

    /// <summary>Why a column of a field cannot take it; null where it may be read.</summary>
    /// <param name="field">Null for the state.</param>
    public string? Refuse(RegisterField? field) => Trouble ?? (field switch
    {
        { IsFigure: true } when IsPercent && field.Measure != "%" => $"Ô hiện {Seen}, còn “{field.Name}” không phải tỷ lệ phần trăm; "
            + $"đề nghị ghi {(field.Measure is { } measure ? $"số theo {measure}" : "đúng số cần ghi")}.",
        { IsFigure: true } => NoFigure,
        { Kind: FieldKind.Day } => NoDay,
        _ => IsWords(field) ? NoWords : null,
    });

    // A place is read out of the figures a cell keeps, however few of their digits it shows.
    private static bool IsWords(RegisterField? field) =>
        field is null or { Kind: FieldKind.Text or FieldKind.Choice or FieldKind.Unit or FieldKind.Neighbourhood };
}

/// <summary>A row with at least one cell.</summary>
/// <param name="Number">From 1, as the program shows it.</param>
/// <param name="Cells">By column, from 1.</param>
public sealed record ForeignRow(int Number, IReadOnlyDictionary<int, ForeignCell> Cells);

/// <summary>A sheet with its headings told from its rows.</summary>
/// <param name="Headings">By column.</param>
/// <param name="Rows">Below the headings.</param>
public sealed record ForeignTable(IReadOnlyDictionary<int, string> Headings, IReadOnlyList<ForeignRow> Rows)
{
    /// <summary>Titles of a sheet stand above its headings, in so many rows at most.</summary>
    private const int DeepestHead = 30;

    /// <summary>Null where no row looks like headings of this register.</summary>
    public static ForeignTable? Find(IReadOnlyList<ForeignRow> rows, ColumnMatch match)
    {
        var head = rows.Take(DeepestHead).Select((row, at) => (Row: row, At: at, Known: Known(row, match)))
            .OrderByDescending(one => one.Known).FirstOrDefault();
        if (head.Row is null || head.Known == 0) return null;
        var headings = head.Row.Cells.ToDictionary(cell => cell.Key, cell => cell.Value.Seen);
        var next = head.At + 1;

        // A heading over two columns has their own names below it.
        if (rows.ElementAtOrDefault(next) is { } below && Known(below, match) > 0 && Known(below, match) == below.Cells.Count)
        {
            foreach (var (column, cell) in below.Cells) headings[column] = cell.Seen;
            next++;
        }

        return new(headings, [.. rows.Skip(next)]);
    }

    private static int Known(ForeignRow row, ColumnMatch match) => row.Cells.Count(cell => match.Guess(cell.Value.Seen) is not null);
}

/// <summary>Which field a column of somebody's own sheet is.</summary>
/// <param name="register">That is filled.</param>
/// <param name="remembered">What people said before, by heading as <see cref="HeadingKey"/>.</param>
public sealed partial class ColumnMatch(RegisterDefinition register, IReadOnlyDictionary<string, string> remembered)
{
    /// <summary>What a heading was said to be that is left out.</summary>
    public const string None = "";

    /// <summary>Behind the code of a place: the column holds its latitude or northing alone.</summary>
    public const string North = ":bac";

    /// <summary>The same of its longitude or easting.</summary>
    public const string East = ":dong";

    private static readonly string[] _north = ["vi do", "lat", "latitude", "x", "x (m)", "toa do x"];
    private static readonly string[] _since = ["tu ngay", "trang thai tu ngay", "ngay chuyen trang thai", "ngay cua trang thai"];
    private static readonly string[] _geometry =
        [HeadingKey("geometry"), "geom", "wkt", "wkt_geom", "the_geom"];
    private static readonly string[] _east = ["kinh do", "lon", "long", "lng", "longitude", "y", "y (m)", "toa do y"];

    /// <summary>The field that a target fills, whole or by half.</summary>
    public static string FieldOf(string target) => target.Split(':')[0];

    /// <summary>As two headings are held against each other.</summary>
    public static string HeadingKey(string heading) => VietnameseText.Fold(heading);

    /// <summary>Everything a column can be: code and name.</summary>
    public IEnumerable<(string Code, string Name)> Targets()
    {
        foreach (var field in register.Fields.Where(field => field.Kind != FieldKind.Files))
        {
            yield return (field.Code, field.Name);
            if (field.Kind != FieldKind.Place) continue;
            yield return (field.Code + North, $"{field.Name}: vĩ độ hoặc X");
            yield return (field.Code + East, $"{field.Name}: kinh độ hoặc Y");
        }

        yield return (RegisterDefinition.StateField, "Trạng thái");
        yield return (RegisterDefinition.SinceField, "Trạng thái: từ ngày");
    }

    /// <summary>Null where nobody can tell, as where a figure is in another unit than the field's.</summary>
    public string? Guess(string heading)
    {
        var key = HeadingKey(heading);
        if (remembered.TryGetValue(key, out var said) && (said == None || Targets().Any(target => target.Code == said)))
            return said == None ? null : said;
        if (Targets().FirstOrDefault(target => target.Code == key || HeadingKey(target.Name) == key) is { Code: { } code }) return code;
        if (_since.Contains(key)) return RegisterDefinition.SinceField;
        if (Unit().Match(key) is { Success: true } within && register.Fields.FirstOrDefault(field =>
            HeadingKey(field.Name) == within.Groups["name"].Value) is { } named)
            return !named.IsShape && (named.Measure is not { } measure || HeadingKey(measure) == within.Groups["unit"].Value)
                ? named.Code : null;
        if (_geometry.Contains(key)) return (register.Shape ?? register.Place)?.Code;
        if (register.Place is not { } place) return null;
        return _north.Contains(key) ? place.Code + North : _east.Contains(key) ? place.Code + East : null;
    }

    /// <summary>By column; a field is given to the first column that looks like it.</summary>
    public IReadOnlyDictionary<int, string> Guess(IReadOnlyDictionary<int, string> headings)
    {
        var guessed = new Dictionary<int, string>();
        foreach (var (column, heading) in headings.OrderBy(one => one.Key))
            if (Guess(heading) is { } target && !guessed.ContainsValue(target)) guessed[column] = target;
        return guessed;
    }

    [GeneratedRegex(@"^(?<name>[^(]*\S)\s*\((?<unit>[^)]*)\)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unit();
}
