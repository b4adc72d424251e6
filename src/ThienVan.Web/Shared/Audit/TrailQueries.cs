using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Shared.Ui.Forms;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Shared.Audit;

/// <summary>What an inspector asks of the trail.</summary>
/// <param name="Who">Part of the name of who did it or whom it is about, with or without marks; null for everybody.</param>
/// <param name="Room">First word of the kinds: "people"; null for all.</param>
/// <param name="About">What it is about: words of its name, or the start or a step of its path; null for everything.</param>
/// <param name="From">First day, included.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Before">Number that the events shown stand before; null for the newest.</param>
public sealed partial record TrailFilter(string? Who, string? Room, string? About, DateOnly? From, DateOnly? To, long? Before)
{
    public const string WhoField = "ai", RoomField = "phan", AboutField = "ve", FromField = "tu", ToField = "den", BeforeField = "truoc";

    /// <summary>A day was typed that is none: nobody knows which events were meant, so there are none.</summary>
    public bool Unreadable { get; private init; }

    /// <summary>The seal of one event, as papers print it; null when something else is asked.</summary>
    public string? Seal => About is { } about && Hash().IsMatch(about) ? about.ToLowerInvariant() : null;

    public bool Asks => Unreadable || (Who, Room, About, From, To) != default;

    public static TrailFilter Of(HttpRequest request)
    {
        var query = new QueryState(request);
        var (from, to) = (DayInput.Read(query.Text(FromField)), DayInput.Read(query.Text(ToField)));
        return new TrailFilter(
            query.Text(WhoField), query.Text(RoomField), query.Text(AboutField), from.Day, to.Day,
            long.TryParse(query.Text(BeforeField), System.Globalization.CultureInfo.InvariantCulture, out var before) ? before : null)
        {
            Unreadable = from.Unreadable || to.Unreadable,
        };
    }

    [GeneratedRegex("^[0-9a-fA-F]{64}$", RegexOptions.None, 1000)]
    private static partial Regex Hash();
}

/// <summary>An event as an inspector reads it.</summary>
public sealed record TrailLine
{
    public required long Seq { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Actor { get; init; }
    public required string Kind { get; init; }
    public required string Subject { get; init; }

    /// <summary>What it is about, by its name; the subject itself where that has none.</summary>
    public required string About { get; init; }
    public required string? Reason { get; init; }

    /// <summary>SHA-256 over the event and all before it.</summary>
    public required string Seal { get; init; }

    /// <summary>Old and new as kept, JSON; null for none.</summary>
    public required string? Data { get; init; }

    /// <summary>The same in words.</summary>
    public required IReadOnlyList<string> Kept { get; init; }

    /// <summary>What happened, in Vietnamese.</summary>
    public string Words => TrailWords.Of(Kind);
}

/// <param name="Count">How many there are, newer ones included; one more than <see cref="TrailQueries.MostCounted"/> for more.</param>
public sealed record TrailPart(IReadOnlyList<TrailLine> Lines, int Count);

/// <summary>The trail, newest first; read only.</summary>
public sealed class TrailQueries(AppDb db, PersonNames people, TrailNames names, IServiceProvider services)
{
    /// <summary>Counted no further.</summary>
    public const int MostCounted = 10_000;

    /// <summary>As many as a file takes.</summary>
    public const int MostTaken = 50_000;

    private const string OfPerson = "people/";

    public async Task<TrailPart> ReadAsync(TrailFilter filter, int most, CancellationToken ct)
    {
        if (filter.Unreadable) return new([], 0);
        var known = (await people.ReadAsync(services, ct)).ToDictionary(one => $"{OfPerson}{one.Key}", one => one.Value);
        var (who, about) = (await WhoAsync(filter.Who, known, ct), await AboutAsync(filter, known, ct));
        var rows = await Rows(filter, who, about).OrderByDescending(row => row.Seq).Take(most).ToArrayAsync(ct);
        var called = Named(await names.ReadAsync([.. rows.Select(row => row.Subject).Distinct()], ct), known);
        return new(
            [.. rows.Select(row => Line(row, called))],
            await Rows(filter with { Before = null }, who, about).Take(MostCounted + 1).CountAsync(ct));
    }

    private TrailLine Line(EventRow row, IReadOnlyDictionary<string, string> called) => new()
    {
        Seq = row.Seq,
        At = row.At,
        Actor = (row.ActorId is null ? names.Who(row.Kind, called.GetValueOrDefault(row.Subject)) : null) ?? row.ActorName,
        Kind = row.Kind,
        Subject = row.Subject,
        About = called.GetValueOrDefault(row.Subject, row.Subject),
        Reason = row.Reason,
        Seal = row.Hash,
        Data = row.Data,
        Kept = row.Data is { } data ? new TrailData(row.Kind, called, names).Lines(data) : [],
    };

    private static Dictionary<string, string> Named(IReadOnlyDictionary<string, string> names, Dictionary<string, string> people) =>
        names.Concat(people.Where(one => !names.ContainsKey(one.Key))).ToDictionary(one => one.Key, one => one.Value);

    private IQueryable<EventRow> Rows(TrailFilter filter, Asked? who, string[]? about)
    {
        var rows = db.Events.AsNoTracking();
        if (who is { Names: var called, Subjects: var subjects })
            rows = rows.Where(row => EF.Parameter(called).Contains(row.ActorName) || EF.Parameter(subjects).Contains(row.Subject));
        if (filter.Seal is { } seal) rows = rows.Where(row => row.Hash == seal);
        if (about is not null) rows = rows.Where(row => EF.Parameter(about).Contains(row.Subject));
        if (filter.Room is { } room) rows = rows.Where(row => row.Kind.StartsWith(room + "."));
        if (filter.From is { } from) rows = rows.Where(row => row.At >= VietnamDay.Start(from));
        if (filter.To is { } to) rows = rows.Where(row => row.At < VietnamDay.Start(to.AddDays(1)));
        return filter.Before is { } before ? rows.Where(row => row.Seq < before) : rows;
    }

    // Marks are folded by the program, as everywhere; the database compares whole names.
    private async Task<Asked?> WhoAsync(string? who, Dictionary<string, string> known, CancellationToken ct)
    {
        if (who is null) return null;
        var asked = VietnameseText.Fold(who);
        var actors = await db.Events.AsNoTracking().Select(row => row.ActorName).Distinct().ToArrayAsync(ct);
        return new(
            [.. actors.Where(name => Says(name, asked))], [.. known.Where(one => Says(one.Value, asked)).Select(one => one.Key)]);
    }

    private async Task<string[]?> AboutAsync(TrailFilter filter, Dictionary<string, string> known, CancellationToken ct)
    {
        if (filter.About is not { } about || filter.Seal is not null) return null;
        var subjects = await db.Events.AsNoTracking().Select(row => row.Subject).Distinct().ToArrayAsync(ct);
        var called = Named(await names.ReadAsync(subjects, ct), known);
        return [.. subjects.Where(subject => TrailNames.Meets(subject, called.GetValueOrDefault(subject), about))];
    }

    private static bool Says(string name, string asked) => VietnameseText.Fold(name).Contains(asked, StringComparison.Ordinal);


    /// <param name="Names">Of who did it.</param>
    /// <param name="Subjects">Of whom it is about.</param>
    private sealed record Asked(string[] Names, string[] Subjects);
}
