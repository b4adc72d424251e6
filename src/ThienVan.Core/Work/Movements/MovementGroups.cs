namespace ThienVan.Core.Work.Movements;

/// <summary>A neighbourhood group that takes part in a year of a movement.</summary>
/// <param name="UnitId">Of the group.</param>
/// <param name="Goal">Null while none was given.</param>
/// <param name="Households">Null while unknown.</param>
public sealed record MovementGroup(string UnitId, decimal? Goal, decimal? Households, GroupResult Result);

/// <summary>What the goals of the groups come to beside the ward's own.</summary>
public sealed record GoalTotal
{
    /// <summary>Groups with a goal.</summary>
    public required int Given { get; init; }
    public required int Groups { get; init; }

    /// <summary>Of the goals given.</summary>
    public required decimal Sum { get; init; }

    /// <summary>The ward's own; null while it has none.</summary>
    public required decimal? Ward { get; init; }

    /// <summary>Above nought when the goals are more than the ward's; null where there is nothing to hold them against.</summary>
    public decimal? Difference => Ward is { } ward && Given > 0 ? Sum - ward : null;

    public static GoalTotal Of(IReadOnlyCollection<decimal?> goals, decimal? ward) => new()
    {
        Given = goals.Count(goal => goal is not null),
        Groups = goals.Count,
        Sum = goals.Sum() ?? 0,
        Ward = ward,
    };
}

/// <summary>Where a year of a movement stands: counts of groups and sums that say how many groups they are of, never an average.</summary>
public sealed record MovementTally
{
    public required int Groups { get; init; }

    /// <summary>Groups of which an entry stands, confirmed or not.</summary>
    public required int Sent { get; init; }

    /// <summary>Groups of which one was confirmed.</summary>
    public required int Confirmed { get; init; }

    /// <summary>Groups whose last word waits for the lead unit.</summary>
    public required int Waiting { get; init; }
    public required int WithGoal { get; init; }
    public required int Reached { get; init; }

    /// <summary>Of what was confirmed; null where nothing was.</summary>
    public required decimal? ConfirmedSum { get; init; }

    /// <summary>Of what the groups say, confirmed or not; null where none says anything.</summary>
    public required decimal? SaidSum { get; init; }

    public static MovementTally Of(IReadOnlyCollection<MovementGroup> groups)
    {
        var said = groups.Select(group => group.Result.Standing).OfType<ResultEntry>().ToArray();
        var confirmed = groups.Select(group => group.Result.Confirmed).OfType<ResultEntry>().ToArray();
        return new()
        {
            Groups = groups.Count,
            Sent = said.Length,
            Confirmed = confirmed.Length,
            Waiting = said.Count(entry => entry.State == EntryState.Sent),
            WithGoal = groups.Count(group => group.Goal is > 0),
            Reached = groups.Count(group => group.Result.Reaches(group.Goal)),
            ConfirmedSum = confirmed.Length == 0 ? null : confirmed.Sum(entry => entry.Amount),
            SaidSum = said.Length == 0 ? null : said.Sum(entry => entry.Amount),
        };
    }
}
