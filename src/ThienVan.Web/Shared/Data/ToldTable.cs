namespace ThienVan.Web.Shared.Data;

/// <summary>
/// A table whose rows the log vouches for: every write tells a digest of each row it leaves behind, and <see cref="EventAudit"/>
/// compares. A room declares each of its tables (a test holds it to that): told, or left out with the reason.
/// </summary>
/// <param name="Row">Type of the row.</param>
/// <param name="What">What a row is, in Vietnamese; a fault begins with it.</param>
/// <param name="Names">Properties that name a row for people; none where its key must do.</param>
public sealed record ToldTable(Type Row, string What, params IReadOnlyList<string> Names)
{
    /// <summary>Properties that may change without an event, each with the reason.</summary>
    public IReadOnlyDictionary<string, string> Apart { get; init; } = new Dictionary<string, string>();

    /// <summary>Why nothing of the table is told; null for one that is.</summary>
    public string? Untold { get; init; }
}
