using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Snapshots;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Plans.Offers;

/// <summary>What this room lends to the search, all of it out of the snapshot that is held anyway.</summary>
internal static class PlanSearch
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services
        .AddSingleton(new SearchSource("Chỉ tiêu", 10, In(Targets)))
        .AddSingleton(new SearchSource("Chỉ số", 11, In(Indicators)))
        .AddSingleton(new SearchSource("Đơn vị", 12, In(Units)))
        .AddSingleton(new SearchSource("Kế hoạch", 13, PlanAsync))
        .AddSingleton(new SearchCommand("Nạp bản kế hoạch", PlanLinks.Plans, PlanPermissions.Import, "tải lên văn bản"))
        .AddSingleton(new SearchCommand("Nhập số liệu các năm trước kế hoạch", PlanLinks.History, PlanPermissions.EnterHistory))
        .AddSingleton(new SearchCommand("Giao chỉ tiêu năm", PlanLinks.Assignments(), PlanPermissions.Assign, "văn bản giao"))
        .AddSingleton(new SearchCommand("Quyết định cách hiểu", PlanLinks.Checker, PlanPermissions.Decide, "mâu thuẫn"));

    private static Func<IServiceProvider, SearchWords, CancellationToken, Task<IReadOnlyList<SearchLine>>> In(
        Func<PlanSnapshot, int, SearchWords, IEnumerable<SearchLine>> find) => async (services, words, ct) =>
    {
        var seen = services.GetRequiredService<SeenPlan>();
        return services.GetRequiredService<PlanRights>().MayView && await seen.ReadAsync(ct) is { } plan
            ? [.. find(plan, seen.YearOf(plan, asked: null), words)]
            : [];
    };

    private static IEnumerable<SearchLine> Targets(PlanSnapshot plan, int year, SearchWords words) =>
        from target in plan.Document.Targets
        where words.Meet([target.No, target.Name, target.ShortName, .. target.Indicators.Select(indicator => indicator.Name)])
        select new SearchLine($"{target.No}. {target.ShortName ?? target.Name}", PlanLinks.Target(target.No, year),
            plan.Plan.Leads(target) is var leads && leads.All(lead => lead.Unit is null) ? null : LeadWords.Of(leads, "chưa giao"));

    // An indicator that is the whole of its target is found as the target.
    private static IEnumerable<SearchLine> Indicators(PlanSnapshot plan, int year, SearchWords words) =>
        from target in plan.Document.Targets
        where target.Indicators.Count > 1
        from indicator in target.Indicators
        where words.Meet(indicator.Code, indicator.Name)
        select new SearchLine($"{indicator.Code}. {indicator.Name}", PlanLinks.Indicator(target.No, indicator.Code, year),
            $"chỉ tiêu {target.No}");

    private static IEnumerable<SearchLine> Units(PlanSnapshot plan, int year, SearchWords words) =>
        from unit in plan.Document.Units
        where words.Meet(unit.Name, unit.ShortName)
        let targets = plan.Document.Targets.Count(target => target.Leads().Any(lead => lead.Unit == unit.Id))
        where targets > 0
        select new SearchLine(unit.Name, PlanLinks.List(new() { Unit = unit.Id, Year = year }), $"chủ trì {targets} chỉ tiêu");

    // The list of plans is open to everybody who is signed in, and so is its name.
    private static async Task<IReadOnlyList<SearchLine>> PlanAsync(IServiceProvider services, SearchWords words, CancellationToken ct) =>
        await services.GetRequiredService<SeenPlan>().ReadAsync(ct) is { Plan: var plan, Document: var document }
        && words.Meet(plan.Head.Named, plan.Head.InFull, document.Title)
            ? [new(plan.Head.Named, PlanLinks.Plans, "đang áp dụng")] : [];
}
