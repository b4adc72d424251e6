using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Ui.Figures;

namespace ThienVan.Web.Shared.Ui.Nav;

/// <summary>How much waits behind an entry of the menu, and how pressing the most pressing of it is.</summary>
/// <param name="Count">From 1.</param>
/// <param name="Late">How many of them are late.</param>
/// <param name="Tone">Shape and colour beside the number.</param>
public sealed record MenuCount(int Count, int Late, StatusTone Tone)
{
    private const int Most = 99;

    /// <summary>Some room could not say what waits there: there may be more.</summary>
    public bool IsPart { get; init; }

    /// <summary>As it is written in the menu.</summary>
    public string Text => (Count, IsPart) switch
    {
        (0, true) => "?",
        ( > Most, _) => $"{Most}+",
        (_, true) => $"{Count}+",
        _ => $"{Count}",
    };

    /// <summary>For who does not see the shape.</summary>
    public string Words =>
        (Count == 0 ? "chưa đọc được việc chờ bạn" : Late > 0 ? $"{Count} việc chờ bạn, {Late} việc quá hạn" : $"{Count} việc chờ bạn")
        + (IsPart && Count > 0 ? ", chưa đọc được hết" : "");

    /// <returns>Null where nothing waits.</returns>
    public static MenuCount? Of(MenuEntry entry, Waiting waiting)
    {
        var (isAll, isPart) = (entry.Address == SiteLinks.Inbox, entry.Address == SiteLinks.Inbox && waiting.Silent.Count > 0);
        RoomLine[] lines = [.. waiting.Own.Where(line => isAll || line.Line.Menu == entry.Address)];
        if (lines.Length == 0) return isPart ? new(0, 0, StatusTone.NoData) { IsPart = true } : null;
        var (late, today) = (In(lines, DueBand.Late, waiting.Today), In(lines, DueBand.Today, waiting.Today));
        return new(lines.Sum(line => line.Line.Count), late,
            late > 0 ? StatusTone.OffTrack
            : today > 0 ? StatusTone.AtRisk
            : Array.Exists(lines, line => line.Line.Decides) ? StatusTone.Decision
            : StatusTone.NoData)
        { IsPart = isPart };
    }

    private static int In(RoomLine[] lines, DueBand band, DateOnly today) =>
        lines.Where(line => DueBands.Of(line.Line.By, today) == band).Sum(line => line.Line.Count);
}
