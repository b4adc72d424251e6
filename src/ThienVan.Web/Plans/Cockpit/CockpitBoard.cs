using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Snapshots;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ui.Figures;

namespace ThienVan.Web.Plans.Cockpit;

/// <summary>What the chair looks at for ten seconds.</summary>
public static class CockpitBoard
{
    private const int MostChanges = 8;
    private const int MostFar = 3;

    public static CockpitView Of(PlanSnapshot snapshot, int year, DateOnly today)
    {
        var groups = snapshot.Cards(year, today).Groups;
        var before = today.AddDays(-7 * CockpitRow.Weeks);
        var then = snapshot.KnownBy(before).Cards(year, before).All.ToDictionary(card => card.No, StringComparer.Ordinal);
        var deadlines = PlanDeadlines.Of(snapshot, today);
        var sure = deadlines.Where(line => line.ConflictId is null);
        DeadlineLine[] ahead = [.. sure.Where(line => line.DaysLate <= 0).OrderBy(line => line.Due)];
        var nosOf = ConflictTargets.Of(snapshot.Document);
        ChangeLine[] changes = [.. PlanHistory.Of(snapshot).Where(line => VietnamDay.Of(line.At) > today.AddDays(-7))];
        return new CockpitView
        {
            Plan = snapshot.Plan.Head,
            Year = year,
            Today = today,
            DataAsOf = LastDay(snapshot, year, today),
            Groups = groups,
            Before = before,
            Rows = [.. groups.SelectMany(group => group.Cards).Select(card => CockpitRow.Of(card, then.GetValueOrDefault(card.No)))],
            Furthest = Furthest(groups),
            Undecided = [.. TargetCards.Undecided(snapshot)
                .Select(conflict => new ConflictLine(conflict.Id, conflict.Message, [.. nosOf(conflict)]))],
            Overdue = [.. sure.Where(line => line.DaysLate > 0)],
            Next = [.. ahead.Where(line => line.Due.Year <= year)],
            Later = ahead.Count(line => line.Due.Year > year),
            Disputed = [.. PlanDeadlines.Disputed(deadlines)],
            Units = Units(snapshot),
            Changes = [.. changes.Take(MostChanges)],
            MoreChanges = Math.Max(0, changes.Length - MostChanges),
            VerdictChanges = VerdictSayings.Changes(snapshot, year, today),
            Orphans = groups.Sum(group => group.Cards.Count(card => card.IsOrphan)),
        };
    }

    private static TargetCard[] Furthest(IEnumerable<TargetGroupView> groups) =>
    [
        .. groups.SelectMany(group => group.Cards)
            .Where(card => card.Deviated < 0 && StatusWord.Of(card.Verdict).Tone is StatusTone.OffTrack or StatusTone.AtRisk)
            .OrderBy(card => card.Deviated).Take(MostFar),
    ];

    /// <summary>Last day any figure of a period that has ended speaks of. An outcome told ahead of its round's end is known on its own day,
    /// yet the figures do not reach to it.</summary>
    public static DateOnly? LastDay(PlanSnapshot snapshot, int year, DateOnly today)
    {
        var told = snapshot.Cards(year, today).All.SelectMany(card => card.Verdict.Assessments).Where(verdict => verdict.AsOf is not null)
            .Select(verdict => verdict.Code).ToHashSet(StringComparer.Ordinal);
        return snapshot.On(today).Document.Targets.SelectMany(target => target.Indicators).Where(indicator => told.Contains(indicator.Code))
            .SelectMany(indicator => snapshot.InForce[indicator.Of ?? indicator.Code]
                .Where(seen => seen.Period.To <= today && indicator.YearWindow.YearOf(seen.Period) <= year))
            .Max(seen => (DateOnly?)seen.Period.To);
    }

    private static UnitFreshness[] Units(PlanSnapshot snapshot)
    {
        var last = snapshot.Observations.GroupBy(line => line.Observation.Code, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Max(line => line.EnteredAt), StringComparer.Ordinal);
        return
        [
            .. snapshot.Document.Targets
                .SelectMany(target => target.Owned())
                .Where(owned => owned is { Lead: not null, Indicator.IsEntered: true })
                .GroupBy(owned => owned.Lead, StringComparer.Ordinal)
                .Select(unit => Freshness(snapshot.Plan.Unit(unit.Key)!, [.. unit.Select(owned => owned.Code)], last)),
        ];
    }

    private static UnitFreshness Freshness(UnitName unit, string[] codes, Dictionary<string, DateTimeOffset> last)
    {
        var entries = codes.Where(last.ContainsKey).Select(code => last[code]).ToArray();
        return new UnitFreshness
        {
            Unit = unit,
            Indicators = codes.Length,
            WithData = entries.Length,
            LastEntry = entries.Length == 0 ? null : entries.Max(),
        };
    }
}
