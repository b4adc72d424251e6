using System.Text.RegularExpressions;
using ThienVan.Core.Plans.Checking;

namespace ThienVan.Core.Plans.Versions;

/// <summary>The contradictions kept with a plan in force, under whose ids people decided.</summary>
public static partial class Contradictions
{
    /// <summary>
    /// <paramref name="next"/> with the contradictions of the plan before, but for those whose indicator is gone or promises another
    /// figure by now: the new text settled them.
    /// </summary>
    internal static PlanDocument Carry(PlanDocument held, PlanDocument next)
    {
        var own = next.Conflicts.Select(conflict => conflict.Id).ToHashSet(StringComparer.Ordinal);
        return next with
        {
            Conflicts =
            [
                .. held.Conflicts.Where(conflict => !own.Contains(conflict.Id) && Codes(conflict).All(code => Stands(code, held, next))),
                .. next.Conflicts,
            ],
        };
    }

    /// <summary>The plan with every contradiction found in it that changes a figure, so that both readings are judged.</summary>
    /// <param name="source">Null for a plan that came as data.</param>
    public static PlanDocument WithFound(PlanDocument plan, SourceText? source)
    {
        var found = PlanChecker.Check(plan, source)
            .Where(finding => finding.Readings.Any(reading => reading.Changes.Count > 0)
            && !plan.Conflicts.Any(one => IsSame(one, finding)))
            .Select(Of);
        return plan with { Conflicts = [.. plan.Conflicts, .. found] };
    }

    /// <summary>The plan with those findings of the checker that people decided, so that what they decided holds.</summary>
    /// <param name="findings">What the checker says of it; asked for only where something else than a kept contradiction was
    /// decided.</param>
    public static PlanDocument WithDecided(PlanDocument plan, IEnumerable<string> decided, Func<IReadOnlyList<Finding>> findings)
    {
        var open = decided.Except(plan.Conflicts.Select(conflict => conflict.Id)).ToHashSet(StringComparer.Ordinal);
        return open.Count == 0 ? plan : plan with
        {
            Conflicts = [.. plan.Conflicts, .. findings().Where(finding => open.Contains(finding.Id)).Select(Of)],
        };
    }

    /// <summary>The plan with the indicators named in every contradiction that leaves their goals alone and does not say which it is about:
    /// those of its places. One between two times is about none: whichever is meant, the same is counted.</summary>
    internal static PlanDocument WithConcerns(PlanDocument plan)
    {
        var codesOf = ConflictTargets.PlacedCodesOf(plan);
        return plan with
        {
            Conflicts =
            [
                .. plan.Conflicts.Select(conflict => conflict.ChangesGoals || conflict.Concerns.Count > 0
                    || ReadingDays.Of(conflict).Count > 1 ? conflict : conflict with { Concerns = codesOf(conflict) }),
            ],
        };
    }

    /// <summary>A finding of the checker as a contradiction kept with the plan.</summary>
    public static Conflict Of(Finding found) => new()
    {
        Id = found.Id,
        Message = found.Message,
        Provisions = found.Provisions,
        Readings = found.Readings,
        Concerns = found.Concerns,
    };

    // The same text read from another file quotes other lines, and so gets another id for what people know already.
    private static bool IsSame(Conflict held, Finding found) =>
        held.Id == found.Id
        || ((KindOf(held) ?? found.Kind) == found.Kind
            && Codes(held).ToHashSet(StringComparer.Ordinal).SetEquals(
                found.Readings.SelectMany(reading => reading.Changes).Select(change => change.Code)));

    private static bool Stands(string code, PlanDocument held, PlanDocument next) =>
        next.FindIndicator(code) is { } after
        && (held.FindIndicator(code) is not { } before || (before.Points.SequenceEqual(after.Points) && before.Total == after.Total
            && before.Comparator == after.Comparator));

    private static IEnumerable<string> Codes(Conflict conflict) =>
        conflict.Readings.SelectMany(reading => reading.Changes).Select(change => change.Code);

    /// <summary>What the checker found it as; null for one that a person recorded.</summary>
    private static string? KindOf(Conflict conflict) =>
        Found().Match(conflict.Id) is { Success: true } match ? match.Groups["kind"].Value : null;

    [GeneratedRegex("^(?<kind>[a-z_]+)-[0-9a-f]{8}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Found();
}
