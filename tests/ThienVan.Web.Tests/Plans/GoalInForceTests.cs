using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Plans;
using ThienVan.Web.Plans.Checker;
using ThienVan.Web.Plans.Cockpit;
using ThienVan.Web.Plans.Targets;
using ThienVan.Web.Plans.Versions;
using ThienVan.Web.Portal;
using ThienVan.Web.Reports;
using ThienVan.Web.Reports.Approval;
using ThienVan.Web.Reports.Grid;
using ThienVan.Web.Reports.Papers;
using ThienVan.Web.Tests.Reports;
using ThienVan.Web.Tests.Reports.Approval;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Plans;

/// <summary>One goal on a day: cockpit, list, target, portal, grid, value, paper, script and file say the same.</summary>
public sealed class GoalInForceTests
{
    private const string Unit = RoundRoom.Economy;
    private static readonly string[] _codes = ["3c", "14a", "3a"];

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task After_a_reading_is_decided_every_place_says_its_goal(Engine engine)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        var round = await OpenAsync(app);
        await EnterAsync(app, round, "3c", 35);
        (await DecideAsync(app, "moi-nam-ca-2026")).ShouldBeNull();

        var told = await ReadAsync(app, round);
        told.Goals("3c").ShouldAllBe(goal => goal == "≥ 250");
        told.Paper("3c").OfGoal!.Value.ShouldBe(told.Paper("3c").ToDate!.Value / 250 * 100);
        told.Script.ShouldContain("phần trăm kế hoạch năm");
        told.Script.ShouldNotContain("Bằng một trăm mười sáu");
        told.Paper("3c").Verdict.ShouldNotBe(PaperVerdict.Likely);
        PlainPromise.Of(told.Promise("3c")).ShouldContain("ít nhất 250 hộ");
    }

    [Fact]
    public async Task A_reading_with_a_day_leaves_the_rounds_before_it_as_they_were_and_none_begins_tomorrow()
    {
        await using var app = await PlanRoom.StartAsync();
        var round = await OpenAsync(app);
        await EnterAsync(app, round, "3c", 35);
        (await DecideAsync(app, "moi-nam-ca-2026", Today(app).AddDays(1)))!.Code.ShouldBe("plan.decide_future");
        (await DecideAsync(app, "moi-nam-ca-2026", Today(app))).ShouldBeNull();

        var told = await ReadAsync(app, round);
        told.Card("3").PlanText.ShouldNotBe("");
        told.Goal("3c").ShouldBe("≥ 250");
        string?[] before = [told.GridGoal("3c"), told.Paper("3c").Goal, told.ValueGoal("3c")];
        before.ShouldAllBe(goal => goal == "≥ 30 hoặc ≥ 250");
        await ShouldNameBothAsync(app, round, "3c", "≥ 250");
    }

    [Fact]
    public async Task An_amendment_stands_on_the_target_with_its_document_and_day_and_leaves_the_rounds_before_it()
    {
        await using var app = await PlanRoom.StartAsync();
        var round = await OpenAsync(app);
        await EnterAsync(app, round, "14a", 700);
        app.Time.Advance(TimeSpan.FromDays(2));
        await AmendAsync(app, 1200);

        var told = await ReadAsync(app, round);
        told.Goal("14a").ShouldBe("≥ 1.200");
        (told.GridGoal("14a"), told.Paper("14a").Goal, told.ValueGoal("14a")).ShouldBe(("≥ 1.000", "≥ 1.000", "≥ 1.000"));
        told.Paper("14a").OfGoal!.Value.ShouldBe(told.Paper("14a").ToDate!.Value / 1000 * 100);
        await ShouldNameBothAsync(app, round, "14a", "≥ 1.200");

        var amendment = (await app.TargetAsync("14")).Amendments.ShouldHaveSingleItem();
        (amendment.Plan.Number, amendment.From).ShouldBe(("135/KH-UBND", Today(app)));
        amendment.Lines.ShouldContain("14a, năm 2026: ≥ 1.000 → ≥ 1.200");
        amendment.Lines.ShouldNotContain(line => line.StartsWith("14b", StringComparison.Ordinal));
        (told.Goal("14b"), told.Paper("14b").Goal).ShouldBe(("≥ 1.200 (suy ra)", "≥ 1.000 (suy ra)"));
        PlainPromise.Of(told.Promise("14b")).ShouldEndWith("kế hoạch không nêu riêng cho năm 2026.");
        (await app.TargetAsync("3")).Amendments.ShouldBeEmpty();
        var page = await (await app.SignInAsync("chutich")).ReadAsync(PlanLinks.Target("14"));
        page.Body!.TextContent.ShouldContain("Điều chỉnh mục tiêu");
        page.Body.TextContent.ShouldContain($"áp dụng từ {FigureText.Day(Today(app))}");

        var checker = (await app.AsAsync("chutich", services => services.GetRequiredService<CheckerQueries>().CheckerAsync(default)))!;
        checker.Findings.ShouldContain(view => view.Finding.Kind == "steps_vs_total" && view.Finding.Message.Contains("6.000"));
    }

    [Fact]
    public async Task The_checker_reads_the_plan_as_it_was_decided_too()
    {
        await using var app = await PlanRoom.StartAsync();
        var before = await FindingsAsync(app);
        (await DecideAsync(app, "moi-nam-ca-2026")).ShouldBeNull();
        var after = await FindingsAsync(app);
        before.ShouldBeSubsetOf(after);
    }

    // Where a page of a round keeps the goal of its day, it says what is asked now, and only of what was changed.
    private static async Task ShouldNameBothAsync(TestApp app, Guid round, string code, string now)
    {
        var grid = await (await app.SignInAsync(Unit)).ReadAsync(ReportLinks.Entry(round, Unit));
        grid.GetElementById($"n-{code}")!.TextContent.ShouldContain($"nay kế hoạch yêu cầu {now}");
        grid.GetElementById("n-3a")!.TextContent.ShouldNotContain("nay kế hoạch yêu cầu");
        var chair = await app.SignInAsync("chutich");
        (await chair.ReadAsync(ReportLinks.Value(round, code))).QuerySelector("main")!.TextContent.ShouldContain($"của kỳ này; nay {now}");
    }

    private static Task<Guid> OpenAsync(TestApp app) => app.RoundAsync([.. _codes.Select(code => new RoundLine(code, Unit))]);

    private static DateOnly Today(TestApp app) => DateOnly.FromDateTime(app.Time.GetUtcNow().ToOffset(FigureText.Indochina).DateTime);

    private static Task<Refusal?> DecideAsync(TestApp app, string reading, DateOnly? from = null) => app.DecideAsync("chutich",
        new() { ConflictId = "ho-kinh-doanh", ReadingId = reading, DocumentNumber = "12/TB-UBND", From = from, Reason = "Thử" });

    /// <summary>A figure all the way to the plan; a correction of it where it is approved already.</summary>
    private static async Task EnterAsync(TestApp app, Guid round, string code, decimal value)
    {
        if (await LastAsync(app, round, code) is { Flow.Counts: true } approved)
            (await app.ReviseAsync(Unit, round, approved.Seen(), "Đếm lại")).IsRefused.ShouldBeFalse();
        var held = await LastAsync(app, round, code);
        var typed = FigureText.Number(value).Replace(".", "", StringComparison.Ordinal);
        await app.SaveAsync(Unit, round, Unit, RoundRoom.Cell(code, typed, held?.Revision ?? 0));
        await app.SubmitAsync(Unit, round, Unit, (code, ""));
        await app.VerifyAsync(ApprovalRoom.Office, round, (await LastAsync(app, round, code))!.Seen());
        var done = await app.ApproveAsync(ApprovalRoom.Chair, round, (await LastAsync(app, round, code))!.Seen());
        done.Value.ShouldHaveSingleItem().Refusal.ShouldBeNull();
    }

    private static async Task<ThienVan.Web.Reports.Values.ValueRow?> LastAsync(TestApp app, Guid round, string code) =>
        (await app.RowsAsync(round)).LastOrDefault(row => row.Code == code);

    private static async Task AmendAsync(TestApp app, int trees)
    {
        var yaml = await File.ReadAllTextAsync(PlanRoom.RealPlan);
        var at = yaml.IndexOf("2026-2030: 1000\n", yaml.IndexOf("code: 14a\n", StringComparison.Ordinal), StringComparison.Ordinal);
        await using var changed = new MemoryStream(
            Encoding.UTF8.GetBytes(yaml.Remove(at, 15).Insert(at, string.Create(null, $"2026-2030: {trees}"))));
        var draft = await app.AsAsync(ApprovalRoom.Office, services =>
            services.GetRequiredService<PlanDrafts>().UploadAsync(changed, "ke-hoach.yaml", again: true, default));
        (await app.AcceptAsync(draft.Value)).ShouldBeNull();
    }

    private static async Task<string[]> FindingsAsync(TestApp app) =>
        [.. (await app.AsAsync("chutich", services => services.GetRequiredService<CheckerQueries>().CheckerAsync(default)))!
            .Findings.Select(view => view.Finding.Id)];

    private static Task<Told> ReadAsync(TestApp app, Guid round) => Told.ReadAsync(app, round, Unit, _codes);
}
