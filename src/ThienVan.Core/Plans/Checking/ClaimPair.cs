using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking;

internal enum PairKind { Agree, TwoFrequencies, TwoFigures, Repeated, Duplicate }

/// <summary>Two claims on one measure and how they stand to each other.</summary>
internal sealed record ClaimPair(Claim First, Claim Second, PairKind Kind);

internal static partial class ClaimPairs
{
    private const int LongName = 4;

    // Even "hộ nghèo" is not said so often of one measure.
    private const int MostHolders = 200;

    public static IReadOnlyList<ClaimPair> Of(IReadOnlyList<Claim> claims)
    {
        var pairs = new List<ClaimPair>();
        var words = new SharedWords(claims.Select(claim => claim.Subject), MostHolders);
        for (var i = 0; i < claims.Count; i++)
        {
            foreach (var j in words.Near(claims[i].Subject).Where(j => j > i))
            {
                if (Compare(claims[i], claims[j]) is { } kind and not PairKind.Agree) pairs.Add(new ClaimPair(claims[i], claims[j], kind));
            }
        }

        // The same items read as "each year" and "in all" need no second finding on the figure.
        var read = pairs.Where(pair => pair.Kind == PairKind.TwoFrequencies).Select(Items).ToHashSet();
        return [.. pairs.Where(pair => pair.Kind != PairKind.TwoFigures || !read.Contains(Items(pair)))];
    }

    private static (string First, string Second, string Unit) Items(ClaimPair pair) =>
        (pair.First.Place.Code, pair.Second.Place.Code, pair.First.Unit);

    private static PairKind Compare(Claim a, Claim b)
    {
        if ((a.Place.Kind == b.Place.Kind && a.Place.Kind != PlaceKind.Target && !AreOneRow(a, b)) || IsException(a) || IsException(b))
            return PairKind.Agree;
        var within = a.Place.Code == b.Place.Code;
        var equal = a.Low == b.Low && a.High == b.High;
        if (!Measure.AreSame(a, b))
            return equal && !within && a.Place.Kind == b.Place.Kind && Measure.Overlap(a, b) ? PairKind.Duplicate : PairKind.Agree;
        if (within) return !equal && IsYearlyAgainstYear(a, b) ? PairKind.TwoFigures : PairKind.Agree;
        if (!equal && (IsOneYearOfAverage(a, b) || IsOneYearOfAverage(b, a))) return PairKind.Agree;
        if (!equal) return a.Frame.Meets(b.Frame) && !Accumulates(a, b) && !Accumulates(b, a) ? PairKind.TwoFigures : PairKind.Agree;
        if (Frequencies(a, b) || Frequencies(b, a)) return PairKind.TwoFrequencies;
        if (a.Place.Kind == b.Place.Kind) return PairKind.Duplicate;
        return (a.Place.Kind, b.Place.Kind) is (PlaceKind.Target, PlaceKind.Task) or (PlaceKind.Task, PlaceKind.Target)
            ? PairKind.Repeated
            : PairKind.Agree;
    }

    // Two rows of one long name; a short one ("- Nông nghiệp") may stand under two heads.
    private static bool AreOneRow(Claim a, Claim b) =>
        a.Place.Kind == PlaceKind.Row && b.Place.Kind == PlaceKind.Row && a.Place.Code != b.Place.Code
        && a.Subject.Count >= LongName && a.Subject.SetEquals(b.Subject);

    // "Each year 60, in 2026 alone 40": the text makes the exception itself.
    private static bool IsException(Claim claim) => claim.Frame.Kind == FrameKind.InYear && Alone().IsMatch(claim.Clause.Text);

    // One year may lie off the average of all.
    private static bool IsOneYearOfAverage(Claim average, Claim year) =>
        year.Frame.Kind == FrameKind.InYear && Average().IsMatch(average.Clause.Text);

    // What is made each year comes to more by the end; a share does not add up.
    private static bool Accumulates(Claim end, Claim yearly) =>
        !end.IsPercent && end.Frame.Kind == FrameKind.By && yearly.Frame.Kind == FrameKind.Yearly && end.Low > yearly.Low;

    private static bool IsYearlyAgainstYear(Claim a, Claim b) =>
        (a.Frame.Kind, b.Frame.Kind) is (FrameKind.Yearly, FrameKind.InYear) or (FrameKind.InYear, FrameKind.Yearly)
        && a.Frame.Meets(b.Frame);

    // One figure, once per year and once for the whole; or due in a late year and due in every year.
    private static bool Frequencies(Claim a, Claim b) => (a.Frame.Kind, b.Frame.Kind) switch
    {
        (FrameKind.Yearly, FrameKind.Whole) => !a.IsPercent,
        (FrameKind.By, FrameKind.Yearly) =>
            b.Frame.From < a.Frame.To && a.Place.Kind == PlaceKind.Target && b.Place.Kind != PlaceKind.Target,
        (FrameKind.InYear, FrameKind.Yearly) =>
            a.IsPercent && b.Frame.From < a.Frame.From && a.Place.Kind == PlaceKind.Target && b.Place.Kind != PlaceKind.Target,
        _ => false,
    };

    [GeneratedRegex(@"\bbình quân(?! đầu người)", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Average();

    [GeneratedRegex(@"\briêng (?:trong )?năm\b", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Alone();
}
