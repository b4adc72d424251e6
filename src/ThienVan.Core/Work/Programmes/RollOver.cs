using ThienVan.Core.Kernel;

namespace ThienVan.Core.Work.Programmes;

/// <summary>What of a year's programme comes again in the next, each by its own calendar.</summary>
public static class RollOver
{
    /// <param name="earlier">Lines of the last programme that was accepted.</param>
    /// <param name="own">Lines the new programme has.</param>
    /// <param name="year">Of the new programme.</param>
    /// <returns>The earlier lines that come again and are not there yet.</returns>
    public static IReadOnlyList<ProgrammeLine> Of(
        IReadOnlyCollection<ProgrammeLine> earlier, IReadOnlyCollection<ProgrammeLine> own, int year) =>
    [
        .. earlier.Where(line => line.Time is { Recurs: true } && !own.Any(other => IsSame(line, other))).Select(line => Roll(line, year)),
    ];

    /// <summary>Its time in the new year; money of years gone by stays behind, its sources do not.</summary>
    private static ProgrammeLine Roll(ProgrammeLine line, int year) => line with
    {
        Time = line.Time!.RolledTo(year),
        Money =
        [
            .. line.Money.GroupBy(one => VietnameseText.Fold(one.Source)).SelectMany(same =>
                same.Any(one => one.Year >= year) ? same.Where(one => one.Year >= year) : [new LineMoney(same.First().Source, year, null)]),
        ],
    };

    private static bool IsSame(ProgrammeLine line, ProgrammeLine other) => line.From is { } from && other.From is { } own
        ? from.Key == own.Key
        : string.Equals(VietnameseText.Fold(line.Name), VietnameseText.Fold(other.Name), StringComparison.Ordinal);
}
