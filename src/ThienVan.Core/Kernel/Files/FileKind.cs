namespace ThienVan.Core.Kernel.Files;

/// <summary>What a file that is kept may be.</summary>
public enum FileKind { Pdf, Jpeg, Png, Webp, Word, Excel, Text, Csv, Mp3 }

public static class FileKinds
{
    private static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static string MediaType(this FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Jpeg => "image/jpeg",
        FileKind.Png => "image/png",
        FileKind.Webp => "image/webp",
        FileKind.Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileKind.Excel => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        FileKind.Text => "text/plain",
        FileKind.Csv => "text/csv",
        FileKind.Mp3 => "audio/mpeg",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    /// <summary>Endings a name may honestly carry, with the dot; the first is given to a name without one.</summary>
    public static IReadOnlyList<string> Endings(this FileKind kind) => kind switch
    {
        FileKind.Pdf => [".pdf"],
        FileKind.Jpeg => [".jpg", ".jpeg", ".jfif"],
        FileKind.Png => [".png"],
        FileKind.Webp => [".webp"],
        FileKind.Word => [".docx"],
        FileKind.Excel => [".xlsx"],
        FileKind.Mp3 => [".mp3"],
        FileKind.Text or FileKind.Csv => [kind == FileKind.Csv ? ".csv" : ".txt", ".txt", ".csv"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    /// <summary>Name for people: "ảnh JPEG".</summary>
    public static string Word(this FileKind kind) => kind switch
    {
        FileKind.Pdf => "PDF",
        FileKind.Jpeg => "ảnh JPEG",
        FileKind.Png => "ảnh PNG",
        FileKind.Webp => "ảnh WebP",
        FileKind.Word => "Word",
        FileKind.Excel => "Excel",
        FileKind.Csv => "CSV",
        FileKind.Mp3 => "âm thanh MP3",
        _ => "văn bản thuần",
    };

    /// <summary>Picture or PDF by its very first bytes; null for everything else, office files and text among it.</summary>
    public static FileKind? Recognise(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith("%PDF-"u8)) return FileKind.Pdf;
        return Picture(file);
    }

    public static FileKind? Picture(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return FileKind.Jpeg;
        if (file.StartsWith(PngSignature)) return FileKind.Png;
        return file.Length >= 12 && file.StartsWith("RIFF"u8) && file[8..12].SequenceEqual("WEBP"u8) ? FileKind.Webp : null;
    }
}
