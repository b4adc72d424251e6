namespace ThienVan.Web.Reports.Papers.Printing;

/// <summary>For whom a report is printed.</summary>
public enum PaperCopy
{
    /// <summary>"Bản gửi": what leaves the house; no footnotes, no names of who typed, no marks of files and values.</summary>
    Sent,

    /// <summary>"Bản lưu": with the trace of every figure, kept with the file of the report.</summary>
    Kept,
}

/// <summary>Names of a report's files.</summary>
public static class PaperFiles
{
    public const string Report = "bao-cao";
    public const string Table = "bieu-chi-tieu";
    public const string Kept = "-luu";

    /// <summary>"bao-cao-luu.docx".</summary>
    public static string Name(string what, PaperCopy copy, string ending) => $"{what}{(copy == PaperCopy.Kept ? Kept : "")}.{ending}";

    public static PaperCopy CopyOf(string name) =>
        Path.GetFileNameWithoutExtension(name).EndsWith(Kept, StringComparison.Ordinal) ? PaperCopy.Kept : PaperCopy.Sent;
}
