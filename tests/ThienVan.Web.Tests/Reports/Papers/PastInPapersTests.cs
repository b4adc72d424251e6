using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Reports.Papers;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports.Approval;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Reports.Papers;

/// <summary>What reports print of the years before the plan, and of the year's end.</summary>
public sealed class PastInPapersTests
{
    private static readonly RoundLine _trees = new("14a", "kinh-te-ha-tang-do-thi");

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_first_year_is_held_against_the_last_before_the_plan(Engine engine)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        var round = await app.RoundAsync(_trees);
        await app.ValueAsync(round, _trees, ValueState.Approved, value: 315);
        var before = await LineAsync(app, round);
        (before.SamePeriod, before.OfSamePeriod, before.YearEstimate).ShouldBe((null, null, null));

        (await app.KeepPastAsync("Mã\tQuý III/2025\n14a\t210")).Value.ShouldBe(1);
        var after = await LineAsync(app, round);
        (after.SamePeriod, after.OfSamePeriod!.Value).ShouldBe((210, 150));
        LineSentence.Of(after)!.ShouldContain("so với cùng kỳ");

        (await app.KeepPastAsync("Mã\tQuý III/2025\n14a\txóa", "Nhầm kỳ")).Value.ShouldBe(1);
        (await LineAsync(app, round)).SamePeriod.ShouldBeNull();
    }

    [Fact]
    public async Task What_an_earlier_round_told_is_traced_to_its_value_as_the_rounds_own()
    {
        await using var app = await PlanRoom.StartAsync(Engine.Sqlite);
        var days = new Period(new(2026, 3, 15), new(2026, 6, 14));
        var before = await app.RoundAsync(PeriodType.Quarter, days, _trees);
        await app.ValueAsync(before, _trees, ValueState.Approved, value: 315);
        await app.StandAsync(new Observation { Code = "14a", Period = days, Value = 315, Verified = true });
        var round = await app.RoundAsync(_trees);
        var line = await LineAsync(app, round);
        var source = line.Earlier!.Sources.ShouldHaveSingleItem();
        (source.Round, source.Value, source.Days).ShouldBe((before, 315m, days));

        var office = await app.SignInAsync("vanphong");
        var file = await office.GetAsync($"/bao-cao/ky/{round}/van-ban/bao-cao-luu.docx");
        using var word = WordprocessingDocument.Open(await file.Content.ReadAsStreamAsync(), isEditable: false);
        word.MainDocumentPart!.Document!.InnerText.ShouldContain(source.Trace.ValueId.ToString("D"));
        word.MainDocumentPart.FootnotesPart!.Footnotes!.InnerText.ShouldContain("Chỉ tiêu 14a, theo số đã duyệt của kỳ trước");
        var viewer = await app.SignInAsync(Cast.OwnUnit);
        (await viewer.ReadAsync($"/bao-cao/ky/{round}/van-ban")).QuerySelectorAll("a.source-mark")
            .ShouldContain(link => link.GetAttribute("href")!.Contains(before.ToString()));
    }

    [Fact]
    public async Task A_quarter_is_put_together_from_its_months()
    {
        await using var app = await PlanRoom.StartAsync(Engine.Sqlite);
        var round = await app.RoundAsync(_trees);
        await app.ValueAsync(round, _trees, ValueState.Approved, value: 315);
        (await app.KeepPastAsync("Mã\tTháng 7/2025\tTháng 8/2025\tTháng 9/2025\n14a\t60\t70\t80")).Value.ShouldBe(3);
        (await LineAsync(app, round)).SamePeriod.ShouldBe(210);
    }

    [Fact]
    public async Task What_the_unit_expects_of_the_year_is_entered_with_its_grounds_and_is_what_is_printed()
    {
        await using var app = await PlanRoom.StartAsync(Engine.Sqlite);
        var round = await app.RoundAsync(ApprovalRoom.Own("14a"));
        var saved = await EnterAsync(app, round, new() { Value = "315", YearEstimate = "1100" });
        saved.Errors.Single().Refusal.Code.ShouldBe("figure.estimate_why");
        await EnterAsync(app, round, new() { Value = "315", YearEstimate = "1100", YearEstimateWhy = "đã có 500 cây giống" },
            saved.Revision!.Value);
        await app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<ValueRow>().Where(row => row.RoundId == round)
            .ExecuteUpdateAsync(rows => rows.SetProperty(row => row.State, ValueState.Approved)));
        (await LineAsync(app, round)).YearEstimate.ShouldBe(1100);
    }

    private static async Task<CellOutcome> EnterAsync(TestApp app, Guid round, TypedCell cell, int revision = 0) =>
        (await app.AsAsync(Cast.OwnUnit, services => services.GetRequiredService<ValueEntry>().SaveAsync(round, Cast.OwnUnit,
            [new() { Code = "14a", Area = Ward.Whole, BasedOnRevision = revision, Typed = cell }], default))).Value.Single();

    private static async Task<PaperLine> LineAsync(TestApp app, Guid round) =>
        (await app.AsAsync("vanphong", services => services.GetRequiredService<PaperSources>().FindAsync(round, default)))!
            .Lines.First(line => line.Code == "14a");
}
