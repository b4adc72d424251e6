namespace ThienVan.Core.People;

/// <summary>What a person is in the ward.</summary>
public enum Role
{
    /// <summary>Chủ tịch.</summary>
    Chair,

    /// <summary>Phó Chủ tịch.</summary>
    Deputy,

    /// <summary>Văn phòng HĐND và UBND: consolidates for every unit.</summary>
    Office,

    /// <summary>Trưởng đơn vị.</summary>
    Head,

    /// <summary>Chuyên viên.</summary>
    Officer,

    /// <summary>Tổ trưởng tổ dân phố: sends the figures of one neighbourhood group.</summary>
    NeighbourhoodHead,

    /// <summary>Reads only.</summary>
    Viewer,

    /// <summary>Keeps accounts and imports plans; enters and decides nothing.</summary>
    Admin,
}

/// <summary>A role held for a while.</summary>
/// <param name="UnitId">Unit the role reaches; null for the whole ward.</param>
/// <param name="From">First day, included.</param>
/// <param name="To">Last day, included; null while open.</param>
public sealed record Grant(Role Role, string? UnitId, DateOnly From, DateOnly? To)
{
    /// <summary>The person who lent the role; null when it is one's own.</summary>
    public Guid? LentBy { get; init; }

    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);
}
