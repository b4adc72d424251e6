using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Doctor;
using ThienVan.Web.Shared.Serving;

namespace ThienVan.Web.Tests.Shared;

public sealed class DoctorTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_database_is_told_whose_it_is_and_whether_clocks_agree(Engine engine)
    {
        await using var office = await TestApp.StartAsync(demo: false, engine);
        office.Time.Now = TimeProvider.System.GetUtcNow();
        var found = await DatabaseAsync(office);
        found.Select(finding => finding.Level).ShouldBe([Level.Good, Level.Good]);
        office.Time.Now = TestApp.Start.AddYears(-1);
        (await DatabaseAsync(office))[1].Level.ShouldBe(Level.Bad);
        await using var demo = await TestApp.StartAsync(demo: true, engine);
        (await DatabaseAsync(demo))[0].Words.ShouldContain("minh họa");
    }

    [Theory]
    [InlineData("SELECT 1", Level.Good, "trống; máy chủ chạy lần đầu sẽ tạo các bảng")]
    [InlineData("CREATE TABLE nhan_su (id INTEGER)", Level.Bad, "bảng của chương trình khác")]
    public async Task A_database_where_nothing_is_yet_is_no_older_version(string before, Level level, string words)
    {
        await using var place = await TestDatabase.CreateAsync(Engine.Postgres);
        await using var office = await TestApp.StartAsync(demo: false);
        var found = await office.InScopeAsync(async services =>
        {
            var options = new DbContextOptionsBuilder<PostgresDb>();
            options.UseThienVanPostgres(place.ConnectionString);
            await using var db = new PostgresDb(
                options.Options, services.GetRequiredService<WardContext>(), services.GetServices<TableSource>());
            await db.Database.ExecuteSqlRawAsync(before);
            return await new DatabaseCheck(db, office.Time).LookAsync(default);
        });
        (found.Single().Level, found[0].Words.Contains(words, StringComparison.Ordinal)).ShouldBe((level, true));
    }

    [Theory]
    [InlineData("ThienVan:TrustedProxies", "127.0.0.1", Level.Good, "tin 127.0.0.1")]
    [InlineData("ThienVan:TrustedProxies", "", Level.Mind, "mọi người bị tính là một địa chỉ")]
    public async Task Behind_https_it_is_told_whom_the_program_believes(string key, string value, Level level, string words)
    {
        await using var office = await TestApp.StartAsync(
            demo: false, settings: [new("ThienVan:PublicUrl", "https://127.0.0.1:9"), new(key, value)]);
        var found = await office.InScopeAsync(services =>
            ActivatorUtilities.CreateInstance<NetworkCheck>(services).LookAsync(default));
        var proxy = found.Single(finding => finding.What == "Máy chủ proxy ngược");
        (proxy.Level, proxy.Words.Contains(words, StringComparison.Ordinal)).ShouldBe((level, true));
        found.Single(finding => finding.What == "Địa chỉ công khai").Level.ShouldBe(Level.Mind);
        found.Single(finding => finding.What == "Thư điện tử").Words.ShouldContain("chưa đặt ThienVan:Mail:Host");
    }

    [Fact]
    public async Task What_the_watchman_calls_full_the_doctor_calls_full()
    {
        await using var office = await TestApp.StartAsync(demo: false, settings: [new("ThienVan:Health:FreeMegabytes", "1000000000")]);
        var found = await office.InScopeAsync(services => Task.FromResult(ActivatorUtilities.CreateInstance<MachineCheck>(
            services, services.GetRequiredService<DiskRoom>()).Look().ToArray()));
        found.Where(finding => finding.What == "Đĩa").ShouldAllBe(finding => finding.Level == Level.Bad);
        found.ShouldContain(finding => finding.What == "Sao lưu" && finding.Level == Level.Mind);
    }

    private static Task<IReadOnlyList<Finding>> DatabaseAsync(TestApp app) =>
        app.InScopeAsync(services => ActivatorUtilities.CreateInstance<DatabaseCheck>(services).LookAsync(default));
}
