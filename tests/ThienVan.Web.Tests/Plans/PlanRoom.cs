using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.People;
using ThienVan.Web.Plans;
using ThienVan.Web.Plans.Checker;
using ThienVan.Web.Plans.History;
using ThienVan.Web.Plans.Targets;
using ThienVan.Web.Plans.Versions;
using ThienVan.Web.Reports;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.Architecture;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Plans;

/// <summary>Calls the room's services as one of the demonstration's people, without the web in between.</summary>
internal static class PlanRoom
{
    public static string RealPlan { get; } = Path.Combine(Sources.Root, "plans", "kien-an-135.yaml");

    public static Task<TestApp> StartAsync(Engine engine = Engine.Sqlite) => TestApp.StartAsync(demo: true, engine, RealPlan);

    public static Task<T> AsAsync<T>(this TestApp app, string signInName, Func<IServiceProvider, Task<T>> work) =>
        app.InScopeAsync(async services =>
    {
        var user = await services
            .GetRequiredService<AppDb>()
            .Set<UserRow>()
            .AsNoTracking()
            .Include(row => row.Grants)
            .SingleAsync(row => row.SignInName == signInName);
        services.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext
        {
            User = Principal(user),
            RequestServices = services,
        };
        return await work(services);
    });

    /// <summary>Hands trees planted over a few days, or on one, to the plan, as a decision of the reporting round does.</summary>
    public static Task<Result<bool>> StandAsync(
        this TestApp app, decimal value, FigureState state = FigureState.Approved, Guid? valueId = null, DateOnly? on = null) =>
        app.StandAsync(change => Trees(value, state, valueId ?? Guid.CreateVersion7(change.At), change.At, on));

    /// <summary>The same of another indicator, over the days the trees are of.</summary>
    public static Task<Result<bool>> StandAsync(this TestApp app, string code, ObservedValue observed) => app.StandAsync(change =>
    {
        var trees = Trees(0, FigureState.Approved, Guid.CreateVersion7(change.At), change.At, on: null);
        return trees with { Observation = trees.Observation with { Code = code, Observed = observed } };
    });

    /// <summary>The same of any figure.</summary>
    public static Task<Result<bool>> StandAsync(this TestApp app, Observation seen) => app.StandAsync(change =>
        Trees(0, FigureState.Approved, Guid.CreateVersion7(change.At), change.At, on: null) with { Observation = seen });

    private static Task<Result<bool>> StandAsync(this TestApp app, Func<Change, KnownFigure> figure) =>
        app.InScopeAsync(services =>
        services.GetRequiredService<WriteScope>().RunAsync<bool>(Actor.System("Thử"), async change =>
        {
            await services.GetRequiredService<PlanFigures>().StandAsync("2026-2030", [figure(change)], default);
            change.Record(ReportEvents.ValueApproved, "report/thu");
            return true;
        }, default));

    /// <summary>By a document of 05/01/2026, unless the decision names another day.</summary>
    public static Task<Refusal?> DecideAsync(this TestApp app, string signInName, DecideReading decision) =>
        app.AsAsync(signInName, services => services.GetRequiredService<DecisionService>().DecideAsync(
            decision with { DocumentDate = decision.DocumentDate ?? new(2026, 1, 5) }, default));

    public static Task<TargetDetailView> TargetAsync(this TestApp app, string no, int? year = null) =>
        app.AsAsync("chutich", async services => (await services.GetRequiredService<TargetQueries>().TargetAsync(no, year, default))!);

    private static KnownFigure Trees(decimal value, FigureState state, Guid valueId, DateTimeOffset at, DateOnly? on) => new()
    {
        ValueId = valueId,
        Observation = new Observation
        {
            Code = "14a",
            Period = on is { } day ? new(day, day) : new Period(new DateOnly(2026, 11, 15), new DateOnly(2026, 11, 20)),
            Value = value,
        },
        State = state,
        Source = "Sổ theo dõi trồng cây",
        EnteredBy = "Thử",
        EnteredAt = at,
    };

    /// <summary>A block of past figures with the paper they come from.</summary>
    public static PastEntry Past(string text, string? reason = null) =>
        new() { Text = text, Source = "Niên giám", DocumentNumber = "12/BC-UBND", DocumentDay = "20/12/2025", Reason = reason };

    public static Task<Result<int>> KeepPastAsync(this TestApp app, string text, string? reason = null) =>
        app.AsAsync("vanphong", services => services.GetRequiredService<PastService>().SaveAsync(Past(text, reason), default));

    /// <summary>A fresh draft of the real plan, uploaded by the office.</summary>
    public static async Task<Guid> DraftAsync(this TestApp app) => (await app.AsAsync("vanphong", UploadAsync)).Value;

    public static async Task<Result<Guid>> UploadAsync(IServiceProvider services)
    {
        await using var plan = File.OpenRead(RealPlan);
        return await services.GetRequiredService<PlanDrafts>().UploadAsync(plan, "ke-hoach.yaml", again: true, default);
    }

    /// <summary>A draft of the real plan that this person uploaded and proposed.</summary>
    public static async Task<Guid> ProposedAsync(this TestApp app, string signInName)
    {
        var draft = (await app.AsAsync(signInName, UploadAsync)).Value;
        (await app.AsAsync(signInName, services => ProposeAsync(services, draft))).ShouldBeNull();
        return draft;
    }

    public static Task<Refusal?> ProposeAsync(IServiceProvider services, Guid draft, int revision = 1, bool otherPlace = false) =>
        services.GetRequiredService<PlanAcceptance>().ProposeAsync(new()
        {
            Id = draft,
            Revision = revision,
            DocumentNumber = "135/KH-UBND",
            DocumentDate = new(2025, 12, 23),
            OtherPlace = otherPlace,
        }, default);

    /// <summary>Two people put the draft in force: the office proposes, the chair confirms.</summary>
    public static async Task<Refusal?> AcceptAsync(this TestApp app, Guid draft, int revision = 1, bool otherPlace = false) =>
        await app.AsAsync("vanphong", services => ProposeAsync(services, draft, revision, otherPlace))
        ?? await app.AsAsync("chutich", services =>
            services.GetRequiredService<PlanAcceptance>().AcceptAsync(new(draft, revision, otherPlace), default));

    /// <summary>A version that another one has just replaced.</summary>
    public static async Task<Guid> ReplacedAsync(this TestApp app)
    {
        var former = await app.InScopeAsync(async services =>
            (await services.GetRequiredService<AppDb>().Set<PlanVersionRow>().SingleAsync(row => row.State == VersionState.InForce)).Id);
        (await app.AcceptAsync(await app.DraftAsync())).ShouldBeNull();
        return former;
    }

    public static async Task<Guid> UploadTextAsync(this TestApp app, string text, string fileName = "ke-hoach.txt") =>
        (await app.AsAsync("vanphong", async services =>
        {
            using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
            return await services.GetRequiredService<PlanDrafts>().UploadAsync(stream, fileName, again: true, default);
        })).Value;

    private static ClaimsPrincipal Principal(UserRow user) => new(new ClaimsIdentity(
    [
        new(ClaimTypes.NameIdentifier, user.Id.ToString("N")),
        new(ClaimTypes.Name, user.Name),
        .. user.UnitId is { } unit ? [new Claim("unit", unit)] : Array.Empty<Claim>(),
        .. user.Grants.Select(grant => new Claim("grant", Session.Write(grant))),
    ], "test"));
}
