using Microsoft.Extensions.Configuration;
using ThienVan.Web.Shared.Config;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Tests.Shared;

public sealed class SettingsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("thienvan-settings-");

    private string File => Path.Combine(_folder.FullName, "thienvan.env");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("ThienVan__PublicUrl", "kehoach.phuong.vn", "settings.public_url")]
    [InlineData("ThienVan__PublicUrl", "ftp://kehoach.phuong.vn", "settings.public_url")]
    [InlineData("Kestrel__Certificates__Default__Path", "/khong/co.pfx", "settings.certificate")]
    [InlineData("ThienVan__Mail__Host", "thu.phuong.vn", "mail.from")]
    [InlineData("ThienVan__SignIn__IdleMinutes", "abc", "settings.number")]
    [InlineData("ThienVan__SignIn__IdleMinutesByRole__Admin", "-5", "settings.number")]
    [InlineData("ThienVan__SignIn__LongestHours", "-1", "settings.number")]
    [InlineData("ThienVan__SignIn__FailuresPerAddress", "0", "settings.number")]
    [InlineData("ThienVan__SignIn__PostsPerMinute", "0", "settings.number")]
    [InlineData("ThienVan__SignIn__PostsPerMinute", "abc", "settings.number")]
    [InlineData("ThienVan__Health__FreeMegabytes", "nhiều", "settings.number")]
    [InlineData("ThienVan__Backup__Hour", "99", "start.backup_hour")]
    [InlineData("ThienVan__Outbox__EverySeconds", "0", "settings.number")]
    [InlineData("ThienVan__Audit__Run", "khong", "settings.run")]
    [InlineData("ThienVan__Reminders__FromHour", "99", "settings.number")]
    [InlineData("ThienVan__Reminders__FromHour", "18", "settings.reminder_hours")]
    [InlineData("ThienVan__Reminders__DaysBefore", "3,x", "settings.days_before")]
    public async Task Settings_that_would_fail_later_are_refused_at_start(string key, string value, string code)
    {
        var refusal = await RefusalAsync((key, value));
        refusal.Code.ShouldBe(code);
        refusal.Message.ShouldNotContain("Exception");
    }

    [Theory]
    [InlineData("http://dinhdanh.vn", "openid.http")]
    [InlineData("dinhdanh.vn", "openid.authority")]
    public async Task A_provider_of_identities_in_the_clear_is_refused(string authority, string code) =>
        (await RefusalAsync(("ThienVan__OpenId__Authority", authority), ("ThienVan__OpenId__ClientId", "ward"))).Code.ShouldBe(code);

    [Fact]
    public async Task A_certificate_without_its_key_is_refused()
    {
        var certificate = Path.Combine(_folder.FullName, "ward.pem");
        await System.IO.File.WriteAllTextAsync(certificate, "-----BEGIN CERTIFICATE-----");
        (await RefusalAsync(("Kestrel__Certificates__Default__Path", certificate))).Code.ShouldBe("settings.certificate_key");
    }

    [Theory]
    [InlineData("Server=db;Database=ward", "settings.database")]
    [InlineData("Host=", "settings.database")]
    [InlineData("Data Sorce=ward.db", "settings.database")]
    [InlineData("", "settings.database_missing")]
    public void A_connection_that_names_no_database_is_refused(string connection, string code) =>
        SettingsCheck.OfDatabase(Of(("ConnectionStrings:ThienVan", connection)))!.Code.ShouldBe(code);

    [Fact]
    public void The_settings_file_stands_over_what_ships_and_its_files_are_found_from_beside_it()
    {
        System.IO.File.WriteAllText(File,
            """
            # Phường
            ConnectionStrings__ThienVan="Data Source=du-lieu/ward.db"
            ThienVan__WardName='Phường Thử'
            ASPNETCORE_URLS=http://127.0.0.1:5080

            """);
        var configuration = new ConfigurationBuilder().Add(new EnvironmentFileSource(File)).Build();
        configuration["ThienVan:WardName"].ShouldBe("Phường Thử");
        configuration["urls"].ShouldBe("http://127.0.0.1:5080");
        DbConnections.Named(DbConnections.Of(configuration)!)
            .ShouldBe($"SQLite {Path.Combine(_folder.FullName, "du-lieu", "ward.db")}");
    }

    [Fact]
    public void A_line_that_is_no_setting_is_named()
    {
        System.IO.File.WriteAllText(File, "# ghi chú\n\nkhông phải thiết lập\n");
        Should.Throw<SettingsFileException>(() => new ConfigurationBuilder().Add(new EnvironmentFileSource(File)).Build()).Line.ShouldBe(3);
    }

    [Fact]
    public void A_database_is_named_without_its_password() =>
        DbConnections.Named("Host=db;Database=ward;Username=tv;Password=bi-mat").ShouldBe("PostgreSQL ward trên db:5432");

    private static IConfiguration Of(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();

    private static async Task<Core.Kernel.Refusal> RefusalAsync(params (string Key, string Value)[] settings)
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        var app = await TestApp.StartOnAsync(
            database, demo: false,
            settings: settings.Select(setting => KeyValuePair.Create(setting.Key.Replace("__", ":"), (string?)setting.Value)));
        return app.Refusal!;
    }
}
