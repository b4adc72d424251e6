using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Entry;
using ThienVan.Core.Plans.Judging;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Plans;
using ThienVan.Web.Plans.Assignments;
using ThienVan.Web.Plans.Files;
using ThienVan.Web.Plans.Versions;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Tests.Reports;
using ThienVan.Web.Tests.Reports.Approval;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Plans;

/// <summary>
/// What a ward does in some weeks, at random: figures entered, approved and corrected over every target, readings decided, versions of the
/// plan accepted and taken back. Every step is one that people may take; a refusal fails the test.
/// </summary>
internal sealed class RandomHistory(TestApp app, Guid round, IReadOnlyList<string> codes, Random random)
{
    public const string Unit = RoundRoom.Economy;

    public Guid Round => round;

    /// <summary>Of every indicator that is entered, of targets that are shown.</summary>
    public IReadOnlyList<string> Codes => codes;

    public static async Task<RandomHistory> StartAsync(TestApp app, Random random)
    {
        string[] codes =
        [
            .. (await DocumentAsync(app)).Targets.SelectMany(target => target.Indicators)
                .Where(one => one.Kind is not (IndicatorKind.Cumulative or IndicatorKind.Narrative)).Select(one => one.Code),
        ];
        return new(app, await app.RoundAsync([.. codes.Select(code => new RoundLine(code, Unit))]), codes, random);
    }

    /// <returns>What was done, for the message of a failure.</returns>
    public async Task<string> StepAsync()
    {
        var plan = await DocumentAsync(app);
        switch (random.Next(8))
        {
            case 0:
                app.Time.Advance(TimeSpan.FromDays(random.Next(3)));
                var raised = plan.Indicators.Where(one => one.Points.Any(point => point is { Low: > 0 })).ToArray();
                return await AmendAsync(plan, raised[random.Next(raised.Length)].Code, random.Next(80, 121) / 100m);
            case 1:
                return await DecideAsync(plan);
            case 2:
                return await RevertAsync();
            case 3:
                return await AssignAsync(plan.FindIndicator(codes[random.Next(codes.Count)])!);
            default:
                return await EnterAsync(plan.FindIndicator(codes[random.Next(codes.Count)])!);
        }
    }

    /// <summary>A figure for every line that has none yet.</summary>
    public async Task CompleteAsync()
    {
        var plan = await DocumentAsync(app);
        var held = (await app.RowsAsync(round)).Select(row => row.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var code in codes.Where(code => !held.Contains(code))) await EnterAsync(plan.FindIndicator(code)!);
    }

    /// <summary>A document that assigns a figure to this year or the next, over the plan or beside it.</summary>
    private async Task<string> AssignAsync(Indicator indicator)
    {
        if (!AssignedFigure.Fits(AssignedWhat.Goal, indicator)) return "nothing";
        var today = VietnamDay.Of(app.Time.Now);
        var typed = indicator.Kind is IndicatorKind.Standard or IndicatorKind.Milestone ? "đạt"
            : Text(indicator.Kind == IndicatorKind.ZeroEvent ? 0 : random.Next(1, 100));
        var figure = AssignmentReader.Read(new() { Code = indicator.Code, Value = typed, Replaces = random.Next(2) == 0 },
            new PlanDocument { Targets = [Only(indicator)] }).Value.Figure!;
        var given = new YearAssignment
        {
            Level = random.Next(2) == 0 ? AssignmentLevel.FromAbove : AssignmentLevel.FromWard,
            Year = 2026 + random.Next(2),
            Number = $"{Text(random.Next(100_000))}/QĐ-UBND",
            Date = today,
            Issuer = "Ủy ban nhân dân",
            From = today,
            Figures = [figure],
        };
        var id = await app.AsAsync("vanphong", services => services.GetRequiredService<AssignmentService>().ProposeAsync(given, default));
        (await app.AsAsync("chutich", services => services.GetRequiredService<AssignmentService>().ConfirmAsync(id.Value, default)))
            .ShouldBeNull();
        return $"assign {indicator.Code}, {given.Year}: {typed}{(figure.Replaces ? " in place of the plan's" : "")}";
    }

    private static Target Only(Indicator indicator) => new()
    {
        No = "1",
        Group = "g",
        Name = "",
        Provision = indicator.Provision,
        Indicators = [indicator],
    };

