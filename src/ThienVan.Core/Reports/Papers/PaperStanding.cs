using ThienVan.Core.Plans;

namespace ThienVan.Core.Reports.Papers;

/// <summary>How an indicator stands in a report: the verdict, and whether its promise is missed by little. As on the screens, one is not
/// the other without a word.</summary>
public readonly record struct PaperStanding(PaperVerdict Verdict, bool IsNearMiss)
{
    /// <summary>"khó đạt", "khó đạt, hụt ít".</summary>
    public string Word => PaperVerdicts.Word(Verdict) + (IsNearMiss ? VerdictWords.ByLittle : "");
}
