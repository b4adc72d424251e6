using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Core.Registers.Open;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Registers.Lists;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Registers.Open;

/// <summary>The public registers as everybody may read them, and nothing else: what a page, a file or a program is given comes from here,
/// narrowed by what <see cref="PublicFace"/> lets out, and asks of nobody who they are.</summary>
public sealed class OpenRegisters(AppDb db, RegisterShelf shelf, RegisterLists lists)
{
    public IReadOnlyList<RegisterDefinition> All => [.. shelf.All.Where(PublicFace.IsOpen)];

    /// <summary>Null for a register that is not there or not for everybody.</summary>
    public RegisterDefinition? Find(string? code) => shelf.Find(code) is { } register && PublicFace.IsOpen(register) ? register : null;

    /// <summary>All of them, in the order of their codes.</summary>
    public async Task<IReadOnlyList<OpenRegister>> OverviewAsync(CancellationToken ct)
    {
        var rows = ShownOfAll();
        var counted = await rows.GroupBy(row => row.Register).Select(same => new
        {
            same.Key,
            Count = same.Count(),
            Changed = same.Max(row => row.KnownFrom),
            West = same.Min(row => row.Longitude),
            East = same.Max(row => row.Longitude),
            South = same.Min(row => row.Latitude),
            North = same.Max(row => row.Latitude),
            First = same.Min(row => row.Since),
            Last = same.Max(row => row.Since),
            Invented = same.Sum(row => row.Demonstration ? 1 : 0),
        }).ToDictionaryAsync(one => one.Key, ct);
        var days = await DaysAsync(rows, ct);
        return
        [
            .. All.Select(register => counted.TryGetValue(register.Code, out var one) ? new OpenRegister
            {
                Definition = register,
                Count = one.Count,
                Changed = one.Changed,
                Extent = PublicFace.PlaceField(register) is { } place
                    && one is { West: { } west, South: { } south, East: { } east, North: { } north }
                        ? Told(place, new(west, south, east, north)) : null,
                Days = PublicFace.DayField(register) is not null ? days.GetValueOrDefault(register.Code)
                    : one.First is null ? null : new(one.First, one.Last),
                Illustrations = one.Invented,
            } : new OpenRegister { Definition = register }),
        ];
    }

    public async Task<OpenPage> ReadAsync(RegisterDefinition register, OpenAsk ask, CancellationToken ct)
    {
        var asked = Narrow(register, ask);
        var matched = await asked.CountAsync(ct);
        var rows = await Of(Sorted(register, asked).Skip(ask.Offset).Take(ask.Limit)).ToArrayAsync(ct);
        return new([.. rows.Select(row => Item(register, row)).OfType<OpenItem>()], matched);
    }

