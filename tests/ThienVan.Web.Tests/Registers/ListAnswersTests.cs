using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Registers;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Registers.Lists;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Registers;

/// <summary>Whatever is asked of a list, on whichever way it is read, it says what a recount of every version says.</summary>
public abstract class ListAnswersTests(Engine engine)
{
    private const int Asks = 120, Days = 4, NewOnes = 24;
    private static readonly Actor _scribe = Actor.System("Thử");

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public async Task Every_answer_is_that_of_a_recount(int seed, bool hasLong)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        var (dice, register) = (new Random(seed), await RegisterAsync(app));
        var moments = await FillAsync(app, register, dice, hasLong);
        await app.AsAsync(Cast.OwnUnit, async services =>
        {
            var rows = await services.GetRequiredService<AppDb>().Set<ItemRow>().AsNoTracking().ToArrayAsync();
            var names = services.GetRequiredService<WardNames>();
            for (var i = 0; i < Asks; i++)
            {
                var ask = Ask(dice, moments);
                var lists = new RegisterLists(services.GetRequiredService<AppDb>(), services.GetRequiredService<RegisterRights>(), names)
                {
                    Few = dice.Next(3) switch { 0 => 0, 1 => 6, _ => 5000 },
                    PageSize = dice.Next(1, 12),
                };
                await AgreeAsync(lists, new(names), new(register, ask, rows), $"{seed}/{i}: {lists.Few}, {lists.PageSize}, {Say(ask)}");
            }

            return true;
        });
    }

    [Fact]
    public async Task Cells_are_of_their_version_to_its_end_and_so_after_the_migration_that_filled_them()
    {
        await using var app = await PlanRoom.StartAsync(engine);
        await FillAsync(app, await RegisterAsync(app), new(3), hasLong: true);
        await AgreeAsync();
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>().Database;
            var before = db.GetMigrations().TakeWhile(name => !name.EndsWith("_ListIndexes", StringComparison.Ordinal)).Last();
            await db.GetService<IMigrator>().MigrateAsync(before);
            await db.MigrateAsync();
            return true;
        });
        await AgreeAsync();

        Task<bool> AgreeAsync() => app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var rows = await db.Set<ItemRow>().AsNoTracking().ToDictionaryAsync(row => (row.ItemId, row.Number));
            var cells = await db.Set<CellRow>().AsNoTracking().ToArrayAsync();
            cells.Count(cell => cell.KnownTo is not null).ShouldBeGreaterThan(50);
            foreach (var cell in cells)
            {
                var row = rows[(cell.ItemId, cell.Number)];
                (cell.Title, cell.State, cell.IsEnded, cell.KnownTo).ShouldBe((row.Title, row.State, row.IsEnded, row.KnownTo));
            }

            return true;
        });
    }

    private static async Task AgreeAsync(RegisterLists lists, ListCharts charts, RecountedList recount, string what)
    {
        var (register, ask) = (recount.Register, recount.Ask);
        var view = await lists.ReadAsync(register, ask, default);
        view.Count.ShouldBe(recount.Sorted.Count, what);
        view.States.ShouldBe([.. register.States.Select(state => (state, recount.CountOf(state.Code)))], what);
        view.Lines.Select(line => Told(line.Id, line.Title, line.Item)).ToArray()
            .ShouldBe([.. recount.Sorted.Skip((view.Ask.Page - 1) * lists.PageSize).Take(lists.PageSize)
                .Select(row => Told(row.ItemId, row.Title, row.Item))], what);

        string Told(Guid id, string title, RegisterItem item) => $"{title} {(ask.Sort is { } sort ? item[sort] : "")} {id}";
        view.Sums.OrderBy(one => one.Key).ToArray().ShouldBe(recount.Sums(view.Columns), what);
        (await lists.AllAsync(register, ask, default).Select(line => line.Id).ToArrayAsync())
            .ShouldBe(recount.Sorted.Select(row => row.ItemId), what);
        (await (await lists.MatchingAsync(register, ask, default)).Select(row => row.ItemId).ToArrayAsync())
            .ShouldBe(recount.Sorted.Select(row => row.ItemId), ignoreOrder: true, what);
        var chart = await charts.ReadAsync(view, default);
        var held = recount.Sorted.Count(row => ask.Chart == RegisterDefinition.StateField || row.Item[ask.Chart!] is not null);
        (chart!.Bars.Sum(bar => bar.Count), chart.Unknown).ShouldBe((held, recount.Sorted.Count - held), what);
    }

    // Many items of one name, and names and values that every collation sorts alike.
    private static Task<RegisterDefinition> RegisterAsync(TestApp app) => app.InScopeAsync(services => Task.FromResult(
        services.GetRequiredService<RegisterShelf>().Find(RegisterOffice.Lamps)! with { Title = "tuyen" }));

    private static async Task<IReadOnlyList<DateTimeOffset>> FillAsync(
        TestApp app, RegisterDefinition register, Random dice, bool hasLong)
    {
        var moments = new List<DateTimeOffset>();
        for (var day = 0; day < Days; day++)
        {
            await app.InScopeAsync(services => WriteAsync(services, register, dice, hasLong && day == 0));
            moments.Add(app.Time.GetUtcNow().AddHours(1));
            app.Time.Advance(TimeSpan.FromDays(1));
        }

        return moments[..^1];
    }

    private static async Task<bool> WriteAsync(IServiceProvider services, RegisterDefinition register, Random dice, bool hasLong)
    {
        var (db, items) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<ItemService>());
        (await services.GetRequiredService<WriteScope>().RunAsync<bool>(_scribe, async change =>
        {
            var held = await db.Set<ItemRow>().AsTracking().Where(row => row.KnownTo == null).ToArrayAsync();
            for (var i = 0; i < NewOnes; i++)
                items.Add(register, Item(dice, held.Length + i, hasLong && i == 0), Guid.CreateVersion7(change.At), change);
            foreach (var row in held.Where(_ => dice.Next(3) == 0).ToArray())
            {
                var changed = Item(dice, int.Parse(row.Key[1..], CultureInfo.InvariantCulture), isLong: false);
                if (dice.Next(2) == 0) items.Change(register, changed with { Life = row.Item.Life }, row, change, "đo lại");
                else items.Move(register, changed, row, change, reason: null);
            }

            return true;
        }, default)).IsRefused.ShouldBeFalse();
        return true;
    }

    private static RegisterItem Item(Random dice, int number, bool isLong)
    {
        var values = new Dictionary<string, string>
        {
            ["ma"] = string.Create(CultureInfo.InvariantCulture, $"k{number:000}"),
            ["tuyen"] = Word(dice),
            ["ngay-lap"] = Day(dice),
            ["nguon"] = dice.Next(4) == 0 ? "xa-hoi-hoa" : "ngan-sach",
        };
        if (dice.Next(3) > 0) values["to-dan-pho"] = $"tdp-0{dice.Next(1, 5)}";
        if (dice.Next(3) > 0) values["cong-suat"] = dice.Next(5, 12).ToString(CultureInfo.InvariantCulture);
        if (dice.Next(2) > 0) values["kinh-phi"] = (dice.Next(4) * 1000).ToString(CultureInfo.InvariantCulture);
        if (isLong) values["nha-tai-tro"] = string.Join(' ', Enumerable.Repeat("vvv", 100)) + " cuoi";
        else if (dice.Next(3) == 0) values["nha-tai-tro"] = Word(dice);
        return new() { Values = values, Life = [new(dice.Next(5) switch { 0 => "thao-do", 1 => "hong", _ => "hoat-dong" }, From: null)] };
    }

    private static string Word(Random dice) => $"{"abcd"[dice.Next(4)]}{"pq"[dice.Next(2)]}";

    private static string Day(Random dice) => string.Create(CultureInfo.InvariantCulture, $"2026-0{dice.Next(1, 5)}-0{dice.Next(1, 9)}");

    private static ListAsk Ask(Random dice, IReadOnlyList<DateTimeOffset> moments)
    {
        var (chosen, ranges) = (new Dictionary<string, string>(), new Dictionary<string, AskedRange>());
        if (dice.Next(4) == 0) chosen["nguon"] = dice.Next(2) == 0 ? "xa-hoi-hoa" : "ngan-sach";
        if (dice.Next(4) == 0) chosen["to-dan-pho"] = "tdp-02";
        if (dice.Next(4) == 0) ranges["ngay-lap"] = new(dice.Next(2) == 0 ? null : Day(dice), "2026-04-01");
        if (dice.Next(4) == 0) ranges["cong-suat"] = new(dice.Next(3) == 0 ? "7" : "10", dice.Next(2) == 0 ? null : "10");
        return new()
        {
            Words = dice.Next(10) switch { 0 => "ap", 1 => "b", 2 => "ap k0", 3 => "cuoi", _ => null },
            State = dice.Next(5) switch { 0 => ListAsk.AnyState, 1 => "hong", 2 => "thao-do", _ => null },
            Chosen = chosen,
            Ranges = ranges,
            Sort = dice.Next(8) switch
            {
                0 => RegisterDefinition.StateField,
                1 => "ngay-lap",
                2 => "cong-suat",
                3 => "nha-tai-tro",
                4 => "to-dan-pho",
                _ => null,
            },
            IsDown = dice.Next(2) == 0,
            Columns = ["cong-suat", "kinh-phi"],
            Chart = dice.Next(3) switch { 0 => "to-dan-pho", 1 => "ngay-lap", _ => RegisterDefinition.StateField },
            Page = dice.Next(2) == 0 ? 1 : dice.Next(1, 8),
            AsOf = dice.Next(3) == 0 ? new(moments[dice.Next(moments.Count)], default) : new(Moment: null, default),
        };
    }

    private static string Say(ListAsk ask) =>
        $"{ask}, {string.Join(' ', ask.Chosen)} {string.Join(' ', ask.Ranges)}";
}

public sealed class ListAnswersOnSqlite() : ListAnswersTests(Engine.Sqlite);

public sealed class ListAnswersOnPostgres() : ListAnswersTests(Engine.Postgres);
