using System.Globalization;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Registers.Open;

/// <summary>From day to day, both counted; null where an end is open.</summary>
public readonly record struct DaySpan(DateOnly? From, DateOnly? To);

/// <summary>A time as "datetime" writes it (OGC API Features, 7.15.4): an instant, or two parted by "/", of which one may be open ("..", or
/// nothing). Days are those of Việt Nam.</summary>
public static class DaySpanInput
{
    private const string Open = "..";

    // RFC 3339: a moment says how far from Greenwich.
    private static readonly string[] _moments =
        ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd't'HH:mm:ssK"];

    private static readonly Refusal _unreadable = new("open.datetime",
        "Không đọc được datetime; đề nghị ghi 2026-11-23, 2026-11-23T00:00:00Z hoặc một khoảng như 2026-01-01/2026-11-23, 2026-01-01/..");

    /// <param name="typed">Never blank.</param>
    public static Result<DaySpan> Read(string typed)
    {
        var ends = typed.Trim().Split('/');
        if (ends is [var instant]) return Day(instant) is { } day ? new DaySpan(day, day) : _unreadable;
        if (ends is not [var first, var last] || (IsOpen(first) && IsOpen(last))) return _unreadable;
        var (from, to) = (IsOpen(first) ? null : Day(first), IsOpen(last) ? null : Day(last));
        return (from is null && !IsOpen(first)) || (to is null && !IsOpen(last)) || from > to ? _unreadable : new DaySpan(from, to);
    }

    private static bool IsOpen(string end) => end.Length == 0 || end == Open;

    private static DateOnly? Day(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        var isMoment = text.Length > 19 && (text[^1] is 'Z' or 'z' || text[^6] is '+' or '-');
        return isMoment && DateTimeOffset.TryParseExact(
            text.ToUpperInvariant(), _moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            && moment.Year is > 1 and < 9999
            ? DateOnly.FromDateTime(moment.ToOffset(FigureText.Indochina).DateTime) : null;
    }
}
