using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.People;

internal sealed record PermissionRequirement(string Key) : IAuthorizationRequirement;

internal sealed class PermissionHandler(WardPermissions permissions, TimeProvider time) : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (permissions.Table.Allows(Session.Grants(context.User), requirement.Key, VietnamDay.Today(time))) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}

/// <summary>One policy a permission, named like it.</summary>
internal sealed class PermissionPolicies(IEnumerable<Permission> declared) : IConfigureOptions<AuthorizationOptions>
{
    public void Configure(AuthorizationOptions options)
    {
        foreach (var permission in declared)
            options.AddPolicy(
                permission.Key, policy => policy.RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(permission.Key)));
    }
}
