using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Approval;
using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Plans;
using ThienVan.Web.Plans.Checker;
using ThienVan.Web.Reports.Approval;
using ThienVan.Web.Reports.Papers;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Documents.Printing;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports.Approval;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Tests.Shared.Documents;

namespace ThienVan.Web.Tests.Reports.Papers;

/// <summary>A report is that of its own day, and stays as it was issued, whatever happens later.</summary>
public sealed class IssuedReportTests
{
    private static readonly RoundLine _trees = new("14a", "kinh-te-ha-tang-do-thi");
    private static readonly RoundLine _firms = new("3a", "kinh-te-ha-tang-do-thi");
    private static readonly string[] _sent = ["bao-cao.docx", "bieu-chi-tieu.xlsx", "tom-tat.docx", "truyen-thanh.txt"];
    private static readonly string[] _files = [.. _sent, "bao-cao-luu.docx", "bieu-chi-tieu-luu.xlsx"];

    private static readonly IssueOrder _order = new()
    {
        Day = new(2026, 11, 23),
        Authority = PaperIssuing.Authorities[0],
        Signer = "Nguyễn Văn Ký",
        Nothing = [.. PaperOutline.Headed.Select(section => section.Key)],
    };

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Printed_again_after_corrections_decisions_and_a_new_template_it_is_the_same_bytes(Engine engine)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        var round = await app.RoundAsync(_trees, _firms);
        var trees = await app.ValueAsync(round, _trees, ValueState.Approved, value: 1234.5m);
        await app.ValueAsync(round, _firms, ValueState.Approved, value: 40);
        (await IssueAsync(app, round, _order)).Value.ShouldBe("01/BC-UBND");
        var printed = await FilesAsync(app, round);

        foreach (var later in Later(app, round, trees))
        {
            await later();
            (await FilesAsync(app, round)).ShouldBe(printed);
        }

