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
    /// <summary>Does nothing where the configuration leaves the work to another process.</summary>
    public static void AddClockWork(this WebApplicationBuilder builder, ClockWork work)
    {
        var section = builder.Configuration.GetSection($"ThienVan:{work.Name}");
        if (section.GetValue("Run", defaultValue: true)) builder.Services.AddSingleton(work with { Every = Asked(section) ?? work.Every });
    }

    private static TimeSpan? Asked(IConfiguration section) =>
        section.GetValue<int?>("EverySeconds") is { } seconds ? TimeSpan.FromSeconds(Math.Clamp(seconds, 1, 3600))
        : section.GetValue<int?>("EveryMinutes") is { } minutes ? TimeSpan.FromMinutes(Math.Clamp(minutes, 1, 1440))
        : null;
}
