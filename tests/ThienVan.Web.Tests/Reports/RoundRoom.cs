using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Reports;

/// <summary>A round on the real plan, opened straight in the database, and its services called as one of the demonstration's
/// people.</summary>
internal static class RoundRoom
{
    public const string Economy = "kinh-te-ha-tang-do-thi";
    public const string Culture = "van-hoa-xa-hoi";

    /// <summary>November 2026, asked of every indicator that is entered; open on the test's day, which is 23/11/2026. Trees (14a) go by
    /// neighbourhood.</summary>
    public static async Task<Guid> OpenRoundAsync(this TestApp app, RoundState state = RoundState.Open, DateOnly? graceUntil = null)
    {
        var id = Guid.CreateVersion7(app.Time.Now);
        var window = ReportingPeriods.Of(PeriodType.Month, 2026)[10];
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var plan = (await services.GetRequiredService<PlanReader>().ForReportsAsync(default))!;
            RoundLine[] lines =
            [
                .. plan
                    .Document.Indicators.Where(indicator => indicator.Kind is not (IndicatorKind.Cumulative or IndicatorKind.Narrative))
                .Select(indicator => new RoundLine(indicator.Code, plan.LeadOf(indicator.Code), ByNeighbourhood: indicator.Code == "14a"))];
            db.Add(new RoundRow
            {
                Id = id,
                DefinitionId = "thu",
                Key = $"2026-11-{id:N}",
                Name = "Báo cáo thử tháng 11/2026",
                Type = window.Type,
                WindowFrom = window.Period.From,
                WindowTo = window.Period.To,
                OpensOn = new(2026, 11, 5),
                CutOff = window.Period.To,
                DueOn = new(2026, 11, 25),
                GraceUntil = graceUntil ?? new(2026, 11, 25),
                UpwardDueOn = new(2026, 11, 30),
                Lines = RoundStorage.Write(lines),
                State = state,
                OpenedBy = "Thử",
                OpenedAt = app.Time.Now,
            });
            return await db.SaveChangesAsync();
        });
        return id;
    }

    public static CellEntry Cell(
        string code, string? value, int basedOn = 0, string area = "", string? explanation = "Đã đối chiếu sổ theo dõi") =>
        new() { Code = code, Area = area, Typed = new() { Value = value, Explanation = explanation }, BasedOnRevision = basedOn };

    public static Task<Result<IReadOnlyList<CellOutcome>>> SaveAsync(
        this TestApp app,
        string person,
        Guid round,
        string unit,
        params CellEntry[] cells
    ) => app.AsAsync(person, services => services.GetRequiredService<ValueEntry>().SaveAsync(round, unit, cells, default));

    public static Task<Result<IReadOnlyList<CellOutcome>>> SubmitAsync(
        this TestApp app, string person, Guid round, string unit, params (string Code, string Area)[] cells) =>
        app.AsAsync(person,
            services => services.GetRequiredService<ValueEntry>().SubmitAsync(round, unit, cells.Length == 0 ? null : cells, default));

    public static Task<Result<IReadOnlyList<CellOutcome>>> RecallAsync(
        this TestApp app,
        string person,
        Guid round,
        string unit,
        params (string Code, string Area)[] cells
    ) => app.AsAsync(person, services => services.GetRequiredService<ValueEntry>().RecallAsync(round, unit, cells, default));

    public static Task<ValueRow[]> ValuesAsync(this TestApp app, Guid round) => app.InScopeAsync(services =>
        services
            .GetRequiredService<AppDb>()
            .Set<ValueRow>()
            .AsNoTracking()
            .Where(row => row.RoundId == round)
            .OrderBy(row => row.Code)
            .ThenBy(row => row.Area)
            .ThenBy(row => row.Version)
            .ToArrayAsync()
    );

    public static Task ExceptAsync(this TestApp app, Guid round, string unit, DateOnly until) => app.InScopeAsync(services =>
    {
        var db = services.GetRequiredService<AppDb>();
        db.Add(
            new LockExceptionRow
            {
                Id = Guid.CreateVersion7(app.Time.Now),
                RoundId = round,
                UnitId = unit,
                Until = until,
                Reason = "thử",
                GrantedBy = "Thử",
                GrantedAt = app.Time.Now,
            }
        );
        return db.SaveChangesAsync();
    });
}
