using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Documents.Bounded;

/// <summary>Limits of files as people read them, before they choose a file and when it is refused.</summary>
public static class FileSize
{
    /// <summary>"30 MB".</summary>
    public static string Say(long bytes) => $"{FigureText.Number(bytes / 1048576m, 1)} MB";
}
