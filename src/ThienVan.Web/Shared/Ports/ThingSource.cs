using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Ports;

/// <summary>A unit of a person who may see a thing.</summary>
public sealed record ReaderUnit(string Id, string Name, string? ShortName);

/// <summary>A person who may see a thing.</summary>
/// <param name="Email">Null for none.</param>
/// <param name="Units">Those they are of, not those they are in charge of.</param>
public sealed record ThingReader(Guid UserId, string Name, string? Email, IReadOnlyList<ReaderUnit> Units);

/// <summary>A thing of some room, as the page of its history, files and notes shows it to the person who asks.</summary>
public sealed record Thing
{
    /// <summary>What it is, as people call it.</summary>
    public required string Title { get; init; }

    /// <summary>Its own page.</summary>
    public required string Address { get; init; }

    /// <summary>Where the room itself looks after the thing's files; null to keep them on the page of the thing.</summary>
    public string? FilesAddress { get; init; }

    /// <summary>May the person add notes and files?</summary>
    public bool MayAdd { get; init; }

    /// <summary>Why a file may not be taken away: the room itself needs it. Null where none is held.</summary>
    public Func<Guid, Refusal?>? Holds { get; init; }

    /// <summary>Everybody who may see it: a note may mention these, nobody else. Null where the room does not say.</summary>
    public Func<CancellationToken, Task<IReadOnlyList<ThingReader>>>? ReadersAsync { get; init; }

    /// <summary>Kinds of events of another subject that belong to its history too; null for none.</summary>
    public (string Subject, IReadOnlyList<string> Kinds)? Also { get; init; }

    /// <summary>One event in the office's words, out of its kind and data; null for a kind the room has no words for.</summary>
    public required Func<string, string?, string?> Words { get; init; }
}

/// <summary>Where a room's things are found by the subject their events carry.</summary>
/// <param name="Prefix">Start of the subjects: "report/", "unit/".</param>
/// <param name="FindAsync">Null when there is no such thing or the person who asks may not see it.</param>
public sealed record ThingSource(string Prefix, Func<IServiceProvider, string, CancellationToken, Task<Thing?>> FindAsync);
