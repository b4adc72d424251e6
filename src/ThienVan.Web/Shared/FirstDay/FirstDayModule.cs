using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Shared.FirstDay;

/// <summary>From an empty server to the first round: which steps are done, and who does the next.</summary>
public static class FirstDayModule
{
    public const string Page = "/nhung-buoc-dau";

    public static Room Room { get; } = new()
    {
        Name = "FirstDay",
        Chapters = [new(Page, "cai-dat")],
        Services = (services, _) => services.AddScoped<FirstSteps>().AddSingleton(new InboxSource("Những bước đầu", WaitingAsync)),
    };

    // One line for whoever can do the next of them; none once all are done.
    private static async Task<IReadOnlyList<InboxLine>> WaitingAsync(IServiceProvider services, CancellationToken ct)
    {
        var left = (await services.GetRequiredService<FirstSteps>().ReadAsync(ct)).Where(step => step.Done is null && step.Mine).ToArray();
        return left.Length == 0 ? [] :
        [
            new InboxLine
            {
                Title = $"Làm tiếp những bước đầu: {left[0].Step.Title.ToLowerInvariant()}",
                About = $"còn {left.Length} bước của bạn",
                Address = Page,
                Menu = SiteLinks.Inbox,
            },
        ];
    }
}
