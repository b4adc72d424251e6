using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Web.Shared.Ui.Figures;

namespace ThienVan.Web.Reports.Rounds;

/// <summary>Rounds in the office's words.</summary>
public static class RoundWords
{
    public static string Of(PeriodType type) => type switch
    {
        PeriodType.Month => "Tháng",
        PeriodType.Quarter => "Quý",
        PeriodType.HalfYear => "6 tháng",
        PeriodType.NineMonths => "9 tháng",
        PeriodType.Year => "Năm",
        PeriodType.BudgetYear => "Năm ngân sách",
        PeriodType.DisbursementYear => "Năm giải ngân",
        PeriodType.SchoolYear => "Năm học",
        PeriodType.AdHoc => "Đột xuất",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, message: null),
    };

    public static string Of(RoundState state) => state switch
    {
        RoundState.Open => "Đang mở",
        RoundState.Locked => "Đã khóa nhập",
        RoundState.Published => VietnameseText.Capital(ValueStates.Word(ValueState.Published)),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, message: null),
    };

    /// <summary>Where the round stands today, in a few words.</summary>
    /// <param name="daysLeft">Working days to the round's due date.</param>
    public static string Standing(Round round, DateOnly today, int daysLeft) => round.State switch
    {
        RoundState.Published or RoundState.Locked => Of(round.State),
        _ when today < round.Dates.OpensOn => $"Mở nhập từ {FigureText.ShortDay(round.Dates.OpensOn)}",
        _ when today < round.Dates.DueOn => $"Đang nhập, {FigureText.Left(daysLeft)}",
        _ when today == round.Dates.DueOn => "Đến hạn hôm nay",
        _ when today <= round.Dates.GraceUntil => $"Quá hạn, còn nhận đến {FigureText.ShortDay(round.Dates.GraceUntil)}",
        _ => "Hết hạn nhập, chưa công bố",
    };

    /// <summary>The same as a step: to be opened, open, locked, published.</summary>
    /// <param name="daysLeft">Working days to the round's due date.</param>
    public static WayStep Step(Round round, DateOnly today, int daysLeft) => new(Standing(round, today, daysLeft), round.State switch
    {
        RoundState.Published => 3,
        RoundState.Locked => 2,
        _ => today < round.Dates.OpensOn ? 0 : 1,
    }, Of: 3);

    /// <summary>The colour of a day gone by while the round is still open; null while none has.</summary>
    public static StatusTone? Overdue(Round round, DateOnly today) =>
        round.State != RoundState.Open || today <= round.Dates.DueOn ? null
        : today <= round.Dates.GraceUntil ? StatusTone.AtRisk
        : StatusTone.OffTrack;

    /// <summary>The calendar's reasons, days in a row together: "16-20/02 nghỉ: Tết Nguyên đán".</summary>
    public static IReadOnlyList<string> Reasons(IReadOnlyList<CalendarDay> days)
    {
        var runs = new List<(CalendarDay First, CalendarDay Last)>();
        foreach (var day in days)
        {
            if (
                runs.Count > 0
                && runs[^1] is var (first, last)
                && last.Day.AddDays(1) == day.Day
                && last.Kind == day.Kind
                && last.Name == day.Name
            )
                runs[^1] = (first, day);
            else runs.Add((day, day));
        }

        return
        [
            .. runs.Select(run =>
                $"{Span(run.First.Day, run.Last.Day)} {(run.First.Kind == DayKind.Off ? "nghỉ" : "làm việc")}: {run.First.Name}"
            ),
        ];
    }

    private static string Span(DateOnly first, DateOnly last) =>
        first == last ? FigureText.ShortDay(first)
        : first.Month == last.Month ? $"{first.Day:00}-{FigureText.ShortDay(last)}"
        : $"{FigureText.ShortDay(first)}-{FigureText.ShortDay(last)}";
}
