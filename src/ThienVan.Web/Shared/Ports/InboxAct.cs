namespace ThienVan.Web.Shared.Ports;

/// <summary>What stands behind a line of the inbox, one by one, and what can be done with it where it stands.</summary>
public sealed record InboxAct
{
    /// <summary><see cref="InboxLine.Key"/> of the line.</summary>
    public required string Key { get; init; }

    /// <summary>What the things are together: "9 số đều ổn".</summary>
    public required string Heading { get; init; }

    /// <summary>What the line holds besides, which is not done here; null for nothing.</summary>
    public string? Rest { get; init; }

    /// <summary>Each thing, so that nobody presses without seeing what it is about.</summary>
    public required IReadOnlyList<InboxItem> Items { get; init; }

    /// <summary>Null where each thing is a way on and nothing is pressed.</summary>
    public InboxPress? Press { get; init; }
}

/// <summary>One of the things behind a line.</summary>
/// <param name="Address">Its own page, or the very field where it is mended.</param>
/// <param name="Value">What it says now.</param>
/// <param name="Note">What is to be known beside it; null for nothing.</param>
public sealed record InboxItem(string Title, string Address, string Value, string? Note);

/// <summary>A form of the room's own page, sent from the line. What the fields say it was read with is what the page holds it against:
/// a press that comes too late changes nothing.</summary>
public sealed record InboxPress
{
    public required string Label { get; init; }

    /// <summary>The page that has the form.</summary>
    public required string Address { get; init; }

    /// <summary>Name of the form on that page.</summary>
    public required string Form { get; init; }
    public required IReadOnlyList<FormField> Fields { get; init; }
}

/// <summary>A field of a form and what it says.</summary>
public readonly record struct FormField(string Name, string Value);
