using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.People;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Registers.Demonstration;

/// <summary>Whether the demonstration fills the registers.</summary>
/// <param name="Fills"><c>ThienVan:Demonstration:Registers</c>.</param>
public sealed record DemoRegisterOptions(bool Fills)
{
    public static DemoRegisterOptions From(IConfiguration configuration) =>
        new(configuration.GetValue("ThienVan:Demonstration:Registers", defaultValue: true));
}

/// <summary>
/// Items for every register, invented and marked so, the same at every start: written down over the year, some of them changed since. A
/// ward that has an item is left alone.
/// </summary>
internal sealed class DemoRegisters(
    DemoRegisterOptions options, AppDb db, WriteScope write, RegisterShelf shelf, PeopleDirectory people,
    KeptDefinitions definitions)
{
    private const string Mark = "Minh họa";

    /// <summary>How many there are; of a register not named here, <see cref="Some"/>.</summary>
    private static readonly Dictionary<string, int> _many = new()
    {
        ["den-nang-luong"] = 86,
        ["cay-xanh"] = 1000,
        ["doanh-nghiep"] = 1150,
        ["ho-kinh-doanh"] = 140,
    };

    private const int Some = 24;

    public Task RunAsync(CancellationToken ct) => RunAsync(shelf.All, ct);

    private Task RunAsync(IReadOnlyList<RegisterDefinition> registers, CancellationToken ct) => write.RunAsync<int>(
        Actor.System("Chế độ minh họa"), async change =>
    {
        if (!options.Fills || await db.Set<ItemRow>().AnyAsync(ct)) return 0;
        var groups = await people.NeighbourhoodsAsync(ct);
        var units = (await people.UnitsAsync(ct)).Select(unit => unit.Id).Except(groups.Select(group => group.Id)).ToArray();
        var made = 0;
        foreach (var register in registers)
        {
            var story = new ItemStory(register, groups, units, VietnamDay.Of(change.At));
            var many = register.Code == "to-dan-pho" ? groups.Count
                : PlannedSights.Count(register.Code) ?? _many.GetValueOrDefault(register.Code, Some);
            await definitions.NoteAsync(register, change, ct);
            for (var number = 1; number <= many; number++)
                made += Enter(register, PlannedSights.Name(register.Code, number, story.Tell(number)), change);
        }

        if (made > 0) change.Record(RegisterEvents.Demonstrated, "registers", now: new { items = made });
        return made;
    }, ct);

    private int Enter(RegisterDefinition register, IReadOnlyList<ToldVersion> versions, Change change)
    {
        var id = Guid.CreateVersion7(change.At);
        ItemRow? before = null;
        foreach (var told in versions)
        {
            var at = At(told.On, change.At, before?.KnownFrom);
            if (before is not null) before.KnownTo = at;
            before = ItemStorage.Row(register, told.Item, before, id, at, Mark, told.Reason, demonstration: true);
            db.Add(before);
            db.AddRange(ItemStorage.Cells(register, told.Item, before));
        }

        return 1;
    }

    private static DateTimeOffset At(DateOnly day, DateTimeOffset now, DateTimeOffset? after)
    {
        var moment = new DateTimeOffset(day.ToDateTime(new(16, 30)), FigureText.Indochina).ToUniversalTime();
        if (after is { } before && moment <= before) moment = before.AddSeconds(1);
        return moment < now ? moment : now;
    }
}
