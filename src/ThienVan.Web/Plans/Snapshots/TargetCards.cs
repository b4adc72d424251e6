using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Web.Plans.Snapshots;

/// <summary>A snapshot's targets as cards, for one year as of one day. Made once: see <see cref="PlanSnapshot.Cards"/>.</summary>
public sealed class TargetCards
{
    private readonly PlanSnapshot _snapshot;
    private readonly int _year;
    private readonly DateOnly _today;
    private readonly Dictionary<string, string> _groupNames;
    private readonly ILookup<string, int> _readings;

    internal TargetCards(PlanSnapshot snapshot, int year, DateOnly today)
    {
        (_snapshot, _year, _today) = (snapshot, year, today);
        _groupNames = snapshot.Document.Groups.ToDictionary(group => group.Id, group => group.Name, StringComparer.Ordinal);
        var nosOf = ConflictTargets.Of(snapshot.Document);
        _readings = Undecided(snapshot).SelectMany(nosOf, (conflict, no) => (no, conflict.Readings.Count))
            .ToLookup(one => one.no, one => one.Count, StringComparer.Ordinal);
        All = [.. snapshot.Document.Targets.Select(Card)];
        var cards = All.ToLookup(card => card.GroupId, StringComparer.Ordinal);
        Groups = [.. snapshot.Document.Groups.Select(group => new TargetGroupView(group.Id, group.Name, [.. cards[group.Id]]))];
    }

    /// <summary>In document order.</summary>
    public IReadOnlyList<TargetCard> All { get; }

    public IReadOnlyList<TargetGroupView> Groups { get; }

    private TargetCard Card(Target target)
    {
        var verdict = _snapshot.Verdict(target, _year, _today);
        var shown = verdict.Decisive ?? (verdict.Assessments.Count > 0 ? verdict.Assessments[0] : null);
        var indicator = shown is null ? null : target.Indicators.First(item => item.Code == shown.Code);
        Assessment[] readings = [.. verdict.Assessments.Where(one => one.Code == shown?.Code)];
        return new TargetCard
        {
            No = target.No,
            Name = target.Name,
            ShortName = target.ShortName ?? target.Name,
            GroupId = target.Group,
            GroupName = _groupNames.GetValueOrDefault(target.Group, target.Group),
            Leads = _snapshot.Plan.Leads(target),
            Verdict = verdict,
            Indicator = indicator,
            Indicators = target.Indicators,
            Shown = shown?.AsAllSay(readings),
            Deed = DeedOf(readings),
            PlanText = indicator is null ? "không nêu chỉ số" : PlanWords.Asked(YearGoal.Of(indicator, _snapshot.AsRead, _year)),
            ConflictWays = _readings.Contains(target.No) ? ConflictWords.Ways(_readings[target.No]) : null,
        };
    }

    private static string? DeedOf(Assessment[] readings) =>
        readings.Select(reading => reading.Explanation.Deed).Distinct(StringComparer.Ordinal).ToArray() switch
        {
            [] => null,
            [var one] => one,
            _ => ConflictWords.DeedsApart,
        };

    public static IEnumerable<Conflict> Undecided(PlanSnapshot snapshot) =>
        snapshot.Document.Conflicts.Where(conflict => !snapshot.Readings.ContainsKey(conflict.Id));
}
