using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Import;

/// <summary>Reads a clause with a figure: what is measured, how it binds, what kind of measure it is.</summary>
internal static partial class FigureMentions
{
    public static IEnumerable<Indicator> Read(Clause clause, TimeMark? time)
    {
        var figure = Main(clause);
        var end = Tail(clause.Phrase, figure);
        var indicator = Draft(clause, figure, end, time);
        return figure.IsPercent && CallUp(indicator) is { } two ? two : [indicator];
    }

    /// <summary>The percentage, or the first figure; the others then define what is counted.</summary>
    public static ReadFigure Main(Clause clause) => clause.Figures.FirstOrDefault(figure => figure.IsPercent) ?? clause.Figures[0];

    /// <summary>
    /// Whether the words before the figure tell a change ("giảm bình quân") or a level ("còn", "đạt"); null when neither.
    /// </summary>
    public static bool? IsPace(Clause clause, ReadFigure figure)
    {
        var before = clause.Phrase.Folded[..figure.Start];
        return Level().IsMatch(before) ? false : Change().IsMatch(before) ? true : null;
    }

    /// <summary>True for what is made anew each year, so that a later year's amount is a level to reach: revenue, output.</summary>
    public static bool IsYearlyAmount(string folded) => YearlyAmount().IsMatch(folded);

    /// <summary>True for a figure that only compares with a year before the plan, beside one that is promised: "gấp 1,6 lần so với năm
    /// 2025".</summary>
    public static bool IsComparison(Clause clause, ReadFigure figure) =>
        Restated().IsMatch(clause.Phrase.Folded[..figure.Start])
        || (Compared().IsMatch(clause.Phrase.Folded[..figure.Start]) && Against().IsMatch(clause.Phrase.Folded[figure.NumberEnd..]));

    /// <summary>What kind of measure a name is where it stands by itself, as in a table.</summary>
    /// <param name="folded">The name, folded.</param>
    /// <param name="isPercent">Its unit is a share.</param>
    /// <param name="until">Its figure is due by a year, not one for each.</param>
    public static IndicatorKind Kind(string folded, bool isPercent, bool until) =>
        isPercent ? PercentKind(folded, folded) : CountKind(folded, perYear: false, until);

    private static Indicator Draft(Clause clause, ReadFigure figure, int end, TimeMark? time)
    {
        var before = clause.Phrase.Folded[..figure.Start];
        var kind = figure.IsPercent
            ? PercentKind(before, clause.Phrase.Folded)
            : IsPointsMoved(before, figure.Unit) ? IndicatorKind.Flow
            : CountKind(before, figure.PerYear, until: time?.Kind is TimeKind.By or TimeKind.Span && !IsVisit(figure.Unit));
        var name = Name(clause, figure, end, time);
        return new Indicator
        {
            Code = string.Empty,
            Name = name,
            Kind = kind,
            Unit = kind is IndicatorKind.GrowthAverage or IndicatorKind.GrowthYearly ? "%/năm" : figure.Unit,
            Comparator = figure.Comparator,
            Direction = figure.Comparator == Comparator.AtMost || figure.Amount.High == 0 || FallsTo().IsMatch(before)
                ? Direction.Down
                : Direction.Up,
            TimeAggregation = Aggregation.OverTime(kind, name),
            Base = Aggregation.Base(kind, name),
            AreaAggregation = Aggregation.OverArea(kind),
            Restricted = Secrecy.Covers(clause.Phrase.Folded),
            Provision = new Provision { Reference = string.Empty },
        };
    }

