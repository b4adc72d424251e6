namespace ThienVan.Core.People;

/// <summary>What a page or a write asks for, declared by the room that asks. Pages name it by <see cref="Key"/>.</summary>
public sealed record Permission
{
    /// <summary>Room and act: "report.verify". Stored with a ward's own choice of roles, so it never changes.</summary>
    public required string Key { get; init; }

    /// <summary>In Vietnamese, what it lets a person do.</summary>
    public required string Title { get; init; }

    /// <summary>Roles that have it until the ward says otherwise.</summary>
    public required IReadOnlyList<Role> Roles { get; init; }

    /// <summary>Looks and changes nothing.</summary>
    public bool ReadsOnly { get; init; }

    /// <summary>Reaches only the unit of the grant, where the grant names one. All others are for the whole ward.</summary>
    public bool ByUnit { get; init; }

    /// <summary>The ward may not give it to other roles.</summary>
    public bool IsFixed { get; init; }

    internal bool Reaches(Grant grant, string? unitId) => !ByUnit || grant.UnitId is null || grant.UnitId == unitId;
}
