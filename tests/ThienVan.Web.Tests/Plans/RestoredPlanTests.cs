using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Web.Plans;
using ThienVan.Web.Plans.Files;
using ThienVan.Web.Shared.Data;
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

        (await _app.RestoreAsync(file)).IsRefused.ShouldBeFalse();
        (await EnteredAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData(true, "plan.not_whole")]
    [InlineData(false, "plan.unreadable")]
    public async Task A_backup_whose_plan_may_not_be_in_force_takes_the_place_of_nothing(bool readable, string code)
    {
        var file = Path.Combine(_folder.FullName, "ward.zip");
        var whole = await DocumentAsync();
        await ReplaceAsync(readable ? WithATargetTwice(whole) : "\"không phải kế hoạch\"");
        await _app.InScopeAsync(services => services.GetRequiredService<BackupService>().BackUpAsync(file, default));
        await ReplaceAsync(whole);
        var before = await DocumentAsync();

        var restored = await _app.RestoreAsync(file);
        restored.Refusal!.Code.ShouldBe(code);
        restored.Refusal.Message.ShouldContain("trong bản sao lưu không dùng được");
        (await DocumentAsync()).ShouldBe(before);
        (await (await _app.SignInAsync("chutich")).ReadAsync("/dieu-hanh")).Title.ShouldNotBeNull();
    }

    private static string WithATargetTwice(string document)
    {
        var plan = PlanStorage.Read(document);
        return PlanStorage.Write(plan with { Targets = [.. plan.Targets, plan.Targets[0]] });
    }

    private Task<string> DocumentAsync() => _app.InScopeAsync(services => InForce(services).Select(row => row.Document).SingleAsync());

    private Task<int> ReplaceAsync(string document) => _app.InScopeAsync(services =>
        InForce(services).ExecuteUpdateAsync(set => set.SetProperty(row => row.Document, document)));

    private static IQueryable<PlanVersionRow> InForce(IServiceProvider services) =>
        services.GetRequiredService<AppDb>().Set<PlanVersionRow>().Where(row => row.State == VersionState.InForce);

    private async Task<int> EnteredAsync() => (await _app.TargetAsync("14")).Indicators[0].Observations.Count(line => !line.Demonstration);
}

public sealed class RestoredPlanOnSqliteTests() : RestoredPlanTests(Engine.Sqlite);

public sealed class RestoredPlanOnPostgresTests() : RestoredPlanTests(Engine.Postgres);
