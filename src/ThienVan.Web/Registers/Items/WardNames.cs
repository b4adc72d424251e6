using ThienVan.Core.People;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.People;

namespace ThienVan.Web.Registers.Items;

/// <summary>What readers and writers of fields must know of the ward, read once a request.</summary>
public sealed class WardNames(PeopleDirectory people)
{
    private FieldSurroundings? _known;

    public async Task<FieldSurroundings> ReadAsync(CancellationToken ct)
    {
        if (_known is not null) return _known;
        var units = await people.UnitsAsync(ct);
        return _known = new()
        {
            Units = units.Where(unit => unit.Kind != UnitKind.Neighbourhood).ToDictionary(unit => unit.Id, unit => unit.Name),
            Neighbourhoods = units.Where(unit => unit.Kind == UnitKind.Neighbourhood).ToDictionary(unit => unit.Id, unit => unit.Name),
            FromGrid = new VietnamGrid(GridZone.HaiPhong).FromGrid,
        };
    }
}
