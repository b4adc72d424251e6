using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.People;
using ThienVan.Web.People.Register;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Data.Backups;

namespace ThienVan.Web.Tests.Shared;

public abstract class RestoreDoorTests(Engine engine) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("thienvan-door-");

    private string File => Path.Combine(_folder.FullName, "ward.tvbak");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_demonstration_never_takes_the_place_of_a_real_office()
    {
        await using (var demo = await TestApp.StartAsync(demo: true, engine)) await demo.BackUpAsync(File);

        // Not even of one that began a minute ago and holds nothing yet.
        await using var office = await TestApp.StartAsync(demo: false, engine);
        (await office.RestoreAsync(File)).Refusal!.Code.ShouldBe("backup.demonstration");
        (await UsersAsync(office)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_real_office_never_comes_out_under_the_demonstrations_accounts()
    {
        await using (var office = await TestApp.StartAsync(demo: false, engine))
        {
            await AddAsync(office, "canbo", demonstration: false);
            await office.BackUpAsync(File);
        }

        await using var demo = await TestApp.StartAsync(demo: true, engine);
        (await demo.RestoreAsync(File)).Refusal!.Code.ShouldBe("backup.over_demonstration");
        (await UsersAsync(demo)).ShouldContain("chutich");
    }

    [Fact]
    public async Task A_backup_that_no_office_could_start_on_is_refused()
    {
        await using var office = await TestApp.StartAsync(demo: false, engine);
        await AddAsync(office, "mau", demonstration: true);
        await office.BackUpAsync(File);
        (await office.RestoreAsync(File)).Refusal!.Code.ShouldBe("start.demonstration_accounts");
    }

    [Fact]
    public async Task What_a_restore_replaces_is_kept_and_can_come_back()
    {
        await using var office = await TestApp.StartAsync(demo: false, engine);
        await AddAsync(office, "truoc", demonstration: false);
        await office.BackUpAsync(File);
        await AddAsync(office, "sau", demonstration: false);
        var kept = (await office.RestoreAsync(File)).Value!;
        (await UsersAsync(office)).ShouldBe(["truoc"]);

        office.Time.Advance(TimeSpan.FromMinutes(1));
        (await office.RestoreAsync(kept)).IsRefused.ShouldBeFalse();
        (await UsersAsync(office)).ShouldBe(["sau", "truoc"]);
    }

    [Fact]
    public async Task An_older_database_is_copied_before_it_is_upgraded()
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var office = await TestApp.StartOnAsync(database, demo: false);
        await AddAsync(office, "truoc", demonstration: false);
        await office.InScopeAsync(services => services.GetRequiredService<AppDb>().Database.ExecuteSqlRawAsync(
            "DELETE FROM \"__EFMigrationsHistory\" WHERE \"migration_id\" NOT LIKE '%Start'; "
                + "UPDATE \"__EFMigrationsHistory\" SET \"migration_id\" = '20200101000000_Older'"));

        // The tables are there already, so that the upgrade itself fails: what counts is that the copy came first.
        await Should.ThrowAsync<Exception>(() => office.InScopeAsync(services => RunAsync(services, _folder.FullName)));
        var copy = _folder.GetFiles("truoc-nang-cap-*.tvbak").ShouldHaveSingleItem();
        using var reader = (await BackupReader.OpenAsync(copy.FullName, (_, _) => { }, default)).Value;
        reader.Manifest.Migration.ShouldBe("20200101000000_Older");
        reader.Manifest.Tables["people_user"].ShouldBe(1);
    }

    private static Task<string?> RunAsync(IServiceProvider services, string folder)
    {
        services.GetRequiredService<Microsoft.Extensions.Configuration.IConfiguration>()["ThienVan:Backup:Directory"] = folder;
        return services.GetRequiredService<DatabaseUpgrade>().RunAsync(default);
    }

    private static Task<string[]> UsersAsync(TestApp app) => app.InScopeAsync(services => services.GetRequiredService<AppDb>()
        .Set<UserRow>().Select(user => user.SignInName).OrderBy(name => name).ToArrayAsync());

    private static async Task AddAsync(TestApp app, string name, bool demonstration) => (await app.InScopeAsync(services =>
        services.GetRequiredService<PeopleService>().AddUserAsync(Actor.System("Thử"), new AddUser
        {
            SignInName = name,
            Name = "Người dùng",
            Role = Role.Viewer,
            Password = "Rieng-2026",
            Demonstration = demonstration,
        }, default))).IsRefused.ShouldBeFalse();
}

public sealed class RestoreDoorOnSqliteTests() : RestoreDoorTests(Engine.Sqlite);

public sealed class RestoreDoorOnPostgresTests() : RestoreDoorTests(Engine.Postgres);
