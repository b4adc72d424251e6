using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking;

/// <summary>Whether two claims speak of one measure.</summary>
internal static partial class Measure
{
    public static bool AreSame(Claim a, Claim b) => a.Unit == b.Unit && !AreMoveAndLevel(a, b) && (a.IsPercent
        ? !OfTwoWholes(a, b) && (SameWords(a, b) || (Alike(a, b, 0.6) && !OtherThing.AreTwo(a.About, b.About)))
        : SameCount(a, b) || SameZero(a, b) || (Alike(a, b, 0.5) && !OtherThing.AreTwo(a.About, b.About)));

    // "giảm 5%" and "còn 5%" are two things, whatever they are said of.
    private static bool AreMoveAndLevel(Claim a, Claim b) => a.IsMove is { } one && b.IsMove is { } other && one != other;

    // A short name ("Tỷ lệ hộ nghèo") has one pair of syllables only; then it must be the same and the only one.
    private static bool SameWords(Claim a, Claim b) => a.Subject.Count > 0 && a.Subject.SetEquals(b.Subject);

    /// <summary>Loose: also one measure inside a wider one ("all projects on time", "all building projects on time").</summary>
    public static bool Overlap(Claim a, Claim b) =>
        a.Unit == b.Unit && !AreMoveAndLevel(a, b) && Shared(a, b) >= 5 && Syllables.Containment(a.Subject, b.Subject) >= 0.33;

    private static bool Alike(Claim a, Claim b, double share) => Shared(a, b) >= 2 && Syllables.Containment(a.Subject, b.Subject) >= share;

    private static int Shared(Claim a, Claim b) => a.Subject.Count(b.Subject.Contains);

    // A large round count of one thing is rarely two promises.
    private static bool SameCount(Claim a, Claim b) => a.Low == b.Low && a.Low >= 100 && TwoWords(a.Noun) == TwoWords(b.Noun);

    private static bool SameZero(Claim a, Claim b) =>
        a.Low == 0 && b.Low == 0 && (a.Subject.Contains(b.Noun) || b.Subject.Contains(a.Noun));

    // Agriculture has one share of the economy and another of its workers.
    private static bool OfTwoWholes(Claim a, Claim b) =>
        Whole().Match(a.Clause.Text) is { Success: true } one && Whole().Match(b.Clause.Text) is { Success: true } other
        && !one.Value.Equals(other.Value, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"cơ cấu \p{L}+ \p{L}+", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Whole();

    private static string TwoWords(string noun) => string.Join(' ', noun.Split(' ').Take(2));
}
