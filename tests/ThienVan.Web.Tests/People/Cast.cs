using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.People;

/// <summary>One person of every role, on one server with the real plan. The units stand for "own" and "other".</summary>
public sealed class Cast : IAsyncLifetime
{
    public const string OwnUnit = "kinh-te-ha-tang-do-thi";
    public const string OtherUnit = "van-hoa-xa-hoi";

    /// <summary>Sign-in names in the order of the columns of the tables; null is the visitor.</summary>
    public static readonly string?[] People = [null, "chutich", "phochutich", "vanphong", "truong", OwnUnit, OtherUnit, "xem", "quantri"];

    private readonly Dictionary<string, Browser> _browsers = [];

    public TestApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await PlanRoom.StartAsync();
        await AddAsync("phochutich", Role.Deputy, unit: null);
        await AddAsync("truong", Role.Head, OwnUnit);
    }

    public async ValueTask DisposeAsync() => await App.DisposeAsync();

    /// <summary>A browser signed in as this person; a visitor's when null.</summary>
    public async Task<Browser> BrowserAsync(string? person)
    {
        if (!_browsers.TryGetValue(person ?? "", out var browser))
            _browsers[person ?? ""] = browser = person is null ? App.Browse() : await App.SignInAsync(person);
        return browser;
    }

    private async Task AddAsync(string name, Role role, string? unit)
    {
        var added = await App.InScopeAsync(services => services.GetRequiredService<PeopleService>().AddUserAsync(
            Actor.System("Thử"), new() { SignInName = name, Name = name, Role = role, UnitId = unit, Password = "", Demonstration = true }, default));
        added.Refusal.ShouldBeNull();
    }
}
