using System.Collections.Concurrent;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Shared.Ui.Nav;

/// <summary>A line of the inbox and the room it comes from.</summary>
public sealed record RoomLine(string Room, InboxLine Line);

/// <summary>What waits for a person, out of every room.</summary>
/// <param name="Today">Day it was read for.</param>
/// <param name="Lines">The nearest last day first; what has none stands last.</param>
public sealed record Waiting(DateOnly Today, IReadOnlyList<RoomLine> Lines)
{
    /// <summary>Rooms that could not say what waits there: what is counted is then not all.</summary>
    public IReadOnlyList<string> Silent { get; init; } = [];

    /// <summary>What the person has to do themselves.</summary>
    public IEnumerable<RoomLine> Own => Lines.Where(line => line.Line.WaitsFor is null);

    /// <summary>What they wait for.</summary>
    public IEnumerable<RoomLine> Others => Lines.Where(line => line.Line.WaitsFor is not null);

    /// <summary>How much of what they have to do stands in a band.</summary>
    public int In(DueBand band) => Own.Where(line => DueBands.Of(line.Line.By, Today) == band).Sum(line => line.Line.Count);
}

/// <summary>
/// Asks every room what waits for a person. The menu of every page counts it, so it is held until anything is written in the ward, by
/// whichever process, or the day is over.
/// </summary>
public sealed class WaitingWork(
    IServiceScopeFactory scopes, IEnumerable<InboxSource> sources, TimeProvider clock, ILogger<WaitingWork> log)
{
    private readonly ConcurrentDictionary<(string Ward, Guid Person), (string End, Waiting Waiting)> _held = new();

    /// <summary>Once a request: its page and its menu ask at the same time.</summary>
    public Task<Waiting> OfAsync(HttpContext http)
    {
        if (http.Items.TryGetValue(typeof(WaitingWork), out var asked)) return (Task<Waiting>)asked!;
        var reading = HeldAsync(http);
        http.Items[typeof(WaitingWork)] = reading;
        return reading;
    }

    private async Task<Waiting> HeldAsync(HttpContext http)
    {
        var today = VietnamDay.Today(clock);
        if (SignedIn.Id(http.User) is not { } person) return new(today, []);
        var db = http.RequestServices.GetRequiredService<AppDb>();
        if (db.ChainEnd is not { } end) return await ReadAsync(end: null, today, http.RequestAborted);
        if (_held.TryGetValue((db.WardId, person), out var held) && held.End == end && held.Waiting.Today == today) return held.Waiting;

        // The end is older than what is read: a write in between makes the next page read again.
        var waiting = await ReadAsync(end, today, http.RequestAborted);
        if (waiting.Silent.Count == 0) _held[(db.WardId, person)] = (end, waiting);
        return waiting;
    }

    private async Task<Waiting> ReadAsync(string? end, DateOnly today, CancellationToken ct)
    {
        var (lines, silent) = (new List<RoomLine>(), new List<string>());
        foreach (var source in sources)
        {
            if (await AskAsync(source, end, ct) is { } said) lines.AddRange(said.Select(line => new RoomLine(source.Room, line)));
            else silent.Add(source.Room);
        }

        return new(today, [.. lines.OrderBy(line => line.Line.By ?? DateOnly.MaxValue)]) { Silent = [.. silent.Distinct()] };
    }

    // In a scope of its own: a menu is drawn while its page reads, and one database context does one thing at a time. Every page has the
    // menu, so a room that fails must not take the others' pages along.
    private async Task<IReadOnlyList<InboxLine>?> AskAsync(InboxSource source, string? end, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<AppDb>().ChainEnd = end;
            return await source.ReadAsync(scope.ServiceProvider, ct);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            log.LogError(failure, "Không đọc được việc đang chờ của phần {Room}.", source.Room);
            return null;
        }
    }
}
