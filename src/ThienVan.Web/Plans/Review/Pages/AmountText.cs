using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Review.Pages;

/// <summary>An amount as a person types it: "100", "1.500", "12,5", "15–17"; empty where the plan leaves the year open.</summary>
public static class AmountText
{
    /// <summary>Typed for a standard or a milestone that is due in a year without a figure.</summary>
    public const string Due = "có";

    public static string Write(decimal? low, decimal? high) => (low, high) switch
    {
        ({ } from, { } to) when from != to => $"{Write(from)}–{Write(to)}",
        (null, null) => "",
        _ => Write(low ?? high!.Value),
    };

    public static string Write(decimal value) => FigureText.Number(value, 4);

    /// <param name="text">As typed.</param>
    /// <param name="comparator">How a single number binds.</param>
    /// <param name="unit">What the number counts, which tells thousands from fractions; null when it has none.</param>
    /// <returns>Both ends null when the text is empty or <see cref="Due"/>.</returns>
    public static Result<Amount> Read(string? text, Comparator comparator, string? unit = null)
    {
        var typed = text?.Trim() ?? "";
        if (typed.Length == 0 || string.Equals(typed, Due, StringComparison.OrdinalIgnoreCase)) return new Amount(null, null);

        // A dash in front is a sign; any other stands between the ends of a span.
        var ends = typed[1..].Split(['-', '–'], StringSplitOptions.TrimEntries);
        ends[0] = (typed[0] + ends[0]).Trim();
        if (ends.Length > 2) return Unreadable(typed);
        var numbers = ends.Select(end => Number(end, FigureMeasure.Of(unit))).ToList();
        if (numbers.Select(number => number.Refusal).OfType<Refusal>().FirstOrDefault() is { } wrong) return wrong;
        if (ends.Length == 1) return Single(numbers[0].Value, comparator);
        return numbers[0].Value > numbers[1].Value
            ? new Refusal("amount.reversed", $"“{typed}” có số đầu lớn hơn số cuối. Hãy ghi số nhỏ trước.")
            : new Amount(numbers[0].Value, numbers[1].Value);
    }

    private static Amount Single(decimal value, Comparator comparator) => comparator switch
    {
        Comparator.AtMost => new Amount(null, value),
        Comparator.Exactly or Comparator.Range => new Amount(value, value),
        _ => new Amount(value, null),
    };

    // The form itself groups thousands by points.
    private static Result<decimal> Number(string text, FigureMeasure measure)
    {
        var input = FigureInput.Read(text, measure);
        if (input.Value is { } value) return value;
        if (input.AsThousands is { } thousands && measure.Kind != FigureKind.Percent && text.Contains('.', StringComparison.Ordinal))
            return thousands;
        return input.Unreadable ? Unreadable(text) : input.Refusal ?? Unreadable(text);
    }

    private static Refusal Unreadable(string typed) =>
        new("amount.unreadable", $"“{typed}” chưa phải là số. Hãy ghi như 100, 1.500, 12,5 hoặc 15–17.");
}
