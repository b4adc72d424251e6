using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.People.Register;
using ThienVan.Web.People.SignIn;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.People.Administration;

/// <summary>An account and the password to hand over; it is shown once and stored nowhere.</summary>
public sealed record HandedPassword(Guid UserId, string SignInName, string Password);

/// <summary>What an administrator changes about a person.</summary>
public sealed record EditPerson
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public string? Email { get; init; }

    /// <summary>The unit they belong to; null for none.</summary>
    public string? UnitId { get; init; }
}

/// <summary>Accounts, for whoever may <see cref="PeoplePermissions.Manage"/>. Nobody changes their own here.</summary>
public sealed class AccountService(
    AppDb db, WriteScope write, CurrentActor who, PeopleService people, RoleWriter roles, FactorReset factors, IdentityService identities,
    SignInTries tries, PasswordHasher<UserRow> hasher)
{
    private static readonly Refusal _resetAlready = new("people.reset_done", "Mật khẩu vừa được đặt lại ở một trang khác.")
    {
        IsDone = true,
    };

    /// <summary>Opens an account with a one-time password; <see cref="AddUser.Password"/> is not looked at.</summary>
    public async Task<Result<HandedPassword>> AddAsync(AddUser add, CancellationToken ct)
    {
        if (who.Refuse(PeoplePermissions.Manage, unitId: null) is { } denied) return denied;
        var password = OneTimePassword.New();
        var added = await people.AddUserAsync(
            who.Required,
            add with
            {
                Password = password,
                Demonstration = false,
            },
            ct
        );
        return added.Refusal is { } refusal ? refusal : new HandedPassword(added.Value, AccountRules.SignInName(add.SignInName), password);
    }

    public Task<Result<Guid>> EditAsync(EditPerson edit, CancellationToken ct) =>
        ChangeAsync(
            edit.Id,
            others: false,
            async (change, user) =>
    {
        var name = VietnameseText.Normalize(edit.Name).Trim();
        var email = VietnameseText.IsBlank(edit.Email) ? null : edit.Email.Trim();
        if ((AccountRules.RefuseFullName(name) ?? AccountRules.RefuseEmail(email)) is { } refusal) return refusal;
        if (edit.UnitId is { } unit && !await db.Set<UnitRow>().AnyAsync(row => row.Id == unit, ct)) return RoleWriter.UnknownUnit;
        if ((user.Name, user.Email, user.UnitId) == (name, email, edit.UnitId)) return null;
        change.Record(
            PeopleEvents.UserChanged,
            Subject(user),
            old: new { fullName = user.Name, user.UnitId },
            now: new { fullName = name, edit.UnitId, emailChanged = user.Email != email });
        (user.Name, user.Email, user.UnitId) = (name, email, edit.UnitId);
        return null;
    }, ct);

    /// <summary>A one-time password in place of a forgotten one; every session of the account ends.</summary>
    /// <param name="id">Whose it is.</param>
    /// <param name="last">When it was last reset, as the sender saw it; null for never. A second press finds another.</param>
    /// <param name="ct">Cancels the write.</param>
    public async Task<Result<HandedPassword>> ResetPasswordAsync(Guid id, DateTimeOffset? last, CancellationToken ct)
    {
        var password = OneTimePassword.New();
        var hash = hasher.HashPassword(null!, password);
        var signInName = "";
        var reset = await ChangeAsync(id, others: true, async (change, user) =>
        {
            if (await ResetAtAsync(id, ct) != last) return _resetAlready;
            user.TakePassword(change, hash);
            await tries.ForgetAsync(id, ct);
            await factors.EndAllAsync(change, id, ct);
            change.Record(PeopleEvents.PasswordReset, Subject(user));
            signInName = user.SignInName;
            return null;
        }, ct);
        return reset.Refusal is { } refusal ? refusal : new HandedPassword(id, signInName, password);
    }

    /// <summary>When an administrator last reset the password; null for never.</summary>
    public Task<DateTimeOffset?> ResetAtAsync(Guid id, CancellationToken ct)
    {
        var (subject, kind) = ($"people/{id}", PeopleEvents.PasswordReset.Name);
        return db.Events.AsNoTracking().Where(row => row.Subject == subject && row.Kind == kind).OrderByDescending(row => row.Seq)
            .Select(row => (DateTimeOffset?)row.At).FirstOrDefaultAsync(ct);
    }

    /// <summary>Shuts the account at once; what the person lent is withdrawn, what they wrote stays theirs.</summary>
    public Task<Result<Guid>> CloseAsync(Guid id, string? reason, CancellationToken ct) =>
        ChangeAsync(
            id,
            others: true,
            async (change, user) =>
    {
        if (user.Disabled) return null;
        var yesterday = VietnamDay.Of(change.At).AddDays(-1);
        if (await roles.RefuseLastAdminAsync(user.Grants, yesterday, ct) is { } last) return last;
        await roles.EndLentAsync(change, user.Grants, yesterday, ct);
        await factors.EndAllAsync(change, id, ct);
        (user.Disabled, user.SecurityStamp) = (true, UserRow.NewStamp(change));
        change.Record(PeopleEvents.Closed, Subject(user), reason);
        return null;
    }, ct);

    /// <summary>Opens a closed account again, with the roles that have not ended.</summary>
    public Task<Result<Guid>> ReopenAsync(Guid id, CancellationToken ct) => ChangeAsync(id, others: true, (change, user) =>
    {
        if (!user.Disabled && user.LastDay is null) return Task.FromResult<Refusal?>(null);
        (user.Disabled, user.LastDay, user.Lockout) = (false, null, user.Lockout.Succeed());
        change.Record(PeopleEvents.Reopened, Subject(user));
        return Task.FromResult<Refusal?>(null);
    }, ct);

    public Task<Result<Guid>> EndSessionsAsync(Guid id, CancellationToken ct) => ChangeAsync(id, others: false, async (change, user) =>
    {
        var ended = await factors.EndAllAsync(change, id, ct);
        user.SecurityStamp = UserRow.NewStamp(change);
        change.Record(PeopleEvents.SessionsEnded, Subject(user), now: new { ended });
        return null;
    }, ct);

    /// <summary>For a lost phone: removes every second factor, ends every session. An administrator sets up a new one at the next
    /// sign-in.</summary>
    public async Task<Result<Guid>> ResetFactorsAsync(Guid id, CancellationToken ct)
    {
        var denied = who.Refuse(PeoplePermissions.Manage, unitId: null) ?? AccountRules.RefuseOwn(who.Required.UserId, id);
        return denied is not null ? denied : await factors.ResetAsync(who.Required, id, ct);
    }

    /// <summary>Lets an account elsewhere open this one.</summary>
    /// <param name="id">The account here.</param>
    /// <param name="key">The key the person was shown when they signed in there.</param>
    /// <param name="ct">Cancels the write.</param>
    public async Task<Refusal?> LinkAsync(Guid id, string? key, CancellationToken ct) =>
        who.Refuse(PeoplePermissions.Manage, unitId: null)
        ?? AccountRules.RefuseOwn(who.Required.UserId, id)
        ?? await identities.LinkAsync(who.Required, id, key, ct);

    private static string Subject(UserRow user) => $"people/{user.Id}";

    /// <param name="id">Account to change.</param>
    /// <param name="others">Only another's account, never one's own.</param>
    /// <param name="edit">What to do inside the write.</param>
    /// <param name="ct">Cancels the write.</param>
    private async Task<Result<Guid>> ChangeAsync(Guid id, bool others, Func<Change, UserRow, Task<Refusal?>> edit, CancellationToken ct)
    {
        if (who.Refuse(PeoplePermissions.Manage, unitId: null) is { } denied) return denied;
        if (others && AccountRules.RefuseOwn(who.Required.UserId, id) is { } own) return own;
        return await write.RunAsync<Guid>(who.Required, async change =>
        {
            if (await roles.UserAsync(id, ct) is not { } user) return RoleWriter.UnknownPerson;
            return await edit(change, user) is { } refusal ? refusal : id;
        }, ct);
    }
}
