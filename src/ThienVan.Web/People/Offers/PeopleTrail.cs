using Microsoft.EntityFrameworkCore;
using ThienVan.Core.People;
using ThienVan.Web.People.SignIn;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.People.Offers;

/// <summary>Units, permissions and sign-ins as the trail's reader sees them.</summary>
internal static class PeopleTrail
{
    private const string OfPermission = "permission/";

    private static readonly string[] _entered = [PeopleEvents.SignedIn.Name, PeopleEvents.RecoveryCodeUsed.Name];

    private static readonly string[] _outside =
    [
        PeopleEvents.SignInFailed.Name, PeopleEvents.SignInRefused.Name, PeopleEvents.Locked.Name, PeopleEvents.SecondFactorAsked.Name,
        PeopleEvents.IdentityUnknown.Name,
    ];

    public static async Task<IReadOnlyDictionary<string, string>> NamesAsync(
        IServiceProvider services, IReadOnlyCollection<string> subjects, CancellationToken ct)
    {
        var units = await services.GetRequiredService<AppDb>().Set<UnitRow>().AsNoTracking().Select(row => new { row.Id, row.Name })
            .ToArrayAsync(ct);
        var names = units.ToDictionary(unit => $"unit/{unit.Id}", unit => unit.Name);
        names["people/unknown"] = "Tài khoản không rõ";
        foreach (var permission in services.GetServices<Permission>())
            names[OfPermission + permission.Key] = $"Quyền: {permission.Title}";
        return names;
    }

    /// <summary>Whoever comes through the door is known by what it opened; who failed before it may be anybody.</summary>
    public static string? Who(string kind, string? person) =>
        _entered.Contains(kind) ? person : _outside.Contains(kind) ? "Người chưa đăng nhập" : null;

    public static string? Say(string kind, string field, string kept) => field switch
    {
        "role" or "roles" => TrailSource.Word<Role>(kept, PeopleWords.Of),
        "" when kind == PeopleEvents.PermissionChanged.Name => TrailSource.Word<Role>(kept, PeopleWords.Of),
        "kind" when kind.StartsWith("people.unit_", StringComparison.Ordinal) => TrailSource.Word<UnitKind>(kept, PeopleWords.Of),
        "way" => TrailSource.Word<SignInWay>(kept, SignInWords.Of),
        "proof" => kept switch
        {
            "password" => "mật khẩu",
            "passkey" => "khóa truy cập",
            "openId" => "tài khoản định danh",
            "code" => "mã xác thực",
            _ => null,
        },
        _ => null,
    };
}
