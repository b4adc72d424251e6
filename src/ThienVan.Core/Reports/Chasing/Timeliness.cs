using ThienVan.Core.Plans;

namespace ThienVan.Core.Reports.Chasing;

/// <summary>How many units sent everything in time, of how many that owed something. Neighbourhood groups and orphan lines are no
/// units.</summary>
/// <param name="Figures">Figures that were looked at.</param>
public sealed record Timeliness(int InTime, int Owing, int Figures)
{
    /// <param name="rounds">Rounds whose due date is past.</param>
    /// <param name="unit">One unit alone; null for all.</param>
    /// <returns>Null when nobody owed anything.</returns>
    public static Timeliness? Of(IEnumerable<RoundBoard> rounds, string? unit)
    {
        UnitProgress[] owing = [.. rounds.SelectMany(round => round.Units)
            .Where(owing => !owing.IsNeighbourhood && owing.UnitId != PlanUnit.None && (unit is null || owing.UnitId == unit))];
        return owing.Length == 0 ? null : new(owing.Count(owed => owed.WasOnTime), owing.Length, owing.Sum(owed => owed.Owed));
    }
}
