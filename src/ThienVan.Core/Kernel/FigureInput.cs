using System.Globalization;

namespace ThienVan.Core.Kernel;

/// <summary>A figure as typed by a person who writes 1.234,5. "1.234" alone may mean two things and is asked about, never
/// guessed.</summary>
public sealed record FigureInput
{
    /// <summary>Null when nothing was typed, when it is no number, or when it must be asked about.</summary>
    public decimal? Value { get; private init; }

    public bool Unreadable { get; private init; }

    /// <summary>"1.234" as one thousand two hundred and thirty-four; null when there is nothing to ask.</summary>
    public decimal? AsThousands { get; private init; }

    /// <summary>"1.234" as a little over one.</summary>
    public decimal? AsFraction { get; private init; }

    public bool Ambiguous => AsThousands is not null;

    private static readonly NumberFormatInfo Comma = new() { NumberDecimalSeparator = ",", NegativeSign = "-" };

    /// <param name="typed">Spaces, invisible characters and a closing % are ignored.</param>
    public static FigureInput Read(string? typed)
    {
        var text = string.Concat(VietnameseText.Normalize(typed ?? "").Where(letter => !char.IsWhiteSpace(letter))).TrimEnd('%');
        if (text.Length == 0) return new();
        var negative = text[0] is '-' or '−';
        var digits = negative ? text[1..] : text;
        var sign = negative ? -1 : 1;
        if (digits.Any(letter => letter is not ((>= '0' and <= '9') or '.' or ','))) return new() { Unreadable = true };
        if (IsAmbiguous(digits))
            return new()
            {
                AsThousands = sign * Number(digits.Replace(".", "", StringComparison.Ordinal)),
                AsFraction = sign * Number(digits),
            };
        return Plain(digits) is { } plain && Number(plain) is { } value ? new() { Value = sign * value } : new() { Unreadable = true };
    }

    /// <summary>The figure as a person would type it, without groups: "1234,5"; empty when missing. Reads back as the same
    /// figure.</summary>
    public static string Write(decimal? value) => value?.ToString("0.############", Comma) ?? "";

    private static bool IsAmbiguous(string digits) =>
        digits.Split('.') is [{ Length: >= 1 and <= 3 } whole, { Length: 3 } rest]
        && whole[0] != '0'
        && !whole.Contains(',', StringComparison.Ordinal)
        && !rest.Contains(',', StringComparison.Ordinal);

    /// <summary>Digits with a point, as the machine reads them; null when the marks do not fit.</summary>
    private static string? Plain(string digits)
    {
        if (
            digits.Split(',') is not [var whole, ..] parts
            || parts.Length > 2
            || (parts.Length == 2 && parts[1].Contains('.', StringComparison.Ordinal))
        )
            return null;
        var groups = whole.Split('.');
        if (parts.Length == 1 && groups.Length == 2 && groups[1].Length != 3) return digits;
        if (groups.Length > 1 && groups[0] == "0" && parts.Length == 1 && groups.Length == 2) return digits;
        if (groups.Skip(1).Any(group => group.Length != 3) || (groups.Length > 1 && groups[0].Length is 0 or > 3)) return null;
        return string.Concat(groups) + (parts.Length == 2 ? "." + parts[1] : "");
    }

    private static decimal? Number(string plain) =>
        decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
