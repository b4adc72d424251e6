using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Config;

namespace ThienVan.Web.Shared.Clock;

/// <summary>
/// Work that a server does by itself, over and over. Any number of processes may do it on one database at the same time:
/// each work sees to it that nothing is done twice, and what is due while the database is away is still due at the next look.
/// </summary>
public sealed record ClockWork
{
    /// <summary>
    /// Its section of the configuration below <c>ThienVan</c>: <c>Run</c> is false where another process, or a test, does it;
    /// <c>EverySeconds</c> (1 to 3600) or <c>EveryMinutes</c> (1 to 1440) is how often to look.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>What it does, in Vietnamese, for the log.</summary>
    public required string Title { get; init; }

    /// <summary>How often to look, unless the configuration says otherwise.</summary>
    public required TimeSpan Every { get; init; }

    /// <summary>How long the first look waits after the start: work that reads a lot leaves the machine to the first visitors.</summary>
    public TimeSpan After { get; init; }

    /// <summary>Moments at which it looks.</summary>
    public Func<DateTimeOffset, bool> When { get; init; } = _ => true;

    /// <summary>One look, with services of its own; how many things it did.</summary>
    public required Func<IServiceProvider, CancellationToken, Task<int>> LookAsync { get; init; }
}

public static class ClockWorks
{
    private const string Section = "ThienVan";

    /// <summary>Does nothing where the configuration leaves the work to another process.</summary>
    public static void AddClockWork(this WebApplicationBuilder builder, ClockWork work)
    {
        var of = $"{Section}:{work.Name}";
        if (bool.TryParse(builder.Configuration[RunOf(of)], out var runs) && !runs) return;
        builder.Services.AddSingleton(work with { Every = Asked(builder.Configuration, of) ?? work.Every });
    }

    /// <summary>What is wrong with whether works run here and how often; nulls for what is right.</summary>
    public static IEnumerable<Refusal?> Refuse(IConfiguration configuration) =>
        configuration.GetSection(Section).GetChildren().Select(section => section.Path).SelectMany(of => new[]
        {
            RefuseRun(configuration, RunOf(of)), Seconds(of).Refuse(configuration), Minutes(of).Refuse(configuration),
        });

    private static Refusal? RefuseRun(IConfiguration configuration, string key) =>
        configuration[key] is not { Length: > 0 } typed || bool.TryParse(typed, out _) ? null
        : new("settings.run", $"{key} phải là true hoặc false, không phải “{typed}”.");

    private static TimeSpan? Asked(IConfiguration configuration, string of) =>
        Seconds(of).Read(configuration) is { } seconds ? TimeSpan.FromSeconds(seconds)
        : Minutes(of).Read(configuration) is { } minutes ? TimeSpan.FromMinutes(minutes)
        : null;

    private static string RunOf(string section) => $"{section}:Run";

    private static NumberSetting Seconds(string section) => new($"{section}:EverySeconds", 1, 3600);

    private static NumberSetting Minutes(string section) => new($"{section}:EveryMinutes", 1, 1440);
}
