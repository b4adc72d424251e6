using ThienVan.Core.Kernel;

namespace ThienVan.Core.People;

/// <summary>Who may be lent a role: whoever already answers for work of its rank. A chair's stands in for by a deputy alone.</summary>
public static class LendingLimits
{
    private static readonly (Role Lent, Role[] To, string Said)[] _limits =
    [
        (Role.Chair, [Role.Deputy], "Vai trò Chủ tịch chỉ ủy quyền được cho Phó Chủ tịch."),
        (Role.Deputy, [Role.Chair, Role.Deputy], "Vai trò Phó Chủ tịch chỉ ủy quyền được cho Phó Chủ tịch khác hoặc Chủ tịch."),
        (Role.Office, [Role.Office, Role.Head, Role.Officer],
            "Vai trò Văn phòng chỉ ủy quyền được cho người của Văn phòng, trưởng đơn vị hoặc chuyên viên."),
        (Role.Head, [Role.Head, Role.Officer], "Vai trò trưởng đơn vị chỉ ủy quyền được cho trưởng đơn vị khác hoặc chuyên viên."),
        (Role.Officer, [Role.Head, Role.Officer, Role.Office],
            "Vai trò chuyên viên chỉ ủy quyền được cho chuyên viên khác, trưởng đơn vị hoặc người của Văn phòng."),
        (Role.NeighbourhoodHead, [Role.NeighbourhoodHead, Role.Officer, Role.Viewer],
            "Vai trò tổ trưởng tổ dân phố chỉ ủy quyền được cho tổ trưởng khác, chuyên viên hoặc người xem."),
        (Role.Viewer, [Role.Head, Role.Officer, Role.NeighbourhoodHead, Role.Viewer],
            "Vai trò người xem chỉ ủy quyền được cho cán bộ đơn vị, tổ trưởng tổ dân phố hoặc người xem khác."),
    ];

    /// <summary>What is said of whom the role may be lent to; null for a role that is lent to nobody.</summary>
    public static string? Said(Role lent) => _limits.Where(limit => limit.Lent == lent).Select(limit => limit.Said).FirstOrDefault();

    /// <param name="lent">Role to be lent.</param>
    /// <param name="own">Roles of the borrower's own.</param>
    public static bool Allows(Role lent, IEnumerable<Role> own) =>
        _limits.Where(limit => limit.Lent == lent).SelectMany(limit => limit.To).Intersect(own).Any();

    /// <summary>Null when somebody who holds these for all those days may be lent the role.</summary>
    public static Refusal? Refuse(Role lent, IEnumerable<Grant> held, DateOnly from, DateOnly to) =>
        Allows(lent, held.Where(grant => grant.LentBy is null && grant.HoldsOn(from) && grant.HoldsOn(to)).Select(grant => grant.Role))
            ? null
            : new("people.lend_whom", $"{Said(lent)} Đề nghị chọn người khác, hoặc đề nghị người quản trị cấp vai trò theo quyết định.");
}
