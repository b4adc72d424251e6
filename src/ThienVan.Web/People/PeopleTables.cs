using Microsoft.EntityFrameworkCore;
using ThienVan.Core.People;

namespace ThienVan.Web.People;

public sealed class UnitRow
{
    public string WardId { get; init; } = "";
    public required string Id { get; init; }
    public required string Name { get; set; }
    public string? ShortName { get; set; }
    public bool Internal { get; set; }
}

public sealed class UserRow
{
    public string WardId { get; init; } = "";
    public Guid Id { get; init; }

    /// <summary>Lower case; unique in the ward.</summary>
    public required string SignInName { get; init; }
    public required string Name { get; set; }
    public string? UnitId { get; set; }
    public string PasswordHash { get; set; } = "";

    /// <summary>Changes with the password; a cookie with another one is worth nothing.</summary>
    public required string SecurityStamp { get; set; }
    public int Failures { get; set; }
    public DateTimeOffset? LockedUntil { get; set; }
    public bool Disabled { get; set; }

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

    public Grant ToGrant() => new(Role, UnitId, From, To);
}

internal static class PeopleTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<UnitRow>().ToTable("people_unit").HasKey(x => new { x.WardId, x.Id });
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
        });
        SignIn.SignInTables.Map(model);
    }
}
