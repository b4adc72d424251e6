using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.People;

/// <summary>One person of every role, on one server with the real plan: the demonstration's own people. The units stand for "own" and
/// "other".</summary>
public sealed class Cast : IAsyncLifetime
{
    public const string OwnUnit = "kinh-te-ha-tang-do-thi";
    public const string OtherUnit = "van-hoa-xa-hoi";

    /// <summary>Sign-in names in the order of the columns of the tables; null is the visitor.</summary>
    public static readonly string?[] People =
    [
        null,
        "chutich",
        "phochutich",
        "vanphong",
        "truong.kinh-te",
        OwnUnit,
        OtherUnit,
        "totruong01",
        "xem",
        "quantri",
    ];

    private readonly Dictionary<string, Browser> _browsers = [];

    public TestApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await PlanRoom.StartAsync();

    public async ValueTask DisposeAsync() => await App.DisposeAsync();

    /// <summary>A browser signed in as this person; a visitor's when null.</summary>
    public async Task<Browser> BrowserAsync(string? person)
    {
        if (!_browsers.TryGetValue(person ?? "", out var browser))
            _browsers[person ?? ""] = browser = person is null ? App.Browse() : await App.SignInAsync(person);
        return browser;
    }
}
