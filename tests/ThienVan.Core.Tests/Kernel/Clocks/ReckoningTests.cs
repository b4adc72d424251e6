using ThienVan.Core.Kernel.Clocks;
using static ThienVan.Core.Tests.Kernel.Clocks.Clocks;

namespace ThienVan.Core.Tests.Kernel.Clocks;

/// <summary>Days counted by hand on the calendar of 2026, and how the count is told.</summary>
public sealed class ReckoningTests
{
    private static readonly DateTimeOffset _late = At(12, 1, year: 2028);

    [Theory]
    [InlineData(2, 13, 15, 0, 2, 23)] // by 15:00 before Tết: the first working day after it
    [InlineData(2, 13, 15, 1, 2, 24)] // after 15:00: counts from 23/02
    [InlineData(2, 14, 9, 0, 2, 24)] // a Saturday is never better off than the Friday before
    [InlineData(1, 9, 16, 0, 1, 12)] // Saturday 10/01 is worked
    [InlineData(8, 21, 9, 0, 8, 22)]
    [InlineData(8, 28, 9, 0, 9, 3)]
    public void After_the_cut_off_it_counts_from_the_next_working_day(int month, int day, int hour, int minute, int dueMonth, int due) =>
        Due(Rule(ClockUnit.WorkingDays, 1) with { CutOff = new(15, 0) }, At(month, day, hour, minute)).ShouldBe(new(2026, dueMonth, due));

    [Theory]
    [InlineData(1, 30, 30, 3, 2)] // 01/03 is a Sunday
    [InlineData(1, 18, 30, 2, 23)] // into Tết
    [InlineData(12, 2, 30, 1, 1, 2027)] // Friday; nobody entered the days off of 2027
    [InlineData(4, 1, 30, 5, 4)] // 01/05 is off, then a week-end
    public void A_term_in_calendar_days_ends_on_a_working_day(int month, int day, int term, int dueMonth, int due, int year = 2026) =>
        Due(Rule(ClockUnit.CalendarDays, term), At(month, day)).ShouldBe(new(year, dueMonth, due));

    [Theory]
    [InlineData(ClockUnit.Hours, 8, 3, 13, 16, 30, 3, 14, 0, 30)]
    [InlineData(ClockUnit.WorkingHours, 8, 3, 13, 16, 30, 3, 16, 16, 30)]
    [InlineData(ClockUnit.WorkingHours, 4, 3, 13, 12, 0, 3, 13, 17, 0)] // full at the very end of the afternoon
    [InlineData(ClockUnit.WorkingHours, 8, 3, 14, 9, 0, 3, 16, 17, 0)]
    [InlineData(ClockUnit.WorkingHours, 8, 2, 13, 11, 45, 2, 23, 11, 30)]
    public void Hours_run_by_the_clock_or_while_the_office_is_open(
        ClockUnit unit, int term, int month, int day, int hour, int minute, int dueMonth, int dueDay, int dueHour, int dueMinute)
    {
        var (rule, start) = (Rule(unit, term), At(month, day, hour, minute));
        Reckoning.Of(Run(rule, start), Basis(rule), start).Due.ShouldBe(At(dueMonth, dueDay, dueHour, dueMinute));
    }

    [Fact]
    public void All_of_the_due_day_is_in_time()
    {
        var rule = Rule(ClockUnit.WorkingDays, 3);
        State(rule, At(3, 5, 23, 59)).ShouldBe(ClockState.Running);
        State(rule, At(3, 6, 0)).ShouldBe(ClockState.Over);
        State(rule, At(3, 6), At(3, 5, 23, 59)).ShouldBe(ClockState.EndedInTime);
        State(rule, At(3, 7), At(3, 6, 0)).ShouldBe(ClockState.EndedLate);
        State(rule with { Tolerance = 1 }, At(3, 6)).ShouldBe(ClockState.Running);
        State(rule with { Tolerance = 1 }, At(3, 9, 0)).ShouldBe(ClockState.Over);
    }

    [Fact]
    public void A_paused_clock_has_no_due_day_and_goes_on_with_what_was_left()
    {
        var rule = Rule(ClockUnit.CalendarDays, 30);
        var paused = Run(rule, At(3, 2), Entry(ClockEntryKind.Paused, At(3, 12)));
        var rest = Reckoning.Of(paused, Basis(rule), At(5, 12));
        (rest.State, rest.Due, rest.DueDay, rest.Left).ShouldBe((ClockState.Paused, null, null, 20m));
        var resumed = paused.Add(Entry(ClockEntryKind.Resumed, At(5, 12)), Basis(rule), _late).Value;
        Reckoning.Of(resumed, Basis(rule), At(5, 12)).DueDay.ShouldBe(new(2026, 6, 1));
    }

    [Fact]
    public void A_pause_makes_nothing_in_time_that_was_over()
    {
        var rule = Rule(ClockUnit.WorkingDays, 3);
        var paused = Run(rule, At(3, 2), Entry(ClockEntryKind.Paused, At(3, 10)));
        var rest = Reckoning.Of(paused, Basis(rule), At(4, 1));
        (rest.State, rest.DueDay, rest.DaysLate, rest.Left).ShouldBe((ClockState.Paused, new DateOnly(2026, 3, 5), 3, -3m));
        var resumed = paused.Add(Entry(ClockEntryKind.Resumed, At(4, 1)), Basis(rule), _late).Value;
        Reckoning.Of(resumed, Basis(rule), At(4, 2)).DaysLate.ShouldBe(4);
    }

