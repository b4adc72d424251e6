using Microsoft.Extensions.DependencyInjection;
using ThienVan.Web.Shared.Data.Backups;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Plans;

public abstract class RestoredPlanTests(Engine engine) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("thienvan-restored-");
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await PlanRoom.StartAsync(engine);

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_serving_process_forgets_what_a_restore_took_back()
    {
        var file = Path.Combine(_folder.FullName, "ward.zip");
        await _app.InScopeAsync(services => services.GetRequiredService<BackupService>().BackUpAsync(file, default));

        // One event more, as the restore itself will write one more: the two timelines reach the same number.
        (await _app.StandAsync(40)).IsRefused.ShouldBeFalse();
        (await EnteredAsync()).ShouldBe(1);

        (
            await _app.InScopeAsync(services => services.GetRequiredService<BackupService>().RestoreAsync(file, (_, _) => { }, default))
        ).IsRefused.ShouldBeFalse();
        (await EnteredAsync()).ShouldBe(0);
    }

    private async Task<int> EnteredAsync() => (await _app.TargetAsync("14")).Indicators[0].Observations.Count(line => !line.Demonstration);
}

public sealed class RestoredPlanOnSqliteTests() : RestoredPlanTests(Engine.Sqlite);

public sealed class RestoredPlanOnPostgresTests() : RestoredPlanTests(Engine.Postgres);
