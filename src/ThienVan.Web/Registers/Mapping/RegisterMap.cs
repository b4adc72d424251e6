using ThienVan.Core.Kernel;
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

    public async Task<MapFound?> ReadAsync(MapAsk ask, CancellationToken ct)
    {
        var asOf = AsOf.Read(Query(ask.Query), time);
        if (shelf.Find(ask.Layer, asOf) is not { } register || MapFields.Of(rights, register) is not { } open) return null;
        var list = open.Asked(ListAsk.Read(register, open.Fields, Query(ask.Query), await names.ReadAsync(ct), time));
        if ((list.Refusal ?? open.Refuse(list)) is { } refusal) return new([]) { Refusal = refusal };
        var shapes = await items.ReadAsync(register, list, ask, open, ct);
        if (shapes.Count == 0 && asOf.IsPast && !await items.HadAnyAsync(register, asOf, ct))
            return new([])
            {
                Refusal = new("register.not_yet",
                    $"Hết ngày {FigureText.Day(asOf.Day)} sổ chưa ghi mục nào; đề nghị chọn ngày sau đó."),
            };
        return new(shapes)
        {
            Narrows = open.Narrows(list),
            Left = FilterWords.Left(list, open.IsCitizen),
            Of = RegisterWords.Of(asOf),
            Gap = ask.CountsUnplaced ? await GapAsync(register, list, open, ask, ct) : null,
        };
    }

    // What the office has still to find; nobody else is told of it.
    private async Task<MapGap?> GapAsync(RegisterDefinition register, ListAsk list, MapFields open, MapAsk ask, CancellationToken ct)
    {
        if (open.IsCitizen) return null;
        var count = await items.PlacelessAsync(register, list, ct);
        return count == 0 ? null : new(count, RegisterLinks.Placeless(register.Code, register.Ground!.Code, ask.Query));
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
