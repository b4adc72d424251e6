using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Reports.Rounds;

/// <summary>Opens and changes rounds as one of the demonstration's people, without the web in between.</summary>
internal static class RoundOffice
{
    /// <summary>The demonstration with its year of rounds, as <c>serve --demo</c> starts it.</summary>
    public static Task<TestApp> LivingAsync(Engine engine = Engine.Sqlite) =>
        TestApp.StartAsync(
            demo: true, engine, PlanRoom.RealPlan, settings: KeyValuePair.Create<string, string?>("ThienVan:Demonstration:Rounds", "true"));

    public static Task<Result<Guid>> OpenRoundAsync(this TestApp app, string definition, string key, string person = "vanphong") =>
        app.AsAsync(person, services => services.GetRequiredService<RoundService>().OpenAsync(
            definition, key, VietnamDay.Of(app.Time.Now), default));

    public static Task<Result<Guid>> OpenAdHocAsync(this TestApp app, AdHocOrder order, string person = "vanphong") =>
        app.AsAsync(person, services => services.GetRequiredService<RoundService>().OpenAdHocAsync(order, default));

    public static Task<Refusal?> SettleAsync(this TestApp app, Func<RoundSettings, Task<Refusal?>> change, string person = "vanphong") =>
        app.AsAsync(person, services => change(services.GetRequiredService<RoundSettings>()));

    public static Task<Refusal?> DefineAsync(
        this TestApp app, Func<ReportDefinition, ReportDefinition> change, string id = "kt-xh-thang", int? revision = 0,
        string person = "vanphong") =>
        app.AsAsync(person, async services => await services.GetRequiredService<DefinitionService>()
            .SaveAsync(
                change((await services.GetRequiredService<DefinitionReader>().FindAsync(id, default))!.Definition), revision, default)
);

    public static Task<int> OpenDueAsync(this TestApp app) =>
        app.InScopeAsync(services => services.GetRequiredService<RoundService>().OpenDueAsync(default));

    /// <summary>The round of November, opened by the office when it is not there yet.</summary>
    public static async Task<Guid> NovemberAsync(this TestApp app)
    {
        var opened = await app.OpenRoundAsync("kt-xh-thang", "2026-11");
        return opened.IsRefused
            ? (await app.RoundsAsync()).Single(round => round is { DefinitionId: "kt-xh-thang", Key: "2026-11" }).Id
            : opened.Value;
    }

    /// <summary>An ad hoc round about trees, due tomorrow.</summary>
    public static AdHocOrder Trees { get; } = new()
    {
        DefinitionId = "dot-xuat",
        Name = "Báo cáo nhanh trồng cây",
        Window = new Period(new(2026, 11, 1), new(2026, 11, 22)),
        Dates = new()
        {
            OpensOn = new(2026, 11, 23),
            CutOff = new(2026, 11, 22),
            DueOn = new(2026, 11, 24),
            GraceUntil = new(2026, 11, 24),
            UpwardDueOn = new(2026, 11, 25),
        },
        Asked = [new("14a", ByNeighbourhood: true)],
    };

    public static async Task<OpenRound> RoundAsync(this TestApp app, Guid id) =>
        (await app.InScopeAsync(services => services.GetRequiredService<RoundReader>().FindAsync(id, default)))!;

    public static async Task<IReadOnlyList<Round>> RoundsAsync(this TestApp app) =>
        await app.InScopeAsync(services => services.GetRequiredService<RoundReader>().AllAsync(default));
}
