using ThienVan.Core.Plans;

namespace ThienVan.Core.Reports.Papers;

/// <summary>What most figures of a report are, said once instead of at each.</summary>
public static class PaperCertainty
{
    /// <summary>Said where <see cref="IsMostlyPreliminary"/>; each figure that is official then says so itself.</summary>
    public const string Said = "Các số liệu là số sơ bộ, trừ số ghi rõ khác.";

    public static bool IsMostlyPreliminary(IEnumerable<PaperLine> lines)
    {
        PaperLine[] told = [.. lines.Where(IsAmount)];
        var early = told.Count(line => line.IsPreliminary);
        return early > 1 && early >= told.Count(line => line.Trace?.Quality == Quality.Official);
    }

    /// <summary>What is there or not, what happened and a place in a list are of no quality.</summary>
    internal static bool IsAmount(PaperLine line) => line is { HasFigure: true, Done: null, Kept: null }
        && line.Kind is not (IndicatorKind.ZeroEvent or IndicatorKind.Rank);
}