    [Fact]
    public void The_whole_count_is_told()
    {
        var rule = Rule(ClockUnit.WorkingDays, 7) with { CutOff = new(15, 0) };
        var run = Run(rule, At(2, 13, 16, 20), Entry(ClockEntryKind.Paused, At(2, 25)) with { Document = "Quyết định số 08/QĐ-UBND" },
            Entry(ClockEntryKind.Resumed, At(3, 10)), Entry(ClockEntryKind.Extended, At(3, 12)));
        var right = Entry(ClockEntryKind.Paused, At(2, 26)) with { Corrects = 1, Reason = "theo ngày ký." };
        run = run.Add(right, Basis(rule), At(3, 13)).Value;
        Reckoning.Of(run, Basis(rule), At(3, 13)).Lines.ShouldBe(
        [
            "Nhận 16:20 thứ Sáu 13/02/2026, sau 15:00: tính từ 23/02/2026.",
            "Thời hạn 7 ngày làm việc, không tính ngày bắt đầu (Điều 10 Nghị định số 155/2026/NĐ-CP).",
            "Nghỉ 16/02/2026–20/02/2026: Tết Nguyên đán.",
            "Tạm dừng từ 26/02/2026 vì ốm đau.",
            "Tiếp tục từ 10/03/2026, còn 4 ngày làm việc.",
            "Gia hạn 15 ngày làm việc theo Quyết định số 12/QĐ-UBND (Điều 10 Nghị định số 155/2026/NĐ-CP).",
            "Hạn: thứ Hai 06/04/2026.",
            "Đính chính 13/03/2026 09:00 (Phạm Thị Hoa): thay nội dung ghi 25/02/2026; theo ngày ký.",
        ]);
    }

    [Fact]
    public void What_is_not_known_is_said()
    {
        var rule = Rule(ClockUnit.CalendarDays, 30) with { Rule = Habit };
        var reckoning = Reckoning.Of(Run(rule, At(12, 3)), Basis(rule), At(12, 4));
        reckoning.UnknownYears.ShouldBe([2027]);
        reckoning.Lines.ShouldBe(
        [
            "Nhận 09:00 thứ Năm 03/12/2026.",
            "Thời hạn 30 ngày, không tính ngày bắt đầu (phường đề xuất).",
            "Ngày cuối thứ Bảy 02/01/2027 là ngày nghỉ: chuyển sang ngày làm việc tiếp theo.",
            "Chưa có lịch nghỉ của năm 2027: các ngày của năm này tạm tính làm việc từ thứ Hai đến thứ Sáu.",
            "Hạn: thứ Hai 04/01/2027.",
        ]);
        Reckoning.Of(Run(Rule(ClockUnit.WorkingDays, 3), At(3, 2)), Basis(rule), At(3, 2)).UnknownYears.ShouldBeEmpty();
    }

    [Fact]
    public void A_clock_in_few_words()
    {
        var (days, all) = (Rule(ClockUnit.WorkingDays, 3), Rule(ClockUnit.CalendarDays, 30));
        Words(days, At(3, 2)).ShouldBe("còn 3 ngày làm việc");
        Words(days, At(3, 5)).ShouldBe("hết hạn hôm nay");
        Words(days, At(3, 9)).ShouldBe("quá hạn 2 ngày làm việc");
        Words(all, At(3, 12)).ShouldBe("còn 20 ngày");
        Words(all, At(4, 2)).ShouldBe("quá hạn 1 ngày làm việc");
        Words(Rule(ClockUnit.Hours, 4), At(3, 2, 10, 15)).ShouldBe("còn 2 giờ 45 phút");
        Words(Rule(ClockUnit.WorkingHours, 4), At(3, 2, 10)).ShouldBe("còn 3 giờ làm việc");
        Words(Rule(ClockUnit.WorkingHours, 4), At(3, 2, 15, 40)).ShouldBe("quá hạn 1 giờ 10 phút làm việc");
        Words(Rule(ClockUnit.WorkingHours, 4), At(3, 4, 15, 40)).ShouldBe("quá hạn 2 ngày làm việc");
        Words(days with { Tolerance = 1 }, At(3, 6)).ShouldBe("đã đến hạn, còn trong thời gian cho phép");
        Words(all, At(3, 20), Entry(ClockEntryKind.Paused, At(3, 12))).ShouldBe("đang tạm dừng từ 12/03/2026 vì ốm đau");
        Words(all, At(3, 20), Entry(ClockEntryKind.Ended, At(3, 12))).ShouldBe("xong trong hạn");
        Words(days, At(3, 20), Entry(ClockEntryKind.Ended, At(3, 9))).ShouldBe("xong, quá hạn 2 ngày làm việc");
    }

    private static string Words(ClockRule rule, DateTimeOffset now, params ClockEntry[] entries) =>
        ClockWords.Of(Reckoning.Of(Run(rule, At(3, 2), entries), Basis(rule), now));

    private static ClockState State(ClockRule rule, DateTimeOffset now, DateTimeOffset? ended = null) =>
        Reckoning.Of(Run(rule, At(3, 2), ended is { } end ? [Entry(ClockEntryKind.Ended, end)] : []), Basis(rule), now).State;

    private static DateOnly? Due(ClockRule rule, DateTimeOffset start) => Reckoning.Of(Run(rule, start), Basis(rule), start).DueDay;

    private static ClockRun Run(ClockRule rule, DateTimeOffset start, params ClockEntry[] entries) =>
        entries.Prepend(Entry(ClockEntryKind.Started, start))
            .Aggregate(ClockRun.Empty, (run, entry) => run.Add(entry, Basis(rule), _late).Value);
}
