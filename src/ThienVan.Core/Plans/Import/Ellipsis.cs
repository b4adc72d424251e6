using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Import;

/// <summary>
/// "Tốc độ tăng trưởng giai đoạn 2021 - 2025 là 14% và giai đoạn 2026 - 2030 là 13%": the clause that goes on with another time leaves its
/// subject to the one before, which speaks of years that are not the plan's.
/// </summary>
internal sealed partial class Ellipsis(Horizon horizon)
{
    /// <summary>The clauses, each with its own words.</summary>
    public IReadOnlyList<Clause> Fill(IReadOnlyList<Clause> clauses)
    {
        var full = new List<Clause>();
        foreach (var clause in clauses) full.Add(Subject(full, clause) is { Length: > 0 } words ? clause.Under(words) : clause);
        return full;
    }

    private string? Subject(List<Clause> before, Clause clause)
    {
        if (clause.Figures.Count == 0 || !IsTimed(clause, outside: false) || !IsBare(clause)) return null;
        var figure = FigureMentions.Main(clause);
        var whole = before.FindLast(one => one.Sentence == clause.Sentence && one.Figures.Count > 0 && IsTimed(one, outside: true)
            && FigureMentions.Main(one).Unit == figure.Unit && !IsBare(one));
        if (whole is null) return null;
        var words = Words(whole);
        return Name(clause).Length == 0 ? words : IndicatorMerger.WithoutChange(words);
    }

    private bool IsTimed(Clause clause, bool outside) =>
        Years(clause) is { Count: > 0 } times && times.TrueForAll(time => IsOutside(time) == outside);

    private static List<TimeMark> Years(Clause clause) =>
        [.. clause.Times.Where(time => time.Kind is TimeKind.Year or TimeKind.By or TimeKind.Span)];

    /// <summary>True for a time of which no year is the plan's.</summary>
    public bool IsOutside(TimeMark time) => horizon.Resolve(time, keep: null, lastYear: 0).Outside;

    private static bool IsBare(Clause clause)
    {
        var name = Name(clause);
        return name.Length == 0 || IndicatorMerger.IsBareChange(name)
            || name.Equals(FigureMentions.Main(clause).Unit, StringComparison.OrdinalIgnoreCase);
    }

    private static string Name(Clause clause) =>
        Compared().Replace(FigureMentions.Read(clause, Years(clause).FirstOrDefault()).First().Name, "");

    private string Words(Clause clause) => NameReader.Read(
        clause.Phrase.Slice(0, FigureMentions.Main(clause).Start), clause.Times.Where(IsOutside).Select(time => (time.Start, time.End)));

    [GeneratedRegex(@"\s*\b(lần )?so với .*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Compared();
}
