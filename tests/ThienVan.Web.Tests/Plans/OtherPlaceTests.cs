using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans;
using ThienVan.Web.Plans.Files;
using ThienVan.Web.Plans.Versions;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.Plans.Files;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Plans;

/// <summary>A document of another place, of an impossible day, or the first one: nothing comes into force without somebody
/// knowing.</summary>
public sealed class OtherPlaceTests
{
    private static readonly KeyValuePair<string, string?> _ward = new("ThienVan:WardName", "Phường Kiến An");

    [Fact]
    public async Task Another_wards_plan_comes_into_force_only_when_two_people_say_that_they_mean_it()
    {
        await using var app = await PlanRoom.StartAsync();
        var draft = await app.UploadTextAsync(PlanYaml.Write(Foreign("Ủy ban nhân dân phường Làng Sen")), "lang-sen.yaml");
        (await ProposeAsync(app, draft))!.Code.ShouldBe("plan.other_place");
        var page = await (await app.SignInAsync("vanphong")).ReadAsync(PlanLinks.Comparison(draft));
        page.Body!.TextContent.ShouldContain("Văn bản này của Ủy ban nhân dân phường Làng Sen");
        (await ProposeAsync(app, draft, otherPlace: true)).ShouldBeNull();
        (await ConfirmAsync(app, new(draft, 1)))!.Code.ShouldBe("plan.other_place");
        (await ConfirmAsync(app, new(draft, 1, OtherPlace: true))).ShouldBeNull();
        var accepted = (await app.EventsAsync()).Last(entry => entry.Kind == "plan.accepted");
        accepted.Data!.ShouldContain("\"otherPlace\":true");
    }

    [Fact]
    public async Task A_former_version_of_another_place_comes_back_only_when_it_is_meant()
    {
        await using var app = await PlanRoom.StartAsync();
        var former = await app.UploadTextAsync(PlanYaml.Write(Foreign("Ủy ban nhân dân phường Làng Sen")), "lang-sen.yaml");
        (await app.AcceptAsync(former, otherPlace: true)).ShouldBeNull();
        var own = await app.UploadTextAsync(PlanYaml.Write(PlanDataFixture.KienAn()), "kien-an.yaml");
        (await app.AcceptAsync(own, otherPlace: true)).ShouldBeNull();
        var page = await (await app.SignInAsync("vanphong")).ReadAsync(PlanLinks.Comparison(former));
        page.QuerySelector("form:has(input[name='Form.Reason']) input[type=checkbox][aria-required]").ShouldNotBeNull();
        (await RevertAsync(app, new(former, "Nhầm văn bản")))!.Code.ShouldBe("plan.other_place");
        (await RevertAsync(app, new(former, "Nhầm văn bản", OtherPlace: true))).ShouldBeNull();
        (await app.EventsAsync()).Last(entry => entry.Kind == "plan.reverted").Data!.ShouldContain("\"otherPlace\":true");
    }

    [Theory]
    [InlineData("UBND PHƯỜNG KIẾN AN", null)]
    [InlineData("Ủy ban nhân dân xã Kiến An", "plan.other_place")]
    [InlineData("Ủy ban nhân dân", "plan.other_place")]
    public async Task The_ward_of_the_installation_is_asked_too(string issuer, string? code)
    {
        await using var app = await TestApp.StartAsync(settings: [_ward]);
        var draft = await app.UploadTextAsync(PlanYaml.Write(Foreign(issuer)), "dau-tien.yaml");
        (await ProposeAsync(app, draft))?.Code.ShouldBe(code);
        if (code is null) (await ConfirmAsync(app, new(draft, 1))).ShouldBeNull();
    }

