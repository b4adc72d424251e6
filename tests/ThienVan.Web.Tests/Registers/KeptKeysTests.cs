using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Web.Registers;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Registers;

/// <summary>Which two keys are one item, whatever the database held them as.</summary>
public sealed class KeptKeysTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Keys_kept_without_marks_are_made_anew_once_and_the_log_vouches_for_them(Engine engine)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        var lamp = await app.AddAsync(RegisterOffice.Lamp("Đ-001", "12/10/2026"));
        await app.InScopeAsync(services => services.GetRequiredService<WriteScope>().RunAsync<bool>(Actor.System("Thử"), async change =>
        {
            var db = services.GetRequiredService<AppDb>();
            var row = await db.Set<ItemRow>().AsTracking().SingleAsync(one => one.ItemId == lamp);
            db.Entry(row).Property(one => one.Key).CurrentValue = "d-001";
            change.Record(RegisterEvents.Demonstrated, "registers");
            return true;
        }, default));

        await StartAsync(app);
        await StartAsync(app);
        var kept = (await app.VersionsAsync(lamp)).ShouldHaveSingleItem();
        (kept.Key, kept.Number).ShouldBe(("đ-001", 1));
        (await app.EventsAsync()).Single(row => row.Kind == "registers.keys_renewed").Data!.ShouldContain("\"items\":1");
        var audit = await app.InScopeAsync(services => services.GetRequiredService<EventAudit>().VerifyAsync((_, _) => { }, default));
        (audit.Faults.Count, audit.RowFaults.Count).ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_key_with_other_marks_is_another_item_and_one_with_another_dash_is_not()
    {
        await using var app = await PlanRoom.StartAsync();
        var lamp = await app.AddAsync(RegisterOffice.Lamp("Đ-1", "12/10/2026"));
        (await app.TryAddAsync(RegisterOffice.Lamp("D-1", "12/10/2026"))).Refusal.ShouldBeNull();
        var twin = (await app.TryAddAsync(RegisterOffice.Lamp(" đ–1", "12/10/2026"))).Refusal!;
        (twin.Code, twin.About).ShouldBe(("register.twin", lamp));
    }

    private static Task<bool> StartAsync(TestApp app) => app.InScopeAsync(async services =>
    {
        await services.GetRequiredService<KeptKeys>().StartAsync(default);
        return true;
    });
}
