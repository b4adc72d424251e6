using ThienVan.Core.Kernel.Places;
using ThienVan.Core.People;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Config;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Registers.Items;

/// <summary>What readers and writers of fields must know of the ward, read once a request.</summary>
public sealed class WardNames(
    PeopleDirectory people, WardReach reach, IServiceProvider services, IConfiguration configuration, TimeProvider time)
{
    /// <summary>Central meridian of the province's zone of VN-2000, in degrees; Hải Phòng's where nothing is set.</summary>
    internal static NumberSetting Meridian { get; } = new("ThienVan:Vn2000:CentralMeridian", 102, 110) { IsWhole = false };

    private FieldSurroundings? _known;

    public async Task<FieldSurroundings> ReadAsync(CancellationToken ct)
    {
        if (_known is not null) return _known;
        var units = await people.UnitsAsync(ct);
        var grid = new VietnamGrid(Zone);
        return _known = new()
        {
            Units = units.Where(unit => unit.Kind != UnitKind.Neighbourhood).ToDictionary(unit => unit.Id, unit => unit.Name),
            Neighbourhoods = units.Where(unit => unit.Kind == UnitKind.Neighbourhood).ToDictionary(unit => unit.Id, unit => unit.Name),
            Today = VietnamDay.Today(time),
            FromGrid = grid.FromGrid,
            ToGrid = grid.ToGrid,
        };
    }

    /// <summary>The same for who writes items of a register down: their places, lines and areas are looked at on the ground.</summary>
    public async Task<FieldSurroundings> ReadAsync(RegisterDefinition register, CancellationToken ct)
    {
        var ward = await ReadAsync(ct);
        if (register.Shape is null && register.Place is null) return ward;
        var home = await reach.ReadAsync(services, ward.Today, ct);
        return ward with
        {
            ShapeFault = shape => GroundCheck.Of(shape, ward, home),
            PlaceFault = at => GroundCheck.Astray(new(at.Longitude, at.Latitude, at.Longitude, at.Latitude), ward, home),
        };
    }

    private GridZone Zone => Meridian.Read(configuration) is { } meridian
        ? GridZone.HaiPhong with { CentralMeridian = meridian } : GridZone.HaiPhong;
}
