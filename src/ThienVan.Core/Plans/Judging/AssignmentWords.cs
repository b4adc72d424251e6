using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>An assigned figure in the office's words.</summary>
public static class AssignmentWords
{
    public static string YearFigure(int year) => $"Chỉ tiêu năm {year}";

    public static string Word(AssignmentLevel level) => level switch
    {
        AssignmentLevel.FromAbove => "Cấp trên giao phường",
        AssignmentLevel.FromWard => "Phường giao đơn vị, tổ dân phố",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, message: null),
    };

    public static string Word(AssignmentStep step) => step switch
    {
        AssignmentStep.First => "Giao",
        AssignmentStep.Supplement => "Giao bổ sung",
        AssignmentStep.Adjustment => "Điều chỉnh",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, message: null),
    };

    /// <param name="asked">"ít nhất 1.200 cây".</param>
    /// <param name="planned">The same of the plan; null where it leaves the year open.</param>
    public static string Full(AssignedGoal assigned, string asked, string? planned)
    {
        var document = assigned.Held.Document;
        return $"{asked}; {TermWords.Word(Provenance.Assigned)}, {document.Source}, áp dụng từ {FigureText.Day(document.From)}"
            + (planned is null ? "; kế hoạch để trống năm này" : $"; thay mức kế hoạch là {planned}");
    }
}
