using System.Text.RegularExpressions;

namespace ThienVan.Core.Kernel.Files;

/// <summary>
/// Finds the marks of state secrets, MẬT, TỐI MẬT and TUYỆT MẬT (Luật Bảo vệ bí mật nhà nước 117/2025/QH15), where they stand as
/// marks: alone on a line, in a column or between signs, behind a kind of document ("CÔNG VĂN MẬT"), in capitals within a sentence
/// ("Tối Mật" too), or behind "Độ mật". "Mật độ", "bí mật", "mật khẩu" are no marks. Reads Unicode in any form, text without marks, TCVN3
/// and VNI. A mark on a picture it cannot read.
/// </summary>
public static partial class SecrecyMarking
{
    private const string Level = "(?:tuyệt|tối) mật|mật";

    private static readonly string[] s_before = ["bí", "bảo", "cơ", "ẩn", "thân", "ngọt", "trăng", "túi"];
    private static readonly string[] s_after = ["độ", "khẩu", "mã", "ong", "vụ", "thiết", "danh", "đàm", "báo", "lệnh", "mía", "nhà"];

    /// <summary>The mark as people write it; null when the text carries none.</summary>
    /// <param name="lines">Lines, table cells, text boxes: whatever stands apart on the page.</param>
    public static string? InText(IEnumerable<string> lines) =>
        lines.SelectMany(Readings).Select(InLine).FirstOrDefault(mark => mark is not null);

    /// <summary>In the name of a file a mark may be in small letters; without its diacritics it must come first or stand in
    /// brackets.</summary>
    public static string? InName(string fileName)
    {
        foreach (var reading in Readings(fileName))
        {
            var words = Words().Matches(reading).Select(word => word.Value.ToLowerInvariant()).ToArray();
            if (Marked(words, "mật", "tối", "tuyệt") is { } mark) return mark;
            if (Plain().Match(reading) is { Success: true } plain) return Written(plain.Groups["level"].Value);
        }

        return null;
    }

    // Old encodings are tried only on lines that hold a letter this very word has there and Vietnamese never has.
    private static IEnumerable<string> Readings(string raw)
    {
        var line = VietnameseText.Normalize(raw);
        yield return line;
        if (line.Contains('Ë', StringComparison.Ordinal)) yield return Raised(VietnameseText.FromLegacy(line, LegacyEncoding.Tcvn3));
        if (line.Contains('Ä', StringComparison.OrdinalIgnoreCase)) yield return VietnameseText.FromLegacy(line, LegacyEncoding.Vni);
    }

    // TCVN3 has no capitals with two marks; their fonts draw the small letters large.
    private static string Raised(string line) =>
        Words().Replace(line, word => IsRaised(word.Value) ? word.Value.ToUpperInvariant() : word.Value);

    private static bool IsRaised(string word) =>
        word.Any(char.IsAsciiLetter) && word.Where(char.IsAsciiLetter).All(char.IsAsciiLetterUpper);

    private static string? InLine(string line)
    {
        if (
            !line.Contains('ậ', StringComparison.OrdinalIgnoreCase)
            && !line.Contains("MAT", StringComparison.Ordinal)
            && !line.Contains("M A T", StringComparison.Ordinal)
        )
            return null;
        if (Alone(string.Concat(line.Where(char.IsLetter))) is { } alone) return alone;
        if (Declared().Match(line) is { Success: true } declared) return Written(declared.Groups["level"].Value);
        if (Capitals().Match(line) is { Success: true } two) return Written(two.Value);
        var parts = Between().Split(line).Select(part => part.Trim()).ToArray();
        if (parts.Where(IsWrittenLarge).Select(part => Alone(string.Concat(part.Where(char.IsLetter)))).FirstOrDefault(
            mark => mark is not null) is { } apart) return apart;
        if (Array.Exists(parts, part => Column().IsMatch(part)) || Titled().IsMatch(line)) return "MẬT";
        if (!line.Any(char.IsLower)) return null;
        return Marked([.. Words().Matches(line).Select(word => word.Value)], "MẬT", "TỐI", "TUYỆT");
    }

