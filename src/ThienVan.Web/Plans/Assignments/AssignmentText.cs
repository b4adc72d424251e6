using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Entry;
using ThienVan.Core.Plans.Judging;
using ThienVan.Core.Plans.Versions;

namespace ThienVan.Web.Plans.Assignments;

/// <summary>Assigned figures in the office's words.</summary>
internal static class AssignmentText
{
    /// <summary>"≥ 1.200", "đạt", "tổng số 500 triệu đồng", "bỏ mức đã giao".</summary>
    public static string Figure(Indicator indicator, AssignedFigure figure, int year) => figure switch
    {
        { IsLifted: true } => $"{AssignmentReader.Lifted} mức đã giao",
        { What: AssignedWhat.Base } => $"tổng số {FigureText.WithUnit(figure.Amount, PlanWords.UnitOf(indicator, figure.What))}",
        _ => PlanWords.Point(indicator, new() { Year = year, Low = figure.Low, High = figure.High }),
    };

    /// <summary>What the plan asks of the year without any document: "≥ 1.000", "≥ 95 (suy ra)", "để trống"; "không nêu riêng"
    /// where what follows is no longer the plan's alone.</summary>
    public static string Planned(SheetLine line) => line switch
    {
        { Planned: { } point } => PlanWords.Point(line.Owned.Indicator, point)
            + (point.Provenance == Provenance.Derived ? $" ({TermWords.Word(Provenance.Derived)})" : ""),
        { Goal.FollowsAssigned: true } => "không nêu riêng",
        { Goal: { IsDerived: true } goal } => PlanWords.Asked(goal),
        _ => PlanWords.Open,
    };

    /// <summary>What the year is judged by; an open one by nothing, whatever a later year asks.</summary>
    public static string Judged(SheetLine line) => line.IsOpen ? PlanWords.Open : PlanWords.Asked(line.Goal);

    public static string Part(AssignedPart part, PlanDocument plan) =>
        part.Kind == AssignedPartKind.Unit ? plan.FindUnit(part.Id)?.Name ?? part.Id : part.Id;

    /// <summary>"3 nơi, cộng lại 1.000"; "3 nơi, mỗi nơi một mức" where parts do not add up. Null without parts.</summary>
    public static string? Parts(Indicator indicator, AssignedFigure figure) => figure.Parts.Count == 0 ? null
        : $"{FigureText.Number(figure.Parts.Count)} nơi, " + (figure.Surplus(indicator) is { } surplus
            ? $"cộng lại {FigureText.Number(figure.Amount + surplus)}" : "mỗi nơi một mức");

    /// <summary>What does not agree, in one sentence that says what is judged by.</summary>
    public static string Doubt(AssignmentDoubt doubt, SheetLine line)
    {
        var (indicator, held) = (line.Owned.Indicator, doubt.Held);
        var given = $"{held.Document.Source} giao {Figure(indicator, held.Figure, held.Year)}";
        var other = doubt.Other is { } amount ? PlanWords.Amount(amount.Low, amount.High, indicator.Comparator) : "";
        return doubt.Kind switch
        {
            AssignmentDoubtKind.BelowPlan => $"{given}, yêu cầu thấp hơn kế hoạch ({other}); " + (held.Figure.Replaces
                ? "văn bản ghi thay mức kế hoạch nên đánh giá theo mức giao." : "vẫn đánh giá theo kế hoạch."),
            AssignmentDoubtKind.AbovePlanBeside =>
                $"{given}, yêu cầu cao hơn kế hoạch ({other}) mà không ghi là thay mức kế hoạch; vẫn đánh giá theo kế hoạch.",
            AssignmentDoubtKind.WardBelowAbove => $"{given}, yêu cầu thấp hơn mức cấp trên giao phường ({other}).",
            _ => $"{given} mà các phần cộng lại {FigureText.Number(held.Figure.Amount + held.Figure.Surplus(indicator))}; "
                + $"lý do: {held.Figure.WhyParts}.",
        };
    }

    public static string State(AssignmentLine line) => line switch
    {
        { IsWaiting: true } => "chờ xác nhận",
        { EndedBy: not null } => "không áp dụng",
        _ => $"áp dụng từ {FigureText.Day(line.Document.From)}",
    };
}
