namespace ThienVan.Core.Cases.Feedback;

/// <summary>A report of the past, in working days.</summary>
/// <param name="Age">From the day it came to today.</param>
/// <param name="Took">From the day it came to the day it was settled; null while it is not.</param>
public sealed record PastReport(int Age, int? Took);

/// <summary>"Four of five were settled within n working days."</summary>
/// <param name="Days">Working days, at least 1.</param>
/// <param name="Reports">How many reports it is read from.</param>
public sealed record HonestTerm(int Days, int Reports)
{
    /// <summary>Fewer tell nothing.</summary>
    public const int Fewest = 20;

    /// <summary>In a hundred.</summary>
    public const int Share = 80;

    /// <summary>
    /// The least number of days within which four of five were settled, among those that are so old: one that still runs counts as not
    /// settled, so a year of forgotten reports makes no short term, and one of yesterday no long one. Null where too few are known, or
    /// where four of five never were.
    /// </summary>
    public static HonestTerm? Of(IReadOnlyCollection<PastReport> past)
    {
        foreach (var days in past.Select(one => one.Took).OfType<int>().Select(took => Math.Max(1, took)).Distinct().Order())
        {
            var old = past.Where(one => one.Age >= days).ToArray();
            var within = old.Count(one => one.Took <= days);
            if (old.Length >= Fewest && within * 100 >= old.Length * Share) return new(days, old.Length);
        }

        return null;
    }
}
