using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.People.SignIn;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.People.Register;

/// <summary>A person to be given an account.</summary>
public sealed record AddUser
{
    public required string SignInName { get; init; }
    public required string Name { get; init; }
    public required Role Role { get; init; }

    /// <summary>Given by somebody else, so it works only to choose one's own.</summary>
    public required string Password { get; init; }

    /// <summary>Null for none; reminders then stay inside the product.</summary>
    public string? Email { get; init; }

    /// <summary>The unit they belong to, and the one their role reaches where it reaches one; null for none.</summary>
    public string? UnitId { get; init; }

    /// <summary>Units the role reaches where they are not the person's own: those in a deputy's charge. Empty to follow <see
    /// cref="UnitId"/>.</summary>
    public IReadOnlyList<string> InCharge { get; init; } = [];

    /// <summary>Whoever it is for chose the password themselves: nobody else knows it, and it need not be changed.</summary>
    public bool ChosenByOwner { get; init; }

    /// <summary>An account of the demonstration: its password is the demonstration's own, whatever <see cref="Password"/> says.</summary>
    public bool Demonstration { get; init; }
}

/// <summary>A unit to be registered.</summary>
public sealed record AddUnit
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public string? ShortName { get; init; }
    public UnitKind Kind { get; init; }
    public string? ParentId { get; init; }
    public bool Internal { get; init; } = true;
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public static AddUnit Of(WardUnit unit) => new()
    {
        Id = unit.Id,
        Name = unit.Name,
        ShortName = unit.ShortName,
        Kind = UnitTree.Guess(unit.Name, unit.Internal),
        Internal = unit.Internal,
        Aliases = unit.Aliases,
    };
}

/// <summary>Writes units and users for the command line and the demonstration; the pages come through the services of their own.</summary>
public sealed class PeopleService(AppDb db, WriteScope write, PasswordHasher<UserRow> hasher, KnownHashes hashes, AccessRules rules)
{
    public async Task<Result<Guid>> AddUserAsync(Actor actor, AddUser add, CancellationToken ct)
    {
        var name = AccountRules.SignInName(add.SignInName);
        if (Refuse(add, name) is { } refusal) return refusal;
        var hash = add.Demonstration ? hashes.Demonstration : hasher.HashPassword(null!, add.Password);
        return await write.RunAsync<Guid>(actor, change => AddAsync(change, add, name, hash, ct), ct);
    }

    /// <summary>Also ends every session of the account, and its lock.</summary>
    public async Task<Result<Guid>> ChangePasswordAsync(Actor actor, string signInName, string password, CancellationToken ct)
    {
        var name = AccountRules.SignInName(signInName);
        if (PasswordRule.Refuse(password, name, rules.Today) is { } refusal) return refusal;
        var hash = hasher.HashPassword(null!, password);
        return await write.RunAsync<Guid>(actor, async change =>
        {
            if (await db.Set<UserRow>().FirstOrDefaultAsync(row => row.SignInName == name, ct) is not { } user)
                return new Refusal("people.unknown", $"Không có tài khoản {name}.");
            user.TakePassword(change, hash);
            change.Record(PeopleEvents.PasswordChanged, $"people/{user.Id}");
            return user.Id;
        }, ct);
    }

    /// <summary>Adds the units not yet known; the ones known keep what was changed here.</summary>
    public Task<Result<int>> AddUnitsAsync(Actor actor, IReadOnlyList<AddUnit> units, CancellationToken ct) =>
        write.RunAsync<int>(actor, async change =>
        {
            var known = await db.Set<UnitRow>().Select(unit => unit.Id).ToArrayAsync(ct);
            var added = units.ExceptBy(known, unit => unit.Id).DistinctBy(unit => unit.Id).ToArray();
            foreach (var unit in added)
            {
                db.Add(NewUnit(change, unit));
                change.Record(PeopleEvents.UnitAdded, $"unit/{unit.Id}", now: unit);
            }

            return added.Length;
        }, ct);

    internal static UnitRow NewUnit(Change change, AddUnit unit) => new()
    {
        Id = unit.Id,
        Name = unit.Name,
        ShortName = unit.ShortName,
        Kind = unit.Kind,
        ParentId = unit.ParentId,
        Internal = unit.Internal,
        Aliases = [.. unit.Aliases],
        From = VietnamDay.Of(change.At),
    };

    private Refusal? Refuse(AddUser add, string name) =>
        AccountRules.RefuseSignInName(name)
        ?? AccountRules.RefuseFullName(add.Name)
        ?? AccountRules.RefuseEmail(add.Email)
        ?? (add.Demonstration ? null : PasswordRule.Refuse(add.Password, name, rules.Today));

    private async Task<Result<Guid>> AddAsync(Change change, AddUser add, string name, string hash, CancellationToken ct)
    {
        if (await db.Set<UserRow>().AnyAsync(user => user.SignInName == name, ct))
            return new Refusal("people.name_taken", $"Tên đăng nhập {name} đã có người dùng. Đề nghị chọn tên khác.");
        string[] named = [.. add.InCharge, .. add.UnitId is { } unit ? [unit] : Array.Empty<string>()];
        var known = await db.Set<UnitRow>().Where(row => named.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Kind, ct);
        if (Array.Find(named, id => !known.ContainsKey(id)) is { } unknown)
            return new Refusal("people.unit_unknown", $"Không có đơn vị {unknown}. Đề nghị kiểm tra mã đơn vị.");
        string?[] reach = add.InCharge.Count > 0 ? [.. add.InCharge.Distinct()] : [RoleRules.NeedsUnit(add.Role) ? add.UnitId : null];
        var refusals = reach.Select(at =>
            RoleRules.RefuseReach(add.Role, at) ?? (at is null ? null : RoleRules.RefuseKind(add.Role, known[at]))
        );
        if (refusals.FirstOrDefault(refusal => refusal is not null) is { } wrong) return wrong;

        var user = NewUser(change, add, name, hash, reach);
        db.Add(user);
        change.Record(
            PeopleEvents.UserAdded,
            $"people/{user.Id}",
            now: new
            {
                signInName = name,
                fullName = user.Name,
                add.Role,
                units = reach,
            }
        );
        return user.Id;
    }

    private static UserRow NewUser(Change change, AddUser add, string name, string hash, IEnumerable<string?> reach) => new()
    {
        Id = Guid.CreateVersion7(change.At),
        SignInName = name,
        Name = VietnameseText.Normalize(add.Name).Trim(),
        Email = string.IsNullOrEmpty(add.Email) ? null : add.Email,
        UnitId = add.UnitId,
        PasswordHash = hash,
        SecurityStamp = UserRow.NewStamp(change),
        MustChangePassword = !add.Demonstration && !add.ChosenByOwner,
        Demonstration = add.Demonstration,
        CreatedAt = change.At,
        Grants =
        [
            .. reach.Select(unit => new GrantRow
            {
                Id = Guid.CreateVersion7(change.At),
                Role = add.Role,
                UnitId = unit,
                From = VietnamDay.Of(change.At),
            }),
        ],
    };
}
