using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Shared.Ui.Forms;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Shared.Audit;

/// <summary>What an inspector asks of the trail.</summary>
/// <param name="Who">Part of the name of who did it or whom it is about, with or without marks; null for everybody.</param>
/// <param name="Room">First word of the kinds: "people"; null for all.</param>
/// <param name="About">Start of the subject; null for everything.</param>
/// <param name="From">First day, included.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Before">Number that the events shown stand before; null for the newest.</param>
public sealed record TrailFilter(string? Who, string? Room, string? About, DateOnly? From, DateOnly? To, long? Before)
{
    public const string WhoField = "ai", RoomField = "phan", AboutField = "ve", FromField = "tu", ToField = "den", BeforeField = "truoc";

    public bool Asks => (Who, Room, About, From, To) != default;

    public static TrailFilter Of(HttpRequest request)
    {
        var query = new QueryState(request);
        return new TrailFilter(
            query.Text(WhoField), query.Text(RoomField), query.Text(AboutField), DayInput.Read(query.Text(FromField)).Day,
            DayInput.Read(query.Text(ToField)).Day,
            long.TryParse(query.Text(BeforeField), System.Globalization.CultureInfo.InvariantCulture, out var before) ? before : null);
    }
}

/// <summary>An event as an inspector reads it.</summary>
/// <param name="Words">What happened, in Vietnamese.</param>
/// <param name="Person">Whom it is about; null for a thing.</param>
/// <param name="Data">Old and new as kept, JSON; null for none.</param>
public sealed record TrailLine(
    long Seq, DateTimeOffset At, string Actor, string Words, string Kind, string Subject, string? Person, string? Reason, string? Data);

/// <param name="Count">How many there are, newer ones included; one more than <see cref="TrailQueries.MostCounted"/> for more.</param>
public sealed record TrailPart(IReadOnlyList<TrailLine> Lines, int Count);

/// <summary>The trail, newest first; read only.</summary>
public sealed class TrailQueries(AppDb db, PersonNames people, IServiceProvider services)
{
    /// <summary>Counted no further.</summary>
    public const int MostCounted = 10_000;

    /// <summary>As many as a file takes.</summary>
    public const int MostTaken = 50_000;

    private const string OfPerson = "people/";

    public async Task<TrailPart> ReadAsync(TrailFilter filter, int most, CancellationToken ct)
    {
        var known = (await people.ReadAsync(services, ct)).ToDictionary(one => $"{OfPerson}{one.Key}", one => one.Value);
        var who = await WhoAsync(filter.Who, known, ct);
        var rows = await Rows(filter, who).OrderByDescending(row => row.Seq).Take(most)
            .Select(row => new { row.Seq, row.At, row.ActorName, row.Kind, row.Subject, row.Reason, row.Data }).ToArrayAsync(ct);
        return new(
            [
                .. rows.Select(row => new TrailLine(
                    row.Seq, row.At, row.ActorName, TrailWords.Of(row.Kind), row.Kind, row.Subject, known.GetValueOrDefault(row.Subject),
                    row.Reason, row.Data)),
            ],
            await Rows(filter with { Before = null }, who).Take(MostCounted + 1).CountAsync(ct));
    }

    private IQueryable<EventRow> Rows(TrailFilter filter, Asked? who)
    {
        var rows = db.Events.AsNoTracking();
        if (who is { Names: var names, Subjects: var subjects })
            rows = rows.Where(row => names.Contains(row.ActorName) || subjects.Contains(row.Subject));
        if (filter.Room is { } room) rows = rows.Where(row => row.Kind.StartsWith(room + "."));
        if (filter.About is { } about) rows = rows.Where(row => row.Subject.StartsWith(about));
        if (filter.From is { } from) rows = rows.Where(row => row.At >= Midnight(from));
        if (filter.To is { } to) rows = rows.Where(row => row.At < Midnight(to.AddDays(1)));
        return filter.Before is { } before ? rows.Where(row => row.Seq < before) : rows;
    }

    // Marks are folded by the program, as everywhere; the database compares whole names.
    private async Task<Asked?> WhoAsync(string? who, Dictionary<string, string> known, CancellationToken ct)
    {
        if (who is null) return null;
        var asked = VietnameseText.Fold(who);
        var names = await db.Events.AsNoTracking().Select(row => row.ActorName).Distinct().ToArrayAsync(ct);
        return new(
            [.. names.Where(name => Says(name, asked))], [.. known.Where(one => Says(one.Value, asked)).Select(one => one.Key)]);
    }

    private static bool Says(string name, string asked) => VietnameseText.Fold(name).Contains(asked, StringComparison.Ordinal);

    private static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), FigureText.Indochina);

    /// <param name="Names">Of who did it.</param>
    /// <param name="Subjects">Of whom it is about.</param>
    private sealed record Asked(string[] Names, string[] Subjects);
}
