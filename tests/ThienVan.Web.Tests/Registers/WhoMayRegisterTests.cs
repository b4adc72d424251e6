using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Layers;
using ThienVan.Web.Registers;
using ThienVan.Web.Registers.Bulk;
using ThienVan.Web.Registers.Defining;
using ThienVan.Web.Registers.Exchange;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Registers.Layers;
using ThienVan.Web.Registers.Lists;
using ThienVan.Web.Registers.Open;
using ThienVan.Web.Registers.Open.Showing;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;

namespace ThienVan.Web.Tests.Registers;

/// <summary>Every change of a register that one unit keeps x every role, asked of the services themselves.</summary>
public sealed class WhoMayRegisterTests(Cast cast) : IClassFixture<Cast>
{
    private static readonly ListAsk _all = new()
    {
        Chosen = new Dictionary<string, string>(),
        Ranges = new Dictionary<string, AskedRange>(),
        Page = 1,
        AsOf = new(Moment: null, new(2026, 11, 23)),
    };

    // + done or refused for another reason   - no right
    // Columns: chair deputy office head own-officer other-officer group-head viewer admin
    [Theory]
    [InlineData("register add", "- - + + + - - - -")]
    [InlineData("register change", "- - + + + - - - -")]
    [InlineData("register move", "- - + + + - - - -")]
    [InlineData("register correct", "- - + + + - - - -")]
    [InlineData("register files", "- - + + + - - - -")]
    [InlineData("register show", "- - + + + - - - -")]
    [InlineData("register withdraw", "- - + + + - - - -")]
    [InlineData("register bulk", "- - + + + - - - -")]
    [InlineData("register sheet", "- - + + + - - - -")]
    [InlineData("register photos", "- - + + + - - - -")]
    [InlineData("register hang", "- - + + + - - - -")]
    [InlineData("register match", "- - + + + - - - -")]
    [InlineData("register take", "- - + + + - - - -")]
    [InlineData("layer read", "- - + + + - - - -")]
    [InlineData("layer keep", "- - + + + - - - -")]
    [InlineData("layer end", "- - + + + - - - -")]
    [InlineData("layer back", "- - + + + - - - -")]
    [InlineData("register define", "- - + - - - - - -")]
    public async Task Each_role_may_change_what_the_table_says(string write, string expected)
    {
        var id = await cast.App.AddAsync(RegisterOffice.Lamp($"Đ-{write}", "12/10/2026"));
        var given = new List<string>();
        foreach (var person in Cast.People.OfType<string>()) given.Add(await TryAsync(write, person, id));
        string.Join(' ', given).ShouldBe(expected, $"{write}: {string.Join(' ', Cast.People.OfType<string>())}");
    }

    private async Task<string> TryAsync(string write, string person, Guid id)
    {
        var refusal = await cast.App.AsAsync(person, services => WriteAsync(services, write, id));
        if (refusal?.Code != "people.not_allowed") return "+";
        var last = (await cast.App.EventsAsync())[^1];
        if (write is "register change" or "register move") (last.Kind, last.ActorId is not null).ShouldBe(("registers.refused", true));
        return "-";
    }

    private static async Task<Refusal?> WriteAsync(IServiceProvider services, string write, Guid id)
    {
        var (items, imports) = (services.GetRequiredService<ItemService>(), services.GetRequiredService<ImportService>());
        return write switch
        {
            "register add" => (await items.AddAsync(
                RegisterOffice.Lamps, new() { Id = Guid.CreateVersion7(), Typed = RegisterOffice.Lamp("", "") }, default)).Refusal,
            "register change" => await items.ChangeAsync(
                RegisterOffice.Lamps, new() { Id = id, Typed = RegisterOffice.Lamp("", "") }, default),
            "register move" => await items.MoveAsync(RegisterOffice.Lamps, new(id, State: null, Day: null, Reason: null), default),
            "register correct" => await items.CorrectAsync(RegisterOffice.Lamps, new(id, Day: null, Reason: null), default),
            "register files" => await services.GetRequiredService<ItemFiles>().SetAsync(
                RegisterOffice.Lamps, id, new Dictionary<string, AskedFiles>(), default),
            "register show" => await services.GetRequiredService<ShowingService>().AddAsync(
                RegisterOffice.Lamps, new(id, ShownKind.Picture, "Cột đèn", Stream.Null), default),
            "register withdraw" => await services.GetRequiredService<ShowingService>().RemoveAsync(
                RegisterOffice.Lamps, id, Guid.Empty, default),
            "register bulk" => (await services.GetRequiredService<BulkService>().TakeAsync(
                RegisterOffice.Lamps, _all, new("nguon", "ngan-sach", Day: null), DateTimeOffset.UnixEpoch, said: null, default)).Refusal,
            "register sheet" => (await imports.OpenAsync(RegisterOffice.Lamps, Stream.Null, "rong.csv", default)).Refusal,
            "register photos" => (await services.GetRequiredService<PhotoImport>()
                .OpenAsync(RegisterOffice.Lamps, new MemoryStream("PK"u8.ToArray()), default)).Refusal,
            "register hang" => (await services.GetRequiredService<PhotoImport>().TakeAsync(RegisterOffice.Lamps, id, default)).Refusal,
            "register match" => await imports.MatchAsync(RegisterOffice.Lamps, id, new Dictionary<int, string?>(), default),
            "register define" => (await services.GetRequiredService<RegisterDefining>()
                .SaveAsync(new(RegisterOffice.Lamps, "code: khac", "thử", Seen: null), default)).Refusal,
            "register take" => await imports.TakeAsync(RegisterOffice.Lamps, id, seen: null, default),
            _ => await LayerAsync(services.GetRequiredService<LayerService>(), services.GetRequiredService<LayerEnding>(), write, id),
        };
    }

    private static async Task<Refusal?> LayerAsync(LayerService layers, LayerEnding ending, string write, Guid id) => write switch
    {
        "layer read" => (await layers.OpenAsync(LayerKind.Ward, Stream.Null, "rong.geojson", default)).Refusal,
        "layer keep" => (await layers.KeepAsync(id, new() { Columns = new(null, null), Papers = new() }, default)).Refusal,
        "layer end" => await ending.EndAsync(id, day: null, "thử", default),
        "layer back" => await ending.TakeBackAsync(id, "thử", default),
        _ => throw new ArgumentOutOfRangeException(nameof(write), write, message: null),
    };
}
