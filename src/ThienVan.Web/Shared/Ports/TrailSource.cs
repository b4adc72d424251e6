namespace ThienVan.Web.Shared.Ports;

/// <summary>What a room's events are about and what they keep, in the words of who reads the trail.</summary>
/// <param name="NamesAsync">Names of the subjects it is asked for; those of other rooms, and those gone, are left out. A unit that an
/// event merely mentions is named by "unit/{id}".</param>
public sealed record TrailSource(
    Func<IServiceProvider, IReadOnlyCollection<string>, CancellationToken, Task<IReadOnlyDictionary<string, string>>> NamesAsync)
{
    /// <summary>Kind of event, field, kept word: the word as people say it; null where the room has none.</summary>
    public Func<string, string, string, string?> Say { get; init; } = (_, _, _) => null;

    /// <summary>Kind of event, name of whom it is about: who did what nobody signed in did; null where the event itself says.</summary>
    public Func<string, string?, string?> Who { get; init; } = (_, _) => null;

    /// <summary>A kept choice in its words; null for another one.</summary>
    public static string? Word<T>(string kept, Func<T, string> word) where T : struct, Enum =>
        !char.IsDigit(kept.FirstOrDefault()) && Enum.TryParse<T>(kept, ignoreCase: true, out var choice) ? word(choice) : null;
}
