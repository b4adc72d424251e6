using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Shared.Inbox;

/// <summary>A line where it stands in the inbox.</summary>
/// <param name="Number">From 1, in the order of the page: after an act, what is next stands at the same number.</param>
/// <param name="Act">Null where nothing can be done on it.</param>
public sealed record ShownLine(InboxLine Line, int Number, InboxAct? Act)
{
    public string Anchor => $"viec-{Number}";
}

/// <summary>Asks the rooms what can be done on lines where they stand. A room that fails leaves its lines as ways on.</summary>
internal sealed class LineActs(IEnumerable<InboxSource> sources, IServiceScopeFactory scopes, ILogger<LineActs> log)
{
    /// <returns>The lines in their order.</returns>
    public async Task<IReadOnlyList<ShownLine>> OfAsync(IReadOnlyList<RoomLine> lines, CancellationToken ct)
    {
        var acts = new Dictionary<string, InboxAct>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            string[] keys = [.. lines.Where(line => line.Room == source.Room).Select(line => line.Line.Key).OfType<string>()];
            if (keys.Length == 0 || source.ActsAsync is not { } read) continue;
            foreach (var act in await AskAsync(source.Room, services => read(services, keys, ct), ct))
                acts[Named(source.Room, act.Key)] = act;
        }

        return [.. lines.Select((line, i) => new ShownLine(
            line.Line, i + 1, line.Line.Key is { } key ? acts.GetValueOrDefault(Named(line.Room, key)) : null))];
    }

    private static string Named(string room, string key) => $"{room}/{key}";

    private async Task<IReadOnlyList<InboxAct>> AskAsync(
        string room, Func<IServiceProvider, Task<IReadOnlyList<InboxAct>>> read, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await read(scope.ServiceProvider);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            log.LogError(failure, "Không đọc được việc làm ngay được của phần {Room}.", room);
            return [];
        }
    }
}
