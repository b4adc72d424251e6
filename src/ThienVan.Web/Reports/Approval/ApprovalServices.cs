using ThienVan.Web.Shared.Clock;

namespace ThienVan.Web.Reports.Approval;

public static class ApprovalServices
{
    public static IServiceCollection AddApproval(this IServiceCollection services) => services
        .AddScoped<ReviewChecks>()
        .AddScoped<ReviewQueries>()
        .AddScoped<PendingCards>()
        .AddScoped<ValueQueries>()
        .AddScoped<PublishQueries>()
        .AddScoped<Pages.ReviewSteps>()
        .AddScoped<ValueApproval>()
        .AddScoped<ValueRevision>()
        .AddScoped<RoundSayings>()
        .AddScoped<RoundPublication>();

    /// <summary>What only a server does: keep what was said of a round whose day is over.</summary>
    public static void AddSayings(this WebApplicationBuilder builder) => builder.AddClockWork(new()
    {
        Name = "VerdictsSaid",
        Title = "ghi kết luận của kỳ đã hết hạn",
        Every = TimeSpan.FromMinutes(10),
        LookAsync = (services, ct) => services.GetRequiredService<RoundSayings>().RunAsync(ct),
    });
}
