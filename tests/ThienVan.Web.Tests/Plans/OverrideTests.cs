using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans;
using ThienVan.Web.Plans.Overrides;
using ThienVan.Web.Plans.Targets;
using ThienVan.Web.Reports;
using ThienVan.Web.Shared.Ui.Nav;
using ThienVan.Web.Tests.Reports.Approval;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Plans;

public abstract class OverrideTests(Engine engine) : IAsyncLifetime
{
    private const string Said = "Lãnh đạo đánh giá: Khó đạt";
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await PlanRoom.StartAsync(engine);

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [Fact]
    public async Task One_asks_another_approves_and_it_ends_by_itself()
    {
        var before = await VerdictAsync();
        (await ProposeAsync("kinh-te-ha-tang-do-thi"))!.Code.ShouldBe("override.denied");
        (await ProposeAsync("vanphong", reason: " "))!.Code.ShouldBe("override.no_reason");
        (await ProposeAsync("vanphong", code: "99z"))!.Code.ShouldBe("override.indicator");
        (await ProposeAsync("vanphong")).ShouldBeNull();
        (await ProposeAsync("chutich"))!.Code.ShouldBe("override.open");
        (await VerdictAsync()).Override.ShouldBeNull();
        (await WaitingAsync("chutich")).ShouldContain("điều chỉnh đánh giá chỉ tiêu 14");
        (await WaitingAsync("vanphong")).ShouldNotContain("điều chỉnh đánh giá");

        (await StepAsync("vanphong", approve: true))!.Code.ShouldBe("override.own");
        (await StepAsync("kinh-te-ha-tang-do-thi", approve: true))!.Code.ShouldBe("override.denied");
        (await StepAsync("chutich", approve: true)).ShouldBeNull();
        (await StepAsync("chutich", approve: true))!.Code.ShouldBe("override.unknown");
        (await WaitingAsync("chutich")).ShouldNotContain("điều chỉnh đánh giá");

        var after = await VerdictAsync();
        (after.Override!.Performance, after.Override.Code).ShouldBe((Performance.OffTrack, "14a"));
        (after.Performance, after.Explanation.Sentence).ShouldBe((before.Performance, before.Explanation.Sentence));
        (await _app.EventsAsync()).Select(row => row.Kind).Where(kind => kind.StartsWith("plan.override", StringComparison.Ordinal))
            .ShouldBe(["plan.override_proposed", "plan.override_approved"]);

        _app.Time.Advance(TimeSpan.FromDays(9));
        (await VerdictAsync()).Override.ShouldNotBeNull();
        _app.Time.Advance(TimeSpan.FromDays(2));
        (await VerdictAsync()).Override.ShouldBeNull();
        (await ProposeAsync("chutich")).ShouldBeNull();
    }

    [Fact]
    public async Task It_may_be_turned_down_or_ended_before_its_day()
    {
        (await ProposeAsync("vanphong")).ShouldBeNull();
        (await StepAsync("chutich", approve: false)).ShouldBeNull();
        (await ProposeAsync("chutich")).ShouldBeNull();
        (await StepAsync("vanphong", approve: true)).ShouldBeNull();
        (await StepAsync("chutich", approve: false)).ShouldBeNull();
        (await VerdictAsync()).Override.ShouldBeNull();
        (await ViewAsync("chutich")).Lines.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Every_page_with_the_verdict_shows_it_and_citizens_see_no_reason()
    {
        (await ProposeAsync("vanphong")).ShouldBeNull();
        (await StepAsync("chutich", approve: true)).ShouldBeNull();
        var browser = await _app.SignInAsync("chutich");
        foreach (var page in new[] { "/chi-tieu/14", "/chi-tieu/14/danh-gia/14a" })
            (await browser.ReadAsync(page)).Body!.TextContent.ShouldContain(Said, customMessage: page);
        foreach (var page in new[] { "/dieu-hanh", "/chi-tieu" })
            (await browser.ReadAsync(page)).Body!.TextContent.ShouldContain("lãnh đạo: Khó đạt", customMessage: page);
        (await (await browser.GetAsync(PlanLinks.TargetFile + ".csv")).Content.ReadAsStringAsync()).ShouldContain(Said);
        var own = ApprovalRoom.Own("14a");
        var round = await _app.RoundAsync(own);
        await _app.ValueAsync(round, own);
        (await browser.ReadAsync(ReportLinks.Value(round, "14a"))).QuerySelector(".beside")!.TextContent.ShouldContain(Said);
        var portal = (await _app.Browse().ReadAsync("/")).Body!;
        portal.TextContent.ShouldContain(Said);
        portal.InnerHtml.ShouldNotContain("Chờ nghiệm thu");
    }

    private async Task<string> WaitingAsync(string person) =>
        (await (await _app.SignInAsync(person)).ReadAsync(SiteLinks.Inbox)).QuerySelector("main")!.TextContent;

    private Task<Refusal?> ProposeAsync(string person, string code = "14a", string reason = "Chờ nghiệm thu") =>
        _app.AsAsync(person, async services => await services.GetRequiredService<OverrideService>().ProposeAsync(new()
        {
            Code = code,
            Year = 2026,
            Performance = Performance.OffTrack,
            Reason = reason,
            Until = await UntilAsync(services),
        }, default));

    private static async Task<DateOnly> UntilAsync(IServiceProvider services) =>
        (await services.GetRequiredService<OverrideService>().FindAsync("14a", 2026, default))!.Today.AddDays(10);

    private async Task<Refusal?> StepAsync(string person, bool approve)
    {
        var id = (await ViewAsync("chutich")).Open!.Id;
        return await _app.AsAsync(person, services => services.GetRequiredService<OverrideService>() is var overrides && approve
            ? overrides.ApproveAsync(id, default) : overrides.EndAsync(id, default));
    }

    private Task<OverrideView> ViewAsync(string person) =>
        _app.AsAsync(person, async services => (await services.GetRequiredService<OverrideService>().FindAsync("14a", 2026, default))!);

    private async Task<Assessment> VerdictAsync() =>
        (await _app.AsAsync("chutich", async services =>
            (await services.GetRequiredService<TargetQueries>().TargetAsync("14", 2026, default))!)).Indicators.First().Verdicts[0];
}

public sealed class OverrideOnSqliteTests() : OverrideTests(Engine.Sqlite);

public sealed class OverrideOnPostgresTests() : OverrideTests(Engine.Postgres);
