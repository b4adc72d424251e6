namespace ThienVan.Planted.Web.Plans.Attic;

/// <summary>Planted: a journey that the plan does not name.</summary>
public sealed record Forgotten;
