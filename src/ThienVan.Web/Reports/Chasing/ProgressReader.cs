using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Chasing;
using ThienVan.Web.People;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Reports.Chasing;

/// <summary>Rounds with where each unit stands, and what is needed to speak of them.</summary>
public sealed record ProgressView
{
    public required DateOnly Today { get; init; }

    /// <summary>Earliest due date first.</summary>
    public required IReadOnlyList<RoundBoard> Rounds { get; init; }
    public required WorkingCalendar Calendar { get; init; }
    public required IReadOnlyDictionary<string, WardUnitLine> Units { get; init; }

    public string Name(string? unit) =>
        unit is null or PlanUnit.None ? "Chưa giao đơn vị" : Units.GetValueOrDefault(unit)?.Name ?? unit;

    public string ShortName(string? unit) => unit is not null && Units.GetValueOrDefault(unit)?.ShortName is { } name ? name : Name(unit);

    public IReadOnlyList<Debt> Debts =>
        [
            .. Rounds
                .SelectMany(round => Debt.Of(round, Calendar, Today))
                .OrderBy(debt => debt.By ?? DateOnly.MaxValue)
                .ThenBy(debt => debt.Kind),
        ];

    /// <summary>Years on the way whose holidays are not loaded.</summary>
    public string? Caution => Rounds.Select(round => round.Round.Dates.UpwardDueOn.Year).Append(Today.Year).Distinct()
        .Select(year => CalendarReader.Caution(Calendar, year)).FirstOrDefault(caution => caution is not null);
}

/// <summary>Counts what was sent in rounds: five readings, however many rounds, units and figures there are.</summary>
public sealed class ProgressReader(AppDb db, PeopleDirectory people, CalendarReader calendars, TimeProvider time)
{
    // The one that is due first; the others stand on the page of the rounds.
    private const int GlanceRounds = 1;

    /// <summary>Every round that is not out yet.</summary>
    public Task<ProgressView> OpenAsync(CancellationToken ct) =>
        ReadAsync(db.Set<RoundRow>().Where(row => row.State != RoundState.Published), ct);

    /// <summary>Every round in which somebody may have to act: those not out yet, and of the others those with an exception that holds,
    /// with figures returned or on their way, or with a correction begun.</summary>
    public Task<ProgressView> OwedAsync(CancellationToken ct)
    {
        var today = VietnamDay.Today(time);
        return ReadAsync(db.Set<RoundRow>().Where(round => round.State != RoundState.Published
            || db.Set<LockExceptionRow>().Any(exception => exception.RoundId == round.Id && exception.Until >= today)
            || db.Set<ValueRow>().Any(value => value.RoundId == round.Id
                && (value.State == ValueState.Returned || value.State == ValueState.Submitted || value.State == ValueState.Verified
                    || (value.State == ValueState.Draft && value.Version > 1)))), ct);
    }

    /// <summary>Every round that is not out yet, and those whose report was due lately.</summary>
    public Task<ProgressView> RecentAsync(DateOnly since, CancellationToken ct) =>
        ReadAsync(db.Set<RoundRow>().Where(row => row.State != RoundState.Published || row.UpwardDueOn >= since), ct);

    /// <summary>One round, whatever its state; none when there is no such round.</summary>
    public Task<ProgressView> OneAsync(Guid round, CancellationToken ct) => ReadAsync(db.Set<RoundRow>().Where(row => row.Id == round), ct);

    /// <summary>Rounds whose units were due within these days.</summary>
    public Task<ProgressView> DueAsync(Period due, CancellationToken ct) =>
        ReadAsync(db.Set<RoundRow>().Where(row => row.DueOn >= due.From && row.DueOn <= due.To), ct);

    /// <summary>The open round that is due first, in four light readings: whole lines only, due dates as the round says.</summary>
    public async Task<ProgressView> GlanceAsync(CancellationToken ct)
    {
        var today = VietnamDay.Today(time);
        var rounds = await db.Set<RoundRow>()
            .AsNoTracking()
            .Where(row => row.State == RoundState.Open && row.OpensOn <= today)
            .OrderBy(row => row.DueOn)
            .ThenBy(row => row.Id)
            .Take(GlanceRounds)
            .ToArrayAsync(ct);
        if (rounds.Length == 0) return Nothing(today);
        var versions = (await VersionsAsync([.. rounds.Select(row => row.Id)], ct)).ToLookup(version => version.RoundId);
        var calendar = await calendars.GetAsync(ct);
        return new()
        {
            Today = today,
            Rounds = [.. rounds.Select(row => RoundBoard.Of(RoundStorage.Read(row), [], versions[row.Id], [], calendar, today))],
            Calendar = calendar,
            Units = (await people.UnitsAsync(ct)).ToDictionary(unit => unit.Id),
        };
    }

    private async Task<ProgressView> ReadAsync(IQueryable<RoundRow> wanted, CancellationToken ct)
    {
        var today = VietnamDay.Today(time);
        var rounds = await wanted.AsNoTracking().OrderBy(row => row.DueOn).ThenBy(row => row.Id).ToArrayAsync(ct);
        if (rounds.Length == 0) return Nothing(today);
        var ids = rounds.Select(row => row.Id).ToArray();
        var versions = (await VersionsAsync(ids, ct)).ToLookup(version => version.RoundId);
        var exceptions = (
            await db.Set<LockExceptionRow>()
                .Where(row => ids.Contains(row.RoundId))
                .Select(row => new
                {
                    row.RoundId,
                    row.UnitId,
                    row.Until,
                    row.Reason,
                })
                .ToArrayAsync(ct)
        ).ToLookup(row => row.RoundId, row => new LockException(row.UnitId, row.Until, row.Reason));
        var units = await people.UnitsAsync(ct);
        var groups = units.Where(unit => unit.Kind == Core.People.UnitKind.Neighbourhood).Select(unit => unit.Id).ToArray();
        var calendar = await calendars.GetAsync(ct);
        return new()
        {
            Today = today,
            Rounds =
            [
                .. rounds.Select(row =>
                    RoundBoard.Of(RoundStorage.Read(row), groups, versions[row.Id], [.. exceptions[row.Id]], calendar, today)
                ),
            ],
            Calendar = calendar,
            Units = units.ToDictionary(unit => unit.Id),
        };
    }

    private static ProgressView Nothing(DateOnly today) =>
        new() { Today = today, Rounds = [], Calendar = WorkingCalendar.WeekdaysOnly, Units = new Dictionary<string, WardUnitLine>() };

    private Task<ValueVersion[]> VersionsAsync(Guid[] rounds, CancellationToken ct) =>
        ValueVersions.ReadAsync(db, db.Set<ValueRow>().Where(row => rounds.Contains(row.RoundId)), ct);
}
