using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Chasing;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Outbox;

namespace ThienVan.Web.Reports.Chasing;

/// <summary>Queues the reminders of the day. Run by any number of processes, any number of times: each reminder has a key and is queued
/// once.</summary>
public sealed class ReminderService(
    WriteScope write, ProgressReader progress, PeopleDirectory people, OutboxQueue queue, ReminderOptions options)
{
    private static readonly Actor Clock = Actor.System("Nhắc hạn báo cáo");

    /// <summary>How many messages were queued now.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        // Most looks find nothing to do and must not wait for the ward's writers.
        var view = await progress.OpenAsync(ct);
        await WithdrawAsync(view, ct);
        if (Planned(view).Count == 0) return 0;
        var roles = await people.RolesAsync(ct);
        var result = await write.RunAsync<int>(Clock, async change =>
        {
            var fresh = await progress.OpenAsync(ct);
            var queued = 0;
            foreach (var round in Planned(fresh).GroupBy(reminder => reminder.Round.Id))
            {
                var added = 0;
                foreach (var reminder in round) added += await RemindAsync(change, reminder, fresh, roles, ct);
                if (added > 0) change.Record(ReportEvents.RemindersQueued, $"report/{round.Key}", now: new { messages = added });
                queued += added;
            }

            return queued;
        }, ct);
        return result.Value;
    }

    // Of one unit only the newest word stands unread: what the earlier ones say of the days left is no longer so.
    private async Task<int> RemindAsync(
        Change change, Reminder reminder, ProgressView view, IReadOnlyList<HeldRole> roles, CancellationToken ct)
    {
        var added = await queue.AddAsync(change, [.. Messages(reminder, view, roles)], ct);
        if (added.Count > 0) await queue.WithdrawAsync(ReminderPlan.Prefix(reminder.Round.Id, reminder.Unit.UnitId), ct);
        return added.Count;
    }

    // What nobody has read, and a mail that could not go out for hours, must not ask for what was sent meanwhile.
    private async Task WithdrawAsync(ProgressView view, CancellationToken ct)
    {
        var waiting = await queue.PendingAsync("nhac/", ct);
        foreach (var round in view.Rounds)
        {
            string[] done =
            [
                .. round
                    .Units.Where(unit => unit.IsComplete)
                    .Select(unit => ReminderPlan.Prefix(round.Round.Id, unit.UnitId))
                    .Where(prefix => waiting.Any(one => one.Key.StartsWith(prefix, StringComparison.Ordinal))),
            ];
            if (done.Length == 0) continue;
            await write.RunAsync<bool>(Clock, async change =>
            {
                var withdrawn = 0;
                foreach (var prefix in done) withdrawn += await queue.WithdrawAsync(prefix, ct);
                if (withdrawn > 0)
                    change.Record(ReportEvents.RemindersWithdrawn, $"report/{round.Round.Id}", now: new { messages = withdrawn });
                return true;
            }, ct);
        }
    }

    private IReadOnlyList<Reminder> Planned(ProgressView view) =>
        [.. view.Rounds.SelectMany(round => ReminderPlan.Of(round, view.Calendar, view.Today, options.Days))];

    private static IEnumerable<OutboxMessage> Messages(Reminder reminder, ProgressView view, IReadOnlyList<HeldRole> roles)
    {
        StaffRole[] staff = [.. roles.Select(held => new StaffRole(held.Person.UserId, held.Role, held.UnitId))];
        return Audience.Of(reminder.Level, reminder.Unit.UnitId, staff).Select(user => new OutboxMessage
        {
            Key = $"{reminder.Key}/{user:N}",
            UserId = user,
            Address = roles.First(held => held.Person.UserId == user).Person.Email,
            Subject = ReminderWords.Subject(reminder),
            Text = ReminderWords.Text(reminder, view.Name(reminder.Unit.UnitId), Audience.LevelOf(user, reminder.Unit.UnitId, staff)),
            Link = Link(reminder, Audience.LevelOf(user, reminder.Unit.UnitId, staff)),
        });
    }

    // Who enters goes to the cells, who chases to the board.
    private static string Link(Reminder reminder, ReminderLevel reader) =>
        reader == ReminderLevel.Office && reminder.Unit.UnitId != PlanUnit.None ? ReportLinks.Round(reminder.Round.Id)
        : reminder.Unit.IsNeighbourhood ? ReportLinks.Neighbourhood(reminder.Round.Id, reminder.Unit.UnitId)
        : ReportLinks.Entry(reminder.Round.Id, reminder.Unit.UnitId);
}
