using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Checks;
using ThienVan.Core.Reports.Entry;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Reports.Values;

/// <summary>
/// Keeps, sends and takes back the cells of a unit, from the grid, a workbook or a phone alike. Reads and checks before the write;
/// inside it, only the window, the revisions and the states are looked at again, so that the ward's other writers wait little.
/// </summary>
public sealed class ValueEntry(
    AppDb db, WriteScope write, EntrySessions desk, RoundReader rounds, ValueLedger ledger, RefusedEntries refused, FactProposals facts,
    StepNotices notices, HeadSigning heads, ReportRights rights, TimeProvider clock)
{
    private const int MostCells = 1000;

    private static readonly Refusal _noFigure = new("entry.empty", "Ô này chưa có số liệu; để trống không có nghĩa là 0.");
    private static readonly Refusal _overtaken = new(
        "entry.stale",
        "Ô này vừa được lưu số khác, ở cửa sổ, tệp khác hoặc bởi người khác; đề nghị xem số đang lưu rồi chọn giữ số nào.");

    /// <summary>Keeps cells as typed, readable or not; each stands alone. The same cell again changes nothing.</summary>
    /// <param name="unit">Unit or neighbourhood group in whose name one enters.</param>
    /// <param name="alongside">What else the same write must do, first; its refusal refuses everything. Null for nothing.</param>
    /// <returns>Refused as a whole when the round is unknown, the unit not one's own, the window closed, the cells too many.</returns>
    public async Task<Result<IReadOnlyList<CellOutcome>>> SaveAsync(
        Guid round, string unit, IReadOnlyList<CellEntry> cells, CancellationToken ct, Func<Change, Task<Refusal?>>? alongside = null)
    {
        if (cells.Count > MostCells) return new Refusal("entry.too_many", $"Mỗi lần lưu tối đa {MostCells} ô; đề nghị chia nhỏ.");
        if (await OpenAsync(round, unit, ct) is var opened && opened.IsRefused) return opened.Refusal!;
        var session = opened.Value;
        var outcomes = cells.Where(cell => session.Find(cell.Code, cell.Area).IsRefused)
            .Select(cell => Refused(new(cell.Code, cell.Area), session.Find(cell.Code, cell.Area).Refusal!)).ToList();
        await refused.RecordAsync(
            outcomes.Select(outcome => (RefusedEntries.Subject(round, outcome.Code, outcome.Area), outcome.Refusal)), ct);
        PreparedCell[] prepared =
        [
            .. cells
                .Where(cell => !session.Find(cell.Code, cell.Area).IsRefused)
                .GroupBy(cell => new CellPlace(cell.Code, cell.Area))
                .Select(same => Prepare(session, same.Last())),
        ];
        if (prepared.Length == 0) return outcomes;
        string[] accepted =
            [.. prepared.Where(cell => cell.Typed.FactKey is not null && cell.Place.Area == Ward.Whole).Select(cell => cell.Place.Code)];
        var measured = await facts.ForAsync(session.Round, session.Plan, accepted, ct);

        var kept = await write.RunAsync<IReadOnlyList<CellOutcome>>(rights.Actor, async change =>
        {
            var closed = await ClosedAsync(round, unit, ct);
            var rows = await db.Set<ValueRow>().LatestAsync(round, prepared.Select(cell => cell.Place), ct);
            if (closed is not null && !rows.Values.Any(row => row.Flow.IsReopened)) return closed;
            if (alongside is not null && await alongside(change) is { } refusal) return refusal;
            return prepared
                .Select(cell =>
                    Keep(session, cell, rows.GetValueOrDefault(cell.Place), measured.GetValueOrDefault(cell.Place.Code), closed, change)
                )
                .ToArray();
        }, ct);
        if (kept.IsRefused) return kept.Refusal!;
        var book = await BookAsync(session, prepared.Select(cell => cell.Place), ct);
        outcomes.AddRange(
            kept.Value.Zip(prepared, (outcome, cell) => outcome.Revision is null ? outcome : Told(outcome, cell.Reading, book)));
        return outcomes;
    }

    /// <summary>Sends cells to the Văn phòng. Each must read, pass what blocks, and have an explanation where a check asks for one; the
    /// others stay as they were.</summary>
    /// <param name="cells">Null for every open cell of the unit with a figure.</param>
    public async Task<Result<IReadOnlyList<CellOutcome>>> SubmitAsync(
        Guid round, string unit, IReadOnlyList<(string Code, string Area)>? cells, CancellationToken ct)
    {
        if (await OpenAsync(round, unit, ct) is var opened && opened.IsRefused) return opened.Refusal!;
        if (await heads.RefuseAsync(unit, ct) is { } unsigned) return unsigned;
        var session = opened.Value;
        var (places, outcomes) = await PlacesAsync(session, cells, ct);
        var plans = await PlanAsync(session, places, everyOpen: cells is null, ct);
        if (session.Closed is { } closed)
        {
            if (!Array.Exists(plans, plan => plan.IsReopened)) return closed;
            plans =
            [
                .. plans
                    .Where(plan => plan.IsReopened || cells is not null)
                    .Select(plan => plan.IsReopened ? plan : plan with { Refusal = closed }),
            ];
        }

        outcomes.AddRange(plans.Where(plan => plan.Refusal is not null).Select(plan => plan.Outcome()));
        var ready = plans.Where(plan => plan.Refusal is null).ToDictionary(plan => plan.Place);
        if (outcomes.Count == 0 && ready.Count == 0) return new Refusal("entry.nothing", "Chưa có ô nào có số liệu chờ gửi.");
        if (ready.Count == 0) return outcomes;

        var sent = await MoveAsync(session, ready.Keys, ReportEvents.ValueSubmitted, ct, (row, change) =>
        {
            if (row.Revision != ready[new(row.Code, row.Area)].Revision) return _overtaken;
            var flow = row.Flow.Submit(change.Actor.UserId);
            if (flow.IsRefused) return flow;
            row.SubmittedBy = change.Actor.Name;
            if (row.SubmittedAt is null) row.SubmittedAt = change.At;
            else row.ResubmittedAt = change.At;
            return flow;
        });
        if (sent.IsRefused) return sent.Refusal!;
        outcomes.AddRange(sent.Value.Select(outcome => outcome with { Checks = ready[new(outcome.Code, outcome.Area)].Checks }));
        return outcomes;
    }

    /// <summary>Takes back what was sent and nobody has looked at yet.</summary>
    public async Task<Result<IReadOnlyList<CellOutcome>>> RecallAsync(
        Guid round, string unit, IReadOnlyList<(string Code, string Area)> cells, CancellationToken ct)
    {
        if (await OpenAsync(round, unit, ct) is var opened && opened.IsRefused) return opened.Refusal!;
        var (places, outcomes) = await PlacesAsync(opened.Value, cells, ct);
        if (places.Count == 0) return outcomes;
        var recalled = await MoveAsync(
            opened.Value, places, ReportEvents.ValueRecalled, ct, (row, change) => row.Flow.Recall(change.Actor.UserId));
        if (recalled.IsRefused) return recalled.Refusal!;
        outcomes.AddRange(recalled.Value);
        return outcomes;
    }

    private async Task<Result<EntrySession>> OpenAsync(Guid round, string unit, CancellationToken ct)
    {
        var opened = await desk.OpenAsync(round, unit, ct);
        if (!opened.IsRefused) return opened;
        await refused.RecordAsync([(RefusedEntries.Subject(round, unit, Ward.Whole), opened.Refusal)], ct);
        return opened;
    }

    // A group's part is held against nothing but itself.
    private Task<CheckReader> BookAsync(EntrySession session, IEnumerable<CellPlace> places, CancellationToken ct) =>
        CheckReader.LoadAsync(db, session.Round, session.Plan, session.Today, session.Neighbourhoods,
            places.Where(place => place.Area == Ward.Whole).Select(place => place.Code), ct);

    private async Task<Refusal?> ClosedAsync(Guid round, string unit, CancellationToken ct) =>
        await rounds.FindAsync(round, ct) is { } open
            ? EntryWindow.Refuse(open.Round, unit, open.Exceptions, VietnamDay.Today(clock))
            : RoundRefusals.UnknownRound;

    private static PreparedCell Prepare(EntrySession session, CellEntry cell)
    {
        var typed = TypedCells.Tidy(cell.Typed, session.IsEarly(cell.Code));
        return new(new(cell.Code, cell.Area), typed, cell.BasedOnRevision, session.Read(typed, cell.Code));
    }

    private CellOutcome Keep(EntrySession session, PreparedCell cell, ValueRow? row, FactProposal? measured, Refusal? closed, Change change)
    {
        var held = row is null ? new() : TypedCells.Read(row.Typed);
        if (cell.Typed == held) return Kept(cell, row?.Revision ?? 0);
        if (closed is not null && row is not { Flow.IsReopened: true }) return Refused(cell.Place, closed);
        if (cell.TooLong is { } refusal) return Refused(cell.Place, refusal);
        var flow = (row?.Flow ?? ValueFlow.New).Save(change.Actor.UserId);
        if (flow.IsRefused || cell.BasedOn != (row?.Revision ?? 0))
            return Refused(cell.Place, flow.Refusal ?? _overtaken) with
            {
                Theirs = held,
                TheirName = row?.EnteredBy,
                TheirRevision = row?.Revision ?? 0,
            };
        var old = row is null ? null : new ShownEntry(row);
        if (row is null) db.Add(row = ValueRows.New(session.Round, session.Round.Line(cell.Place.Code)!, cell.Place, change));
        var frozen = FrozenFact.Of(row);
        row.Take(cell.Typed, cell.Reading, change);
        FactProposals.Freeze(row, cell.Typed.FactKey, measured, frozen);
        row.Follow(flow.Value);
        change.Record(ReportEvents.ValueSaved, RefusedEntries.Subject(row.RoundId, row.Code, row.Area), old: old, now: new ShownEntry(row));
        return Kept(cell, row.Revision);
    }

    private static CellOutcome Told(CellOutcome outcome, ParsedCell reading, CheckReader book) => outcome with
    {
        Asked = reading.Asked,
        Words = book.Words(outcome.Code, outcome.Area, reading.Observation),
        Checks = reading.Observation is { } seen ? book.Check(seen, outcome.Area) : [],
    };

    private async Task<(IReadOnlyList<CellPlace> Places, List<CellOutcome> Outcomes)> PlacesAsync(
        EntrySession session, IReadOnlyList<(string Code, string Area)>? cells, CancellationToken ct)
    {
        CellPlace[] asked = cells is null
            ?
            [
                .. session
                    .Cells.Lines.Select(line => new CellPlace(line.Code, session.Cells.Area))
                    .Where(place => session.Indicators.ContainsKey(place.Code)),
            ]
            : [.. cells.Select(cell => new CellPlace(cell.Code, cell.Area)).Distinct().Take(MostCells)];
        var outcomes = asked
            .Where(place => session.Find(place.Code, place.Area).IsRefused)
            .Select(place => Refused(place, session.Find(place.Code, place.Area).Refusal!))
            .ToList();
        await refused.RecordAsync(
            outcomes.Select(outcome => (RefusedEntries.Subject(session.Round.Id, outcome.Code, outcome.Area), outcome.Refusal)), ct);
        return ([.. asked.Where(place => !session.Find(place.Code, place.Area).IsRefused)], outcomes);
    }

    private async Task<PlannedCell[]> PlanAsync(EntrySession session, IReadOnlyList<CellPlace> places, bool everyOpen, CancellationToken ct)
    {
        var rows = await db.Set<ValueRow>().AsNoTracking().LatestAsync(session.Round.Id, places, ct);
        var book = await BookAsync(session, places, ct);
        var proved = await ReturnAnswers.ProvedAsync(db, rows.Values, ct);
        return
        [
            .. places
                .Select(place => Plan(session, place, rows.GetValueOrDefault(place), book, proved.Contains(place)))
                .Where(plan => !everyOpen || plan.IsOpenWithFigure),
        ];
    }

    private static PlannedCell Plan(EntrySession session, CellPlace place, ValueRow? row, CheckReader book, bool proved)
    {
        if (row is null) return new(place) { Refusal = _noFigure };
        var reading = session.Read(TypedCells.Read(row.Typed), place.Code);
        var plan = new PlannedCell(place)
        {
            Revision = row.Revision,
            IsReopened = row.Flow.IsReopened,
            IsOpenWithFigure = row.Flow.IsOpen && !reading.IsEmpty,
            Errors = reading.Errors,
        };
        if (reading.Observation is not { } seen) return plan with { Refusal = reading.IsEmpty ? _noFigure : reading.Errors[0].Refusal };
        var checks = book.Check(seen, place.Area);
        var stop = ReturnAnswers.Refuse(row, reading, proved) ?? CheckRules.RefuseToSend(checks, reading.Explanation);
        return plan with { Checks = checks, Refusal = stop };
    }

    private async Task<Result<IReadOnlyList<CellOutcome>>> MoveAsync(
        EntrySession session,
        IReadOnlyCollection<CellPlace> places,
        EventKind kind,
        CancellationToken ct,
        Func<ValueRow, Change, Result<ValueFlow>> step
    ) =>
        await write.RunAsync<IReadOnlyList<CellOutcome>>(rights.Actor, async change =>
        {
            var closed = await ClosedAsync(session.Round.Id, session.Cells.Unit, ct);
            var rows = await db.Set<ValueRow>().LatestAsync(session.Round.Id, places, ct);
            if (closed is not null && !rows.Values.Any(row => row.Flow.IsReopened)) return closed;
            var moved = new List<ValueRow>();
            var outcomes = places.Select(place => !rows.TryGetValue(place, out var row) ? Refused(place, _noFigure)
                : closed is not null && !row.Flow.IsReopened ? Refused(place, closed)
                : Move(row, kind, change, step, moved)).ToArray();
            if (moved.Count > 0) await ledger.FollowAsync(session.Round, moved, ct);
            await notices.FollowAsync(change, session.Round, moved, ct);
            return outcomes;
        }, ct);

    private static CellOutcome Move(
        ValueRow row, EventKind kind, Change change, Func<ValueRow, Change, Result<ValueFlow>> step, List<ValueRow> moved)
    {
        var place = new CellPlace(row.Code, row.Area);
        var old = row.State;
        var flow = step(row, change);
        if (flow.IsRefused)
            return Refused(place, flow.Refusal!) with
            {
                Theirs = TypedCells.Read(row.Typed),
                TheirName = row.EnteredBy,
                TheirRevision = row.Revision,
            };
        row.Follow(flow.Value);
        moved.Add(row);
        change.Record(kind, RefusedEntries.Subject(row.RoundId, row.Code, row.Area), old: new { State = old }, now: new ShownStep(row));
        return new() { Code = row.Code, Area = row.Area, Revision = row.Revision };
    }

    private static CellOutcome Kept(PreparedCell cell, int revision) =>
        new() { Code = cell.Place.Code, Area = cell.Place.Area, Revision = revision, Errors = cell.Reading.Errors };

    private static CellOutcome Refused(CellPlace place, Refusal refusal) =>
        new() { Code = place.Code, Area = place.Area, Refusal = refusal };

    private sealed record PreparedCell(CellPlace Place, TypedCell Typed, int BasedOn, ParsedCell Reading)
    {
        public Refusal? TooLong => Reading.Errors.FirstOrDefault(error => error.Refusal.Code == "entry.long")?.Refusal;
    }

    private sealed record PlannedCell(CellPlace Place)
    {
        public int Revision { get; init; }
        public bool IsOpenWithFigure { get; init; }
        public bool IsReopened { get; init; }
        public Refusal? Refusal { get; init; }
        public IReadOnlyList<CellError> Errors { get; init; } = [];
        public IReadOnlyList<CheckResult> Checks { get; init; } = [];

        public CellOutcome Outcome() => new() { Code = Place.Code, Area = Place.Area, Refusal = Refusal, Errors = Errors, Checks = Checks };
    }
}
