using ThienVan.Core.Kernel.Places;
using ThienVan.Core.People;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Calendar;

namespace ThienVan.Web.Cases.Book;

/// <summary>What readers and pages of cases must know of the ward.</summary>
public sealed record WardSurroundings
{
    /// <summary>Names of units by id, neighbourhood groups left out.</summary>
    public required IReadOnlyDictionary<string, string> Units { get; init; }

    /// <summary>Names of neighbourhood groups by id.</summary>
    public required IReadOnlyDictionary<string, string> Neighbourhoods { get; init; }

    /// <summary>Degrees of a place on the ward's plane of VN-2000.</summary>
    public required Func<GridPlace, Place> FromGrid { get; init; }

    /// <summary>The id where it is known no more.</summary>
    public string NameOf(string id) => Units.GetValueOrDefault(id) ?? Neighbourhoods.GetValueOrDefault(id) ?? id;
}

/// <summary>Reads them once a request.</summary>
public sealed class CaseNames(PeopleDirectory people)
{
    private WardSurroundings? _known;

    public async Task<WardSurroundings> ReadAsync(CancellationToken ct)
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
