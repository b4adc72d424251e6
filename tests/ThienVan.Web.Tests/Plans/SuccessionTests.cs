using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans;
using ThienVan.Web.Plans.Files;
using ThienVan.Web.Plans.Versions;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.Architecture;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Plans;

/// <summary>A new version of the plan in the middle of the year: what hangs on the old one stays, and two people stand behind it.</summary>
public abstract class SuccessionTests(Engine engine) : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await PlanRoom.StartAsync(engine);

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [Fact]
    public async Task The_plan_accepted_again_keeps_titles_decisions_figures_and_changes_nothing()
    {
        (await TitleAsync("14", "Cây trồng mới")).ShouldBeNull();
        var conflict = (await _app.TargetAsync("3")).Indicators.Single(view => view.Indicator.Code == "3c").Conflicts[0];
        (await _app.DecideAsync("chutich", new()
        {
            ConflictId = conflict.Id,
            ReadingId = conflict.Readings[1].Id,
            DocumentNumber = "15/TB-UBND",
        })).ShouldBeNull();
        var (document, trees) = (await InForceAsync(), await _app.TargetAsync("14"));

        var draft = await _app.DraftAsync();
        (await CompareAsync(draft)).Differences.ShouldBeEmpty();
        (await _app.AcceptAsync(draft)).ShouldBeNull();

        (await InForceAsync()).Id.ShouldBe(draft);
        (await InForceAsync()).Document.ShouldBe(document.Document);
        var again = await _app.TargetAsync("14");
        again.Target.ShortName.ShouldBe("Cây trồng mới");
        again.Indicators[0].Observations.Count.ShouldBe(trees.Indicators[0].Observations.Count);
        (await _app.TargetAsync("3")).Decisions.ShouldHaveSingleItem().DocumentNumber.ShouldBe("15/TB-UBND");
    }

    [Fact]
    public async Task Neither_who_uploaded_nor_who_proposed_confirms_and_a_correction_asks_anew()
    {
        var draft = await _app.DraftAsync();
        (await ConfirmAsync("chutich", draft, 1))!.Code.ShouldBe("plan.not_proposed");
        (await ProposeAsync("quantri", draft, number: " "))!.Code.ShouldBe("plan.accept_document");
        (await ProposeAsync("quantri", draft, day: null))!.Code.ShouldBe("plan.accept_date");
        (await ProposeAsync("quantri", draft, "135/KH-UBND")).ShouldBeNull();
        (await ConfirmAsync("quantri", draft, 1))!.Code.ShouldBe("plan.confirm_denied");
        (await ConfirmAsync("vanphong", draft, 1))!.Code.ShouldBe("plan.accept_own");

        (await CorrectAsync(draft, plan => plan with { Title = "Sửa sau khi trình" })).ShouldBeNull();
        (await ConfirmAsync("chutich", draft, 2))!.Code.ShouldBe("plan.not_proposed");
        (await ProposeAsync("quantri", draft, "135/KH-UBND", 2)).ShouldBeNull();
        (await ConfirmAsync("chutich", draft, 2)).ShouldBeNull();
        var row = await InForceAsync();
        (row.DocumentNumber, row.DocumentDate).ShouldBe(("135/KH-UBND", new DateOnly(2025, 12, 23)));
        (await _app.EventsAsync()).Count(entry => entry.Kind == "plan.accepted").ShouldBe(2);
    }

    [Fact]
    public async Task What_a_new_version_loses_changes_and_adds_is_listed_and_a_former_one_comes_back()
    {
        var former = await InForceAsync();
        var plan = PlanStorage.Read(former.Document);
        var targets = plan.Targets.Where(target => target.No != "13").Select(Raised);
        var amended = plan with { Conflicts = [], Targets = [.. targets], Rows = [], Tasks = [], Projects = [] };
        var draft = await _app.UploadTextAsync(PlanYaml.Write(amended), "sua-doi.yaml");

        var lines = (await CompareAsync(draft)).Differences;
        lines.ShouldContain(line => line.Kind == DifferenceKind.Lost && line.Thing == "Chỉ tiêu 13");
        lines.ShouldContain(line => line.Kind == DifferenceKind.Lost && line.Thing == "Chỉ số 13");
        lines.ShouldContain(new PlanDifference(DifferenceKind.Changed, "Chỉ số 14a", "Năm 2027", "≥ 1.000", "≥ 1.200"));
        var chair = await _app.SignInAsync("chutich");
        (await chair.ReadAsync(PlanLinks.Comparison(draft))).Body!.TextContent.ShouldContain("≥ 1.200");
        (await _app.AcceptAsync(draft)).ShouldBeNull();
        (await chair.GetAsync("/chi-tieu/13")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        (await RevertAsync(former.Id, " "))!.Code.ShouldBe("plan.revert_reason");
        (await RevertAsync(former.Id, "Nhầm văn bản")).ShouldBeNull();
        (await InForceAsync()).Document.ShouldBe(former.Document);
        (await chair.GetAsync("/chi-tieu/13")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _app.EventsAsync()).Last(entry => entry.Kind == "plan.reverted").Reason.ShouldBe("Nhầm văn bản");
    }

    [Fact]
    public async Task The_list_names_who_loaded_and_who_confirmed()
    {
        var former = await InForceAsync();
        var draft = await _app.DraftAsync();
        (await LinesAsync()).Single(line => line.Id == draft).Confirmed.ShouldBeNull();
        _app.Time.Advance(TimeSpan.FromMinutes(1));
        (await _app.AcceptAsync(draft)).ShouldBeNull();
        _app.Time.Advance(TimeSpan.FromMinutes(1));
        (await RevertAsync(former.Id, "Nhầm văn bản")).ShouldBeNull();

        var lines = await LinesAsync();
        lines.Single(line => line.Id == draft).ShouldSatisfyAllConditions(
            line => line.Loaded.By.ShouldContain("Văn phòng"), line => line.Confirmed!.By.ShouldContain("Chủ tịch"));
        lines.Single(line => line.Id == former.Id).TakenUpAgain!.By.ShouldContain("Văn phòng");
        var page = await (await _app.SignInAsync("chutich")).ReadAsync(PlanLinks.Plans);
        page.QuerySelectorAll("th").Select(head => head.TextContent).ShouldBe(["Số", "Trạng thái", "Tệp", "Người nạp", "Người xác nhận"]);
    }

    [Fact]
    public async Task A_short_title_changed_while_a_draft_waits_is_not_taken_back()
    {
        var draft = await _app.DraftAsync();
        (await TitleAsync("14", new string('a', 41)))!.Code.ShouldBe("plan.title_long");
        (await TitleAsync("14", "Cây mới")).ShouldBeNull();
        (await _app.AcceptAsync(draft)).ShouldBeNull();
        (await _app.TargetAsync("14")).Target.ShortName.ShouldBe("Cây mới");
    }

    [Fact]
    public async Task The_real_text_over_the_shipped_plan_leaves_every_officer_their_lines()
    {
        var file = Path.Combine(Sources.Root, "..", "shared", "source", "ke-hoach-135-kh-ubnd.txt");
        Assert.SkipUnless(File.Exists(file), Sources.NoReference);
        var units = await LeadsAsync();
        (await _app.AcceptAsync(await _app.UploadTextAsync(await File.ReadAllTextAsync(file)))).ShouldBeNull();
        units.Except(await LeadsAsync()).ShouldBeEmpty();
        foreach (var page in new[] { "/", "/dieu-hanh", "/chi-tieu", "/ra-soat", "/bao-cao" })
            (await (await _app.SignInAsync("chutich")).GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.OK, page);
    }

    private static Target Raised(Target target) => target.No != "14" ? target : target with
    {
        Indicators = [.. target.Indicators.Select(one => one.Code != "14a" ? one : one with
        {
            Points = [.. one.Points.Select(point => point.Year == 2027 ? point with { Low = 1200 } : point)],
        })],
    };

    private async Task<string[]> LeadsAsync() =>
        [.. PlanStorage.Read((await InForceAsync()).Document).Owned().Where(owned => owned.Target.No[0] != 'H')
            .Select(owned => $"{owned.Code} {owned.Lead}").Order(StringComparer.Ordinal)];

    private Task<PlanVersionRow> InForceAsync() => _app.InScopeAsync(services =>
        services.GetRequiredService<AppDb>().Set<PlanVersionRow>().AsNoTracking().SingleAsync(row => row.State == VersionState.InForce));

    private Task<ComparisonView> CompareAsync(Guid id) => _app.AsAsync("chutich", async services =>
        (await services.GetRequiredService<VersionQueries>().CompareAsync(id, default))!);

    private Task<IReadOnlyList<PlanVersionLine>> LinesAsync() => _app.AsAsync("chutich", services =>
        services.GetRequiredService<VersionQueries>().VersionsAsync(default));

    private Task<Refusal?> TitleAsync(string no, string title) => _app.AsAsync("vanphong", services =>
        services.GetRequiredService<ShortTitles>().ChangeAsync(no, title, default));

    private Task<Refusal?> RevertAsync(Guid id, string reason) => _app.AsAsync("vanphong", services =>
        services.GetRequiredService<PlanAcceptance>().RevertAsync(new(id, reason), default));

    private Task<Refusal?> ConfirmAsync(string person, Guid id, int revision) => _app.AsAsync(person, services =>
        services.GetRequiredService<PlanAcceptance>().AcceptAsync(new(id, revision), default));

    private Task<Refusal?> ProposeAsync(string person, Guid id, DateOnly? day) => ProposeAsync(person, id, "1/KH", 1, day);

    private Task<Refusal?> ProposeAsync(string person, Guid id, string number, int revision = 1) =>
        ProposeAsync(person, id, number, revision, new(2025, 12, 23));

    private Task<Refusal?> ProposeAsync(string person, Guid id, string number, int revision, DateOnly? day) =>
        _app.AsAsync(person, services => services.GetRequiredService<PlanAcceptance>().ProposeAsync(
            new() { Id = id, Revision = revision, DocumentNumber = number, DocumentDate = day }, default));

    private Task<Refusal?> CorrectAsync(Guid id, Func<PlanDocument, PlanDocument> change) => _app.AsAsync("vanphong", async services =>
    {
        var draft = await services.GetRequiredService<VersionQueries>().DraftAsync(id, default);
        return await services.GetRequiredService<PlanDrafts>().CorrectAsync(id, draft!.Revision, change(draft.Document), default);
    });
}

public sealed class SuccessionOnSqliteTests() : SuccessionTests(Engine.Sqlite);

public sealed class SuccessionOnPostgresTests() : SuccessionTests(Engine.Postgres);
