using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Exchange;
using ThienVan.Web.Registers;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Registers.Exchange;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Bench;

/// <summary>How long a sheet of fifty thousand rows takes from its bytes to the register, and how much memory meanwhile.</summary>
internal static class RegisterImportBench
{
    private const int Rows = 50_000;
    private const double Mega = 1 << 20;
    private static readonly Actor _bench = Actor.System("Bench");

    public static async Task<int> RunAsync(string planFile, string? postgres)
    {
        var connection = postgres is null ? RoundWard.NewFile() : await RoundWard.DatabaseAsync(postgres);
        await using var app = await RoundWard.BuildAsync(planFile, connection, "ward-000");
        var lamps = app.Services.GetRequiredService<RegisterShelf>().Find("den-nang-luong")!;
        var clock = Stopwatch.StartNew();
        var table = await ReadAsync(lamps);
        Say($"read and headings found, {table.Rows.Count} rows", clock);
        var id = await OpenAsync(app, lamps, table);
        Say("kept to be looked at", clock);
        clock.Restart();
        var most = await TakeAsync(app, clock);
        await using var scope = app.Services.CreateAsyncScope();
        var row = await scope.ServiceProvider.GetRequiredService<AppDb>().Set<ImportRow>().AsNoTracking().FirstAsync(one => one.Id == id);
        Say($"taken: {row.Added} added, {row.Refused} refused, {row.State}; working set at most {most:0} MB", clock);
        return row.Added == Rows ? 0 : 1;
    }

    private static void Say(string what, Stopwatch clock) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {clock.Elapsed.TotalSeconds:0.0} s"));

    private static async Task<ForeignTable> ReadAsync(RegisterDefinition lamps)
    {
        var csv = new StringBuilder("Mã cột,Tuyến đường,Tổ dân phố,Ngày lắp,Nguồn,Công suất,Vĩ độ,Kinh độ\n");
        for (var at = 1; at <= Rows; at++)
            csv.Append(CultureInfo.InvariantCulture, $"N-{at:00000},Lê Duẩn,,{(at % 28) + 1:00}/{(at % 9) + 1:00}/2026,Xã hội hóa,60,")
                .Append(CultureInfo.InvariantCulture, $"20.8{at % 1000:000},106.6{at % 777:000}\n");
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(csv.ToString()));
        var read = await ForeignSheets.ReadAsync(file, "den.csv", CancellationToken.None);
        return ForeignTable.Find(read.Value.Rows, new ColumnMatch(lamps, new Dictionary<string, string>()))!;
    }

    private static async Task<Guid> OpenAsync(WebApplication app, RegisterDefinition lamps, ForeignTable table)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<WriteScope>().RunAsync<Guid>(_bench, change =>
        {
            var row = new ImportRow
            {
                Id = Guid.CreateVersion7(change.At),
                Register = lamps.Code,
                FileName = "den.csv",
                Sheet = JsonSerializer.Serialize(table, KeptJson.Column),
                Columns = JsonSerializer.Serialize(
                    new ColumnMatch(lamps, new Dictionary<string, string>()).Guess(table.Headings), KeptJson.Column),
                State = ImportState.Taking,
                Seen = change.At,
                At = change.At,
                ById = null,
                By = _bench.Name,
            };
            scope.ServiceProvider.GetRequiredService<AppDb>().Add(row);
            change.Record(RegisterEvents.ImportAsked, RegisterLinks.Subject(lamps.Code));
            return Task.FromResult<Result<Guid>>(row.Id);
        }, CancellationToken.None)).Value;
    }

    // The working set is looked at every second: where it grows with the rows, it is seen to.
    private static async Task<double> TakeAsync(WebApplication app, Stopwatch clock)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var work = Task.Run(() => scope.ServiceProvider.GetRequiredService<ImportWork>().RunAsync(CancellationToken.None));
        var most = 0.0;
        while (!work.IsCompleted)
        {
            await Task.WhenAny(work, Task.Delay(TimeSpan.FromSeconds(1)));
            var now = Environment.WorkingSet / Mega;
            most = Math.Max(most, now);
            if ((int)clock.Elapsed.TotalSeconds % 5 == 0) Say($"working set {now:0} MB", clock);
        }

        await work;
        return most;
    }
}
