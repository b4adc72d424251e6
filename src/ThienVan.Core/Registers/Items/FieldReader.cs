using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;

namespace ThienVan.Core.Registers.Items;

/// <summary>What a reader of fields must know of the ward.</summary>
public sealed record FieldSurroundings
{
    /// <summary>Names of units by id, neighbourhood groups left out.</summary>
    public required IReadOnlyDictionary<string, string> Units { get; init; }

    /// <summary>Names of neighbourhood groups by id.</summary>
    public required IReadOnlyDictionary<string, string> Neighbourhoods { get; init; }

    /// <summary>Degrees of a place on the ward's plane of VN-2000.</summary>
    public required Func<GridPlace, Place> FromGrid { get; init; }

    /// <summary>Metres on that plane; null where nobody asks for them.</summary>
    public Func<Place, GridPlace>? ToGrid { get; init; }

    /// <summary>Null where the id is known no more.</summary>
    public string? NameOf(string id) => Units.GetValueOrDefault(id) ?? Neighbourhoods.GetValueOrDefault(id);
}

/// <summary>The one reader of a field, for form, workbook and phone alike: from what was typed to what is kept.</summary>
public static class FieldReader
{
    private const int LongestText = 500;

    /// <returns>The kept text; null when nothing was typed; or what to do, beginning with the field's name.</returns>
    public static Result<string?> Read(RegisterField field, string? typed, FieldSurroundings ward)
    {
        var text = VietnameseText.Normalize(typed ?? "").Trim();
        return VietnameseText.IsBlank(text) ? (string?)null : field.Kind switch
        {
            FieldKind.Text => text.Length <= LongestText ? text : Refuse(field, $"dài quá {LongestText} ký tự; đề nghị ghi ngắn lại"),
            FieldKind.Day => Day(field, text),
            FieldKind.Choice => Chosen(field, text, field.Choices.Select(choice => (choice.Code, choice.Name))),
            FieldKind.Unit => Chosen(field, text, ward.Units.Select(unit => (unit.Key, unit.Value))),
            FieldKind.Neighbourhood => Chosen(field, text, ward.Neighbourhoods.Select(unit => (unit.Key, unit.Value))),
            FieldKind.Place => PlaceInput.Read(text, ward.FromGrid) is { IsRefused: false } place
                ? place.Value.ToString() : Refuse(field, PlaceInput.Read(text, ward.FromGrid).Refusal!),
            FieldKind.Whole or FieldKind.Decimal or FieldKind.Money => Figure(field, text),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field.Kind, message: null),
        };
    }

    private static Result<string?> Day(RegisterField field, string text) =>
        DayInput.Refuse(text) is { } refusal ? Refuse(field, refusal)
            : DayInput.Read(text).Day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Result<string?> Figure(RegisterField field, string text)
    {
        var measure = field.Kind == FieldKind.Whole ? new FigureMeasure(FigureKind.Counted, field.Measure ?? "số này") : default;
        var read = FigureInput.Read(text, measure);
        if (read.Refusal is { } refusal) return Refuse(field, refusal);
        return read.Value < 0 ? Refuse(field, "không thể nhỏ hơn 0")
            : read.Value!.Value.ToString("0.############", CultureInfo.InvariantCulture);
    }

    private static Result<string?> Chosen(RegisterField field, string text, IEnumerable<(string Code, string Name)> among)
    {
        var folded = VietnameseText.Fold(text);
        var known = among.ToArray();
        string[] found = known.Any(one => one.Code == text) ? [text]
            : [.. known.Where(one => VietnameseText.Fold(one.Name) == folded).Select(one => one.Code)];
        return found is [var one] ? one
            : Refuse(field, $"“{Cut(text)}” không có trong danh sách; đề nghị ghi một trong: {Some(known)}");
    }

    private static string Some((string Code, string Name)[] known)
    {
        const int Shown = 6;
        var names = string.Join(", ", known.Take(Shown).Select(one => one.Name));
        return known.Length == 0 ? "(danh sách đang trống)" : known.Length > Shown ? $"{names}…" : names;
    }

    private static string Cut(string text) => text.Length > 40 ? string.Concat(text.AsSpan(0, 40), "…") : text;

    private static Refusal Refuse(RegisterField field, Refusal refusal) => new(refusal.Code, $"{field.Name}: {refusal.Message}");

    private static Refusal Refuse(RegisterField field, string message) => new("register.field", $"{field.Name}: {message}.");
}

/// <summary>The one writer of a kept value in words.</summary>
public static class FieldWords
{
    /// <summary>As it stands on pages, papers and in files; <see cref="FigureText.Missing"/> for none.</summary>
    public static string Say(RegisterField field, string? kept, FieldSurroundings ward) =>
        kept is null ? FigureText.Missing : field.Kind switch
        {
            FieldKind.Day => FigureText.Day(DateOf(kept)),
            FieldKind.Choice => field.Choices.FirstOrDefault(choice => choice.Code == kept)?.Name ?? kept,
            FieldKind.Unit or FieldKind.Neighbourhood => ward.NameOf(kept) ?? kept,
            FieldKind.Whole or FieldKind.Decimal or FieldKind.Money => FigureText.WithUnit(FigureOf(kept), field.Measure, 4),
            FieldKind.Place => kept.Replace(" ", ", ", StringComparison.Ordinal),
            _ => kept,
        };

    /// <summary>As a form shows it again, so that it reads back as the same.</summary>
    public static string? Typed(RegisterField field, string? kept) => kept is null ? null : field.Kind switch
    {
        FieldKind.Day => DayInput.Write(DateOf(kept)),
        FieldKind.Whole or FieldKind.Decimal or FieldKind.Money => FigureInput.Write(FigureOf(kept)),
        FieldKind.Place => kept.Replace(" ", ", ", StringComparison.Ordinal),
        _ => kept,
    };

    public static decimal FigureOf(string kept) => decimal.Parse(kept, NumberStyles.Float, CultureInfo.InvariantCulture);

    public static DateOnly DateOf(string kept) => DateOnly.ParseExact(kept, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
