using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Entry;

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
    /// <param name="of">The indicator it is typed for: its kind, unit and comparator tell what the figure may be.</param>
    /// <param name="meant">The <see cref="FigureInput.Answer"/> to what was asked; null while nothing was.</param>
    /// <returns>Null when the text is empty; both ends null for <see cref="Due"/>.</returns>
    public static Result<Amount?> Read(string? text, Indicator of, string? meant = null)
    {
        var typed = text?.Trim() ?? "";
        if (typed.Length == 0) return default(Amount);
        var amount = string.Equals(typed, Due, StringComparison.OrdinalIgnoreCase) ? new Amount(null, null) : Figures(typed, of, meant);
        return amount.Refusal is { } wrong ? wrong
            : GoalRules.Refuse(of, amount.Value) is { } unfit ? unfit with { Message = $"“{typed}”: {unfit.Message}" }
            : amount.Value;
    }

    /// <summary>What may be meant by a text that can be read in two ways; empty when there is nothing to choose.</summary>
    public static IReadOnlyList<decimal> Choices(string? text, Indicator of) =>
        IsSpan(text?.Trim() ?? "") ? [] : Ask(text ?? "", of) is { Value: null } asked ? asked.Choices : [];

    private static Result<Amount> Figures(string typed, Indicator of, string? meant)
    {
        var ends = Ends(typed);
        if (ends.Length > 2) return Unreadable(typed);
        var numbers = ends.Select(end => Number(end, of, ends.Length == 1 ? meant : null)).ToList();
        if (numbers.Select(number => number.Refusal).OfType<Refusal>().FirstOrDefault() is { } wrong) return wrong;
        if (ends.Length == 1) return Single(numbers[0].Value, of.Comparator);
        return numbers[0].Value > numbers[1].Value
            ? new Refusal("amount.reversed", $"“{typed}” có số đầu lớn hơn số cuối. Đề nghị ghi số nhỏ trước.")
            : new Amount(numbers[0].Value, numbers[1].Value);
    }

    // A dash in front is a sign; any other stands between the ends of a span.
    private static string[] Ends(string typed)
    {
        var ends = typed[1..].Split(['-', '–'], StringSplitOptions.TrimEntries);
        ends[0] = (typed[0] + ends[0]).Trim();
        return ends;
    }

    private static bool IsSpan(string typed) => typed.Length > 0 && Ends(typed).Length > 1;

    private static Amount Single(decimal value, Comparator comparator) => comparator switch
    {
        Comparator.AtMost => new Amount(null, value),
        Comparator.Exactly or Comparator.Range => new Amount(value, value),
        _ => new Amount(value, null),
    };

    private static Result<decimal> Number(string text, Indicator of, string? meant)
    {
        var input = Ask(text, of);
        if ((input.Value ?? input.Answered(text, meant)) is { } value) return value;
        return input.Unreadable ? Unreadable(text) : input.Refusal ?? Unreadable(text);
    }

    /// <summary>The form itself groups thousands by points. A percentage of a plan is typed once and holds for years: one that a program
    /// set to English may have written is asked about too.</summary>
    private static FigureInput Ask(string text, Indicator of)
    {
        var measure = IndicatorMeasure.Of(of);
        var input = FigureInput.Read(text, measure);
        if (measure.Kind == FigureKind.Percent) return FigureInput.Read(text) is { Ambiguous: true } two ? two : input;
        return input.AsThousands is { } thousands && text.Contains('.', StringComparison.Ordinal)
            ? FigureInput.Of(thousands, measure) : input;
    }

    private static Refusal Unreadable(string typed) =>
        new("amount.unreadable", $"“{typed}” chưa phải là số. Đề nghị ghi như 100, 1.500, 12,5 hoặc 15–17.");
}
