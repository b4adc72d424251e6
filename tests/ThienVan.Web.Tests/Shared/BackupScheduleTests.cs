using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Backups;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Data.Backups;
using ThienVan.Web.Tests.People;

namespace ThienVan.Web.Tests.Shared;

public sealed class BackupScheduleTests : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("thienvan-days-");

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_day_is_backed_up_once_from_its_hour_and_the_oldest_go()
    {
        await using var app = await StartAsync(hour: 10, keep: 2);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "thienvan-kien-an-truoc-nang-cap.tvbak"), "");
        (await RunAsync(app)).ShouldBe(0);
        for (var day = 0; day < 3; day++)
        {
            app.Time.Advance(TimeSpan.FromHours(day == 0 ? 1 : 24));
            (await RunAsync(app)).ShouldBe(1);
            (await RunAsync(app)).ShouldBe(0);
        }

        _folder.EnumerateFiles("*.tvbak").Select(file => file.Name).Order(StringComparer.Ordinal).ShouldBe(
            ["thienvan-kien-an-2026-11-24.tvbak", "thienvan-kien-an-2026-11-25.tvbak", "thienvan-kien-an-truoc-nang-cap.tvbak"]);
        (await app.EventsAsync())[^1].Data.ShouldBe(
            """{"old":null,"new":{"name":"thienvan-kien-an-2026-11-25.tvbak","events":3,"removed":1}}""");
    }

    [Fact]
    public async Task Two_processes_make_one()
    {
        await using var app = await StartAsync(hour: 0, keep: 5);
        (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RunAsync(app))))).Sum().ShouldBe(1);
    }

    [Theory]
    [InlineData("24", "5", "start.backup_hour")]
    [InlineData("1", "0", "start.backup_keep")]
    public async Task Settings_that_make_no_sense_keep_the_server_from_starting(string hour, string keep, string code)
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        var app = await TestApp.StartOnAsync(database, demo: false, settings: Settings(hour, keep));
        app.Refusal!.Code.ShouldBe(code);
    }

    [Fact]
    public async Task A_backup_does_not_take_the_place_of_another_unless_told()
    {
        await using var app = await TestApp.StartAsync(demo: false);
        var file = Path.Combine(_folder.FullName, "ward.tvbak");
        await File.WriteAllTextAsync(file, "của hôm qua");
        await Should.ThrowAsync<IOException>(() => BackUpAsync(app, file, overwrite: false));
        (await File.ReadAllTextAsync(file)).ShouldBe("của hôm qua");
        _folder.GetFiles().Length.ShouldBe(1);
        await BackUpAsync(app, file, overwrite: true);
        new FileInfo(file).Length.ShouldBeGreaterThan(1000);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_rehearsal_restores_beside_the_running_data_and_finds_what_does_not_fit(Engine engine)
    {
        await using var app = await SignInRoom.StartAsync(engine);
        var (whole, faulty) = (Path.Combine(_folder.FullName, "whole.tvbak"), Path.Combine(_folder.FullName, "faulty.tvbak"));
        await BackUpAsync(app, whole, overwrite: false);
        await app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<UserRow>()
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Email, "ke@gian.vn")));
        await BackUpAsync(app, faulty, overwrite: false);
        var before = await app.EventsAsync();

        var good = await RehearseAsync(app, whole);
        (good.Value.Audit.IsWhole, good.Value.Manifest.Audit.Count).ShouldBe((true, before.Length + 1));
        (await RehearseAsync(app, faulty)).Value.Audit.RowFaults.Count.ShouldBe(2);
        (await app.EventsAsync()).Select(row => row.Hash).ShouldBe(before.Select(row => row.Hash));

        await using (var stream = new FileStream(whole, FileMode.Open)) stream.SetLength(stream.Length / 2);
        (await RehearseAsync(app, whole)).Refusal!.Code.ShouldBe("backup.foreign");
    }

    [Fact]
    public async Task A_disk_that_is_nearly_full_is_not_ready_and_says_so()
    {
        await using var app = await TestApp.StartAsync(demo: false, settings: [new("ThienVan:Health:FreeMegabytes", "1000000000")]);
        var answer = await app.Browse().GetAsync("/health/ready");
        (answer.StatusCode, await answer.Content.ReadAsStringAsync()).ShouldBe((HttpStatusCode.ServiceUnavailable, "disk"));
    }

    private Task<TestApp> StartAsync(int hour, int keep) =>
        TestApp.StartAsync(demo: false, settings: Settings($"{hour}", $"{keep}"));

    private KeyValuePair<string, string?>[] Settings(string hour, string keep) =>
    [
        new("ThienVan:Backup:Directory", _folder.FullName),
        new("ThienVan:Backup:Hour", hour),
        new("ThienVan:Backup:Keep", keep),
        new("ThienVan:Backup:Run", "false"),
    ];

    private static Task<int> RunAsync(TestApp app) =>
        app.InScopeAsync(services => services.GetRequiredService<BackupSchedule>().RunDueAsync(default));

    private static Task<BackupManifest> BackUpAsync(TestApp app, string file, bool overwrite) =>
        app.InScopeAsync(services => services.GetRequiredService<BackupService>().BackUpAsync(file, default, overwrite));

    private static Task<Result<BackupRehearsed>> RehearseAsync(TestApp app, string file) =>
        app.InScopeAsync(services => services.GetRequiredService<RestoreService>().RehearseAsync(file, (_, _) => { }, default));
}
