using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Hosting;

/// <summary>True while this process serves the demonstration; pages then carry "Số liệu minh họa".</summary>
public sealed record DemonstrationMode(bool On)
{
    /// <summary>What a paper says over everything; null where the figures are real.</summary>
    public string? Warning => On ? OfficialWords.Invented : null;
}
