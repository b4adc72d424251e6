using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Web.Reports;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Bench;

/// <summary>Log and state compared: 100,000 values, each told by an event of its own or by a write of a thousand.</summary>
internal static class AuditBench
{
    private const int Writes = 100, Rows = 1000;
    private static readonly Actor _bench = Actor.System("Bench");

    public static async Task<int> RunAsync(string planFile, string? postgres)
    {
        var connection = postgres is null ? RoundWard.NewFile() : await RoundWard.DatabaseAsync(postgres);
        await using var app = await RoundWard.BuildAsync(planFile, connection, "ward-000");
        for (var write = 0; write < Writes; write++)
        {
            await using var scope = app.Services.CreateAsyncScope();
            await FillAsync(scope.ServiceProvider);
        }

        await using var reading = app.Services.CreateAsyncScope();
        var (before, most) = (GC.GetTotalMemory(forceFullCollection: true), 0L);
        var clock = Stopwatch.StartNew();
        var audit = await reading.ServiceProvider.GetRequiredService<EventAudit>().VerifyAsync((done, _) =>
        {
            if (done % Rows == 0) most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false));
        }, CancellationToken.None);
        var (took, heap) = (clock.Elapsed.TotalSeconds, (most - before) >> 20);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{audit.Count} events, {audit.Rows} rows, whole {audit.IsWhole}: {took:0.0} s, heap at most {heap} MB more than before"));
        return audit.IsWhole ? 0 : 1;
    }

    private static async Task FillAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<AppDb>();
        await services.GetRequiredService<WriteScope>().RunAsync<bool>(_bench, change =>
        {
            var round = Guid.CreateVersion7(change.At);
            for (var row = 0; row < Rows; row++)
            {
                db.Add(new ValueRow
                {
                    Id = Guid.CreateVersion7(change.At),
                    RoundId = round,
                    Code = string.Create(CultureInfo.InvariantCulture, $"x{row}"),
                    Version = 1,
                    State = Core.Reports.ValueState.Draft,
                    Revision = 1,
                    Typed = $$"""{"value":"{{row}}"}""",
                });
                change.Record(ReportEvents.ValueSaved, $"report/{round}/x{row}", now: new { value = row });
            }

            return Task.FromResult<Result<bool>>(true);
        }, CancellationToken.None);
    }
}
