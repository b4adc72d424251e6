namespace ThienVan.Web.Reports.Approval;

public static class ApprovalServices
{
    public static IServiceCollection AddApproval(this IServiceCollection services) => services
        .AddScoped<ReviewChecks>()
        .AddScoped<ValueApproval>()
        .AddScoped<ValueRevision>()
        .AddScoped<RoundPublication>();
}
