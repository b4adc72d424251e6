namespace ThienVan.Web.Reports.Approval;

public static class ApprovalServices
{
    public static IServiceCollection AddApproval(this IServiceCollection services) => services
        .AddScoped<ReviewChecks>()
        .AddScoped<ReviewQueries>()
        .AddScoped<ValueQueries>()
        .AddScoped<PublishQueries>()
        .AddScoped<Pages.ReviewSteps>()
        .AddScoped<ValueApproval>()
        .AddScoped<ValueRevision>()
        .AddScoped<RoundPublication>();
}
