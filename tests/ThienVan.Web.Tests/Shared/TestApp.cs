using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Serving;

namespace ThienVan.Web.Tests.Shared;

/// <summary>
/// The real server, as <c>thienvan serve</c> builds it, on a database of its own and a clock of its own; only the network is missing.
/// </summary>
public sealed class TestApp : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TestDatabase _database;

    private readonly string? _planFile;
    private readonly Action<WebApplicationBuilder>? _adjust;
    private readonly IEnumerable<KeyValuePair<string, string?>> _settings;

    private TestApp(TestDatabase database, bool demo, string? planFile, Action<WebApplicationBuilder>? adjust,
        IEnumerable<KeyValuePair<string, string?>> settings)
    {
        (_database, Options, _planFile, _adjust, _settings) = (database, new ServeOptions(demo), planFile, adjust, settings);
        _app = Server.Build(Modules.Rooms, Options, Adjust);
    }

    public static DateTimeOffset Start { get; } = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);

    public ServeOptions Options { get; }

    public TestTime Time { get; } = new(Start);

    public QueryCounter Queries { get; } = new();

    public IServiceProvider Services => _app.Services;

    public string ConnectionString => _database.ConnectionString;

    /// <summary>What the server printed while it started.</summary>
    public StringWriter Output { get; } = new();

    /// <summary>Why it would not start; null when it serves.</summary>
    public Refusal? Refusal { get; private set; }

    /// <param name="demo">True as <c>serve --demo</c> starts: sample accounts and, where rooms have them, sample figures.</param>
    /// <param name="engine">Database to run on.</param>
    /// <param name="planFile">Plan data that the empty database starts with; null for none.</param>
    /// <param name="adjust">Other services of this server; null for none.</param>
    /// <param name="settings">Further configuration, over the tests' own.</param>
    public static async Task<TestApp> StartAsync(
        bool demo = true, Engine engine = Engine.Sqlite, string? planFile = null, Action<WebApplicationBuilder>? adjust = null,
        params IEnumerable<KeyValuePair<string, string?>> settings) =>
        await StartOnAsync(
            await Beginnings.CopyAsync(new(engine, demo, planFile, Changed: adjust is not null, settings)),
            demo,
            planFile,
            adjust,
            settings
        );

    /// <summary>Lets a first process start on the database and stop again.</summary>
    public static async Task BeginOnAsync(TestDatabase database, Beginning beginning)
    {
        var app = new TestApp(database, beginning.Demo, beginning.PlanFile, adjust: null, beginning.Settings);
        await using var server = app._app;
        if (!beginning.Changed) await server.PrepareAsync(Modules.Rooms, app.Options, app.Output, default);
        else
            await app.InScopeAsync(async services =>
            {
                await services.GetRequiredService<AppDb>().BringUpToDateAsync(default);
                return true;
            });
    }

    /// <summary>On a database that another app has used; it is dropped with this one.</summary>
    public static async Task<TestApp> StartOnAsync(
        TestDatabase database, bool demo, string? planFile = null, Action<WebApplicationBuilder>? adjust = null,
        params IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var app = new TestApp(database, demo, planFile, adjust, settings);
        app.Refusal = await app._app.PrepareAsync(Modules.Rooms, app.Options, app.Output, default);
        if (app.Refusal is null) await app._app.StartAsync();
        return app;
    }

    /// <summary>A browser of its own: keeps cookies, does not follow redirects.</summary>
    public Browser Browse(string? address = null) => new(_app.GetTestServer()) { Address = address };

    /// <summary>A program that asks for another type than a page.</summary>
    public Browser Program(string accept) => new(_app.GetTestServer()) { Accept = accept };

    /// <summary>The same person's browser, when a balancer sends it to this process.</summary>
    public Browser Browse(Browser elsewhere) => elsewhere.Copy(_app.GetTestServer());

    /// <summary>A browser signed in with one of the demonstration's accounts ("chutich", "vanphong", "xem", "quantri", a unit's
    /// slug).</summary>
    public async Task<Browser> SignInAsync(string name, string password = PasswordRule.Demonstration)
    {
        var browser = Browse();
        var answer = await browser.SubmitAsync("/dang-nhap", ("Form.Name", name), ("Form.Password", password));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, $"sign-in of {name}");
        return browser;
    }

    /// <summary>Runs <paramref name="work"/> with services of one scope.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>What happened since the server took the database for its own.</summary>
    public Task<EventRow[]> EventsAsync() =>
        InScopeAsync(services => services.GetRequiredService<AppDb>().Events.AsNoTracking()
            .Where(row => row.Kind != ProductEvents.ProductionStarted.Name).OrderBy(row => row.Seq).ToArrayAsync());

    public async ValueTask DisposeAsync()
    {
        // To be disposed of calls off what runs by itself, and does not wait for it to let go of the database.
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    private void Adjust(WebApplicationBuilder builder)
    {
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:ThienVan"] = _database.ConnectionString,
            ["ThienVan:WardId"] = "kien-an",
            ["ThienVan:PlanFile"] = _planFile,
            ["ThienVan:Outbox:Run"] = "false",
            ["ThienVan:Imports:Run"] = "false",
            ["ThienVan:PersonalErasure:Run"] = "false",
            ["ThienVan:Reminders:Run"] = "false",
            ["ThienVan:RoundSchedule:Run"] = "false",
            ["ThienVan:VerdictsSaid:Run"] = "false",
            ["ThienVan:TaskClimb:Run"] = "false",
            ["ThienVan:Audit:Run"] = "false",
            ["ThienVan:Memory:Run"] = "false",
            ["ThienVan:Tips:Run"] = "false",
            ["ThienVan:StrayPhotos:Run"] = "false",
            ["ThienVan:Demonstration:Rounds"] = "false",
            ["ThienVan:Demonstration:Past"] = "false",
            ["ThienVan:Demonstration:Tasks"] = "false",
            ["ThienVan:Demonstration:Projects"] = "false",
            ["ThienVan:Demonstration:Movements"] = "false",
            ["ThienVan:Demonstration:Assignments"] = "false",
            ["ThienVan:Demonstration:Registers"] = "false",

            // A production start in a test begins with an empty log; the demonstration has the shipped calendar.
            ["ThienVan:CalendarFolder"] = Options.Demo ? null : "",
        });
        builder.Configuration.AddInMemoryCollection(_settings);
        builder.Services.AddSingleton<TimeProvider>(Time).Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 1);
        builder.Services.ConfigureDbContext<SqliteDb>(options => options.AddInterceptors(Queries));
        builder.Services.ConfigureDbContext<PostgresDb>(options => options.AddInterceptors(Queries));
        _adjust?.Invoke(builder);
    }
}
