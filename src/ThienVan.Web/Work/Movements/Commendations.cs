using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Core.Work.Movements;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Work.Movements;

/// <summary>The commendations of a year: proposed, decided, ended; no line is ever taken out.</summary>
public sealed class Commendations(AppDb db, MovementWrite writes, PeopleDirectory people)
{
    private const int LongestText = 300;

    private static readonly Refusal _unknown = new("commendation.unknown", "Không có mục này; đề nghị tải lại trang.");

    public Task<Refusal?> ProposeAsync(ProposeCommendation asked, CancellationToken ct) =>
        writes.OfYearAsync(asked.YearId, writes.Rights.RefuseCommend, async (_, year, change) =>
        {
            if (asked.Key is not { } key) return _unknown;
            var (unit, person, form) = (asked.UnitId, asked.PersonName?.Trim(), asked.Form?.Trim());
            if (await RefuseAsync(asked.Kind, unit, person, form, asked.Merit, ct) is { } refusal) return refusal;
            var kept = asked.Kind == CommendedKind.Person ? person : null;
            if (await db.Set<CommendationRow>().AnyAsync(row => row.Id == key || (row.YearId == year.Id && row.Kind == asked.Kind
                    && row.UnitId == unit && row.PersonName == kept && row.Form == form && row.State != CommendationState.Ended), ct))
                return new("commendation.same", "Đối tượng này đã có trong danh sách với cùng hình thức khen.") { IsDone = true };
            db.Add(new CommendationRow
            {
                Id = key,
                YearId = year.Id,
                Kind = asked.Kind,
                UnitId = unit!,
                PersonName = kept,
                Form = form!,
                Merit = asked.Merit,
                ProposedBy = change.Actor.Name,
                ProposedOn = VietnamDay.Of(change.At),
                State = CommendationState.Proposed,
            });
            change.Record(MovementEvents.CommendationProposed, MovementLinks.CommendationSubject(year.Id), now: new { asked.Kind, form });
            return null;
        }, ct);

    public Task<Refusal?> DecideAsync(Guid year, Guid id, string? number, DateOnly? day, CancellationToken ct) =>
        MoveAsync(year, id, (flow, today) => flow.Decide(number, day, today), (row, subject, change) =>
            change.Record(MovementEvents.CommendationDecided, subject, now: new { row.Number, row.DecidedOn }), ct);

    public Task<Refusal?> EndAsync(Guid year, Guid id, string? reason, CancellationToken ct) =>
        MoveAsync(year, id, (flow, _) => flow.End(reason), (row, subject, change) =>
            change.Record(MovementEvents.CommendationEnded, subject, row.EndReason, old: new { row.Number }), ct);

    private async Task<Refusal?> RefuseAsync(
        CommendedKind kind, string? unit, string? person, string? form, string? merit, CancellationToken ct)
    {
        if ((await people.UnitsAsync(ct)).FirstOrDefault(one => one.Id == unit) is not { } known)
            return new("commendation.unit", kind == CommendedKind.Person
                ? "Đề nghị chọn đơn vị hoặc tổ dân phố đề nghị khen cá nhân này." : "Đề nghị chọn đơn vị hoặc tổ dân phố được khen.");
        if (RefuseKind(kind, known) is { } other) return other;
        if (kind == CommendedKind.Person && string.IsNullOrEmpty(person))
            return new("commendation.person", "Đề nghị ghi họ tên cá nhân như đơn vị đề nghị; không ghi thêm ngày sinh, địa chỉ.");
        if (string.IsNullOrEmpty(form)) return new("commendation.form", "Đề nghị ghi hình thức khen, như Giấy khen của "
            + "Chủ tịch UBND phường.");
        return person?.Length > LongestText || form.Length > LongestText || merit?.Length > LongestText
            ? new("commendation.long", $"Mỗi ô không quá {LongestText} ký tự; đề nghị ghi ngắn lại.") : null;
    }

    private static Refusal? RefuseKind(CommendedKind kind, WardUnitLine unit) => (kind, unit.Kind == UnitKind.Neighbourhood) switch
    {
        (CommendedKind.Group, false) => new("commendation.no_group",
            $"{unit.Name} không phải tổ dân phố; đề nghị chọn tổ dân phố, hoặc chọn khen đơn vị."),
        (CommendedKind.Unit, true) => new("commendation.is_group", $"{unit.Name} là tổ dân phố; đề nghị chọn khen tổ dân phố."),
        _ => null,
    };

    private Task<Refusal?> MoveAsync(Guid yearId, Guid id, Func<CommendationFlow, DateOnly, Result<CommendationFlow>> go,
        Action<CommendationRow, string, Change> record, CancellationToken ct) =>
        writes.OfYearAsync(yearId, writes.Rights.RefuseCommend, async (_, year, change) =>
        {
            if (await db.Set<CommendationRow>().AsTracking().FirstOrDefaultAsync(row => row.Id == id && row.YearId == year.Id, ct)
                is not { } row) return _unknown;
            var moved = go(row.Flow, VietnamDay.Of(change.At));
            if (moved.IsRefused) return moved.Refusal;
            row.Follow(moved.Value);
            record(row, MovementLinks.CommendationSubject(year.Id), change);
            return null;
        }, ct);
}
