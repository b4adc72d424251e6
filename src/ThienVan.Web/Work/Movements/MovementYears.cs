using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Movements;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Work.Movements;

/// <summary>A movement's years: opened, given to neighbourhood groups, settled.</summary>
public sealed class MovementYears(AppDb db, MovementWrite writes, PeopleDirectory people)
{
    private static readonly Refusal _closed = new("movement.settled", "Kết quả đợt này đã chốt; cần sửa thì mở lại trước, kèm lý do.");
    private static readonly Refusal _noChange = new("movement.no_change", "Chưa có gì thay đổi; đề nghị sửa rồi bấm lưu.");
    private static readonly Refusal _stale = new("movement.stale",
        "Người khác vừa đổi đợt này sau khi bạn mở trang; đề nghị mở lại trang, xem số mới rồi sửa.");

    private static readonly Refusal _done = new("movement.year_done", "Việc này đã làm rồi; dưới đây là trang hiện nay.") { IsDone = true };

    /// <summary>Groups come from the year before where there is one, else all of them; figures never do.</summary>
    public Task<Refusal?> OpenAsync(Guid movement, SaveYear asked, CancellationToken ct) =>
        writes.OfMovementAsync(movement, writes.Rights.RefusePlan, async (row, change) =>
        {
            if (!row.Measure.IsSaid)
                return new("movement.unsaid", "Đề nghị ghi đếm gì và đơn vị tính của phong trào trước khi mở đợt.");
            if (await db.Set<MovementYearRow>().AnyAsync(year => year.MovementId == movement && year.Year == asked.Year, ct))
                return new("movement.year_open", $"Đợt năm {asked.Year} đã mở rồi; đề nghị mở trang của đợt đó.") { IsDone = true };
            var goal = Refuse(asked, row, VietnamDay.Of(change.At));
            if (goal.IsRefused) return goal.Refusal;
            var year = new MovementYearRow
            {
                Id = Guid.CreateVersion7(change.At),
                MovementId = movement,
                Year = asked.Year,
                From = asked.Days.From,
                To = asked.Days.To,
                ChangedAt = change.At,
            };
            Follow(year, asked, goal.Value);
            var groups = await GroupsAsync(movement, asked.Year, ct);
            db.Add(year);
            db.AddRange(groups.Select(unit => Row(year.Id, unit)));
            change.Record(MovementEvents.YearOpened, MovementLinks.Subject(movement),
                now: new { year.Year, year.From, year.To, groups = groups.Count });
            return null;
        }, ct);

    public Task<Refusal?> ChangeAsync(Guid id, int revision, SaveYear asked, CancellationToken ct) =>
        StepAsync(id, revision, async (movement, year, change) =>
        {
            var goal = Refuse(asked with { Year = year.Year }, movement, VietnamDay.Of(change.At));
            if (goal.IsRefused) return goal.Refusal;
            var days = asked.Days;
            if (await db.Set<MovementEntryRow>().AnyAsync(entry => entry.YearId == id
                    && (entry.State == EntryState.Sent || entry.State == EntryState.Confirmed)
                    && (entry.On < days.From || entry.On > days.To), ct))
                return new("movement.outside", "Đã có kết quả tính đến một ngày nằm ngoài thời gian mới; đề nghị chọn thời gian dài hơn.");
            var old = Told(year);
            (year.From, year.To) = (days.From, days.To);
            Follow(year, asked, goal.Value);
            if (old.Equals(Told(year))) return _noChange;
            change.Record(MovementEvents.YearChanged, MovementLinks.Subject(movement.Id), reason: null, old, Told(year));
            return null;
        }, ct);

