using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;

namespace ThienVan.Core.Registers.Facts;

/// <summary>How much of a measure is of one answer.</summary>
/// <param name="Choice">Null for what holds no answer.</param>
/// <param name="Counted">Null where it cannot be told.</param>
public sealed record FactPart(FieldChoice? Choice, Fact? Counted);

/// <summary>What a register comes to.</summary>
public static class FactCount
{
    /// <summary>Counts a measure over what is known of the items, as they stood on the last day of the period.</summary>
    /// <param name="definition">Of the register.</param>
    /// <param name="fact">One of its measures.</param>
    /// <param name="known">The one version of each item that was known at <paramref name="asOf"/>.</param>
    /// <param name="period">Days that are counted; a measure without <see cref="RegisterFact.During"/> looks at the last.</param>
    /// <param name="area">Null for the whole ward.</param>
    /// <param name="asOf">The moment of which it is told what was known.</param>
    /// <returns>Null when nothing is written down, when an item lacks a figure that is added up, when there is nothing to be a share of,
    /// or for a neighbourhood group in a register that knows none; never 0 for "unknown".</returns>
    public static Fact? Of(
        RegisterDefinition definition, RegisterFact fact, IEnumerable<RegisterItem> known, Period period, AreaId? area, DateTimeOffset asOf)
    {
        if (area is not null && definition.Neighbourhood is null) return null;
        if (fact.Least is { } apart) return Least(definition, fact, apart, known, period, area, asOf);
        var (counted, below, rows, written) = (0m, 0m, 0, false);
        foreach (var item in known)
        {
            written = true;
            if (area is { } group && item[definition.Neighbourhood!.Code] != group.Value) continue;
            if (fact.Among is { } among && !Stands(definition, among, item, period.To)) continue;
            var meets = Meets(definition, fact, item, period);
            if (!meets && fact.Among is null) continue;
            if (Part(item, fact.Per) is not { } per || Part(item, fact.Sum) is not { } sum) return null;
            rows++;
            below += per;
            if (meets) counted += sum;
        }

        return !written || (fact.IsShare && below == 0) ? null : new(counted, fact.IsShare ? below : null, rows, asOf);
    }

    /// <summary>What a measure comes to by the answers of the field that its register tells apart, in their order, last what holds none;
    /// answers that come to nothing are left out.</summary>
    /// <returns>Together the whole; empty for a share and where nothing is told apart.</returns>
    public static IReadOnlyList<FactPart> PartsOf(
        RegisterDefinition definition, RegisterFact fact, IReadOnlyCollection<RegisterItem> known, Period period, DateTimeOffset asOf)
    {
        if (definition.Field(definition.Parts) is not { } field || fact.IsShare || fact.Least is not null
            || fact.Where.Any(condition => condition.Field == field.Code)) return [];
        return
        [
            .. field.Choices.Select(choice => (Choice: (FieldChoice?)choice, Is: new FieldCondition(field.Code) { Values = [choice.Code] }))
                .Append((null, new FieldCondition(field.Code) { IsFilled = false }))
                .Select(one => new FactPart(
                    one.Choice, Of(definition, fact with { Where = [.. fact.Where, one.Is] }, known, period, area: null, asOf)))
                .Where(part => part.Counted is { Rows: > 0 }),
        ];
    }

    // An answer that is asked for and of which nothing stands is not known; one that stands and has nothing comes to nought.
    private static Fact? Least(
        RegisterDefinition definition, RegisterFact fact, string apart, IEnumerable<RegisterItem> known, Period period, AreaId? area,
        DateTimeOffset asOf)
    {
        RegisterItem[] standing =
        [
            .. known.Where(item => (area is not { } group || item[definition.Neighbourhood!.Code] == group.Value)
                && Stands(definition, fact.Where, item, period.To)),
        ];
        var asked = fact.Where.FirstOrDefault(condition => condition.Field == apart)?.Values
            ?? [.. standing.Select(item => item[apart]).OfType<string>().Distinct()];
        var amounts = new List<decimal>();
        foreach (var answer in asked)
        {
            RegisterItem[] of = [.. standing.Where(item => item[apart] == answer)];
            var parts = of.Select(item => Falls(fact, item, period) ? Part(item, fact.Sum) : 0).ToArray();
            if (of.Length == 0 || parts.Contains(null)) return null;
            amounts.Add(parts.Sum() ?? 0);
        }

        return amounts.Count == 0 ? null : new(amounts.Min(), null, standing.Length, asOf);
    }

    // An item from before its register asked for the figure has none, and a sum without it would be no sum.
    private static decimal? Part(RegisterItem item, string? field) =>
        field is null ? 1 : item[field] is { } kept ? FieldWords.FigureOf(kept) : null;

    /// <summary>Whether an item is one of those that are counted.</summary>
    public static bool Meets(RegisterDefinition definition, RegisterFact fact, RegisterItem item, Period period) =>
        Falls(fact, item, period) && Stands(definition, fact.Where, item, period.To);

    private static bool Falls(RegisterFact fact, RegisterItem item, Period period) => fact.During switch
    {
        null => true,
        RegisterDefinition.StateField => StatesOf(fact) is { } asked
            && item.StateOn(period.To) is { } state && asked.Contains(state)
            && Entered(item, asked, period.To) is { } entered && period.Contains(entered),
        var during => item[during] is { } day && period.Contains(FieldWords.DateOf(day)),
    };

    // From one of the states asked for to another it has not come anew.
    private static DateOnly? Entered(RegisterItem item, IReadOnlyList<string> asked, DateOnly day) =>
        item.Life.Where(step => step.HoldsOn(day)).Reverse().TakeWhile(step => asked.Contains(step.State)).Last().From;

    private static IReadOnlyList<string>? StatesOf(RegisterFact fact) =>
        fact.Where.FirstOrDefault(condition => condition.Field == RegisterDefinition.StateField)?.Values;

    // A measure that asks for no state counts what stands.
    private static bool Stands(RegisterDefinition definition, IReadOnlyList<FieldCondition> conditions, RegisterItem item, DateOnly day) =>
        item.StateOn(day) is { } state
        && (conditions.Any(condition => condition.Field == RegisterDefinition.StateField) || definition.State(state) is { Ends: false })
        && conditions.All(condition => Holds(definition, condition,
            condition.Field == RegisterDefinition.StateField ? state : item[condition.Field], day));

    private static bool Holds(RegisterDefinition definition, FieldCondition condition, string? value, DateOnly day) =>
        (condition.IsFilled is not { } filled || filled == value is not null)
        && (condition.Values is not { } values || (value is not null && values.Contains(value)))
        && (condition.Least is not { } least || (value is not null && Compare(definition, condition.Field, value, least, day) >= 0))
        && (condition.Most is not { } most || (value is not null && Compare(definition, condition.Field, value, most, day) <= 0));

    private static int Compare(RegisterDefinition definition, string field, string value, string bound, DateOnly day) =>
        definition.Field(field)!.IsMeasured
            ? FieldWords.FigureOf(value).CompareTo(FieldWords.FigureOf(bound))
            : FieldWords.DateOf(value).CompareTo(bound == FieldCondition.OnTheDay ? day : FieldWords.DateOf(bound));
}
