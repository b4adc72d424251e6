using System.Text.RegularExpressions;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;

namespace ThienVan.Core.Tests.Plans.Import;

/// <summary>What became of every number of a document, and what its blocks were read as.</summary>
public sealed partial class SourceReadingTests
{
    public static TheoryData<string> Names => HabitsTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_number_of_a_document_has_a_role(string name)
    {
        var source = HabitsTests.Source(name);
        var reading = Read(source);
        for (var line = 1; line <= source.Count; line++)
        {
            reading.On(line).Select(token => source[line].Substring(token.Start, token.Length))
                .ShouldBe(Number().Matches(source[line]).Select(match => match.Value));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Before_a_person_came_nothing_is_left_out(string name)
    {
        var source = HabitsTests.Source(name);
        var reading = Read(source);
        Said(source, reading, TokenRole.LeftOut).ShouldBeEmpty();
    }

    [Fact]
    public void Of_every_number_is_told_what_became_of_it()
    {
        string[] lines =
        [
            "KẾ HOẠCH", "Phát triển kinh tế - xã hội 5 năm 2026 - 2030", "", "I. ĐÁNH GIÁ TÌNH HÌNH", "", "Năm 2025 thu 25 tỷ đồng.", "",
            "II. CÁC CHỈ TIÊU CHỦ YẾU", "",
            "1. Tỷ lệ hộ nghèo giảm từ 3,5% năm 2025 xuống còn 2% vào năm 2030 theo Nghị quyết số 12-NQ/TU.",
            "2. Có 05 sản phẩm OCOP 4 sao vào năm 2030.", "", "III. NHIỆM VỤ, GIẢI PHÁP", "", "1. Mở rộng vùng chè 120 ha trước 30/6/2026.",
        ];
        var reading = Read(new SourceText(lines));
        Words(lines, reading, 6).ShouldBe("2025 Time, 25 Unread");
        Words(lines, reading, 10).ShouldBe("1 Reference, 3,5 Baseline, 2025 Time, 2 Read 1, 2030 Time, 12 Reference");
        Words(lines, reading, 11).ShouldBe("2 Reference, 05 Read 2, 4 Name, 2030 Time");
        Words(lines, reading, 15).ShouldBe("1 Reference, 120 Task III.1, 30 Time, 6 Time, 2026 Time");
        reading.On(6).Last().Why.ShouldNotBeNull().ShouldContain("đánh giá");
        reading.Blocks.Select(block => (block.Lines.From, block.Lines.To, block.Role)).ShouldBe(
            [(6, 6, PartRole.Review), (10, 11, PartRole.Targets), (15, 15, PartRole.Tasks)]);
    }

    [Fact]
    public void A_corrected_figure_is_no_longer_where_it_was()
    {
        string[] lines = ["II. CÁC CHỈ TIÊU CHỦ YẾU", "", "1. Đến năm 2030 có 66 doanh nghiệp.", "2. Đến năm 2030 trồng 90 ha rừng."];
        var plan = PlanImporter.Import(new SourceText(lines));
        var corrected = plan.WithTargets(target => target.No == "1"
            ? target with { Indicators = [.. target.Indicators.Select(one => one with { Points = [], Total = null })] }
            : target);
        var reading = SourceReading.Of(new SourceText(lines), [], corrected);
        reading.On(3).Select(token => token.Role).ShouldBe([TokenRole.Reference, TokenRole.Time, TokenRole.LeftOut]);
        reading.On(4).Select(token => token.Role).ShouldBe([TokenRole.Reference, TokenRole.Time, TokenRole.Read]);
    }

    [Fact]
    public void A_rank_said_as_a_name_is_read_and_the_whole_of_a_fraction_is_not()
    {
        string[] lines =
        [
            "II. CÁC CHỈ TIÊU CHỦ YẾU", "", "1. Năm 2026, chỉ số PAR Index đứng trong nhóm 30 xã dẫn đầu trên 97 xã.",
            "2. Đến năm 2030 có 6/8 trường đạt chuẩn quốc gia.",
        ];
        var reading = Read(new SourceText(lines));
        Words(lines, reading, 3).ShouldBe("1 Reference, 2026 Time, 30 Read 1, 97 Read 1");
        Words(lines, reading, 4).ShouldBe("2 Reference, 2030 Time, 6 Read 2, 8 Name");
    }

    [Fact]
    public void A_column_of_comparisons_is_unread_in_its_own_cells_alone()
    {
        string[] lines =
        [
            "II. CÁC CHỈ TIÊU CHỦ YẾU", "", "STT\tChỉ tiêu\tĐVT\tTH 2025\tNăm 2026\tNăm 2027\tSo với 2025 (%)",
            "1\tDiện tích rừng trồng mới\tha\t20\t25\t30\t125", "2\tSố hộ thoát nghèo\thộ\t5\t12\t15\t240",
        ];
        var reading = Read(new SourceText(lines));
        Words(lines, reading, 4).ShouldBe("1 Reference, 20 Baseline, 25 Read 1, 30 Read 1, 125 Unread");
        Words(lines, reading, 5).ShouldBe("2 Reference, 5 Baseline, 12 Read 2, 15 Read 2, 240 Unread");
    }

    private static SourceReading Read(SourceText source) => SourceReading.Of(source, [], PlanImporter.Import(source));

    private static string Words(string[] lines, SourceReading reading, int line) => string.Join(", ", reading.On(line).Select(token =>
        $"{lines[line - 1].Substring(token.Start, token.Length)} {token.Role} {string.Join(' ', token.Of)}".TrimEnd()));

    private static List<string> Said(SourceText source, SourceReading reading, TokenRole role) =>
    [
        .. Enumerable.Range(1, source.Count).SelectMany(reading.On).Where(token => token.Role == role)
            .Select(token => $"{token.Line}: {source[token.Line].Substring(token.Start, token.Length)} {token.Why}"),
    ];

    [GeneratedRegex(@"\d+(?:[.,]\d+)*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
