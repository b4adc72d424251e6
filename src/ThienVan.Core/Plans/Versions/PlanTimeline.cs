using ThienVan.Core.Plans.Judging;

namespace ThienVan.Core.Plans.Versions;

/// <summary>A version of the plan and the first day it was in force.</summary>
public sealed record PlanEdition(PlanDocument Document, DateOnly From);

/// <summary>A reading that somebody decided for a contradiction of the plan.</summary>
/// <param name="From">
/// First day it holds; null when it says how the words were meant from the first. A later decision takes its place from its own first day.
/// </param>
public sealed record DecidedReading(string ConflictId, string ReadingId, DateOnly? From);

/// <summary>
/// The goals in force on a day: the version of the plan that was in force then, read as it was decided for that day. Every page, paper,
/// check and export takes its goals from here, so that all say the same of one day.
/// </summary>
public sealed class PlanTimeline
{
    private readonly IReadOnlyList<PlanEdition> _editions;
    private readonly IReadOnlyList<DecidedReading> _decisions;
    private readonly IReadOnlyList<IndicatorTerm> _terms;
    private readonly IReadOnlyList<YearAssignment> _assignments;

    /// <param name="editions">At least one, in order of time; the first is taken for the days before it, of which nothing else is
    /// known.</param>
    /// <param name="decisions">In the order they were taken.</param>
    /// <param name="terms">In the order they were confirmed; null for none.</param>
    /// <param name="assignments">In the order they were confirmed; null for none.</param>
    public PlanTimeline(
        IReadOnlyList<PlanEdition> editions, IReadOnlyList<DecidedReading> decisions, IReadOnlyList<IndicatorTerm>? terms = null,
        IReadOnlyList<YearAssignment>? assignments = null)
    {
        if (editions.Count == 0) throw new ArgumentException("A plan has at least one version.", nameof(editions));
        (_editions, _decisions, _terms, _assignments) = (editions, decisions, terms ?? [], assignments ?? []);
    }

    /// <summary>Which version was in force, counted from 0.</summary>
    public int IndexOn(DateOnly day)
    {
        var index = 0;
        for (var next = 1; next < _editions.Count; next++)
            if (_editions[next].From <= day) index = next;
        return index;
    }

    /// <summary>Reading by conflict id, of those decided for the day.</summary>
    public IReadOnlyDictionary<string, string> ReadingsOn(DateOnly day)
    {
        var readings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var decision in _decisions)
            if (decision.From is null || decision.From <= day) readings[decision.ConflictId] = decision.ReadingId;
        return readings;
    }

    /// <summary>The plan of the day with the readings decided, the terms set and the figures assigned for it, and the contradictions
    /// nobody has decided.</summary>
    public PlanReadings On(DateOnly day)
    {
        var decided = ReadingsOn(day);
        var read = PlanReadings.Of(Contradictions.WithConcerns(_editions[IndexOn(day)].Document), decided);
        var judged = PlanTerms.Apply(SaidDays.Apply(read.Plan, decided), PlanTerms.On(_terms, day));
        var assigned = PlanAssignments.On(_assignments, day).Select(one => OnPlan(one, day));
        return read with { Plan = PlanAssignments.Apply(judged, [.. assigned]) };
    }

    // A plan that was amended after the document, and says another figure now, is the newer word.
    private HeldFigure OnPlan(HeldFigure held, DateOnly day) =>
        held.Figure.Replaces && Said(held, day) is { } now && Said(held, held.Document.From) != now
            ? held with { Figure = held.Figure with { Replaces = false } }
            : held;

    private Amount? Said(HeldFigure held, DateOnly day) =>
        _editions[IndexOn(day)].Document.FindIndicator(held.Figure.Code)?.HeldFor(held.Year) is { } point
            ? new(point.Low, point.High) : null;

    /// <summary>Null when the plan of the day knows no such indicator.</summary>
    public YearGoal? GoalOn(DateOnly day, string code, int year) =>
        On(day).Plan is var plan && plan.FindIndicator(code) is { } indicator ? YearGoal.Of(indicator, plan, year) : null;
}
