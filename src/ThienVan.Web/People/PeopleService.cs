using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.People;

/// <summary>A person to be given an account.</summary>
public sealed record AddUser
{
    public required string SignInName { get; init; }
    public required string Name { get; init; }
    public required Role Role { get; init; }
    public required string Password { get; init; }

    /// <summary>Null for a role that reaches the whole ward.</summary>
    public string? UnitId { get; init; }

    /// <summary>An account of the demonstration: its password is the demonstration's own, whatever <see cref="Password"/> says.</summary>
    public bool Demonstration { get; init; }
}

/// <summary>Writes units, users and roles.</summary>
public sealed class PeopleService(AppDb db, WriteScope write, PasswordHasher<UserRow> hasher)
{
    // One known password for a dozen accounts: hashing it a dozen times would only make the demonstration slow to start.
    private static readonly Lazy<string> DemonstrationHash = new(() => new PasswordHasher<UserRow>().HashPassword(null!, PasswordRule.Demonstration));

    public async Task<Result<Guid>> AddUserAsync(Actor actor, AddUser add, CancellationToken ct)
    {
        var name = SignInService.Normalize(add.SignInName);
        if (Refuse(add, name) is { } refusal) return refusal;
        var hash = add.Demonstration ? DemonstrationHash.Value : hasher.HashPassword(null!, add.Password);
        return await write.RunAsync<Guid>(actor, change => AddAsync(change, add, name, hash, ct), ct);
    }

    /// <summary>Also ends every session of the account, and its lock.</summary>
    public async Task<Result<Guid>> ChangePasswordAsync(Actor actor, string signInName, string password, CancellationToken ct)
    {
        var name = SignInService.Normalize(signInName);
        if (PasswordRule.Refuse(password, name) is { } refusal) return refusal;
        var hash = hasher.HashPassword(null!, password);
        return await write.RunAsync<Guid>(actor, async change =>
        {
            if (await db.Set<UserRow>().FirstOrDefaultAsync(row => row.SignInName == name, ct) is not { } user)
                return new Refusal("people.unknown", $"Không có tài khoản {name}.");
            (user.PasswordHash, user.SecurityStamp, user.Lockout) = (hash, NewStamp(change), user.Lockout.Succeed());
            change.Record("people.password_changed", $"people/{user.Id}");
            return user.Id;
        }, ct);
    }

    /// <summary>Adds the units not yet known; the ones known keep what was changed here.</summary>
    public Task<Result<int>> AddUnitsAsync(Actor actor, IReadOnlyList<WardUnit> units, CancellationToken ct) =>
        write.RunAsync<int>(actor, async change =>
        {
            var known = await db.Set<UnitRow>().Select(unit => unit.Id).ToArrayAsync(ct);
            var added = units.ExceptBy(known, unit => unit.Id).DistinctBy(unit => unit.Id).ToArray();
            foreach (var unit in added)
            {
                db.Add(new UnitRow { Id = unit.Id, Name = unit.Name, ShortName = unit.ShortName, Internal = unit.Internal });
                change.Record("people.unit_added", $"unit/{unit.Id}", now: unit);
            }

            return added.Length;
        }, ct);

    private static Refusal? Refuse(AddUser add, string name)
    {
        if (name.Length is < 2 or > 64 || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_'))
            return new("people.name_invalid", "Tên đăng nhập dài 2-64 ký tự, chỉ gồm chữ không dấu, chữ số, dấu chấm, gạch ngang, gạch dưới.");
        if (string.IsNullOrWhiteSpace(add.Name)) return new("people.full_name_missing", "Hãy nhập họ tên.");
        return add.Demonstration ? null : PasswordRule.Refuse(add.Password, name);
    }

    private async Task<Result<Guid>> AddAsync(Change change, AddUser add, string name, string hash, CancellationToken ct)
    {
        if (await db.Set<UserRow>().AnyAsync(user => user.SignInName == name, ct))
            return new Refusal("people.name_taken", $"Tên đăng nhập {name} đã có người dùng. Hãy chọn tên khác.");
        if (add.UnitId is { } unit && !await db.Set<UnitRow>().AnyAsync(row => row.Id == unit, ct))
            return new Refusal("people.unit_unknown", $"Không có đơn vị {unit}. Hãy kiểm tra mã đơn vị.");

        var user = NewUser(change, add, name, hash);
        db.Add(user);
        change.Record("people.user_added", $"people/{user.Id}", now: new { signInName = name, fullName = add.Name, add.Role, add.UnitId });
        return user.Id;
    }

    private static string NewStamp(Change change) => Guid.CreateVersion7(change.At).ToString("N");

    private static UserRow NewUser(Change change, AddUser add, string name, string hash) => new()
    {
        Id = Guid.CreateVersion7(change.At),
        SignInName = name,
        Name = add.Name.Trim(),
        UnitId = add.UnitId,
        PasswordHash = hash,
        SecurityStamp = NewStamp(change),
        Demonstration = add.Demonstration,
        CreatedAt = change.At,
        Grants = [new GrantRow { Id = Guid.CreateVersion7(change.At), Role = add.Role, UnitId = add.UnitId, From = VietnamDay.Of(change.At) }],
    };
}
