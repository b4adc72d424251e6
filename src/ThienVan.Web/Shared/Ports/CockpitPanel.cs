namespace ThienVan.Web.Shared.Ports;

/// <summary>A card that another room adds to the side of the cockpit. The component takes no parameters and shows nothing when it has
/// nothing to say.</summary>
/// <param name="Order">Small ones first.</param>
public sealed record CockpitPanel(Type Component, int Order);
