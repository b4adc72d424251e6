namespace ThienVan.Core.Kernel;

/// <param name="Share">Of the longest of its picture, above 0 and up to 1.</param>
public sealed record RankedBar(string Name, int Count, decimal Share);

/// <summary>Who has most of something: a few bars on one scale, the longest first, what all others have together behind them.</summary>
public sealed record RankedBars(IReadOnlyList<RankedBar> Bars)
{
    /// <param name="counts">Who has nothing is left out.</param>
    /// <param name="most">How many bars at most, the others' one among them; at least two.</param>
    /// <param name="others">What so many others are called: "3 đơn vị khác".</param>
    public static RankedBars Of(IEnumerable<(string Name, int Count)> counts, int most, Func<int, string> others)
    {
        (string Name, int Count)[] ranked = [.. counts.Where(one => one.Count > 0).OrderByDescending(one => one.Count)];
        var own = ranked.Length > most ? most - 1 : ranked.Length;
        (string Name, int Count)[] drawn = ranked.Length == own ? ranked
            : [.. ranked[..own], (others(ranked.Length - own), ranked[own..].Sum(one => one.Count))];
        return new([.. drawn.Select(one => new RankedBar(one.Name, one.Count, (decimal)one.Count / drawn.Max(each => each.Count)))]);
    }

    /// <summary>The picture in words: "KT-HT-ĐT 8; VH-XH 6".</summary>
    public string Words => string.Join("; ", Bars.Select(bar => $"{bar.Name} {FigureText.Number(bar.Count)}"));
}
