using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Ports;

/// <summary>One thing found.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Address">Its page.</param>
/// <param name="Note">What tells it from others of the name; null for nothing.</param>
public sealed record SearchLine(string Title, string Address, string? Note = null);

/// <summary>Where a room looks for words among what the person who asks may open; it reads that person's rights itself.</summary>
/// <param name="Heading">What the lines are: "Chỉ tiêu", "Kỳ báo cáo".</param>
/// <param name="Order">Small ones first.</param>
/// <param name="FindAsync">The lines in the room's own order; the search puts first what was typed with its marks.</param>
public sealed record SearchSource(
    string Heading, int Order, Func<IServiceProvider, SearchWords, CancellationToken, Task<IReadOnlyList<SearchLine>>> FindAsync);

/// <summary>Something a person can do on a page, offered to who types it: "Mở kỳ báo cáo".</summary>
/// <param name="Title">Starts with a verb.</param>
/// <param name="Address">Where it is done.</param>
/// <param name="Policy">Who may; null for everybody who is signed in.</param>
/// <param name="AlsoCalled">Other words for it.</param>
public sealed record SearchCommand(string Title, string Address, string? Policy = null, params string[] AlsoCalled);
