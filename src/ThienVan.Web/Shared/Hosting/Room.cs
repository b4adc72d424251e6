using System.CommandLine;
using Microsoft.EntityFrameworkCore;

namespace ThienVan.Web.Shared.Hosting;

/// <summary>
/// What a room brings to the product; every part may be left out. A room is one static class with
/// <c>public static Room Room => new() { ... }</c>, listed in <c>Modules.cs</c>.
/// </summary>
public sealed record Room
{
    public required string Name { get; init; }

    /// <summary>EF configuration of the room's tables.</summary>
    public Action<ModelBuilder> Tables { get; init; } = _ => { };

    /// <summary>Each of the room's tables: what the log tells of it, or why nothing.</summary>
    public IReadOnlyList<Data.ToldTable> Told { get; init; } = [];

    /// <summary>Keeps the room's tables in step with one another before every save; null when nothing must be.</summary>
    public Func<Data.AppDb, CancellationToken, Task>? BeforeSave { get; init; }

    /// <summary>What the room's rows must hold before a backup takes the place of what is there; null when nothing is asked.</summary>
    public Func<Data.AppDb, CancellationToken, Task<Core.Kernel.Refusal?>>? RefuseRestored { get; init; }

    /// <summary>Services, for the server and for commands alike.</summary>
    public Action<IServiceCollection, IConfiguration> Services { get; init; } = (_, _) => { };

    /// <summary>Services only the web server needs.</summary>
    public Action<WebApplicationBuilder> Web { get; init; } = _ => { };

    /// <summary>Minimal API endpoints. Razor pages are found by themselves.</summary>
    public Action<IEndpointRouteBuilder> Endpoints { get; init; } = _ => { };

    /// <summary>Top-level verbs. Pure file commands never touch the <see cref="CommandHost"/> and start at once.</summary>
    public Func<CommandHost, IEnumerable<Command>> Commands { get; init; } = _ => [];

    /// <summary>The room's pages of the user guide: names of files in <c>docs/vi</c> without their ending.</summary>
    public IReadOnlyList<string> Guides { get; init; } = [];

    /// <summary>Which of them tells of which pages.</summary>
    public IReadOnlyList<Chapter> Chapters { get; init; } = [];

    /// <summary>What is wrong with the room's settings, asked before anything starts; nulls for what is right.</summary>
    public Func<IConfiguration, IEnumerable<Core.Kernel.Refusal?>> RefuseSettings { get; init; } = _ => [];

    /// <summary>Why data that lies here must not be served to a real office, asked at a start and of a backup; null when nothing is
    /// asked.</summary>
    public Func<Data.AppDb, CancellationToken, Task<Core.Kernel.Refusal?>>? RefuseProduction { get; init; }

    /// <summary>Runs at every start of the server, after migrations; must do nothing the second time. A refusal keeps the server from
    /// serving.</summary>
    public Func<IServiceProvider, CancellationToken, Task<Core.Kernel.Refusal?>> Start { get; init; } =
        (_, _) => Task.FromResult<Core.Kernel.Refusal?>(null);

    /// <summary>Fills an empty database in demonstration mode; may write lines for the user. Must do nothing the second time.</summary>
    public Func<IServiceProvider, TextWriter, CancellationToken, Task> Demonstrate { get; init; } = (_, _, _) => Task.CompletedTask;
}
