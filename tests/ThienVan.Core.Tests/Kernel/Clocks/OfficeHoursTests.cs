using ThienVan.Core.Kernel.Clocks;
using static ThienVan.Core.Tests.Kernel.Clocks.Clocks;

namespace ThienVan.Core.Tests.Kernel.Clocks;

public sealed class OfficeHoursTests
{
    private static readonly OfficeSpan _morning = new(new(7, 30), new(11, 30));
    private static readonly OfficeSpan _afternoon = new(new(13, 0), new(17, 0));

    private static readonly OfficeDay _winter = new() { Rule = Habit with { To = new(2026, 4, 15) }, Spans = [_morning] };
    private static readonly OfficeDay _summer = new() { Rule = Habit with { From = new(2026, 4, 16) }, Spans = [_morning, _afternoon] };

    [Fact]
    public void The_hours_of_a_day_are_those_in_force()
    {
        var hours = OfficeHours.Of([_summer, _winter]).Value;
        hours.On(new(2026, 4, 15)).ShouldBe([_morning]);
        hours.On(new(2026, 4, 16)).ShouldBe([_morning, _afternoon]);
        hours.On(new(2020, 1, 1)).ShouldBe([_morning]);
    }

    [Fact]
    public void Hours_with_a_gap_an_end_or_a_span_turned_round_are_refused()
    {
        Refused().ShouldBe("hours.end");
        Refused(_winter).ShouldBe("hours.end");
        Refused(_winter, _summer with { Rule = Habit with { From = new(2026, 4, 17) } }).ShouldBe("hours.gap");
        Refused(_winter, _summer with { Rule = Habit with { From = new(2026, 4, 15) } }).ShouldBe("hours.gap");
        Refused(_summer with { Spans = [] }).ShouldBe("hours.spans");
        Refused(_summer with { Spans = [_afternoon, _morning] }).ShouldBe("hours.spans");
        Refused(_summer with { Spans = [new(new(9, 0), new(9, 0))] }).ShouldBe("hours.spans");
    }

    [Fact]
    public void A_rule_that_makes_no_sense_is_told()
    {
        var rule = Rule(ClockUnit.WorkingDays, 3);
        rule.Faults().ShouldBeEmpty();
        (rule with { Term = 0 }).Faults().ShouldHaveSingleItem();
        (rule with { Tolerance = -1 }).Faults().ShouldHaveSingleItem();
        (rule with { MostExtensions = 0 }).Faults().ShouldHaveSingleItem();
        (rule with { Pauses = [.. rule.Pauses, .. rule.Pauses] }).Faults().ShouldHaveSingleItem().ShouldContain("om");
        (rule with { Extensions = [.. rule.Extensions, .. rule.Extensions] }).Faults().ShouldHaveSingleItem().ShouldContain("phuc-tap");
        (rule with { Rule = Law with { Document = null } }).Faults().ShouldHaveSingleItem();
        (rule with { Rule = Law with { To = new(2025, 1, 1) } }).Faults().ShouldHaveSingleItem();
    }

    private static string? Refused(params OfficeDay[] days) => OfficeHours.Of(days).Refusal?.Code;
}
