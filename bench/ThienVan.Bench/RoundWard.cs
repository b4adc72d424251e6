using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Web;
using ThienVan.Web.People;
using ThienVan.Web.People.Register;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Serving;

namespace ThienVan.Bench;

/// <summary>What the database holds after the load, against what the servers said they kept.</summary>
internal sealed record Comparison(int Acknowledged, int Saved, int Lost, int Doubled)
{
    public override string ToString() => $"acknowledged {Acknowledged}, saves in the audit trail {Saved}, lost {Lost}, doubled {Doubled}";
}

/// <summary>A ward on a database of its own, with many neighbourhood groups and a round open for them.</summary>
internal sealed class RoundWard : IAsyncDisposable
{
    public const string Password = PasswordRule.Demonstration;
    private static readonly Actor Bench = Actor.System("Bench");
    private readonly WebApplication _app;

    private RoundWard(WebApplication app, string connection, int officers) =>
        (_app, Connection, Groups) = (app, connection, [.. Enumerable.Range(1, officers).Select(number => $"bench-{number:000}")]);

    public string Connection { get; }

    public IReadOnlyList<string> Groups { get; }

    public IReadOnlyList<string> Codes { get; private set; } = [];

    public Guid Round { get; private set; }

    public static async Task<RoundWard> CreateAsync(string planFile, string? postgres, int officers)
    {
        var connection = postgres is null ? NewFile() : await DatabaseAsync(postgres);
        var ward = new RoundWard(await BuildAsync(planFile, connection, "kien-an"), connection, officers);
        await using var scope = ward._app.Services.CreateAsyncScope();
        await ward.FillAsync(scope.ServiceProvider);
        return ward;
    }

    /// <summary>A ward with the demonstration's people and figures, not served.</summary>
    public static async Task<WebApplication> BuildAsync(string planFile, string connection, string wardId)
    {
        var options = new ServeOptions(Demo: true, "http://127.0.0.1:0");
        var app = Server.Build(Modules.Rooms, options, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Configuration.AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["ConnectionStrings:ThienVan"] = connection,
                    ["ThienVan:WardId"] = wardId,
                    ["ThienVan:PlanFile"] = planFile,
                }
            );
        });
        if (await app.PrepareAsync(Modules.Rooms, options, TextWriter.Null, CancellationToken.None) is { } refusal)
            throw new InvalidOperationException(refusal.Message);
        return app;
    }

    public static string NewFile() =>
        $"Data Source={Path.Combine(Directory.CreateTempSubdirectory("thienvan-bench-").FullName, "bench.db")}";

    /// <summary>Each officer's last acknowledged figures against the rows; each acknowledged save against the audit trail.</summary>
    public async Task<Comparison> CompareAsync(RoundOfficer[] officers)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var rows = (
            await db.Set<ValueRow>()
                .AsNoTracking()
                .Where(row => row.RoundId == Round)
                .Select(row => new
                {
                    row.Area,
                    row.Code,
                    row.Typed,
                })
                .ToArrayAsync()
        ).ToDictionary(
            row => (row.Area, row.Code),
            row =>
                int.Parse(JsonDocument.Parse(row.Typed).RootElement.GetProperty("value").GetString()!,
                    System.Globalization.CultureInfo.InvariantCulture)
        );
        var saved = await db.Events.CountAsync(row => row.Kind == "report.value_saved" && row.Subject.StartsWith($"report/{Round}/"));

        // A figure that was kept while its answer got lost may stand above the last acknowledged one, never below it.
        var lost = officers.Sum(officer =>
            officer.Acknowledged.Count(kept =>
                rows.GetValueOrDefault((officer.Group, kept.Key), -1)
                < int.Parse(kept.Value, System.Globalization.CultureInfo.InvariantCulture)
            )
        );
        var acknowledged = officers.Sum(officer => officer.Acknowledgements);
        var unanswered = officers.Sum(officer => officer.Failures);
        return new(acknowledged, saved, lost, Math.Max(0, saved - acknowledged - unanswered));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    public static async Task<string> DatabaseAsync(string server)
    {
        var name = $"bench_{Guid.CreateVersion7():N}";
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name} ENCODING 'UTF8' TEMPLATE template0", connection);
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
    }

    private async Task FillAsync(IServiceProvider services)
    {
        var people = services.GetRequiredService<PeopleService>();
        await people.AddUnitsAsync(
            Bench,
            [
                .. Groups.Select(group => new AddUnit
                {
                    Id = group,
                    Name = $"Tổ dân phố {group}",
                    Kind = UnitKind.Neighbourhood,
                    Internal = false,
                }),
            ],
            CancellationToken.None
        );
        foreach (var group in Groups)
            await people.AddUserAsync(
                Bench,
                new()
                {
                    SignInName = group,
                    Name = group,
                    Role = Role.NeighbourhoodHead,
                    UnitId = group,
                    Password = "",
                    Demonstration = true,
                },
                CancellationToken.None
            );
        var plan = (await services.GetRequiredService<PlanReader>().ForReportsAsync(CancellationToken.None))!;
        Codes =
        [
            .. plan
                .Document.Indicators.Where(indicator => indicator is { Restricted: false, Kind: IndicatorKind.Flow or IndicatorKind.Stock })
                .Select(indicator => indicator.Code)
                .Take(8),
        ];
        await services.GetRequiredService<WriteScope>().RunAsync<bool>(Bench, change =>
        {
            Round = Guid.CreateVersion7(change.At);
            services
                .GetRequiredService<AppDb>()
                .Add(
                    RowOf(VietnamDay.Of(change.At), change,
                        [.. Codes.Select(code => new RoundLine(code, plan.LeadOf(code), ByNeighbourhood: true))])
                );
            change.Record(ReportEvents.RoundOpened, $"report/{Round}");
            return Task.FromResult<Result<bool>>(true);
        }, CancellationToken.None);
    }

    private RoundRow RowOf(DateOnly today, Change change, RoundLine[] lines) => new()
    {
        Id = Round,
        DefinitionId = "bench",
        Key = "bench",
        Name = "Kỳ đo tải",
        Type = PeriodType.AdHoc,
        WindowFrom = today.AddDays(-30),
        WindowTo = today,
        OpensOn = today,
        CutOff = today,
        DueOn = today.AddDays(5),
        GraceUntil = today.AddDays(5),
        UpwardDueOn = today.AddDays(8),
        Lines = RoundStorage.Write(lines),
        State = RoundState.Open,
        OpenedBy = "Bench",
        OpenedAt = change.At,
    };
}
