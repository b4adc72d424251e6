using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Rounds;

namespace ThienVan.Core.Tests.Reports.Rounds;

public sealed class DefinitionRulesTests
{
    private static readonly ReportDefinition _month = RoundDatingTests.Definition(PeriodType.Month);

    public static TheoryData<string, ReportDefinition, string?> Definitions => new()
    {
        { "slug of 3", _month with { Id = "abc" }, null },
        { "slug of 2", _month with { Id = "ab" }, "round.definition_id" },
        { "slug of 41", _month with { Id = new string('a', 41) }, "round.definition_id" },
        { "slug with marks", _month with { Id = "báo-cáo" }, "round.definition_id" },
        { "name of 150", _month with { Name = new string('x', 150) }, null },
        { "name of 151", _month with { Name = new string('x', 151) }, "round.definition_name" },
        { "no name", _month with { Name = " " }, "round.definition_name" },
        { "addressee of 500", _month with { Addressee = new string('x', 500), LegalSource = new string('x', 500) }, null },
        { "addressee of 501", _month with { Addressee = new string('x', 501) }, "round.definition_long" },
        { "source of 501", _month with { LegalSource = new string('x', 501) }, "round.definition_long" },
        { "one day", _month with { To = _month.From }, null },
        { "ends before it starts", _month with { To = _month.From.AddDays(-1) }, "round.definition_dates" },
        { "line twice", _month with { Asked = [new("1a"), new("2a"), new("1a", ByNeighbourhood: true)] }, "round.line_twice" },
        { "lines once", _month with { Asked = [new("1a"), new("2a")] }, null },
        { "day 1", _month with { UpwardDay = 1 }, null },
        { "day 31", _month with { UpwardDay = 31 }, null },
        { "day 0", _month with { UpwardDay = 0 }, "round.upward_day" },
        { "due in 60", _month with { DueWorkingDays = 60 }, null },
        { "due in 61", _month with { DueWorkingDays = 61 }, "round.days_range" },
        { "consolidated in 60", _month with { ConsolidateWorkingDays = 60 }, null },
        { "consolidated in 61", _month with { ConsolidateWorkingDays = 61 }, "round.days_range" },
        { "grace of 60", _month with { GraceWorkingDays = 60 }, null },
        { "grace of 61", _month with { GraceWorkingDays = 61 }, "round.days_range" },
        { "grace of -1", _month with { GraceWorkingDays = -1 }, "round.days_range" },
        { "opens 120 before", _month with { OpensDaysBefore = 120 }, null },
        { "opens 121 before", _month with { OpensDaysBefore = 121 }, "round.opens_range" },
        { "opens on the day", _month with { OpensDaysBefore = 0 }, null },
        { "opens after", _month with { OpensDaysBefore = -1 }, "round.opens_range" },
    };

    [Theory]
    [MemberData(nameof(Definitions))]
    public void A_definition_keeps_to_its_bounds_and_may_stand_on_them(string what, ReportDefinition definition, string? code) =>
        (DefinitionRules.Refuse(definition)?.Code).ShouldBe(code, what);

    [Theory]
    [InlineData("2026-01-01", null, "2025-12-31", false)]
    [InlineData("2026-01-01", null, "2026-01-01", true)]
    [InlineData("2026-01-01", "2026-06-30", "2026-06-30", true)]
    [InlineData("2026-01-01", "2026-06-30", "2026-07-01", false)]
    public void A_definition_is_in_use_from_its_first_day_to_its_last(string from, string? to, string day, bool used) =>
        (_month with { From = Day(from), To = to is null ? null : Day(to) }).InUseOn(Day(day)).ShouldBe(used);

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
