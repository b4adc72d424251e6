using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Facts;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Registers.Counting;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Facts;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Registers;

/// <summary>Figures out of a register: what was counted of a moment stays what was counted, whatever is written later.</summary>
public sealed class RegisterFactTests
{
    private static readonly FactKey _installed = new("registers.den_nang_luong.lap_moi");
    private static readonly Period _november = new(new(2026, 10, 15), new(2026, 11, 14));

    [Fact]
    public async Task Nothing_written_down_is_no_nought_and_a_period_without_any_is()
    {
        await using var app = await PlanRoom.StartAsync();
        (await ReadAsync(app)).ShouldBeNull();
        await app.AddAsync(RegisterOffice.Lamp("Đ-001", "12/10/2026"));
        var none = (await ReadAsync(app))!;
        (none.Numerator, none.Denominator, none.Rows).ShouldBe((0, null, 0));
        await app.AddAsync(RegisterOffice.Lamp("Đ-002", "20/10/2026"));
        (await ReadAsync(app))!.Numerator.ShouldBe(1);
    }

    [Fact]
    public async Task A_reading_opens_to_the_very_items_it_was_counted_from_whatever_came_after()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.AddAsync(RegisterOffice.Lamp("Đ-001", "20/10/2026"));
        var second = await app.AddAsync(RegisterOffice.Lamp("Đ-002", "21/10/2026"));
        var read = (await ReadAsync(app))!;
        var address = await app.AsAsync("xem", services => Task.FromResult(
            services.GetRequiredService<FactCatalogue>().Address(_installed, _november, read.AsOf)!));
        app.Time.Advance(TimeSpan.FromMinutes(5));
        (await app.ChangeAsync(second, new() { ["ngay-lap"] = "01/09/2026" })).ShouldBeNull();
        await app.AddAsync(RegisterOffice.Lamp("Đ-003", "22/10/2026"));
        await app.AddAsync(RegisterOffice.Lamp("Đ-004", "22/10/2026"));

