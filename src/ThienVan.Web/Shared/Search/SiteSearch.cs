using Microsoft.AspNetCore.Authorization;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Shared.Search;

/// <summary>What was found of one kind, the best first.</summary>
public sealed record FoundLines(string Heading, IReadOnlyList<SearchLine> Lines);

/// <summary>Looks for words in everything a person may see: what they may do, what waits for them, pages of the menu, and each
/// room's things.</summary>
public sealed class SiteSearch(
    IEnumerable<SearchSource> sources, IEnumerable<SearchCommand> commands, SiteMenu menu, WaitingWork work,
    IAuthorizationService authorization, IServiceProvider services)
{
    /// <summary>What the person may do and was asked for; everything they may do when nothing is looked for.</summary>
    public async Task<FoundLines> CommandsAsync(HttpContext http, SearchWords words)
    {
        var lines = new List<SearchLine>();
        foreach (var command in commands.Where(command => words.Meet([command.Title, .. command.AlsoCalled])))
        {
            if (command.Policy is null || (await authorization.AuthorizeAsync(http.User, command.Policy)).Succeeded)
                lines.Add(new(command.Title, command.Address));
        }

        return new("Việc có thể làm", lines);
    }

    /// <summary>Groups that found something; none when nothing is looked for.</summary>
    public async Task<IReadOnlyList<FoundLines>> FindAsync(HttpContext http, SearchWords words)
    {
        if (words.IsEmpty) return [];
        List<FoundLines> found = [await CommandsAsync(http, words), await WaitingAsync(http, words), await PagesAsync(http, words)];

        // One after another: sources share the request's database context.
        foreach (var source in sources.OrderBy(source => source.Order))
            found.Add(new(source.Heading, await source.FindAsync(services, words, http.RequestAborted)));
        return [.. found.Where(group => group.Lines.Count > 0).Select(group => group with { Lines = BestFirst(group.Lines, words) })];
    }

    private async Task<FoundLines> WaitingAsync(HttpContext http, SearchWords words) =>
        new("Việc của tôi",
        [
            .. (await work.OfAsync(http)).Own.Select(line => line.Line).Where(line => words.Meet(line.Title, line.About))
                .Select(line => new SearchLine(line.Title, line.Address, line.About)),
        ]);

    private async Task<FoundLines> PagesAsync(HttpContext http, SearchWords words) =>
        new("Trang",
        [
            .. (await menu.OpenToAsync(http.User, authorization)).SelectMany(part => part.Entries).Where(entry => words.Meet(entry.Text))
                .Select(entry => new SearchLine(entry.Text, entry.Address)),
        ]);

    // The name counts before what stands beside it; a sort that keeps the room's own order among equals.
    private static SearchLine[] BestFirst(IReadOnlyList<SearchLine> lines, SearchWords words) =>
    [
        .. lines.OrderByDescending(line => words.Closeness(line.Title, line.Note)).ThenByDescending(line => words.Meet(line.Title)),
    ];
}
