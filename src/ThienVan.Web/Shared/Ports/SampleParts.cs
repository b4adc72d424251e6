namespace ThienVan.Web.Shared.Ports;

/// <summary>Parts of a room in all their states, for the page where whoever builds sees them side by side. The component takes no
/// parameters and reads nothing: its figures are invented.</summary>
/// <param name="Order">Small ones first.</param>
public sealed record SampleParts(Type Component, int Order);
