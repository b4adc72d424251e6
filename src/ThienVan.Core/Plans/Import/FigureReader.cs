using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>Finds the figures that measure something; years, dates, document numbers, levels and street numbers are not such
/// figures.</summary>
internal static partial class FigureReader
{
    private const int TimeReach = 60;

    // 1.234,5 and 1 234,5; 1,234.5 and 1,234,567; 1'234, which is read by nobody and so told; 12,5 and 12.5.
    private const string Written =
        @"(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}|\d{1,3}(?: \d{3})+(?:,\d+)?"
        + @"|\d{1,3}(?:['’]\d{3})+|\d+(?:[.,]\d+)?)";

    /// <param name="phrase">Running text, or a cell of a table.</param>
    /// <param name="unit">What the column says it counts where the words do not; null when nothing does.</param>
    /// <param name="doubts">Gets what a person must look at; null to leave it unsaid.</param>
    public static IReadOnlyList<ReadFigure> Read(Phrase phrase, string? unit = null, ICollection<string>? doubts = null) =>
        [.. Tell(phrase, unit, doubts).Select(told => told.Figure).OfType<ReadFigure>()];

    /// <summary>Every number that stands by itself, with what it is taken for.</summary>
    public static IEnumerable<ToldNumber> Tell(Phrase phrase, string? unit = null, ICollection<string>? doubts = null)
    {
        var at = 0;
        while (Number().Match(phrase.Folded, at) is { Success: true } match)
        {
            at = match.Index + match.Length;
            var said = new List<string>();
            var isName = IsName(phrase.Folded, match);
            var figure = isName ? null : Of(phrase, match, unit, said);
            foreach (var doubt in said) doubts?.Add(doubt);
            if (figure is not null) at = Math.Max(at, figure.End);
            yield return new(match.Index, figure?.NumberEnd ?? match.Index + match.Length, figure, said.FirstOrDefault());
        }
    }

    private static ReadFigure? Of(Phrase phrase, Match match, string? column, ICollection<string>? doubts)
    {
        var end = match.Index + match.Length;
        if (OfAll().Match(phrase.Folded, end) is { Success: true } all) end = all.Index + all.Length;
        var percent = match.Groups["pa"].Success || match.Groups["pb"].Success;
        var (unit, unitEnd, perYear) = percent ? Percent(phrase, end) : UnitOfMeasure.Read(phrase, end);
        if (!percent && IsDuration(phrase.Folded, match.Index, end)) return null;
        var measure = FigureMeasure.Of(unit ?? column);
        if (measure.Kind == FigureKind.Counted && OfRate().IsMatch(phrase.Folded[..match.Index])) measure = FigureMeasure.Part;
        var (low, doubt) = NumberReader.Read(match.Groups["a"].Value, measure);
        var (to, second) = match.Groups["b"] is { Success: true } b ? NumberReader.Read(b.Value, measure) : default;
        foreach (var said in new[] { doubt, second }.OfType<string>()) doubts?.Add(said);
        if (low is not { } from || (to is null && second is not null)) return null;
        if (match.Groups["minus"].Success) from = -from;
        if (to is null && second is null && UpTo(phrase, unit, unitEnd, measure) is { } top) (to, end, unitEnd) = top;
        if (to is null && Millions().Match(phrase.Folded, end) is { Success: true } rest)
            (from, unit, unitEnd) = (from + (Parsed(rest, "millions") / 1000), "tỷ đồng", rest.Index + rest.Length);
        var (comparator, start) = ComparatorReader.Read(phrase, match.Index, end, to is not null);
        return new ReadFigure
        {
            Start = start,
            NumberEnd = end,
            End = unitEnd,
            Value = from,
            Upper = to,
            Comparator = comparator,
            Unit = unit,
            PerYear = perYear,
        };
    }

    // "từ 85 triệu đồng đến 90 triệu đồng" says the unit twice.
    private static (decimal? To, int NumberEnd, int End)? UpTo(Phrase phrase, string? unit, int at, FigureMeasure measure)
    {
        if (unit is null || Top().Match(phrase.Folded, at) is not { Success: true } top) return null;
        var (again, end, _) = UnitOfMeasure.Read(phrase, top.Index + top.Length);
        return again == unit && NumberReader.Read(top.Groups["top"].Value, measure).Value is { } to
            ? (to, top.Index + top.Length, end)
            : null;
    }

