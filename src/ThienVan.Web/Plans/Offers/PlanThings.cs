using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Snapshots;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Plans.Offers;

/// <summary>Targets and contradictions of the plan in force as things: their history, files and notes, and what a task may be about.
/// </summary>
internal static class PlanThings
{
    private const string TargetSubject = "plan/target/";
    private const string ConflictSubject = "plan/conflict/";

    public static IServiceCollection AddThings(this IServiceCollection services) => services
        .AddSingleton(new TrailSource(PlanTrail.NamesAsync) { Say = PlanTrail.Say })
        .AddSingleton(new ThingSource(TargetSubject, TargetAsync))
        .AddSingleton(new ThingSource(ConflictSubject, ConflictAsync));

    private static async Task<Thing?> TargetAsync(IServiceProvider services, string subject, CancellationToken ct)
    {
        var no = subject[TargetSubject.Length..];
        return await PlanAsync(services, ct) is { } plan && plan.Document.FindTarget(no) is { } target
            ? Thing(services, $"Chỉ tiêu {no}. {target.ShortName ?? target.Name}", PlanLinks.Target(no),
                (kind, _) => kind == PlanEvents.TitleChanged.Name ? "Đổi tên ngắn" : null)
            : null;
    }

    private static async Task<Thing?> ConflictAsync(IServiceProvider services, string subject, CancellationToken ct)
    {
        var id = subject[ConflictSubject.Length..];
        return await PlanAsync(services, ct) is { } plan
            && plan.Document.Conflicts.FirstOrDefault(conflict => conflict.Id == id) is { } conflict
            ? Thing(services, $"Mâu thuẫn: {conflict.Message}", PlanLinks.Finding(id),
                (kind, _) => kind == PlanEvents.ReadingDecided.Name ? "Quyết định cách hiểu" : null)
            : null;
    }

    private static async Task<PlanSnapshot?> PlanAsync(IServiceProvider services, CancellationToken ct) =>
        services.GetRequiredService<PlanRights>().MayView ? await services.GetRequiredService<SeenPlan>().ReadAsync(ct) : null;

    private static Thing Thing(IServiceProvider services, string title, string address, Func<string, string?, string?> words) => new()
    {
        Title = title,
        Address = address,
        MayAdd = services.GetRequiredService<PlanRights>().MaySeeProvisional,
        Words = words,
    };
}
