using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>Rule 7: an output by a day. Close to it, something late that it waits for is a risk; past it, silence is no excuse.</summary>
internal static class MilestoneRule
{
    public const int NearDays = 30;

    public static Assessment Judge(JudgedIndicator judged)
    {
        var due = judged.Year.Point!.DueDay;
        var last = Latest(judged);
        Prerequisite[] late = [.. judged.Year.Prerequisites.Where(one => one.IsLate(judged.Book, judged.Today))];
        var performance = Stand(judged, last, due, late.Length > 0);
        var data = last is null ? DataState.None : Footing.Of(last);
        return judged.Verdict(
            performance, data, "milestone.due", () => Words(judged, last, due, late, performance),
            () => Steps(judged, last, due, late)) with
        {
            Target = null,
            Met = last?.IsProven,
            AsOf = last?.Period.To,
        };
    }

    private static Performance Stand(JudgedIndicator judged, Observation? last, DateOnly due, bool waits)
    {
        if (last is { IsProven: true }) return Performance.Achieved;
        if (judged.Today > due) return judged.IsClosed ? Performance.Missed : Performance.OffTrack;
        return waits && CalendarDays.Between(judged.Today, due) <= NearDays ? Performance.AtRisk : Performance.NotDue;
    }

    /// <summary>The first report that it is done, shown by its document; a later one cannot make it late again. Without any, the last
    /// report.</summary>
    private static Observation? Latest(JudgedIndicator judged)
    {
        Observation? last = null;
        var since = IsYearly(judged) ? judged.Window.From : DateOnly.MinValue;
        foreach (var observation in judged.Observations)
        {
            if (observation.Met is null || observation.OutcomeDay < since) continue;
            if (
                last is { IsProven: true }
                    ? observation.IsProven && observation.OutcomeDay < last.OutcomeDay
                    : observation.IsProven || last is null || observation.Period.To >= last.Period.To
            )
                last = observation;
        }

        return last;
    }

    /// <summary>An output promised anew each year is not delivered by last year's; one that is only to be kept up is.</summary>
    private static bool IsYearly(JudgedIndicator judged) =>
        judged.Year.Point!.Provenance != Provenance.Derived
        && judged.Indicator.Points.Any(point => point.Year < judged.Year.Year && point.Provenance != Provenance.Derived);

    private static Said Words(JudgedIndicator judged, Observation? last, DateOnly due, Prerequisite[] late, Performance performance)
    {
        var left = FigureText.Number(CalendarDays.Between(judged.Today, due));
        var overdue = FigureText.Late(Late(judged.Today));
        return performance switch
        {
            Performance.Achieved when last!.OutcomeDay > due => new(
                $"Hoàn thành ngày {FigureText.Day(last.OutcomeDay)}, hạn {FigureText.Day(due)}: đạt, "
                + $"chậm {FigureText.WorkingDays(Late(last.OutcomeDay))}."),
            Performance.Achieved => new($"Đã hoàn thành ngày {FigureText.Day(last.OutcomeDay)}, hạn {FigureText.Day(due)}: đạt."),
            Performance.AtRisk => new(
                $"Còn {left} ngày đến hạn {FigureText.Day(due)} mà việc phải xong trước đang chậm: "
                + $"{string.Join("; ", late.Select(one => one.Name))}.",
                "cần gỡ việc trước đang chậm"),
            Performance.NotDue when last is { Met: true } => new(
                $"Đã báo hoàn thành nhưng chưa có {Lacking(last)}; đề nghị bổ sung trước hạn {FigureText.Day(due)}."),
            Performance.NotDue => new($"Chưa đến hạn {FigureText.Day(due)}, còn {left} ngày."),
            _ when last is { Met: true } => new(
                $"Đã báo hoàn thành nhưng chưa có {Lacking(last)}, hạn {FigureText.Day(due)}, {overdue}; đề nghị bổ sung ngay.",
                "cần bổ sung " + Lacking(last)),
            _ => new($"Hạn {FigureText.Day(due)}, {overdue} mà chưa có kết quả; đề nghị báo cáo hoặc hoàn thành ngay.",
                $"{overdue}, cần hoàn thành ngay"),
        };

        int Late(DateOnly day) => judged.Book.Calendar.DaysLate(due, day);
    }

    private static string Lacking(Observation last) =>
        (VietnameseText.IsBlank(last.DocumentNumber), last.MetOn) switch
        {
            (true, null) => "số và ngày văn bản",
            (true, _) => "số văn bản",
            _ => "ngày văn bản",
        };

    private static IReadOnlyList<Step> Steps(JudgedIndicator judged, Observation? last, DateOnly due, Prerequisite[] late) =>
    [
        new("Hạn", FigureText.Day(due)),
        new("Hôm nay", FigureText.Day(judged.Today)),
        new("Hoàn thành", last is { IsProven: true } ? FigureText.Day(last.OutcomeDay) : "–"),
        new("Văn bản", last?.DocumentNumber ?? "–"),
        .. late.Select(one => new Step("Việc trước đang chậm", $"{one.Name}, hạn {FigureText.Day(one.Due)} ({one.Source})")),
    ];
}
