namespace ThienVan.Planted.Web.Reports.Values;

public sealed class Entry
{
    public Rounds.Opening? Round { get; init; }
}
