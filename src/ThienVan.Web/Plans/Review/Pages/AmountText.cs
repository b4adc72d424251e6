using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Review.Pages;

/// <summary>An amount as a person types it: "100", "1.500", "12,5", "15–17"; empty where the plan leaves the year open.</summary>
public static class AmountText
{
    /// <summary>Typed for a standard or a milestone that is due in a year without a figure.</summary>
    public const string Due = "có";

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string Write(decimal? low, decimal? high) => (low, high) switch
    {
        ({ } from, { } to) when from != to => $"{Write(from)}–{Write(to)}",
        (null, null) => "",
        _ => Write(low ?? high!.Value),
    };

    public static string Write(decimal value) => FigureText.Number(value, 4);

    /// <summary>Both ends null when the text is empty or <see cref="Due"/>.</summary>
    public static Result<Amount> Read(string? text, Comparator comparator)
    {
        var typed = text?.Trim() ?? "";
        if (typed.Length == 0 || string.Equals(typed, Due, StringComparison.OrdinalIgnoreCase)) return new Amount(null, null);

        var ends = typed.Split(['-', '–'], StringSplitOptions.TrimEntries);
        var numbers = ends.Select(Number).ToArray();
        if (ends.Length > 2 || numbers.Any(number => number is null))
            return new Refusal("amount.unreadable", $"“{typed}” chưa phải là số. Hãy ghi như 100, 1.500, 12,5 hoặc 15–17.");
        if (ends.Length == 2 && numbers[0] > numbers[1])
            return new Refusal("amount.reversed", $"“{typed}” có số đầu lớn hơn số cuối. Hãy ghi số nhỏ trước.");
        return ends.Length == 2 ? new Amount(numbers[0], numbers[1]) : Single(numbers[0]!.Value, comparator);
    }

    private static Amount Single(decimal value, Comparator comparator) => comparator switch
    {
        Comparator.AtMost => new Amount(null, value),
        Comparator.Exactly or Comparator.Range => new Amount(value, value),
        _ => new Amount(value, null),
    };

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, Vietnamese, out var value) ? value : null;
}
