using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Chasing;
using static ThienVan.Core.Tests.Reports.Chasing.ChasingSample;

namespace ThienVan.Core.Tests.Reports.Chasing;

public sealed class ReminderPlanTests
{
    private static readonly Guid[] People =
    [
        .. Enumerable.Range(1, 5).Select(at => Guid.Parse($"0197a000-0000-7000-8000-{at:000000000000}")),
    ];

    private static readonly StaffRole[] Staff =
    [
        new(People[0], Role.Officer, "kinh-te"), new(People[1], Role.Head, "kinh-te"), new(People[2], Role.Head, "van-hoa"),
        new(People[3], Role.Office, null), new(People[4], Role.NeighbourhoodHead, "to-1"),
    ];

    // The round opens on Saturday 7/3 and is due on Wednesday 18/3.
    [Theory]
    [InlineData(6, null)]
    [InlineData(7, null)]
    [InlineData(9, "mo")]
    [InlineData(12, "mo")]
    [InlineData(13, "truoc-3")]
    [InlineData(14, null)]
    [InlineData(16, "truoc-3")]
    [InlineData(17, "truoc-1")]
    [InlineData(18, "han")]
    [InlineData(19, "qua-1")]
    [InlineData(20, "qua-2")]
    [InlineData(22, null)]
    [InlineData(23, "qua-3")]
    [InlineData(30, "qua-3")]
    [InlineData(31, null)]
    public void A_unit_is_reminded_of_the_latest_occasion_and_never_on_a_day_off(int day, string? occasion)
    {
        var reminders = ReminderPlan.Of(Progress(March(day)), WorkingCalendar.WeekdaysOnly, March(day), new());
        if (occasion is null) reminders.ShouldBeEmpty();
        else
            reminders.ShouldAllBe(reminder =>
                reminder.Key.StartsWith(
                    $"{ReminderPlan.Prefix(reminder.Round.Id, reminder.Unit.UnitId)}{occasion}", StringComparison.Ordinal)
            );
    }

    [Fact]
    public void A_ward_may_remind_on_other_days()
    {
        var days = new ReminderDays { Before = [5], Late = 2, Head = 4, Office = 5 };
        string[] Keys(int day) =>
        [
            .. ReminderPlan.Of(Progress(March(day)), WorkingCalendar.WeekdaysOnly, March(day), days)
                .Select(reminder => reminder.Key.Split('/')[^1].Split('-') is [var word, var count, ..] ? $"{word}-{count}" : reminder.Key),
        ];
        Enumerable.Range(1, 31).SelectMany(Keys).Distinct()
            .Where(key => !key.Contains('/') && !key.StartsWith("han", StringComparison.Ordinal))
            .ShouldBe(["truoc-5", "qua-2", "qua-4", "qua-5"]);
    }

    [Fact]
    public void Who_has_sent_everything_is_left_alone() =>
        ReminderPlan
            .Of(Progress(March(18), Value("1a", ValueState.Submitted), Value("2a", ValueState.Verified)), WorkingCalendar.WeekdaysOnly,
                March(18), new())
            .Select(reminder => reminder.Unit.UnitId).ShouldBe(["van-hoa", PlanUnit.None, "to-1", "to-2"]);

    [Fact]
    public void Nobody_is_reminded_of_a_round_that_is_publishedor_not_yet_open()
    {
        var published = Progress(Quarter with { State = RoundState.Published }, March(18), []);
        ReminderPlan.Of(published, WorkingCalendar.WeekdaysOnly, March(18), new()).ShouldBeEmpty();
        var monday = Quarter with { Dates = Quarter.Dates with { OpensOn = March(9) } };
        ReminderPlan.Of(Progress(monday, March(6), []), WorkingCalendar.WeekdaysOnly, March(6), new()).ShouldBeEmpty();
        ReminderPlan.Of(Progress(monday, March(9), []), WorkingCalendar.WeekdaysOnly, March(9), new()).Count.ShouldBe(5);
    }

    [Theory]
    [InlineData(9, ReminderOccasion.Opened, 0, ReminderLevel.Officer)]
    [InlineData(13, ReminderOccasion.Before, 3, ReminderLevel.Officer)]
    [InlineData(17, ReminderOccasion.Before, 1, ReminderLevel.Officer)]
    [InlineData(18, ReminderOccasion.DueToday, 0, ReminderLevel.Officer)]
    [InlineData(19, ReminderOccasion.After, 1, ReminderLevel.Officer)]
    [InlineData(20, ReminderOccasion.After, 2, ReminderLevel.Head)]
    [InlineData(23, ReminderOccasion.After, 3, ReminderLevel.Office)]
    public void Each_occasion_counts_its_days_and_climbs(int day, ReminderOccasion occasion, int days, ReminderLevel level) =>
        ReminderPlan.Of(Progress(March(day)), WorkingCalendar.WeekdaysOnly, March(day), new())
            .ShouldAllBe(reminder => reminder.Occasion == occasion && reminder.Days == days && reminder.Level == level);

