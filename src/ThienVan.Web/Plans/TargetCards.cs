using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Web.Plans;

/// <summary>Turns a snapshot's targets into cards for one year.</summary>
public sealed class TargetCards(PlanSnapshot snapshot, int year, DateOnly today)
{
    /// <summary>Filter value for targets that no part of the plan gives to anybody.</summary>
    public const string NoLead = "chua-giao";

    private readonly Dictionary<string, string> _groups = snapshot.Document.Groups.ToDictionary(group => group.Id, group => group.Name, StringComparer.Ordinal);
    private readonly HashSet<string> _disputed = [.. Undecided(snapshot).SelectMany(TargetNosOf(snapshot.Document))];

    public IReadOnlyList<TargetCard> All() => [.. snapshot.Document.Targets.Select(Card)];

    public IReadOnlyList<TargetGroupView> Groups()
    {
        var cards = All().ToLookup(card => card.GroupId, StringComparer.Ordinal);
        return [.. snapshot.Document.Groups.Select(group => new TargetGroupView(group.Id, group.Name, [.. cards[group.Id]]))];
    }

    public TargetCard Card(Target target)
    {
        var verdict = Judge.AssessTarget(target, snapshot.Document, year, snapshot.Book, today, snapshot.Readings);
        var shown = verdict.Decisive ?? (verdict.Assessments.Count > 0 ? verdict.Assessments[0] : null);
        var indicator = shown is null ? null : target.Indicators.First(item => item.Code == shown.Code);
        return new TargetCard
        {
            No = target.No,
            Name = target.Name,
            ShortName = target.ShortName ?? target.Name,
            GroupId = target.Group,
            GroupName = _groups.GetValueOrDefault(target.Group, target.Group),
            Lead = snapshot.Plan.Unit(target.Lead ?? indicator?.Lead),
            Verdict = verdict,
            Indicator = indicator,
            Shown = shown,
            PlanText = indicator is null ? "không nêu chỉ số" : PlanWords.Asked(indicator, year),
            InConflict = _disputed.Contains(target.No),
        };
    }

    public static IEnumerable<Conflict> Undecided(PlanSnapshot snapshot) =>
        snapshot.Document.Conflicts.Where(conflict => !snapshot.Readings.ContainsKey(conflict.Id));

    public static Func<Conflict, IEnumerable<string>> TargetNosOf(PlanDocument document)
    {
        var owner = document.Targets.SelectMany(target => target.Indicators.Select(indicator => (indicator.Code, target.No)))
            .ToDictionary(pair => pair.Code, pair => pair.No, StringComparer.Ordinal);
        return conflict => conflict.Readings.SelectMany(reading => reading.Changes)
            .Select(change => owner.GetValueOrDefault(change.Code)).OfType<string>().Distinct(StringComparer.Ordinal);
    }
}
