using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Web.Cases.Book;
using ThienVan.Web.Cases.Openly;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Cases.Mapping;

/// <summary>Feedback of the last year as a layer of the map: what everybody may know, at places rounded as everybody may know them. Those
/// that round to one place are one mark.</summary>
public sealed class CaseMap(PublicCases cases, CaseFace face, TimeProvider time) : IMapLayer
{
    private const string Code = "phan-anh";
    private const string Open = "dang-xu-ly";
    private const string Done = "da-xong";
    private const int Days = 365;
    private const int Most = 2_000;

    private static readonly MapLayerLine _line = new()
    {
        Code = Code,
        Name = "Phản ánh, kiến nghị",
        Group = "Người dân",
        IsPublic = true,
        Marks = [new(Open, "Đang xử lý", MapLook.Warning), new(Done, "Đã xong", MapLook.Good)],
        Note = "Một năm gần đây; vị trí làm tròn khoảng 100 m.",
        AskAt = $"{CaseLinks.Send}?{CaseLinks.SpotField}=",
        List = CaseLinks.Public,
    };

    public Task<IReadOnlyList<MapLayerLine>> ListAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<MapLayerLine>>([_line]);

    public async Task<MapFound?> ReadAsync(MapAsk ask, CancellationToken ct)
    {
        if (ask.Layer != Code) return null;
        var (since, box) = (time.GetUtcNow().AddDays(-Days),
            RoundedPlace.Behind(new(ask.Box.West, ask.Box.South, ask.Box.East, ask.Box.North)));
        var rows = await cases.Standing.Where(row => row.ReceivedAt >= since && row.Latitude >= box.South && row.Latitude <= box.North
            && row.Longitude >= box.West && row.Longitude <= box.East).OrderByDescending(row => row.ReceivedAt).Take(Most).ToArrayAsync(ct);
        var shown = await face.OfAsync(rows, ct);
        return new([.. shown.Where(one => one.Place is not null).GroupBy(one => Square(one.Place!.Value, ask.Zoom)).Select(Shape)]);
    }

    private static (long, long) Square(Place place, int zoom) => PlaceGrid.At(place, Math.Clamp(zoom + 3, 0, PlaceGrid.Level));

    private static MapShape Shape(IEnumerable<PublicCase> same)
    {
        PublicCase[] all = [.. same];
        var parts = all.GroupBy(one => one.IsOpen ? Open : Done).ToDictionary(group => group.Key, group => group.Count());
        var (north, east) = (all.Average(one => one.Place!.Value.Latitude), all.Average(one => one.Place!.Value.Longitude));
        return new()
        {
            Geometry = string.Create(CultureInfo.InvariantCulture,
                $$"""{"type":"Point","coordinates":[{{east:0.0000000}},{{north:0.0000000}}]}"""),
            Count = all.Length,
            Mark = parts.Count == 1 ? parts.Keys.First() : null,
            Parts = parts.Count == 1 ? new Dictionary<string, int>() : parts,
            Title = all is [var one] ? $"{one.Called}: {one.Category}" : null,
            Href = all is [var only] ? CaseLinks.PublicCase(only.Year, only.Number) : null,
        };
    }
}
