using System.Globalization;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;

namespace ThienVan.Core.Tests.Plans.Import;

/// <summary>The real plan against the table of its targets; only figures and years stand here, not its words.</summary>
public sealed class RealPlanTests
{
    private static readonly Lazy<PlanDocument> _plan = new(() => PlanImporter.Import(PlanTexts.Real()));

    [Fact]
    public void The_header_is_read()
    {
        var plan = _plan.Value;
        (plan.Number, plan.Date, plan.PeriodFrom, plan.PeriodTo).ShouldBe(("135/KH-UBND", new DateOnly(2025, 12, 23), 2026, 2030));
        plan.Issuer.ShouldNotBeNull().ShouldStartWith("Ủy ban nhân dân phường ");
    }

    [Fact]
    public void Everything_is_counted_and_nothing_is_left_unread()
    {
        var plan = _plan.Value;
        plan.Targets.Select(target => target.No).ShouldBe(Enumerable.Range(1, 34).Select(no => $"{no}"));
        plan.Rows.Select(row => row.No).ShouldBe(Enumerable.Range(1, 21).Select(no => $"{no}"));
        plan.Projects.Select(project => project.No).ShouldBe(Enumerable.Range(1, 23).Select(no => $"{no}"));
        plan.Tasks.Where(task => task.No.StartsWith("PL2", StringComparison.Ordinal))
            .Select(task => task.No)
            .ShouldBe(["PL2.I.1", "PL2.II.1"]);
        plan.Groups.Select(group => plan.Targets.Count(target => target.Group == group.Id)).ShouldBe([4, 4, 9, 3, 7, 7]);
        plan.Unread.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1", "GrowthAverage Range %/năm 2026-2030=15..17 total 15..17", "Narrative")]
    [InlineData(
        "2", "Milestone 2026=met by 31/3", "Milestone 2026-2030=met", "Milestone 2026-2030=met", "Milestone 2026-2030=met",
        "Ratio AtLeast % 2026-2030=95..")]
    [InlineData(
        "3", "Stock AtLeast doanh nghiệp 2030=1500..",
        "Flow AtLeast doanh nghiệp 2026=100.., 2027=200.., 2028=300.., 2029=400.., 2030=500..",
        "Flow AtLeast hộ 2026=30.., 2027-2030=250..", "Ratio Exactly % 2030=40")]
    [InlineData("4", "GrowthAverage Exactly %/năm 2026-2030=12 total 12")]
    [InlineData("5", "GrowthAverage Exactly %/năm 2026-2030=10 total 10")]
    [InlineData("6", "Ratio Exactly % 2026-2030=95")]
    [InlineData("7", "Ratio Exactly % 2026-2030=100", "ZeroEvent Exactly lần 2026-2030=0")]
    [InlineData("8", "Ratio Exactly % 2026-2030=100")]
    [InlineData("9", "Ratio Exactly % 2026-2030=100")]
    [InlineData("10", "Stock AtLeast tiêu chí 2026=2..", "Standard 2030=met")]
    [InlineData("11", "Ratio Exactly % 2026=100, 2027-2030=100 Derived kept from 2026")]
    [InlineData("12", "Ratio AtLeast % 2026-2030=95..")]
    [InlineData("13", "Ratio Exactly % 2026=100, 2027-2030=100 Derived kept from 2026")]
    [InlineData("14", "Flow AtLeast cây 2026-2030=1000.. total 5000", "Cumulative Exactly cây 2030=5000 sums 14a")]
    [InlineData("15", "Flow Exactly cột 2026-2030=100 total 500", "Cumulative Exactly cột 2030=500 sums 15a")]
    [InlineData(
        "16", "Rank AtMost hạng 2026=..20, 2027-2030=..20 Derived of 114 kept from 2026",
        "Rank AtMost hạng 2026=..20, 2027-2030=..20 Derived of 114 kept from 2026")]
    [InlineData("17", "Standard 2026=met, 2027-2030=met Derived kept from 2026")]
    [InlineData(
        "18", "Standard 2026=met, 2027-2030=met Derived kept from 2026", "Standard 2026=met, 2027-2030=met Derived kept from 2026",
        "Milestone 2026=met, 2027-2030=met Derived kept from 2026", "Milestone 2026=met, 2027-2030=met Derived kept from 2026",
        "Rank hạng 2026=met, 2027-2030=met Derived of 114 kept from 2026")]
    [InlineData("19", "Ratio AtLeast % 2026=95, 2027-2030=98..", "Ratio Exactly % 2026=98, 2027-2030=100")]
    [InlineData("20", "Standard 2026=met, 2027-2030=met Derived kept from 2026")]
    [InlineData(
        "21", "ZeroEvent Exactly hộ 2026=0", "Ratio Exactly % 2026=10", "Stock Exactly hộ 2028=0, 2029-2030=0 Derived kept from 2028")]
    [InlineData("22", "Milestone 2026=met", "Ratio AtLeast % 2026-2030=95..", "Ratio AtLeast % 2026-2030=95..")]
    [InlineData(
        "23", "Milestone 2026=met", "Flow Exactly phòng học 2026=1", "Stock AtLeast nhà 2030=1..", "Ratio Exactly % 2030=100",
        "Standard 2030=met", "Standard 2030=met", "Standard 2030=met", "Standard 2030=met", "Standard 2030=met", "Narrative")]
    [InlineData("24", "Ratio % 2026-2030=met Assigned")]
    [InlineData("25", "Ratio Exactly % 2026=96, 2030=98")]
    [InlineData("26", "Ratio MoreThan % 2026=55.., 2030=66")]
    [InlineData("27", "Standard 2026=met, 2027-2030=met Derived kept from 2026")]
    [InlineData("28", "Ratio Exactly % 2026-2030=100", "Ratio Exactly % 2026-2030=100")]
    [InlineData("29", "Standard 2026=met, 2027-2030=met Derived kept from 2026")]
    [InlineData("30", "Ratio Exactly % 2026-2030=100")]
    [InlineData("31", "Ratio Exactly % 2026-2030=100", "Narrative")]
    [InlineData("32", "Standard 2026-2030=met")]
    [InlineData(
        "33", "Ratio AtLeast % 2026=90.., 2027-2030=90.. Derived kept from 2026",
        "Ratio Exactly % 2026=95, 2027-2030=95 Derived kept from 2026")]
    [InlineData("34", "ZeroEvent Exactly lần 2026-2030=0")]
    public void Targets_read_as_the_table_says(string no, params string[] expected) =>
        _plan.Value.FindTarget(no)!.Indicators.Select(PlanTexts.Say).ShouldBe(expected);

    [Theory]
    [InlineData("1", "5", "kinh-te-ha-tang-do-thi", "2026-2030=10..")]
    [InlineData("2", "1a", "kinh-te-ha-tang-do-thi", "2026-2030=15..17")]
    [InlineData("3", "2e,12", "kinh-te-ha-tang-do-thi", "2026-2030=95..")]
    [InlineData("4", "3a", "kinh-te-ha-tang-do-thi", "2030=1500..")]
    [InlineData("5", "3c", "kinh-te-ha-tang-do-thi", "2030=250..")]
    [InlineData("6", "3d", "kinh-te-ha-tang-do-thi", "2030=40..")]
    [InlineData("7", "4", "kinh-te-ha-tang-do-thi", "2026-2030=12..")]
    [InlineData("8", "21c", "van-hoa-xa-hoi", "2030=0")]
    [InlineData("9", "22b,22c", "van-hoa-xa-hoi", "2026-2030=95..")]
    [InlineData("10", "23c", "van-hoa-xa-hoi", "2030=2..")]
    [InlineData("11", "23d", "van-hoa-xa-hoi", "2030=100")]
    [InlineData("12", "23e,23f,23g,23h,23i", "van-hoa-xa-hoi", "2030=1..")]
    [InlineData("13", "25", "van-hoa-xa-hoi", "2030=98..")]
    [InlineData("14", "26", "van-hoa-xa-hoi", "2030=66..")]
    [InlineData("15", "10b", "van-hoa-xa-hoi", "2030=met")]
    [InlineData("16", "13", "kinh-te-ha-tang-do-thi", "2030=100")]
    [InlineData("17", "19a", "trung-tam-phuc-vu-hanh-chinh-cong", "2030=98")]
    [InlineData("18", "19b", "kinh-te-ha-tang-do-thi", "2030=100")]
    [InlineData("19", "16a,16b", "trung-tam-phuc-vu-hanh-chinh-cong", "")]
    [InlineData("20", "17", "van-hoa-xa-hoi", "2026=met")]
    [InlineData("21", "28a,28b", "van-phong-hdnd-ubnd", "2026-2030=100")]
    public void Rows_keep_their_figures_their_lead_and_their_twins(string no, string twins, string lead, string points)
    {
        var row = _plan.Value.Rows.Single(row => row.No == no);
        string.Join(',', row.Twins).ShouldBe(twins);
        row.Lead.ShouldBe(lead);
        Said(row).ShouldBe(points);
    }

    [Theory]
    [InlineData("1", "hằng năm", 1, 4)]
    [InlineData("2", "hằng năm", 2, 5)]
    [InlineData("3", "2025-2030", 2, 6)]
    [InlineData("4", "hằng năm", 1, 2)]
    [InlineData("5", "2026-2030", 2, 4)]
    [InlineData("6", "2026-2030", 1, 3)]
    [InlineData("7", "2026-2030", 2, 4)]
    [InlineData("8", "2026-2030", 1, 4)]
    [InlineData("9", "hằng năm", 1, 6)]
    [InlineData("10", "2025-2025", 2, 7)]
    [InlineData("11", "2026-", 2, 4)]
    [InlineData("12", "2026-2030", 1, 2)]
    [InlineData("13", "2026-2030", 1, 2)]
    [InlineData("14", "2026-2026", 1, 2)]
    [InlineData("15", "2026-2026", 2, 2)]
    [InlineData("16", "2026-2030", 1, 2)]
    [InlineData("17", "2026-2030", 1, 2)]
    [InlineData("18", "2026-2030", 1, 2)]
    [InlineData("19", "-2/2026", 2, 9)]
    [InlineData("20", "2026-2026", 1, 2)]
    [InlineData("21", "2026-2030", 2, 4)]
    [InlineData("22", "-2026", 1, 2)]
    [InlineData("23", "-2026", 1, 2)]
    public void Projects_keep_time_money_and_company(string no, string time, int sources, int company)
    {
        var project = _plan.Value.Projects.Single(project => project.No == no);
        Said(project.Schedule).ShouldBe(time);
        project.Funding.Count.ShouldBe(sources);
        project.Cooperating.Count.ShouldBe(company);
        _plan.Value.FindUnit(project.Lead).ShouldNotBeNull().Internal.ShouldBeTrue();
    }

    [Fact]
    public void A_row_cut_by_a_page_break_is_one_row()
    {
        var row = _plan.Value.Rows.Single(row => row.No == "5");
        (row.By2030, row.PerYear).ShouldBe(("≥250", "Kế hoạch 05 năm"));
        row.Provision.Lines.ShouldBe(new LineRange(318, 320));
    }

    [Theory]
    [InlineData(147, "Ratio AtLeast % 2030=60..", "Ratio AtMost % 2030=..40")]
    [InlineData(161, "Ratio AtLeast % total 10..")]
    [InlineData(175, "Cumulative Range khu 2030=1..2")]
    [InlineData(187, "Ratio Exactly % 2030=40")]
    [InlineData(195, "Ratio Exactly % total 100", "Ratio AtLeast % total 98..")]
    [InlineData(201, "Ratio Exactly % total 100")]
    [InlineData(207, "Milestone 2026=met")]
    [InlineData(235, "Stock AtLeast nhà 2030=1..", "Ratio Exactly % 2030=100")]
    [InlineData(255, "Milestone 2026-2030=met")]
    [InlineData(263, "Standard 2026=met")]
    [InlineData(269, "Milestone 2026-2030=met")]
    public void Targets_hidden_among_the_tasks_are_found(int line, params string[] expected) =>
        _plan
            .Value.HiddenTargets.Single(target => target.Provision.Lines!.Value.From == line)
            .Indicators.Select(PlanTexts.Say)
            .ShouldBe(expected);

    [Fact]
    public void Hidden_targets_are_no_more_than_those() => _plan.Value.HiddenTargets.Count.ShouldBe(11);

    [Fact]
    public void Seventeen_targets_have_no_row_to_name_their_lead() =>
        _plan.Value.Targets.Count(target => target.Lead is null).ShouldBe(17);

    [Fact]
    public void Only_matters_of_defence_and_order_are_restricted() =>
        _plan
            .Value.Targets.Where(target => target.Indicators.Any(indicator => indicator.Restricted))
            .Select(target => target.No)
            .ShouldBe(["28", "29", "33", "34"]);

    [Fact]
    public void Every_quote_is_what_its_lines_say()
    {
        var source = PlanTexts.Real();
        foreach (var provision in _plan.Value.Targets.Select(target => target.Provision))
            string.Join(' ', Enumerable.Range(provision.Lines!.Value.From, provision.Lines.Value.To - provision.Lines.Value.From + 1)
                .Select(line => source[line]).Where(line => line.Length > 0)).ShouldBe(provision.Quote);
    }

    [Fact]
    public void Another_ward_and_other_years_read_the_same()
    {
        var text = string.Join('\n', PlanTexts.Real().Lines).Replace("Kiến An", "Bến Đá", StringComparison.Ordinal);
        for (var year = 2031; year >= 2025; year--) text = text.Replace($"{year}", $"{year + 10}", StringComparison.Ordinal);
        var plan = PlanImporter.Import(SourceText.FromText(text));
        (plan.PeriodFrom, plan.PeriodTo, plan.Issuer).ShouldBe((2036, 2040, "Ủy ban nhân dân phường Bến Đá"));
        plan.Indicators.Select(indicator =>
                (indicator.Code, indicator.Kind,
                    string.Join(',', indicator.Points.Select(point => (point.Year - 10, point.Low, point.High))))
            )
            .ShouldBe(
                _plan.Value.Indicators.Select(indicator =>
                    (indicator.Code, indicator.Kind,
                        string.Join(',', indicator.Points.Select(point => (point.Year, point.Low, point.High))))
                )
            );
    }

    private static string Said(IndicatorRow row) =>
        PlanTexts.Say(new Indicator { Code = "x", Name = "x", Kind = IndicatorKind.Stock, Points = row.Points, Provision = row.Provision })
            .Replace("Stock AtLeast ", "", StringComparison.Ordinal).Replace("Stock", "", StringComparison.Ordinal).Trim();

    private static string Said(Schedule? schedule) => schedule switch
    {
        null => "none",
        { Precision: DatePrecision.EveryYear } => "hằng năm",
        { Precision: DatePrecision.Month } => $"-{schedule.To!.Value.Month}/{schedule.To.Value.Year}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{schedule.From?.Year}-{schedule.To?.Year}"),
    };
}
