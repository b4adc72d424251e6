using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Approval;
using ThienVan.Core.Reports.Entry;
using ThienVan.Core.Reports.Rounds;
using ThienVan.Web.People;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Approval;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Reports.Demonstration;

/// <param name="Rounds">False for a demonstration in which people open every round themselves: it has the figures of the past and no
/// rounds.</param>
public sealed record DemoRoundsOptions(bool Rounds)
{
    public static DemoRoundsOptions From(IConfiguration configuration) =>
        new(configuration.GetValue("ThienVan:Demonstration:Rounds", defaultValue: true));
}

/// <summary>
/// The demonstration's year in one write: a round for every period that has ended, all published but the last, in which units stand
/// everywhere between nothing and verified. The same at every start; a database that has a round is left alone.
/// </summary>
internal sealed class DemoRounds(
    DemoRoundsOptions options, PlanFigures standing, AppDb db, WriteScope write, PlanReader plan, DefinitionReader definitions,
    PlanSayings sayings, PeopleDirectory people, CalendarReader calendars, ValueLedger ledger, TimeProvider clock)
{
    private const int DaysLeft = 5;
    private const int NeighbourhoodLines = 2;
    private static readonly string[] _topics = ["ket-qua", "kho-khan"];
    private readonly DemoCast _cast = new(people);
    private readonly Dictionary<(string Code, int Year), decimal> _soFar = [];

    public Task RunAsync(CancellationToken ct) => write.RunAsync<int>(Actor.System("Chế độ minh họa"), async change =>
    {
        var today = VietnamDay.Today(clock);
        if (await plan.ForReportsAsync(ct) is not { } held || held.Observations.Count > 0 || await db.Set<RoundRow>().AnyAsync(ct))
            return 0;
        if (!options.Rounds) return await StandAloneAsync(change, held, today, ct);
        if (
            PlanReader
                .DemonstrationFigures(held, today)
                .Select(seen => seen.Period)
                .Distinct()
                .OrderBy(period => period.To)
                .LastOrDefault()
            is not { Days: > 1 } living
        )
            return 0;
        await _cast.CallAsync(
            [.. held.Document.Units.Select(unit => unit.Id), .. (await people.NeighbourhoodsAsync(ct)).Select(group => group.Id)], ct);
        if (!_cast.IsComplete) return 0;

        var figures = 0;
        var ended = PlanReader
            .DemonstrationFigures(held, living.To.AddDays(-1))
            .GroupBy(seen => seen.Period)
            .OrderBy(period => period.Key.To)
            .ToArray();
        foreach (var period in ended) figures += await PublishAsync(change, held, period.Key, [.. period], ct);

        // What the living round is checked against must be there first.
        await db.SaveChangesAsync(ct);
        await SayAsync(ct);
        figures += await LiveAsync(change, (await plan.ForReportsAsync(ct))!, living,
            [.. PlanReader.DemonstrationFigures(held, today).Where(seen => seen.Period == living)], today, ct);
        return Recorded(change, ended.Length + 1, figures);
    }, ct);

    // What each of the published rounds said of its day, as a ward that kept it would have it.
    private async Task SayAsync(CancellationToken ct)
    {
        var published = await db.Set<RoundRow>().Where(row => row.State == RoundState.Published)
            .OrderBy(row => row.WindowTo).ToArrayAsync(ct);
        foreach (var row in published)
            await sayings.SayAsync(RoundSayings.Said(RoundStorage.Read(row), SaidOccasion.Published, row.PublishedAt!.Value), ct);
    }

    private async Task<int> StandAloneAsync(Change change, PlanForReports held, DateOnly today, CancellationToken ct)
    {
        KnownFigure[] figures = [.. PlanReader.DemonstrationFigures(held, today).Select(seen => new KnownFigure
        {
            ValueId = Guid.CreateVersion7(change.At),
            Observation = seen with { Period = held.Document.Indicators.First(known =>
                known.Code == seen.Code).YearWindow.DaysIn(seen.Period) },
            State = FigureState.Approved,
            Source = DemoCells.Source,
            EnteredBy = DemoCells.Nobody,
            EnteredAt = DemoWay.At(seen.Period.To.AddDays(3), 9, 12, change.At),
            Demonstration = true,
        })];
        await standing.StandAsync(held.Period, figures, ct);
        return figures.Length == 0 ? 0 : Recorded(change, rounds: 0, figures.Length);
    }

    private static int Recorded(Change change, int rounds, int figures)
    {
        change.Record(ReportEvents.DemonstrationSeeded, "report", now: new { rounds, figures });
        return figures;
    }

    private async Task<int> PublishAsync(
        Change change, PlanForReports held, Period period, IReadOnlyList<Observation> figures, CancellationToken ct)
    {
        var row = await OpenAsync(change, held, period, [.. figures.Select(seen => seen.Code)], grace: null, parts: [], ct);
        var round = RoundStorage.Read(row);
        ValueRow[] values = [.. figures.Select(seen => Enter(held, round, seen, area: Ward.Whole, change)).OfType<ValueRow>()];
        foreach (var value in values) DemoWay.Go(value, ValueState.Published, round.Dates, _cast, change.At);
        db.AddRange(values.AsEnumerable<object>());
        Speak(held, round, change);
        await ledger.FollowAsync(round, values, ct);
        (row.State, row.PublishedBy, row.PublishedAt) = (
            RoundState.Published, _cast.Chair!.Name, DemoWay.At(round.Dates.UpwardDueOn, 16, 0, change.At));
        MissingLine[] missing =
        [
            .. Publication
                .Missing(round, values.Select(value => value.Code).ToHashSet(StringComparer.Ordinal))
                .Select(line => new MissingLine(line.Code, "Minh họa: chưa đến kỳ hoặc chưa có số liệu")),
        ];
        db.AddRange(missing.Select(line => new MissingFigureRow
        {
            RoundId = row.Id,
            Code = line.Code,
            Reason = line.Reason,
            SaidBy = row.PublishedBy!,
            SaidAt = row.PublishedAt!.Value,
        }));
        change.Record(
            ReportEvents.RoundPublished,
            RoundSubject.Of(row.Id),
            reason: null,
            new { State = RoundState.Open },
            new
            {
                row.State,
                Values = values.Length,
                Missing = missing,
            }
        );
        return values.Length;
    }

    private async Task<int> LiveAsync(
        Change change, PlanForReports held, Period period, IReadOnlyList<Observation> figures, DateOnly today, CancellationToken ct)
    {
        var groups = await people.NeighbourhoodsAsync(ct);
        var calendar = await calendars.GetAsync(ct);
        var summed = held
            .Document.Indicators.Where(indicator => indicator is { Kind: IndicatorKind.Flow, AreaAggregation: AreaAggregation.Sum })
            .Select(indicator => indicator.Code)
            .ToHashSet(StringComparer.Ordinal);
        var parts = groups.Count == 0 ? [] : figures.Where(seen => summed.Contains(seen.Code)).TakeLast(NeighbourhoodLines).ToArray();
        var round = RoundStorage.Read(
            await OpenAsync(change, held, period, [], calendar.AddWorkingDays(today, DaysLeft), [.. parts.Select(seen => seen.Code)], ct));

        ValueRow[] sent =
        [
            .. parts
                .SelectMany(seen =>
                    DemoCells
                        .Parts(seen.Value ?? 0, groups.Count)
                        .Zip(groups, (share, group) => Enter(held, round, seen with { Value = share }, group.Id, change))
                )
                .OfType<ValueRow>(),
        ];
        foreach (var value in sent)
            DemoWay.Go(
                value, DemoStages.OfGroup(groups.Select(group => group.Id).ToList().IndexOf(value.Area), groups.Count), round.Dates, _cast,
                change.At);
        sent = [.. sent.Where(value => value.Area != groups[^1].Id)];

        var stages = new DemoStages(round);
        var book = new CheckReader(round, held, today, groups, sent);
        var values = new List<ValueRow>();
        foreach (var seen in figures)
        {
            if (round.Line(seen.Code) is not { } line || stages.Next(line) is not { } stage) continue;
            if (Enter(held, round, seen, area: Ward.Whole, change) is not { } value) continue;
            var checks = book.Check(ValueLedger.Read(round, value), area: Ward.Whole);
            if (checks.Any(check => check.Weight == CheckWeight.Blocking)) stage = ValueState.Draft;
            else if (checks.Count > 0 && stage != ValueState.Draft) Explain(value);
            DemoWay.Go(value, stage, round.Dates, _cast, change.At);
            values.Add(value);
        }

        db.AddRange([.. sent, .. values]);
        Speak(held, round, change);
        await ledger.FollowAsync(round, values, ct);
        return values.Count + sent.Length;
    }

    private async Task<RoundRow> OpenAsync(
        Change change, PlanForReports held, Period period, IReadOnlyCollection<string> codes, DateOnly? grace,
        IReadOnlyCollection<string> parts, CancellationToken ct)
    {
        var window = ReportingPeriods.Named(period) ?? throw new InvalidOperationException($"{period} is no reporting period.");
        var definition = (await definitions.AllAsync(ct))
            .Select(kept => kept.Definition)
            .First(known => known.Type == window.Type && known.Kinds is not { Count: 0 });
        var dates = RoundDating.Of(definition, period, await calendars.GetAsync(ct)).Value.Dates;
        var asked = RoundLines.Of(held.Document, definition, period).Select(line => line.Code).Union(codes)
            .Select(code => new AskedLine(code, parts.Contains(code)));
        var opened = await new RoundOpening(db, plan).OpenAsync(change, new NewRound
        {
            DefinitionId = definition.Id,
            Key = window.Key,
            Name = RoundNames.Of(definition, window),
            Type = window.Type,
            Window = period,
            Dates = grace > dates.GraceUntil ? dates with { GraceUntil = grace.Value } : dates,
            Lines = RoundLines.Of(held.Document, [.. asked], kinds: null, period),
            Addressee = definition.Addressee,
            Demonstration = true,
            OpenedAt = DemoWay.At(dates.OpensOn, 7, 30, change.At),
        }, ct);
        return opened.Value;
    }

    // A figure that the entry would not read is left out: nothing may stand in a round that nobody could have typed.
    private ValueRow? Enter(PlanForReports held, Round round, Observation seen, string area, Change change)
    {
        var indicator = held.Document.Indicators.First(known => known.Code == seen.Code);
        var typed = area == Ward.Whole && indicator.Kind == IndicatorKind.Flow
            ? DemoCells.Estimated(seen, Year(indicator, seen)) : DemoCells.Typed(seen);
        var reading = CellReader.Read(typed, indicator, held.Document, round.DaysOf(seen.Code), VietnamDay.Of(change.At));
        if (reading.Observation is null || round.Line(seen.Code) is not { } line) return null;
        var row = new ValueRow
        {
            Id = Guid.CreateVersion7(change.At),
            RoundId = round.Id,
            Code = seen.Code,
            Area = area,
            UnitId = line.UnitId,
            Version = 1,
            State = ValueState.Draft,
            Revision = 0,
            Typed = "{}",
            Demonstration = true,
        };
        row.Take(typed, reading, change);
        return row;
    }

    // Rounds are entered in order of time.
    private (decimal Sum, Period Days) Year(Indicator indicator, Observation seen)
    {
        var year = indicator.YearWindow.YearOf(seen.Period);
        var sum = _soFar[(seen.Code, year)] = _soFar.GetValueOrDefault((seen.Code, year)) + (seen.Value ?? 0);
        var from = indicator.YearWindow.Of(year).From;
        return (sum, new(from < seen.Period.To ? from : seen.Period.From, seen.Period.To));
    }

    private static void Explain(ValueRow value)
    {
        value.Typed = TypedCells.Write(TypedCells.Read(value.Typed) with { Explanation = DemoCells.Explanation });
        value.Explanation = DemoCells.Explanation;
    }

    private void Speak(PlanForReports held, Round round, Change change)
    {
        foreach (var unit in round.Lines.Select(line => line.UnitId).OfType<string>().Distinct())
            db.AddRange(_topics.Select(topic => new UnitTextRow
            {
                RoundId = round.Id,
                UnitId = unit,
                Topic = topic,
                Text = DemoCells.Words(topic, held.UnitName(unit), round.Window),
                Revision = 1,
                ChangedBy = _cast.Officer(unit)?.Name ?? DemoCells.Nobody,
                ChangedAt = DemoWay.At(round.Dates.DueOn, 15, 45, change.At),
            }));
    }
}
