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
/// <param name="FindAsync">Best first.</param>
public sealed record SearchSource(
    string Heading, int Order, Func<IServiceProvider, SearchWords, CancellationToken, Task<IReadOnlyList<SearchLine>>> FindAsync);
