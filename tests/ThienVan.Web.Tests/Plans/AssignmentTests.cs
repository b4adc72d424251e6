using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using ThienVan.Web.Plans;
using ThienVan.Web.Plans.Assignments;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Documents.Sheets;
using ThienVan.Web.Shared.Ui.Nav;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Tests.Shared.Documents;

namespace ThienVan.Web.Tests.Plans;

/// <summary>Documents that assign a year's figures are typed by one and confirmed by another; from their day every place goes by
/// them.</summary>
public abstract class AssignmentTests(Engine engine) : IAsyncLifetime
{
    private const int Open = 2027;
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await PlanRoom.StartAsync(engine);

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [Fact]
    public async Task One_types_the_document_and_another_confirms_it()
    {
        (await ProposeAsync("kinh-te-ha-tang-do-thi", Given())).Refusal!.Code.ShouldBe("assign.denied");
        (await ProposeAsync("vanphong", Given() with { Number = "" })).Refusal!.Code.ShouldBe("assign.number");
        var id = (await ProposeAsync("vanphong", Given())).Value;
        (await GoalAsync("3b", Open)).ShouldBeNull();
        (await WaitingAsync("chutich")).ShouldContain("Xác nhận văn bản giao chỉ tiêu năm 2027");
        (await WaitingAsync("vanphong")).ShouldNotContain("Xác nhận văn bản giao");
        (await ConfirmAsync("vanphong", id))!.Code.ShouldBe("assign.own");
        (await ConfirmAsync("chutich", id)).ShouldBeNull();
        (await ConfirmAsync("chutich", id))!.IsDone.ShouldBeTrue();
        (await GoalAsync("3b", Open))!.Low.ShouldBe(800);
        (await _app.EventsAsync()).Select(row => row.Kind).Where(kind => kind.StartsWith("plan.assignment", StringComparison.Ordinal))
            .ShouldBe(["plan.assignment_proposed", "plan.assignment_confirmed"]);
        (await ProposeAsync("vanphong", Given())).Refusal!.Code.ShouldBe("assign.known");
    }

    [Fact]
    public async Task A_document_turned_down_needs_a_reason_and_leaves_the_plan_as_it_is()
    {
        var id = (await ProposeAsync("vanphong", Given())).Value;
        (await EndAsync("chutich", id, " "))!.Code.ShouldBe("assign.why");
        (await EndAsync("chutich", id, "số 3b đọc nhầm")).ShouldBeNull();
        (await GoalAsync("3b", Open)).ShouldBeNull();
        (await TextAsync("vanphong", PlanLinks.Assignment(id))).ShouldContain("số 3b đọc nhầm");
        var again = (await ProposeAsync("vanphong", Given())).Value;
        (await EndAsync("vanphong", again, null)).ShouldBeNull();
    }

    [Fact]
    public async Task A_later_document_takes_its_place_and_earlier_days_keep_what_held()
    {
        await SetAsync(Given());
        await SetAsync(Given() with
        {
            Step = AssignmentStep.Adjustment,
            Number = "30/QĐ-UBND",
            Date = new(2026, 6, 1),
            From = new(2026, 6, 1),
            Figures = [new() { Code = "3b", Low = 950 }],
        });
        (await GoalAsync("3b", Open))!.Low.ShouldBe(950);
        (await OfDayAsync(new(2026, 5, 31)))!.Low.ShouldBe(800);
        (await OfDayAsync(new(2026, 1, 1))).ShouldBeNull();
        var sheet = await TextAsync("xem", PlanLinks.Assignments(Open));
        sheet.ShouldContain("30/QĐ-UBND ngày 01/06/2026");
        sheet.ShouldContain("12/QĐ-UBND ngày 05/02/2026");
    }

    [Fact]
    public async Task What_is_less_than_the_plan_asks_is_said_on_the_sheet_and_on_the_document()
    {
        var id = await SetAsync(Given() with { Year = 2026, Figures = [new() { Code = "14a", Low = 900, Replaces = true }] });
        foreach (var address in new[] { PlanLinks.Assignments(2026), PlanLinks.Assignment(id) })
            (await TextAsync("xem", address)).ShouldContain("yêu cầu thấp hơn kế hoạch (≥ 1.000)");
        (await TextAsync("xem", "/chi-tieu/14")).ShouldContain("thay mức kế hoạch là ít nhất 1.000 cây");
    }

