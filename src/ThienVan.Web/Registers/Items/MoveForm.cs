namespace ThienVan.Web.Registers.Items;

/// <summary>A step of an item's life as typed.</summary>
public sealed class MoveForm
{
    /// <summary>Value of <see cref="State"/> that takes the last step back.</summary>
    public const string Back = "bo";

    public string? State { get; set; }
    public string? Day { get; set; }
    public string? Reason { get; set; }
}