    private static bool IsWrittenLarge(string part) => part is [var first, ..] && char.IsUpper(first);

    private static string? Alone(string letters) => letters.ToUpperInvariant() switch
    {
        "MẬT" => "MẬT",
        "TỐIMẬT" => "TỐI MẬT",
        "TUYỆTMẬT" => "TUYỆT MẬT",
        _ => letters switch { "MAT" => "MẬT", "TOIMAT" => "TỐI MẬT", "TUYETMAT" => "TUYỆT MẬT", _ => null },
    };

    private static string? Marked(string[] words, string secret, string top, string utmost)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] != secret) continue;
            var before = i > 0 ? words[i - 1].ToLowerInvariant() : "";
            var after = i + 1 < words.Length ? words[i + 1].ToLowerInvariant() : "";
            if (before.Length > 0 && (words[i - 1] == top || words[i - 1] == utmost)) return Written($"{before} mật");
            if (!s_before.Contains(before) && !s_after.Contains(after)) return "MẬT";
        }

        return null;
    }

    private static string Written(string level) => VietnameseText.Fold(level).Replace('_', ' ').Replace('-', ' ').Split(' ')[0] switch
    {
        "toi" => "TỐI MẬT",
        "tuyet" => "TUYỆT MẬT",
        _ => "MẬT",
    };

    [GeneratedRegex(@"\p{L}+", RegexOptions.None, 1000)]
    private static partial Regex Words();

    [GeneratedRegex(
        @"(?:độ|mức độ|dấu) mật\s*[:：]\s*(?<level>" + Level + @")\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Declared();

    [GeneratedRegex(
        @"\b(?:TUYỆT\s+MẬT|TỐI\s+MẬT|Tuyệt\s+Mật|Tối\s+Mật|TUYET\s+MAT|TOI\s+MAT)\b", RegexOptions.None, 1000)]
    private static partial Regex Capitals();

    // Signs, or the blanks between the columns of a letterhead.
    [GeneratedRegex(@"[-–—|/;:,.*•()\[\]\t]+|\s{2,}", RegexOptions.None, 1000)]
    private static partial Regex Between();

    // The mark by itself, behind the kind of document that bears it, or beside the first line of a letterhead.
    [GeneratedRegex(
        @"^((TÀI LIỆU|VĂN BẢN|CÔNG VĂN|CÔNG ĐIỆN|ĐIỆN|HỒ SƠ|BÁO CÁO|TỜ TRÌNH|KẾ HOẠCH|PHƯƠNG ÁN|ĐỀ ÁN|QUYẾT ĐỊNH|BIÊN BẢN|PHỤ LỤC|BẢN ĐỒ"
        + @"|(ỦY|UỶ) BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|CỘNG (HÒA|HOÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM) )?MẬT"
        + @"( ((ỦY|UỶ) BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|CỘNG (HÒA|HOÀ) XÃ HỘI|ĐẢNG)\b.*)?$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Column();

    // As a title: "Tài liệu Mật", alone on its line.
    [GeneratedRegex(@"^\W*(?:Tài liệu|Văn bản|Công văn|Công điện|Hồ sơ|Báo cáo|Tờ trình) Mật\W*$", RegexOptions.None, 1000)]
    private static partial Regex Titled();

    [GeneratedRegex(
        @"(?:^|[^A-Za-z])(?<level>toi[ _-]?mat|tuyet[ _-]?mat)(?:[^A-Za-z]|$)"
        + @"|^(?<level>(?-i:MAT))(?![A-Za-z]|[ _-]?(?:BANG|DO|KHAU|TRAN|TIEN|VU|MA|ONG|SAN|HANG|CAU|DUONG|NUOC|THANG|PHO|DAT)\b)"
        + @"|[(\[](?<level>(?-i:MAT))[)\]]|(?<!CO)_(?<level>(?-i:MAT))\.",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Plain();
}