    private async Task<string> DecideAsync(PlanDocument plan)
    {
        var conflicts = plan.Conflicts.Where(one => one.Readings.Count > 0).ToArray();
        var conflict = conflicts[random.Next(conflicts.Length)];
        var reading = conflict.Readings[random.Next(conflict.Readings.Count)];
        await app.DecideAsync("chutich", new()
        {
            ConflictId = conflict.Id,
            ReadingId = reading.Id,
            DocumentNumber = "12/TB-UBND",
            From = random.Next(2) == 0 ? null : VietnamDay.Of(app.Time.Now),
            Reason = "Thử",
        });
        return $"decide {conflict.Id} as {reading.Id}";
    }

    /// <summary>Back to a version that was in force before; nothing while there is none.</summary>
    private async Task<string> RevertAsync()
    {
        var former = await app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<PlanVersionRow>().AsNoTracking()
            .Where(row => row.State == VersionState.Superseded).OrderBy(row => row.Id).Select(row => row.Id).ToArrayAsync());
        if (former.Length == 0) return "nothing";
        (await app.AsAsync("vanphong", services =>
            services.GetRequiredService<PlanAcceptance>().RevertAsync(new(former[random.Next(former.Length)], "Nhầm văn bản"), default)))
                .ShouldBeNull();
        return "revert";
    }

    /// <summary>A figure all the way to the plan; a correction of it where it is approved already.</summary>
    private async Task<string> EnterAsync(Indicator indicator)
    {
        var code = indicator.Code;
        if (await LastAsync(code) is { Flow.Counts: true } approved)
            (await app.ReviseAsync(Unit, round, approved.Seen(), "Đếm lại")).IsRefused.ShouldBeFalse();
        var held = await LastAsync(code);
        var typed = Typed(indicator) with { Explanation = "Đã đối chiếu sổ theo dõi", Source = "Sổ theo dõi" };
        await app.SaveAsync(Unit, round, Unit, new CellEntry { Code = code, Typed = typed, BasedOnRevision = held?.Revision ?? 0 });
        (await app.SubmitAsync(Unit, round, Unit, (code, ""))).Value.ShouldHaveSingleItem().Refusal.ShouldBeNull($"{code}: {typed}");
        await app.VerifyAsync(ApprovalRoom.Office, round, (await LastAsync(code))!.Seen());
        var done = await app.ApproveAsync(ApprovalRoom.Chair, round, (await LastAsync(code))!.Seen());
        done.Value.ShouldHaveSingleItem().Refusal.ShouldBeNull(code);
        return $"enter {code}";
    }

    private TypedCell Typed(Indicator indicator)
    {
        var (whole, part) = (random.Next(20, 200), random.Next(0, 20));
        return indicator.Kind switch
        {
            IndicatorKind.Ratio when indicator.Restricted => new() { Value = Text(random.Next(50, 101)) },
            IndicatorKind.Ratio => new() { Numerator = Text(whole - part), Denominator = Text(whole) },
            IndicatorKind.Standard or IndicatorKind.Milestone => random.Next(2) == 0
                ? new() { Met = "chua" }
                : new() { Met = "co", MetOn = "10/09/2026", DocumentNumber = "31/QĐ-UBND" },
            IndicatorKind.ZeroEvent when indicator.Restricted => new() { Met = random.Next(2) == 0 ? "chua" : "co" },
            IndicatorKind.ZeroEvent => new() { Value = Text(random.Next(3)) },
            IndicatorKind.Rank => new() { Value = Text(random.Next(1, 100)) },
            IndicatorKind.GrowthYearly or IndicatorKind.GrowthAverage =>
                new() { Value = $"{Text(random.Next(5, 20))},{Text(random.Next(10))}" },
            _ => new() { Value = Text(random.Next(1, 900)) },
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private async Task<ValueRow?> LastAsync(string code) =>
        (await app.RowsAsync(round)).LastOrDefault(row => row.Code == code);

    private static Task<PlanDocument> DocumentAsync(TestApp app) => app.InScopeAsync(async services => PlanStorage.Read(
        (await services.GetRequiredService<AppDb>().Set<PlanVersionRow>().AsNoTracking().SingleAsync(row =>
            row.State == VersionState.InForce))
            .Document));

    /// <summary>Another version, in which each figure asked of the indicator is so many times what it was.</summary>
    private async Task<string> AmendAsync(PlanDocument plan, string code, decimal times)
    {
        var amended = plan with
        {
            Targets = [.. plan.Targets.Select(target => target with
            {
                Indicators = [.. target.Indicators.Select(one => one.Code != code ? one : one with
                {
                    Points = [.. one.Points.Select(point => point with { Low = Math.Round((point.Low ?? 0) * times) })],
                })],
            })],
        };
        (await app.AcceptAsync(await app.UploadTextAsync(PlanYaml.Write(amended), "sua-doi.yaml"))).ShouldBeNull();
        return $"amend {code}";
    }
}
