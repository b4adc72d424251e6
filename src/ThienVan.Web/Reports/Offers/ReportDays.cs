using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Reports.Chasing;
using ThienVan.Web.People;
using ThienVan.Web.Reports.Chasing;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Reports.Offers;

/// <summary>The due dates of rounds in a person's own calendar.</summary>
internal static class ReportDays
{
    /// <summary>How long a round that is out stays in the calendar.</summary>
    private const int DaysKept = 60;

    public static async Task<IReadOnlyList<DueLine>> ReadAsync(IServiceProvider services, CancellationToken ct)
    {
        var user = services.GetRequiredService<ReportRights>().Actor.UserId;
        StaffRole[] mine =
        [
            .. (await services.GetRequiredService<PeopleDirectory>().RolesAsync(ct))
                .Where(held => held.Person.UserId == user)
                .Select(held => new StaffRole(held.Person.UserId, held.Role, held.UnitId)),
        ];
        var since = VietnamDay.Today(services.GetRequiredService<TimeProvider>()).AddDays(-DaysKept);
        var view = await services.GetRequiredService<ProgressReader>().RecentAsync(since, ct);
        var changes = await ChangesAsync(services.GetRequiredService<AppDb>(), view, ct);
        return [.. view.Rounds.SelectMany(round => DueCalendar.Of(round, changes[round.Round.Id], mine, view.ShortName)).Select(Line)];
    }

    // The audit trail counts every change of a round itself, so a moved date always carries a higher number.
    private static async Task<Dictionary<Guid, RoundChanges>> ChangesAsync(AppDb db, ProgressView view, CancellationToken ct)
    {
        var rounds = view.Rounds.Select(round => round.Round.Id).ToDictionary(id => $"report/{id}");
        var subjects = rounds.Keys.ToArray();
        var found = await db.Events.Where(row => subjects.Contains(row.Subject)).GroupBy(row => row.Subject)
            .Select(group => new { group.Key, Count = group.Count(), At = group.Max(row => row.At) }).ToArrayAsync(ct);
        var changes = found.ToDictionary(group => rounds[group.Key], group => new RoundChanges(group.Count, group.At));
        foreach (var id in rounds.Values) changes.TryAdd(id, new(0, DateTimeOffset.UnixEpoch));
        return changes;
    }

    private static DueLine Line(DueEntry entry) => new()
    {
        Id = entry.Id,
        Day = entry.Day,
        Summary = entry.Summary,
        Address = ReportLinks.Round(entry.RoundId),
        Sequence = entry.Sequence,
        ChangedAt = entry.ChangedAt,
        Done = entry.Done,
    };
}
