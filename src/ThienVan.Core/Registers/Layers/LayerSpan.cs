using ThienVan.Core.Kernel;

namespace ThienVan.Core.Registers.Layers;

/// <summary>What a layer shows: the boundary of the ward, its neighbourhood groups, zones of a planning document, plots of land.</summary>
public enum LayerKind { Ward, Neighbourhoods, Planning, Plots }

/// <summary>The days on which a version of a layer is in force, both ends included.</summary>
/// <param name="Id">Of the version.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null for no end in sight; a day before <paramref name="From"/> for a version taken back.</param>
public sealed record LayerSpan(Guid Id, DateOnly From, DateOnly? To)
{
    /// <summary>It was never in force: kept, but taken back.</summary>
    public bool IsVoid => To < From;

    public bool HoldsOn(DateOnly day) => From <= day && !(To < day);
}

/// <summary>The versions of one layer: on any day at most one is in force, and none is ever written over.</summary>
public static class LayerSpans
{
    /// <summary>Null where none is in force.</summary>
    public static LayerSpan? On(IEnumerable<LayerSpan> versions, DateOnly day) => versions.FirstOrDefault(one => one.HoldsOn(day));

    /// <summary>The version that the day before <paramref name="from"/> becomes the last day of; null for none.</summary>
    /// <param name="versions">Of the layer.</param>
    /// <param name="from">First day of the new version.</param>
    /// <param name="to">Its last day; null for no end in sight.</param>
    public static Result<LayerSpan?> Follow(IReadOnlyCollection<LayerSpan> versions, DateOnly from, DateOnly? to)
    {
        LayerSpan[] held = [.. versions.Where(one => !one.IsVoid)];
        if (to < from) return new Refusal("layer.turned", "Ngày hết hiệu lực trước ngày có hiệu lực; đề nghị xem lại hai ngày.");
        if (held.FirstOrDefault(one => one.From == from) is not null)
            return new Refusal("layer.same_day",
                $"Đã có phiên bản có hiệu lực từ {FigureText.Day(from)}; đề nghị ghi ngày khác, hoặc bỏ phiên bản đó nếu nạp nhầm.");
        if (held.Where(one => one.From > from).MinBy(one => one.From) is { } later && (to is null || to >= later.From))
            return new Refusal("layer.later",
                $"Đã có phiên bản có hiệu lực từ {FigureText.Day(later.From)}; đề nghị ghi ngày hết hiệu lực trước ngày đó.");
        return On(held, from);
    }

    /// <summary>Why a version cannot end on a day; null where it can.</summary>
    public static Refusal? RefuseEnd(LayerSpan version, DateOnly day)
    {
        if (version.To == day) return new("layer.ended", "Phiên bản này đã ghi hết hiệu lực ngày đó rồi.") { IsDone = true };
        if (version.IsVoid) return new("layer.void", "Phiên bản này đã bỏ vì nạp nhầm, không có hiệu lực ngày nào.") { IsDone = true };
        if (day < version.From)
            return new("layer.before",
                $"Phiên bản có hiệu lực từ {FigureText.Day(version.From)}; đề nghị ghi ngày sau đó, hoặc bỏ vì nạp nhầm.");
        return version.To < day
            ? new("layer.over", $"Phiên bản đã hết hiệu lực ngày {FigureText.Day(version.To)}; đề nghị nạp phiên bản mới nếu còn dùng.")
            : null;
    }

    /// <summary>Last day of the version before, once the one that ended it is taken back: what it was, but not into the next.</summary>
    /// <param name="versions">Of the layer, without the one taken back.</param>
    /// <param name="before">The one it had ended.</param>
    /// <param name="to">Last day it had then.</param>
    public static DateOnly? Reopened(IEnumerable<LayerSpan> versions, LayerSpan before, DateOnly? to)
    {
        var next = versions.Where(one => !one.IsVoid && one.From > before.From).Select(one => (DateOnly?)one.From.AddDays(-1)).Min();
        return next is null ? to : to is null || next < to ? next : to;
    }
}
