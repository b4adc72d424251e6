using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Reports.Papers;

/// <summary>The results for the ward's loudspeakers: sentences people speak, numbers in words, nobody's name.</summary>
public static partial class SpokenScript
{
    /// <summary>One sentence a line.</summary>
    public static string Of(PaperContent paper)
    {
        var tally = PaperTally.Of(paper.Lines);
        var told = paper.Lines.Where(line => line.IsTold).ToArray();
        var early = PaperCertainty.IsMostlyPreliminary(paper.Lines);
        IEnumerable<string> lines =
        [
            .. paper.Warning is { } warning ? [$"{warning}."] : Array.Empty<string>(),
            $"Kính thưa Nhân dân {paper.Ward}.",
            $"Sau đây là kết quả thực hiện kế hoạch phát triển kinh tế - xã hội của phường trong {paper.Period}.",
            $"Số liệu và đánh giá tính đến {OfficialWords.Day(paper.CutOff)}"
                + (paper.OpenUntil is { } last ? $"; {PaperWords.StillOpen(last)}." : "."),
            tally.Total == 0 ? "Phường chưa theo dõi chỉ số nào."
                : $"Phường theo dõi {tally.Total} chỉ số của kế hoạch, trong đó có "
                    + string.Join("; ", tally.Counts.Select(one => $"{one.Count} chỉ số {one.Standing.Word}")) + ".",
            .. early ? [PaperCertainty.Said] : Array.Empty<string>(),
            .. PaperGroups.Of(told).SelectMany(group => Group(group, early)),
            "",
            told.Length == 0 ? "Trong kỳ chưa có số liệu nào được phê duyệt." : "Số liệu đã được lãnh đạo phường phê duyệt.",
            "Nhân dân có ý kiến, xin gửi về Ủy ban nhân dân phường hoặc gặp tổ trưởng tổ dân phố.",
            "Xin cảm ơn Nhân dân đã lắng nghe.",
        ];
        return string.Join('\n', lines.Select(SpokenNumber.InText)) + "\n";
    }

    private static IEnumerable<string> Group(PaperGroup group, bool early) =>
        ["", $"Về {Lowered(group.Name)}.", .. SectionParagraphs.Sentences([.. group.Lines.Select(Heard)], early).Select(Spoken)];

    // Numbers of documents are for the eye.
    private static PaperLine Heard(PaperLine line) =>
        line with { DocumentNumber = null, DoneOn = null, Unit = SpokenUnit.Of(line.Unit) };

    private static string Spoken(string sentence) => SpokenUnit.Spelt(Asides().Replace(MarkedText.Plain(sentence), ", ${aside}"));

    private static string Lowered(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>What stands in brackets is heard between pauses: " (số sơ bộ)".</summary>
    [GeneratedRegex(@" \((?<aside>[^()]*)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Asides();
}