    private static decimal Parsed(Match match, string group) =>
        decimal.Parse(match.Groups[group].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    private static (string Unit, int End, bool PerYear) Percent(Phrase phrase, int end)
    {
        var year = PerYearNow().Match(phrase.Folded, end);
        return ("%", year.Success ? year.Index + year.Length : end, year.Success);
    }

    private static bool IsName(string folded, Match match)
    {
        var a = match.Groups["a"].Value;
        if (!match.Value.Contains('%', StringComparison.Ordinal))
        {
            if (!Grouped().IsMatch(a) && NameBefore().IsMatch(folded[Math.Max(0, match.Index - 24)..match.Index])) return true;
            if (ListedBefore().IsMatch(folded[Math.Max(0, match.Index - TimeReach)..match.Index])) return true;
            if (NameAfter().IsMatch(folded.AsSpan(match.Index + match.Length))) return true;
            if (IsBaseOfRate(folded, match) || IsPlaceOfShare(folded, match)) return true;
            if (a is "4.0" or "5.0" && Generation().IsMatch(folded[..match.Index])) return true;
            if (CropSeason().IsMatch(folded.AsSpan(match.Index + match.Length)) && !Incidents().IsMatch(folded)) return true;
            if (AgeAfter().IsMatch(folded.AsSpan(match.Index + match.Length)) && !LifeSpan().IsMatch(folded)) return true;
        }

        return IsYear(a) && !match.Groups["pa"].Success && !CountedNoun().IsMatch(folded.AsSpan(match.Index + match.Length));
    }

    // "giá trị sản phẩm trên 1 ha đất đạt 165 triệu đồng" measures by the hectare.
    private static bool IsBaseOfRate(string folded, Match match) =>
        match.Groups["a"].Value is "1" or "01" or "một" or "100" or "1.000" or "10.000" or "100.000"
        && RateBefore().IsMatch(folded[..match.Index])
        && RateAfter().Match(folded, match.Index + match.Length) is { Success: true } unit
        && Number().IsMatch(folded, unit.Index + unit.Length);

    // "thu gom rác tại 17 thôn, bản đạt 70%" says where the share is taken.
    private static bool IsPlaceOfShare(string folded, Match match) =>
        PlaceBefore().IsMatch(folded[..match.Index]) && ShareAfter().IsMatch(folded, match.Index + match.Length);

    private static bool IsYear(string digits) =>
        digits.Length == 4 && (digits.StartsWith("19", StringComparison.Ordinal) || digits.StartsWith("20", StringComparison.Ordinal));

    private static bool IsDuration(string folded, int start, int end) =>
        Duration().IsMatch(folded.AsSpan(end)) && !TimeSpent().IsMatch(folded[Math.Max(0, start - TimeReach)..start]);

    [GeneratedRegex(
        @"(?<![a-z\d/.,\-+])(?:(?<=(?:\b(?:dat|la|mức|còn|xuong|tang|giam|truong|khoang|duoi|tren)|[:(])\s*)(?<minus>-))?"
        + $@"(?:(?<a>{Written})(?![\d]|[a-z](?![a-z]))(?:\s*(?<pa>%))?(?:\s*(?:-|den)\s*(?<b>{Written})(?![\d/])"
        + @"(?:\s*(?<pb>%))?)?"
        + @"|(?<=(?:it nhat|toi thieu|toi da|khong qua|them|tren|duoi)(?: co)? )(?<a>một|hai|ba|bốn|sáu|bảy|tám|chín"
        + @"|mười)(?= \p{L}))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(
        @"(?<![a-z])((?<!(hang|mỗi|tung|binh quan) )nam|thang|ngay|(?<!đương )qui|luat|dieu|khoan|mức do|(?<!(ca|toan) )giai doan"
        + @"|cap do|(?<!cac )loai|quoc lo|tinh lo|vanh dai|duong|ngo|khoa|lan thứ|thứ|hạng|tcvn|iso|vung|tuyến|phu luc|bieu"
        + @"|so *:?|nghi quyet|thong tu|nghi dinh|quyet dinh|khu vuc|co so|phan khu|dot|tap|hem|kiet|to|ap"
        + @"|chuan muc|muc|de an|lop|(?<!mac )ca|nhom|ql|duong (dt|tl|dh))\s*$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NameBefore();

    // "theo Biểu số 01, 02 và 03"
    [GeneratedRegex(
        @"(?<![a-z])(bieu|phu luc|phu bieu|bang|dieu|khoan)( so)?\s+\d{1,3}((\s*,|\s+va)\s+\d{1,3})*(\s*,|\s+va)\s+$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ListedBefore();

    // "công nghiệp 4.0" is a name; "công nghiệp 790 tỷ đồng" measures.
    [GeneratedRegex(@"(cong nghiep|cach mang|nong nghiep|phien ban)\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Generation();

    [GeneratedRegex(
        @"^\s+(doanh nghiep|ho|cay|cot|nguoi|can|ha|km|tan|trieu|ti|luot|lao dong|m2|m²)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CountedNoun();

    // A document number, a date, a grade ("4 sao"), a crop a year ("lúa 2 vụ").
    [GeneratedRegex(
        @"^( ?/(?!\d{1,3} +(?!nam|thang|so|tong)[a-z])|-[a-z]{2,6}/|\s*(sao|mặt|chieu)(?![a-z])|(/\d{1,3})?\s+chi tieu\b)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NameAfter();

    [GeneratedRegex(@"(?<![a-z])(tren|cho|tinh tren|binh quan|mỗi)\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RateBefore();

    [GeneratedRegex(
        @"\G\s*(van dan|nghin dan|dan|ha|hec ta|hecta|don vi dien tich|m2|m²|km2|km²|nguoi|lao dong|ho|don vi)(?![a-z])",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RateAfter();

    [GeneratedRegex(@"(?<![a-z])(tai|o|cua|trong)\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlaceBefore();

    [GeneratedRegex(
        @"\G\s+[a-z][^.;:\d%]{0,40}\b(dat|còn|la)\s+(tren |it nhat |từ )?\d+([.,]\d+)?\s?%", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ShareAfter();

    // No name has thousands or a fraction.
    [GeneratedRegex(@"\d[.,]\d", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Grouped();

    // "05/11 bản": five of eleven.
    [GeneratedRegex(@"\G(/|\s+tren( tong so)?\s+)\d{1,3}(?= +(?!nam|thang|so|tong)[a-z])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfAll();

    // "trẻ em dưới 6 tuổi" says who is counted.
    [GeneratedRegex(@"^\s*tuoi\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AgeAfter();

    [GeneratedRegex(@"tuoi tho|tuoi trung binh|tuoi binh quan", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LifeSpan();

    // "lúa 2 vụ" is a crop; "không quá 02 vụ cháy" counts.
    [GeneratedRegex(@"^\s*vu(?![a-z])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CropSeason();

    [GeneratedRegex(
        @"so vu|vu (viec|chay|an|tai nan|pham|vi pham|bao luc|tranh chap|khieu)|khong qua \d+ vu|giam \d+ vu", RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Incidents();

    [GeneratedRegex(@"\G\s*(den|-)\s*(?<top>\d+([.,]\d+)*)(?![\d%])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Top();

    // "8 tỷ 500 triệu đồng" is one amount.
    [GeneratedRegex(@"\G\s*ti( dong)?,?\s+(?<millions>\d{1,3})\s+trieu( dong)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Millions();

    // What is counted by the thousand people, or on average, has fractions.
    [GeneratedRegex(
        @"/ ?[\d.]* ?(van |nghin )?(dan|phu nu|tre)|binh quan|trung binh|ti so|mật do|\d[\d.]* dan", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfRate();

    // What measures a time: stay, life, study, waiting.
    [GeneratedRegex(
        @"tuoi tho|so (nam|ngay|gio|thang)|luu tru|rut ngan|thoi gian (giai quyet|cho|xu li|thuc hien thu tuc|tiep nhan)",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex TimeSpent();

    [GeneratedRegex(@"^\s*(nam|thang|ngay|qui|tuan|gio)\b(?!\s*(hoc|cong|lam viec|/))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Duration();

    [GeneratedRegex(@"\G\s*/\s*nam\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PerYearNow();
}
