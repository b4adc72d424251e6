using ThienVan.Core.Work.Programmes;
using ThienVan.Web.Shared.Ui.Figures;

namespace ThienVan.Web.Work.Programmes;

/// <summary>Where a programme stands, in word and colour, and who has the next word. Null stands for one that nobody began.</summary>
public static class ProgrammeLook
{
    public static string Said(this ProgrammeState? state) => state?.Word() ?? "chưa lập";

    public static StatusTone Tone(this ProgrammeState? state) => state switch
    {
        ProgrammeState.Sent => StatusTone.Decision,
        ProgrammeState.Returned => StatusTone.AtRisk,
        ProgrammeState.Accepted => StatusTone.Achieved,
        _ => StatusTone.NoData,
    };

    /// <summary>Null where nobody owes anything.</summary>
    /// <param name="unit">What the unit is called.</param>
    public static string? Owes(this ProgrammeState? state, string unit) => state switch
    {
        ProgrammeState.Sent => "Văn phòng",
        ProgrammeState.Accepted => null,
        _ => unit,
    };

    /// <summary>"thiếu người 2, thời gian 1"; null where nothing is missing.</summary>
    public static string? Missing(this ClarityTally tally) => tally.Missing.ToArray() is { Length: > 0 } missing
        ? "thiếu " + string.Join(", ", missing.Select(one => $"{one.Aspect.Word()} {one.Lacking}")) : null;

    /// <summary>"5/6 rõ".</summary>
    public static string Said(this IReadOnlyList<ClarityMark> marks) =>
        $"{marks.Count(mark => mark.IsClear)}/{marks.Count} rõ";
}
