using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Registers.Mapping;

/// <summary>An item that is drawn as its line or area.</summary>
internal sealed record DrawnShape(Guid Id, string Title, string State, string GeoJson);

/// <summary>Lines and areas that are large enough to be seen at a zoom; every other item is a mark, as those of points
/// are.</summary>
internal static class DrawnShapes
{
    /// <summary>Of more a window would show nothing: all of them are marks.</summary>
    private const int Most = 300;

    /// <summary>So many pixels long or high.</summary>
    private const double Seen = 12;

    private const double TilePixels = 256;

    /// <summary>Those in the window; empty where there are too many.</summary>
    public static async Task<IReadOnlyList<DrawnShape>> ReadAsync(
        IQueryable<ItemRow> shown, RegisterField field, MapAsk ask, CancellationToken ct)
    {
        var (box, pixel) = (ask.Box, Pixel(ask));
        var rows = await shown.Where(IsLarge(ask))
            .Where(row => row.West <= box.East && row.East >= box.West && row.South <= box.North && row.North >= box.South)
            .OrderBy(row => row.ItemId).Take(Most + 1).Select(row => new { row.ItemId, row.Title, row.State, row.Values })
            .ToArrayAsync(ct);
        return rows.Length > Most ? []
            :
            [
                .. from row in rows
                   let shape = Shape.Parse(field.Kind, ItemStorage.Item(row.Values, "[]")[field.Code])
                   where shape is not null
                   select new DrawnShape(row.ItemId, row.Title, row.State, ShapeText.GeoJson(shape.Coarser(pixel / 2))),
            ];
    }

    /// <summary>Those that are not drawn, wherever they are.</summary>
    public static IQueryable<ItemRow> Others(IQueryable<ItemRow> shown, MapAsk ask)
    {
        var large = IsLarge(ask);
        return shown.Where(Expression.Lambda<Func<ItemRow, bool>>(Expression.Not(large.Body), large.Parameters));
    }

    private static Expression<Func<ItemRow, bool>> IsLarge(MapAsk ask)
    {
        var least = Pixel(ask) * Seen;
        return row => row.West != null && (row.East - row.West >= least || row.North - row.South >= least);
    }

    private static double Pixel(MapAsk ask) => 360 / TilePixels / Math.Pow(2, ask.Zoom);
}
