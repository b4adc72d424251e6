using System.Security.Claims;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.People;

/// <summary>Who is asking, and what they may do. The only class of this room that another room may call.</summary>
public sealed class CurrentActor(IHttpContextAccessor http, WardPermissions permissions, TimeProvider time)
{
    private ClaimsPrincipal? Principal => http.HttpContext?.User is { Identity.IsAuthenticated: true } user ? user : null;

    /// <summary>The person signed in; null for a visitor.</summary>
    public Actor? Actor => Principal is { } user ? new(Session.UserId(user), user.Identity!.Name ?? "", Session.UnitId(user)) : null;

    /// <summary>For writes behind an authorised page: throws when nobody is signed in.</summary>
    public Actor Required => Actor ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>May they do it at all, for some unit?</summary>
    /// <param name="permission">Key of what is asked for.</param>
    public bool May(string permission) =>
        Principal is { } user && permissions.Table.Allows(Session.Grants(user), permission, VietnamDay.Today(time));

    /// <param name="permission">Key of what is asked for.</param>
    /// <param name="unitId">Unit whose data it is about; null when it belongs to none.</param>
    public bool May(string permission, string? unitId) =>
        Principal is { } user && permissions.Table.Allows(Session.Grants(user), permission, unitId, VietnamDay.Today(time));

    /// <summary>The refusal to return when <see cref="May(string, string?)"/> says no; null when it says yes.</summary>
    public Refusal? Refuse(string permission, string? unitId) => May(permission, unitId)
        ? null
        : new("people.not_allowed", "Tài khoản của bạn không có quyền làm việc này. Đề nghị liên hệ Văn phòng nếu cần.");
}
