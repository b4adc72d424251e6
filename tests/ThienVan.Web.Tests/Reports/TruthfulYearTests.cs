using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Approval;
using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Plans;
using ThienVan.Web.Plans.Files;
using ThienVan.Web.Plans.Targets;
using ThienVan.Web.Plans.Versions;
using ThienVan.Web.Reports.Approval;
using ThienVan.Web.Reports.Papers;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports.Approval;
using ThienVan.Web.Tests.Reports.Rounds;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Reports;

/// <summary>
/// The year 2027 from round to round: a figure returned and answered, a second version of the plan in mid-year, a reading decided, a late
/// correction after publication. At its end the report of each period is printed again, byte for byte the same.
/// </summary>
public abstract class TruthfulYearTests(Engine engine) : IAsyncLifetime
{
    private const string Reason = "Lệch với sổ theo dõi của tổ dân phố";
    private static readonly string[] _files = ["bao-cao.docx", "bieu-chi-tieu.xlsx", "tom-tat.docx", "truyen-thanh.txt"];
    private readonly Dictionary<Guid, string[]> _issued = [];
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await PlanRoom.StartAsync(engine);

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_year_tells_the_truth_of_each_of_its_days()
    {
        var first = await QuarterAsync(1, new(2027, 3, 16), trees: 200, firms: 9, returned: true);
        await TreesAsync(200, "≥ 1.000");

        await AmendAsync(raisedTo: 1500);
        var second = await QuarterAsync(2, new(2027, 6, 16), trees: 300, firms: 8);
        await TreesAsync(500, "≥ 1.500");
        (await GoalAsync(first), await GoalAsync(second)).ShouldBe(("≥ 1.000", "≥ 1.500"));

        await DecideAsync("moi-nam");
        var third = await QuarterAsync(3, new(2027, 9, 16), trees: 400, firms: 7);
        await CorrectAsync(second, trees: 350);
        await TreesAsync(950, "≥ 1.500");

        await QuarterAsync(4, new(2027, 12, 16), trees: 600, firms: 12);
        await TreesAsync(1550, "≥ 1.500");
        await PrintedAgainAsync();
        (await ViewAsync(second)).Moved.ShouldContain("14a");
        (await ViewAsync(third)).Moved.ShouldContain("14a");
        (await ViewAsync(first)).Moved.ShouldBeEmpty();

        _app.Time.Now = new(2028, 6, 1, 2, 0, 0, TimeSpan.Zero);
        await PrintedAgainAsync();
        (await _app.InScopeAsync(services => services.GetRequiredService<EventAudit>().VerifyAsync((_, _) => { }, default))).Faults
            .ShouldBeEmpty();
    }

    /// <summary>Opened, entered, verified, approved, published and numbered on one day.</summary>
    private async Task<Guid> QuarterAsync(int quarter, DateOnly day, int trees, int firms, bool returned = false)
    {
        _app.Time.Now = new(day.ToDateTime(new TimeOnly(2, 0)), TimeSpan.Zero);
        var opened = await _app.OpenRoundAsync("kt-xh-quy", $"2027-q{quarter}");
        opened.Refusal.ShouldBeNull();
        var round = opened.Value;
        await EnterAsync(round, "14a", returned ? trees * 10 : trees);
        if (returned) await ReturnAndAnswerAsync(round, trees);
        await EnterAsync(round, "3a", firms);
        await ApproveAsync(round, "14a");
        await ApproveAsync(round, "3a");
        await PublishAsync(round);
        await IssueAsync(round, day);
        await PrintedAgainAsync();
        return round;
    }

    private async Task EnterAsync(Guid round, string code, int figure)
    {
        var held = (await _app.RowsAsync(round)).LastOrDefault(row => row.Code == code);
        await _app.SaveAsync(RoundRoom.Economy, round, RoundRoom.Economy, RoundRoom.Cell(code, $"{figure}", held?.Revision ?? 0));
        (await _app.SubmitAsync(RoundRoom.Economy, round, RoundRoom.Economy, (code, ""))).Value.ShouldHaveSingleItem().Refusal
            .ShouldBeNull();
    }

    private async Task ReturnAndAnswerAsync(Guid round, int trees)
    {
        await _app.ReturnAsync(ApprovalRoom.Office, round, Reason, (await _app.RowAsync(round, "14a")).Seen());
        (await _app.SubmitAsync(RoundRoom.Economy, round, RoundRoom.Economy, ("14a", ""))).Value.Single().Refusal!.Code
            .ShouldBe("entry.unanswered");
        await EnterAsync(round, "14a", trees);
        var page = await (await _app.SignInAsync(ApprovalRoom.Office)).ReadAsync(Web.Reports.ReportLinks.Review(round));
        page.QuerySelector("#so-14a")!.TextContent.ShouldContain(Reason);
    }

