using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Work.Movements;
using ThienVan.Web.People;
using ThienVan.Web.Plans;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Work.Projects;

namespace ThienVan.Web.Work.Movements;

/// <summary>What the pages of movements show, with as many queries for fifty as for one.</summary>
public sealed class MovementQueries(
    AppDb db, MovementRights rights, PlanReader plan, PeopleDirectory people, ShippedKinds kinds, TimeProvider time)
{
    private static readonly StringComparer _places = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering);

    /// <param name="asked">Null for this year.</param>
    public async Task<MovementListView> ListAsync(int? asked, CancellationToken ct)
    {
        var today = VietnamDay.Today(time);
        var held = await plan.ForReportsAsync(ct);
        var rows = await db.Set<MovementRow>().AsNoTracking().ToArrayAsync(ct);
        var years = await YearsAsync(held, today, ct);
        var year = Math.Clamp(asked ?? today.Year, years.From, years.To);
        var books = (await BooksAsync(db.Set<MovementYearRow>().Where(row => row.Year == year), ct))
            .ToDictionary(book => book.Row.MovementId);
        var names = new ProjectPlan(held);
        return new()
        {
            Year = year,
            Years = years,
            Today = today,
            Plan = names,
            Lines = [.. rows.OrderBy(row => row.PlanKey is null).ThenBy(row => row.PlanKey, _places).ThenBy(row => row.Id)
                .Select(row => new MovementLine(row, names.Short(row.LeadId), books.GetValueOrDefault(row.Id)))],
            Offers = Offers(held, rows),
        };
    }

    /// <summary>Null for a movement that is not there.</summary>
    public async Task<MovementView?> FindAsync(Guid id, CancellationToken ct)
    {
        if (await db.Set<MovementRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } row) return null;
        var books = await BooksAsync(db.Set<MovementYearRow>().Where(year => year.MovementId == id), ct);
        return new()
        {
            Row = row,
            Serves = ProjectStorage.List(row.Serves),
            Years = [.. books.OrderByDescending(book => book.Row.Year)],
            Project = await ProjectAsync(row, ct),
            Plan = new(await plan.ForReportsAsync(ct)),
            Today = VietnamDay.Today(time),
        };
    }

    /// <summary>Null for a year that was not opened.</summary>
    public async Task<YearView?> YearAsync(Guid id, int year, CancellationToken ct)
    {
        if (await db.Set<MovementRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } movement) return null;
        var books = await BooksAsync(db.Set<MovementYearRow>().Where(row => row.MovementId == id && row.Year == year), ct);
        return books is not [var book] ? null : new()
        {
            Movement = movement,
            Book = book,
            Plan = new(await plan.ForReportsAsync(ct)),
            Today = VietnamDay.Today(time),
        };
    }

    /// <summary>Null for a year that was not opened.</summary>
    public async Task<CommendationView?> CommendationsAsync(Guid id, int year, CancellationToken ct)
    {
        if (await YearAsync(id, year, ct) is not { } view) return null;
        var units = await people.UnitsAsync(ct);
        var rows = await db.Set<CommendationRow>().AsNoTracking().Where(row => row.YearId == view.Book.Row.Id)
            .OrderBy(row => row.ProposedOn).ThenBy(row => row.Id).ToArrayAsync(ct);
        var sees = rights.SeesNames(view.Movement.LeadId);
        return new() { Year = view, Units = units, Lines = [.. rows.Select(row => Line(row, units, view, sees))] };
    }

    /// <summary>Groups of the ward's that take no part in the year yet.</summary>
    public async Task<IReadOnlyList<WardUnitLine>> OthersAsync(YearBook book, CancellationToken ct) =>
        [.. (await people.NeighbourhoodsAsync(ct)).Where(unit => book.Find(unit.Id) is null)];

    /// <summary>Years with their groups and entries, three queries for any number.</summary>
    public async Task<IReadOnlyList<YearBook>> BooksAsync(IQueryable<MovementYearRow> asked, CancellationToken ct)
    {
        var years = await asked.AsNoTracking().OrderBy(row => row.Year).ThenBy(row => row.Id).ToArrayAsync(ct);
        if (years.Length == 0) return [];
        Guid[] ids = [.. years.Select(year => year.Id)];
        var groups = (await db.Set<MovementGroupRow>().AsNoTracking().Where(row => ids.Contains(row.YearId)).OrderBy(row => row.UnitId)
            .ToArrayAsync(ct)).ToLookup(row => row.YearId);
        var entries = (await db.Set<MovementEntryRow>().AsNoTracking().Where(row => ids.Contains(row.YearId)).OrderBy(row => row.Number)
            .ToArrayAsync(ct)).ToLookup(row => (row.YearId, row.UnitId));
        return
        [
            .. years.Select(year => new YearBook(
                year, [.. groups[year.Id].Select(group => new GroupLine(group, [.. entries[(year.Id, group.UnitId)]]))])),
        ];
    }

    private static CommendationLine Line(CommendationRow row, IReadOnlyList<WardUnitLine> units, YearView view, bool seesNames)
    {
        var unit = units.FirstOrDefault(one => one.Id == row.UnitId)?.Name ?? view.Name(row.UnitId);
        var isHidden = row.Kind == CommendedKind.Person && !seesNames;
        return new()
        {
            Id = row.Id,
            Kind = row.Kind,
            Who = isHidden ? "Một cá nhân (không hiển thị tên)" : row.PersonName ?? unit,
            Unit = row.Kind == CommendedKind.Person ? unit : null,
            Form = row.Form,
            Merit = isHidden ? null : row.Merit,
            Flow = isHidden ? row.Flow with { EndReason = null } : row.Flow,
        };
    }

    private IReadOnlyList<MovementOffer> Offers(PlanForReports? held, IReadOnlyList<MovementRow> rows)
    {
        if (held is null || !rights.MayPlanSome) return [];
        var taken = rows.Where(row => row.PlanPeriod == held.Period).Select(row => row.PlanKey).OfType<string>().ToHashSet();
        return [.. MovementOffers.Of(held.Document, kinds.All, taken).Where(offer => rights.MayPlan(offer.Lead))];
    }

    private async Task<(int From, int To)> YearsAsync(PlanForReports? held, DateOnly today, CancellationToken ct)
    {
        var opened = await db.Set<MovementYearRow>().Select(row => row.Year).Distinct().ToArrayAsync(ct);
        var (first, last) = (opened.Append(today.Year).Min(), opened.Append(today.Year).Max());
        return (Math.Min(held?.Head.PeriodFrom ?? first, first), Math.Max(held?.Head.PeriodTo ?? last, last));
    }

    private async Task<Guid?> ProjectAsync(MovementRow row, CancellationToken ct)
    {
        const string ofProject = $"{nameof(Core.Work.Programmes.SourceKind.Project)}:";
        if (row.PlanKey?.StartsWith(ofProject, StringComparison.Ordinal) != true) return null;
        var no = row.PlanKey[ofProject.Length..];
        return await db.Set<ProjectRow>().Where(project => project.PlanPeriod == row.PlanPeriod && project.PlanNo == no)
            .Select(project => (Guid?)project.Id).FirstOrDefaultAsync(ct);
    }
}
