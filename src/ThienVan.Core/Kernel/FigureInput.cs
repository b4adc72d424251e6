using System.Globalization;

namespace ThienVan.Core.Kernel;

/// <summary>The one reader of typed figures, for grid, paste, workbook and phone alike. A person writes 1.234,5; a program set to English
/// writes 1,234.5. What may mean two things is asked about, what a figure of its kind can never be is refused; nothing is
/// guessed.</summary>
public sealed record FigureInput
{
    /// <summary>Null when nothing was typed, when it is refused, or when it must be asked about.</summary>
    public decimal? Value { get; private init; }

    /// <summary>It is no number at all.</summary>
    public bool Unreadable { get; private init; }

    /// <summary>Why it cannot be taken as it stands, a question included; null when it can, or when nothing was typed.</summary>
    public Refusal? Refusal { get; private init; }

    /// <summary>"1.234" as one thousand two hundred and thirty-four; null when there is nothing to ask.</summary>
    public decimal? AsThousands { get; private init; }

    /// <summary>"1.234" as a little over one; null too where a figure of its kind has no fraction.</summary>
    public decimal? AsFraction { get; private init; }

    public bool Ambiguous => AsThousands is not null;

    /// <summary>What may have been meant; empty when there is nothing to ask.</summary>
    public IReadOnlyList<decimal> Choices => [.. new[] { AsThousands, AsFraction }.OfType<decimal>()];

    private static readonly NumberFormatInfo Comma = new() { NumberDecimalSeparator = ",", NegativeSign = "-" };

    /// <param name="typed">Spaces between thousands, invisible characters and, in a percentage, a closing % are passed over.</param>
    /// <param name="measure">What it measures; the default knows nothing.</param>
    public static FigureInput Read(string? typed, FigureMeasure measure = default)
    {
        var shown = VietnameseText.Normalize(typed ?? "").Trim();
        if (shown.Length == 0) return new();
        var figure = shown.TrimEnd('%', ' ');
        if (figure.Length < shown.Length && measure.Kind is FigureKind.Measured or FigureKind.Counted && shown.EndsWith('%'))
            return Refused("figure.not_percent", $"“{Cut(shown)}” là phần trăm, còn ô này hỏi {Asked(measure)}; đề nghị gõ số đó.");
        var negative = figure is ['-' or '−' or '‐' or '‑' or '–', ..];
        var signed = negative || figure is ['+', ..];
        if (Joined(signed ? figure[1..].TrimStart() : figure) is not { } digits) return NoFigure(shown);
        var sign = negative ? -1 : 1;
        if (MayMeanTwo(digits, '.') || (MayMeanTwo(digits, ',') && measure.Kind != FigureKind.Percent))
            return Question(shown, sign * Number(Bare(digits)), sign * Number(digits.Replace(',', '.')), measure);
        return Plain(digits) is { } plain && Number(plain) is { } value ? Of(shown, sign * value, measure) : NoFigure(shown);
    }

    /// <summary>A figure that is a number already, from a sheet or an answer: refused where its kind has no fraction.</summary>
    public static FigureInput Of(decimal value, FigureMeasure measure) => Of(FigureText.Number(value, MostDecimals), value, measure);

    /// <summary>The figure as a person would type it, without groups: "1234,5"; empty when missing. Reads back as the same figure: where
    /// three decimals could be taken for thousands, a zero follows them.</summary>
    public static string Write(decimal? value)
    {
        var text = value?.ToString("0.############", Comma) ?? "";
        return MayMeanTwo(text.TrimStart('-'), ',') ? text + "0" : text;
    }

    /// <summary>The answer to "1.234 or 1,234?", which counts only for the very text that was asked about.</summary>
    public static string Answer(string? typed, decimal? meant) => $"{typed}|{Write(meant)}";

    /// <summary>The figure that was answered with: one of <see cref="Choices"/>, or null.</summary>
    public decimal? Answered(string? typed, string? answer) =>
        Choices.Where(choice => answer == Answer(typed, choice)).ToArray() is [var chosen, ..] ? chosen : null;

    private const int MostDecimals = 12;
    private const int LongestShown = 60;

