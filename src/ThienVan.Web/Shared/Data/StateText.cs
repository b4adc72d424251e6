using System.Globalization;
using System.Security.Cryptography;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Data;

/// <summary>
/// A column's content as text: the same when it is about to be written and when either database gives it back. What the product
/// could not have written so (a flag of 2, an id in small letters) is another text.
/// </summary>
internal static class StateText
{
    private const string Day = "yyyy-MM-dd";

    /// <param name="value">As the driver takes or gives it; null or DBNull for nothing.</param>
    /// <param name="type">What the product writes there.</param>
    public static string? Of(object? value, Type type) => value switch
    {
        null or DBNull => null,
        string text => OfText(text, type),
        Guid id => id.ToString("N"),
        bool flag => flag ? "1" : "0",
        decimal number => OfNumber(number),
        DateOnly day => day.ToString(Day, CultureInfo.InvariantCulture),
        DateTime day when type == typeof(DateOnly) => day.ToString(Day, CultureInfo.InvariantCulture),
        DateTime at => Microseconds(new(DateTime.SpecifyKind(at, DateTimeKind.Utc))),
        DateTimeOffset at => Microseconds(at),
        byte[] bytes => Convert.ToHexStringLower(SHA256.HashData(bytes)),
        IFormattable other => other.ToString(format: null, CultureInfo.InvariantCulture),
        _ => Odd(value.ToString() ?? ""),
    };

    /// <summary>A content the driver could not give back.</summary>
    public static string Odd(string text) => $"\0{text}";

    private static string OfText(string text, Type type)
    {
        if (type == typeof(decimal))
            return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? OfNumber(number) : Odd(text);
        if (type != typeof(Guid)) return text;
        return Guid.TryParseExact(text, "D", out var id) && text == id.ToString("D").ToUpperInvariant() ? id.ToString("N") : Odd(text);
    }

    // 1,5 and 1,50 are one figure.
    private static string OfNumber(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string Microseconds(DateTimeOffset at) =>
        EventChain.Microseconds(at).ToString("D", CultureInfo.InvariantCulture);
}
