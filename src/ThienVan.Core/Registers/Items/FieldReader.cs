using System.Globalization;
using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;

namespace ThienVan.Core.Registers.Items;

/// <summary>What a reader of fields must know of the ward.</summary>
public sealed record FieldSurroundings
{
    /// <summary>Names of units by id, neighbourhood groups left out.</summary>
    public required IReadOnlyDictionary<string, string> Units { get; init; }

    /// <summary>Names of neighbourhood groups by id.</summary>
    public required IReadOnlyDictionary<string, string> Neighbourhoods { get; init; }

    /// <summary>A day after it has not been.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Degrees of a place on the ward's plane of VN-2000.</summary>
    public required Func<GridPlace, Place> FromGrid { get; init; }

    /// <summary>Metres on that plane.</summary>
    public required Func<Place, GridPlace> ToGrid { get; init; }

    /// <summary>What is wrong with a shape on the ground, without a full stop; null for nothing.</summary>
    public Func<Shape, string?> ShapeFault { get; init; } = _ => null;

    /// <summary>The same of a place.</summary>
    public Func<Place, string?> PlaceFault { get; init; } = _ => null;

    /// <summary>What a field is chosen from, in its order; empty for one that is written.</summary>
    public IReadOnlyList<FieldChoice> ChoicesOf(RegisterField field) => field.Kind switch
    {
        FieldKind.Choice => field.Choices,
        FieldKind.Unit => [.. Units.Select(unit => new FieldChoice(unit.Key, unit.Value))],
        FieldKind.Neighbourhood => [.. Neighbourhoods.Select(unit => new FieldChoice(unit.Key, unit.Value))],
        _ => [],
    };

    /// <summary>Null where the id is known no more.</summary>
    public string? NameOf(string id) => Units.GetValueOrDefault(id) ?? Neighbourhoods.GetValueOrDefault(id);
}

/// <summary>The one reader of a field, for form, workbook and phone alike: from what was typed to what is kept.</summary>
public static partial class FieldReader
{
    private const int LongestText = 500;

