using Microsoft.Extensions.FileProviders;

namespace ThienVan.Web.Portal;

/// <summary>The site's typeface inside a picture, which may load nothing from elsewhere.</summary>
public sealed class CardFont(IWebHostEnvironment site)
{
    // The letters that the Vietnamese files hold; the Latin ones hold all others.
    private const string Vietnamese = "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01B0,U+0300-0323,U+1EA0-1EF9,U+20AB";

    private readonly Lazy<string> _faces = new(() => string.Concat(Files(site).Select(Face)));

    /// <summary>A style sheet of its faces.</summary>
    public string Faces => _faces.Value;

    // Of two faces that both have a letter the later one is taken.
    private static IEnumerable<IFileInfo> Files(IWebHostEnvironment site) => site.WebRootFileProvider.GetDirectoryContents("dist/fonts")
        .Where(file => file.Name.EndsWith(".woff2", StringComparison.Ordinal)).OrderBy(file => file.Name, StringComparer.Ordinal);

    private static string Face(IFileInfo file)
    {
        using var read = file.CreateReadStream();
        using var bytes = new MemoryStream();
        read.CopyTo(bytes);
        var weight = file.Name.Contains("-600-", StringComparison.Ordinal) ? "600" : "400";
        var letters = file.Name.Contains("-vietnamese-", StringComparison.Ordinal) ? $";unicode-range:{Vietnamese}" : "";
        return $"@font-face{{font-family:\"Be Vietnam Pro\";font-weight:{weight}{letters};"
            + $"src:url(data:font/woff2;base64,{Convert.ToBase64String(bytes.ToArray())})}}";
    }
}
