using ThienVan.Core.People;

namespace ThienVan.Web.People.Register;

/// <summary>Where a role stands today.</summary>
public enum RoleState { InForce, ToCome, Over }

/// <summary>A role a person holds, held, or lent.</summary>
public sealed record RoleLine
{
    public required Guid Id { get; init; }
    public required Guid HolderId { get; init; }
    public required string HolderName { get; init; }
    public required Role Role { get; init; }

    /// <summary>Null for the whole ward.</summary>
    public string? UnitId { get; init; }
    public string? UnitName { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>Who lent it; null for a role of one's own.</summary>
    public Guid? LenderId { get; init; }
    public string? LenderName { get; init; }
    public string? Reason { get; init; }

    /// <summary>Held by the person asked about; otherwise lent by them.</summary>
    public required bool Mine { get; init; }
    public required RoleState State { get; init; }

    /// <summary>In one line: role, reach, who lent it or borrowed it, days.</summary>
    public string Words => string.Join("; ", new[]
    {
        PeopleWords.Of(Role, UnitName),
        Mine ? LenderName is null ? null : $"do {LenderName} ủy quyền" : $"cho {HolderName}",
        PeopleWords.Days(From, To),
    }.OfType<string>());
}

/// <summary>A person in the list.</summary>
public sealed record PersonRow
{
    public required Guid Id { get; init; }
    public required string SignInName { get; init; }
    public required string Name { get; init; }
    public string? Email { get; init; }
    public string? UnitId { get; init; }
    public string? UnitName { get; init; }
    public required bool Closed { get; init; }
    public DateOnly? LastDay { get; init; }

    /// <summary>Of today.</summary>
    public required IReadOnlyList<RoleLine> Roles { get; init; }
}

/// <summary>One person as an administrator sees them.</summary>
public sealed record PersonView
{
    public required Guid Id { get; init; }
    public required string SignInName { get; init; }
    public required string Name { get; init; }
    public string? Email { get; init; }
    public string? UnitId { get; init; }
    public required bool Closed { get; init; }
    public DateOnly? LastDay { get; init; }
    public DateTimeOffset? LockedUntil { get; init; }
    public required bool MustChangePassword { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Held, in force first; then those lent to others.</summary>
    public required IReadOnlyList<RoleLine> Roles { get; init; }
}

/// <summary>A unit in the tree.</summary>
public sealed record UnitLine
{
    public required Unit Unit { get; init; }
    public required int Depth { get; init; }
    public required bool Internal { get; init; }
    public required bool Open { get; init; }

    /// <summary>People with a role in it today.</summary>
    public required int Holders { get; init; }
}
