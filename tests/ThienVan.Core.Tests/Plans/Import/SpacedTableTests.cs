using CsCheck;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;

namespace ThienVan.Core.Tests.Plans.Import;

/// <summary>Tables copied out of a PDF, whose columns a single space parts: read where the figures fit the head, prose never.</summary>
public sealed class SpacedTableTests
{
    private const string Years = "TT Chỉ tiêu Đơn vị tính Năm 2026 Năm 2027 Năm 2028 Năm 2029 Năm 2030";

    private static readonly string[] _top =
    [
        "ỦY BAN NHÂN DÂN", "XÃ AN LÂM", "KẾ HOẠCH", "Phát triển kinh tế - xã hội 5 năm 2026 - 2030", "", "II. CÁC CHỈ TIÊU CHỦ YẾU", "",
    ];

    private static readonly string[] _bottom = ["", "III. NHIỆM VỤ, GIẢI PHÁP", "", "1. Đẩy mạnh sản xuất."];

    [Fact]
    public void Sections_wrapped_names_and_rows_that_lack_a_figure_are_told_apart()
    {
        var plan = Read(
            Years, "I KINH TẾ", "1 Tốc độ tăng giá trị sản xuất % 8,5 8,7 9,0 9,2 9,5",
            "2 Thu nhập bình quân đầu người Triệu đồng/người/năm 62 67 72 78 84", "II XÃ HỘI",
            "3 Tỷ lệ hộ nghèo theo chuẩn nghèo đa chiều giai", "đoạn 2026 - 2030 % 3,1 2,6 2,1 1,7 1,2",
            "4 Tỷ lệ dân số tham gia bảo hiểm y tế % 95 95,5 96 96,5 97", "(kể cả học sinh)",
            "5 Số vụ tai nạn giao thông Vụ 10 9", "6 Tỷ lệ hộ dùng nước sạch % ≥ 85 88 90 92 95");

        Rows(plan).ShouldBe([
            "1 Tốc độ tăng giá trị sản xuất|%|2026=8.5 2027=8.7 2028=9.0 2029=9.2 2030=9.5",
            "2 Thu nhập bình quân đầu người|Triệu đồng/người/năm|2026=62 2027=67 2028=72 2029=78 2030=84",
            "3 Tỷ lệ hộ nghèo theo chuẩn nghèo đa chiều giai đoạn 2026 - 2030|%|2026=3.1 2027=2.6 2028=2.1 2029=1.7 2030=1.2",
            "4 Tỷ lệ dân số tham gia bảo hiểm y tế (kể cả học sinh)|%|2026=95 2027=95.5 2028=96 2029=96.5 2030=97",
            "6 Tỷ lệ hộ dùng nước sạch|%|2026=85 2027=88 2028=90 2029=92 2030=95"]);
        plan.Groups.Select(group => group.Name).ShouldBe(["KINH TẾ", "XÃ HỘI"]);
        plan.Unread.ShouldHaveSingleItem().Text.ShouldBe("5 Số vụ tai nạn giao thông Vụ 10 9");
        plan.Tasks.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("TT Chỉ tiêu Đơn vị|tính Năm 2026 Năm 2030|1 Tỷ lệ hộ nghèo % 3,1 1,2|2 Số hộ có vườn mẫu hộ 10 25", "2026=10 2030=25")]
    [InlineData(
        "STT Tên chỉ tiêu ĐVT TH 2025 KH 2026 KH 2030|1 Tỷ lệ hộ nghèo % 3,6 3,1 1,2|2 Số hộ có vườn mẫu Hộ 9 10 25", "2026=10 2030=25")]
    [InlineData(
        "TT Chỉ tiêu ĐVT Ước TH năm 2025 Kế hoạch 5 năm 2026 - 2030|Năm 2026 Năm 2030|1 Tỷ lệ hộ nghèo % 3,6 3,1 1,2"
        + "|2 Số hộ có vườn mẫu hộ 9 10 25", "2026=10 2030=25")]
    [InlineData(
        "TT Chỉ tiêu ĐVT Lộ trình Ghi chú|2026 2030|A B C 1 2 3|1 Tỷ lệ hộ nghèo % 3,1 1,2|2 Số hộ có vườn mẫu hộ 10 25",
        "2026=10 2030=25")]
    [InlineData(
        "TT Chỉ tiêu ĐVT Năm 2026 Năm 2030 Cơ quan theo dõi|1 Tỷ lệ hộ nghèo % 3,1 1,2 Phòng Kinh tế"
        + "|2 Số hộ có vườn mẫu hộ 10 25 Phòng Văn hóa - Xã hội", "2026=10 2030=25")]
    [InlineData("TT Chỉ tiêu Năm 2026 Năm 2030|1 Tỷ lệ hộ nghèo (%) 3,1 1,2|2 Số hộ có vườn mẫu (hộ) 10 25", "2026=10 2030=25")]
    [InlineData("Chỉ tiêu Đơn vị tính Năm 2026 Năm 2030|Tỷ lệ hộ nghèo % 3,1 1,2|Số hộ có vườn mẫu hộ 10 25", "2026=10 2030=25")]
    [InlineData("TT Chỉ tiêu ĐVT Mục tiêu đến năm 2030|1 Tỷ lệ hộ nghèo % 1,2|2 Số hộ có vườn mẫu hộ 25", "2030=25")]
    [InlineData("TT  Chỉ tiêu   ĐVT   2026   2030|1   Tỷ lệ hộ nghèo   %   3,1   1,2|2  Số hộ có vườn mẫu  hộ  10  25", "2026=10 2030=25")]
    [InlineData("TT Chỉ tiêu ĐVT 2026 2030|1 Tỷ lệ hộ nghèo % 3 - 4 1 - 2|2 Số hộ có vườn mẫu hộ 10 25", "2026=10 2030=25")]
    public void The_head_may_be_written_in_many_ways(string lines, string expected)
    {
        var plan = Read(lines.Split('|'));
        Rows(plan).Count.ShouldBe(2);
        Rows(plan)[1].ShouldBe($"2 Số hộ có vườn mẫu|{plan.Rows[1].Unit}|{expected}");
        plan.Rows[1].Unit!.ToLowerInvariant().ShouldBe("hộ");
    }

