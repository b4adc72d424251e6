namespace ThienVan.Core.Reports;

/// <summary>Where a figure is from: an area is the whole ward or the id of one neighbourhood group.</summary>
public static class Ward
{
    /// <summary>The area of the ward's own figure, as it is stored and as an address leaves it out.</summary>
    public const string Whole = "";
}
