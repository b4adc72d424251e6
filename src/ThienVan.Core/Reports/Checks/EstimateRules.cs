using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Core.Reports.Checks;

/// <summary>What the unit expects of the whole year against what the year has already.</summary>
internal static class EstimateRules
{
    /// <summary>Of totals that only grow: amounts, and shares of one base. What was reached by the figure's last day cannot be more than
    /// the whole year.</summary>
    public static string? Year(CheckInput input)
    {
        if (input.IsPart || !Grows(input.Indicator) || input.Seen.Observed.YearEstimate is not { } estimate) return null;
        var reached = PlanRules.Verdict(input).Actual ?? input.Seen.Reading;
        return estimate < reached
            ? $"Ước cả năm {FigureText.Beside(estimate, reached, input.Unit)} ít hơn {FigureText.Beside(reached, estimate, input.Unit)} đã "
                + $"thực hiện từ đầu năm đến {FigureText.Day(input.Seen.Period.To)}; đề nghị sửa số ước, hoặc để trống."
            : null;
    }

    private static bool Grows(Indicator indicator) => indicator.Kind == IndicatorKind.Flow
        || indicator is { Kind: IndicatorKind.Ratio, ShareBase: ShareBase.FixedForYear };
}
