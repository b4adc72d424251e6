using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Entry;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Reports.Values;

/// <summary>Place of a value in its round.</summary>
public readonly record struct CellPlace(string Code, string Area);

/// <summary>Loads and fills values.</summary>
internal static class ValueRows
{
    /// <summary>The latest version of each of these cells; one query. Tracked only inside a write.</summary>
    public static async Task<Dictionary<CellPlace, ValueRow>> LatestAsync(
        this IQueryable<ValueRow> values, Guid round, IEnumerable<CellPlace> places, CancellationToken ct)
    {
        var asked = places.ToHashSet();
        var codes = asked.Select(place => place.Code).Distinct().ToArray();
        var areas = asked.Select(place => place.Area).Distinct().ToArray();
        var rows = await values.Where(row => row.RoundId == round && codes.Contains(row.Code) && areas.Contains(row.Area)).ToArrayAsync(ct);
        return rows.Newest().Where(row => asked.Contains(new(row.Code, row.Area))).ToDictionary(row => new CellPlace(row.Code, row.Area));
    }

    /// <summary>The newest of each cell's versions.</summary>
    public static IEnumerable<ValueRow> Newest(this IEnumerable<ValueRow> rows) =>
        rows.GroupBy(row => new CellPlace(row.Code, row.Area)).Select(versions => versions.MaxBy(row => row.Version)!);

    public static ValueRow New(Round round, RoundLine line, CellPlace place, Change change) => new()
    {
        Id = Guid.CreateVersion7(change.At),
        RoundId = round.Id,
        Code = place.Code,
        Area = place.Area,
        UnitId = line.UnitId,
        Version = 1,
        State = ValueState.Draft,
        Revision = 0,
        Typed = "{}",
    };

    /// <summary>Takes over a cell as typed; figures only as far as they can be read.</summary>
    public static void Take(this ValueRow row, TypedCell typed, ParsedCell reading, Change change)
    {
        row.Typed = TypedCells.Write(typed);
        row.Observed = reading.Observation?.Observed ?? new();
        (row.Source, row.Explanation) = (reading.Source, reading.Explanation);
        (row.EnteredBy, row.EnteredAt) = (change.Actor.Name, change.At);
    }
}
