using Microsoft.AspNetCore.Authorization;
using ThienVan.Core.People;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Reports.HandIn.Phone;

/// <summary>The way of a neighbourhood head to the form: an entry of the menu that nobody else needs.</summary>
internal static class PhoneMenu
{
    public const string Policy = "SendsForNeighbourhood";

    /// <summary>Of those who enter figures, everybody else: their rounds stand on the board.</summary>
    public const string UnitPolicy = "EntersForUnit";

    public static MenuGroup Pages { get; } = new(MenuPart.Area, 20,
        [new("Số liệu tổ dân phố", ReportLinks.NeighbourhoodHome, MenuIcon.Home, Policy) { Short = "Số liệu tổ" }]);

    public static IServiceCollection AddPhoneMenu(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder()
            .AddPolicy(Policy, policy => policy.AddRequirements(new SendsForNeighbourhood()))
            .AddPolicy(UnitPolicy, policy => policy.AddRequirements(new EntersForUnit()));
        return services.AddSingleton(Pages).AddScoped<IAuthorizationHandler, SendsForNeighbourhoodHandler>()
            .AddScoped<IAuthorizationHandler, EntersForUnitHandler>();
    }
}

/// <summary>Enters figures and sees no board of the rounds: a neighbourhood head.</summary>
internal sealed class SendsForNeighbourhood : IAuthorizationRequirement;

internal sealed class SendsForNeighbourhoodHandler(CurrentActor current) : AuthorizationHandler<SendsForNeighbourhood>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, SendsForNeighbourhood requirement)
    {
        if (current.May(ReportPermissions.Enter) && !current.May(ReportPermissions.View)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}

/// <summary>Enters figures and sees the rounds they are asked in.</summary>
internal sealed class EntersForUnit : IAuthorizationRequirement;

internal sealed class EntersForUnitHandler(CurrentActor current) : AuthorizationHandler<EntersForUnit>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, EntersForUnit requirement)
    {
        if (current.May(ReportPermissions.Enter) && current.May(ReportPermissions.View)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
