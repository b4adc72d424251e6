namespace ThienVan.Web.Shared.Documents.Printing;

/// <summary>Whether this machine can print papers, said to who looks after it.</summary>
public static class PrintingHealth
{
    /// <summary>Each part that printing needs, in Vietnamese; all are there when none has <see cref="PrintingPart.Lacks"/>.</summary>
    public static IReadOnlyList<PrintingPart> Of(IConfiguration configuration)
    {
        var tools = PrinterTools.Find(configuration);
        return
        [
            new("LibreOffice", tools.LibreOffice, "tạo bản .pdf"),
            new(PrinterTools.FaceName, tools.Face is { } face ? $"{face.Family} ({face.Directory})" : null, "in chữ Việt đúng thể thức"),
            new("pdftoppm (poppler-utils)", tools.PdfToPng, "tạo ảnh .png của bản tóm tắt"),
        ];
    }
}

/// <param name="Name">"LibreOffice".</param>
/// <param name="Found">Where it lies; null where it is not there.</param>
/// <param name="Purpose">"tạo bản .pdf".</param>
public sealed record PrintingPart(string Name, string? Found, string Purpose)
{
    public bool Lacks => Found is null;

    /// <summary>"LibreOffice: /usr/bin/soffice", "Chưa cài LibreOffice, cần để tạo bản .pdf".</summary>
    public string Sentence => Lacks ? $"Chưa cài {Name}, cần để {Purpose}" : $"{Name}: {Found}";
}
