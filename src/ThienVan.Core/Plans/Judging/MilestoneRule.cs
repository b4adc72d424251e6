namespace ThienVan.Core.Plans.Judging;

/// <summary>Rule 7: an output by a day. Close to it, something late that it waits for is a risk; past it, silence is no excuse.</summary>
internal static class MilestoneRule
{
    public const int NearDays = 30;

    public static Assessment Judge(Matter matter)
    {
        var due = matter.Year.Point!.Due ?? new DateOnly(matter.Year.Year, 12, 31);
        var last = Latest(matter);
        var late = matter.Options.Prerequisites.TryGetValue(matter.Indicator.Code, out var all) ? all.Where(one => one.IsLate(matter.Today)).ToArray() : [];
        var performance = Stand(matter, last, due, late.Length > 0);
        var data = last is null ? DataState.None : Level.IsFirm(last) ? DataState.Verified : DataState.Provisional;
        return matter.Verdict(performance, data, "milestone.due", Sentence(matter, last, due, late, performance), () => Steps(matter, last, due, late)) with { Target = null, AsOf = last?.Period.To };
    }

    private static Performance Stand(Matter matter, Observation? last, DateOnly due, bool waits)
    {
        if (last is { Met: true }) return DoneOn(last) <= due ? Performance.Achieved : Performance.Missed;
        if (matter.Today > due) return matter.IsClosed ? Performance.Missed : Performance.OffTrack;
        return waits && due.DayNumber - matter.Today.DayNumber <= NearDays ? Performance.AtRisk : Performance.NotDue;
    }

    private static DateOnly DoneOn(Observation observation) => observation.MetOn ?? observation.Period.To;

    /// <summary>The first report that it is done; a later one cannot make it late again. Without any, the last report.</summary>
    private static Observation? Latest(Matter matter)
    {
        Observation? last = null;
        var since = IsYearly(matter) ? matter.Window.From : DateOnly.MinValue;
        foreach (var observation in matter.Observations)
        {
            if (observation.Met is null || observation.Period.From > matter.Today || DoneOn(observation) < since) continue;
            if (last is { Met: true } ? observation.Met == true && DoneOn(observation) < DoneOn(last) : observation.Met == true || last is null || observation.Period.To >= last.Period.To)
                last = observation;
        }

        return last;
    }

    /// <summary>An output promised anew each year is not delivered by last year's; one that is only to be kept up is.</summary>
    private static bool IsYearly(Matter matter) =>
        matter.Year.Point!.Provenance != Provenance.Derived && matter.Indicator.Points.Any(point => point.Year < matter.Year.Year && point.Provenance != Provenance.Derived);

    private static string Sentence(Matter matter, Observation? last, DateOnly due, Prerequisite[] late, Performance performance)
    {
        var left = Figure.Of(Math.Abs(due.DayNumber - matter.Today.DayNumber));
        return performance switch
        {
            Performance.Achieved => $"Đã hoàn thành ngày {Figure.Day(DoneOn(last!))}, hạn {Figure.Day(due)}: đạt.",
            Performance.Missed when last is { Met: true } => $"Hoàn thành ngày {Figure.Day(DoneOn(last))}, chậm {Figure.Of(DoneOn(last).DayNumber - due.DayNumber)} ngày so với hạn {Figure.Day(due)}: không đạt hạn.",
            Performance.AtRisk => $"Còn {left} ngày đến hạn {Figure.Day(due)} mà việc phải xong trước đang chậm: {string.Join("; ", late.Select(one => one.Name))}.",
            Performance.NotDue => $"Chưa đến hạn {Figure.Day(due)}, còn {left} ngày.",
            _ => $"Quá hạn {Figure.Day(due)} đã {left} ngày mà chưa có kết quả; đề nghị báo cáo hoặc hoàn thành ngay.",
        };
    }

    private static IReadOnlyList<Step> Steps(Matter matter, Observation? last, DateOnly due, Prerequisite[] late) =>
    [
        new("Hạn", Figure.Day(due)),
        new("Hôm nay", Figure.Day(matter.Today)),
        new("Hoàn thành", last is { Met: true } ? Figure.Day(DoneOn(last)) : "–"),
        new("Văn bản", last?.DocumentNumber ?? "–"),
        .. late.Select(one => new Step("Việc trước đang chậm", $"{one.Name}, hạn {Figure.Day(one.Due)}")),
    ];
}
