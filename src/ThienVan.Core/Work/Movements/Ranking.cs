namespace ThienVan.Core.Work.Movements;

/// <summary>What results are held against, so that a large group and a small one can be compared.</summary>
public enum RankBasis { Goal, Households }

/// <summary>Why a group cannot be compared with the others.</summary>
public enum RankLack { Unconfirmed, OtherDay, NoGoal, NoHouseholds }

/// <summary>A group's place; groups that did equally well share one.</summary>
/// <param name="Amount">What was confirmed.</param>
/// <param name="Against">Its goal or its households.</param>
public sealed record RankedPlace(int Place, string UnitId, decimal Amount, decimal Against);

/// <summary>
/// Places of the groups, only where they are comparable: every group that sent something has a confirmed result up to the same day,
/// and all of them a goal, or all of them a known number of households. Who sent nothing has no place and stands in nobody's way.
/// </summary>
public sealed record Ranking
{
    /// <summary>Fewer are no competition.</summary>
    public const int Fewest = 2;

    /// <summary>Null where there is no ranking.</summary>
    public required RankBasis? Basis { get; init; }

    /// <summary>Day up to which the results are counted: the last that a confirmed one has; null where none was confirmed.</summary>
    public required DateOnly? Day { get; init; }

    /// <summary>From the first place; empty where there is no ranking.</summary>
    public required IReadOnlyList<RankedPlace> Places { get; init; }

    /// <summary>Which groups lack what; empty where there is a ranking.</summary>
    public required ILookup<RankLack, string> Lacks { get; init; }

    /// <summary>Groups of which an entry stands.</summary>
    public required int Sent { get; init; }

    public bool IsTooFew => Sent < Fewest;

    public static Ranking Of(IReadOnlyCollection<MovementGroup> groups)
    {
        MovementGroup[] sent = [.. groups.Where(group => group.Result.Standing is not null)];
        var day = sent.Where(group => group.Result.IsConfirmed).Max(group => group.Result.Standing?.On);
        RankBasis? basis = sent.All(HasGoal) ? RankBasis.Goal : sent.All(HasHouseholds) ? RankBasis.Households : null;
        var lacks = sent.SelectMany(group => Lack(group, day, basis).Select(lack => (Lack: lack, group.UnitId)))
            .ToLookup(one => one.Lack, one => one.UnitId);
        var isRanked = sent.Length >= Fewest && lacks.Count == 0;
        return new()
        {
            Basis = isRanked ? basis : null,
            Day = day,
            Places = isRanked ? Placed(sent, basis!.Value) : [],
            Lacks = lacks,
            Sent = sent.Length,
        };
    }

    private static IEnumerable<RankLack> Lack(MovementGroup group, DateOnly? day, RankBasis? basis)
    {
        if (!group.Result.IsConfirmed) yield return RankLack.Unconfirmed;
        else if (group.Result.Standing!.On != day) yield return RankLack.OtherDay;
        if (basis is null && !HasGoal(group)) yield return RankLack.NoGoal;
        if (basis is null && !HasHouseholds(group)) yield return RankLack.NoHouseholds;
    }

    private static bool HasGoal(MovementGroup group) => group.Goal is > 0;

    private static bool HasHouseholds(MovementGroup group) => group.Households is > 0;

    private static RankedPlace[] Placed(MovementGroup[] groups, RankBasis basis)
    {
        RankedPlace[] all = [.. groups.Select(group => new RankedPlace(0, group.UnitId, group.Result.Standing!.Amount,
            (basis == RankBasis.Goal ? group.Goal : group.Households)!.Value))];
        return
        [
            .. all.Select(own => own with { Place = 1 + all.Count(other => IsBetter(other, own)) })
                .OrderBy(own => own.Place).ThenBy(own => own.UnitId, StringComparer.Ordinal),
        ];
    }

    // Across, not divided: shares that are equal stay equal.
    private static bool IsBetter(RankedPlace one, RankedPlace other) => one.Amount * other.Against > other.Amount * one.Against;
}
