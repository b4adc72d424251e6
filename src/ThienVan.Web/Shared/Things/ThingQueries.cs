using Microsoft.EntityFrameworkCore;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Files;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Shared.Things;

/// <summary>One line of a thing's history.</summary>
public sealed record ThingEvent(DateTimeOffset At, string Who, string What, string? Reason);

/// <summary>A thing with its notes and files, and one page of its history, newest first.</summary>
public sealed record ThingView
{
    public required Thing Thing { get; init; }
    public required IReadOnlyList<ThingEvent> Events { get; init; }
    public required int Page { get; init; }
    public required int Pages { get; init; }
    public required IReadOnlyList<NoteRow> Notes { get; init; }

    /// <summary>Whom each note that mentions somebody told, by the note.</summary>
    public required IReadOnlyDictionary<Guid, string> Told { get; init; }
    public required IReadOnlyList<Attachment> Files { get; init; }

    /// <summary>Whom a note of the person who asks may mention.</summary>
    public required IReadOnlyList<ThingReader> Readers { get; init; }
}

/// <summary>Finds a thing through its room, and reads what happened to it.</summary>
public sealed class ThingQueries(AppDb db, FileStore files, IEnumerable<ThingSource> sources, IServiceProvider services)
{
    private const int PageSize = 50;

    /// <summary>Null when there is none or the person who asks may not see it.</summary>
    public async Task<Thing?> FindAsync(string subject, CancellationToken ct)
    {
        var source = sources
            .Where(source => subject.StartsWith(source.Prefix, StringComparison.Ordinal))
            .MaxBy(source => source.Prefix.Length);
        return source is null ? null : await source.FindAsync(services, subject, ct);
    }

    /// <param name="page">From 1; another page than there are gives the nearest.</param>
    public async Task<ThingView?> ReadAsync(string subject, int page, CancellationToken ct)
    {
        if (await FindAsync(subject, ct) is not { } thing) return null;
        var (other, kinds) = thing.Also ?? ("", []);
        var events = db.Events.AsNoTracking()
            .Where(row => row.Subject == subject || (row.Subject == other && kinds.Contains(row.Kind)));
        var pages = Math.Max(1, (await events.CountAsync(ct) + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var rows = await events.OrderByDescending(row => row.Seq).Skip((page - 1) * PageSize).Take(PageSize)
            .Select(row => new { row.At, row.ActorName, row.Kind, row.Data, row.Reason }).ToArrayAsync(ct);
        var readers = await ReadersAsync(thing, ct);
        return new()
        {
            Thing = thing,
            Events = [.. rows.Select(row => new ThingEvent(row.At, row.ActorName, Said(thing, row.Kind, row.Data), row.Reason))],
            Page = page,
            Pages = pages,
            Notes = await db.Set<NoteRow>()
                .AsNoTracking()
                .Where(row => row.Subject == subject)
                .OrderByDescending(row => row.Id)
                .ToArrayAsync(ct),
            Files = await files.ListAsync(files.On(subject), ct),
            Readers = readers,
            Told = await ToldAsync(subject, thing, readers, ct),
        };
    }

    /// <summary>Whom a note on it may mention; nobody where the person who asks adds none.</summary>
    public static async Task<IReadOnlyList<ThingReader>> ReadersAsync(Thing thing, CancellationToken ct) =>
        thing is { MayAdd: true, ReadersAsync: { } read } ? await read(ct) : [];

    // Who reads it is asked as it is today: whoever no longer does is counted, not named.
    private async Task<IReadOnlyDictionary<Guid, string>> ToldAsync(
        string subject, Thing thing, IReadOnlyList<ThingReader> readers, CancellationToken ct)
    {
        if (thing.ReadersAsync is null) return new Dictionary<Guid, string>();
        var added = await db.Events.AsNoTracking().Where(row => row.Subject == subject && row.Kind == ThingEvents.NoteAdded.Name)
            .Select(row => new { row.ActorId, row.Data }).ToArrayAsync(ct);
        return added.Select(row => NoteMentions.Told(row.Data, row.ActorId, readers)).OfType<(Guid Note, string Told)>()
            .ToDictionary(one => one.Note, one => one.Told);
    }

    private static string Said(Thing thing, string kind, string? data) =>
        ThingWords.Said(kind) ?? thing.Words(kind, data) ?? "Thay đổi khác";
}
