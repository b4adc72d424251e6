using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Web.Registers;
using ThienVan.Web.Registers.Counting;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Registers;

/// <summary>What tells of persons is erased when its months are over, out of every version, and the log stays sound.</summary>
public sealed class PersonalErasureTests
{
    private const string Name = "Bà Nguyễn Thị Bí Mật", Phone = "0900000001";

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_has_ended_long_enough_loses_its_persons_and_no_figure(Engine engine)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        var (ended, standing) = (await AddAsync(app, "HN-1"), await AddAsync(app, "HN-2"));
        (await app.AsAsync(Cast.OtherUnit, services => services.GetRequiredService<ItemService>().ChangeAsync(RegisterOffice.Poor,
            new() { Id = ended, Typed = new Dictionary<string, string?> { ["dia-chi"] = "Số 1" }, Reason = "bổ sung" }, default)))
            .ShouldBeNull();
        (await app.AsAsync(Cast.OtherUnit, services => services.GetRequiredService<ItemService>().MoveAsync(
            RegisterOffice.Poor, new(ended, "thoat", new(2026, 11, 23), Reason: null), default))).ShouldBeNull();
        var before = await FiguresAsync(app);

        (await EraseAsync(app)).ShouldBe(0);
        app.Time.Advance(TimeSpan.FromDays(366));
        (await EraseAsync(app)).ShouldBe(1);
        (await TextsAsync(app, ended)).ShouldAllBe(text => !text.Contains(Phone) && text.Contains("Bí Mật"));
        app.Time.Advance(TimeSpan.FromDays(4 * 366));
        (await EraseAsync(app)).ShouldBe(1);
        (await EraseAsync(app)).ShouldBe(0);

        var rows = await app.VersionsAsync(ended);
        rows.Length.ShouldBe(3);
        rows.ShouldAllBe(row => row.Item["chu-ho"] == null && row.Item["dia-chi"] == null && row.Item["ma"] == "HN-1");
        (await TextsAsync(app, standing)).ShouldHaveSingleItem().ShouldContain("Bí Mật");
        (await FiguresAsync(app)).ShouldBe(before);
        var told = (await app.EventsAsync()).Where(one => one.Kind == "registers.personal_erased").ToArray();
        told.Length.ShouldBe(2);
        told.ShouldAllBe(one => one.Data!.Contains("\"items\":1") && !one.Data.Contains("Bí Mật"));
        var audit = await app.InScopeAsync(services => services.GetRequiredService<EventAudit>().VerifyAsync((_, _) => { }, default));
        (audit.Faults.Count, audit.RowFaults.Count).ShouldBe((0, 0));
    }

    private static async Task<Guid> AddAsync(TestApp app, string key) => (await app.TryAddAsync(new()
    {
        ["ma"] = key,
        ["chu-ho"] = Name,
        ["dien-thoai"] = Phone,
        ["to-dan-pho"] = "tdp-01",
        ["nhan-khau"] = "3",
    }, Cast.OtherUnit, register: RegisterOffice.Poor)).Value;

    private static Task<int> EraseAsync(TestApp app) =>
        app.InScopeAsync(services => services.GetRequiredService<PersonalErasure>().RunAsync(default));

    private static async Task<string[]> TextsAsync(TestApp app, Guid id) => [.. (await app.VersionsAsync(id))
        .Select(row => System.Text.RegularExpressions.Regex.Unescape(row.Values))];

    private static Task<string> FiguresAsync(TestApp app) => app.InScopeAsync(async services =>
    {
        var register = services.GetRequiredService<RegisterShelf>().Find(RegisterOffice.Poor)!;
        var asOf = new AsOf(new DateTimeOffset(2026, 11, 23, 23, 59, 0, TimeSpan.FromHours(7)), new(2026, 11, 23));
        var all = await services.GetRequiredService<RegisterCounting>().AllAsync(
            register, _ => Period.CalendarYear(2026), asOf, default);
        return string.Join(' ', all.Select(one => $"{one.Whole?.Numerator}/{one.Whole?.Denominator}"));
    });
}
