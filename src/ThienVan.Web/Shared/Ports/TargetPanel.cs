namespace ThienVan.Web.Shared.Ports;

/// <summary>What another room shows beside a target: a component with the parameters <c>No</c> (its number) and <c>Codes</c> (its
/// indicators). It is drawn while the page and others still read, so it reads in a scope of its own.</summary>
/// <param name="Order">Small ones first.</param>
public sealed record TargetPanel(Type Component, int Order);