    [Fact]
    public void What_stands_behind_the_figures_leads()
    {
        var plan = Read(
            "TT Chỉ tiêu ĐVT Năm 2026 Năm 2030 Cơ quan chủ trì", "1 Tỷ lệ hộ nghèo % 3,1 1,2 Phòng Kinh tế",
            "2 Tỷ lệ hộ dùng nước sạch % 90 95 Phòng Văn hóa - Xã hội");
        plan.Rows.Select(row => plan.Units.First(unit => unit.Id == row.Lead).Name)
            .ShouldBe(["Phòng Kinh tế", "Phòng Văn hóa - Xã hội"]);
    }

    [Fact]
    public void What_was_reached_before_is_a_start_and_not_promised() =>
        Read("TT Chỉ tiêu ĐVT TH 2025 KH 2026 KH 2030", "1 Tỷ lệ hộ nghèo % 3,6 3,1 1,2", "2 Số hộ có vườn mẫu hộ 9 10 25")
            .Rows.Select(row => row.Baseline?.Value).ShouldBe([3.6m, 9m]);

    [Fact]
    public void Each_figure_of_a_row_is_told_by_the_indicator_it_belongs_to()
    {
        string[] lines = [.. _top, Years, "1 Tỷ lệ hộ nghèo % 3,1 2,6 2,1 1,7 1,2", "2 Số hộ có vườn mẫu hộ 10 12 15 20 25", .. _bottom];
        var source = new SourceText(lines);
        var tokens = SourceReading.Of(source, [], PlanImporter.Import(source)).On(_top.Length + 3).ToList();
        tokens.Select(token => (token.Role, string.Join(',', token.Of))).ShouldBe([
            (TokenRole.Reference, ""), .. Enumerable.Repeat((TokenRole.Read, "2"), 5)]);
    }

    [Fact]
    public void A_sentence_between_two_pages_of_a_table_stays_a_sentence()
    {
        var plan = Read(
            Years, "1 Tỷ lệ hộ nghèo % 3,1 2,6 2,1 1,7 1,2", "2 Số hộ có vườn mẫu hộ 10 12 15 20 25", "", "3", "",
            "Phấn đấu hằng năm trồng mới 40 ha rừng.", Years, "3 Tỷ lệ hộ dùng nước sạch % 85 88 90 92 95");
        plan.Rows.Select(row => row.Name).ShouldBe(["Tỷ lệ hộ nghèo", "Số hộ có vườn mẫu", "Tỷ lệ hộ dùng nước sạch"]);
        plan.Indicators.ShouldContain(one => one.Unit == "ha" && one.Points.All(point => point.Low == 40));
    }

