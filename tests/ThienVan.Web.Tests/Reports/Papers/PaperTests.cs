using System.Net;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Reports;
using ThienVan.Web.Reports.Papers;
using ThienVan.Web.Reports.Papers.Printing;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Documents.Paper;
using ThienVan.Web.Shared.Documents.Sheets;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports.Approval;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Tests.Shared.Documents;

namespace ThienVan.Web.Tests.Reports.Papers;

public sealed class PaperTests
{
    private static readonly RoundLine Trees = new("14a", "kinh-te-ha-tang-do-thi");
    private static readonly RoundLine Firms = new("3a", "kinh-te-ha-tang-do-thi");

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task An_issued_report_says_the_approved_figures_and_stays_as_it_is(Engine engine)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        var round = await app.RoundAsync(Trees, Firms);
        var trees = await app.ValueAsync(round, Trees, ValueState.Approved, value: 1234.5m);
        await app.ValueAsync(round, Firms, ValueState.Approved, value: 40);
        (await IssueAsync(app, round)).Value.ShouldBe("01/BC-UBND");

        var file = await FileAsync(app, round, "bao-cao-luu.docx");
        using (var word = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false))
        {
            OfficeFiles.ShouldBeValid(word);
            var text = word.MainDocumentPart!.Document!.InnerText;
            text.ShouldContain("Số: 01/BC-UBND");
            text.ShouldContain("1.234,5 cây");
            text.ShouldNotContain("{{");
            text.ShouldContain(trees.Id.ToString("D"));
            (await app.EventsAsync()).ShouldContain(row => text.Contains("(SHA-256): " + row.PrevHash, StringComparison.Ordinal));
            word.MainDocumentPart.FootnotesPart!.Footnotes!.InnerText.ShouldContain("Chỉ tiêu 14a, bản 1");
        }

        await app.ReviseAsync("vanphong", round, trees, "Đếm lại");
        (await FileAsync(app, round, "bao-cao-luu.docx")).ShouldBe(file);
        (await IssueAsync(app, round)).Refusal!.Code.ShouldBe("paper.issued");
        (await SaveAsync(app, round, new SectionEdit(PaperOutline.Tasks, "Sửa", 0))).Refusal!.Code.ShouldBe("paper.issued");
    }

    // A day of the quarter was corrected after the quarter had been reported.
    [Fact]
    public async Task A_figure_that_two_reports_tell_differently_is_named_on_the_paper_and_on_the_targets_page()
    {
        await using var app = await PlanRoom.StartAsync();
        var round = await app.RoundAsync(Trees);
        await app.ValueAsync(round, Trees, ValueState.Approved, value: 30);
        var office = await app.SignInAsync("vanphong");
        (await office.ReadAsync(ReportLinks.Paper(round))).Body!.TextContent.ShouldNotContain("ở hai báo cáo khác nhau");
        (await app.StandAsync(50, on: new(2026, 9, 1))).IsRefused.ShouldBeFalse();
        (await ViewAsync(app, round)).Apart.ShouldHaveSingleItem().ShouldBe(("14a",
            "Quý III/2026 đã báo cáo 30 cây, các kỳ ngắn hơn đã là 50 cây: cả kỳ không thể ít hơn các kỳ trong nó; "
            + "đang tính theo kỳ dài."));
        (await office.ReadAsync(ReportLinks.Paper(round))).Body!.TextContent.ShouldContain("1 số ở hai báo cáo khác nhau");
        (await app.StandAsync(40)).IsRefused.ShouldBeFalse();
        (await app.StandAsync(60, on: new(2026, 11, 16))).IsRefused.ShouldBeFalse();
        (await office.ReadAsync("/chi-tieu/14")).Body!.TextContent.ShouldContain("các kỳ ngắn hơn đã là 60 cây");
    }

    // The chair's page has no section to edit, only the order.
    [Fact]
    public async Task Who_signs_and_edits_nothing_comes_to_the_preview()
    {
        await using var app = await PlanRoom.StartAsync();
        var round = await app.RoundAsync(Trees);
        await app.ValueAsync(round, Trees, ValueState.Approved);
        var answer = await (await app.SignInAsync("chutich")).SubmitAsync(
            ReportLinks.Paper(round), ("Form.Next", "xem"), ("Order.Day", "2026-11-23"), ("Order.Authority", "0"),
            ("Order.Signer", "Người Ký Thử"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldContain("cap-so");
    }

    [Fact]
    public async Task The_workbook_holds_the_same_figures_as_numbers_and_the_same_bytes()
    {
        await using var app = await TestApp.StartAsync(planFile: PlanRoom.RealPlan);
        var round = await app.RoundAsync(Trees);
        await app.ValueAsync(round, Trees, ValueState.Approved, value: 1234.567m);
        var file = await FileAsync(app, round, "bieu-chi-tieu.xlsx");
        (await FileAsync(app, round, "bieu-chi-tieu.xlsx")).ShouldBe(file);
        using (var book = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false)) OfficeFiles.ShouldBeValid(book);
        var sheet = (await WorkbookReader.ReadAsync(new MemoryStream(file), WorkbookLimits.Default, default)).Value.Find("Biểu chỉ tiêu")!;
        var row = sheet.Rows.Single(row => row[1]?.Text == "14a");
        row[6]!.Number.ShouldBe(1234.567m);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Edited_words_are_kept_and_a_new_draft_is_only_taken_when_asked_for(Engine engine)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        var round = await app.RoundAsync(Trees);
        (await SaveAsync(app, round, new SectionEdit(PaperOutline.Urban, "Phường trồng nhiều cây.", 0))).Value.ShouldBe(1);
        await app.ValueAsync(round, Trees, ValueState.Approved, value: 77);

        var view = await ViewAsync(app, round);
        var section = view.Sections.Single(section => section.Section.Key == PaperOutline.Urban);
        section.Text.ShouldBe("Phường trồng nhiều cây.");
        section.NewDraft!.ShouldContain("77 cây[^14a]");
        (await SaveAsync(app, round, new SectionEdit(PaperOutline.Urban, "Đè lên", 0))).Refusal!.Code.ShouldBe("paper.stale");
        (await SaveAsync(app, round, new SectionEdit(PaperOutline.Urban, "Sai dấu[^99z]", 1))).Refusal!.Code.ShouldBe("paper.unknown_mark");

        (
            await app.AsAsync(
                "vanphong", services => services.GetRequiredService<PaperService>().RedraftAsync(round, PaperOutline.Urban, 1, default))
        ).Value.ShouldBe(1);
        (await ViewAsync(app, round)).Sections.Single(section => section.Section.Key == PaperOutline.Urban).Text.ShouldContain("77 cây");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Numbers_are_taken_once_skipped_with_a_reason_and_never_given_back(Engine engine)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        var (first, second) = (await app.RoundAsync(Trees), await app.RoundAsync(Trees));
        await app.ValueAsync(first, Trees, ValueState.Approved);
        await app.ValueAsync(second, Trees, ValueState.Approved);
        (await IssueAsync(app, first, number: 4)).Refusal!.Code.ShouldBe("register.gap");
        (await IssueAsync(app, first, number: 4, gap: "Ba số đầu đã cấp trên sổ giấy")).Value.ShouldBe("04/BC-UBND");
        (await IssueAsync(app, second, number: 4)).Refusal!.Code.ShouldBe("register.used");
        (await WithdrawAsync(app, first, null)).ShouldNotBeNull().Code.ShouldBe("paper.reason");
        (await WithdrawAsync(app, first, "Sai số liệu")).ShouldBeNull();
        (await IssueAsync(app, second)).Value.ShouldBe("05/BC-UBND");
        (await ViewAsync(app, first)).Content.Sections[PaperOutline.Opening].ShouldStartWith("Báo cáo này thay thế Báo cáo số 04/BC-UBND ");
        (await ViewAsync(app, second)).Content.Sections[PaperOutline.Opening].ShouldNotContain("thay thế");
        (await SaveAsync(app, first, new SectionEdit(PaperOutline.Opening, "Phường báo cáo như sau:", 0))).IsRefused.ShouldBeFalse();
        (await ViewAsync(app, first)).Content.Sections[PaperOutline.Opening].ShouldMatch(
            "^Báo cáo này thay thế Báo cáo số 04/BC-UBND .*\\nPhường báo cáo như sau:$");
        (await IssueAsync(app, first)).Value.ShouldBe("06/BC-UBND");
        var register = await app.AsAsync("vanphong", services => services.GetRequiredService<PaperIssuing>().RegisterAsync(2026, default));
        register
            .Select(row => (row.Number, row.Through, row.Reason is null))
            .ShouldBe([(6, 6, true), (5, 5, true), (4, 4, false), (1, 3, false)]);
    }

    [Fact]
    public async Task Nothing_is_issued_without_the_right_a_figure_or_an_end_of_entry()
    {
        await using var app = await TestApp.StartAsync(planFile: PlanRoom.RealPlan);
        var round = await app.RoundAsync(Trees, Firms);
        (await IssueAsync(app, round)).Refusal!.Code.ShouldBe("paper.empty");
        await app.ValueAsync(round, Trees, ValueState.Approved);
        (await IssueAsync(app, round)).Refusal!.Code.ShouldBe("paper.round_open");
        (await IssueAsync(app, round, person: "kinh-te-ha-tang-do-thi")).Refusal!.Code.ShouldBe("paper.denied");
        (
            await app.AsAsync("kinh-te-ha-tang-do-thi",
                services => services.GetRequiredService<PaperService>().SaveAsync(round, [new(PaperOutline.Tasks, "x", 0)], default))
        ).Refusal!.Code.ShouldBe("paper.denied");
    }

    [Fact]
    public async Task A_ward_changes_the_template_and_goes_back()
    {
        await using var app = await TestApp.StartAsync(planFile: PlanRoom.RealPlan);
        var own = await app.AsAsync(
            "vanphong", async services => (await services.GetRequiredService<PaperTemplates>().ContentAsync(0, default))!);
        var changed = OfficeFiles.With(own, "word/document.xml",
            body => body!.Replace("TÌNH HÌNH THỰC HIỆN NHIỆM VỤ", "KẾT QUẢ CỦA PHƯỜNG TA", StringComparison.Ordinal));
        (await UploadAsync(app, changed)).Value.ShouldBe(1);
        (await UploadAsync(app, Encoding.UTF8.GetBytes("không phải Word"))).Refusal!.Code.ShouldBe("template.not_word");
        (
            await UploadAsync(
                app,
                OfficeFiles.With(
                    own, "word/document.xml", body => body!.Replace("{{người ký}}", "{{người kí tên}}", StringComparison.Ordinal))
            )
        ).Refusal!.Message.ShouldContain("người kí tên");

        var round = await app.RoundAsync(Trees);
        await app.ValueAsync(round, Trees, ValueState.Approved);
        OfficeFiles.Part(await FileAsync(app, round, "bao-cao.docx"), "word/document.xml").ShouldContain("KẾT QUẢ CỦA PHƯỜNG TA");
        (await app.AsAsync("vanphong", services => services.GetRequiredService<PaperTemplates>().RestoreAsync(0, default))).Value.ShouldBe(
            2);
        OfficeFiles.Part(await FileAsync(app, round, "bao-cao.docx"), "word/document.xml").ShouldNotContain("KẾT QUẢ CỦA PHƯỜNG TA");
    }

    [Fact]
    public async Task Over_the_web_the_office_edits_issues_and_downloads()
    {
        await using var app = await TestApp.StartAsync(planFile: PlanRoom.RealPlan);
        var round = await app.RoundAsync(Trees);
        await app.ValueAsync(round, Trees, ValueState.Approved, value: 321);
        var office = await app.SignInAsync("vanphong");
        var link = ReportLinks.Paper(round);

        var page = await office.ReadAsync(link);
        page.QuerySelector("textarea[name='Form.Text[do-thi]']")!.TextContent.ShouldContain("321 cây[^14a]");
        var saved = await office.SubmitAsync(link, ("Form.Text[nhiem-vu]", "Trồng thêm cây."));
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var looked = await office.SubmitAsync(
            link, ("Form.Text[kien-nghi]", "Đề nghị hỗ trợ."), ("Form.Next", "xem"), ("Order.Day", "2026-11-23"), ("Order.Authority", "0"),
            ("Order.Signer", "Người Ký Thử"), ("Order.Number", ""), ("Order.GapReason", ""));
        looked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var preview = looked.Headers.Location!.ToString();
        var shown = await office.ReadAsync(preview);
        shown.QuerySelector("h1")!.TextContent.ShouldContain("01/BC-UBND");
        shown.Body!.TextContent.ShouldContain("Đề nghị hỗ trợ.");
        (await office.ReadAsync(ReportLinks.Register(2026))).Body!.TextContent.ShouldNotContain("01/BC-UBND");
        var refused = await office.SubmitAsync(preview, ("da-xem", shown.QuerySelector("input[name=da-xem]")!.GetAttribute("value")!));
        (await refused.Content.ReadAsStringAsync()).ShouldContain("phần chưa có nội dung");
        (string, string)[] stated = [.. shown.QuerySelectorAll("input[name^='khong.']").Select(box => (box.GetAttribute("name")!, "1"))];
        stated.ShouldNotBeEmpty();
        var otherTab = await HeldForm.OpenAsync(office, preview, "cap-so");
        var viewer = await app.SignInAsync(Cast.OtherUnit);
        (await viewer.ReadAsync(link)).Body!.TextContent.ShouldNotContain("Đề nghị hỗ trợ.");
        var issued = await office.SubmitAsync(preview, stated);
        issued.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await office.ReadAsync(link)).QuerySelector("h1")!.TextContent.ShouldContain("01/BC-UBND");
        (await viewer.ReadAsync(link)).Body!.TextContent.ShouldContain("Đề nghị hỗ trợ.");
        var late = await otherTab.SendAsync(office, stated);
        late.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var told = await Browser.ParseAsync(await office.GetAsync(late.Headers.Location!.ToString()));
        told.Body!.TextContent.ShouldContain("Đã cấp số báo cáo lúc");

        var script = await office.GetAsync(ReportLinks.PaperFile(round, "truyen-thanh.txt"));
        (await script.Content.ReadAsStringAsync()).ShouldContain("ba trăm hai mươi mốt cây");
        (await office.GetAsync(ReportLinks.PaperFile(round, "khong-co.txt"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await office.ReadAsync(ReportLinks.Register(2026))).Body!.TextContent.ShouldContain("01/BC-UBND");
        (await office.ReadAsync(ReportLinks.Templates)).Body!.TextContent.ShouldContain("{{bảng chỉ tiêu}}");
        (await app.EventsAsync()).Count(row => row.Kind is "report.paper_edited" or "report.paper_issued").ShouldBe(3);
    }

    [Fact]
    public async Task The_real_plans_report_prints_with_its_table_and_the_summary_names_nobody()
    {
        await using var app = await TestApp.StartAsync(planFile: PlanRoom.RealPlan);
        var lines = await app.InScopeAsync(async services =>
            (await services.GetRequiredService<Web.Plans.PlanReader>().ForReportsAsync(default))!
                .Document.Indicators.Where(indicator =>
                    indicator.Kind
                        is not (
                            Core.Plans.IndicatorKind.Cumulative or Core.Plans.IndicatorKind.Narrative or Core.Plans.IndicatorKind.Standard
                            or Core.Plans.IndicatorKind.Milestone)
                )
            .Select(indicator => new RoundLine(indicator.Code, "kinh-te-ha-tang-do-thi")).ToArray());
        var round = await app.RoundAsync(lines);
        foreach (var line in lines) await app.ValueAsync(round, line, ValueState.Approved, value: 97.5m);
        (await IssueAsync(app, round)).IsRefused.ShouldBeFalse();

        using var pdf = await Printing.OpenAsync(await FileAsync(app, round, "bao-cao.docx"), "real-report");
        var pages = pdf.GetPages().ToArray();
        pages[0].Text.ShouldContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        pages.Count(page => page.Width > page.Height).ShouldBeGreaterThan(1);
        pages.Where(page => page.Width > page.Height).ShouldContain(page => page.Text.Contains("97,5", StringComparison.Ordinal));

        var summary = await Printing.OpenAsync(await FileAsync(app, round, "tom-tat.docx"), "real-summary");
        summary.NumberOfPages.ShouldBe(1);
        var names = await app.InScopeAsync(services =>
            services
                .GetRequiredService<AppDb>()
                .Set<ValueRow>()
                .Where(row => row.RoundId == round)
                .Select(row => row.EnteredBy)
                .Distinct()
                .ToArrayAsync()
        );
        foreach (var name in names) summary.GetPage(1).Text.ShouldNotContain(name!);
    }

    private static Task<Result<string>> IssueAsync(
        TestApp app, Guid round, int? number = null, string? gap = null, string person = "chutich") =>
        app.AsAsync(person, services => services.GetRequiredService<PaperIssuing>().IssueAsync(round, new()
        {
            Day = new(2026, 11, 23),
            Authority = PaperIssuing.Authorities[0],
            Signer = "Nguyễn Văn Ký",
            Number = number,
            GapReason = gap,
            Nothing = [.. PaperOutline.Headed.Select(section => section.Key)],
        }, default));

    private static Task<Refusal?> WithdrawAsync(TestApp app, Guid round, string? reason) =>
        app.AsAsync("chutich", services => services.GetRequiredService<PaperIssuing>().WithdrawAsync(round, reason, default));

    private static Task<Result<int>> SaveAsync(TestApp app, Guid round, params SectionEdit[] edits) =>
        app.AsAsync("vanphong", services => services.GetRequiredService<PaperService>().SaveAsync(round, edits, default));

    private static Task<Result<int>> UploadAsync(TestApp app, byte[] file) =>
        app.AsAsync(
            "vanphong", services => services.GetRequiredService<PaperTemplates>().UploadAsync(new MemoryStream(file), "mau.docx", default));

    private static async Task<PaperView> ViewAsync(TestApp app, Guid round) =>
        (await app.AsAsync("vanphong", services => services.GetRequiredService<PaperQueries>().FindAsync(round, default)))!;

    private static async Task<byte[]> FileAsync(TestApp app, Guid round, string name) =>
        (await app.AsAsync("vanphong", services => services.GetRequiredService<PaperPrints>().FileAsync(round, name, default)))!
            .Value
            .Value
            .Content;
}
