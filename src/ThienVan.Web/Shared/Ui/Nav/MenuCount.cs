using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Ui.Figures;

namespace ThienVan.Web.Shared.Ui.Nav;

/// <summary>How much waits behind an entry of the menu, and how pressing the most pressing of it is.</summary>
/// <param name="Count">From 1.</param>
/// <param name="Late">How many of them are late.</param>
/// <param name="Tone">Shape and colour beside the number.</param>
public sealed record MenuCount(int Count, int Late, StatusTone Tone)
{
    /// <summary>For who does not see the shape.</summary>
    public string Words => Late > 0 ? $"{Count} việc chờ bạn, {Late} việc quá hạn" : $"{Count} việc chờ bạn";

    /// <returns>Null where nothing waits.</returns>
    public static MenuCount? Of(MenuEntry entry, Waiting waiting)
    {
        RoomLine[] lines = [.. waiting.Own.Where(line => entry.Address == SiteLinks.Inbox || line.Line.Menu == entry.Address)];
        if (lines.Length == 0) return null;
        var bands = Array.ConvertAll(lines, line => DueBands.Of(line.Line.By, waiting.Today));
        return new(lines.Length, bands.Count(band => band == DueBand.Late),
            bands.Contains(DueBand.Late) ? StatusTone.OffTrack
            : bands.Contains(DueBand.Today) ? StatusTone.AtRisk
            : Array.Exists(lines, line => line.Line.Decides) ? StatusTone.Decision
            : StatusTone.NoData);
    }
}
