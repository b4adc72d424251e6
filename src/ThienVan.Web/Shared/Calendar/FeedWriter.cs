using System.Globalization;
using System.Text;

namespace ThienVan.Web.Shared.Calendar;

/// <summary>A whole-day entry of a calendar feed.</summary>
public sealed record FeedEvent
{
    /// <summary>The same for the life of the entry.</summary>
    public required string Uid { get; init; }
    public required DateOnly Day { get; init; }
    public required string Summary { get; init; }
    public string? Description { get; init; }
    public Uri? Url { get; init; }

    /// <summary>Grows with each change, from 0.</summary>
    public required int Sequence { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Withdrawn: calendars that have it take it out.</summary>
    public bool Cancelled { get; init; }
}

/// <summary>
/// Writes iCalendar (RFC 5545): CRLF, lines folded at 75 octets between characters, text escaped. Ours and not a library's,
/// because Ical.Net 5.2.4 folds between the halves of a character outside the basic plane, which breaks the UTF-8.
/// </summary>
public static class FeedWriter
{
    public const string ContentType = "text/calendar; charset=utf-8";
    private const int LongestLine = 75;

    // Eight in the morning the day before, and on the day itself: counted from its midnight.
    private static readonly string[] _alarms = ["-PT16H", "PT8H"];

    public static string Write(string name, IEnumerable<FeedEvent> events)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Thien Van//Lich bao cao//VI");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        Line(text, $"X-WR-CALNAME:{Escape(name)}");
        Line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        foreach (var entry in events) Event(text, entry);
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Event(StringBuilder text, FeedEvent entry)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{Escape(entry.Uid)}");
        Line(text, $"DTSTAMP:{entry.ChangedAt.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
        Line(text, $"DTSTART;VALUE=DATE:{Day(entry.Day)}");
        Line(text, $"DTEND;VALUE=DATE:{Day(entry.Day.AddDays(1))}");
        Line(text, $"SEQUENCE:{entry.Sequence.ToString(CultureInfo.InvariantCulture)}");
        Line(text, entry.Cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        Line(text, "TRANSP:TRANSPARENT");
        Line(text, $"SUMMARY:{Escape(entry.Summary)}");
        if (entry.Description is { } description) Line(text, $"DESCRIPTION:{Escape(description)}");
        if (entry.Url is { } url) Line(text, $"URL:{url.AbsoluteUri}");
        if (!entry.Cancelled)
        {
            foreach (var trigger in _alarms) Alarm(text, entry, trigger);
        }

        Line(text, "END:VEVENT");
    }

    private static void Alarm(StringBuilder text, FeedEvent entry, string trigger)
    {
        Line(text, "BEGIN:VALARM");
        Line(text, "ACTION:DISPLAY");
        Line(text, $"DESCRIPTION:{Escape(entry.Summary)}");
        Line(text, $"TRIGGER:{trigger}");
        Line(text, "END:VALARM");
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            if (letter == '\n') escaped.Append("\\n");
            else if (letter is '\\' or ';' or ',') escaped.Append('\\').Append(letter);
            else if (!char.IsControl(letter)) escaped.Append(letter);
        }

        return escaped.ToString();
    }

    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
