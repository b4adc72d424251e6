using Microsoft.AspNetCore.Authorization;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.People;

internal sealed record PermissionRequirement(Permission Permission) : IAuthorizationRequirement;

internal sealed class PermissionHandler(TimeProvider time) : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (Permissions.Allows(Session.Grants(context.User), requirement.Permission, VietnamDay.Today(time))) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
