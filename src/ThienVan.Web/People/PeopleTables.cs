using Microsoft.EntityFrameworkCore;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.People;

public sealed class UnitRow
{
    public string WardId { get; init; } = "";
    public required string Id { get; init; }
    public required string Name { get; set; }
    public string? ShortName { get; set; }

    /// <summary>A unit of the ward itself, not one it works with.</summary>
    public bool Internal { get; set; }
    public UnitKind Kind { get; set; }
    public string? ParentId { get; set; }

    /// <summary>One alias a line.</summary>
    public string AliasLines { get; set; } = "";
    public DateOnly From { get; init; }
    public DateOnly? To { get; set; }

    public IReadOnlyList<string> Aliases
    {
        get => AliasLines.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        set => AliasLines = string.Join('\n', value);
    }

    public Unit ToUnit() =>
        new()
        {
            Id = Id,
            Name = Name,
            ShortName = ShortName,
            Kind = Kind,
            ParentId = ParentId,
            Aliases = Aliases,
            From = From,
            To = To,
        };
}

public sealed class UserRow
{
    public string WardId { get; init; } = "";
    public Guid Id { get; init; }

    /// <summary>Lower case; unique in the ward.</summary>
    public required string SignInName { get; init; }
    public required string Name { get; set; }

    /// <summary>Where reminders go; null for none.</summary>
    public string? Email { get; set; }
    public string? UnitId { get; set; }
    public string PasswordHash { get; set; } = "";

    /// <summary>Changes with the password; a cookie with another one is worth nothing.</summary>
    public required string SecurityStamp { get; set; }
    public int Failures { get; set; }
    public DateTimeOffset? LockedUntil { get; set; }
    public bool Disabled { get; set; }

    /// <summary>Last day the account may be used; null while nobody set one.</summary>
    public DateOnly? LastDay { get; set; }

    /// <summary>The password was given by somebody else and works only to choose one's own.</summary>
    public bool MustChangePassword { get; set; }
    public bool Demonstration { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public List<GrantRow> Grants { get; init; } = [];

    public Lockout Lockout
    {
        get => new(Failures, LockedUntil);
        set => (Failures, LockedUntil) = (value.Failures, value.Until);
    }

    public static string NewStamp(Change change) => Guid.CreateVersion7(change.At).ToString("N");

    public bool IsClosedOn(DateOnly day) => Disabled || LastDay < day;

    /// <summary>A password given by somebody else ends the lock and every session; whoever gave it knows it until the person's next
    /// sign-in.</summary>
    public void TakePassword(Change change, string hash) =>
        (PasswordHash, SecurityStamp, Lockout, MustChangePassword) = (hash, NewStamp(change), Lockout.Succeed(), true);
}

public sealed class GrantRow
{
    public string WardId { get; init; } = "";
    public Guid Id { get; init; }
    public Guid UserId { get; init; }
    public Role Role { get; init; }
    public string? UnitId { get; init; }
    public DateOnly From { get; init; }
    public DateOnly? To { get; set; }

    /// <summary>Who lent the role, out of which grant of theirs, and why; null for a role of one's own.</summary>
    public Guid? LenderId { get; init; }
    public Guid? LentFromId { get; init; }
    public string? Reason { get; init; }

    public Grant ToGrant() => new(Role, UnitId, From, To) { LentBy = LenderId };
}

internal static class PeopleTables
{
    public static readonly ToldTable[] Told =
    [
        new(typeof(UnitRow), "Đơn vị", nameof(UnitRow.Name)),
        new(typeof(UserRow), "Tài khoản", nameof(UserRow.SignInName)),
        new(typeof(GrantRow), "Vai trò đã cấp", nameof(GrantRow.Role), nameof(GrantRow.UnitId), nameof(GrantRow.UserId)),
        new(typeof(PermissionChoices), "Bảng quyền của phường"),
    ];

    public static void Map(ModelBuilder model)
    {
        model.Entity<UnitRow>(unit =>
        {
            unit.ToTable("people_unit").HasKey(x => new { x.WardId, x.Id });
            unit.Ignore(x => x.Aliases);
            unit.Property(x => x.Kind).HasDefaultValue(UnitKind.Department);
        });
        model.Entity<UserRow>(user =>
        {
            user.ToTable("people_user").HasKey(x => new { x.WardId, x.Id });
            user.HasIndex(x => new { x.WardId, x.SignInName }).IsUnique();
            user.Ignore(x => x.Lockout);
            user.HasMany(x => x.Grants).WithOne().HasForeignKey(x => new { x.WardId, x.UserId });
        });
        model.Entity<GrantRow>(grant =>
        {
            grant.ToTable("people_role_grant").HasKey(x => new { x.WardId, x.Id });
            grant.HasIndex(x => new { x.WardId, x.UserId });
            grant.HasIndex(x => new { x.WardId, x.LentFromId });
        });
        model.Entity<PermissionChoices>().ToTable("people_permission_choices").HasKey(row => row.WardId);
    }
}