    [Fact]
    public void Figures_parted_by_a_space_read_as_those_parted_by_a_tab()
    {
        var name = Pick(
            "Tỷ lệ hộ nghèo đa chiều", "Sản lượng lương thực có hạt", "Số hợp tác xã hoạt động hiệu quả", "Thu nhập bình quân đầu người",
            "Số lao động được giải quyết việc làm", "Diện tích rừng trồng mới", "Tổng thu ngân sách trên địa bàn", "Giá trị sản xuất",
            "Số trường đạt chuẩn quốc gia", "Lượng khách du lịch", "Tỷ lệ che phủ rừng");
        var unit = Pick(
            "%", "tấn", "Hợp tác xã", "Triệu đồng/người/năm", "người", "ha", "Tỷ đồng", "Trường", "nghìn lượt khách", "1.000 lượt người");
        var figure = Gen.OneOf(
            Gen.Int[0, 999].Select(number => $"{number}"), Gen.Select(Gen.Int[0, 99], Gen.Int[1, 9], (a, b) => $"{a},{b}"),
            Gen.Select(Gen.Int[1, 99], Gen.Int[100, 999], (a, b) => $"{a}.{b}"));
        var row = Gen.Select(name, unit, figure.Array[5], (said, of, figures) => (string[])[said, of, .. figures]);
        row.Array[2, 12].Sample(rows =>
        {
            string[] Lines(char between) =>
                [.. rows.Select((cells, i) => string.Join(between, [$"{i + 1}", .. cells]))];
            string[] head = ["TT", "Chỉ tiêu", "ĐVT", "2026", "2027", "2028", "2029", "2030"];
            Rows(Read([string.Join(' ', head), .. Lines(' ')])).ShouldBe(Rows(Read([string.Join('\t', head), .. Lines('\t')])));
        }, iter: 200, seed: "0000KOJ2Fd10");
    }

    [Fact]
    public void No_prose_is_ever_a_row()
    {
        var plans = Path.GetDirectoryName(PlanTexts.Find(Path.Combine("tests", "fixtures", "plans", "xa-dong-bai.txt")))!;
        string[] folders = ["", "clean", "habits"];
        string[] prose =
        [
            .. folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(plans, folder), "*.txt"))
                .SelectMany(File.ReadLines).Where(line => line.Length > 0 && !line.Contains('\t', StringComparison.Ordinal)),
        ];
        string[] heads = [Years, "TT Chỉ tiêu ĐVT Năm 2030", "Chỉ tiêu ĐVT 2026 2030", "STT Chỉ tiêu Năm 2026 Năm 2030 Ghi chú"];
        foreach (var head in heads) Found([.. prose.Prepend(head)]).ShouldBeEmpty();

        string[] sentences = [.. prose.Where(line => line[^1] is '.' or ';' or ':')];
        Gen.Select(Gen.Int[0, heads.Length - 1], Gen.Int[0, sentences.Length - 1].Array[1, 12]).Sample((head, picked) =>
        {
            string[] said = [.. picked.Select(at => sentences[at])];
            string[] lines = [heads[head], .. said, "1 Tỷ lệ hộ nghèo % 5 4 3 2 1", .. said, "2 Tỷ lệ hộ cận nghèo % 9 8 7 6 5", .. said];
            Found(lines).Where(line => said.Contains(lines[line - 1])).ShouldBeEmpty(string.Join('\n', lines));
        }, iter: 400, seed: "0000KOJ2Fd10");
    }

    private static Gen<string> Pick(params string[] words) => Gen.Int[0, words.Length - 1].Select(at => words[at]);

    private static IEnumerable<int> Found(string[] lines) =>
        SpacedTables.Find(new SourceText(lines), RowLines.Find(new SourceText(lines)), [.. lines.Select(Markup.Clean)]).Keys;

    private static PlanDocument Read(params string[] table) => PlanImporter.Import(new SourceText([.. _top, .. table, .. _bottom]));

    private static List<string> Rows(PlanDocument plan) =>
    [
        .. plan.Rows.Select(row => $"{row.No} {row.Name}|{row.Unit}|" + string.Join(' ', row.Points.Select(point =>
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{point.Year}={point.Low}")))),
    ];
}
