using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Data.Backups;

namespace ThienVan.Web.Tests.Shared;

public sealed class PostgresMoveTests
{
    [Fact]
    public async Task A_ward_moves_from_its_file_to_a_server_whole()
    {
        await using var ward = await TestApp.StartAsync(planFile: Plans.PlanRoom.RealPlan);
        await using var target = await TestDatabase.CreateAsync(Engine.Postgres);
        var moved = await MoveAsync(ward, target.ConnectionString);
        moved.Refusal.ShouldBeNull();
        moved.Value.Audit.IsWhole.ShouldBeTrue();
        (await MoveAsync(ward, target.ConnectionString)).Refusal!.Code.ShouldBe("move.not_empty");

        await using var served = await TestApp.StartOnAsync(target, demo: true, Plans.PlanRoom.RealPlan);
        served.Refusal.ShouldBeNull();
        var (before, after) = (await ward.EventsAsync(), await served.EventsAsync());
        after.Select(row => row.Kind).ShouldBe([.. before.Select(row => row.Kind), "product.moved"]);
        var was = await TextAsync(ward);
        (await TextAsync(served)).ShouldBe(was);
    }

    [Theory]
    [InlineData("Data Source=khac.db")]
    [InlineData("Host=")]
    [InlineData("Host=127.0.0.1;Username=postgres")]
    public async Task Only_a_server_is_moved_to(string to)
    {
        await using var ward = await TestApp.StartAsync(demo: false);
        (await MoveAsync(ward, to)).Refusal!.Code.ShouldBe("move.not_postgres");
    }

    [Theory]
    [InlineData("postgres", "move.of_server")]
    [InlineData("khong_co_o_day", "move.closed")]
    public async Task A_place_that_is_not_the_wards_own_is_named(string name, string code)
    {
        await using var ward = await TestApp.StartAsync(demo: false);
        await using var target = await TestDatabase.CreateAsync(Engine.Postgres);
        var to = new Npgsql.NpgsqlConnectionStringBuilder(target.ConnectionString) { Database = name }.ConnectionString;
        (await MoveAsync(ward, to)).Refusal!.Code.ShouldBe(code);
    }

    private static Task<Core.Kernel.Result<(long Rows, AuditResult Audit)>> MoveAsync(TestApp ward, string to) =>
        ward.InScopeAsync(services => services.GetRequiredService<PostgresMove>().RunAsync(to, (_, _) => { }, default));

    private static async Task<string> TextAsync(TestApp app) =>
        (await (await app.SignInAsync("chutich")).ReadAsync("/chi-tieu")).QuerySelector("main")!.TextContent;
}
