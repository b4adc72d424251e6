using ThienVan.Core.Kernel;

namespace ThienVan.Web.Cases;

/// <summary>What somebody typed into a field of this room, the one way it is read.</summary>
internal static class CaseText
{
    /// <summary>Trimmed, in the stored form of its letters; null when blank.</summary>
    public static string? Read(string? typed) =>
        VietnameseText.Normalize(typed ?? "").Trim() is var text && VietnameseText.IsBlank(text) ? null : text;
}
