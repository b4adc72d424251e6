using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Reports.Rounds;

/// <summary>Opens and changes rounds as one of the demonstration's people, without the web in between.</summary>
internal static class RoundRoom
{
    public static Task<Result<Guid>> OpenRoundAsync(this TestApp app, string definition, string key, string person = "vanphong") =>
        app.AsAsync(person, services => services.GetRequiredService<RoundService>().OpenAsync(definition, key, default));

    public static Task<Result<Guid>> OpenAdHocAsync(this TestApp app, AdHocOrder order, string person = "vanphong") =>
        app.AsAsync(person, services => services.GetRequiredService<RoundService>().OpenAdHocAsync(order, default));

    public static Task<Refusal?> SettleAsync(this TestApp app, Func<RoundSettings, Task<Refusal?>> change, string person = "vanphong") =>
        app.AsAsync(person, services => change(services.GetRequiredService<RoundSettings>()));

    public static Task<Refusal?> DefineAsync(this TestApp app, Func<ReportDefinition, ReportDefinition> change, string id = "kt-xh-thang", int? revision = 0, string person = "vanphong") =>
        app.AsAsync(person, async services => await services.GetRequiredService<DefinitionService>()
            .SaveAsync(change((await services.GetRequiredService<DefinitionReader>().FindAsync(id, default))!.Definition), revision, default));

    public static Task<int> OpenDueAsync(this TestApp app) =>
        app.InScopeAsync(services => services.GetRequiredService<RoundService>().OpenDueAsync(default));

    public static async Task<OpenRound> RoundAsync(this TestApp app, Guid id) =>
        (await app.InScopeAsync(services => services.GetRequiredService<RoundReader>().FindAsync(id, default)))!;

    public static async Task<IReadOnlyList<Round>> RoundsAsync(this TestApp app) =>
        await app.InScopeAsync(services => services.GetRequiredService<RoundReader>().AllAsync(default));
}
