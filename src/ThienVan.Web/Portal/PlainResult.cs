using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Portal;

/// <summary>How far an indicator has come, in a sentence. Of a restricted one only the percentage, or met and not met, is said.</summary>
public static class PlainResult
{
    public static string Of(Indicator indicator, Assessment assessment)
    {
        if (assessment.Data == DataState.None) return "Chưa có số liệu.";
        var mark = assessment.IsEstimated ? " (số ước)" : "";
        var day = assessment.AsOf is { } asOf ? $"Đến {FigureText.Day(asOf)}{mark}: " : "";
        return day + Figure(indicator, assessment) + ".";
    }

    /// <summary>What its figure is measured with: "mức cần có đến 14/11/2026: 88 cột". Null where the plan asks nothing, where it is met or
    /// not, or where its figure is not told.</summary>
    public static string? Needed(Indicator indicator, Assessment assessment)
    {
        if (indicator.IsYesNo || IsHidden(indicator)
            || (IndicatorMeasure.Standing(indicator, assessment.Expected) ?? assessment.Target) is not { } need) return null;
        var by = assessment is { Expected: not null, AsOf: { } day } ? $" đến {FigureText.Day(day)}" : $" năm {assessment.Year}";
        var isRank = indicator.Kind == IndicatorKind.Rank;
        return $"mức cần có{by}: {(isRank ? "hạng " : "")}"
            + FigureText.Beside(need, assessment.Actual, isRank ? null : PlainUnit.Of(indicator));
    }

    private static bool IsHidden(Indicator indicator) => indicator.Restricted && indicator.Unit != "%";

    private static string Figure(Indicator indicator, Assessment assessment) => indicator.Kind switch
    {
        IndicatorKind.Standard or IndicatorKind.Milestone or IndicatorKind.Narrative => Met(assessment),
        IndicatorKind.ZeroEvent when indicator.Restricted => Met(assessment),
        IndicatorKind.ZeroEvent when assessment.Actual == 0 => "chưa để xảy ra trường hợp nào",
        _ when IsHidden(indicator) => Met(assessment),
        IndicatorKind.Rank => $"hạng {FigureText.Number(assessment.Actual)}{(indicator.RankOf is { } of ? $" trên {of}" : "")}",
        _ when assessment.Actual is null => "chưa tính được",
        _ => Amount(indicator, assessment),
    };

    private static string Amount(Indicator indicator, Assessment assessment)
    {
        var figure = FigureText.Beside(assessment.Actual, assessment.Target, PlainUnit.Of(indicator));
        return assessment is { Numerator: not null, Denominator: not null } && !indicator.Restricted
            ? $"{figure} ({FigureText.Number(assessment.Numerator)} trên {FigureText.Number(assessment.Denominator)})"
            : figure;
    }

    private static string Met(Assessment assessment) => assessment.IsReached switch
    {
        true => VerdictWords.Of(Performance.Achieved),
        null when assessment.Performance == Performance.NotDue => VerdictWords.Of(Performance.NotDue),
        _ => VerdictWords.Of(Performance.Missed),
    };
}

/// <summary>The unit as it follows a figure in running text.</summary>
internal static class PlainUnit
{
    /// <summary>"%/năm" of a growth loses the year, which the sentence says itself.</summary>
    public static string? Of(Indicator indicator) => indicator.Unit == "%/năm" ? "%" : indicator.Unit;
}
