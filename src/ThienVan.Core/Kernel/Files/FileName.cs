using System.Globalization;
using System.Text;

namespace ThienVan.Core.Kernel.Files;

/// <summary>Names of files as they come from strangers' machines.</summary>
public static class FileName
{
    private const int Longest = 120;
    private const string Forbidden = "<>:\"/\\|?*";

    /// <summary>"phuong-kien-an-bao-cao-thang-11-nam-2026-bieu-mau.xlsx": what it is about from the widest, in letters that every machine
    /// takes.</summary>
    /// <param name="about">The ward, the report with its period, the unit; gaps are left out.</param>
    /// <param name="name">What it is, with its ending.</param>
    public static string Of(IEnumerable<string?> about, string name)
    {
        var front = string.Join('-', about.OfType<string>().Select(Slug).Where(part => part.Length > 0));
        if (front.Length > Longest) front = front[..Longest].TrimEnd('-');
        return front.Length == 0 ? name : $"{front}-{name}";
    }

    /// <summary>"chua-hong-phuc": lower-case ASCII letters and digits, parted by dashes; empty where the text has none.</summary>
    public static string Slug(string text) => string.Join('-',
        string.Concat(Plain(text).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));

    // A name is read by people: "quy" stays what a search would fold to "qui".
    private static string Plain(string text) => string.Concat(VietnameseText.Normalize(text).ToLowerInvariant()
        .Normalize(NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
        .Select(letter => letter == 'đ' ? 'd' : letter));

    /// <summary>NFC, without folders, without signs a file system refuses, at most 120 characters, ending as <paramref name="kind"/>
    /// says.</summary>
    public static string Clean(string name, FileKind kind)
    {
        var last = VietnameseText.Normalize(name).Replace('\\', '/').Split('/')[^1];
        var allowed = new StringBuilder(last.Length);
        foreach (var letter in last) allowed.Append(Forbidden.Contains(letter, StringComparison.Ordinal) ? '-' : letter);
        var ending = Ending(last);
        var known = kind.Endings().Contains(ending);
        var stem = (known ? allowed.ToString(0, allowed.Length - ending.Length) : allowed.ToString()).Trim(' ', '.', '\t');
        if (stem.Length > Longest) stem = stem[..Longest].TrimEnd(' ', '.');
        if (stem.Length > 0 && char.IsHighSurrogate(stem[^1])) stem = stem[..^1];
        return (stem.Length == 0 ? "tep" : stem) + (known ? ending : kind.Endings()[0]);
    }

    /// <summary>Null when the name says nothing of the kind or says the truth.</summary>
    public static Refusal? Refuse(string name, FileKind kind)
    {
        var ending = Ending(name);
        if (!s_known.Contains(ending) || kind.Endings().Contains(ending)) return null;
        return new("file.mistyped",
            $"Tên tệp có đuôi {ending} nhưng nội dung là {kind.Word()}; đề nghị chọn lại tệp, hoặc đổi đuôi thành {kind.Endings()[0]}.");
    }

    // Endings people know as file types; "v1.2" or "so 3.2026" promise nothing.
    private static readonly string[] s_known =
    [
        ".pdf",
        ".jpg",
        ".jpeg",
        ".jfif",
        ".png",
        ".webp",
        ".gif",
        ".bmp",
        ".tif",
        ".tiff",
        ".heic",
        ".svg",
        ".doc",
        ".docx",
        ".docm",
        ".dot",
        ".dotx",
        ".dotm",
        ".xls",
        ".xlsx",
        ".xlsm",
        ".xlsb",
        ".xltx",
        ".ppt",
        ".pptx",
        ".txt",
        ".csv",
        ".rtf",
        ".htm",
        ".html",
        ".xml",
        ".js",
        ".exe",
        ".com",
        ".bat",
        ".cmd",
        ".scr", ".vbs", ".ps1", ".zip", ".rar", ".7z", ".mp4", ".mov", ".mp3",
    ];

    private static string Ending(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot < 0 ? "" : VietnameseText.Normalize(name[dot..]).Trim().ToLowerInvariant();
    }
}