    [Fact]
    public void Another_due_date_makes_other_reminders() =>
        Keys(Quarter).Intersect(Keys(Quarter with { Dates = Quarter.Dates with { DueOn = March(19) } })).ShouldBeEmpty();

    [Fact]
    public void A_swapped_Saturday_and_a_holiday_move_the_days()
    {
        var calendar = new WorkingCalendar([new(March(14), DayKind.Working, "Làm bù"), new(March(16), DayKind.Off, "Nghỉ hoán đổi")]);
        ReminderPlan
            .Of(Progress(March(14)), calendar, March(14), new())
            .ShouldAllBe(reminder =>
                reminder.Occasion == ReminderOccasion.Before && reminder.Days == 3 || reminder.Occasion == ReminderOccasion.Opened
            );
        ReminderPlan.Of(Progress(March(14)), calendar, March(14), new()).ShouldNotBeEmpty();
        ReminderPlan.Of(Progress(March(16)), calendar, March(16), new()).ShouldBeEmpty();
    }

    [Fact]
    public void After_the_due_date_it_goes_to_the_officer_then_the_head_then_the_office()
    {
        Audience.Of(ReminderLevel.Officer, "kinh-te", Staff).ShouldBe([People[0]]);
        Audience.Of(ReminderLevel.Head, "kinh-te", Staff).ShouldBe([People[0], People[1]]);
        Audience.Of(ReminderLevel.Office, "kinh-te", Staff).ShouldBe([People[0], People[1], People[3]]);
    }

    [Fact]
    public void Where_a_level_has_nobody_the_next_one_stands_in()
    {
        Audience.Of(ReminderLevel.Officer, "van-hoa", Staff).ShouldBe([People[2]]);
        Audience.Of(ReminderLevel.Officer, PlanUnit.None, Staff).ShouldBe([People[3]]);
        Audience.Of(ReminderLevel.Officer, "to-1", Staff).ShouldBe([People[4]]);
        Audience.Of(ReminderLevel.Officer, "kinh-te", []).ShouldBeEmpty();
        People[..4]
            .Select(person => Audience.LevelOf(person, "kinh-te", Staff))
            .ShouldBe([ReminderLevel.Officer, ReminderLevel.Head, ReminderLevel.Office, ReminderLevel.Office]);
    }

    [Fact]
    public void Planned_every_day_each_occasion_comes_once_and_escalates_in_order()
    {
        var seen = Enumerable
            .Range(1, 31)
            .SelectMany(day => ReminderPlan.Of(Progress(March(day)), WorkingCalendar.WeekdaysOnly, March(day), new()))
            .Where(reminder => reminder.Unit.UnitId == "kinh-te").Select(reminder => (reminder.Key, reminder.Level)).Distinct().ToArray();
        seen.Length.ShouldBe(7);
        seen.Select(reminder => reminder.Level).ShouldBeInOrder();
    }

    [Fact]
    public void A_persons_calendar_holds_codes_only_and_its_sequence_grows_with_every_change() => Gen.Int[0, 5].Sample(more =>
    {
        var before = Entry(0);
        var after = Entry(more);
        return before.Id == after.Id
            && after.Sequence == before.Sequence + more
            && before.Summary == $"Hạn gửi: {Quarter.Name} (kinh-te, đã gửi 1/2)";
    });

    [Fact]
    public void The_office_follows_the_whole_round_and_the_chair_what_is_to_be_approved()
    {
        DueCalendar
            .Of(Progress(March(16)), new(1, DateTimeOffset.UnixEpoch), [new(People[3], Role.Office, null)], unit => unit)
            .Select(entry => entry.Day)
            .ShouldBe([Due, March(23)]);
        DueCalendar
            .Of(Progress(March(16)), new(1, DateTimeOffset.UnixEpoch), [new(People[3], Role.Chair, null)], unit => unit)
            .ShouldHaveSingleItem()
            .Day.ShouldBe(March(23));
        DueCalendar.Of(Progress(March(16)), new(1, DateTimeOffset.UnixEpoch), [new(People[3], Role.Admin, null)], unit => unit)
            .ShouldBeEmpty();
    }

    [Fact]
    public void What_is_sent_is_withdrawn_from_the_calendar() =>
        DueCalendar
            .Of(Progress(March(16), Value("1a", ValueState.Submitted), Value("2a", ValueState.Submitted)), new(1, DateTimeOffset.UnixEpoch),
                [Staff[0]], unit => unit)
            .ShouldHaveSingleItem().Done.ShouldBeTrue();

    private static DueEntry Entry(int changes) =>
        DueCalendar
            .Of(Progress(March(16), Value("1a", ValueState.Submitted)), new(1 + changes, DateTimeOffset.UnixEpoch), [Staff[0]],
                unit => unit)
            .Single();

    private static string[] Keys(Round round) =>
        [
            .. Enumerable
                .Range(11, 12)
                .SelectMany(day => ReminderPlan.Of(Progress(round, March(day), []), WorkingCalendar.WeekdaysOnly, March(day), new()))
                .Where(reminder => reminder.Occasion != ReminderOccasion.Opened)
                .Select(reminder => reminder.Key),
        ];
}
