using System.IO.Compression;

namespace ThienVan.Web.Shared.Documents.Packages;

/// <summary>What somebody put into a .zip.</summary>
internal static class PackageEntries
{
    private const string Mac = "__MACOSX";

    /// <summary>The files without what a Mac and a Windows add beside them, which is nobody's.</summary>
    public static IEnumerable<ZipArchiveEntry> Files(this ZipArchive zip) => zip.Entries.Where(entry =>
        entry.Name is [not '.', ..] && entry.Name is not ("Thumbs.db" or "desktop.ini")
        && !entry.FullName.Split('/', '\\').SkipLast(1).Contains(Mac));
}