        (await ReadAsync(app))!.Numerator.ShouldBe(3);
        var page = (await (await app.SignInAsync("xem")).ReadAsync(address)).QuerySelector("main")!.TextContent;
        page.ShouldContain("2 cột đèn");
        page.ShouldContain("Đ-002");
        page.ShouldNotContain("Đ-003");
    }

    /// <summary>Behind the least of several levels stand the items of that level alone, and they add up to it.</summary>
    [Fact]
    public async Task The_items_behind_the_least_are_those_it_came_from()
    {
        await using var app = await PlanRoom.StartAsync();
        foreach (var (key, level, halls) in new[] { ("TH-1", "tieu-hoc", "3"), ("TH-2", "tieu-hoc", "4"), ("CS-1", "thcs", "2") })
            (await app.TryAddAsync(new()
            {
                ["ma"] = key,
                ["ten"] = $"Trường {key}",
                ["cap-hoc"] = level,
                ["loai-hinh"] = "cong-lap",
                ["hoc-sinh"] = "500",
                ["chuan"] = "chua",
                ["phong-thong-minh"] = "0",
                ["phong-them"] = "0",
                ["nha-da-nang"] = halls,
                ["lab-steam"] = "chua",
            }, Cast.OtherUnit, register: "truong-hoc")).Refusal.ShouldBeNull();
        var fact = (await app.InScopeAsync(services => services.GetRequiredService<FactCatalogue>()
            .ReadAsync(new("registers.truong_hoc.nha_da_nang_moi_cap"), Period.ReportingYear(2026), area: null, default)))!;
        (fact.Numerator, fact.Rows).ShouldBe((2, 1));
        var page = await (await app.SignInAsync("xem")).ReadAsync("/so/truong-hoc/so-lieu/nha_da_nang_moi_cap");
        page.QuerySelectorAll("main tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("Trường CS-1");
    }

    [Theory]
    [InlineData(0, 3, null)]
    [InlineData(3, 3, "minh họa")]
    [InlineData(84, 3083, "84 trong 3.083 là minh họa")]
    public void What_is_invented_in_part_is_not_called_invented(int invented, int all, string? words) =>
        Web.Registers.RegisterWords.Invented(invented, all).ShouldBe(words);

    [Fact]
    public async Task Twelve_indicators_of_the_plan_are_proposed_by_count()
    {
        await using var app = await TestApp.StartAsync(
            planFile: PlanRoom.RealPlan, settings: KeyValuePair.Create<string, string?>("ThienVan:Demonstration:Registers", "true"));
        var named = await app.InScopeAsync(async services => (await Task.WhenAll(services.GetServices<FactUse>()
            .Select(use => use.ReadAsync(services, default)))).SelectMany(one => one)
            .Where(one => one.Key.Value.StartsWith("registers.", StringComparison.Ordinal)).ToArray());
        var proposed = new List<string>();
        foreach (var one in named)
            if (await app.InScopeAsync(services => services.GetRequiredService<FactCatalogue>()
                .ReadAsync(one.Key, Period.CalendarYear(2026), area: null, default)) is not null) proposed.Add(one.Measured!.Code);
        proposed.ShouldBe(["3a", "3b", "3c", "3d", "14a", "15a", "21a", "21c", "22b", "22c", "23b", "23c"], ignoreOrder: true);
    }

    /// <summary>Any order of acts: as of every moment the count is that of the history told from the log of versions.</summary>
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task As_of_every_moment_the_figure_is_that_of_the_history(Engine engine)
    {
        await using var app = await TestApp.StartAsync(demo: true, engine, PlanRoom.RealPlan);
        var dice = new Random(2026);
        var (moments, items) = (new List<DateTimeOffset>(), new List<Guid>());
        for (var act = 0; act < 40; act++)
        {
            await ActAsync(app, dice, items, act);
            moments.Add(app.Time.GetUtcNow());
            app.Time.Advance(TimeSpan.FromHours(7));
        }

        var register = app.Services.GetRequiredService<ShippedRegisters>().Find(RegisterOffice.Lamps)!;
        var log = await app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<ItemRow>().AsNoTracking().ToArrayAsync());
        foreach (var moment in moments)
            foreach (var fact in register.Facts)
            {
                var period = new Period(new(2026, 10, 1), AsOfDay(moment));
                var counted = await app.InScopeAsync(services => services.GetRequiredService<RegisterCounting>()
                    .CountAsync(register, fact, period, area: null, new(moment, AsOfDay(moment)), default));
                var known = log.Where(row => row.KnownFrom <= moment).GroupBy(row => row.ItemId)
                    .Select(versions => versions.MaxBy(row => row.Number)!.Item);
                counted.ShouldBe(FactCount.Of(register, fact, known, period, area: null, moment));
            }

        log.GroupBy(row => row.ItemId).ShouldAllBe(versions => Follows(versions.OrderBy(row => row.Number).ToArray()));
    }

    // Each version ends where the next begins; the last has no end.
    private static bool Follows(ItemRow[] versions) => versions.Select((row, i) => row.Number == i + 1
        && (i == versions.Length - 1 ? row.KnownTo == null : row.KnownTo == versions[i + 1].KnownFrom)).All(holds => holds);

    private static async Task ActAsync(TestApp app, Random dice, List<Guid> items, int act)
    {
        var day = new DateOnly(2026, 10, 1).AddDays(dice.Next(50));
        if (items.Count == 0 || dice.Next(3) == 0)
        {
            items.Add(await app.AddAsync(RegisterOffice.Lamp(
                $"Đ-{act}", DayInput.Write(day)!, dice.Next(2) == 0 ? "ngan-sach" : "xa-hoi-hoa", $"tdp-0{dice.Next(1, 4)}")));
        }
        else if (dice.Next(2) == 0)
        {
            await app.ChangeAsync(items[dice.Next(items.Count)], new() { ["ngay-lap"] = DayInput.Write(day) });
        }
        else
        {
            var state = new[] { "hong", "hoat-dong", "thao-do" }[dice.Next(3)];
            await app.MoveAsync(items[dice.Next(items.Count)], state, AsOfDay(app.Time.GetUtcNow()));
        }
    }

    private static DateOnly AsOfDay(DateTimeOffset moment) => Web.Shared.Hosting.VietnamDay.Of(moment);

    private static Task<Fact?> ReadAsync(TestApp app) => app.InScopeAsync(services =>
        services.GetRequiredService<FactCatalogue>().ReadAsync(_installed, _november, area: null, default));
}