    /// <summary>Goals and households of every group; who is left out takes no part.</summary>
    public Task<Refusal?> GiveAsync(Guid id, int revision, IReadOnlyList<SaveGroup> asked, CancellationToken ct) =>
        StepAsync(id, revision, async (movement, year, change) =>
        {
            var rows = await db.Set<MovementGroupRow>().AsTracking().Where(row => row.YearId == id)
                .ToDictionaryAsync(row => row.UnitId, ct);
            var sent = await db.Set<MovementEntryRow>().Where(row => row.YearId == id).Select(row => row.UnitId).Distinct()
                .ToArrayAsync(ct);
            var units = (await people.NeighbourhoodsAsync(ct)).ToDictionary(unit => unit.Id);
            var changed = new List<object>();
            foreach (var group in asked)
            {
                var row = rows.GetValueOrDefault(group.UnitId);
                if (!group.Joins && row is not null && sent.Contains(group.UnitId))
                    return new("movement.has_sent", $"{row.Name} đã gửi kết quả nên không bỏ khỏi đợt được; đề nghị giữ lại.");
                if (row is null && !units.ContainsKey(group.UnitId)) continue;
                var (goal, households) = (Goal(movement, group), Households(group));
                if ((goal.Refusal ?? households.Refusal) is { } refusal)
                    return refusal with { Message = $"{row?.Name ?? units[group.UnitId].Name}: {refusal.Message}" };
                if (Give(row, group.Joins ? row ?? Row(id, units[group.UnitId]) : null, goal.Value, households.Value) is { } what)
                    changed.Add(what);
            }

            if (changed.Count == 0) return _noChange;
            change.Record(MovementEvents.GoalsSet, MovementLinks.Subject(movement.Id), now: new { year.Year, changed });
            return null;
        }, ct);

    /// <summary>Nothing is taken any more; refused while something waits for a word.</summary>
    /// <param name="isSure">They read what is lost to the groups, and settle all the same.</param>
    public Task<Refusal?> CloseAsync(Guid id, bool isSure, CancellationToken ct) =>
        writes.OfYearAsync(id, writes.Rights.RefusePlan, async (movement, year, change) =>
        {
            var today = VietnamDay.Of(change.At);
            if (year.ClosedOn is not null) return _done;
            if (today < year.From) return new("movement.not_begun", "Đợt chưa bắt đầu nên chưa có gì để chốt; đề nghị "
                + "sửa ngày nếu ghi nhầm.");
            var entries = await db.Set<MovementEntryRow>().Where(row => row.YearId == id).ToArrayAsync(ct);
            if (entries.Count(row => row.State == EntryState.Sent) is > 0 and var waiting)
                return new("movement.waiting",
                    $"Còn {FigureText.Number(waiting)} kết quả chưa xác nhận; đề nghị xác nhận hoặc trả lại trước khi chốt.");
            if (!isSure && await WarnAsync(year, entries, today, ct) is { } warned) return warned;
            (year.ClosedOn, year.ClosedBy) = (today, change.Actor.Name);
            Touch(year, change);
            change.Record(MovementEvents.YearClosed, MovementLinks.Subject(movement.Id), now: new
            {
                year.Year,
                confirmed = entries.Where(row => row.State == EntryState.Confirmed).Select(row => row.UnitId).Distinct().Count(),
            });
            return null;
        }, ct);

    public Task<Refusal?> ReopenAsync(Guid id, string? reason, CancellationToken ct) =>
        writes.OfYearAsync(id, writes.Rights.RefusePlan, (movement, year, change) =>
        {
            if (year.ClosedOn is null) return Task.FromResult<Refusal?>(_done);
            if (VietnameseText.IsBlank(reason))
                return Task.FromResult<Refusal?>(new("movement.reopen_reason", "Đề nghị ghi lý do mở lại kết quả đã chốt."));
            (year.ClosedOn, year.ClosedBy) = (null, null);
            Touch(year, change);
            change.Record(MovementEvents.YearReopened, MovementLinks.Subject(movement.Id), reason.Trim(), now: new { year.Year });
            return Task.FromResult<Refusal?>(null);
        }, ct);

    internal static MovementGroupRow Row(Guid year, WardUnitLine unit) =>
        new() { YearId = year, UnitId = unit.Id, Name = unit.ShortName ?? unit.Name };

