using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Web.People;
using ThienVan.Web.Reports.Approval;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Reports.Approval;

/// <summary>A round with values at any point of their way, and the steps of the demonstration's people on them.</summary>
internal static class ApprovalRoom
{
    public const string Chair = "chutich";
    public const string Deputy = "phochutich";
    public const string Office = "vanphong";

    /// <summary>Quarter III of 2026, open, asking for these lines.</summary>
    public static Task<Guid> RoundAsync(this TestApp app, params RoundLine[] lines) =>
        app.RoundAsync(PeriodType.Quarter, new(new(2026, 6, 15), new(2026, 9, 14)), lines);

    public static async Task<Guid> RoundAsync(this TestApp app, PeriodType type, Period window, params RoundLine[] lines)
    {
        var id = Guid.CreateVersion7();
        await app.SeedAsync(new RoundRow
        {
            Id = id,
            DefinitionId = "thu",
            Key = id.ToString("N"),
            Name = "Kỳ thử quý III/2026",
            Type = type,
            WindowFrom = window.From,
            WindowTo = window.To,
            OpensOn = window.To.AddDays(-10),
            CutOff = window.To,
            DueOn = new(2026, 12, 17),
            GraceUntil = new(2026, 12, 18),
            UpwardDueOn = new(2026, 12, 22),
            Lines = RoundStorage.Write(lines),
            State = RoundState.Open,
            OpenedBy = "Thử",
            OpenedAt = TestApp.Start,
        });
        return id;
    }

    /// <summary>A value of the line, written and sent by the unit's officer unless another is named.</summary>
    public static async Task<SeenValue> ValueAsync(
        this TestApp app, Guid round, RoundLine line, ValueState state = ValueState.Submitted, string? author = null, decimal value = 12,
        string? explanation = null, string area = "")
    {
        var row = Row(round, line, await app.UserAsync(author ?? line.UnitId ?? Office), value, explanation, area);
        if (state is ValueState.Verified or ValueState.Approved or ValueState.Published)
        {
            var office = await app.UserAsync(Office);
            (row.VerifiedById, row.VerifiedBy, row.VerifiedAt) = (office.Id, office.Name, TestApp.Start);
        }

        if (state is ValueState.Approved or ValueState.Published)
            (row.ApprovedBy, row.ApprovedAt) = ((await app.UserAsync(Chair)).Name, TestApp.Start);
        row.State = state;
        await app.SeedAsync(row);
        return new(row.Id, row.Revision);
    }

    public static RoundLine Own(string code) => new(code, Cast.OwnUnit);

    public static Task<Result<IReadOnlyList<StepOutcome>>> VerifyAsync(
        this TestApp app,
        string person,
        Guid round,
        params SeenValue[] seen
    ) => app.AsAsync(person, services => services.GetRequiredService<ValueApproval>().VerifyAsync(round, seen, onlyWell: false, default));

    public static Task<Result<IReadOnlyList<StepOutcome>>> ApproveAsync(
        this TestApp app,
        string person,
        Guid round,
        params SeenValue[] seen
    ) => app.AsAsync(person, services => services.GetRequiredService<ValueApproval>().ApproveAsync(round, seen, onlyWell: false, default));

    public static Task<Result<IReadOnlyList<StepOutcome>>> ReturnAsync(
        this TestApp app,
        string person,
        Guid round,
        string? reason,
        params SeenValue[] seen
    ) => app.AsAsync(person, services => services.GetRequiredService<ValueApproval>().ReturnAsync(round, seen, reason, default));

    public static Task<Result<Guid>> ReviseAsync(this TestApp app, string person, Guid round, SeenValue seen, string? reason) =>
        app.AsAsync(person, services => services.GetRequiredService<ValueRevision>().ReviseAsync(round, seen, reason, default));

    public static Task<ValueRow[]> RowsAsync(this TestApp app, Guid round) => app.InScopeAsync(services =>
        services
            .GetRequiredService<AppDb>()
            .Set<ValueRow>()
            .AsNoTracking()
            .Where(row => row.RoundId == round)
            .OrderBy(row => row.Code)
            .ThenBy(row => row.Version)
            .ToArrayAsync()
    );

    public static async Task<ValueRow> RowAsync(this TestApp app, Guid round, string code) =>
        (await app.RowsAsync(round)).Last(row => row.Code == code);

    public static SeenValue Seen(this ValueRow row) => new(row.Id, row.Revision);

    public static SeenValue Seen(this StepOutcome outcome) => new(outcome.Id, outcome.Revision!.Value);

    /// <summary>A step of the unit, which another part of the room takes.</summary>
    public static async Task ChangeAsync(this TestApp app, Guid id, string person, Func<ValueFlow, Guid, Result<ValueFlow>> step)
    {
        var user = await app.UserAsync(person);
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var row = await db.Set<ValueRow>().SingleAsync(row => row.Id == id);
            row.Follow(step(row.Flow, user.Id).Value);
            (row.SubmittedBy, row.SubmittedAt) = (user.Name, TestApp.Start);
            return await db.SaveChangesAsync();
        });
    }

    public static Task<UserRow> UserAsync(this TestApp app, string signInName) => app.InScopeAsync(services =>
        services.GetRequiredService<AppDb>().Set<UserRow>().AsNoTracking().SingleAsync(row => row.SignInName == signInName));

    private static Task<int> SeedAsync(this TestApp app, object row) => app.InScopeAsync(services =>
    {
        var db = services.GetRequiredService<AppDb>();
        db.Add(row);
        return db.SaveChangesAsync();
    });

    private static ValueRow Row(Guid round, RoundLine line, UserRow author, decimal value, string? explanation, string area) => new()
    {
        Id = Guid.CreateVersion7(),
        RoundId = round,
        Code = line.Code,
        Area = area,
        UnitId = line.UnitId,
        Version = 1,
        State = ValueState.Submitted,
        Revision = 3,
        Typed = "{}",
        Observed = new() { Value = value },
        Source = "Sổ theo dõi",
        Explanation = explanation,
        Authors = author.Id.ToString("N"),
        EnteredBy = author.Name,
        EnteredAt = TestApp.Start,
        SubmittedBy = author.Name,
        SubmittedAt = TestApp.Start,
    };
}
