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
public sealed class OpenRegisters(AppDb db, RegisterShelf shelf)
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
            FarWest = same.Min(row => row.West ?? row.Longitude),
            FarEast = same.Max(row => row.East ?? row.Longitude),
            FarSouth = same.Min(row => row.South ?? row.Latitude),
            FarNorth = same.Max(row => row.North ?? row.Latitude),
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
                        ? place.IsRounded ? Told(new(west, south, east, north))
                            : new(one.FarWest ?? west, one.FarSouth ?? south, one.FarEast ?? east, one.FarNorth ?? north) : null,
                Days = PublicFace.DayField(register) is not null ? days.GetValueOrDefault(register.Code)
                    : one.First is null ? null : new(one.First, one.Last),
                HasIllustrations = one.Invented > 0,
            } : new OpenRegister { Definition = register }),
        ];
    }

    public async Task<OpenPage> ReadAsync(RegisterDefinition register, OpenAsk ask, CancellationToken ct)
    {
        var asked = await NarrowAsync(register, ask, ct);
        var matched = await asked.CountAsync(ct);

        // A page however deep is found in an index; only its own rows are read, by their ids alone (NarrowedList.RowsOf).
        var ids = await Sorted(register, asked).Select(one => one.ItemId).Skip(ask.Offset).Take(ask.Limit).ToArrayAsync(ct);
        var rows = await Of(db.Set<ItemRow>().Where(row => EF.Parameter(ids).Contains(row.ItemId) && row.KnownTo == null))
            .ToDictionaryAsync(row => row.Id, ct);
        var found = ids.Select(id => rows.GetValueOrDefault(id)).OfType<KeptItem>();
        return new([.. found.Select(row => Item(register, row)).OfType<OpenItem>()], matched);
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

    // What lies in no index is asked of the items themselves.
    private async Task<IQueryable<ListEntry>> NarrowAsync(RegisterDefinition register, OpenAsk ask, CancellationToken ct)
    {
        var (days, asked) = (PublicFace.DayField(register), ask.List);
        var words = ask.Words is null || OpenSearched(register) is null ? ask.Words : null;
        var ranges = new Dictionary<string, AskedRange>(asked?.Ranges ?? new Dictionary<string, AskedRange>(), StringComparer.Ordinal);
        if (ask.Days is { } span && days is not null) ranges[days.Code] = new(Kept(span.From), Kept(span.To));
        var list = new NarrowedList(db, register, new()
        {
            Words = words,
            Chosen = asked?.Chosen ?? new Dictionary<string, string>(),
            Ranges = ranges,
            Page = 1,
            AsOf = new(Moment: null, default),
        });
        if (words == ask.Words && ask.Box is null && (ask.Days is null || days is not null))
            return OfState(Shown(register, list.Entries(await list.AreShortAsync(ct))), asked?.State);
        var rows = list.Rows;
        if (words != ask.Words) rows = Holding(rows, OpenSearched(register)!, new(ask.Words));
        if (ask.Box is { } box) rows = Within(register, rows, box);
        if (ask.Days is { } told && days is null) rows = During(rows, told);
        return OfState(Shown(register, rows.Select(ListEntry.OfItem)), asked?.State);
    }

    private static IQueryable<ListEntry> OfState(IQueryable<ListEntry> entries, string? state) =>
        state is null or ListAsk.AnyState ? entries : entries.Where(one => one.State == state);

    private static IQueryable<ListEntry> Shown(RegisterDefinition register, IQueryable<ListEntry> entries)
    {
        var ended = EndedShown(register).ToArray();
        return ended.Length == 0 ? entries.Where(one => !one.IsEnded)
            : entries.Where(one => !one.IsEnded || ended.Contains(one.State));
    }

    private static IQueryable<ListEntry> Sorted(RegisterDefinition register, IQueryable<ListEntry> entries) =>
        PublicFace.ShowsTitles(register) ? ListOrder.ByTitle(entries, isDown: false) : entries.OrderBy(one => one.ItemId);

    private static IQueryable<ItemRow> Sorted(RegisterDefinition register, IQueryable<ItemRow> rows) =>
        PublicFace.ShowsTitles(register) ? rows.OrderBy(row => row.Title).ThenBy(row => row.ItemId) : rows.OrderBy(row => row.ItemId);

    // What only the office may read is not found either: a hit would tell of it. Null where everything searched is open.
    private static string[]? OpenSearched(RegisterDefinition register)
    {
        var open = PublicFace.Fields(register).Select(field => field.Code).ToArray();
        var searched = register.Fields.Where(field => field is { IsSearched: true, Personal: null }).Select(field => field.Code)
            .Append(register.Title).Append(register.Key).ToArray();
        return searched.All(open.Contains) ? null : [.. searched.Intersect(open)];
    }

    private IQueryable<ItemRow> Holding(IQueryable<ItemRow> rows, string[] shown, SearchWords words)
    {
        foreach (var word in words.Sought)
            rows = rows.Where(row => db.Set<CellRow>().Any(cell => cell.ItemId == row.ItemId && cell.Number == row.Number
                && shown.Contains(cell.Field)
                && (" " + cell.Text.Replace("-", " ").Replace("/", " ").Replace(".", " ").Replace(",", " ") + " ").Contains(word)));
        return rows;
    }

    private static IQueryable<ItemRow> Within(RegisterDefinition register, IQueryable<ItemRow> rows, Box asked)
    {
        if (PublicFace.PlaceField(register) is not { } place) return rows.Where(_ => false);
        var box = place.IsRounded ? RoundedPlace.Behind(asked) : asked;
        var (west, south, east, north) = (box.West, box.South, box.East, box.North);
        if (register.Shape is null || place.IsRounded)
        {
            rows = rows.Where(row => row.Latitude >= south && row.Latitude <= north);
            return asked.West <= asked.East ? rows.Where(row => row.Longitude >= west && row.Longitude <= east)
                : rows.Where(row => row.Longitude >= west || row.Longitude <= east);
        }

        rows = rows.Where(row => (row.North ?? row.Latitude) >= south && (row.South ?? row.Latitude) <= north);
        return asked.West <= asked.East
            ? rows.Where(row => (row.East ?? row.Longitude) >= west && (row.West ?? row.Longitude) <= east)
            : rows.Where(row => (row.East ?? row.Longitude) >= west || (row.West ?? row.Longitude) <= east);
    }

    private static IQueryable<ItemRow> During(IQueryable<ItemRow> rows, DaySpan days)
    {
        var (from, to) = (days.From ?? DateOnly.MinValue, days.To ?? DateOnly.MaxValue);
        return rows.Where(row => row.Since >= from && row.Since <= to);
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

    private static Box Told(Box box)
    {
        var (least, most) = (RoundedPlace.Of(new Place(box.South, box.West)), RoundedPlace.Of(new Place(box.North, box.East)));
        return new(least.Longitude, least.Latitude, most.Longitude, most.Latitude);
    }

    private static string? Kept(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