    private async Task<Refusal?> WarnAsync(
        MovementYearRow year, IEnumerable<MovementEntryRow> entries, DateOnly today, CancellationToken ct)
    {
        var sent = entries.OrderBy(row => row.Number).ToLookup(row => row.UnitId);
        var groups = await db.Set<MovementGroupRow>().AsNoTracking().Where(row => row.YearId == year.Id).OrderBy(row => row.UnitId)
            .ToArrayAsync(ct);
        var warnings = new YearBook(year, [.. groups.Select(row => new GroupLine(row, [.. sent[row.UnitId]]))]).ClosingWarnings(today);
        return warnings.Count == 0 ? null
            : new("movement.not_sure", $"{string.Join(' ', warnings)} Nếu vẫn chốt, đề nghị đánh dấu “Vẫn chốt” rồi bấm lại.");
    }

    private static Result<decimal?> Goal(MovementRow movement, SaveGroup group) => Positive(movement.Measure.Read(group.Goal));

    private static Result<decimal?> Households(SaveGroup group) =>
        Positive(new MovementMeasure("Hộ", "hộ", IsWhole: true).Read(group.Households));

    private static Result<decimal?> Positive(Result<decimal?> read) => read is { IsRefused: false, Value: 0 }
        ? new Refusal("movement.zero", "Số giao, số hộ phải lớn hơn 0; chưa biết thì để trống.") : read;

    /// <summary>What changed; null for nothing.</summary>
    /// <param name="row">As it stands; null for a group that takes no part.</param>
    /// <param name="next">The same, or a new one, where it takes part from now on.</param>
    private object? Give(MovementGroupRow? row, MovementGroupRow? next, decimal? goal, decimal? households)
    {
        var old = row is null ? null : new { row.UnitId, row.Goal, row.Households };
        if (next is null)
        {
            if (row is not null) db.Remove(row);
            return old is null ? null : new { old, now = (object?)null };
        }

        if (row is null) db.Add(next);
        (next.Goal, next.Households) = (goal, households);
        var now = new { next.UnitId, next.Goal, next.Households };
        return now.Equals(old) ? null : new { old, now };
    }

    private async Task<IReadOnlyList<WardUnitLine>> GroupsAsync(Guid movement, int year, CancellationToken ct)
    {
        var units = await people.NeighbourhoodsAsync(ct);
        var before = await db.Set<MovementYearRow>().Where(row => row.MovementId == movement && row.Year < year)
            .OrderByDescending(row => row.Year).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(ct);
        if (before is null) return units;
        var joined = await db.Set<MovementGroupRow>().Where(row => row.YearId == before).Select(row => row.UnitId).ToArrayAsync(ct);
        return [.. units.Where(unit => joined.Contains(unit.Id))];
    }

    private static Result<decimal?> Refuse(SaveYear asked, MovementRow movement, DateOnly today) =>
        (asked.Days.Refuse(asked.Year)
            ?? DocumentDay.Refuse("movement.document_day", "Ngày văn bản", asked.DocumentDay, today)
            ?? (asked.DocumentNumber is null != asked.DocumentDay is null
                ? new Refusal("movement.document", "Đề nghị ghi cả số và ngày văn bản, hoặc để trống cả hai.") : null)) is { } refusal
            ? refusal : Positive(movement.Measure.Read(asked.Goal));

    private static void Follow(MovementYearRow year, SaveYear asked, decimal? goal) =>
        (year.DocumentNumber, year.DocumentDay, year.Goal) = (asked.DocumentNumber, asked.DocumentDay, goal);

    private static object Told(MovementYearRow year) =>
        new { year.Year, year.From, year.To, year.DocumentNumber, year.DocumentDay, year.Goal };

    private static void Touch(MovementYearRow year, Change change)
    {
        year.Revision++;
        year.ChangedAt = change.At;
    }

    private Task<Refusal?> StepAsync(
        Guid id, int revision, Func<MovementRow, MovementYearRow, Change, Task<Refusal?>> step, CancellationToken ct) =>
        writes.OfYearAsync(id, writes.Rights.RefusePlan, async (movement, year, change) =>
        {
            if (year.ClosedOn is not null) return _closed;
            if (year.Revision != revision) return _stale;
            Touch(year, change);
            return await step(movement, year, change);
        }, ct);
}
