using System.Globalization;
using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Import;

/// <summary>Where a measure starts from, said beside where it goes.</summary>
/// <param name="At">Place in the phrase.</param>
/// <param name="Value">The figure, in the unit of the measure.</param>
/// <param name="Year">The year it was reached; null where the words name none.</param>
internal sealed record Start(int At, decimal Value, int? Year);

/// <summary>
/// Takes starting points off a sentence and keeps them: "giảm từ 35% năm 2025 xuống còn 28%", "tăng từ 8 lên 15",
/// "9,2 tỷ đồng (năm 2025 là 8,6 tỷ đồng)", "5.900 tấn (TH 2025: 5.790 tấn)", ", ước TH 2025: 8.500 con".
/// </summary>
internal static partial class Baselines
{
    /// <param name="text">A sentence.</param>
    /// <param name="horizon">Years of the plan; a figure of one of them is no start.</param>
    public static Phrase TakeOff(Phrase text, Horizon horizon)
    {
        var starts = new List<Start>();
        var taken = new List<(int, int)>();
        foreach (Match match in Said().Matches(text.Folded))
        {
            var year = YearOf(match, horizon);
            if (match.Groups["past"].Success && (year is null || horizon.All.Contains(year.Value))) continue;
            var figure = match.Groups["figure"];
            if (Read(text, figure) is not { Upper: null } read) continue;
            starts.Add(new Start(match.Index, read.Value, year));
            taken.Add((match.Index, match.Index + match.Length));
        }

        return text.Without(taken, []) with { Starts = starts };
    }

    // A time is a figure only beside what takes it: "thời gian giải quyết từ 5 ngày xuống còn 3 ngày".
    private static ReadFigure? Read(Phrase text, Group figure) =>
        FigureReader.Read(text.Slice(figure.Index, figure.Index + figure.Length)) is [var alone, ..] ? alone
        : FigureReader.Tell(text).FirstOrDefault(told => told.Start == figure.Index)?.Figure;

    /// <summary>True for kinds that start from a figure of their own; a rate of growth starts from the level that grows.</summary>
    public static bool Has(IndicatorKind kind) => kind is IndicatorKind.Stock or IndicatorKind.Ratio or IndicatorKind.Flow;

    /// <summary>The start as data; null where it names no year and the plan's first is not known.</summary>
    public static Baseline? Of(Start start, Horizon horizon) => (start.Year ?? horizon.From - 1) is var year && year > 0
        ? new(start.Value, new DateOnly(year, 12, 31),
            start.Year is null ? "Văn bản nêu số xuất phát, không nêu năm" : $"Văn bản nêu số năm {year}")
        : null;

    private static int? YearOf(Match match, Horizon horizon) =>
        match.Groups["year"] is { Success: true } year
            ? int.Parse(year.ValueSpan, CultureInfo.InvariantCulture) - (match.Value.Contains("dau nam", StringComparison.Ordinal) ? 1 : 0)
        : match.Groups["before"].Success && horizon.From > 0 ? horizon.From - 1
        : null;

    [GeneratedRegex(
        @"(?<![a-z])từ (?<figure>\d[\d.,]*\s*%?[^.;:\d()]{0,40}?)((\(|vao |cuoi |dau |trong )*(nam )?(?<year>20\d\d)\)?)?\s*"
        + @"(?=(?<!trở )(len|xuong|còn|giam còn|dat)\b[^.;:\d]{0,25}\d)"
        + @"|(?<past>\(\s*(((so|con so|uoc|u|th|thuc hien|ket qua|kq|dat|hien trang|so lieu|cuoi|den) ?)*(nam )?(?<year>20\d\d)"
        + @"|(?<before>cung ki( nam truoc)?|nam truoc))\s*(:|la|dat|uoc|=|-)*\s*(dat )?(?<figure>\d[^()]*?)\s*\))"
        + @"|(?<past>\(\s*(?<figure>\d[^()\d]*?) (vao |trong |o |cua )?nam (?<year>20\d\d)\s*\))"
        + @"|(?<past>(?<=(lan|voi|hon) (ket qua )?(cuoi )?nam (?<year>20\d\d)\s*)\((dat |la |khoang )*(?<figure>\d[^()]*?)\s*\))"
        + @"|(?<past>,\s*(uoc )?(th|thuc hien)( nam)? (?<year>20\d\d)\s*:?\s*(la |dat )?(?<figure>\d[\d.,]*(?<![.,])[^\d,;.()]*))"
        + @"|(?<past>/\s*(?<figure>\d[^/;()]*?) (uoc |thuc hien |th |dat )*(nam )?(?<year>20\d\d))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Said();
}
