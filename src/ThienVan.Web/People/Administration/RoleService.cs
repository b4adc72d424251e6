using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.People.Administration;

/// <summary>A role to be given.</summary>
public sealed record GiveRole
{
    public required Guid UserId { get; init; }
    public required Role Role { get; init; }

    /// <summary>Null for the whole ward.</summary>
    public string? UnitId { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>Last day, included; null while open.</summary>
    public DateOnly? To { get; init; }
}

/// <summary>A role of one's own to be lent.</summary>
public sealed record LendRole
{
    public required Guid GrantId { get; init; }
    public required Guid BorrowerId { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required string Reason { get; init; }
}

/// <summary>Gives and ends roles (administrators), lends and takes back roles (everybody, their own).</summary>
public sealed class RoleService(AppDb db, WriteScope write, CurrentActor who, RoleWriter roles)
{
    public async Task<Refusal?> GiveAsync(GiveRole give, CancellationToken ct)
    {
        if (RefuseAdministration(give.UserId) is { } denied) return denied;
        return (await write.RunAsync<Guid>(who.Required, change => GiveAsync(change, give, ct), ct)).Refusal;
    }

    /// <param name="grantId">Which role.</param>
    /// <param name="lastDay">Last day, included; yesterday ends it at once.</param>
    /// <param name="reason">Null when none was given.</param>
    /// <param name="ct">Cancels the write.</param>
    public async Task<Refusal?> EndAsync(Guid grantId, DateOnly lastDay, string? reason, CancellationToken ct)
    {
        if (who.Refuse(PeoplePermissions.Manage, unitId: null) is { } denied) return denied;
        return (await write.RunAsync<bool>(who.Required, async change =>
        {
            if (await db.Set<GrantRow>().FirstOrDefaultAsync(row => row.Id == grantId, ct) is not { } grant) return RoleWriter.UnknownGrant;
            if (AccountRules.RefuseOwn(who.Required.UserId, grant.UserId) is { } own) return own;
            if (RoleRules.RefuseEnd(grant.ToGrant(), lastDay, VietnamDay.Of(change.At)) is { } wrong) return wrong;
            if (await roles.RefuseLastAdminAsync([grant], lastDay, ct) is { } last) return last;
            await roles.EndAsync(change, grant, lastDay, reason, ct);
            return true;
        }, ct)).Refusal;
    }

    public async Task<Refusal?> LendAsync(LendRole lend, CancellationToken ct) =>
        (await write.RunAsync<bool>(who.Required, change => LendAsync(change, lend, ct), ct)).Refusal;

    /// <summary>Takes back what one lent, from now on.</summary>
    public async Task<Refusal?> WithdrawAsync(Guid grantId, CancellationToken ct) =>
        (await write.RunAsync<bool>(who.Required, async change =>
        {
            var grant = await db.Set<GrantRow>().FirstOrDefaultAsync(row => row.Id == grantId && row.LenderId == change.Actor.UserId, ct);
            if (grant is null) return RoleWriter.UnknownGrant;
            var today = VietnamDay.Of(change.At);
            if (RoleRules.RefuseEnd(grant.ToGrant(), today.AddDays(-1), today) is { } ended) return ended;
            grant.To = today.AddDays(-1);
            change.Record(PeopleEvents.RoleWithdrawn, $"people/{grant.UserId}", now: new { grant.Role, grant.UnitId });
            return true;
        }, ct)).Refusal;

    private Refusal? RefuseAdministration(Guid subject) =>
        who.Refuse(PeoplePermissions.Manage, unitId: null) ?? AccountRules.RefuseOwn(who.Required.UserId, subject);

    private async Task<Result<Guid>> GiveAsync(Change change, GiveRole give, CancellationToken ct)
    {
        var today = VietnamDay.Of(change.At);
        if (await roles.UserAsync(give.UserId, ct) is not { } user || user.IsClosedOn(today))
            return RoleWriter.UnknownPerson with { IsDone = true };
        if (
            RoleRules.RefuseGrant(user.Grants.Select(row => row.ToGrant()), new(give.Role, give.UnitId, give.From, give.To), today) is
            { } refusal
        )
            return refusal;
        if (give.UnitId is not null && await RefuseUnitAsync(give.Role, give.UnitId, today, ct) is { } wrong) return wrong;
        var grant = new GrantRow
        {
            Id = Guid.CreateVersion7(change.At),
            UserId = user.Id,
            Role = give.Role,
            UnitId = give.UnitId,
            From = give.From,
            To = give.To,
        };
        db.Add(grant);
        change.Record(PeopleEvents.RoleGiven, $"people/{user.Id}", now: new { give.Role, give.UnitId, give.From, give.To });
        return grant.Id;
    }

    private async Task<Refusal?> RefuseUnitAsync(Role role, string unitId, DateOnly today, CancellationToken ct)
    {
        var unit = await db.Set<UnitRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == unitId, ct);
        return unit is null || !unit.ToUnit().HoldsOn(today) ? RoleWriter.UnknownUnit : RoleRules.RefuseKind(role, unit.Kind);
    }

    private async Task<Result<bool>> LendAsync(Change change, LendRole lend, CancellationToken ct)
    {
        var (today, lender) = (VietnamDay.Of(change.At), change.Actor.UserId!.Value);
        var own = await db.Set<GrantRow>().FirstOrDefaultAsync(row => row.Id == lend.GrantId && row.UserId == lender, ct);
        if (own is null) return RoleWriter.UnknownGrant;
        if (await roles.UserAsync(lend.BorrowerId, ct) is not { } borrower || borrower.IsClosedOn(lend.To)) return RoleWriter.UnknownPerson;
        var lending = new Lending { Lender = lender, Borrower = borrower.Id, From = lend.From, To = lend.To, Reason = lend.Reason };
        var lent = lending.Of(own.ToGrant(), [.. borrower.Grants.Select(row => row.ToGrant())], today);
        if (lent.Refusal is { } refusal) return refusal;
        db.Add(NewLoan(change, own, lending));
        change.Record(
            PeopleEvents.RoleLent,
            $"people/{borrower.Id}",
            lend.Reason.Trim(),
            now: new
            {
                own.Role,
                own.UnitId,
                lend.From,
                lend.To,
            }
        );
        return true;
    }

    private static GrantRow NewLoan(Change change, GrantRow own, Lending lending) => new()
    {
        Id = Guid.CreateVersion7(change.At),
        UserId = lending.Borrower,
        Role = own.Role,
        UnitId = own.UnitId,
        From = lending.From,
        To = lending.To,
        LenderId = lending.Lender,
        LentFromId = own.Id,
        Reason = lending.Reason.Trim(),
    };
}
