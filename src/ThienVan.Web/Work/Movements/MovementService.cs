using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Movements;
using ThienVan.Web.Plans;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Work.Projects;

namespace ThienVan.Web.Work.Movements;

/// <summary>What a movement is: its kind, who leads it, what it serves and counts.</summary>
public sealed class MovementService(AppDb db, WriteScope write, MovementWrite writes, PlanReader plan, ShippedKinds kinds)
{
    private const int LongestText = 300;

    private static readonly Refusal _noName = new("movement.name", $"Đề nghị ghi tên, không quá {LongestText} ký tự.");
    private static readonly Refusal _long = new("movement.text", $"Mỗi ô không quá {LongestText} ký tự; đề nghị ghi ngắn lại.");
    private static readonly Refusal _noChange = new("movement.no_change", "Chưa có gì thay đổi; đề nghị sửa rồi bấm lưu.");
    private static readonly Refusal _taken = new("movement.taken", "Mục này của kế hoạch đã được đưa vào; dưới đây là trang hiện nay.")
    {
        IsDone = true,
    };

    private static readonly Refusal _counts = new("movement.counts",
        "Đã có kết quả gửi theo cách đếm này nên không đổi đơn vị tính được; đề nghị lập phong trào khác cho cách đếm mới.");

    /// <summary>Id of the movement.</summary>
    public async Task<Result<Guid>> SaveAsync(SaveMovement asked, CancellationToken ct)
    {
        if (writes.Rights.RefusePlan(asked.LeadId) is { } denied) return denied;
        if (await RefuseAsync(asked, ct) is { } refusal) return refusal;
        if (asked.Id is not { } id)
            return await write.RunAsync<Guid>(writes.Rights.Actor, change => AddAsync(asked, change, ct), ct);
        var refused = await writes.OfMovementAsync(id, writes.Rights.RefusePlan, (row, change) => EditAsync(row, asked, change, ct), ct);
        return refused is null ? id : refused;
    }

    /// <summary>Takes one movement of the plan in force over, as it is written.</summary>
    /// <param name="key">Of its place in the plan.</param>
    public async Task<Result<Guid>> TakeAsync(string key, CancellationToken ct)
    {
        var held = await plan.ForReportsAsync(ct);
        var offer = held is null ? null
            : MovementOffers.Of(held.Document, kinds.All, new HashSet<string>()).FirstOrDefault(one => one.Source.Key == key);
        if (offer is null) return new Refusal("movement.offer", "Kế hoạch đang áp dụng không có mục này; đề nghị tải lại trang.");
        if (writes.Rights.RefusePlan(offer.Lead) is { } denied) return denied;
        return await write.RunAsync<Guid>(writes.Rights.Actor, async change =>
            await db.Set<MovementRow>().AnyAsync(row => row.PlanPeriod == held!.Period && row.PlanKey == key, ct)
                ? _taken : Add(Of(offer, held!.Period, change.At), change), ct);
    }

    /// <summary>A movement as the plan names it: what it counts is left for people to say.</summary>
    internal static MovementRow Of(MovementOffer offer, string period, DateTimeOffset at, bool demonstration = false) => new()
    {
        Id = Guid.CreateVersion7(at),
        PlanPeriod = period,
        PlanKey = offer.Source.Key,
        PlanPlace = offer.Source.Reference,
        Name = offer.Source.Name,
        Kind = offer.Kind,
        LeadId = offer.Lead,
        Serves = ProjectStorage.Write(offer.Serves),
        IsWhole = true,
        Demonstration = demonstration,
    };

    private async Task<Result<Guid>> AddAsync(SaveMovement asked, Change change, CancellationToken ct)
    {
        if (asked.Name?.Trim() is not { Length: > 0 and <= LongestText } name) return _noName;
        var id = asked.Key ?? Guid.CreateVersion7(change.At);
        if (await db.Set<MovementRow>().AnyAsync(row => row.Id == id, ct)) return id;
        var row = new MovementRow { Id = id, Name = name, Serves = "[]", IsWhole = true };
        Follow(row, asked);
        return Add(row, change);
    }

    private Guid Add(MovementRow row, Change change)
    {
        db.Add(row);
        change.Record(MovementEvents.Added, MovementLinks.Subject(row.Id), now: new { row.Name, row.Kind, row.LeadId, row.PlanPlace });
        return row.Id;
    }

    private async Task<Refusal?> EditAsync(MovementRow row, SaveMovement asked, Change change, CancellationToken ct)
    {
        var old = Told(row);
        if (row.Measure != asked.Measure && await db.Set<MovementEntryRow>().AnyAsync(entry =>
                db.Set<MovementYearRow>().Any(year => year.Id == entry.YearId && year.MovementId == row.Id), ct)) return _counts;
        Follow(row, asked);
        var now = Told(row);
        if (old.Equals(now)) return _noChange;
        row.Revision++;
        change.Record(MovementEvents.Changed, MovementLinks.Subject(row.Id), reason: null, old, now);
        return null;
    }

    private static void Follow(MovementRow row, SaveMovement asked)
    {
        (row.Kind, row.LeadId, row.Serves) = (asked.Kind, asked.LeadId, ProjectStorage.Write(asked.Serves));
        (row.Counted, row.Unit, row.IsWhole) = asked.Measure;
        row.Document = asked.Document;
    }

    private static object Told(MovementRow row) =>
        new { row.Kind, row.LeadId, row.Serves, row.Counted, row.Unit, row.IsWhole, row.Document };

    private async Task<Refusal?> RefuseAsync(SaveMovement asked, CancellationToken ct)
    {
        if (asked.Measure.Refuse() is { } refusal) return refusal;
        if (asked.Measure.Counted?.Length > LongestText || asked.Document?.Length > LongestText) return _long;
        if (asked.Serves.Count == 0) return null;
        var held = await plan.ForReportsAsync(ct);
        return asked.Serves.FirstOrDefault(code => held?.Document.FindIndicator(code) is null) is { } unknown
            ? new("movement.serves", $"Kế hoạch đang áp dụng không có chỉ số “{unknown}”; đề nghị sửa lại.")
            : null;
    }
}
