namespace ThienVan.Web.Shared.Ports;

/// <summary>What another room adds to the cockpit's strip: a component without parameters that is one or more
/// <see cref="Ui.Figures.FigureTile"/>s, each a number, a sentence, a picture and the way to more, and nothing when there is nothing to
/// say.</summary>
/// <param name="Order">Small ones first.</param>
public sealed record CockpitPanel(Type Component, int Order);
