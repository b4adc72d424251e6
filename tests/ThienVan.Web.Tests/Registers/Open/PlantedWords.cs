using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Core.Registers.Open;
using ThienVan.Web.Registers;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Files;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Registers.Open;

/// <summary>A ward with an item in every shipped register, and a marked word in all that nobody outside may read: fields that are not
/// public, what an item said before, why it was changed and by whom, what ended, registers that are not for everybody, files of the
/// office.</summary>
public sealed class PlantedWords : IAsyncLifetime
{
    /// <summary>Every marked word begins so; no other word does.</summary>
    public const string Mark = "zqx";

    /// <summary>What everybody may read says this.</summary>
    public const string Open = "Ghi cho moi nguoi";

    private readonly Dictionary<string, Guid> _items = new(StringComparer.Ordinal);
    private readonly HashSet<string> _planted = new(StringComparer.Ordinal);
    private int _next;

    public TestApp App { get; private set; } = null!;

    /// <summary>What no answer to a visitor may hold.</summary>
    public IReadOnlyCollection<string> Planted => _planted;

    /// <summary>The item that stands, by register.</summary>
    public IReadOnlyDictionary<string, Guid> Items => _items;

    public async ValueTask InitializeAsync()
    {
        App = await TestApp.StartAsync(demo: true, Engine.Sqlite, PlanRoom.RealPlan, adjust: null,
            KeyValuePair.Create<string, string?>("ThienVan:PublicUrl", "https://phuong.example.vn/"));
        await App.InScopeAsync(services => services.GetRequiredService<WriteScope>().RunAsync<bool>(Actor.System("Thử"), change =>
        {
            foreach (var register in ShippedRegisters.BesideTheProgram.All) Plant(register, services.GetRequiredService<AppDb>(), change);
            change.Record(RegisterEvents.Demonstrated, "registers", now: new { items = _items.Count });
            return Task.FromResult<Result<bool>>(true);
        }, default));
        await App.InScopeAsync(AttachAsync);
    }

    public async ValueTask DisposeAsync() => await App.DisposeAsync();

    private void Plant(RegisterDefinition register, AppDb db, Change change)
    {
        var id = _items[register.Code] = Guid.CreateVersion7();
        var (before, now) = (Item(register, register.States[0].Code, isHidden: true), Item(register, register.States[0].Code));
        Keep(register, before, id, 1, db, change.At.AddDays(-2), change.At.AddDays(-1));
        Keep(register, now, id, 2, db, change.At.AddDays(-1), until: null);
        if (register.States.FirstOrDefault(state => state is { Ends: true, IsPublic: false }) is { } end)
            Keep(register, Item(register, end.Code, isHidden: true), Guid.CreateVersion7(), 1, db, change.At, until: null);
    }

    private void Keep(RegisterDefinition register, RegisterItem item, Guid id, int number, AppDb db, DateTimeOffset at,
        DateTimeOffset? until)
    {
        var row = ItemStorage.Row(register, item, before: null, id, at, Word(), Word(), demonstration: false);
        var kept = new ItemRow
        {
            ItemId = id,
            Number = number,
            Register = row.Register,
            Key = row.Key,
            Title = row.Title,
            State = row.State,
            Since = row.Since,
            IsEnded = row.IsEnded,
            Life = row.Life,
            Values = row.Values,
            Search = row.Search,
            Neighbourhood = row.Neighbourhood,
            Latitude = row.Latitude,
            Longitude = row.Longitude,
            Square = row.Square,
            West = row.West,
            South = row.South,
            East = row.East,
            North = row.North,
            KnownFrom = at,
            KnownTo = until,
            By = row.By,
            Reason = row.Reason,
        };
        db.Add(kept);
        db.AddRange(ItemStorage.Cells(register, item, kept));
    }

    private RegisterItem Item(RegisterDefinition register, string state, bool isHidden = false) => new()
    {
        Life = [new(state, new(2026, 10, 1))],
        Values = register.Fields.ToDictionary(field => field.Code,
            field => Value(field, isHidden || !PublicFace.Fields(register).Contains(field))),
    };

    private string Value(RegisterField field, bool isHidden)
    {
        var number = ++_next;
        return field.Kind switch
        {
            FieldKind.Text or FieldKind.Organisation => isHidden ? Word() : $"{Open} {number}",
            FieldKind.Whole or FieldKind.Decimal or FieldKind.Money => isHidden ? Figure(number) : "5",
            FieldKind.Day => isHidden ? Day(number) : "2026-10-01",
            FieldKind.Choice => field.Choices[^1].Code,
            FieldKind.Unit => "van-phong",
            FieldKind.Neighbourhood => "tdp-01",
            FieldKind.Line or FieldKind.Area => Corners(isHidden || field.IsRounded ? Place(number) : "20.8067000 106.6272000"),
            FieldKind.Files => Note(Guid.CreateVersion7().ToString("N")),
            FieldKind.Place => isHidden || field.IsRounded ? Place(number) : "20.8067000 106.6272000",
            _ => throw new ArgumentOutOfRangeException(nameof(field), field.Kind, message: null),
        };
    }

    private string Word() => Note($"{Mark}{(++_next).ToString(CultureInfo.InvariantCulture)}q");

    private string Figure(int number)
    {
        var figure = 765_430_000 + number;
        Note(figure.ToString(CultureInfo.InvariantCulture));
        Note(FigureText.Number(figure));
        return figure.ToString(CultureInfo.InvariantCulture);
    }

    private string Day(int number)
    {
        var day = new DateOnly(1931, 1, 1).AddDays(number);
        Note(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Note(FigureText.Day(day));
        return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private string Place(int number)
    {
        var (north, east) = ((20.8111 + (number * 1e-7)).ToString("0.0000000", CultureInfo.InvariantCulture),
            (106.6111 + (number * 1e-7)).ToString("0.0000000", CultureInfo.InvariantCulture));
        Note(north[..7]);
        Note(east[..8]);
        return $"{north} {east}";
    }

    private static string Corners(string first) => $"5|{first},20.8068000 106.6273000,20.8068000 106.6272000";

    private string Note(string planted)
    {
        _planted.Add(planted);
        return planted;
    }

    // What the office keeps on its items is not what it shows on them.
    private async Task<bool> AttachAsync(IServiceProvider services)
    {
        var files = services.GetRequiredService<FileStore>();
        foreach (var item in _items.Values)
        {
            var file = await files.CheckAsync(new MemoryStream("giấy tờ"u8.ToArray()), $"{Word()}.txt", default);
            await services.GetRequiredService<WriteScope>().RunAsync<bool>(Actor.System("Thử"), async change =>
            {
                await files.KeepAsync(change, RegisterLinks.ItemSubject(item), unit: null, file.Value, default);
                change.Record(RegisterEvents.Demonstrated, "registers");
                return true;
            }, default);
        }

        return true;
    }
}