    [Fact]
    public async Task The_amount_of_a_drive_is_what_its_share_is_a_share_of()
    {
        await SetAsync(Given() with { Year = 2026, Figures = [new() { Code = "24a", What = AssignedWhat.Base, Low = 500 }] });
        var indicator = (await _app.TargetAsync("24")).Indicators.First(view => view.Indicator.Code == "24a").Indicator;
        indicator.BaseOf(2026).ShouldBe(500);
        (await TextAsync("xem", "/chi-tieu/24/cach-danh-gia/24a")).ShouldContain("12/QĐ-UBND ngày 05/02/2026");
    }

    [Fact]
    public async Task The_form_takes_many_figures_and_parts_at_once_and_names_what_it_cannot_read()
    {
        var office = await _app.SignInAsync("vanphong");
        var address = PlanLinks.NewAssignment(2026, AssignmentLevel.FromWard);
        (string, string)[] head =
        [
            ("Form.Number", "45/QĐ-UBND"), ("Form.Date", "10/02/2026"), ("Form.Issuer", "Ủy ban nhân dân phường"), ("Form.Step", "gui"),
            ("muc-Goal-15a", "100"),
        ];
        var refused = await Browser.ParseAsync(await office.SubmitAsync(address,
            [.. head, ("muc-Goal-14a", "1000"), ("chia-Goal-14a", "Tổ dân phố số 1: 600\nBan lạ: 300")]));
        refused.Body!.TextContent.ShouldContain("Ban lạ");
        refused.QuerySelector("textarea[name='chia-Goal-14a']")!.TextContent.ShouldContain("Tổ dân phố số 1: 600");
        var short900 = await Browser.ParseAsync(await office.SubmitAsync(address,
            [.. head, ("muc-Goal-14a", "1000"), ("chia-Goal-14a", "Tổ dân phố số 1: 600\nTổ dân phố số 2: 300")]));
        short900.Body!.TextContent.ShouldContain("các phần cộng lại là 900");
        var kept = await office.SubmitAsync(address,
            [.. head, ("muc-Goal-14a", "1000"), ("chia-Goal-14a", "Tổ dân phố số 1: 600\nVăn phòng: 400")]);
        var page = (await office.ReadAsync(kept.Headers.Location!.ToString())).Body!.TextContent;
        page.ShouldContain("Tổ dân phố số 1");
        page.ShouldContain("Văn phòng HĐND và UBND");
        page.ShouldContain("Cộng lại 1.000, khớp mức giao");
    }

