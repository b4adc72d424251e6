using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.People;
using ThienVan.Web.People.Register;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Tests.Shared;

public sealed class StartTests
{
    [Fact]
    public async Task A_demonstration_database_is_never_served_as_production()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        var demo = await TestApp.StartOnAsync(database, demo: true);
        demo.Refusal.ShouldBeNull();
        demo.Output.ToString().ShouldContain("chutich");
        var production = await TestApp.StartOnAsync(database, demo: false);
        production.Refusal!.Code.ShouldBe("start.demonstration_data");
    }

    [Fact]
    public async Task A_demonstration_starts_again_without_a_second_seed()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        var events = (await (await TestApp.StartOnAsync(database, demo: true)).EventsAsync()).Length;
        var again = await TestApp.StartOnAsync(database, demo: true);
        again.Refusal.ShouldBeNull();
        (await again.EventsAsync()).Length.ShouldBe(events);
    }

    [Fact]
    public async Task A_production_start_has_no_account()
    {
        await using var app = await TestApp.StartAsync(demo: false);
        (await app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<UserRow>().CountAsync())).ShouldBe(0);
        (await app.EventsAsync()).ShouldBeEmpty();
        app.Output.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task Real_data_is_never_turned_into_a_demonstration()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        var production = await TestApp.StartOnAsync(database, demo: false);
        await AddAdminAsync(production, demonstration: false, "Rieng-2026");
        (await TestApp.StartOnAsync(database, demo: true)).Refusal!.Code.ShouldBe("start.real_data");
    }

    [Theory]
    [InlineData(true, "start.demonstration_accounts")]
    [InlineData(false, "start.default_password")]
    public async Task A_production_start_refuses_demonstration_accounts_and_default_passwords(bool keepAccount, string code)
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        var production = await TestApp.StartOnAsync(database, demo: false);
        await AddAdminAsync(production, demonstration: true, PasswordRule.Demonstration);
        if (!keepAccount)
            await production.InScopeAsync(services =>
                services
                    .GetRequiredService<AppDb>()
                    .Set<UserRow>()
                    .ExecuteUpdateAsync(set => set.SetProperty(user => user.Demonstration, false))
            );
        (await TestApp.StartOnAsync(database, demo: false)).Refusal!.Code.ShouldBe(code);
    }

    [Fact]
    public async Task A_process_waits_for_the_one_that_starts_before_it_longer_than_for_any_query()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Postgres);
        var first = await TestApp.StartOnAsync(database, demo: false);
        Task<TestApp>? second = null;
        await first.InScopeAsync(async services =>
        {
            await services.GetRequiredService<AppDb>().AloneAsync(async () =>
            {
                second = TestApp.StartOnAsync(database, demo: false,
                    settings: [new("ConnectionStrings:ThienVan", $"{database.ConnectionString};Command Timeout=4")]);
                await Task.WhenAny(second, Task.Delay(TimeSpan.FromSeconds(7)));
                second.Exception.ShouldBeNull();
                second.IsCompleted.ShouldBeFalse();
            }, default);
            return true;
        });
        (await second!).Refusal.ShouldBeNull();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Many_processes_may_start_on_an_empty_database_at_once(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var apps = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => TestApp.StartOnAsync(database, demo: true))));
        apps.ShouldAllBe(app => app.Refusal == null);
        var accounts = await apps[0]
            .InScopeAsync(services => services.GetRequiredService<AppDb>().Set<UserRow>().Select(user => user.SignInName).ToArrayAsync());
        accounts.ShouldBeUnique();
        accounts.ShouldContain("chutich");
    }

    [Fact]
    public async Task Every_answer_carries_the_defences()
    {
        await using var app = await TestApp.StartAsync(demo: false);
        var answer = await app.Browse().GetAsync("/");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/health/clock")]
    public async Task Health_is_open_to_the_watchman(string url)
    {
        await using var app = await TestApp.StartAsync(demo: false);
        (await app.Browse().GetAsync(url)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task AddAdminAsync(TestApp app, bool demonstration, string password) => (await app.InScopeAsync(services =>
        services.GetRequiredService<PeopleService>().AddUserAsync(Actor.System("Thử"), new AddUser
        {
            SignInName = "quanly",
            Name = "Quản lý",
            Role = Role.Admin,
            Password = password,
            Demonstration = demonstration,
        }, default))).IsRefused.ShouldBeFalse();
}
