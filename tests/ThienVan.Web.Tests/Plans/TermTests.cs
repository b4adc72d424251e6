using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans;
using ThienVan.Web.Plans.Targets;
using ThienVan.Web.Plans.Terms;
using ThienVan.Web.Shared.Ui.Nav;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Plans;

/// <summary>How an indicator is judged is set by two people with a document, from its day, and every page goes by it.</summary>
public abstract class TermTests(Engine engine) : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await PlanRoom.StartAsync(engine);

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [Fact]
    public async Task One_proposes_with_a_document_and_another_confirms()
    {
        (await ProposeAsync("kinh-te-ha-tang-do-thi"))!.Code.ShouldBe("term.denied");
        (await ProposeAsync("vanphong", document: " "))!.Code.ShouldBe("term.document");
        (await ProposeAsync("vanphong")).ShouldBeNull();
        (await ProposeAsync("chutich"))!.Code.ShouldBe("term.open");
        (await WindowAsync()).ShouldBe(PeriodType.Year);
        (await WaitingAsync("chutich")).ShouldContain("Xác nhận cách đánh giá chỉ số 14a");
        (await ConfirmAsync("vanphong"))!.Code.ShouldBe("term.own");
        (await ConfirmAsync("chutich")).ShouldBeNull();
        (await WindowAsync()).ShouldBe(PeriodType.BudgetYear);
        (await _app.EventsAsync()).Select(row => row.Kind).Where(kind => kind.StartsWith("plan.term", StringComparison.Ordinal))
            .ShouldBe(["plan.term_proposed", "plan.term_confirmed"]);
    }

    [Fact]
    public async Task It_holds_from_its_day_for_reports_and_pages_alike()
    {
        (await ProposeAsync("vanphong")).ShouldBeNull();
        (await ConfirmAsync("chutich")).ShouldBeNull();
        var today = (await ViewAsync()).Today;
        (await OfDayAsync(today)).ShouldBe(PeriodType.BudgetYear);
        (await OfDayAsync(today.AddDays(-1))).ShouldBe(PeriodType.Year);
        var page = (await (await _app.SignInAsync("xem")).ReadAsync("/chi-tieu/14")).Body!.TextContent;
        page.ShouldContain("năm ngân sách");
        page.ShouldContain("12/QĐ-UBND");
    }

    [Fact]
    public async Task A_proposal_turned_down_leaves_the_plan_and_stays_in_the_history()
    {
        (await ProposeAsync("vanphong")).ShouldBeNull();
        var id = await OpenAsync();
        (await _app.AsAsync("chutich", services => services.GetRequiredService<TermService>().EndAsync(id, default))).ShouldBeNull();
        (await WindowAsync()).ShouldBe(PeriodType.Year);
        (await (await _app.SignInAsync("vanphong")).ReadAsync("/chi-tieu/14/cach-danh-gia/14a"))
            .Body!.TextContent.ShouldContain("không áp dụng");
    }

    [Fact]
    public async Task Only_who_may_set_terms_sees_the_form()
    {
        (await (await _app.SignInAsync("vanphong")).ReadAsync("/chi-tieu/14/cach-danh-gia/14a?muc=Profile"))
            .QuerySelectorAll("input[name^='Form.Parts']").Length.ShouldBe(12);
        (await (await _app.SignInAsync("xem")).ReadAsync("/chi-tieu/14/cach-danh-gia/14a?muc=Profile"))
            .QuerySelector("input[name^='Form.']").ShouldBeNull();
    }

    private async Task<string> WaitingAsync(string person) =>
        (await (await _app.SignInAsync(person)).ReadAsync(SiteLinks.Inbox)).QuerySelector("main")!.TextContent;

    private async Task<Refusal?> ProposeAsync(string person, string document = "12/QĐ-UBND")
    {
        var today = (await ViewAsync()).Today;
        return await _app.AsAsync(person, services => services.GetRequiredService<TermService>().ProposeAsync(new()
        {
            Code = "14a",
            Kind = TermKind.Window,
            Setting = new() { Window = PeriodType.BudgetYear },
            DocumentNumber = document,
            DocumentDate = today.AddDays(-3),
            Provenance = Provenance.Assigned,
            From = today,
        }, default));
    }

    private async Task<Refusal?> ConfirmAsync(string person)
    {
        var id = await OpenAsync();
        return await _app.AsAsync(person, services => services.GetRequiredService<TermService>().ConfirmAsync(id, default));
    }

    private async Task<Guid> OpenAsync() => (await ViewAsync()).Waiting.Single().Id;

    private Task<TermsView> ViewAsync() =>
        _app.AsAsync("chutich", async services => (await services.GetRequiredService<TermService>().FindAsync("14a", default))!);

    private async Task<PeriodType> WindowAsync() =>
        (await _app.AsAsync("chutich", async services =>
        (await services.GetRequiredService<TargetQueries>().TargetAsync("14", 2026, default))!))
        .Indicators.First().Indicator.YearWindow.Type;

    private async Task<PeriodType> OfDayAsync(DateOnly day) => (await _app.AsAsync("chutich", async services =>
        (await services.GetRequiredService<PlanReader>().ForReportsAsync(default))!))
        .OfDay(day, ["14a"]).Document.FindIndicator("14a")!.YearWindow.Type;
}

public sealed class TermOnSqliteTests() : TermTests(Engine.Sqlite);

public sealed class TermOnPostgresTests() : TermTests(Engine.Postgres);
