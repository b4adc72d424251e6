using ThienVan.Core.Kernel;

namespace ThienVan.Core.Reports.Papers;

/// <summary>How the indicators stand, as a report says it: all of them once, what is met among the strengths, what is not among the
/// weaknesses.</summary>
internal static class ReportTally
{
    /// <summary>"Đến ngày 14/09/2026: 21 chỉ số có khả năng đạt; 8 chỉ số có nguy cơ."</summary>
    public static string Whole(SectionInput input)
    {
        var tally = PaperTally.Of(input.Lines);
        return tally.Total == 0 ? "" : $"Kết quả đánh giá đến {Until(input)}: {Counted(tally.Counts)}.";
    }

    public static IEnumerable<string> Strengths(SectionInput input)
    {
        var tally = PaperTally.Of(input.Lines);
        (PaperStanding, int)[] good = [.. tally.Counts.Where(one => IsGood(one.Standing))];
        if (good.Length == 0) yield break;
        yield return $"Đến {Until(input)}, trong tổng số {tally.Total} chỉ số theo dõi có {Counted(good)}.";
        foreach (var sentence in Named(input.Lines, IsGood)) yield return sentence;
    }

    public static IEnumerable<string> Weaknesses(IReadOnlyList<PaperLine> lines) => Named(lines, standing =>
        standing.Verdict is PaperVerdict.NotMet or PaperVerdict.Hard or PaperVerdict.UnderWay or PaperVerdict.NoData);

    private static IEnumerable<string> Named(IReadOnlyList<PaperLine> lines, Predicate<PaperStanding> wanted) =>
        from line in PaperTally.Counted(lines)
        where wanted(line.Standing)
        group line.Name by line.Standing into alike
        orderby alike.Key.Verdict, alike.Key.IsNearMiss
        select $"Các chỉ số {alike.Key.Word}: {string.Join("; ", alike)}.";

    private static bool IsGood(PaperStanding standing) =>
        standing.Verdict is PaperVerdict.Exceeded or PaperVerdict.Met or PaperVerdict.Likely;

    private static string Counted(IEnumerable<(PaperStanding Standing, int Count)> counts) =>
        string.Join("; ", counts.Select(one => $"{one.Count} chỉ số {one.Standing.Word}"));

    private static string Until(SectionInput input) => $"ngày {FigureText.Day(input.AsOf)}"
        + (input.AsOf < input.Round.Window.To ? $" ({PaperWords.StillOpen(input.Round.Window.To)})" : "");
}
