using ThienVan.Core.Kernel;

namespace ThienVan.Core.People;

/// <summary>Giving and ending roles.</summary>
public static class RoleRules
{
    // Of these the unit is the point: without one the role would reach the whole ward.
    private static readonly Role[] OfOneUnit = [Role.Head, Role.Officer, Role.NeighbourhoodHead];

    // These serve the whole ward by their nature.
    private static readonly Role[] OfTheWard = [Role.Chair, Role.Office, Role.Viewer, Role.Admin];

    public static bool NeedsUnit(Role role) => OfOneUnit.Contains(role);

    /// <param name="role">Role to be given.</param>
    /// <param name="unitId">Unit it is to reach; null for the whole ward.</param>
    public static Refusal? RefuseReach(Role role, string? unitId)
    {
        if (unitId is null && NeedsUnit(role)) return new("people.role_needs_unit", "Vai trò này gắn với một đơn vị. Đề nghị chọn đơn vị.");
        return unitId is not null && OfTheWard.Contains(role)
            ? new("people.role_for_ward", "Vai trò này cho toàn phường. Đề nghị để trống đơn vị.")
            : null;
    }

    /// <summary>A head of a neighbourhood group heads a neighbourhood group, and of such a group there is no other head.</summary>
    public static Refusal? RefuseKind(Role role, UnitKind kind) => (role, kind) switch
    {
        (Role.NeighbourhoodHead, not UnitKind.Neighbourhood) => new(
            "people.role_needs_group", "Tổ trưởng tổ dân phố gắn với một tổ dân phố. Đề nghị chọn tổ dân phố."),
        (Role.Head or Role.Officer, UnitKind.Neighbourhood) => new(
            "people.role_needs_head", "Ở tổ dân phố đề nghị dùng vai trò tổ trưởng tổ dân phố."),
        _ => null,
    };

    /// <summary>May this grant be added to those the person holds?</summary>
    public static Refusal? RefuseGrant(IEnumerable<Grant> held, Grant added, DateOnly today)
    {
        if (RefuseReach(added.Role, added.UnitId) is { } reach) return reach;
        if (added.From < today) return new("people.day_past", "Ngày bắt đầu không được ở quá khứ. Đề nghị chọn từ hôm nay.");
        if (added.To < added.From) return new("people.days_reversed", "Ngày cuối phải từ ngày đầu trở đi. Đề nghị chọn lại.");
        return held.Any(grant => grant.LentBy is null && grant.Role == added.Role && grant.UnitId == added.UnitId && Overlap(grant, added))
            ? new("people.role_held", "Người này đã có vai trò đó trong thời gian đã chọn. Đề nghị kết thúc vai trò cũ trước.")
            : null;
    }

    /// <summary>A role ends today or later, or yesterday to end it at once; what was held stays in the history.</summary>
    public static Refusal? RefuseEnd(Grant grant, DateOnly lastDay, DateOnly today)
    {
        if (grant.To < today) return new("people.role_ended", "Vai trò này đã kết thúc.") { IsDone = true };
        return lastDay < today.AddDays(-1) || grant.To < lastDay
            ? new("people.end_day", "Ngày cuối phải từ hôm qua trở đi và không sau ngày cuối đang có. Đề nghị chọn lại.")
            : null;
    }

    private static bool Overlap(Grant one, Grant other) =>
        (other.To is null || one.From <= other.To) && (one.To is null || other.From <= one.To) && !(one.To < one.From);
}
