using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.People.Administration;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.People.Leaving;

/// <summary>What one room says a person owns.</summary>
public sealed record PackSection(string Title, IReadOnlyList<OwnedLine> Lines);

/// <summary>All that a person owns, to be handed over.</summary>
public sealed record LeavingPack
{
    public required Guid UserId { get; init; }
    public required string Name { get; init; }

    /// <summary>Null for none.</summary>
    public string? Unit { get; init; }

    /// <summary>Null while nobody set one.</summary>
    public DateOnly? LastDay { get; init; }
    public required DateTimeOffset At { get; init; }
    public required IReadOnlyList<PackSection> Sections { get; init; }
}

/// <summary>Who takes over, and when the leaver's last day is.</summary>
public sealed record HandOver
{
    public required Guid LeaverId { get; init; }
    public required Guid SuccessorId { get; init; }
    public required DateOnly LastDay { get; init; }

    /// <summary>Number of the decision, or why.</summary>
    public string? Reason { get; init; }
}

/// <summary>Leaving the ward or the job: the hand-over pack, and its transfer in one write.</summary>
public sealed class LeavingService(
    AppDb db, WriteScope write, CurrentActor who, RoleWriter roles, TimeProvider time, IServiceProvider services,
    IEnumerable<OwnedWork> sources)
{
    /// <summary>Null when there is no such person, or the asker may not see it.</summary>
    public async Task<LeavingPack?> PackAsync(Guid userId, CancellationToken ct)
    {
        if (!who.May(PeoplePermissions.Manage)) return null;
        var user = await db.Set<UserRow>().AsNoTracking().Where(row => row.Id == userId).Select(row => new
        {
            row.Name,
            row.LastDay,
            Unit = db.Set<UnitRow>().Where(unit => unit.Id == row.UnitId).Select(unit => unit.Name).FirstOrDefault(),
        }).FirstOrDefaultAsync(ct);
        if (user is null) return null;
        var sections = new List<PackSection>();
        foreach (var source in sources) sections.Add(new(source.Title, await source.ReadAsync(services, userId, ct)));
        return new()
        {
            UserId = userId,
            Name = user.Name,
            Unit = user.Unit,
            LastDay = user.LastDay,
            At = time.GetUtcNow(),
            Sections = sections,
        };
    }

    /// <summary>Everything to the successor, roles up to the last day, the account shut after it. All or nothing.</summary>
    public async Task<Refusal?> TransferAsync(HandOver over, CancellationToken ct)
    {
        if (Refuse(over) is { } denied) return denied;
        return (await write.RunAsync<bool>(who.Required, change => TransferAsync(change, over, ct), ct)).Refusal;
    }

    // A hand-over gives the successor roles, so it may not be one's own either.
    private Refusal? Refuse(HandOver over) =>
        who.Refuse(PeoplePermissions.Manage, unitId: null)
        ?? AccountRules.RefuseOwn(who.Required.UserId, over.LeaverId)
        ?? AccountRules.RefuseOwn(who.Required.UserId, over.SuccessorId)
        ?? LeavingRules.Refuse(over.LeaverId, over.SuccessorId, over.LastDay, VietnamDay.Today(time));

    private async Task<Result<bool>> TransferAsync(Change change, HandOver over, CancellationToken ct)
    {
        if (await roles.UserAsync(over.LeaverId, ct) is not { Disabled: false } leaver) return RoleWriter.UnknownPerson;
        if (await roles.UserAsync(over.SuccessorId, ct) is not { } successor || successor.IsClosedOn(over.LastDay.AddDays(1)))
            return RoleWriter.UnknownPerson;
        if (await roles.RefuseLastAdminAsync(leaver.Grants, over.LastDay, ct) is { } last) return last;

        // Before the sources run: a role starts for the successor the day after.
        leaver.LastDay = over.LastDay;
        foreach (var source in sources) await source.TransferAsync(services, change, leaver.Id, successor.Id, ct);
        foreach (var grant in leaver.Grants.Where(grant => grant.To is null || grant.To > over.LastDay).ToArray())
            await roles.EndAsync(change, grant, over.LastDay, reason: null, ct);
        change.Record(PeopleEvents.Left, $"people/{leaver.Id}", over.Reason, now: new { successor = successor.Id, over.LastDay });
        return true;
    }
}