        (await ViewAsync(app, round)).Moved.ShouldContain("14a");
        await app.AsAsync("chutich", services => services.GetRequiredService<PaperIssuing>().WithdrawAsync(round, "Đính chính", default));
        (await IssueAsync(app, round, _order)).Value.ShouldBe("02/BC-UBND");
        foreach (var name in _files)
            Sha256((await app.AsAsync(name.Contains("-luu.", StringComparison.Ordinal) ? "vanphong" : "xem", services =>
                services.GetRequiredService<IssuedFiles>().FindAsync(new(2026, "BC", 1), name, default)))!.Value.Value.Content)
                .ShouldBe(printed[name]);
        (await FilesAsync(app, round))["bao-cao.docx"].ShouldNotBe(printed["bao-cao.docx"]);
    }

    [Fact]
    public async Task A_pdf_once_printed_is_kept()
    {
        await using var app = await PlanRoom.StartAsync(Engine.Sqlite);
        Assert.SkipUnless(app.Services.GetRequiredService<PdfPrinter>().CanPrint, "Máy không có LibreOffice.");
        var round = await app.RoundAsync(_trees);
        await app.ValueAsync(round, _trees, ValueState.Approved);
        await IssueAsync(app, round, _order);
        var printed = await FileAsync(app, round, "bao-cao.pdf");
        (await app.EventsAsync()).Count(row => row.Kind == "report.paper_printed").ShouldBe(1);
        (await FileAsync(app, round, "bao-cao.pdf")).ShouldBe(printed);
        (await app.EventsAsync()).Count(row => row.Kind == "report.paper_printed").ShouldBe(1);
    }

    [Fact]
    public async Task The_preview_is_what_prints_and_spends_no_number()
    {
        await using var app = await PlanRoom.StartAsync(Engine.Sqlite);
        var round = await app.RoundAsync(_trees);
        await app.ValueAsync(round, _trees, ValueState.Approved);
        var looked = (await PreviewAsync(app, round)).Value;
        var preview = await app.AsAsync("chutich", services =>
            services.GetRequiredService<PaperPrints>().PreviewAsync(round, "bao-cao.docx", _order, default));
        (await app.AsAsync("chutich", services => services.GetRequiredService<PaperIssuing>().LastAsync(2026, default))).ShouldBe(0);

        await SaveAsync(app, round, PaperOutline.Tasks, "Trồng thêm cây.");
        (await IssueAsync(app, round, _order with { Seen = looked.Digest })).Refusal!.Code.ShouldBe("paper.changed");
        (await app.AsAsync("vanphong", services => services.GetRequiredService<PaperService>()
            .RedraftAsync(round, PaperOutline.Tasks, 1, default))).IsRefused.ShouldBeFalse();
        (await IssueAsync(app, round, _order with { Seen = looked.Digest })).Value.ShouldBe("01/BC-UBND");
        Text(await FileAsync(app, round, "bao-cao.docx")).ShouldBe(Text(preview!.Value.Value.Content));
    }

    [Fact]
    public async Task Nothing_is_said_of_an_empty_section_until_a_person_says_it()
    {
        await using var app = await PlanRoom.StartAsync(Engine.Sqlite);
        var round = await app.RoundAsync(_trees);
        await app.ValueAsync(round, _trees, ValueState.Approved);
        var draft = OfficeFiles.Part(await FileAsync(app, round, "bao-cao.docx"), "word/document.xml");
        draft.ShouldContain(PaperWords.NotWritten);
        draft.ShouldNotContain("Không có nội dung phát sinh");

        var refused = (await IssueAsync(app, round, _order with { Nothing = [PaperOutline.Budget] })).Refusal!;
        refused.Code.ShouldBe("paper.empty_section");
        refused.Message.ShouldNotContain("II.2. Ngân sách");
        refused.Message.ShouldContain("II.7. Quốc phòng");
        foreach (var section in (await PreviewAsync(app, round)).Value.Content.EmptySections.Where(one => one.Key != PaperOutline.Budget))
            await SaveAsync(app, round, section.Key, $"Đã làm việc của phần {section.Title}");
        (await IssueAsync(app, round, _order with { Nothing = [PaperOutline.Budget] })).IsRefused.ShouldBeFalse();
        var issued = OfficeFiles.Part(await FileAsync(app, round, "bao-cao.docx"), "word/document.xml");
        issued.Split(PaperWords.Nothing).Length.ShouldBe(2);
        issued.ShouldNotContain(PaperWords.NotWritten);
    }

    [Fact]
    public async Task Words_written_before_the_figures_changed_are_compared_before_a_number_is_spent()
    {
        await using var app = await PlanRoom.StartAsync(Engine.Sqlite);
        var round = await app.RoundAsync(_trees);
        await SaveAsync(app, round, PaperOutline.Urban, "Phường trồng 10 cây.");
        await app.ValueAsync(round, _trees, ValueState.Approved, value: 77);
        (await ViewAsync(app, round)).Stale.ShouldContain(section => section.Key == PaperOutline.Urban);
        (await PreviewAsync(app, round)).Value.Stale.Count.ShouldBe(1);
        var refused = (await IssueAsync(app, round, _order)).Refusal!;
        (refused.Code, refused.Message.Contains("II.3.", StringComparison.Ordinal)).ShouldBe(("paper.uncompared", true));
        var page = await (await app.SignInAsync("vanphong")).ReadAsync($"/bao-cao/ky/{round}/van-ban");
        page.GetElementById("tinh-trang")!.ParentElement!.TextContent.ShouldContain("Có 1 phần sửa tay trước khi số liệu");
        (await IssueAsync(app, round, _order with { Compared = true })).Value.ShouldBe("01/BC-UBND");
        (await ViewAsync(app, round)).Stale.ShouldBeEmpty();
    }

    [Fact]
    public async Task Why_a_figure_is_missing_is_printed()
    {
        await using var app = await PlanRoom.StartAsync(Engine.Sqlite);
        var round = await app.RoundAsync(_trees, _firms);
        await app.ValueAsync(round, _trees, ValueState.Approved);
        await app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<RoundRow>()
            .ExecuteUpdateAsync(rows => rows.SetProperty(row => row.State, RoundState.Locked)));
        (await IssueAsync(app, round, _order)).Refusal!.Code.ShouldBe("paper.unexplained");
        (await app.AsAsync("chutich", services => services.GetRequiredService<RoundPublication>()
            .PublishAsync(round, [new MissingLine("3a", "chờ số của cơ quan thuế")], default))).IsRefused.ShouldBeFalse();
        (await IssueAsync(app, round, _order)).IsRefused.ShouldBeFalse();
        OfficeFiles.Part(await FileAsync(app, round, "bao-cao.docx"), "word/document.xml")
            .ShouldContain("chưa có số: chờ số của cơ quan thuế");
    }

    // The year's figures, approved later, are no part of a quarter's draft: neither its sums nor its verdicts.
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_ends_after_its_window_reaches_no_draft(Engine engine)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        var round = await app.RoundAsync(_trees, _firms);
        await app.ValueAsync(round, _trees, ValueState.Approved, value: 150);
        await StandAsync(app, "14a", new(new(2026, 6, 15), new(2026, 9, 14)), 150);
        var before = await FilesAsync(app, round);
        app.Time.Now = new(2027, 1, 10, 2, 0, 0, TimeSpan.Zero);
        await StandAsync(app, "14a", Period.ReportingYear(2026), 1020);
        await StandAsync(app, "14a", new(new(2026, 9, 15), new(2026, 10, 14)), 400);
        await StandAsync(app, "3a", Period.ReportingYear(2026), 900);
        (await FilesAsync(app, round)).ShouldBe(before);
    }

    // Property (b): whatever is approved later for days after the window, in whatever order, and however late it is computed again.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_past_window_computed_again_after_random_later_figures_is_the_same_bytes(int seed)
    {
        await using var app = await PlanRoom.StartAsync(Engine.Sqlite);
        var dice = new Random(seed);
        var plan = (await app.InScopeAsync(services => services.GetRequiredService<PlanReader>().ForReportsAsync(default)))!;
        Indicator[] asked = [.. plan.Document.Indicators.Where(one => one.Kind is IndicatorKind.Flow or IndicatorKind.Stock
            or IndicatorKind.Rank).OrderBy(_ => dice.Next()).Take(6)];
        RoundLine[] lines = [.. asked.Select(one => new RoundLine(one.Code, "kinh-te-ha-tang-do-thi"))];
        var round = await app.RoundAsync(lines);
        foreach (var line in lines)
        {
            var value = dice.Next(1, 60);
            await app.ValueAsync(round, line, ValueState.Approved, value: value);
            await StandAsync(app, line.Code, new(new(2026, 6, 15), new(2026, 9, 14)), value);
        }

        // The kept copy is for who still holds the office two years on.
        var before = await FilesAsync(app, round, _sent);
        for (var later = 0; later < 12; later++)
        {
            var to = new DateOnly(2026, 9, 15).AddDays(dice.Next(600));
            app.Time.Now = new(to.AddDays(dice.Next(30)).ToDateTime(new TimeOnly(3, 0)), TimeSpan.Zero);
            await StandAsync(app, asked[dice.Next(asked.Length)].Code, new(to.AddDays(-dice.Next(400)), to), dice.Next(1, 90));
        }

        (await FilesAsync(app, round, _sent)).ShouldBe(before);
    }

    // Property (b) for what was issued: whatever people do afterwards, on whatever day it is printed again.
    [Theory]
    [InlineData(Engine.Sqlite, 1)]
    [InlineData(Engine.Sqlite, 2)]
    [InlineData(Engine.Postgres, 3)]
    public async Task An_issued_report_printed_again_after_a_random_history_is_the_same_bytes(Engine engine, int seed)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        var history = await RandomHistory.StartAsync(app, new Random(seed));
        for (var step = 0; step < 8; step++) await history.StepAsync();
        await history.CompleteAsync();
        (await IssueAsync(app, history.Round, _order with { Day = VietnamDay.Of(app.Time.Now) })).Refusal.ShouldBeNull();
        var printed = await FilesAsync(app, history.Round);
        for (var step = 0; step < 8; step++)
        {
            var what = await history.StepAsync();
            (await FilesAsync(app, history.Round)).ShouldBe(printed, $"seed {seed}, step {step}: {what}");
        }

        app.Time.Now = app.Time.Now.AddYears(1);
        (await FilesAsync(app, history.Round)).ShouldBe(printed);
    }

    [Fact]
    public async Task Before_the_cut_off_nothing_is_published_or_numbered()
    {
        await using var app = await PlanRoom.StartAsync(Engine.Sqlite);
        var round = await app.RoundAsync(_trees);
        await app.ValueAsync(round, _trees, ValueState.Approved);
        await app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<RoundRow>()
            .ExecuteUpdateAsync(rows => rows.SetProperty(row => row.CutOff, new DateOnly(2026, 11, 24))));
        (await IssueAsync(app, round, _order with { Day = new(2026, 11, 24) })).Refusal!.Code.ShouldBe("round.early");
        (await app.AsAsync("chutich", services => services.GetRequiredService<RoundPublication>().PublishAsync(round, [], default)))
            .Refusal!.Code.ShouldBe("round.early");
        app.Time.Advance(TimeSpan.FromDays(1));
        (await IssueAsync(app, round, _order with { Day = new(2026, 11, 24) })).IsRefused.ShouldBeFalse();
    }

    // 23/11/2026: the year's round is open early, its figures are estimates of days to come.
    [Fact]
    public async Task A_report_read_before_its_years_end_judges_as_of_the_day_it_is_read()
    {
        await using var app = await PlanRoom.StartAsync(Engine.Sqlite);
        var round = await app.RoundAsync(PeriodType.Year, Period.ReportingYear(2026), _trees);
        await app.ValueAsync(round, _trees, ValueState.Approved, value: 700);
        await StandAsync(app, "14a", new(new(2025, 12, 15), new(2026, 11, 14)), 500);
        await StandAsync(app, "14a", Period.ReportingYear(2026), 700);
        async Task<(PaperVerdict Verdict, string Direction, string Script)> ReadAsync()
        {
            var content = (await ViewAsync(app, round)).Content;
            return (content.Line("14a")!.Verdict, content.Sections[PaperOutline.Direction], SpokenScript.Of(content));
        }

        var (verdict, direction, script) = await ReadAsync();
        verdict.ShouldBe(PaperVerdict.Hard);
        direction.ShouldContain("đến ngày 23/11/2026 (kỳ báo cáo chưa kết thúc, còn đến ngày 14/12/2026)");
        direction.ShouldContain("1 chỉ số khó đạt");
        script.ShouldContain("tính đến ngày hai mươi ba tháng mười một");
        app.Time.Now = new(2026, 12, 14, 2, 0, 0, TimeSpan.Zero);
        (verdict, direction, script) = await ReadAsync();
        verdict.ShouldBe(PaperVerdict.NotMet);
        direction.ShouldContain("đến ngày 14/12/2026: 1 chỉ số chưa đạt");
        script.ShouldContain("tính đến ngày mười bốn tháng mười hai");
    }

    private static IEnumerable<Func<Task>> Later(TestApp app, Guid round, SeenValue trees)
    {
        yield return async () =>
        {
            await app.ReviseAsync("vanphong", round, trees, "Đếm lại");
            await app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<Web.Reports.Values.ValueRow>()
                .Where(row => row.RoundId == round && row.Version == 2)
                .ExecuteUpdateAsync(rows => rows.SetProperty(row => row.State, ValueState.Approved)
                    .SetProperty(row => row.Observed.Value, 999m)));
        };
        yield return () => StandAsync(app, "14a", Period.ReportingYear(2026), 1020);
        yield return async () => (await app.KeepPastAsync("Mã\tQuý III/2025\t2025\n14a\t210\t900")).Value.ShouldBe(2);
        yield return async () =>
        {
            var document = (await app.InScopeAsync(services =>
                services.GetRequiredService<PlanReader>().ForReportsAsync(default)))!.Document;
            var conflict = document.Conflicts.First(one => one.Readings.Count > 0);
            await app.AsAsync("chutich", services => services.GetRequiredService<DecisionService>().DecideAsync(new()
            {
                ConflictId = conflict.Id,
                ReadingId = conflict.Readings[0].Id,
                DocumentNumber = "15/TB-UBND",
            }, default));
        };
        yield return async () =>
        {
            var own = (await app.AsAsync("vanphong", services => services.GetRequiredService<PaperTemplates>().ContentAsync(0, default)))!;
            await app.AsAsync("vanphong", services => services.GetRequiredService<PaperTemplates>().UploadAsync(
                new MemoryStream(OfficeFiles.With(own, "word/document.xml",
                    body => body!.Replace("TÌNH HÌNH THỰC HIỆN", "KẾT QUẢ", StringComparison.Ordinal))), "mau.docx", default));
        };
        yield return () =>
        {
            app.Time.Now = app.Time.Now.AddYears(1);
            return Task.CompletedTask;
        };
    }

    private static Task StandAsync(TestApp app, string code, Period period, decimal value) => app.InScopeAsync(async services =>
    {
        var plan = (await services.GetRequiredService<PlanReader>().ForReportsAsync(default))!;
        await services.GetRequiredService<WriteScope>().RunAsync<bool>(Actor.System("Thử"), async change =>
        {
            await services.GetRequiredService<PlanFigures>().StandAsync(plan.Period,
            [
                new KnownFigure
                {
                    ValueId = Guid.CreateVersion7(),
                    Observation = new() { Code = code, Period = period, Value = value },
                    State = FigureState.Approved,
                    Source = "Thử",
                    EnteredBy = "Thử",
                    EnteredAt = app.Time.Now,
                },
            ], default);
            change.Record(Web.Reports.ReportEvents.DemonstrationSeeded, "report", now: new { rounds = 0, figures = 1 });
            return true;
        }, default);
        return true;
    });

    private static Task<Result<string>> IssueAsync(TestApp app, Guid round, IssueOrder order) =>
        app.AsAsync("chutich", services => services.GetRequiredService<PaperIssuing>().IssueAsync(round, order, default));

    private static Task<Result<PaperPreview>> PreviewAsync(TestApp app, Guid round) =>
        app.AsAsync("chutich", services => services.GetRequiredService<PaperIssuing>().PreviewAsync(round, _order, default));

    private static Task<Result<int>> SaveAsync(TestApp app, Guid round, string key, string text) =>
        app.AsAsync("vanphong", services =>
            services.GetRequiredService<PaperService>().SaveAsync(round, [new SectionEdit(key, text, 0)], default));

    private static async Task<PaperView> ViewAsync(TestApp app, Guid round) =>
        (await app.AsAsync("vanphong", services => services.GetRequiredService<PaperQueries>().FindAsync(round, default)))!;

    /// <summary>SHA-256 of every file, or of those named.</summary>
    private static async Task<Dictionary<string, string>> FilesAsync(TestApp app, Guid round, string[]? names = null)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names ?? _files) files[name] = Sha256(await FileAsync(app, round, name));
        return files;
    }

    // The log's last hash is that of the moment the number is taken.
    private static string Text(byte[] docx) =>
        Regex.Replace(OfficeFiles.Part(docx, "word/document.xml"), "[0-9a-f]{64}", "", RegexOptions.NonBacktracking);

    private static string Sha256(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static async Task<byte[]> FileAsync(TestApp app, Guid round, string name) =>
        (await app.AsAsync("vanphong", services => services.GetRequiredService<PaperPrints>().FileAsync(round, name, default)))!
            .Value.Value.Content;
}
