using System.IO.Compression;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.People;
using ThienVan.Web.People.Register;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Data.Backups;

namespace ThienVan.Web.Tests.Shared;

public abstract class BackupTests(Engine engine) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("thienvan-backup-");
    private TestApp _app = null!;

    private string File => Path.Combine(_folder.FullName, "ward.zip");

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync(demo: false, engine);

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Restoring_brings_back_what_was_there_under_a_serving_server()
    {
        await AddUserAsync("truoc");
        await BackUpAsync();
        await AddUserAsync("sau");

        (await RestoreAsync()).IsRefused.ShouldBeFalse();
        (await UsersAsync()).ShouldBe(["truoc"]);
        (await _app.EventsAsync()).Select(row => row.Kind).ShouldBe(["people.user_added", "product.restored"]);
        (
            await _app.InScopeAsync(services => services.GetRequiredService<EventAudit>().VerifyAsync((_, _) => { }, default))
        ).Faults.ShouldBeEmpty();

        // The same server goes on writing on the restored chain.
        await AddUserAsync("tiep");
        (await UsersAsync()).ShouldBe(["tiep", "truoc"]);
    }

    [Fact]
    public async Task A_backup_taken_while_others_write_is_one_moment()
    {
        var writers = Enumerable.Range(0, 10).Select(i => Task.Run(() => AddUserAsync($"nguoi{i}"))).ToArray();
        var manifest = await BackUpAsync();
        await Task.WhenAll(writers);
        manifest.Audit.Faults.ShouldBe(0);
        manifest.Tables["people_user"].ShouldBe(manifest.Audit.Count - 1);
        manifest.Tables["people_role_grant"].ShouldBe(manifest.Audit.Count - 1);
    }

    [Fact]
    public async Task Only_its_owner_may_read_a_backup()
    {
        await BackUpAsync();
        if (OperatingSystem.IsLinux()) System.IO.File.GetUnixFileMode(File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        _folder.GetFiles().ShouldHaveSingleItem().Name.ShouldBe("ward.zip");
    }

    [Fact]
    public async Task A_backup_cut_short_at_any_place_is_refused()
    {
        await AddUserAsync("truoc");
        await BackUpAsync();
        var whole = await System.IO.File.ReadAllBytesAsync(File);
        foreach (var length in new[] { 0, 1, 100, whole.Length / 2, whole.Length - 1 })
        {
            await System.IO.File.WriteAllBytesAsync(File, whole[..length]);
            await ShouldRefuseAsync("backup.foreign");
        }
    }

    [Fact]
    public async Task A_flipped_byte_anywhere_never_reaches_the_running_data()
    {
        await AddUserAsync("truoc");
        await BackUpAsync();
        var whole = await System.IO.File.ReadAllBytesAsync(File);
        for (var at = 0; at < whole.Length; at += whole.Length / 25)
        {
            var damaged = (byte[])whole.Clone();
            damaged[at] ^= 0x55;
            await System.IO.File.WriteAllBytesAsync(File, damaged);
            await ShouldRefuseAsync("backup.foreign");
        }
    }

    [Theory]
    [InlineData("format", "khac", "backup.foreign")]
    [InlineData("ward", "phuong-khac", "backup.other_ward")]
    [InlineData("engine", "Oracle", "backup.other_engine")]
    public async Task A_backup_of_something_else_is_refused(string field, string value, string code)
    {
        await BackUpAsync();
        await EditManifestAsync(manifest => manifest[field] = value);
        await ShouldRefuseAsync(code);
    }

    [Fact]
    public async Task A_backup_whose_rows_do_not_match_its_list_is_refused()
    {
        await AddUserAsync("truoc");
        await BackUpAsync();
        await EditManifestAsync(manifest => manifest["tables"]!["people_user"] = 2);
        await ShouldRefuseAsync("backup.damaged", users: ["truoc"]);
    }

    [Fact]
    public async Task A_backup_of_a_newer_program_is_refused()
    {
        await BackUpAsync();
        await EditManifestAsync(manifest => manifest["migration"] = "29990101000000_Later");
        (await RestoreAsync()).Refusal!.Code.ShouldBeOneOf("backup.newer", "backup.other_schema");
    }

    private async Task ShouldRefuseAsync(string code, params string[] users)
    {
        var before = await _app.EventsAsync();
        (await RestoreAsync()).Refusal!.Code.ShouldBe(code);
        (await _app.EventsAsync()).Select(row => row.Hash).ShouldBe(before.Select(row => row.Hash));
        if (users.Length > 0) (await UsersAsync()).ShouldBe(users);
    }

    private async Task EditManifestAsync(Action<JsonNode> edit)
    {
        await using (var zip = await ZipFile.OpenAsync(File, ZipArchiveMode.Update))
        {
            var entry = zip.GetEntry(BackupManifest.FileName)!;
            JsonNode manifest;
            await using (var stream = await entry.OpenAsync()) manifest = (await JsonNode.ParseAsync(stream))!;
            edit(manifest);
            entry.Delete();
            await using var changed = new StreamWriter(await zip.CreateEntry(BackupManifest.FileName).OpenAsync());
            await changed.WriteAsync(manifest.ToJsonString());
        }

        await using var file = new FileStream(File, FileMode.Open);
        await BackupSeal.ApplyAsync(file, default);
    }

    private Task<BackupManifest> BackUpAsync() =>
        _app.InScopeAsync(services => services.GetRequiredService<BackupService>().BackUpAsync(File, default));

    private Task<Result<string?>> RestoreAsync() => _app.RestoreAsync(File);

    private Task<string[]> UsersAsync() =>
        _app.InScopeAsync(services =>
            services.GetRequiredService<AppDb>().Set<UserRow>().Select(user => user.SignInName).OrderBy(name => name).ToArrayAsync()
        );

    private async Task AddUserAsync(string name) =>
        (
            await _app.InScopeAsync(services =>
                services
                    .GetRequiredService<PeopleService>()
                    .AddUserAsync(
        Actor.System("Thử"),
        new AddUser
        {
            SignInName = name,
            Name = "Người dùng",
            Role = Role.Viewer,
            Password = "Rieng-2026",
        },
        default
    )
)
).IsRefused.ShouldBeFalse();
}

public sealed class BackupOnSqlite() : BackupTests(Engine.Sqlite);

public sealed class BackupOnPostgres() : BackupTests(Engine.Postgres);