    private static string Name(Clause clause, ReadFigure figure, int end, TimeMark? time)
    {
        var phrase = clause.Phrase.Slice(0, end);
        var start = LinkBefore().Match(phrase.Folded[..figure.Start]) is { Success: true } link ? link.Index : figure.Start;
        if (start < figure.Start && phrase.Text[start] == ')') start++;
        var before = NameReader.Read(phrase.Slice(0, start), NameReader.Times(clause, time));
        var unitIsNamed = figure.IsPercent || EndsWithColon(phrase, figure.Start)
            || (figure.Unit is { } unit && before.Contains(unit, StringComparison.OrdinalIgnoreCase));
        if (FallsTo().IsMatch(phrase.Folded[..figure.Start]) && Falling().Match(phrase.Folded) is { Success: true } falling)
            phrase = phrase.Drop(falling.Groups["verb"].Index, falling.Groups["verb"].Index + falling.Groups["verb"].Length);
        return NameReader.Read(
            phrase,
            [
                (start,
                    unitIsNamed || MeasureUnit().IsMatch(Phrase.Of(figure.Unit ?? string.Empty).Folded) ? figure.End : figure.NumberEnd),
                .. NameReader.Times(clause, time),
                .. Words(phrase),
            ]
        );
    }

    // "Dịch vụ: 770 hộ" names what it counts before the colon.
    private static bool EndsWithColon(Phrase phrase, int at) => phrase.Text.AsSpan(0, at).TrimEnd().EndsWith(":");

    private static IEnumerable<(int, int)> Words(Phrase phrase) =>
        BoundWords().Matches(phrase.Folded).Select(match => (match.Index, match.Index + match.Length));

    // A reason behind the figure is not part of the name.
    private static int Tail(Phrase phrase, ReadFigure figure)
    {
        var reason = Reason().Match(phrase.Folded, Math.Min(figure.End, phrase.Length));
        return reason.Success ? reason.Index : phrase.Length;
    }

    private static IndicatorKind PercentKind(string before, string all)
    {
        if (!Growth().IsMatch(before)) return IndicatorKind.Ratio;
        return Average().IsMatch(all) ? IndicatorKind.GrowthAverage : IndicatorKind.GrowthYearly;
    }

    // Visitors come every year: "đến năm 2030 đón 650 nghìn lượt khách" is that year's.
    private static bool IsVisit(string? unit) => unit?.EndsWith("khách", StringComparison.Ordinal) == true;

    // "tăng 2 điểm phần trăm"
    private static bool IsPointsMoved(string before, string? unit) =>
        unit is "điểm %" or "điểm phần trăm" && !Level().IsMatch(before) && Change().IsMatch(before);

    private static IndicatorKind CountKind(string before, bool perYear, bool until)
    {
        if (StandingLevel().IsMatch(before)) return IndicatorKind.Stock;
        if (YearlyAmount().IsMatch(before)) return IndicatorKind.Flow;
        if (!perYear && Reached().IsMatch(before)) return IndicatorKind.Stock;
        if (FlowVerb().IsMatch(before)) return until && !perYear ? IndicatorKind.Cumulative : IndicatorKind.Flow;
        return perYear ? IndicatorKind.Flow : IndicatorKind.Stock;
    }

    // Army and police quotas are set, met and reported apart, even when one sentence names both.
    private static Indicator[]? CallUp(Indicator indicator)
    {
        var name = Phrase.Of(indicator.Name);
        var police = Police().Match(name.Folded);
        if (!police.Success || !Army().IsMatch(name.Folded[..police.Index])) return null;
        var stem = Stem().Match(name.Folded);
        return
        [
            indicator with { Name = NameReader.Tidy(name.Text[..police.Index]) },
            indicator with { Name = NameReader.Tidy($"{name.Text[..stem.Length]} {name.Text[police.Groups["body"].Index..]}") },
        ];
    }

