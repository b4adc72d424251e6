using ThienVan.Core.Kernel;

namespace ThienVan.Core.People;

/// <summary>Who may do what: what the rooms declare, with what the ward chose instead. A role not listed for a permission does not have
/// it.</summary>
public sealed class PermissionTable
{
    private readonly IReadOnlyDictionary<string, Permission> _declared;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<Role>> _chosen;

    /// <param name="declared">Of every room; two with one key are a fault of the program.</param>
    /// <param name="chosen">Roles the ward chose, by key; keys that no room declares any more are passed over.</param>
    public PermissionTable(IEnumerable<Permission> declared, IReadOnlyDictionary<string, IReadOnlyList<Role>> chosen)
    {
        All = [.. declared];
        _declared = All.ToDictionary(permission => permission.Key, StringComparer.Ordinal);
        _chosen = chosen;
    }

    /// <summary>In the order of the rooms.</summary>
    public IReadOnlyList<Permission> All { get; }

    /// <summary>Roles that have it in this ward.</summary>
    /// <exception cref="KeyNotFoundException">No room declares it.</exception>
    public IReadOnlyList<Role> Holders(string key) => _chosen.GetValueOrDefault(key) ?? _declared[key].Roles;

    /// <summary>The ward gave it to other roles than the room proposes.</summary>
    public bool IsChosen(string key) => _chosen.ContainsKey(key);

    /// <summary>May somebody with these grants do it at all, for some unit?</summary>
    public bool Allows(IEnumerable<Grant> grants, string key, DateOnly today) => Held(grants, key, today).Any();

    /// <param name="unitId">Unit whose data it is about; null when it belongs to no unit, which only a grant for the whole ward
    /// reaches.</param>
    public bool Allows(IEnumerable<Grant> grants, string key, string? unitId, DateOnly today) =>
        Held(grants, key, today).Any(grant => _declared[key].Reaches(grant, unitId));

    /// <summary>May the ward give it to these roles?</summary>
    public Refusal? RefuseChoice(string key, IReadOnlyCollection<Role> roles)
    {
        if (!_declared.TryGetValue(key, out var permission))
            return new("people.permission_unknown", "Không có quyền này. Đề nghị tải lại trang.");
        if (permission.IsFixed) return new("people.permission_fixed", "Quyền này do hệ thống giữ cố định, không thay đổi được.");
        if (roles.Count == 0) return new("people.permission_orphan", "Phải có ít nhất một vai trò giữ quyền này. Đề nghị chọn lại.");
        return roles.Any(role => !MayHold(permission, role))
            ? new("people.permission_role", "Có vai trò không được giữ quyền này. Đề nghị chỉ chọn những ô mở.")
            : null;
    }

    /// <summary>
    /// Who only looks is given nothing to change; who keeps the accounts enters and decides nothing but what the room itself gives;
    /// a role of one unit changes nothing for the whole ward.
    /// </summary>
    public static bool MayHold(Permission permission, Role role) => permission.Roles.Contains(role) || role switch
    {
        Role.Viewer => permission.ReadsOnly,
        Role.Admin => false,
        _ => permission.ReadsOnly || permission.ByUnit || !RoleRules.NeedsUnit(role),
    };

    private IEnumerable<Grant> Held(IEnumerable<Grant> grants, string key, DateOnly today)
    {
        var roles = Holders(key);
        return grants.Where(grant => grant.HoldsOn(today) && roles.Contains(grant.Role));
    }
}
