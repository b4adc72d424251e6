namespace ThienVan.Web.Shared.Ports;

/// <summary>A unit of the ward, by its stable slug.</summary>
public sealed record WardUnit(string Id, string Name, string? ShortName, bool Internal)
{
    /// <summary>Other names it goes by.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}

/// <summary>Where units may be learnt from; a room that knows some registers one. No source may know who asks.</summary>
public sealed record UnitSource(Func<IServiceProvider, CancellationToken, Task<IReadOnlyList<WardUnit>>> ReadAsync);
