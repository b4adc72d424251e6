namespace ThienVan.Core.Plans;

/// <summary>What the places of a contradiction say, in the best words a plan has for them.</summary>
public static class PlaceWords
{
    /// <summary>The plan with the document's own sentence at every place of its contradictions that names one it quotes elsewhere: a
    /// contradiction recorded from a plan without its text is read in the ward's own document once that is loaded.</summary>
    public static PlanDocument Fill(PlanDocument plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Conflicts.SelectMany(Places).All(place => place.Quote is not null)) return plan;
        var quoted = Quoted(plan).DistinctBy(place => place.Reference, StringComparer.Ordinal)
            .ToDictionary(place => place.Reference, StringComparer.Ordinal);
        return quoted.Count == 0 ? plan : plan with
        {
            Conflicts =
            [
                .. plan.Conflicts.Select(conflict => conflict with
                {
                    Provisions = [.. conflict.Provisions.Select(Fill)],
                    Readings = [.. conflict.Readings.Select(reading => reading with { Provisions = [.. reading.Provisions.Select(Own)] })],
                }),
            ],
        };

        // One without words has those of its contradiction.
        Provision Own(Provision place) => IsBare(place) ? place : Fill(place);

        Provision Fill(Provision place) => place.Quote is null && quoted.TryGetValue(place.Reference, out var said)
            ? place with { Lines = said.Lines, Quote = said.Quote } : place;
    }

    /// <summary>The places a reading comes from, each with its words.</summary>
    /// <param name="places">Those of the contradiction.</param>
    public static IReadOnlyList<Provision> Of(Reading reading, IReadOnlyList<Provision> places)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return [.. reading.Provisions.Select(said => IsBare(said) ? places.FirstOrDefault(place => IsAt(place, said)) ?? said : said)];
    }

    /// <summary>The places of a contradiction that no reading of it comes from.</summary>
    public static IReadOnlyList<Provision> Rest(IReadOnlyList<Reading> readings, IReadOnlyList<Provision> places)
    {
        var told = readings.SelectMany(reading => Of(reading, places)).ToHashSet();
        return [.. places.Where(place => !told.Contains(place))];
    }

    /// <summary>It names a place and has no words for it.</summary>
    internal static bool IsBare(Provision place) => place is { Quote: null, Gist: null };

    internal static bool IsAt(Provision place, Provision said) => string.Equals(place.Reference, said.Reference, StringComparison.Ordinal);

    private static IEnumerable<Provision> Places(Conflict conflict) =>
        conflict.Provisions.Concat(conflict.Readings.SelectMany(reading => reading.Provisions));

    private static IEnumerable<Provision> Quoted(PlanDocument plan) =>
        plan.AllTargets().Select(target => target.Provision)
            .Concat(plan.Rows.Select(row => row.Provision))
            .Concat(plan.Tasks.Select(task => task.Provision))
            .Concat(plan.Projects.Select(project => project.Provision))
            .Where(place => place.Quote is not null);
}
