namespace ThienVan.Web.Shared.Ui.Nav;

/// <summary>A step of the way to a page.</summary>
/// <param name="Address">Null for the page itself.</param>
public sealed record Crumb(string Text, string? Address = null);
