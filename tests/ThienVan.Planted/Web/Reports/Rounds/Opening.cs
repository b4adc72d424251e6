namespace ThienVan.Planted.Web.Reports.Rounds;

/// <summary>Planted, with <see cref="Values.Entry"/>: two journeys that need each other.</summary>
public sealed class Opening
{
    public Values.Entry? First { get; init; }
}
