namespace ThienVan.Web.Shared.Ui;

/// <summary>How many notices wait for the person who asks, for the badge beside their name: a feature of the request.</summary>
public sealed record UnreadCount(int Count);
