using System.Globalization;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Shared.Clock;

/// <summary>Everything that runs by itself, and when it last did.</summary>
public static class ClockModule
{
    public static Room Room { get; } = new()
    {
        Name = "Clock",
        Web = builder => builder.Services
            .AddSingleton<ClockRunner>()
            .AddHostedService(services => services.GetRequiredService<ClockRunner>()),
        Endpoints = routes => routes.MapGet("/health/clock", Show).AllowAnonymous().DisableHttpMetrics(),
    };

    /// <summary>One line a work of this process; 503 when the last look of one broke off.</summary>
    private static IResult Show(ClockRunner clock)
    {
        var runs = clock.Works.Select(work => (work.Name, Last: clock.Last(work))).ToArray();
        var broken = runs.Any(run => run.Last is { Done: null });
        var status = broken ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        return TypedResults.Text(string.Concat(runs.Select(run => Line(run.Name, run.Last))), statusCode: status);
    }

    private static string Line(string name, ClockRun? last) => last is null
        ? $"{name}: waiting\n"
        : string.Create(CultureInfo.InvariantCulture, $"{name}: {last.At:O} {(last.Done is { } done ? $"done {done}" : "broken")}\n");
}
