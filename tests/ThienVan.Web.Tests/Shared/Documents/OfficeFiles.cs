using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace ThienVan.Web.Tests.Shared.Documents;

/// <summary>Office files taken apart, put together by hand and held against the schema.</summary>
internal static class OfficeFiles
{
    public static void ShouldBeValid(OpenXmlPackage package) =>
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").ShouldBeEmpty();

    public static byte[] Zip(params (string Path, string Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in parts)
            {
                using var part = new StreamWriter(zip.CreateEntry(path).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                part.Write(content);
            }
        }

        return file.ToArray();
    }

    public static string Part(byte[] file, string path)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var text = new StreamReader(zip.GetEntry(path)!.Open());
        return text.ReadToEnd();
    }

    /// <summary>The file with one part changed or added.</summary>
    public static byte[] With(byte[] file, string path, Func<string?, string> change)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        var parts = zip.Entries.Where(entry => entry.FullName != path).Select(entry => (entry.FullName, Part(file, entry.FullName)));
        return Zip([.. parts, (path, change(zip.GetEntry(path) is null ? null : Part(file, path)))]);
    }
}
