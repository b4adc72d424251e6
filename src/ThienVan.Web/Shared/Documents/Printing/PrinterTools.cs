namespace ThienVan.Web.Shared.Documents.Printing;

/// <summary>Where the programs that print lie; null where the machine has none.</summary>
public sealed record PrinterTools
{
    public const string FaceName = "phông chữ Times New Roman hoặc Tinos (gói fonts-croscore)";

    public string? LibreOffice { get; init; }

    public string? PdfToPng { get; init; }

    /// <summary>The one face that papers are printed with.</summary>
    public PrintFace? Face { get; init; }

    /// <summary>After so long a program is stopped.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>By <c>ThienVan:LibreOffice</c> and <c>ThienVan:PdfToPng</c> where set (empty switches a tool off), else along the path;
    /// the face in the directory <c>ThienVan:Fonts</c> where set, else where systems keep fonts.</summary>
    public static PrinterTools Find(IConfiguration configuration) => new()
    {
        LibreOffice = Find(configuration["ThienVan:LibreOffice"], "soffice", "libreoffice"),
        PdfToPng = Find(configuration["ThienVan:PdfToPng"], "pdftoppm"),
        Face = PrintFace.Find(configuration["ThienVan:Fonts"]),
    };

    private static string? Find(string? configured, params IEnumerable<string> names)
    {
        if (configured is not null) return File.Exists(configured) ? configured : null;
        var ending = OperatingSystem.IsWindows() ? ".exe" : "";
        return (
            from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(
                Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            from name in names
            select Path.Combine(folder, name + ending)).FirstOrDefault(File.Exists);
    }
}
