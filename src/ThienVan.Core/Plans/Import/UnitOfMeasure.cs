using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Import;

/// <summary>The noun a number counts. Nouns of two words are listed; any other first word counts as the unit.</summary>
internal static partial class UnitOfMeasure
{
    /// <summary>Unit behind <paramref name="at"/>, where it ends, and whether "/năm" follows; null unit when no noun is there.</summary>
    public static (string? Unit, int End, bool PerYear) Read(Phrase phrase, int at)
    {
        if (BareMoney().Match(phrase.Folded, at) is { Success: true } money)
        {
            var scale = phrase.Text.Substring(money.Groups["scale"].Index, money.Groups["scale"].Length).ToLowerInvariant();
            return ($"{scale} đồng", money.Index + money.Length, PerYear: false);
        }

        var match = Pattern().Match(phrase.Folded, at);
        if (!match.Success) return (null, at, PerYear: false);
        var end = match.Index + match.Length;
        var perYear = PerYearLater().IsMatch(phrase.Folded[end..]);
        var text = Spelled(phrase.Text[match.Groups["unit"].Index..end].ToLowerInvariant());
        // Income "triệu đồng/người/năm" is one unit; "cây/năm" is a count made each year.
        if (text.EndsWith("/năm", StringComparison.Ordinal) && text.Count(c => c == '/') == 1)
            return (text[..^4].Trim(), end, PerYear: true);
        return (text, end, perYear);
    }

    /// <summary>The unit in a cell with money written out; other units stay as written.</summary>
    public static string Whole(string unit) => ShortMoney().IsMatch(unit.ToLowerInvariant()) ? Spelled(unit.ToLowerInvariant()) : unit;

    // "tỷ.đ", "tr.đ", "triệu đ" and "triệu/ha" are money written short.
    private static string Spelled(string unit) => ShortMoney().Replace(unit, match => match.Groups["scale"].Value switch
    {
        "tr" => "triệu đồng",
        "ng" => "nghìn đồng",
        var scale => $"{scale} đồng",
    });

    [GeneratedRegex(
        @"^(?<scale>tỷ|tỉ|triệu|tr|nghìn|ngàn|ng)(\s?\.\s?(đồng|đ|vnđ|vnd)|\s?(đ|vnđ|vnd)|(?<=tỷ|tỉ|triệu)(?=/))(?!\p{L})",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ShortMoney();

    [GeneratedRegex(
        @"\G\s*(?<unit>(ti|trieu|tr|nghin|ngan|ng)\s?\.?\s?(d|vnd)(?![a-z])(\s*/\s*(nguoi|nam|ha|ho|thang))*|((nghin|ngan"
        + @"|trieu|ti|van|tram(?! (y|bien|bom|cap|thu|xu)\b)) )?(doanh nghiep|hop tac xa|chuong trinh|tram y te|van dong vien|dong chi"
        + @"|hoi nghi|le hoi|di tich|cau lac bo|thanh vien|ti dong"
        + @"|trieu dong|dong|luot khach|luot nguoi|luot|tieu chi|lao dong|cong trinh|du an|mo hinh|san pham|to dan pho|ho so"
        + @"|hoc sinh|hoc vien|can bo|dang vien|cuoc|giuong benh|giuong|bac si|may tinh|thiet bi|co so|dia phuong|don vi"
        + @"|viec lam|ngay cong|ngay lam viec|giay (phep|chung nhan)|thanh nien|thue bao|ma so|luot ha|can ho|can nha|phong hoc"
        + @"|ki su|khu pho|chi tieu|diem phan tram|diem %|diem|ha|km2|km²|km|m2|m²|m3|m³|kg|usd|kwh|mw|‰"
        + @"|\p{L}+)(?!\p{L})(\s*/\s*(nguoi|nam|ha|km2|km²|ngay|thang|ho|vu|lan|van dan|1000 dan|1\.000 dan|10\.000 dan|100 dan"
        + @"|don vi|lop|truong))*)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();

    // "20 tỷ" with nothing behind it that it could count is money.
    [GeneratedRegex(
        @"\G\s*(?<scale>(nghin )?ti|trieu)(?=\s*([.,;:)]|$|/ ?nam)| (va|tang|giam|trở len|trở xuong|so voi|bang|dat)\b)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BareMoney();

    [GeneratedRegex(@"^[^,.;:()\d]{0,60}?/\s*nam\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PerYearLater();
}