    /// <summary>Every item that is shown.</summary>
    public async IAsyncEnumerable<OpenItem> AllAsync(RegisterDefinition register, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in Of(Sorted(register, Shown(register))).AsAsyncEnumerable().WithCancellation(ct))
            if (Item(register, row) is { } item) yield return item;
    }

    /// <summary>Null for one that is not there or not shown.</summary>
    public async Task<OpenItem?> FindAsync(RegisterDefinition register, Guid id, CancellationToken ct) =>
        await Of(Shown(register).Where(row => row.ItemId == id)).FirstOrDefaultAsync(ct) is { } row ? Item(register, row) : null;

    /// <summary>Null for one that is still shown, or never was.</summary>
    public async Task<GoneItem?> GoneAsync(RegisterDefinition register, Guid id, CancellationToken ct)
    {
        var rows = db.Set<ItemRow>().Where(row => row.Register == register.Code && row.ItemId == id);
        if (await rows.Where(row => row.KnownTo == null && row.IsEnded).Select(row => new { row.State, row.Since }).FirstOrDefaultAsync(ct)
            is not { } now || register.State(now.State) is not { } state || PublicFace.States(register).Contains(now.State)) return null;
        return await rows.AnyAsync(row => !row.IsEnded, ct) ? new(state, now.Since) : null;
    }

    private sealed record KeptItem(Guid Id, string Values, string State, DateOnly? Since, bool Demonstration);

    private static IQueryable<KeptItem> Of(IQueryable<ItemRow> rows) => rows.AsNoTracking()
        .Select(row => new KeptItem(row.ItemId, row.Values, row.State, row.Since, row.Demonstration));

    private static OpenItem? Item(RegisterDefinition register, KeptItem row)
    {
        var kept = ItemStorage.Item(row.Values, "[]") with { Life = [new(row.State, row.Since)] };
        return PublicFace.Of(register, kept) is { } shown
            ? new(row.Id, PublicFace.NameOf(register, shown), shown, row.Demonstration) : null;
    }

    // Found as the index of lists lies; what a register let out when the row was written is asked again of every row that is read.
    private IQueryable<ItemRow> Shown(RegisterDefinition register)
    {
        var rows = db.Set<ItemRow>().Where(row => row.Register == register.Code && row.KnownTo == null);
        var ended = EndedShown(register).ToArray();
        return ended.Length == 0 ? rows.Where(row => !row.IsEnded) : rows.Where(row => !row.IsEnded || ended.Contains(row.State));
    }

    private IQueryable<ItemRow> ShownOfAll()
    {
        var codes = All.Select(register => register.Code).ToArray();
        var ended = All.SelectMany(register => EndedShown(register).Select(state => $"{register.Code}/{state}")).ToArray();
        return db.Set<ItemRow>().Where(row => codes.Contains(row.Register) && row.KnownTo == null
            && (!row.IsEnded || ended.Contains(row.Register + "/" + row.State)));
    }

    private static IEnumerable<string> EndedShown(RegisterDefinition register) =>
        PublicFace.States(register).Where(state => register.State(state)!.Ends);

    private IQueryable<ItemRow> Narrow(RegisterDefinition register, OpenAsk ask)
    {
        var rows = Shown(register);
        if (ask.List is { } list)
        {
            rows = lists.Answering(register, rows, list);
            if (list.State is { } state) rows = rows.Where(row => row.State == state);
        }

        if (ask.Words is { } words) rows = Holding(register, rows, new(words));
        if (ask.Box is { } box) rows = Within(register, rows, box);
        return ask.Days is { } days ? During(register, rows, days) : rows;
    }

    private static IQueryable<ItemRow> Sorted(RegisterDefinition register, IQueryable<ItemRow> rows) =>
        PublicFace.ShowsTitles(register) ? rows.OrderBy(row => row.SortKey).ThenBy(row => row.ItemId) : rows.OrderBy(row => row.ItemId);

    // What only the office may read is not found either: a hit would tell of it.
    private IQueryable<ItemRow> Holding(RegisterDefinition register, IQueryable<ItemRow> rows, SearchWords words)
    {
        var open = PublicFace.Fields(register).Select(field => field.Code).ToArray();
        var searched = register.Fields.Where(field => field is { IsSearched: true, Personal: null }).Select(field => field.Code)
            .Append(register.Title).Append(register.Key).ToArray();
        var shown = searched.Intersect(open).ToArray();
        var areAll = searched.All(open.Contains);
        foreach (var word in words.Sought)
            rows = areAll ? rows.Where(row => row.Search.Contains(word))
                : rows.Where(row => db.Set<CellRow>().Any(cell => cell.ItemId == row.ItemId && cell.Number == row.Number
                    && shown.Contains(cell.Field)
                    && (" " + cell.Text.Replace("-", " ").Replace("/", " ").Replace(".", " ").Replace(",", " ") + " ").Contains(word)));
        return rows;
    }

    private static IQueryable<ItemRow> Within(RegisterDefinition register, IQueryable<ItemRow> rows, Box asked)
    {
        if (PublicFace.PlaceField(register) is not { } place) return rows.Where(_ => false);
        var box = place.IsRounded ? RoundedPlace.Behind(asked) : asked;
        var (west, south, east, north) = (box.West, box.South, box.East, box.North);
        rows = rows.Where(row => row.Latitude >= south && row.Latitude <= north);
        return asked.West <= asked.East ? rows.Where(row => row.Longitude >= west && row.Longitude <= east)
            : rows.Where(row => row.Longitude >= west || row.Longitude <= east);
    }

    private IQueryable<ItemRow> During(RegisterDefinition register, IQueryable<ItemRow> rows, DaySpan days)
    {
        var (from, to) = (days.From ?? DateOnly.MinValue, days.To ?? DateOnly.MaxValue);
        if (PublicFace.DayField(register) is not { } field) return rows.Where(row => row.Since >= from && row.Since <= to);
        var (first, last) = (Kept(from), Kept(to));
        return rows.Where(row => db.Set<CellRow>().Any(cell => cell.ItemId == row.ItemId && cell.Number == row.Number
            && cell.Field == field.Code && string.Compare(cell.Text, first) >= 0 && string.Compare(cell.Text, last) <= 0));
    }

    private async Task<IReadOnlyDictionary<string, DaySpan?>> DaysAsync(IQueryable<ItemRow> rows, CancellationToken ct)
    {
        var fields = All.Where(register => PublicFace.DayField(register) is not null)
            .Select(register => $"{register.Code}/{register.Begins}").ToArray();
        var spans = await db.Set<CellRow>()
            .Where(cell => fields.Contains(cell.Register + "/" + cell.Field)
                && rows.Any(row => row.ItemId == cell.ItemId && row.Number == cell.Number))
            .GroupBy(cell => cell.Register)
            .Select(same => new { same.Key, First = same.Min(cell => cell.Text), Last = same.Max(cell => cell.Text) }).ToArrayAsync(ct);
        return spans.ToDictionary(one => one.Key,
            one => (DaySpan?)new DaySpan(FieldWords.DateOf(one.First!), FieldWords.DateOf(one.Last!)));
    }

    private static Box Told(RegisterField place, Box box)
    {
        if (!place.IsRounded) return box;
        var (least, most) = (RoundedPlace.Of(new Place(box.South, box.West)), RoundedPlace.Of(new Place(box.North, box.East)));
        return new(least.Longitude, least.Latitude, most.Longitude, most.Latitude);
    }

    private static string Kept(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
