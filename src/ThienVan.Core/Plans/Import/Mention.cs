using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>One promise as one clause makes it; several may speak of the same indicator.</summary>
internal sealed record Mention(Indicator Indicator, When When)
{
    /// <summary>The clause names no subject of its own ("đến năm 2030 đạt 66%").</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>A sum over years ("đến năm 2030 trồng 5.000 cây"), not the amount of one year.</summary>
    public bool IsSum { get; init; }

    /// <summary>It stands behind "trong đó": a part of what was said, never its sum.</summary>
    public bool IsPart { get; init; }

    /// <summary>Whether the figure is a pace or the level it leads to; null when the words leave it open.</summary>
    public bool? IsPace { get; init; }

    /// <summary>The words it was read from.</summary>
    public string Said { get; init; } = string.Empty;

    /// <summary>Set where a figure could not be placed.</summary>
    public string? Unplaced { get; init; }

    /// <summary>Words that tell this subject from others.</summary>
    public WordBag Words { get; private init; } = WordBag.Of(Indicator.Name);

    /// <summary>The same under another name; what a share is a share of shows in its name.</summary>
    public Mention Called(string name)
    {
        var called = Indicator with { Name = name };
        if (called.Kind == IndicatorKind.Ratio)
            called = called with
            {
                Base = Aggregation.Base(called.Kind, name),
                TimeAggregation = Aggregation.OverTime(called.Kind, name),
            };
        return this with { Indicator = called, Words = WordBag.Of(name) };
    }
}

/// <summary>The words of a name, folded, without those that every name has.</summary>
internal sealed record WordBag(IReadOnlySet<string> Words, string Ending)
{
    private static readonly HashSet<string> _empty = [.. (
        "cac nhung so ti le tren dia ban va cua theo duoc dat doi voi tai cho la co trong o den nam tu moi it nhat mot hang ke hoach "
        + "thuc hien phan dau chi tieu tong giai doan trien khai duy tri luong vao ve voi phuong xa").Split(' ')];

    private static readonly char[] _between = [' ', ',', '.', ';', ':', '(', ')', '"', '“', '”', '-', '–', '/', '%', '≥', '≤'];

    public static WordBag Of(string text) => Of([.. Split(VietnameseText.Fold(text)).Select(word => (word, word))]);

    /// <summary>The words told apart by their marks: "nước sạch" is no "ngân sách nhà nước".</summary>
    public static WordBag Spelled(string text) =>
        Of([.. Split(text).Select(word => (VietnameseText.Fold(word), VietnameseText.Spelling(word)))]);

    private static WordBag Of(IReadOnlyList<(string Folded, string Kept)> words) => new(
        words.Where(word => !_empty.Contains(word.Folded) && !word.Folded.All(char.IsDigit)).Select(word => word.Kept)
            .ToHashSet(StringComparer.Ordinal),
        string.Join(' ', words.TakeLast(2).Select(word => word.Kept)));

    private static string[] Split(string text) => text.Split(_between, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>0 nothing shared, 1 all shared; the last two words, which carry the meaning in Vietnamese, count extra.</summary>
    public double Likeness(WordBag other)
    {
        if (Words.Count == 0 || other.Words.Count == 0) return 0;
        var shared = Words.Count(other.Words.Contains);
        return (2.0 * shared / (Words.Count + other.Words.Count)) + (Ending == other.Ending ? 0.3 : 0);
    }
}
