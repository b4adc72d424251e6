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

/// <summary>What a page or a write asks for.</summary>
public enum Permission
{
    ViewPlan,

    /// <summary>Sees figures that nobody has approved yet, marked as such.</summary>
    ViewProvisional,

    /// <summary>Sees the rounds of reporting and where each unit stands.</summary>
    ViewRounds,

    /// <summary>Defines reports, opens and locks rounds, grants exceptions from a lock.</summary>
    ManageRounds,
    EnterObservation,

    /// <summary>Confirms or returns another's figures: the Văn phòng.</summary>
    VerifyObservation,

    /// <summary>Approves verified figures: the chair, or a deputy for the units in their charge.</summary>
    ApproveObservation,

    /// <summary>Publishes an approved report.</summary>
    PublishReport,
    DecideReading,
    ImportPlan,
    ManagePeople,
    ViewAudit,
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

/// <summary>The table of who may do what. A role not listed for a permission does not have it.</summary>
public static class Permissions
{
    private static readonly IReadOnlyDictionary<Permission, Role[]> Table = new Dictionary<Permission, Role[]>
    {
        [Permission.ViewPlan] = [Role.Chair, Role.Deputy, Role.Office, Role.Head, Role.Officer, Role.NeighbourhoodHead, Role.Viewer],
        [Permission.ViewProvisional] = [Role.Chair, Role.Deputy, Role.Office],
        [Permission.ViewRounds] = [Role.Chair, Role.Deputy, Role.Office, Role.Head, Role.Officer],
        [Permission.ManageRounds] = [Role.Office],
        [Permission.EnterObservation] = [Role.Office, Role.Head, Role.Officer, Role.NeighbourhoodHead],
        [Permission.VerifyObservation] = [Role.Office],
        [Permission.ApproveObservation] = [Role.Chair, Role.Deputy],
        [Permission.PublishReport] = [Role.Chair, Role.Office],
        [Permission.DecideReading] = [Role.Chair, Role.Office],
        [Permission.ImportPlan] = [Role.Office, Role.Admin],
        [Permission.ManagePeople] = [Role.Admin],
        [Permission.ViewAudit] = [Role.Chair, Role.Office, Role.Admin],
    };

    /// <summary>Permissions that reach only the unit of the grant, where it names one. All others are for the whole ward.</summary>
    private static readonly Permission[] ByUnit = [Permission.EnterObservation, Permission.ApproveObservation];

    public static IEnumerable<Role> Holders(Permission permission) => Table[permission];

    /// <summary>May somebody with these grants do it at all, for some unit?</summary>
    public static bool Allows(IEnumerable<Grant> grants, Permission permission, DateOnly today) =>
        grants.Any(grant => grant.HoldsOn(today) && Table[permission].Contains(grant.Role));

    /// <param name="unitId">Unit whose data it is about; null when it belongs to no unit, which only a grant for the whole ward reaches.</param>
    public static bool Allows(IEnumerable<Grant> grants, Permission permission, string? unitId, DateOnly today) =>
        grants.Any(grant => grant.HoldsOn(today) && Table[permission].Contains(grant.Role) && Reaches(grant, permission, unitId));

    private static bool Reaches(Grant grant, Permission permission, string? unitId) =>
        !ByUnit.Contains(permission) || grant.UnitId is null || grant.UnitId == unitId;
}
