using System.Text.RegularExpressions;

namespace ThienVan.Core.Reports.Papers;

/// <summary>Units and abbreviations as they are said: nobody hears a letter for a word, or a stroke.</summary>
public static partial class SpokenUnit
{
    private static readonly Dictionary<string, string> _words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["m"] = "mét",
        ["m2"] = "mét vuông",
        ["m²"] = "mét vuông",
        ["m3"] = "mét khối",
        ["m³"] = "mét khối",
        ["km"] = "ki-lô-mét",
        ["km2"] = "ki-lô-mét vuông",
        ["km²"] = "ki-lô-mét vuông",
        ["ha"] = "héc-ta",
        ["kg"] = "ki-lô-gam",
        ["l"] = "lít",
        ["kWh"] = "ki-lô-oát giờ",
        ["đ"] = "đồng",
        ["tr.đ"] = "triệu đồng",
        ["trđ"] = "triệu đồng",
        ["DN"] = "doanh nghiệp",
        ["TDP"] = "tổ dân phố",
        ["HKD"] = "hộ kinh doanh",
    };

    private static readonly (string Short, string Words)[] _short =
    [
        ("UBND", "Ủy ban nhân dân"), ("HĐND", "Hội đồng nhân dân"), ("THCS", "trung học cơ sở"), ("THPT", "trung học phổ thông"),
        ("TDP", "tổ dân phố"), ("BHYT", "bảo hiểm y tế"), ("BHXH", "bảo hiểm xã hội"), ("GPMB", "giải phóng mặt bằng"),
        ("PCCC", "phòng cháy, chữa cháy"), ("ANTT", "an ninh, trật tự"), ("TTHC", "thủ tục hành chính"),
    ];

    /// <summary>"cây mỗi ki-lô-mét" of "cây/km"; a place in a list keeps its stroke.</summary>
    public static string? Of(string? unit) => unit is null || unit.StartsWith('/') ? unit
        : string.Join(" mỗi ", unit.Split('/').Select(part => _words.GetValueOrDefault(part.Trim(), part.Trim())));

    /// <summary>A sentence with its abbreviations written out; a stroke between words offers one or the other.</summary>
    public static string Spelt(string sentence)
    {
        sentence = Strokes().Replace(sentence, " hoặc ");
        foreach (var (written, words) in _short)
            sentence = Regex.Replace(sentence, $@"\b{written}\b", words, RegexOptions.None, TimeSpan.FromSeconds(1));
        return Areas().Replace(sentence, found => _words[found.Value]);
    }

    [GeneratedRegex(@"(?<=\p{L})/(?=\p{L})", RegexOptions.None, 1000)]
    private static partial Regex Strokes();

    [GeneratedRegex(@"(?<!\w)k?m[23²³](?!\w)", RegexOptions.None, 1000)]
    private static partial Regex Areas();
}
