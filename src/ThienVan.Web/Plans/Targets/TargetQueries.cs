using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Snapshots;

namespace ThienVan.Web.Plans.Targets;

/// <summary>What the pages of the targets show. Null means: no plan is in force yet.</summary>
public sealed class TargetQueries(SeenPlan plan, PlanRights rights)
{
    public async Task<TargetListView?> TargetsAsync(TargetFilter filter, CancellationToken ct)
    {
        if (await plan.ReadAsync(ct) is not { } snapshot) return null;
        var (year, today) = (plan.YearOf(snapshot, filter.Year), plan.Today);

        // What people type is seldom typed twice.
        return filter.Text is null
            ? snapshot.Once((filter, year, today), () => Of(snapshot, filter, year, today))
            : Of(snapshot, filter, year, today);
    }

    public async Task<TargetDetailView?> TargetAsync(string no, int? year, CancellationToken ct) =>
        await plan.ReadAsync(ct) is { } snapshot && snapshot.Document.FindTarget(no) is { } target
            ? WithSaid(TargetSheet.Of(snapshot, target, plan.YearOf(snapshot, year), plan.Today, rights), snapshot)
            : null;

    private static TargetDetailView WithSaid(TargetDetailView view, PlanSnapshot snapshot) => view with
    {
        Indicators =
        [
            .. view.Indicators.Select(one => one with
            {
                Said = SaidVerdict.OneADay(snapshot.Said[(one.Indicator.Code, view.Year)].Select(row => row.Said())),
            }),
        ],
    };

    private static TargetListView Of(PlanSnapshot snapshot, TargetFilter filter, int year, DateOnly today)
    {
        var cards = snapshot.Cards(year, today).All;
        return new TargetListView
        {
            Plan = snapshot.Plan.Head,
            Year = year,
            Today = today,
            Cards = [.. cards.Where(card => Matches(card, filter))],
            Groups = snapshot.Document.Groups,
            Units = [.. cards.SelectMany(card => card.Leads).Select(lead => lead.Unit).OfType<UnitName>().Distinct()],
            Total = cards.Count,
        };
    }

    private static bool Matches(TargetCard card, TargetFilter filter) =>
        (filter.Group is null || card.GroupId == filter.Group)
        && (filter.Unit is null || (filter.Unit == PlanUnit.None ? card.IsOrphan : card.Leads.Any(lead => lead.Unit?.Id == filter.Unit)))
        && (
            filter.Status is null
            || string.Equals(StatusWord.Of(card.Verdict).Tone.ToString(), filter.Status, StringComparison.OrdinalIgnoreCase)
        )
        && (VietnameseText.IsBlank(filter.Text) || IsNamed(card, filter.Text));

    private static bool IsNamed(TargetCard card, string text)
    {
        var sought = VietnameseText.Fold(text);
        return card.Indicators.Select(indicator => indicator.Code).Prepend(card.No).Any(code => VietnameseText.Fold(code) == sought)
            || card.Indicators.Select(indicator => indicator.Name).Prepend($"{card.Name} {card.ShortName}")
                .Any(name => VietnameseText.Fold(name).Contains(sought, StringComparison.Ordinal));
    }
}
