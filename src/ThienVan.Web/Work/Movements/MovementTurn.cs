using ThienVan.Core.People;
using ThienVan.Web.People;

namespace ThienVan.Web.Work.Movements;

/// <summary>Whose turn something of a movement is.</summary>
internal static class MovementTurn
{
    /// <summary>People of the unit that leads who may do it; empty where there is no such unit or nobody in it, and the turn is the Văn
    /// phòng's.</summary>
    public static IReadOnlyList<PersonLine> Of(IReadOnlyList<HeldRole> roles, string permission, string? lead) => lead is null ? []
        : [.. roles.Where(held => held.UnitId == lead && Does(held.Role, permission)).Select(held => held.Person).Distinct()];

    private static bool Does(Role role, string permission) =>
        MovementPermissions.All.First(one => one.Key == permission).Roles.Contains(role);
}