    [Fact]
    public async Task The_draft_of_a_decision_prints_what_is_typed_and_stores_nothing()
    {
        await SetAsync(Given() with { Year = 2026, Figures = [new() { Code = "3b", Low = 800 }] });
        var office = await _app.SignInAsync("vanphong");
        var address = PlanLinks.NewAssignment(2026, AssignmentLevel.FromWard);
        (string, string)[] typed =
            [("muc-Goal-14a", "1000"), ("chia-Goal-14a", "Tổ dân phố số 1: 600\nVăn phòng: 400"), ("Form.Step", "thu")];
        var ready = await Browser.ParseAsync(await office.SubmitAsync(address, typed));
        ready.QuerySelector($"button[formaction='{PlanLinks.AssignmentPaperOf(2026)}']").ShouldNotBeNull();
        using var body = new FormUrlEncodedContent([.. typed.Append((Token, ready.QuerySelector<IHtmlInputElement>($"input[name={Token}]")!
            .Value)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))]);
        var file = await office.SendAsync(HttpMethod.Post, PlanLinks.AssignmentPaperOf(2026), body);
        var text = await TextAsync(file);
        text.ShouldContain("QUYẾT ĐỊNH:");
        text.ShouldContain("Căn cứ văn bản số 12/QĐ-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân thành phố");
        text.ShouldContain("135/KH-UBND");
        text.ShouldContain("Tổ dân phố số 1");
        text.ShouldContain("Doanh nghiệp đang hoạt động");
        text.ShouldNotContain("Công nhận đô thị văn minh");
        (await _app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<AssignmentRow>().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task The_decision_names_what_gives_the_figure_and_what_the_plan_says()
    {
        await SetAsync(Given() with { Year = 2026, Figures = [new() { Code = "14a", Low = 2000, Replaces = true }] });
        var text = await TextAsync(await (await _app.SignInAsync("vanphong")).GetAsync(PlanLinks.AssignmentPaperOf(2026)));
        text.ShouldContain("12/QĐ-UBND ngày 05/02/2026 giao ≥ 2.000; 135/KH-UBND nêu ≥ 1.000");
    }

    [Fact]
    public async Task A_workbook_fills_the_form()
    {
        var book = WorkbookWriter.Write(
        [
            new()
            {
                Name = "Năm",
                Columns = [new(8), new(14), new(14)],
                Rows =
                [
                    new([SheetCell.Of("Mã"), SheetCell.Of("Mức giao"), SheetCell.Of("Tổ dân phố số 1")]),
                    new([SheetCell.Of("14a"), SheetCell.Of(1200m), SheetCell.Of(1200m)]),
                    new([SheetCell.Of("99z"), SheetCell.Of(5m), SheetCell.Empty()]),
                ],
            },
        ]);
        var rows = (await AssignmentBook.ReadAsync(new MemoryStream(book), PlanDataOf(), default)).Value;
        rows[0].Typed.Value.ShouldBe("1200");
        rows[0].Typed.Parts.ShouldBe("Tổ dân phố số 1: 1200");
        rows[1].Refusal!.Message.ShouldContain("99z");
    }

    [Fact]
    public async Task Only_who_may_assign_sees_the_way_in()
    {
        (await (await _app.SignInAsync("vanphong")).ReadAsync(PlanLinks.Assignments(2026)))
            .QuerySelector($"a[href='{PlanLinks.NewAssignment(2026, AssignmentLevel.FromAbove)}']").ShouldNotBeNull();
        (await (await _app.SignInAsync("xem")).ReadAsync(PlanLinks.Assignments(2026)))
            .QuerySelector("a[href*='/giao/nhap']").ShouldBeNull();
        (await (await _app.SignInAsync("xem")).ReadAsync(PlanLinks.Assignments(2026, nameof(SheetShown.Open))))
            .QuerySelectorAll("[aria-labelledby=bang] tbody tr").Length.ShouldBeGreaterThan(3);
    }

    private const string Token = "__RequestVerificationToken";

    private static async Task<string> TextAsync(HttpResponseMessage file)
    {
        using var word = WordprocessingDocument.Open(await file.Content.ReadAsStreamAsync(), isEditable: false);
        OfficeFiles.ShouldBeValid(word);
        return word.MainDocumentPart!.Document!.InnerText;
    }

    private static PlanDocument PlanDataOf() => Files.PlanDataFixture.KienAn();

    private static YearAssignment Given() => new()
    {
        Level = AssignmentLevel.FromAbove,
        Year = Open,
        Number = "12/QĐ-UBND",
        Date = new(2026, 2, 5),
        Issuer = "Ủy ban nhân dân thành phố",
        From = new(2026, 2, 5),
        Figures = [new() { Code = "3b", Low = 800 }],
    };

    private async Task<Guid> SetAsync(YearAssignment given)
    {
        var id = (await ProposeAsync("vanphong", given)).Value;
        (await ConfirmAsync("chutich", id)).ShouldBeNull();
        return id;
    }

    private async Task<string> WaitingAsync(string person) => await TextAsync(person, SiteLinks.Inbox);

    private async Task<string> TextAsync(string person, string address) =>
        (await (await _app.SignInAsync(person)).ReadAsync(address)).QuerySelector("main")!.TextContent;

    private Task<Result<Guid>> ProposeAsync(string person, YearAssignment given) =>
        _app.AsAsync(person, services => services.GetRequiredService<AssignmentService>().ProposeAsync(given, default));

    private Task<Refusal?> ConfirmAsync(string person, Guid id) =>
        _app.AsAsync(person, services => services.GetRequiredService<AssignmentService>().ConfirmAsync(id, default));

    private Task<Refusal?> EndAsync(string person, Guid id, string? why) =>
        _app.AsAsync(person, services => services.GetRequiredService<AssignmentService>().EndAsync(id, why, default));

    private async Task<TargetPoint?> GoalAsync(string code, int year) => await _app.AsAsync("chutich", async services =>
    {
        var plan = (await services.GetRequiredService<PlanReader>().ForReportsAsync(default))!;
        return plan.Goal(plan.Document.FindIndicator(code)!, year).Point;
    });

    private Task<TargetPoint?> OfDayAsync(DateOnly day) => _app.AsAsync("chutich", async services =>
    {
        var plan = (await services.GetRequiredService<PlanReader>().ForReportsAsync(default))!.OfDay(day, ["3b"]);
        return YearGoal.Of(plan.Document.FindIndicator("3b")!, plan.Document, Open).Point;
    });
}

public sealed class AssignmentOnSqliteTests() : AssignmentTests(Engine.Sqlite);

public sealed class AssignmentOnPostgresTests() : AssignmentTests(Engine.Postgres);
