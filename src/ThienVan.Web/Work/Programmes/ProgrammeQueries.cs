using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Work.Programmes;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Work.Programmes;

/// <summary>What the pages of programmes say, for whoever asks.</summary>
public sealed class ProgrammeQueries(
    AppDb db, ProgrammeFrames frames, ProgrammeOffering offering, WorkRights rights, TimeProvider time)
{
    /// <summary>Null while no plan is in force.</summary>
    public async Task<ProgrammeList?> ListAsync(ProgrammeFilter filter, CancellationToken ct)
    {
        if (await frames.ReadAsync(ct) is not { } frame) return null;
        var (from, to) = (frame.Document.PeriodFrom, frame.Document.PeriodTo);
        var year = Math.Clamp(filter.Year ?? VietnamDay.Today(time).Year, from, to);
        var rows = await db.Set<ProgrammeRow>().AsNoTracking().Where(row => row.Year == year).ToDictionaryAsync(row => row.UnitId, ct);
        var lines = await LinesOf(row => row.Year == year).ToArrayAsync(ct);
        return new()
        {
            Year = year,
            From = from,
            To = to,
            Lines =
            [
                .. frame.Writers.Where(unit => rights.MaySeeProgramme(unit.Id)).Select(unit =>
                    Listed(frame, year, unit.Id, rows.GetValueOrDefault(unit.Id), lines)),
            ],
        };
    }

    /// <summary>Null for a unit or a year without programmes, and for whoever may not see it.</summary>
    public async Task<ProgrammeView?> FindAsync(int year, string unit, CancellationToken ct)
    {
        if (!rights.MaySeeProgramme(unit) || await frames.ReadAsync(ct) is not { } frame || !frame.Covers(year)) return null;
        var row = await db.Set<ProgrammeRow>().AsNoTracking().FirstOrDefaultAsync(one => one.Year == year && one.UnitId == unit, ct);
        if (row is null && !frame.HasUnit(unit)) return null;
        var lines = row is null ? [] : await LinesOf(one => one.Id == row.Id).ToArrayAsync(ct);
        var shown = await ShownAsync(frame, year, unit, lines, ct);
        var mayWrite = rights.MayWriteProgramme(unit) && frame.HasUnit(unit);
        var open = row is null ? null : new OpenProgramme { Row = row, All = [.. lines] };
        var takesUp = mayWrite && (row?.Flow.IsOpen ?? true);
        return new()
        {
            Frame = frame,
            Year = year,
            UnitId = unit,
            Row = row,
            Lines = shown,
            Tally = ClarityTally.Of([.. shown.Select(line => line.Marks)]),
            Offers = takesUp ? await offering.OffersAsync(frame, year, unit, open, ct) : [],
            Recurring = takesUp ? await offering.RecurringAsync(year, unit, open, ct) : [],
            Sendings = row is null ? [] : await SendingsAsync(row.Id, ct),
            MayWrite = mayWrite,
            MayDecide = rights.MayAcceptProgrammes,
        };
    }

    /// <param name="before">Number of a sending; null for the one before <paramref name="after"/>.</param>
    /// <param name="after">Number of a sending; null for the last one, or for what is being written since.</param>
    /// <returns>Null where there are no two to compare.</returns>
    public async Task<ProgrammeCompared?> CompareAsync(int year, string unit, int? before, int? after, CancellationToken ct)
    {
        if (await FindAsync(year, unit, ct) is not { Row: { } row } view) return null;
        var last = after is null && view.IsOpen ? null : view.Sendings.FirstOrDefault(sent => after is null || sent.Number == after);
        if (after is not null && last is null) return null;
        var first = view.Sendings.FirstOrDefault(sent =>
            before is null ? last is null || sent.Number < last.Number : sent.Number == before);
        return first is null ? null : new()
        {
            View = view,
            Before = first,
            After = last,
            Changes = ProgrammeComparison.Of(
                await SentLinesAsync(row.Id, first.Number, ct),
                last is null ? [.. view.Lines.Select(line => line.Line)] : await SentLinesAsync(row.Id, last.Number, ct),
                view.Frame.ShortNameOf),
        };
    }

    /// <summary>Lines as they were sent.</summary>
    public async Task<IReadOnlyList<ProgrammeLine>> SentLinesAsync(Guid programme, int number, CancellationToken ct) =>
        LineJson.ReadAll(await db.Set<ProgrammeSendingRow>().AsNoTracking()
            .Where(row => row.ProgrammeId == programme && row.Number == number).Select(row => row.Content).FirstAsync(ct));

    private IQueryable<ProgrammeLineRow> LinesOf(System.Linq.Expressions.Expression<Func<ProgrammeRow, bool>> wanted) =>
        db.Set<ProgrammeLineRow>().AsNoTracking().Where(line => !line.Removed)
            .Join(db.Set<ProgrammeRow>().Where(wanted), line => line.ProgrammeId, row => row.Id, (line, _) => line)
            .OrderBy(line => line.Position);

    private static ProgrammeListLine Listed(
        ProgrammeFrame frame, int year, string unit, ProgrammeRow? row, IEnumerable<ProgrammeLineRow> lines)
    {
        var asked = frame.Asked(unit, year);
        var own = lines.Where(line => line.ProgrammeId == row?.Id).Select(line => SixClear.Of(line.Line, asked)).ToArray();
        return new()
        {
            UnitId = unit,
            Unit = frame.NameOf(unit),
            State = row?.State,
            Tally = ClarityTally.Of(own),
            Owes = ((ProgrammeState?)row?.State).Owes(frame.ShortNameOf(unit)),
            Version = row?.Version ?? 0,
            ChangedAt = row?.ChangedAt,
            Demonstration = row?.Demonstration ?? false,
        };
    }

    private async Task<ShownLine[]> ShownAsync(
        ProgrammeFrame frame, int year, string unit, ProgrammeLineRow[] lines, CancellationToken ct)
    {
        var ids = lines.Select(line => line.TaskId).OfType<Guid>().ToArray();
        var tasks = ids.Length == 0 ? [] : await db.Set<TaskRow>().AsNoTracking().Where(task => ids.Contains(task.Id))
            .Select(task => new { task.Id, task.Number, task.Year, task.State })
            .ToDictionaryAsync(task => task.Id, task => new LineTask(task.Id, $"{task.Number}/{task.Year}", task.State), ct);
        var asked = frame.Asked(unit, year);
        return [.. lines.Select(row => Shown(row, row.TaskId is { } task ? tasks.GetValueOrDefault(task) : null, asked))];
    }

    private static ShownLine Shown(ProgrammeLineRow row, LineTask? task, ClarityQuestion asked)
    {
        var line = row.Line;
        return new(line, SixClear.Of(line, asked), row.Revision, task);
    }

    private Task<SendingLine[]> SendingsAsync(Guid programme, CancellationToken ct) => db.Set<ProgrammeSendingRow>().AsNoTracking()
        .Where(row => row.ProgrammeId == programme).OrderByDescending(row => row.Number)
        .Select(row => new SendingLine
        {
            Number = row.Number,
            Version = row.Version,
            SentBy = row.SentBy,
            SentAt = row.SentAt,
            Fate = row.Fate,
            DecidedBy = row.DecidedBy,
            DecidedAt = row.DecidedAt,
            Reason = row.Reason,
        }).ToArrayAsync(ct);
}
