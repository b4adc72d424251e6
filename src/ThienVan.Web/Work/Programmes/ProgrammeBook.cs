using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Programmes;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Work.Programmes;

/// <summary>One programme inside a write: its row, its lines, and what may be done with them.</summary>
public sealed class OpenProgramme
{
    public required ProgrammeRow Row { get; init; }

    /// <summary>Those taken out of the version being written among them.</summary>
    public required List<ProgrammeLineRow> All { get; init; }

    /// <summary>In their order.</summary>
    public IEnumerable<ProgrammeLineRow> Lines => All.Where(line => !line.Removed).OrderBy(line => line.Position);

    public string Subject => ProgrammeSubject.Of(Row.Year, Row.UnitId);
}

/// <summary>Opens programmes and changes their lines inside a write: for people, sheets and the demonstration alike.</summary>
public sealed class ProgrammeBook(AppDb db)
{
    /// <summary>Null while the unit has none.</summary>
    public async Task<OpenProgramme?> FindAsync(int year, string unit, CancellationToken ct) =>
        await db.Set<ProgrammeRow>().AsTracking().FirstOrDefaultAsync(row => row.Year == year && row.UnitId == unit, ct) is not { } row
            ? null
            : new()
            {
                Row = row,
                All = await db.Set<ProgrammeLineRow>().AsTracking().Where(line => line.ProgrammeId == row.Id).ToListAsync(ct),
            };

    public OpenProgramme Begin(Change change, int year, string unit, bool demonstration = false)
    {
        var row = new ProgrammeRow
        {
            Id = Guid.CreateVersion7(change.At),
            UnitId = unit,
            Year = year,
            Revision = 0,
            ChangedBy = change.Actor.Name,
            ChangedAt = change.At,
            Demonstration = demonstration,
        };
        db.Add(row);
        return new() { Row = row, All = [] };
    }

    public void Add(Change change, OpenProgramme programme, ProgrammeLine line)
    {
        var row = new ProgrammeLineRow
        {
            Id = line.Id,
            ProgrammeId = programme.Row.Id,
            Position = 1 + programme.All.Select(other => other.Position).DefaultIfEmpty().Max(),
            Content = LineJson.Write(line),
            Words = WordsOf(line),
            Revision = 1,
            ChangedBy = change.Actor.Name,
            ChangedAt = change.At,
        };
        db.Add(row);
        programme.All.Add(row);
        Touch(change, programme);
        change.Record(WorkEvents.ProgrammeLineSaved, programme.Subject, now: line);
    }

    /// <summary>The same line again changes nothing.</summary>
    public static void Put(Change change, OpenProgramme programme, ProgrammeLineRow row, ProgrammeLine line)
    {
        var content = LineJson.Write(line);
        if (content == row.Content) return;
        var old = row.Line;
        (row.Content, row.Words, row.ChangedBy, row.ChangedAt) = (content, WordsOf(line), change.Actor.Name, change.At);
        row.Revision++;
        Touch(change, programme);
        change.Record(WorkEvents.ProgrammeLineSaved, programme.Subject, reason: null, old, line);
    }

    /// <summary>A line that is a task already waits for the next acceptance, which stops the task.</summary>
    public void Remove(Change change, OpenProgramme programme, ProgrammeLineRow row)
    {
        change.Record(WorkEvents.ProgrammeLineRemoved, programme.Subject, reason: null, row.Line);
        Touch(change, programme);
        row.Revision++;
        if (row.TaskId is not null)
        {
            row.Removed = true;
            return;
        }

        db.Remove(row);
        programme.All.Remove(row);
    }

    public static void Touch(Change change, OpenProgramme programme)
    {
        programme.Row.Revision++;
        (programme.Row.ChangedBy, programme.Row.ChangedAt) = (change.Actor.Name, change.At);
    }

    private static string WordsOf(ProgrammeLine line) => SearchWords.Kept(line.Name, line.Output);
}
