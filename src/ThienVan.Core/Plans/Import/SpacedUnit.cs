using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>Tells the unit at the end of a row from the name before it where only a space parts the two.</summary>
internal static partial class SpacedUnit
{
    private const int MostWords = 3;

    /// <summary>Where the unit begins; the length of the text where none is known.</summary>
    public static int In(string text)
    {
        if (Gap().Match(text) is { Success: true } gap) return gap.Index + gap.Length;
        var folded = VietnameseText.Fold(text);
        if (folded.Length != text.Length) return text.Length;
        if (Known().Match(folded) is { Success: true } known) return known.Index;
        return Said(folded) ?? (Capital().Match(text) is { Success: true } capital ? capital.Index : text.Length);
    }

    // "Số cột đèn lắp mới cột": what is counted stands in the name as well.
    private static int? Said(string folded)
    {
        var words = folded.Split(' ');
        for (var count = Math.Min(MostWords, words.Length / 2); count > 0; count--)
        {
            var unit = string.Join(' ', words[^count..]);
            var at = folded.Length - unit.Length;
            if ($" {folded[..at]}".Contains($" {unit} ", StringComparison.Ordinal)) return at;
        }

        return null;
    }

    // Where the columns are further apart than words.
    [GeneratedRegex(@"(?<=\S)\s{2,}(?=\S+(\s\S+){0,3}$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Gap();

    // "... được cấp nước Hộ": a word with a capital behind one without.
    [GeneratedRegex(@"(?<=\s\p{Ll}[\p{L},)]*\s)\p{Lu}\S*(\s\p{Ll}\S*)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Capital();

    [GeneratedRegex(
        @"(?<=\s)(([%‰]|(nghin|ngan|trieu|ti|tr|1\.?000)[ .]*(dong|d|vnd|usd)\b|usd\b|dong\b|tr\.?d\b"
        + @"|((nghin|ngan|trieu|van|1\.?000) )?(luot (khach|nguoi|ho)|luot|khach|nguoi|ho|hoc sinh|hoc vien|lao dong|viec lam|tre"
        + @"|doanh nghiep|dn|hop tac xa|htx|to hop tac|trang trai|mo hinh|san pham|du an|cong trinh|tieu chi|co so|di tich|le hoi"
        + @"|vu viec|vu|ngay|gio|thang|lan|diem %|diem|bac si|giuong benh|giuong|kg|tan|ta|con|cay|ha|km2|km²|km|m2|m²|m3|m³|m|kwh|mw"
        + @"|thon|ban|ap|to|xa|phuong|truong|lop|phong hoc|phong|ho so|van ban|dang vien|doan vien|hoi vien|chi bo|cau lac bo|tuoi"
        + @"|cuoc|cai|chiec|bo|may|cot|nha|can|tuyen|tram|hang|bac|thue bao|to chuc|dich vu|qui che|de an|chuong trinh|lop hoc))"
        + @"( ?/ ?\d{0,3}\.?\d{0,3} ?[a-z]+\d?( dan| dong)?)*)$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Known();
}
