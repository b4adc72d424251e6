using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Plans;

/// <summary>What the room's pages show. Null everywhere means: no plan is in force yet.</summary>
public sealed class PlanQueries(AppDb db, PlanSnapshots snapshots, PlanRights rights, TimeProvider clock)
{
    public async Task<CockpitView?> CockpitAsync(int? year, CancellationToken ct) =>
        await SeenAsync(ct) is { } snapshot ? CockpitBoard.Of(snapshot, YearOf(snapshot, year), VietnamDay.Today(clock)) : null;

    public async Task<TargetListView?> TargetsAsync(TargetFilter filter, CancellationToken ct)
    {
        if (await SeenAsync(ct) is not { } snapshot) return null;
        var year = YearOf(snapshot, filter.Year);
        var cards = snapshot.Cards(year, VietnamDay.Today(clock)).All;
        return new TargetListView
        {
            Plan = snapshot.Plan.Head,
            Year = year,
            Filter = filter,
            Cards = [.. cards.Where(card => Matches(card, filter))],
            Groups = snapshot.Document.Groups,
            Units = [.. cards.Select(card => card.Lead).OfType<UnitName>().Distinct()],
            Total = cards.Count,
        };
    }

    public async Task<TargetDetailView?> TargetAsync(string no, int? year, CancellationToken ct) =>
        await SeenAsync(ct) is { } snapshot && snapshot.Document.FindTarget(no) is { } target
            ? TargetSheet.Of(snapshot, target, YearOf(snapshot, year), VietnamDay.Today(clock), rights)
            : null;

    public async Task<CheckerView?> CheckerAsync(CancellationToken ct)
    {
        if (await SeenAsync(ct) is not { } snapshot) return null;
        return new CheckerView
        {
            Plan = snapshot.Plan.Head,
            Findings = [.. snapshot.Plan.Findings.Select(finding => View(snapshot, finding))],
            HasSource = snapshot.Plan.Source is not null,
            MayDecide = rights.MayDecide,
        };
    }

    public async Task<FindingView?> FindingAsync(string id, CancellationToken ct) =>
        await SeenAsync(ct) is { } snapshot && snapshot.Plan.Findings.FirstOrDefault(finding => finding.Id == id) is { } finding
            ? View(snapshot, finding)
            : null;

    public async Task<IReadOnlyList<PlanVersionLine>> VersionsAsync(CancellationToken ct)
    {
        var rows = await db.Set<PlanVersionRow>().AsNoTracking().Where(row => row.State != VersionState.Discarded).OrderByDescending(row => row.Id)
            .Select(row => new { row.Id, row.Number, row.State, row.FileName, row.ChangedBy, row.ChangedAt }).ToArrayAsync(ct);
        return
        [
            .. rows.Select(row => new PlanVersionLine
            {
                Id = row.Id,
                Number = row.Number ?? "chưa có số",
                State = Word(row.State),
                FileName = row.FileName,
                By = row.ChangedBy,
                At = row.ChangedAt,
                InForce = row.State == VersionState.InForce,
                IsDraft = row.State == VersionState.Draft,
            }),
        ];
    }

    public async Task<DraftView?> DraftAsync(Guid id, CancellationToken ct)
    {
        var row = await db.Set<PlanVersionRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.State == VersionState.Draft, ct);
        if (row is null) return null;
        var draft = snapshots.Draft(row);
        return new DraftView
        {
            Id = row.Id,
            FileName = row.FileName,
            Document = draft.Document,
            Source = draft.Source,
            Findings = draft.Findings,
            Revision = row.Revision,
            UploadedBy = row.CreatedBy,
            UploadedAt = row.CreatedAt,
            ConvertedFrom = row.ConvertedFrom,
        };
    }

    /// <summary>Approved figures only, but for those who follow the round to its approval.</summary>
    private async Task<PlanSnapshot?> SeenAsync(CancellationToken ct)
    {
        var snapshot = await snapshots.CurrentAsync(db, ct);
        return rights.MaySeeProvisional ? snapshot?.WithProvisional : snapshot?.ApprovedOnly;
    }

    private int YearOf(PlanSnapshot snapshot, int? asked) => PlanYears.Shown(snapshot.Document, asked, VietnamDay.Today(clock));

    private static bool Matches(TargetCard card, TargetFilter filter) =>
        (filter.Group is null || card.GroupId == filter.Group)
        && (filter.Unit is null || (filter.Unit == TargetCards.NoLead ? card.Lead is null : card.Lead?.Id == filter.Unit))
        && (filter.Status is null || string.Equals(StatusWord.Of(card.Verdict).Tone.ToString(), filter.Status, StringComparison.OrdinalIgnoreCase))
        && (string.IsNullOrWhiteSpace(filter.Text) || card.No == filter.Text.Trim() || VietnameseText.Fold(card.Name + " " + card.ShortName).Contains(VietnameseText.Fold(filter.Text), StringComparison.Ordinal));

    private static FindingView View(PlanSnapshot snapshot, Finding finding)
    {
        var history = snapshot.Decisions.Where(line => line.ConflictId == finding.Id).ToArray();
        return new FindingView { Finding = finding, Decision = Array.Find(history, line => line.InForce), History = history };
    }

    private static string Word(VersionState state) => state switch
    {
        VersionState.Draft => "Đang rà soát",
        VersionState.InForce => "Đang áp dụng",
        VersionState.Superseded => "Đã thay thế",
        VersionState.Discarded => "Đã bỏ",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, message: null),
    };
}
