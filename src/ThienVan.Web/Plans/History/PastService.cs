using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Entry.Past;
using ThienVan.Web.Plans.Snapshots;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Plans.History;

/// <summary>Figures of the years before the plan: previewed, kept together, corrected with their history.</summary>
public sealed class PastService(AppDb db, WriteScope write, PlanSnapshots snapshots, PlanRights rights, TimeProvider clock)
{
    private static readonly Refusal _denied = new("past.denied",
        "Bạn không có quyền nhập số liệu trước kế hoạch; đề nghị gửi số liệu và văn bản cho Văn phòng.");
    private static readonly Refusal _noPlan = new("past.no_plan", "Chưa có kế hoạch nào đang áp dụng; đề nghị nạp kế hoạch trước.");
    private static readonly Refusal _tooLong = new("past.too_long", "Khối số liệu quá dài; đề nghị chia nhỏ.");

    /// <summary>Null while no plan is in force.</summary>
    public async Task<PastView?> FindAsync(CancellationToken ct)
    {
        if (await snapshots.CurrentAsync(db, ct) is not { } snapshot) return null;
        var (first, last) = PastRules.Years(snapshot.Document);
        int[] years = [.. Enumerable.Range(first, last - first + 1)];
        var known = snapshot.Past.Where(line => line.Counts).ToLookup(line => line.Observation.Code, StringComparer.Ordinal);
        var entered = snapshot.Document.Owned().Where(owned => owned.Indicator.IsEntered).ToArray();
        return new()
        {
            Plan = snapshot.Plan.Head,
            Years = years,
            Rows = [.. entered.Where(owned => known.Contains(owned.Code)).Select(owned => Row(owned, years, [.. known[owned.Code]]))],
            Unknown = entered.Count(owned => !known.Contains(owned.Code)),
        };
    }

    /// <summary>What would be kept of a block; nothing is.</summary>
    public async Task<Result<PastPreview>> PreviewAsync(PastEntry entry, CancellationToken ct) =>
        !rights.MayEnterHistory ? _denied
        : await snapshots.CurrentAsync(db, ct) is not { } snapshot ? _noPlan
        : Read(snapshot, entry, VietnamDay.Today(clock));

    /// <summary>How many figures were kept. Refused as a whole while a cell cannot be read, or a correction has no reason.</summary>
    public async Task<Result<int>> SaveAsync(PastEntry entry, CancellationToken ct) => !rights.MayEnterHistory ? _denied
        : await write.RunAsync<int>(rights.Actor, async change =>
        {
            if (await snapshots.CurrentAsync(db, ct) is not { } snapshot) return _noPlan;
            var preview = Read(snapshot, entry, VietnamDay.Of(change.At));
            if ((preview.Refusal ?? preview.Value.Refuse(entry.Reason)) is { } refusal) return refusal;
            foreach (var kept in preview.Value.Kept) Keep(snapshot.Plan.Period, kept, entry.Reason?.Trim(), change);
            return preview.Value.Kept.Count;
        }, ct);

    private static Result<PastPreview> Read(PlanSnapshot snapshot, PastEntry entry, DateOnly today)
    {
        if (entry.Text.Length > PastedBlock.Longest) return _tooLong;
        var paper = PastPaper.Read(entry.Source, entry.DocumentNumber, entry.DocumentDay, today);
        if (paper.IsRefused) return paper.Refusal!;
        var cells = PastSheet.Read(PastedBlock.Read(entry.Text), snapshot.Document, paper.Value, today);
        if (cells.IsRefused) return cells.Refusal!;
        var known = snapshot.Past.Where(line => line.InForce).ToDictionary(line => (line.Observation.Code, line.Observation.Period));
        return new PastPreview(
        [
            .. cells.Value.Select(cell => new PastChange(cell,
                cell.Seen is { } seen ? known.GetValueOrDefault((seen.Code, seen.Period)) : null)),
        ]);
    }

    private void Keep(string period, PastChange kept, string? reason, Change change)
    {
        var (seen, paper) = (kept.Cell.Seen!, kept.Cell.Paper!);
        var row = new PastFigureRow
        {
            Id = Guid.CreateVersion7(change.At),
            PlanPeriod = period,
            Code = seen.Code,
            PeriodFrom = seen.Period.From,
            PeriodTo = seen.Period.To,
            Version = (kept.Before?.Version ?? 0) + 1,
            TakenBack = kept.Cell.TakesBack,
            Observed = seen.Observed,
            Source = paper.Source,
            PaperNumber = paper.DocumentNumber,
            PaperDate = paper.DocumentDate,
            Reason = kept.IsCorrection ? reason : null,
            EnteredById = change.Actor.UserId,
            EnteredBy = change.Actor.Name,
            EnteredAt = change.At,
        };
        db.Add(row);
        change.Record(kept.IsCorrection ? PlanEvents.PastCorrected : PlanEvents.PastEntered, Subject(seen), row.Reason,
            kept.Before is { } before ? Shown(before.Observation, before.Source, before.PaperNumber, before.PaperDate) : null,
            Shown(seen, row.Source, row.PaperNumber, row.PaperDate));
    }

    private static string Subject(Observation seen) =>
        string.Create(CultureInfo.InvariantCulture, $"plan/{seen.Code}/{seen.Period.From:yyyyMMdd}-{seen.Period.To:yyyyMMdd}");

    private static object Shown(Observation seen, string source, string paperNumber, DateOnly paperDate) =>
        new { seen.Value, seen.Numerator, seen.Denominator, seen.Met, Source = source, PaperNumber = paperNumber, PaperDate = paperDate };

    private static PastRow Row(OwnedIndicator owned, int[] years, PastLine[] known)
    {
        PastLine?[] whole =
        [
            .. years.Select(year => Array.Find(known, line => line.Observation.Period == owned.Indicator.YearWindow.Of(year))),
        ];
        return new(owned.Target.No, owned.Indicator, whole, known.Length - whole.Count(line => line is not null));
    }
}
