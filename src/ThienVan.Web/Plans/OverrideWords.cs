using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans;

/// <summary>Overrides in the office's words.</summary>
public static class OverrideWords
{
    /// <summary>A verdict as a word of its own, whatever its data.</summary>
    public static string Said(Performance performance) => StatusWord.Of(performance).Word;

    /// <summary>"Lãnh đạo đánh giá: Có nguy cơ, đến 31/12/2026".</summary>
    public static string Of(VerdictOverride over) => $"Lãnh đạo đánh giá: {Said(over.Performance)}, đến {FigureText.Day(over.Until)}";

    public static string Full(VerdictOverride over) =>
        $"{Of(over)}. Lý do: {over.Reason.TrimEnd('.')}. {over.ProposedBy} đề nghị, {over.Approver} duyệt.";
}
