namespace ThienVan.Web.Plans;

/// <summary>A person chooses a reading, with the document that says so.</summary>
public sealed record DecideReading
{
    public required string ConflictId { get; init; }
    public required string ReadingId { get; init; }
    public required string DocumentNumber { get; init; }
    public string? Reason { get; init; }
}