    [GeneratedRegex(
        @"((^|[^a-z])tang( truong)?(\s+(binh quan|trung binh|bq|them|hang nam|mỗi nam|từ|khoang|dat|mức))*\s*$)|toc do tang"
        + @"|mức tang|tang truong|^\s*(va )?(phan dau )?(ti le )?tang (tong )?"
        + @"((thu|chi) (ngan sach|nsnn|can doi)|gia tri|san pham|kim ngach|doanh thu|san luong|grdp)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Growth();

    [GeneratedRegex(@"(?<![a-z])(tang|giam)(?![a-z])[^,;:]*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Change();

    [GeneratedRegex(
        @"(?<![a-z])(còn|xuong|dat|len|ve|chiem|la)(?![a-z])( (khoang|mức|o mức|dưới|duoi|tren|khong qua))*\s*$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Level();

    // "Giảm tỷ lệ hộ nghèo xuống còn 2%" promises a level of "Tỷ lệ hộ nghèo".
    [GeneratedRegex(
        @"^\s*(phan dau )?(?<verb>(keo )?giam|hạ|rut ngan)\s+(?=(ti le|ti trọng|so|mức|tong|dien tich|thoi gian|luong) )",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Falling();

    // "giảm số hộ ở nhà tạm xuống còn": what is left, not how many fewer.
    [GeneratedRegex(@"(?<![a-z])(xuong|len|ve|còn)( (còn|khoang|mức|o mức))*\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reached();

    [GeneratedRegex(@"(?<![a-z])(xuong|còn)( (còn|khoang|mức|o mức))*\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FallsTo();

    [GeneratedRegex(
        @"^\s*(va )?(phan dau )?(gap|tang|giam|cao hon|thap hon|bang|vuot|dat|tren)( (gap|them|len|xuong|khoang|hon|duoc|mức))*\s*$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Compared();

    [GeneratedRegex(
        @"so voi|(bang|nhu|lan) nam 20\d\d|cung ki|^\s*(du toan|ke hoach|kh\b|chi tieu|nghi quyet)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Against();

    // "tương đương 45 hộ" says the share before it again.
    [GeneratedRegex(@"^\s*(va )?(tuong (đương|duong|ung)|tuc la|ung voi)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Restated();

    [GeneratedRegex(@"(binh quan|trung binh|\bbq)(?! (dau nguoi|mỗi nguoi))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Average();

    [GeneratedRegex(@"dang hoat dong|hien co|tong so|giam (xuong|còn)|còn lai", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StandingLevel();

    [GeneratedRegex(
        @"(?<![a-z])(thu ngan sach|chi ngan sach|so vu|gia tri san xuat|san luong|doanh thu|kim ngach|khach du lich"
        + @"|tong (mức )?(dau tu|von)|von dau tu)(?![a-z])(?!.*binh quan)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YearlyAmount();

    [GeneratedRegex(
        @"(?<![a-z])(?<!nuoi )(trồng(?= (bo sung|moi|them|duoc|$))|trồng$|lap đặt|tang moi|tang them|giam( duoc| them)?"
        + @"|thanh lap|xay dung|xay moi|xay|chuyen doi|giai quyet|tao viec lam|tao|ket nap|dao tao|cai tao|nang cap|sua chua"
        + @"|ho tro|thu hut|trang bi|to chuc|phat trien (moi|them)|lam moi|cap moi|tuyen|them|mo rong|be tong hoa|cung hoa"
        + @"|dau tu|đón)(?![a-z])(?! (nhat|cua|dung))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FlowVerb();

    [GeneratedRegex(@"\btrở (len|xuong)\b|\s*/\s*nam\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BoundWords();

    [GeneratedRegex(
        @"(\s(((keo )?giam|hạ|tang|nang|đưa|dua) (xuong còn|xuong|còn|len|ve)|ve|thuong|dat|la|chiem|bang|len|xuong|còn|o mức|mức"
        + @"|khoang|gan|xap xi|:))+\s*$"
        + @"|^(dat|len|còn|bang)\s*$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LinkBefore();

    [GeneratedRegex(@",\s*(tao|gop phan|nham|từ đó|qua đó|han che|phuc vu|dap ung)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reason();

    [GeneratedRegex(
        @"^((nghin|ngan|trieu|ti|van) )?(diem (%|phan tram)|tan|ta|con|ha|km2?|km²|m2|m²|m3|m³|kg|dong|ti dong|trieu dong|usd|kwh"
        + @"|mw|‰)(/.*)?$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MeasureUnit();

    [GeneratedRegex(@"nhap ngu|nghia vu quan su", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Army();

    [GeneratedRegex(@"\s(va|,)\s+(?<body>(tham gia |thuc hien )?nghia vu (tham gia )?cong an)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Police();

    [GeneratedRegex(@"^(hoan thanh )?(chi tieu )?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Stem();
}
