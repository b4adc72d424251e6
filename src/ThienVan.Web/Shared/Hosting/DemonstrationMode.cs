namespace ThienVan.Web.Shared.Hosting;

/// <summary>True while this process serves the demonstration; pages then carry "Số liệu minh họa".</summary>
public sealed record DemonstrationMode(bool On);
