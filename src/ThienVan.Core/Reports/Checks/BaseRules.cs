using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Core.Reports.Checks;

/// <summary>What a share is typed as a share of, against what a document fixed for the year.</summary>
internal static class BaseRules
{
    /// <summary>One base for the year is typed as it was fixed; new cases come to no more than the year was said to have.</summary>
    public static string? Fixed(CheckInput input)
    {
        if (input.IsPart || input.Seen.Denominator is not { } typed || input.Indicator.BaseOf(input.Year) is not { } whole) return null;
        var source = input.Indicator.Terms.First(term => term.Kind == TermKind.YearBase && term.Year == input.Year).Source;
        var fixedAs = $"{FigureText.Number(whole)} theo {source}";
        var thing = CountedThing.Of(input.Indicator);
        return input.Indicator.ShareBase switch
        {
            ShareBase.FixedForYear when typed != whole =>
                $"Mẫu số nhập là {FigureText.Number(typed)}, mẫu số của năm {input.Year} là {fixedAs}: hai số phải bằng nhau.",
            ShareBase.NewCases when Cases(input) is var all && all > whole =>
                $"Các kỳ của năm {input.Year} cộng lại là {FigureText.Number(all)} {thing}, nhiều hơn cả năm là {fixedAs}.",
            _ => null,
        };
    }

    private static decimal Cases(CheckInput input)
    {
        var book = ObservedSeries.Of([.. input.Others.Where(other => !input.Seen.Period.Contains(other.Period)), input.Seen]);
        return Tally.Of(book.For(input.Indicator.Code), input.Indicator.YearWindow.Of(input.Year), counts: true, tolerance: 0).Denominator;
    }
}
