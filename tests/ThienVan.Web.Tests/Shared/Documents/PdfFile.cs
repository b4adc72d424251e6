using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ThienVan.Web.Tests.Shared.Documents;

/// <summary>Small PDFs for tests, written by hand so that they can be wrong on purpose.</summary>
internal static class PdfFile
{
    /// <summary>A page of the given content stream; text operators may use font /F1, whose codes are those of ASCII.</summary>
    public static byte[] OfContent(string content, string streamDictionary = "") =>
        OfContent(Encoding.Latin1.GetBytes(content), streamDictionary);

    public static byte[] OfContent(byte[] content, string streamDictionary = "")
    {
        using var file = new MemoryStream();
        var offsets = new List<long>();
        Write("%PDF-1.4\n");
        Object("<< /Type /Catalog /Pages 2 0 R >>");
        Object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Object(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /Im1 6 "
                + "0 R >> >> >>");
        offsets.Add(file.Position);
        Write($"4 0 obj\n<< /Length {content.Length} {streamDictionary} >>\nstream\n");
        file.Write(content);
        Write("\nendstream\nendobj\n");
        Object("<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>");
        Object(
            "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 "
                + ">>\nstream\n0\nendstream");
        var start = file.Position;
        Write($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) Write(string.Create(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        Write($"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();

        void Object(string body)
        {
            offsets.Add(file.Position);
            Write($"{offsets.Count} 0 obj\n{body}\nendobj\n");
        }

        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
    }

    public static byte[] Deflated(long zeros)
    {
        using var file = new MemoryStream();
        using (var zlib = new ZLibStream(file, CompressionLevel.Optimal, leaveOpen: true))
        {
            var block = new byte[1 << 20];
            Array.Fill(block, (byte)' ');
            for (long written = 0; written < zeros; written += block.Length) zlib.Write(block);
        }

        return file.ToArray();
    }
}
