using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports.Chasing;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Outbox;

namespace ThienVan.Web.Reports.Chasing;

/// <summary>A person reminds units of what they owe in a round, now: those who enter and their head, once a day.</summary>
public sealed class NudgeService(
    WriteScope write, ProgressReader progress, PeopleDirectory people, OutboxQueue queue, ReportRights rights)
{
    private static readonly Refusal _denied = new(
        "report.nudge_denied", "Chỉ lãnh đạo và Văn phòng nhắc được đơn vị; đề nghị liên hệ Văn phòng nếu cần.");

    private static readonly Refusal _nothing = new(
        "report.nudge_nothing", "Không đơn vị nào còn phải gửi số liệu nên không có gì để nhắc.");

    private static readonly Refusal _told = new("report.nudge_told", "Hôm nay đơn vị đã được nhắc rồi; mỗi ngày nhắc một lần.");

    private static readonly Refusal _nobody = new(
        "report.nudge_nobody", "Chưa ai nhận được lời nhắc: đơn vị và Văn phòng đều chưa có tài khoản; đề nghị báo người quản trị.");

    private static readonly Refusal _early = new(
        "report.nudge_early", "Kỳ báo cáo chưa mở nhập nên chưa nhắc được; đơn vị được báo ngay khi kỳ mở.");

    /// <param name="unit">Unit or neighbourhood group; null for every one that still owes something.</param>
    public async Task<Refusal?> NudgeAsync(Guid round, string? unit, CancellationToken ct)
    {
        if (!rights.SeesAll) return _denied;
        var roles = await people.RolesAsync(ct);
        return (await write.RunAsync<bool>(rights.Actor, async change =>
        {
            var view = await progress.OneAsync(round, ct);
            if (view.Rounds.Any(board => !IsBegun(board, view.Today))) return _early;
            UnitProgress[] owing =
            [
                .. view.Rounds.SelectMany(board => board.Units).Where(one => (unit is null || one.UnitId == unit) && Owes(one)),
            ];
            if (owing.Length == 0) return _nothing;
            return await NudgeAsync(change, view, owing, roles, ct) is { } refusal ? refusal : true;
        }, ct)).Refusal;
    }

    // What was said before of the same is no longer the newest word.
    private async Task<Refusal?> NudgeAsync(
        Change change, ProgressView view, UnitProgress[] owing, IReadOnlyList<HeldRole> roles, CancellationToken ct)
    {
        var (round, units, messages, anybody) = (view.Rounds[0].Round.Id, new List<string>(), 0, false);
        foreach (var unit in owing)
        {
            OutboxMessage[] wanted = [.. Messages(view, unit, roles)];
            var added = await queue.AddAsync(change, wanted, ct);
            anybody |= wanted.Length > 0;
            if (added.Count == 0) continue;
            await queue.WithdrawAsync(ReminderPlan.Prefix(round, unit.UnitId), ct);
            units.Add(unit.UnitId);
            messages += added.Count;
        }

        if (units.Count == 0) return anybody ? _told : _nobody;
        change.Record(ReportEvents.UnitsNudged, $"report/{round}", now: new { units, messages });
        return null;
    }

    /// <summary>Who was reminded today by hand, in words.</summary>
    /// <param name="unit">The one that was reminded; null for all.</param>
    public async Task<string> ToldAsync(ProgressView view, string? unit, CancellationToken ct)
    {
        var round = view.Rounds[0];
        var told = await queue.ToldAsync(ReminderPlan.PrefixOf(round.Round.Id), Mark(view.Today), ct);
        StaffRole[] staff = [.. (await people.RolesAsync(ct)).Select(held => new StaffRole(held.Person.UserId, held.Role, held.UnitId))];
        var units = round.Units.Where(one => unit is null || one.UnitId == unit)
            .Select(one => (one.UnitId, Users: told.Where(message => message.Key.StartsWith(
                ReminderPlan.Prefix(round.Round.Id, one.UnitId), StringComparison.Ordinal)).Select(message => message.UserId).ToArray()))
            .Where(one => one.Users.Length > 0)
            .ToLookup(one => Array.Exists(
                one.Users, user => Audience.LevelOf(user, one.UnitId, staff) != ReminderLevel.Office), one => view.Name(one.UnitId));
        var orphans = view.Name(PlanUnit.None);
        return ReminderWords.Nudged([.. units[true]], [.. units[false].Where(name => name != orphans)], units[false].Contains(orphans));
    }

    private static string Mark(DateOnly day) => $"tay-{day:yyyyMMdd}/";

    /// <summary>True while there is something to remind the unit of.</summary>
    public static bool Owes(UnitProgress unit) => unit.Fresh + unit.Returned > 0;

    /// <summary>True once units may enter: before that day nobody is behind with anything.</summary>
    public static bool IsBegun(RoundBoard board, DateOnly today) => today >= board.Round.Dates.OpensOn;

    // Withdrawn with the reminders of the clock once the unit has sent.
    private static IEnumerable<OutboxMessage> Messages(ProgressView view, UnitProgress unit, IReadOnlyList<HeldRole> roles)
    {
        var round = view.Rounds[0].Round;
        StaffRole[] staff = [.. roles.Select(held => new StaffRole(held.Person.UserId, held.Role, held.UnitId))];
        return Audience.Of(ReminderLevel.Head, unit.UnitId, staff).Select(user => new OutboxMessage
        {
            Key = $"{ReminderPlan.Prefix(round.Id, unit.UnitId)}{Mark(view.Today)}{user:N}",
            UserId = user,
            Address = roles.First(held => held.Person.UserId == user).Person.Email,
            Subject = $"{round.Name}: đề nghị gửi số liệu ({unit.Standing})",
            Text = ReminderWords.Nudge(unit, view.Name(unit.UnitId), Audience.LevelOf(user, unit.UnitId, staff)),
            Link = unit.IsNeighbourhood ? ReportLinks.Neighbourhood(round.Id, unit.UnitId) : ReportLinks.Entry(round.Id, unit.UnitId),
        });
    }
}
