using ThienVan.Core.People;

namespace ThienVan.Core.Reports.Chasing;

/// <summary>A role somebody holds today.</summary>
/// <param name="UnitId">Unit the role reaches; null for the whole ward.</param>
public sealed record StaffRole(Guid UserId, Role Role, string? UnitId);

/// <summary>Whom a reminder reaches.</summary>
public static class Audience
{
    /// <summary>The unit's own people up to the level. Where a level has nobody, the next one up stands in, at last the Văn
    /// phòng.</summary>
    public static IReadOnlyList<Guid> Of(ReminderLevel level, string unit, IReadOnlyCollection<StaffRole> staff)
    {
        Guid[] officers = Holding(staff, unit, Role.Officer, Role.NeighbourhoodHead);
        Guid[] heads = Holding(staff, unit, Role.Head);
        Guid[] office = [.. staff.Where(held => held.Role == Role.Office).Select(held => held.UserId)];
        Guid[][] levels = [officers, heads, office];
        var wanted = levels.Take((int)level + 1).SelectMany(people => people).Distinct().ToArray();
        return wanted.Length > 0 ? wanted : levels.FirstOrDefault(people => people.Length > 0) ?? [];
    }

    /// <summary>What a reader is to the unit, whatever level the reminder reached.</summary>
    public static ReminderLevel LevelOf(Guid user, string unit, IReadOnlyCollection<StaffRole> staff) =>
        Holding(staff, unit, Role.Officer, Role.NeighbourhoodHead).Contains(user) ? ReminderLevel.Officer
        : Holding(staff, unit, Role.Head).Contains(user) ? ReminderLevel.Head
        : ReminderLevel.Office;

    private static Guid[] Holding(IReadOnlyCollection<StaffRole> staff, string unit, params Role[] roles) =>
        [.. staff.Where(held => held.UnitId == unit && roles.Contains(held.Role)).Select(held => held.UserId)];
}
