using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Web.Reports.Values;

namespace ThienVan.Web.Reports.Demonstration;

/// <summary>Sends an invented value its lawful way, step by step, as people would have over the days of the round.</summary>
internal static class DemoWay
{
    /// <param name="row">A value just entered.</param>
    /// <param name="to">How far it goes.</param>
    /// <param name="dates">Days of its round.</param>
    /// <param name="cast">Who takes the steps.</param>
    /// <param name="now">No step is later.</param>
    public static void Go(ValueRow row, ValueState to, RoundDates dates, DemoCast cast, DateTimeOffset now)
    {
        var author = cast.Officer(row.Area != Ward.Whole ? row.Area : row.UnitId);
        row.Follow(row.Flow.Save(author?.UserId).Value);
        (row.EnteredBy, row.EnteredAt) = (author?.Name ?? DemoCells.Nobody, At(dates.CutOff.AddDays(1), 9, 12, now));
        if (to == ValueState.Draft) return;
        row.Follow(row.Flow.Submit(author?.UserId).Value);
        (row.SubmittedBy, row.SubmittedAt) = (row.EnteredBy, At(dates.DueOn, 15, 40, now));
        if (to == ValueState.Submitted) return;
        if (to == ValueState.Returned)
        {
            row.Follow(row.Flow.Return(DemoCells.ReturnReason).Value);
            row.ComeBack(cast.Office!.Name, At(dates.DueOn.AddDays(1), 10, 5, now));
            return;
        }

        row.Follow(row.Flow.Verify(cast.Office!.UserId).Value);
        (row.VerifiedBy, row.VerifiedAt) = (cast.Office.Name, At(dates.DueOn.AddDays(1), 10, 5, now));
        if (to == ValueState.Verified) return;
        row.Follow(row.Flow.Approve(cast.Chair!.UserId).Value);
        (row.ApprovedBy, row.ApprovedAt) = (cast.Chair.Name, At(dates.UpwardDueOn, 8, 30, now));
        if (to == ValueState.Approved) return;
        row.Follow(row.Flow.Publish().Value);
        row.PublishedAt = At(dates.UpwardDueOn, 16, 0, now);
    }

    public static DateTimeOffset At(DateOnly day, int hour, int minute, DateTimeOffset now)
    {
        var at = new DateTimeOffset(day.ToDateTime(new TimeOnly(hour, minute)), FigureText.Indochina).ToUniversalTime();
        return at < now ? at : now;
    }
}
