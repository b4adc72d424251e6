using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Versions;

/// <summary>
/// Keeps the codes of a plan's indicators through a new reading of its text. Figures are stored under those codes, so an
/// indicator that is the same promise must keep its code, and a code must never pass to another promise.
/// </summary>
public static class IndicatorCodes
{
    /// <param name="before">The plan in force.</param>
    /// <param name="after">The plan that replaces it, for the same period.</param>
    /// <returns><paramref name="after"/> with the codes of <paramref name="before"/> where the promise is the same, and unused codes
    /// elsewhere.</returns>
    public static PlanDocument Keep(PlanDocument before, PlanDocument after)
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = before.Indicators.Select(indicator => indicator.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var target in after.AllTargets()) Match(before.FindTarget(target.No), target, codes, taken);
        return codes.All(pair => pair.Key == pair.Value) ? after : Renamed(after, codes);
    }

    private static void Match(Target? before, Target after, Dictionary<string, string> codes, HashSet<string> taken)
    {
        var open = before?.Indicators.ToList() ?? [];
        foreach (var indicator in after.Indicators)
        {
            var same = open.Where(held => IsSamePromise(held, indicator)).MaxBy(held => Likeness(held, indicator));
            if (same is not null) open.Remove(same);
            codes[indicator.Code] = same?.Code ?? Unused(after.No, indicator.Code, taken);
        }
    }

    // Percentages, ranks and papers are the same thing however their unit is written; amounts are not.
    private static bool IsSamePromise(Indicator held, Indicator next) =>
        held.Kind == next.Kind
        && (
            held.Kind is not (IndicatorKind.Flow or IndicatorKind.Stock or IndicatorKind.Cumulative)
            || Words(held.Unit).SetEquals(Words(next.Unit))
        );

    /// <summary>Shared words of the names, then shared figures: enough to tell the promises of one target apart.</summary>
    private static int Likeness(Indicator held, Indicator next) =>
        Words(held.Name).Intersect(Words(next.Name)).Count()
        + (10
            * held.Points.Count(point => next.PointFor(point.Year) is { } other && (other.Low ?? other.High) == (point.Low ?? point.High)));

    private static HashSet<string> Words(string? text) =>
        text is null ? [] : [.. VietnameseText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static string Unused(string no, string code, HashSet<string> taken)
    {
        if (taken.Add(code)) return code;
        for (var letter = 'a'; letter <= 'z'; letter++)
        {
            if (taken.Add(no + letter)) return no + letter;
        }

        for (var number = 1; ; number++)
        {
            if (taken.Add($"{no}z{number}")) return $"{no}z{number}";
        }
    }

    private static PlanDocument Renamed(PlanDocument plan, Dictionary<string, string> codes)
    {
        return plan.WithTargets(Target) with
        {
            Rows = [.. plan.Rows.Select(row => row with { Twins = All(row.Twins) })],
            Tasks = [.. plan.Tasks.Select(task => task with { Serves = All(task.Serves) })],
            Projects = [.. plan.Projects.Select(project => project with { Serves = All(project.Serves) })],
            Conflicts = [.. plan.Conflicts.Select(conflict => conflict with { Readings = [.. conflict.Readings.Select(Reading)] })],
        };

        string One(string code) => codes.GetValueOrDefault(code, code);

        string[] All(IReadOnlyList<string> many) => [.. many.Select(One)];

        Target Target(Target target) =>
            target with
            {
                Indicators =
                [
                    .. target.Indicators.Select(item => item with { Code = One(item.Code), Of = item.Of is null ? null : One(item.Of) }),
                ],
            };

        Reading Reading(Reading reading) =>
            reading with
            {
                Changes = [.. reading.Changes.Select(change => change with { Code = One(change.Code) })],
            };
    }
}
