using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Registers.Lists;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Registers.Mapping;

/// <summary>Every register whose items have places, as a layer of the map: the list of the register, drawn.</summary>
public sealed class RegisterMap(
    RegisterShelf shelf, RegisterRights rights, PlacedItems items, WardNames names, DemonstrationMode demonstration, TimeProvider time)
    : IMapLayer
{
    private const string Invented = "Minh họa: vị trí và nội dung được tạo ra để xem thử.";

    public Task<IReadOnlyList<MapLayerLine>> ListAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<MapLayerLine>>(
    [
        .. shelf.All.Where(register => MapFields.Of(rights, register) is not null)
            .GroupBy(register => register.Group).SelectMany(group => group).Select(Line),
    ]);

    public async Task<IReadOnlyList<MapShape>?> ReadAsync(MapAsk ask, CancellationToken ct) =>
        await ListOfAsync(ask, ct) is var (register, open, list) ? await items.ReadAsync(register, list, ask, open, ct) : null;

    /// <summary>What the office has still to find; nobody else is told of it.</summary>
    public async Task<MapGap?> GapAsync(MapAsk ask, CancellationToken ct)
    {
        if (await ListOfAsync(ask, ct) is not var (register, open, list) || open.IsCitizen) return null;
        var count = await items.PlacelessAsync(register, list, ct);
        return count == 0 ? null : new(count, RegisterLinks.Placeless(register.Code, register.Ground!.Code, ask.Query));
    }

    private async Task<(RegisterDefinition Register, MapFields Open, ListAsk List)?> ListOfAsync(MapAsk ask, CancellationToken ct)
    {
        if (shelf.Find(ask.Layer, AsOf.Read(Query(ask.Query), time)) is not { } register) return null;
        if (MapFields.Of(rights, register) is not { } open) return null;
        var list = ListAsk.Read(register, open.Fields, Query(ask.Query), await names.ReadAsync(ct), time);
        return list.Refusal is not null || open.Refuses(list) ? null : (register, open, list);
    }

    private MapLayerLine Line(RegisterDefinition register) => new()
    {
        Code = register.Code,
        Name = register.Name,
        Group = register.Group,
        IsPublic = MapFields.IsOpen(register),
        Symbol = register.Symbol,
        Marks = [.. register.States.Select(state => new MapMark(state.Code, state.Name, Look(state)))],
        Note = demonstration.On ? Invented : null,
        List = rights.Sees(register) ? RegisterLinks.Register(register.Code) : RegisterLinks.Open(register.Code),
    };

    private static MapLook Look(RegisterState state) => state switch
    {
        { Ends: true } => MapLook.Ended,
        { Look: StateLook.Good } => MapLook.Good,
        { Look: StateLook.Warning } => MapLook.Warning,
        { Look: StateLook.Bad } => MapLook.Bad,
        _ => MapLook.Plain,
    };

    private static QueryState Query(IQueryCollection query)
    {
        var http = new DefaultHttpContext();
        http.Request.Query = query;
        return new(http.Request);
    }
}
