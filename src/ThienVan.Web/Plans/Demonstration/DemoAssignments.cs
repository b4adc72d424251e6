using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Snapshots;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Plans.Demonstration;

/// <summary>
/// Invents documents that assign figures to the plan's first two years, as many of them as are signed by today. They ask of no target of
/// the first year anything else than the plan does. A database that knows a document is left alone.
/// </summary>
internal static class DemoAssignments
{
    private const string City = "Ủy ban nhân dân thành phố (minh họa)";
    private const string WardCommittee = "Ủy ban nhân dân phường (minh họa)";

    public static async Task SeedAsync(IServiceProvider services, CancellationToken ct)
    {
        if (!services.GetRequiredService<IConfiguration>().GetValue("ThienVan:Demonstration:Assignments", defaultValue: true)) return;
        var (db, snapshots) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<PlanSnapshots>());
        await services.GetRequiredService<WriteScope>().RunAsync<int>(Actor.System("Chế độ minh họa"), async change =>
        {
            if (await snapshots.CurrentAsync(db, ct) is not { } snapshot || await db.Set<AssignmentRow>().AnyAsync(ct)) return 0;
            var today = VietnamDay.Of(change.At);
            AssignmentRow[] rows =
            [
                .. Of(snapshot.Document).Where(document => document.From <= today && document.Figures.Count > 0)
                    .Select(document => Row(snapshot.Plan.Period, document, change)),
            ];
            if (rows.Length == 0) return 0;
            db.AddRange(rows.AsEnumerable<object>());
            change.Record(PlanEvents.AssignmentsDemonstrated, "plan", now: new { documents = rows.Length });
            return rows.Length;
        }, ct);
    }

    private static IEnumerable<YearAssignment> Of(PlanDocument plan)
    {
        var year = plan.PeriodFrom;
        yield return Document(plan, AssignmentLevel.FromAbove, year, "MH-05/QĐ-minh họa", new(year - 1, 12, 20),
            Base("24a", 500), Base("24b", 300), Goal("28a", 100), Goal("28b", 100), Goal("5", 11));
        yield return Document(plan, AssignmentLevel.FromWard, year, "MH-09/QĐ-minh họa", new(year, 1, 8),
            Goal("14a", 1000) with { Parts = Groups(200, 180, 160, 160, 150, 150) },
            Goal("3a", 100) with
            {
                Parts = Groups(25, 20, 20, 15, 15, 10),
                WhyParts = "giao dư 5 doanh nghiệp để dự phòng",
            });
        yield return Document(plan, AssignmentLevel.FromAbove, year, "MH-21/QĐ-minh họa", new(year, 7, 10), Goal("5", 12)) with
        {
            Step = AssignmentStep.Adjustment,
        };
        yield return Document(plan, AssignmentLevel.FromAbove, year + 1, "MH-24/QĐ-minh họa", new(year, 7, 20),
            Goal("25", 96.5m), Goal("26", 58), Goal("21b", 8));
    }

    private static AssignedFigure Goal(string code, decimal figure) => new() { Code = code, Low = figure };

    private static AssignedFigure Base(string code, decimal whole) => Goal(code, whole) with { What = AssignedWhat.Base };

    private static IReadOnlyList<AssignedPart> Groups(params decimal[] amounts) =>
    [
        .. amounts.Select((amount, i) =>
            new AssignedPart(AssignedPartKind.Neighbourhood, $"Tổ dân phố số {FigureText.Number(i + 1)} (minh họa)", amount)),
    ];

    private static YearAssignment Document(
        PlanDocument plan, AssignmentLevel level, int year, string number, DateOnly day, params AssignedFigure[] figures) => new()
        {
            Level = level,
            Year = year,
            Number = number,
            Date = day,
            Issuer = level == AssignmentLevel.FromAbove ? City : WardCommittee,
            From = day,
            Figures = [.. figures.Where(figure => plan.FindIndicator(figure.Code) is { } one && AssignedFigure.Fits(figure.What, one))],
        };

    private static AssignmentRow Row(string period, YearAssignment given, Change change) => new()
    {
        Id = Guid.CreateVersion7(change.At),
        PlanPeriod = period,
        Level = given.Level,
        Step = given.Step,
        Year = given.Year,
        DocumentNumber = given.Number,
        DocumentDate = given.Date,
        Issuer = given.Issuer,
        From = given.From,
        Figures = AssignmentRow.Kept(given.Figures),
        ProposedById = Guid.Empty,
        ProposedBy = "Văn phòng (minh họa)",
        ProposedAt = At(given.From, 8),
        ConfirmedBy = "Chủ tịch UBND phường (minh họa)",
        ConfirmedAt = At(given.From, 15),
        Demonstration = true,
    };

    private static DateTimeOffset At(DateOnly day, int hour) => new(day.ToDateTime(new(hour, 0)), TimeSpan.FromHours(7));
}