    private static FigureInput Of(string shown, decimal value, FigureMeasure measure) =>
        measure.Kind == FigureKind.Counted && value != decimal.Truncate(value)
            ? Refused("figure.whole", $"“{Cut(shown)}” có phần lẻ, còn {measure.Unit} được đếm nguyên; đề nghị gõ số nguyên.")
            : new() { Value = value };

    private static FigureInput Question(string shown, decimal? thousands, decimal? fraction, FigureMeasure measure)
    {
        var asked = new FigureInput
        {
            AsThousands = thousands,
            AsFraction = measure.Kind == FigureKind.Counted && fraction != decimal.Truncate(fraction ?? 0) ? null : fraction,
        };
        var ways = string.Join(" hoặc ", asked.Choices.Select(choice => Write(choice)));
        var message = asked.Choices.Count == 1
            ? $"“{Cut(shown)}” có phải là {ways} không? Đề nghị chọn, hoặc gõ lại số."
            : $"“{Cut(shown)}” có hai cách đọc; đề nghị chọn hoặc gõ {ways}.";
        return asked with { Refusal = new("figure.ambiguous", message) };
    }

    private static FigureInput NoFigure(string shown) =>
        Refused("figure.unreadable", $"Không đọc được “{Cut(shown)}”; đề nghị gõ số như 1234,5.") with { Unreadable = true };

    private static FigureInput Refused(string code, string message) => new() { Refusal = new(code, message) };

    private static string Asked(FigureMeasure measure) => measure.Unit is { } unit ? $"số {unit}" : "số lượng";

    private static string Cut(string shown) => shown.Length > LongestShown ? string.Concat(shown.AsSpan(0, LongestShown), "…") : shown;

    /// <summary>Digits and marks alone; null when a space stands elsewhere than between thousands, or anything else is there.</summary>
    private static string? Joined(string figure)
    {
        if (figure.Any(letter => letter is not ((>= '0' and <= '9') or '.' or ',' or ' '))) return null;
        var groups = figure.Split(' ');
        if (groups.Length == 1) return figure;
        var marked = groups[^1].IndexOfAny(['.', ',']);
        groups[^1] = marked < 0 ? groups[^1] : groups[^1][..marked];
        var fit = groups.All(group => group.All(char.IsAsciiDigit))
            && groups[0].Length is >= 1 and <= 3
            && groups.Skip(1).All(group => group.Length == 3);
        return fit ? figure.Replace(" ", "", StringComparison.Ordinal) : null;
    }

    private static string Bare(string digits) => string.Concat(digits.Where(char.IsAsciiDigit));

    /// <summary>"1.234" for one mark: thousands to one person, decimals to another.</summary>
    private static bool MayMeanTwo(string digits, char mark) =>
        digits.Split(mark) is [{ Length: >= 1 and <= 3 } whole, { Length: 3 } rest]
        && whole[0] != '0'
        && whole.All(char.IsAsciiDigit)
        && rest.All(char.IsAsciiDigit);

    /// <summary>Digits with a point, as the machine reads them; null when the marks do not fit. "1.234,5" and "1,234.5" are one figure in
    /// two countries; a single point that parts no thousands is a decimal one.</summary>
    private static string? Plain(string digits) => Grouped(digits, '.', ',') ?? Grouped(digits, ',', '.') ?? Pointed(digits);

    private static string? Grouped(string digits, char group, char mark)
    {
        if (digits.Split(mark) is not [var whole, .. var rest] || rest.Length > 1 || rest is [""]) return null;
        if (whole.Length == 0 && rest is [{ Length: 3 }]) return null;
        if (rest is [var fraction] && !fraction.All(char.IsAsciiDigit)) return null;
        var groups = whole.Split(group);
        var fits = groups.Length == 1
            ? whole.Length > 0 || rest.Length > 0
            : groups[0] is { Length: >= 1 and <= 3 } and not "0" && groups.Skip(1).All(part => part.Length == 3);
        return fits ? string.Concat(groups) + string.Concat(rest.Select(part => "." + part)) : null;
    }

    private static string? Pointed(string digits) =>
        digits.Split('.') is [{ Length: > 0 } whole, { Length: > 0 } rest] && (whole + rest).All(char.IsAsciiDigit) ? digits : null;

    private static decimal? Number(string plain) =>
        decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
