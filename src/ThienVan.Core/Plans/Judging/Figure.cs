using System.Globalization;

namespace ThienVan.Core.Plans.Judging;

/// <summary>Figures as a Vietnamese reader writes them (1.234,5), whatever culture the process runs in.</summary>
public static class Figure
{
    /// <summary>Rounded half away from zero, trailing zeros dropped; "–" for null, because empty is not zero.</summary>
    public static string Of(decimal? value, int decimals = 2)
    {
        if (value is not { } number) return "–";
        var rounded = Math.Round(number, decimals, MidpointRounding.AwayFromZero);
        Span<char> plain = stackalloc char[64];
        Math.Abs(rounded).TryFormat(plain, out var length, "0.############", CultureInfo.InvariantCulture);
        return Group(plain[..length], rounded < 0);
    }

    /// <summary>"12%" close up, "38 cột" apart, a bare figure without a unit.</summary>
    public static string Of(decimal? value, string? unit)
    {
        var text = Of(value);
        return value is null || string.IsNullOrEmpty(unit) ? text : unit[0] == '%' ? text + unit : text + " " + unit;
    }

    public static string Percent(decimal? value) => Of(value, "%");

    public static string Day(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string Group(ReadOnlySpan<char> plain, bool negative)
    {
        var point = plain.IndexOf('.');
        var whole = point < 0 ? plain : plain[..point];
        Span<char> text = stackalloc char[96];
        var at = 0;
        if (negative) text[at++] = '-';
        for (var i = 0; i < whole.Length; i++)
        {
            if (i > 0 && (whole.Length - i) % 3 == 0) text[at++] = '.';
            text[at++] = whole[i];
        }

        if (point < 0) return new string(text[..at]);
        text[at++] = ',';
        plain[(point + 1)..].CopyTo(text[at..]);
        return new string(text[..(at + plain.Length - point - 1)]);
    }
}