    [Fact]
    public async Task The_first_plan_of_a_ward_is_proposed_and_confirmed_on_its_page()
    {
        await using var app = await TestApp.StartAsync(settings: [_ward]);
        var draft = await app.UploadTextAsync(PlanYaml.Write(PlanDataFixture.KienAn()), "dau-tien.yaml");
        var office = await app.SignInAsync("vanphong");
        var page = await office.ReadAsync(PlanLinks.Comparison(draft));
        page.Body!.TextContent.ShouldContain("chưa có bản nào đang áp dụng");
        (await ProposeAsync(app, draft)).ShouldBeNull();
        (await ConfirmAsync(app, new(draft, 1))).ShouldBeNull();
        (await office.GetAsync("/dieu-hanh")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Contradictions_of_the_plan_in_force_are_not_another_plans()
    {
        await using var app = await PlanRoom.StartAsync();
        var own = PlanDataFixture.KienAn().Conflicts.Select(conflict => conflict.Id).ToArray();
        var draft = await app.UploadTextAsync(PlanYaml.Write(Foreign("Ủy ban nhân dân phường Làng Sen")), "lang-sen.yaml");
        (await DocumentAsync(app, draft)).Conflicts.ShouldNotContain(conflict => own.Contains(conflict.Id));
        var amendment = await app.UploadTextAsync(PlanYaml.Write(PlanDataFixture.KienAn() with { Conflicts = [] }), "sua-doi.yaml");
        (await DocumentAsync(app, amendment)).Conflicts.Select(conflict => conflict.Id).ShouldBe(own, ignoreOrder: true);
    }

    [Theory]
    [InlineData("2099-01-01", "2099-01-01")]
    [InlineData("0001-01-01", "2030-01-01")]
    public async Task A_document_of_an_impossible_day_is_refused(string day, string ofPlan)
    {
        await using var app = await PlanRoom.StartAsync();
        var draft = await app.DraftAsync();
        (await ProposeAsync(app, draft, day: DateOnly.Parse(day, null)))!.Code.ShouldBe("plan.accept_date");
        var typed = await app.UploadTextAsync(
            PlanYaml.Write(PlanDataFixture.KienAn() with { Date = DateOnly.Parse(ofPlan, null) }), "ngay-la.yaml");
        (await ProposeAsync(app, typed))!.Code.ShouldBe("plan.document_day");
    }

    [Fact]
    public async Task A_decision_does_not_hold_since_the_year_1()
    {
        await using var app = await PlanRoom.StartAsync();
        var conflict = (await app.TargetAsync("3")).Indicators.Single(view => view.Indicator.Code == "3c").Conflicts[0];
        (await app.DecideAsync("chutich", new()
        {
            ConflictId = conflict.Id,
            ReadingId = conflict.Readings[1].Id,
            DocumentNumber = "15/TB-UBND",
            From = DateOnly.MinValue,
        }))!.Code.ShouldBe("plan.decide_day");
    }

    private static PlanDocument Foreign(string issuer) => PlanDataFixture.KienAn() with { Issuer = issuer, Conflicts = [] };

    private static Task<PlanDocument> DocumentAsync(TestApp app, Guid draft) => app.InScopeAsync(async services =>
        PlanStorage.Read((await services.GetRequiredService<AppDb>().Set<PlanVersionRow>().SingleAsync(row => row.Id == draft)).Document));

    private static Task<Refusal?> ProposeAsync(TestApp app, Guid draft, bool otherPlace = false, DateOnly? day = null) =>
        app.AsAsync("vanphong", services => services.GetRequiredService<PlanAcceptance>().ProposeAsync(new()
        {
            Id = draft,
            Revision = 1,
            DocumentNumber = "135/KH-UBND",
            DocumentDate = day ?? new(2025, 12, 23),
            OtherPlace = otherPlace,
        }, default));

    private static Task<Refusal?> RevertAsync(TestApp app, RevertVersion asked) =>
        app.AsAsync("vanphong", services => services.GetRequiredService<PlanAcceptance>().RevertAsync(asked, default));

    private static Task<Refusal?> ConfirmAsync(TestApp app, AcceptVersion asked) =>
        app.AsAsync("chutich", services => services.GetRequiredService<PlanAcceptance>().AcceptAsync(asked, default));
}