    /// <returns>The kept text; null when nothing was typed; or what to do, beginning with the field's name.</returns>
    public static Result<string?> Read(RegisterField field, string? typed, FieldSurroundings ward)
    {
        var text = VietnameseText.Normalize(typed ?? "").Trim();
        return VietnameseText.IsBlank(text) ? (string?)null : field.Kind switch
        {
            FieldKind.Text => text.Length <= LongestText ? text : Refuse(field, $"dài quá {LongestText} ký tự; đề nghị ghi ngắn lại"),
            FieldKind.Day => Day(field, text, ward.Today),
            FieldKind.Choice or FieldKind.Unit or FieldKind.Neighbourhood => Chosen(field, text, ward.ChoicesOf(field)),
            FieldKind.Place when field.TakesAddress => Here(field, Addressed(field, AddressInput.Read(text, ward.FromGrid)), ward),
            FieldKind.Place => PlaceInput.Read(text, ward.FromGrid) is { IsRefused: false } place
                ? Here(field, place.Value.ToString(), ward) : Refuse(field, PlaceInput.Read(text, ward.FromGrid).Refusal!),
            FieldKind.Whole or FieldKind.Decimal or FieldKind.Money => Figure(field, text),
            FieldKind.Organisation => Named(field, text),
            FieldKind.Line or FieldKind.Area => Drawn(field, typed!, ward),
            FieldKind.Files => text.Split(' ').All(id => Guid.TryParseExact(id, "N", out _)) ? text
                : Refuse(field, "tệp không ghi bằng chữ được; đề nghị thêm tệp ở trang của mục"),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field.Kind, message: null),
        };
    }

    // A slip of the hand puts a lamp of the ward into the sea.
    private static Result<string?> Here(RegisterField field, Result<string?> read, FieldSurroundings ward) =>
        read is { IsRefused: false, Value: { } kept } && Place.Parse(kept) is { } place && ward.PlaceFault(place) is { } fault
            ? Refuse(field, $"{fault}; đề nghị xem lại tọa độ") : read;

    private static Result<string?> Day(RegisterField field, string text, DateOnly today)
    {
        if (DayInput.Refuse(text) is { } refusal) return Refuse(field, refusal);
        var day = DayInput.Read(text).Day!.Value;
        return day > today && !field.MayLieAhead ? Refuse(field, $"ngày {FigureText.Day(day)} chưa tới; đề nghị ghi ngày đã xảy ra")
            : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static Result<string?> Named(RegisterField field, string text)
    {
        if (text.Length > LongestText) return Refuse(field, $"dài quá {LongestText} ký tự; đề nghị ghi ngắn lại");
        var read = Organisation.Read(text);
        return read.Refusal is { } refusal ? Refuse(field, refusal.Message) : read.Value.ToString();
    }

    private static Result<string?> Addressed(RegisterField field, Result<string> read) =>
        read.Refusal is { } refusal ? Refuse(field, refusal) : read.Value;

    // The ends of lines part the corners.
    private static Result<string?> Drawn(RegisterField field, string typed, FieldSurroundings ward)
    {
        var read = ShapeInput.Read(field.Kind, typed, ward);
        return read.Refusal is { } refusal ? Refuse(field, refusal.Message) : read.Value.ToString();
    }

    // A figure that can be meant in one way alone is taken so; a whole number and đồng have no fraction.
    private static Result<string?> Figure(RegisterField field, string text)
    {
        var isWhole = field.Kind == FieldKind.Whole || (field.Kind == FieldKind.Money && field.Measure == "đồng");
        var read = FigureInput.Read(text, isWhole ? new(FigureKind.Counted, field.Measure ?? "số này") : default);
        if (read.Unreadable) return Refuse(field, $"không đọc được “{Cut(text)}”; đề nghị gõ số như {(isWhole ? "1234" : "1234,5")}");
        if (read.Choices.Count > 1)
            return Refuse(field, $"“{Cut(text)}” có hai cách đọc; đề nghị gõ "
                + string.Join(" hoặc ", read.Choices.Select(choice => FigureInput.Write(choice))));
        if ((read.Value ?? read.AsThousands ?? read.AsFraction) is not { } value) return Refuse(field, read.Refusal!);
        return FigureLimits.Refuse(value) is { } limit ? Refuse(field, limit)
            : value < 0 ? Refuse(field, "không thể nhỏ hơn 0") : value.ToString("0.############", CultureInfo.InvariantCulture);
    }

    private static Result<string?> Chosen(RegisterField field, string text, IReadOnlyList<FieldChoice> among)
    {
        if (among.Any(one => one.Code == text)) return text;
        var folded = VietnameseText.Fold(text);
        FieldChoice[] found = [.. among.Where(one => VietnameseText.Fold(one.Name) == folded)];
        if (found.Length == 0 && field.Kind == FieldKind.Neighbourhood && Numbered().Match(folded) is { Success: true } numbered)
            found = [.. among.Where(one => Digits(one.Name) == numbered.Groups["no"].Value.TrimStart('0'))];
        return found is [var one] ? one.Code
            : Refuse(field, $"“{Cut(text)}” không có trong danh sách; đề nghị ghi một trong: {Some(among)}");
    }

    private static string Some(IReadOnlyList<FieldChoice> among)
    {
        const int Shown = 6;
        var names = string.Join(", ", among.Take(Shown).Select(one => one.Name));
        return among.Count == 0 ? "(danh sách đang trống)" : among.Count > Shown ? $"{names}…" : names;
    }

    private static string Digits(string name) => string.Concat(name.Where(char.IsAsciiDigit)).TrimStart('0');

    /// <summary>"3", "tổ 3", "TDP số 03": a neighbourhood group called by its number.</summary>
    [GeneratedRegex(@"^(tdp|to|to dan pho)?\s*(so)?\s*(?<no>\d+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbered();

    private static string Cut(string text) => text.Length > 40 ? string.Concat(text.AsSpan(0, 40), "…") : text;

    private static Refusal Refuse(RegisterField field, Refusal refusal) => new(refusal.Code, $"{field.Name}: {refusal.Message}");

    private static Refusal Refuse(RegisterField field, string message) => new("register.field", $"{field.Name}: {message}.");
}

/// <summary>The one writer of a kept value in words.</summary>
public static class FieldWords
{
    /// <summary>Of an item that is on no map.</summary>
    public const string NoPlace = "chưa có vị trí";

    /// <summary>As it stands on pages, papers and in files; <see cref="FigureText.Missing"/> for none.</summary>
    public static string Say(RegisterField field, string? kept, FieldSurroundings ward) =>
        kept is null ? FigureText.Missing : field.Kind switch
        {
            FieldKind.Day => FigureText.Day(DateOf(kept)),
            FieldKind.Choice => field.Choices.FirstOrDefault(choice => choice.Code == kept)?.Name ?? kept,
            FieldKind.Unit or FieldKind.Neighbourhood => ward.NameOf(kept) ?? kept,
            FieldKind.Whole or FieldKind.Decimal or FieldKind.Money => FigureText.WithUnit(FigureOf(kept), field.Measure, 4),
            FieldKind.Place => AddressInput.Typed(kept) + (Place.Parse(kept) is null ? $" ({NoPlace})" : ""),
            FieldKind.Files => $"{FigureText.Number(NamedFiles.Of(kept).Count)} tệp",
            FieldKind.Line or FieldKind.Area => FigureText.WithUnit(FigureOf(kept), field.Unit, 1),
            _ => kept,
        };

    /// <summary>As a form shows it again, so that it reads back as the same.</summary>
    public static string? Typed(RegisterField field, string? kept) => kept is null ? null : field.Kind switch
    {
        FieldKind.Day => DayInput.Write(DateOf(kept)),
        FieldKind.Whole or FieldKind.Decimal or FieldKind.Money => FigureInput.Write(FigureOf(kept)),
        FieldKind.Place => AddressInput.Typed(kept),
        FieldKind.Line or FieldKind.Area => Shape.Parse(field.Kind, kept) is { } shape ? ShapeText.Typed(shape) : kept,
        _ => kept,
    };

    /// <summary>Of what is kept of a figure, a line or an area.</summary>
    public static decimal FigureOf(string kept) =>
        decimal.Parse(kept.AsSpan()[..(kept.IndexOf('|') is >= 0 and var end ? end : kept.Length)], NumberStyles.Float,
            CultureInfo.InvariantCulture);

    public static DateOnly DateOf(string kept) => DateOnly.ParseExact(kept, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
