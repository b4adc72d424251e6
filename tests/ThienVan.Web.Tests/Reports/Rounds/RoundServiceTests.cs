using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Web.Reports;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Reports.Rounds;

public sealed class RoundServiceTests
{
    private static readonly DateOnly _today = new(2026, 11, 23);

    [Fact]
    public async Task A_round_opened_by_hand_before_its_day_takes_figures_at_once()
    {
        await using var app = await PlanRoom.StartAsync();
        var office = await app.SignInAsync("vanphong");
        var address = ReportLinks.OpenRoundOf("kt-xh-nam", "2026");
        (await office.ReadAsync(address)).QuerySelector("[data-consequences]")!.TextContent.ShouldContain("nhập được từ ngày 23/11/2026");
        (await office.SubmitFormAsync(address, "mo-ky")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var round = (await app.RoundsAsync()).Single(round => round.Key == "2026");
        round.Dates.OpensOn.ShouldBe(new(2026, 11, 23));
        round.Dates.CutOff.ShouldBe(new(2026, 12, 14));
        EntryWindow.Refuse(round, Cast.OwnUnit, [], new(2026, 11, 23)).ShouldBeNull();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_round_opened_after_its_last_day_takes_another_one_that_is_confirmed_so_that_nobody_is_late_at_once(Engine engine)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        var office = await app.SignInAsync("vanphong");
        var address = ReportLinks.OpenRoundOf("kt-xh-thang", "2026-10");
        var page = await office.ReadAsync(address);
        page.QuerySelector("main")!.TextContent.ShouldContain("Hạn gửi theo mẫu là 19/10/2026, đã qua.");
        page.QuerySelector("input[name='Form.Due']")!.GetAttribute("value").ShouldBe("26/11/2026");
        page.QuerySelector("main")!.TextContent.ShouldNotContain("quá hạn");
        foreach (var (due, refused) in new[] { ("20/11/2026", "đã qua"), ("28/11/2026", "là ngày nghỉ"), ("31/02/2026", "trong lịch") })
            (await (await office.SubmitFormAsync(address, "mo-ky", ("Form.Due", due))).Content.ReadAsStringAsync()).ShouldContain(refused);
        (await app.RoundsAsync()).ShouldBeEmpty();
        (await office.SubmitFormAsync(address, "mo-ky")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await office.SubmitFormAsync(address, "mo-ky", ("Form.Due", "26/11/2026"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var round = (await app.RoundsAsync()).Single();
        (round.Dates.CutOff, round.Dates.DueOn).ShouldBe((new(2026, 10, 14), new(2026, 11, 26)));
        round.Dates.UpwardDueOn.ShouldBeGreaterThan(round.Dates.DueOn);
        (await office.ReadAsync(address)).QuerySelector("main")!.TextContent.ShouldContain("26/11/2026");
        (await app.AsAsync("vanphong", services => services.GetRequiredService<RoundService>()
            .OpenAsync("kt-xh-thang", "2026-09", due: null, default))).Refusal!.Code.ShouldBe("round.due_over");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_round_freezes_its_days_and_its_lines_and_leaves_a_trace(Engine engine)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        var id = (await app.OpenRoundAsync("kt-xh-nam", "2026")).Value;
        var round = (await app.RoundAsync(id)).Round;
        round.Name.ShouldBe("Báo cáo kinh tế - xã hội, quốc phòng - an ninh năm 2026");
        round.Window.ShouldBe(Period.ReportingYear(2026));
        round.Dates.DueOn.ShouldBe(new DateOnly(2026, 12, 17));
        round.Lines.Count.ShouldBeGreaterThan(30);
        round.Lines.ShouldContain(line => line.UnitId == "kinh-te-ha-tang-do-thi");
        (await app.DefineAsync(month => month with { DueWorkingDays = 9, Kinds = [] }, "kt-xh-nam")).ShouldBeNull();
        (await app.RoundAsync(id)).Round.ShouldBeEquivalentTo(round);
        var opened = (await app.EventsAsync()).Single(row => row.Kind == "report.round_opened");
        opened.Subject.ShouldBe($"report/{id}");
        opened.ActorName.ShouldContain("Văn phòng");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Of_those_who_open_the_same_round_at_once_one_wins(Engine engine)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => app.OpenRoundAsync("kt-xh-quy", "2026-q4"))));
        answers.Count(answer => !answer.IsRefused).ShouldBe(1);
        answers.Where(answer => answer.IsRefused).ShouldAllBe(answer => answer.Refusal!.Code == "round.open_already");
        (await app.RoundsAsync()).ShouldHaveSingleItem();
        (await app.EventsAsync()).Count(row => row.Kind == "report.round_opened").ShouldBe(1);
    }

    [Fact]
    public async Task The_schedule_opens_what_is_due_once_however_many_processes_ask()
    {
        await using var app = await PlanRoom.StartAsync();
        app.Time.Now = new DateTimeOffset(2026, 12, 4, 1, 0, 0, TimeSpan.Zero);
        var opened = await Task.WhenAll(app.OpenDueAsync(), app.OpenDueAsync());
        opened.Sum().ShouldBe(4);
        (await app.OpenDueAsync()).ShouldBe(0);
        (await app.RoundsAsync())
            .Select(round => $"{round.DefinitionId} {round.Key}")
            .ShouldBe(["kt-xh-thang 2026-12", "kt-xh-quy 2026-q4", "kt-xh-6-thang 2026-h2", "kt-xh-nam 2026"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("khong-co", "2026-11", "round.definition_unknown")]
    [InlineData("kt-xh-thang", "2026-q3", "round.window_unknown")]
    [InlineData("kt-xh-thang", "2031-01", "round.window_unknown")]
    [InlineData("kt-xh-thang", "2027-01", "round.not_begun")]
    [InlineData("tiep-dan-thang", "2026-11", "round.no_lines")]
    public async Task A_round_that_makes_no_sense_is_refused(string definition, string key, string code)
    {
        await using var app = await PlanRoom.StartAsync();
        (await app.OpenRoundAsync(definition, key)).Refusal!.Code.ShouldBe(code);
        (await app.RoundsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_plan_no_round_opens()
    {
        await using var app = await TestApp.StartAsync();
        (await app.OpenRoundAsync("kt-xh-thang", "2026-11")).Refusal!.Code.ShouldBe("round.no_plan");
        (await app.OpenDueAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task An_ad_hoc_round_has_days_and_lines_of_its_own_and_a_second_one_the_same_day_too()
    {
        await using var app = await PlanRoom.StartAsync();
        var order = RoundOffice.Trees;
        var first = await app.RoundAsync((await app.OpenAdHocAsync(order)).Value);
        first.Round.Key.ShouldBe("2026-11-23-1");
        first.Round.Lines.ShouldHaveSingleItem().ByNeighbourhood.ShouldBeTrue();
        (await app.RoundAsync((await app.OpenAdHocAsync(order)).Value)).Round.Key.ShouldBe("2026-11-23-2");
        (await app.OpenAdHocAsync(order with { Asked = [new("99z")] })).Refusal!.Code.ShouldBe("round.no_lines");
        (await app.OpenAdHocAsync(order with { DefinitionId = "kt-xh-quy" })).Refusal!.Code.ShouldBe("round.definition_unknown");
        (await app.OpenAdHocAsync(order with { Dates = order.Dates with { DueOn = new(2026, 11, 21) } })).Refusal!.Code.ShouldBe(
            "round.opens_after_due");
        var over = order.Dates with { OpensOn = new(2026, 11, 18), CutOff = new(2026, 11, 18), DueOn = new(2026, 11, 20) };
        (await app.OpenAdHocAsync(order with { Window = new(new(2026, 11, 1), over.CutOff), Dates = over })).Refusal!.Code.ShouldBe(
            "round.due_over");
        (await app.OpenAdHocAsync(order with { Name = " " })).Refusal!.Code.ShouldBe("round.name");
    }

    [Fact]
    public async Task Dates_move_with_a_reason_and_both_old_and_new_are_kept()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = (await app.OpenRoundAsync("kt-xh-thang", "2026-11")).Value;
        var dates = new DateChange
        {
            OpensOn = new(2026, 11, 4),
            DueOn = new(2026, 11, 26),
            GraceUntil = new(2026, 11, 27),
            UpwardDueOn = new(2026, 11, 30),
            Reason = "Thành phố lùi hạn",
        };
        (await app.SettleAsync(settings => settings.ChangeDatesAsync(id, dates with { Reason = "" }, default)))!.Code.ShouldBe(
            "round.reason");
        (await app.SettleAsync(settings => settings.ChangeDatesAsync(id, dates, default))).ShouldBeNull();
        (await app.SettleAsync(settings => settings.ChangeDatesAsync(id, dates, default))).ShouldBeNull();
        (await app.RoundAsync(id)).Round.Dates.DueOn.ShouldBe(new DateOnly(2026, 11, 26));
        var moved = (await app.EventsAsync()).Single(row => row.Kind == "report.round_dates_changed");
        moved.Reason.ShouldBe("Thành phố lùi hạn");
        moved.Data!.ShouldContain("2026-11-23");
        moved.Data!.ShouldContain("2026-11-26");
    }

    [Fact]
    public async Task A_lock_its_exceptions_and_the_unlocking_are_all_on_record()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = (await app.OpenRoundAsync("kt-xh-thang", "2026-11")).Value;
        (await app.SettleAsync(settings => settings.LockAsync(id, default))).ShouldBeNull();
        (await app.SettleAsync(settings => settings.LockAsync(id, default)))!.Code.ShouldBe("round.locked_already");
        var exception = new LockException("kinh-te-ha-tang-do-thi", _today.AddDays(2), "Chờ số liệu của Chi cục Thuế");
        (await app.SettleAsync(settings => settings.GrantAsync(id, exception, default))).ShouldBeNull();
        (await app.SettleAsync(settings => settings.GrantAsync(id, exception with { UnitId = "khong-co" }, default)))!.Code.ShouldBe(
            "round.exception_unit");
        var held = await app.RoundAsync(id);
        held.Exceptions.ShouldBe([exception]);
        EntryWindow.Refuse(held.Round, "kinh-te-ha-tang-do-thi", held.Exceptions, _today).ShouldBeNull();
        EntryWindow.Refuse(held.Round, "van-hoa-xa-hoi", held.Exceptions, _today)!.Code.ShouldBe("round.locked");
        (await app.SettleAsync(settings => settings.UnlockAsync(id, "Khóa nhầm", default))).ShouldBeNull();
        (await app.RoundAsync(id)).Round.State.ShouldBe(RoundState.Open);
        (await app.EventsAsync()).Where(row => row.Subject == $"report/{id}").Select(row => row.Kind)
            .ShouldBe(["report.round_opened", "report.round_locked", "report.lock_excepted", "report.round_unlocked"]);
        (await app.SettleAsync(settings => settings.LockAsync(Guid.Empty, default)))!.Code.ShouldBe("round.unknown");
    }

    [Fact]
    public async Task A_definition_changed_on_an_old_form_is_refused()
    {
        await using var app = await PlanRoom.StartAsync();
        (await app.DefineAsync(month => month with { GraceWorkingDays = 2 })).ShouldBeNull();
        (await app.DefineAsync(month => month with { GraceWorkingDays = 5 }))!.Code.ShouldBe("round.definition_stale");
        (await app.DefineAsync(month => month with { GraceWorkingDays = 5 }, revision: 1)).ShouldBeNull();
        (await app.DefineAsync(month => month, revision: 2)).ShouldBeNull();
        (await app.DefineAsync(month => month with { Type = PeriodType.Quarter }, revision: 2))!.Code.ShouldBe("round.definition_type");
        (await app.DefineAsync(month => month, revision: null))!.Code.ShouldBe("round.definition_taken");
        (await app.DefineAsync(month => month with { Id = "bao-cao-rieng", Name = "Báo cáo riêng" }, revision: null)).ShouldBeNull();
        (await app.DefineAsync(month => month with { DueWorkingDays = 1 }, revision: 2))!.Code.ShouldBe("round.due_too_soon");
        (await app.EventsAsync()).Count(row => row.Kind == "report.definition_changed").ShouldBe(3);
    }

    [Fact]
    public async Task What_is_shipped_keeps_to_the_rules()
    {
        await using var app = await PlanRoom.StartAsync();
        var all = await app.InScopeAsync(services => services.GetRequiredService<DefinitionReader>().AllAsync(default));
        all.Select(kept => kept.Definition.Type)
            .Distinct()
            .ShouldBe(Enum.GetValues<PeriodType>().Except([PeriodType.SchoolYear]),
                "no report of the school year is shipped: the city sets its days");
        all.ShouldAllBe(kept => Core.Reports.Rounds.DefinitionRules.Refuse(kept.Definition) == null && kept.Definition.LegalSource != null);
    }
}
