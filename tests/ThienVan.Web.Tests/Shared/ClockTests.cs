using System.Net;
using Microsoft.AspNetCore.Builder;
using ThienVan.Web.Shared.Clock;

namespace ThienVan.Web.Tests.Shared;

public sealed class ClockTests
{
    [Fact]
    public async Task Work_says_when_it_last_ran_and_what_it_did()
    {
        await using var app = await StartAsync((_, _) => Task.FromResult(3));
        (await AskAsync(app)).ShouldBe((HttpStatusCode.OK, $"Test: {TestApp.Start:O} done 3\n"));
    }

    [Fact]
    public async Task Work_that_broke_off_is_told_to_the_watchman()
    {
        await using var app = await StartAsync((_, _) => throw new InvalidOperationException());
        (await AskAsync(app)).ShouldBe((HttpStatusCode.ServiceUnavailable, $"Test: {TestApp.Start:O} broken\n"));
    }

    [Fact]
    public async Task Work_keeps_to_its_hours()
    {
        await using var app = await StartAsync((_, _) => throw new InvalidOperationException(), when: _ => false);
        (await AskAsync(app)).ShouldBe((HttpStatusCode.OK, "Test: waiting\n"));
    }

    [Fact]
    public async Task The_first_look_waits_as_long_as_the_work_says()
    {
        await using var app = await StartAsync((_, _) => throw new InvalidOperationException(), after: TimeSpan.FromHours(1));
        (await AskAsync(app)).ShouldBe((HttpStatusCode.OK, "Test: waiting\n"));
    }

    [Fact]
    public async Task Work_that_another_process_does_is_not_done_here()
    {
        var elsewhere = new KeyValuePair<string, string?>("ThienVan:Test:Run", "false");
        await using var app = await StartAsync((_, _) => throw new InvalidOperationException(), when: null, after: default, elsewhere);
        (await AskAsync(app)).ShouldBe((HttpStatusCode.OK, ""));
    }

    private static async Task<TestApp> StartAsync(
        Func<IServiceProvider, CancellationToken, Task<int>> look,
        Func<DateTimeOffset, bool>? when = null,
        TimeSpan after = default,
        params KeyValuePair<string, string?>[] settings)
    {
        var often = TimeSpan.FromMilliseconds(10);
        var work = new ClockWork
        {
            Name = "Test",
            Title = "thử",
            After = after,
            Every = often,
            When = when ?? (_ => true),
            LookAsync = look,
        };
        return await TestApp.StartAsync(demo: false, adjust: builder => builder.AddClockWork(work), settings: settings);
    }

    // The first look runs beside the start; it is over within a few tries.
    private static async Task<(HttpStatusCode, string)> AskAsync(TestApp app)
    {
        for (var tries = 0; ; tries++)
        {
            using var answer = await app.Browse().GetAsync("/health/clock");
            var text = await answer.Content.ReadAsStringAsync();
            if (tries == 50 || !text.Contains("waiting", StringComparison.Ordinal)) return (answer.StatusCode, text);
            await Task.Delay(10);
        }
    }
}
