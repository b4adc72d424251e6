using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Papers;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports.Approval;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Tests.Shared.Documents;
using UglyToad.PdfPig.Content;

namespace ThienVan.Web.Tests.Reports.Papers;

/// <summary>What a clerk looks at before the report is signed.</summary>
public sealed partial class PaperLookTests
{
    private static readonly RoundLine _trees = new("14a", "kinh-te-ha-tang-do-thi");

    [Theory]
    [InlineData("Ủy ban nhân dân thành phố", "Kính gửi: Ủy ban nhân dân thành phố Hải Phòng")]
    [InlineData("Thanh tra thành phố", "Kính gửi: Thanh tra thành phố")]
    public async Task Who_is_above_is_named_in_full_as_the_ward_has_set_it(string asked, string printed)
    {
        await using var app = await TestApp.StartAsync(
            planFile: PlanRoom.RealPlan, settings: [new("ThienVan:Superior", "Ủy ban nhân dân thành phố Hải Phòng")]);
        var round = await app.RoundAsync(_trees);
        await app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<RoundRow>()
            .ExecuteUpdateAsync(rows => rows.SetProperty(row => row.Addressee, asked)));
        using var word = Open(await FileAsync(app, round, "bao-cao.docx"));
        word.MainDocumentPart!.Document!.Descendants<Paragraph>().Select(line => line.InnerText).ShouldContain(printed);
    }

    [Fact]
    public async Task Groups_add_up_to_what_is_counted_and_nobody_is_named_who_leads_nothing()
    {
        await using var app = await PlanRoom.StartAsync();
        var round = await WholeAsync(app);
        using var word = Open(await FileAsync(app, round, "bao-cao.docx"));
        var text = word.MainDocumentPart!.Document!.InnerText;
        text.ShouldNotContain("Chưa giao đơn vị");
        var content = (await app.AsAsync("vanphong", services => services.GetRequiredService<PaperQueries>().DraftAsync(round, default)))!;
        content.Lines.ShouldContain(line => line.LeadId == null);
        var groups = word.MainDocumentPart.Document.Descendants<TableRow>()
            .Select(row => GroupHead().Match(row.InnerText)).Where(found => found.Success).ToArray();
        groups.Length.ShouldBeGreaterThan(4);
        word.MainDocumentPart.Document.Descendants<TableRow>().Where(row => GroupHead().IsMatch(row.InnerText))
            .ShouldAllBe(row => row.Descendants<Paragraph>().All(line => line.ParagraphProperties!.KeepNext != null));
        groups.Sum(found => int.Parse(found.Groups["count"].Value, CultureInfo.InvariantCulture))
            .ShouldBe(PaperTally.Of(content.Lines).Total);
        text.ShouldContain($"theo dõi {PaperTally.Of(content.Lines).Total} chỉ số");
    }

    [Fact]
    public async Task Rank_and_reception_are_told_where_a_reader_looks_for_them()
    {
        await using var app = await PlanRoom.StartAsync();
        var content = (await app.AsAsync("vanphong", async services =>
            await services.GetRequiredService<PaperQueries>().DraftAsync(await WholeAsync(app), default)))!;
        content.Sections[PaperOutline.Reform].ShouldContain("Hạng PAR Index");
        content.Sections[PaperOutline.Reform].ShouldContain("Hạng SIPAS");
        content.Sections[PaperOutline.Internal].ShouldContain("Người đứng đầu tiếp dân, đối thoại");
        content.Sections[PaperOutline.Urban].ShouldNotContain("SIPAS");
    }

    [Fact]
    public async Task No_day_is_told_that_nobody_decided()
    {
        await using var app = await PlanRoom.StartAsync();
        var scheme = new RoundLine("23a", "van-hoa-xa-hoi");
        var round = await app.RoundAsync(scheme, _trees);
        var content = (await app.AsAsync("vanphong", services => services.GetRequiredService<PaperQueries>().DraftAsync(round, default)))!;
        var line = content.Line("23a")!;
        line.IsDayOpen.ShouldBeTrue();
        content.Line("14a")!.IsDayOpen.ShouldBeFalse();
        using var word = Open(await FileAsync(app, round, "bao-cao.docx"));
        word.MainDocumentPart!.Document!.Descendants<TableRow>().Single(row => row.InnerText.StartsWith("23a", StringComparison.Ordinal))
            .InnerText.ShouldContain("chờ thống nhất");
    }

    [Fact]
    public async Task The_summary_follows_the_sections_says_whom_it_leaves_out_and_promises_no_door()
    {
        await using var app = await PlanRoom.StartAsync();
        var round = await WholeAsync(app);
        var content = (await app.AsAsync("vanphong", services => services.GetRequiredService<PaperQueries>().DraftAsync(round, default)))!;
        PaperLine[] untold = [.. PaperTally.Counted(content.Lines).Where(line => !line.IsTold)];
        var file = await FileAsync(app, round, "tom-tat.docx");
        using (var word = Open(file))
        {
            var text = word.MainDocumentPart!.Document!.InnerText;
            text.ShouldContain($"{untold.Length} chỉ số chưa có số liệu được duyệt nên không có dòng ở bảng");
            text.ShouldContain("Quy hoạch, đất đai, đô thị, môi trường, giải phóng mặt bằng, đầu tư");
            text.ShouldNotContain("Phát triển đô thị");
            text.ShouldNotContain("góp ý");
        }

        using var pdf = await Printing.OpenAsync(file, "summary-face");
        Printing.Families(pdf).ShouldBe([Printing.Tools.Face!.Family.Replace(" ", "", StringComparison.Ordinal)]);
        pdf.NumberOfPages.ShouldBe(1);
    }

    // Two lengths of the same report, so that the pages break at different places.
    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public async Task No_heading_stands_last_on_a_page(int more)
    {
        await using var app = await PlanRoom.StartAsync();
        var round = await WholeAsync(app);
        await app.AsAsync("vanphong", services => services.GetRequiredService<PaperService>().SaveAsync(
            round, [new(PaperOutline.Direction, string.Join('\n', Enumerable.Repeat("Phường đã chỉ đạo.", 1 + more)), 0)], default));
        using var pdf = await Printing.OpenAsync(await FileAsync(app, round, "bao-cao.docx"), $"whole-report-{more}");
        pdf.NumberOfPages.ShouldBeGreaterThan(8);
        foreach (var page in pdf.GetPages().Where(page => !page.Text.Contains("Nơi nhận", StringComparison.Ordinal)))
        {
            var foot = LastLine(page);
            foot.ShouldContain(letter => !letter.FontName!.Contains("Bold", StringComparison.Ordinal),
                $"trang {page.Number}: {string.Concat(foot.Select(letter => letter.Value))}");
        }
    }

    private static Letter[] LastLine(Page page)
    {
        Letter[] letters = [.. page.Letters.Where(letter => !VietnameseText.IsBlank(letter.Value))];
        var low = letters.Min(letter => letter.StartBaseLine.Y);
        return [.. letters.Where(letter => letter.StartBaseLine.Y < low + 2)];
    }

    private static async Task<Guid> WholeAsync(TestApp app)
    {
        var plan = (await app.InScopeAsync(services => services.GetRequiredService<PlanReader>().ForReportsAsync(default)))!;
        RoundLine[] lines =
        [
            .. plan.Document.Indicators.Where(one => one.Kind is not (IndicatorKind.Cumulative or IndicatorKind.Narrative))
                .Select(one => new RoundLine(one.Code, plan.LeadOf(one.Code))),
        ];
        var round = await app.RoundAsync(lines);
        foreach (var line in lines.Where(line => plan.Document.FindIndicator(line.Code)!.Kind
            is IndicatorKind.Flow or IndicatorKind.Stock or IndicatorKind.Ratio or IndicatorKind.Rank).Take(12))
            await app.ValueAsync(round, line, ValueState.Approved, value: 97.5m);
        return round;
    }

    private static WordprocessingDocument Open(byte[] file) => WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);

    private static async Task<byte[]> FileAsync(TestApp app, Guid round, string name) =>
        (await app.AsAsync("vanphong", services => services.GetRequiredService<PaperPrints>().FileAsync(round, name, default)))!
            .Value.Value.Content;

    [GeneratedRegex(@"^[IVX]+.+\((?<count>\d+) chỉ số\)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GroupHead();
}
