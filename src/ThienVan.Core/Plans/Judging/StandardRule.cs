using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>Rule 6: a standard is met by a recognition document and by nothing else, for as long as the recognition runs.</summary>
internal static class StandardRule
{
    /// <summary>A recognition of the year may be entered so much later.</summary>
    private const int EntryWorkingDays = 10;

    public static Assessment Judge(JudgedIndicator judged)
    {
        var last = Latest(judged);
        var due = judged.Year.Point?.DueDay ?? new DateOnly(judged.Year.Year, 12, 31);
        var performance = Stand(judged, last, due);
        var data = last is null ? DataState.None : Footing.Of(last);
        return judged.Verdict(
            performance, data, "standard.document", () => Words(judged, last, due, performance), () => Steps(last, due)) with
        {
            Target = null,
            Met = last is null ? null : IsRecognised(last) && last.OutcomeDay <= due && !(last.ValidTo < judged.Today),
            AsOf = last?.Period.To,
        };
    }

    public static bool IsRecognised(Observation? observation) =>
        observation is { Met: true } && !VietnameseText.IsBlank(observation.DocumentNumber);

    private static Performance Stand(JudgedIndicator judged, Observation? last, DateOnly due)
    {
        if (IsRecognised(last) && last!.OutcomeDay <= due) return Valid(judged, last!, due);
        if (judged.Today > due)
            return judged.Today <= judged.Book.Calendar.AddWorkingDays(Later(due, judged.Window.To), EntryWorkingDays)
                ? Performance.AwaitingPublication
                : Performance.Missed;
        return CalendarDays.Between(judged.Today, due) <= (judged.Indicator.LeadDays ?? MilestoneRule.NearDays)
            ? Performance.AtRisk
            : Performance.NotDue;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    /// <summary>A recognition that runs out inside the year has to be renewed in time.</summary>
    private static Performance Valid(JudgedIndicator judged, Observation last, DateOnly due)
    {
        if (last.ValidTo is not { } end || end >= due) return Performance.Achieved;
        return end >= judged.Today ? Performance.AtRisk : judged.Today > due ? Performance.Missed : Performance.OffTrack;
    }

    /// <summary>The last word up to today, whatever year it was said in: a recognition of last year still holds.</summary>
    private static Observation? Latest(JudgedIndicator judged)
    {
        Observation? last = null;
        foreach (var observation in judged.Observations)
            if (observation.Met is not null && (last is null || Overrules(observation, last)))
                last = observation;
        return last;
    }

    /// <summary>A later report overrules an earlier one, but a bare "met" takes nothing from a recognition already on file.</summary>
    private static bool Overrules(Observation later, Observation last) =>
        later.Period.To >= last.Period.To && (later.Met == false || IsRecognised(later) || !IsRecognised(last));

    private const string Apply = "đề nghị nộp hồ sơ công nhận ngay";
    private const string Renew = "đề nghị làm thủ tục công nhận lại";

    private static Said Words(JudgedIndicator judged, Observation? last, DateOnly due, Performance performance)
    {
        if (IsRecognised(last)) return Recognised(last!, due, performance);
        var lacks = last is { Met: true } ? "Đã báo đạt nhưng chưa có số văn bản công nhận" : "Chưa có văn bản công nhận";
        if (performance == Performance.Missed) return new($"{lacks}, hạn {FigureText.Day(due)} đã qua: không đạt.", Remedy.Over);
        if (performance == Performance.AwaitingPublication)
            return new($"{lacks}, hạn {FigureText.Day(due)} đã qua; đang chờ văn bản của năm.");
        var left = $"{lacks}; hạn {FigureText.Day(due)}, còn {FigureText.Number(CalendarDays.Between(judged.Today, due))} ngày";
        return performance == Performance.AtRisk ? new($"{left}; {Apply}.", Apply) : new(left + ".");
    }

    private static Said Recognised(Observation last, DateOnly due, Performance performance)
    {
        var document = $"Công nhận theo {last.DocumentNumber} ngày {FigureText.Day(last.OutcomeDay)}";
        return performance switch
        {
            Performance.Achieved => new(document + ": đạt."),
            Performance.AtRisk when last.ValidTo is { } end => new($"{document}, hết hiệu lực {FigureText.Day(end)}; {Renew}.", Renew),
            _ when last.ValidTo is { } end && end < due =>
                new($"{document}, đã hết hiệu lực {FigureText.Day(end)}; {Renew}.", Renew),
            _ => new($"{document}, sau hạn {FigureText.Day(due)}.", performance == Performance.Missed ? Remedy.Over : null),
        };
    }

    private static IReadOnlyList<Step> Steps(Observation? last, DateOnly due) =>
    [
        new("Văn bản công nhận", last?.DocumentNumber ?? "–"),
        new("Ngày công nhận", last?.MetOn is { } on ? FigureText.Day(on) : "–"),
        new("Hiệu lực đến", last?.ValidTo is { } end ? FigureText.Day(end) : "–"),
        new("Hạn theo kế hoạch", FigureText.Day(due)),
    ];
}
