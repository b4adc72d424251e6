using System.Text;
using CsCheck;
using Ical.Net;
using ThienVan.Web.Shared.Calendar;

namespace ThienVan.Web.Tests.Shared;

public sealed class FeedWriterTests
{
    private static readonly FeedEvent Sample = new()
    {
        Uid = "r1-u1@kien-an",
        Day = new(2026, 3, 18),
        Summary = "Hạn gửi",
        Sequence = 2,
        ChangedAt = new(2026, 3, 1, 7, 0, 0, TimeSpan.FromHours(7)),
    };

    private static readonly string[] Bits = ["ă", "ệ", "𝄞", "😀", ";", ",", "\\", "\n", "\r\n", " "];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String, Gen.Int[0, Bits.Length - 1].Select(at => Bits[at]).List[0, 120].Select(string.Concat));

    [Fact]
    public void Every_line_ends_in_CRLF_and_has_at_most_75_octets_of_whole_characters() => Texts.Sample(text =>
    {
        var feed = FeedWriter.Write("Lịch", [Sample with { Summary = text }]);
        return feed.EndsWith("\r\n", StringComparison.Ordinal)
            && feed.Replace("\r\n", "", StringComparison.Ordinal).IndexOfAny(['\r', '\n']) < 0
            && feed.Split("\r\n").All(line => Encoding.UTF8.GetByteCount(line) <= 75 && Whole(line));
    });

    [Fact]
    public void An_independent_reader_reads_back_what_was_written() =>
        Texts
            .Where(text => !text.EnumerateRunes().Any(rune => Rune.IsControl(rune) && rune.Value is not ('\n' or '\r')) && Whole(text))
            .Sample(text =>
    {
        var read = Calendar.Load(FeedWriter.Write("Lịch", [Sample with { Summary = "a" + text + "z" }]))!.Events.Single();
        read.Summary.ShouldBe(("a" + text + "z").ReplaceLineEndings("\n"));
        (read.Uid, read.Sequence, read.Start!.Value).ShouldBe((Sample.Uid, 2, new DateTime(2026, 3, 18)));
    });

    [Fact]
    public void A_withdrawn_entry_keeps_its_name_and_says_so()
    {
        var feed = FeedWriter.Write("Lịch", [Sample with { Cancelled = true }]);
        feed.ShouldContain("UID:r1-u1@kien-an\r\n");
        feed.ShouldContain("DTSTAMP:20260301T000000Z\r\n");
        feed.ShouldContain("STATUS:CANCELLED\r\n");
        Calendar.Load(feed)!.Events.Single().Alarms.ShouldBeEmpty();
    }

    [Fact]
    public void An_entry_rings_at_eight_the_day_before_and_on_the_day()
    {
        var alarms = Calendar.Load(FeedWriter.Write("Lịch", [Sample]))!.Events.Single().Alarms;
        alarms.Select(alarm => (alarm.Action, alarm.Description, alarm.Trigger!.Duration!.Value.ToTimeSpanUnspecified()))
            .ShouldBe([("DISPLAY", "Hạn gửi", TimeSpan.FromHours(-16)), ("DISPLAY", "Hạn gửi", TimeSpan.FromHours(8))]);
    }

    private static bool Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;
}