    private async Task ApproveAsync(Guid round, string code)
    {
        await _app.VerifyAsync(ApprovalRoom.Office, round, (await _app.RowAsync(round, code)).Seen());
        (await _app.ApproveAsync(ApprovalRoom.Chair, round, (await _app.RowAsync(round, code)).Seen()))
            .Value.ShouldHaveSingleItem().Refusal.ShouldBeNull();
    }

    private async Task PublishAsync(Guid round)
    {
        var lines = (await _app.RoundAsync(round)).Round.Lines.Select(line => line.Code).Except(["14a", "3a"]);
        var published = await _app.AsAsync(ApprovalRoom.Chair, services => services.GetRequiredService<RoundPublication>()
            .PublishAsync(round, [.. lines.Select(code => new MissingLine(code, "chưa có cơ quan chủ trì"))], default));
        published.Refusal.ShouldBeNull();
    }

    private async Task IssueAsync(Guid round, DateOnly day)
    {
        var issued = await _app.AsAsync(ApprovalRoom.Chair, services => services.GetRequiredService<PaperIssuing>().IssueAsync(round, new()
        {
            Day = day,
            Authority = PaperIssuing.Authorities[0],
            Signer = "Nguyễn Văn Ký",
            Nothing = [.. PaperOutline.Headed.Select(section => section.Key)],
        }, default));
        issued.Refusal.ShouldBeNull();
        _issued[round] = await PrintAsync(round);
    }

    /// <summary>Another plan in mid-year: more trees from this year on.</summary>
    private async Task AmendAsync(int raisedTo)
    {
        var plan = PlanStorage.Read((await _app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<PlanVersionRow>()
            .AsNoTracking().SingleAsync(row => row.State == VersionState.InForce))).Document);
        var amended = plan with
        {
            Targets = [.. plan.Targets.Select(target => target with
            {
                Indicators = [.. target.Indicators.Select(one => one.Code != "14a" ? one : one with
                {
                    Points = [.. one.Points.Select(point => point.Year < 2027 ? point : point with { Low = raisedTo })],
                })],
            })],
        };
        (await _app.AcceptAsync(await _app.UploadTextAsync(PlanYaml.Write(amended), "sua-doi.yaml"))).ShouldBeNull();
    }

    private async Task DecideAsync(string reading) => (await _app.DecideAsync(ApprovalRoom.Chair, new()
    {
        ConflictId = "ho-kinh-doanh",
        ReadingId = reading,
        DocumentNumber = "12/TB-UBND",
        From = VietnamDay.Of(_app.Time.Now),
        Reason = "Thống nhất",
    })).ShouldBeNull();

    private async Task CorrectAsync(Guid round, int trees)
    {
        var published = (await _app.RowAsync(round, "14a")).Seen();
        (await _app.ReviseAsync(ApprovalRoom.Office, round, published, "Đếm lại ngoài thực địa")).Refusal.ShouldBeNull();
        await EnterAsync(round, "14a", trees);
        await ApproveAsync(round, "14a");
    }

    /// <summary>What the year has and what is asked of it, as the target's page says it.</summary>
    private async Task TreesAsync(int sum, string goal)
    {
        var target = await _app.AsAsync(ApprovalRoom.Chair, async services =>
            (await services.GetRequiredService<TargetQueries>().TargetAsync("14", 2027, default))!);
        var view = target.Indicators.Single(one => one.Indicator.Code == "14a");
        view.Verdicts.ShouldAllBe(verdict => verdict.Actual == sum);
        PlanWords.Asked(view.Goal).ShouldBe(goal);
    }

    private async Task<string> GoalAsync(Guid round) => (await _app.AsAsync(ApprovalRoom.Chair, services =>
        services.GetRequiredService<ValueQueries>().ValueAsync(round, "14a", "", default)))!.Card!.Asked!;

    private Task<PaperView> ViewAsync(Guid round) => _app.AsAsync(ApprovalRoom.Office, async services =>
        (await services.GetRequiredService<PaperQueries>().FindAsync(round, default))!);

    private async Task PrintedAgainAsync()
    {
        foreach (var (round, printed) in _issued) (await PrintAsync(round)).ShouldBe(printed);
    }

    private async Task<string[]> PrintAsync(Guid round)
    {
        var printed = new List<string>();
        foreach (var name in _files)
        {
            var file = await _app.AsAsync("xem", services => services.GetRequiredService<PaperPrints>().FileAsync(round, name, default))
                ?? await _app.AsAsync(ApprovalRoom.Office, services =>
                services.GetRequiredService<PaperPrints>().FileAsync(round, name, default));
            printed.Add(Convert.ToHexStringLower(SHA256.HashData(file!.Value.Value.Content)));
        }

        return [.. printed];
    }
}

public sealed class TruthfulYearOnSqlite() : TruthfulYearTests(Engine.Sqlite);

public sealed class TruthfulYearOnPostgres() : TruthfulYearTests(Engine.Postgres);
