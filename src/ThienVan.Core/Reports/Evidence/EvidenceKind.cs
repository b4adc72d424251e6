namespace ThienVan.Core.Reports.Evidence;

/// <summary>What may prove a figure.</summary>
public enum EvidenceKind { Pdf, Jpeg, Png, Webp, Word, Excel, Text, Csv }

public static class EvidenceKinds
{
    private static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static string MediaType(this EvidenceKind kind) => kind switch
    {
        EvidenceKind.Pdf => "application/pdf",
        EvidenceKind.Jpeg => "image/jpeg",
        EvidenceKind.Png => "image/png",
        EvidenceKind.Webp => "image/webp",
        EvidenceKind.Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        EvidenceKind.Excel => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        EvidenceKind.Text => "text/plain",
        EvidenceKind.Csv => "text/csv",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    /// <summary>Endings a name may honestly carry, with the dot; the first is given to a name without one.</summary>
    public static IReadOnlyList<string> Endings(this EvidenceKind kind) => kind switch
    {
        EvidenceKind.Pdf => [".pdf"],
        EvidenceKind.Jpeg => [".jpg", ".jpeg", ".jfif"],
        EvidenceKind.Png => [".png"],
        EvidenceKind.Webp => [".webp"],
        EvidenceKind.Word => [".docx"],
        EvidenceKind.Excel => [".xlsx"],
        EvidenceKind.Text or EvidenceKind.Csv => [kind == EvidenceKind.Csv ? ".csv" : ".txt", ".txt", ".csv"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    /// <summary>Name for people: "ảnh JPEG".</summary>
    public static string Word(this EvidenceKind kind) => kind switch
    {
        EvidenceKind.Pdf => "PDF",
        EvidenceKind.Jpeg => "ảnh JPEG",
        EvidenceKind.Png => "ảnh PNG",
        EvidenceKind.Webp => "ảnh WebP",
        EvidenceKind.Word => "Word",
        EvidenceKind.Excel => "Excel",
        EvidenceKind.Csv => "CSV",
        _ => "văn bản thuần",
    };

    public static bool IsPicture(this EvidenceKind kind) => kind is EvidenceKind.Jpeg or EvidenceKind.Png or EvidenceKind.Webp;

    /// <summary>Picture or PDF by its very first bytes; null for everything else, office files and text among it.</summary>
    public static EvidenceKind? Recognise(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith("%PDF-"u8)) return EvidenceKind.Pdf;
        return Picture(file);
    }

    public static EvidenceKind? Picture(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return EvidenceKind.Jpeg;
        if (file.StartsWith(PngSignature)) return EvidenceKind.Png;
        return file.Length >= 12 && file.StartsWith("RIFF"u8) && file[8..12].SequenceEqual("WEBP"u8) ? EvidenceKind.Webp : null;
    }
}
