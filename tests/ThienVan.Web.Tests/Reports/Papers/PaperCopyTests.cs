using System.Net;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Reports;
using ThienVan.Web.Reports.Papers;
using ThienVan.Web.Reports.Papers.Printing;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports.Approval;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Tests.Shared.Documents;

namespace ThienVan.Web.Tests.Reports.Papers;

/// <summary>What leaves the house, and what is kept with its trace.</summary>
public sealed partial class PaperCopyTests
{
    private static readonly RoundLine _trees = new("14a", "kinh-te-ha-tang-do-thi");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_copy_that_is_sent_has_no_footnote_id_hash_or_name_of_who_typed(bool issued)
    {
        await using var app = await PlanRoom.StartAsync();
        var round = await app.RoundAsync(_trees);
        await app.ValueAsync(round, _trees, ValueState.Approved, value: 321);
        if (issued) await IssueAsync(app, round);

        var (sent, kept) = (await FileAsync(app, round, "bao-cao.docx"), await FileAsync(app, round, "bao-cao-luu.docx"));
        var sentBook = await FileAsync(app, round, "bieu-chi-tieu.xlsx");
        var keptBook = await FileAsync(app, round, "bieu-chi-tieu-luu.xlsx");
        using var word = Open(sent);
        OfficeFiles.ShouldBeValid(word);
        var text = word.MainDocumentPart!.Document!.InnerText;
        text.ShouldContain("321 cây");
        text.ShouldNotContain("[^");
        text.ShouldNotContain("Phụ lục I");
        text.ShouldNotContain("Nguồn gốc");
        word.MainDocumentPart.Document.Descendants<FootnoteReference>().ShouldBeEmpty();
        word.MainDocumentPart.Document.Descendants<SectionProperties>().Count().ShouldBe(2);
        Internal().IsMatch(text).ShouldBeFalse();
        var names = await app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<ValueRow>()
            .Where(row => row.RoundId == round).Select(row => row.EnteredBy!).Distinct().ToArrayAsync());
        names.ShouldNotBeEmpty();
        names.ShouldAllBe(name => !text.Contains(name, StringComparison.Ordinal));
        OfficeFiles.Part(sentBook, "xl/workbook.xml").ShouldNotContain("Nguồn số liệu");

        using var whole = Open(kept);
        OfficeFiles.ShouldBeValid(whole);
        whole.MainDocumentPart!.Document!.InnerText.ShouldContain("Phụ lục II");
        names.ShouldAllBe(name => whole.MainDocumentPart.Document.InnerText.Contains(name, StringComparison.Ordinal));
        OfficeFiles.Part(keptBook, "xl/workbook.xml").ShouldContain("Nguồn số liệu");
    }

    [Fact]
    public async Task A_day_in_a_table_is_never_broken_and_a_hash_pulls_no_line_apart()
    {
        var line = new PaperLine
        {
            Code = "32",
            Name = "Giữ danh hiệu phường không ma túy",
            GroupId = "g",
            GroupName = "Quốc phòng - an ninh",
            Kind = IndicatorKind.Standard,
            LeadName = "Công an phường",
            Goal = "trước 01/04/2026",
            Verdict = PaperVerdict.NotDue,
            Done = false,
            DueOn = new(2026, 12, 31),
            Trace = new() { ValueId = Guid.Empty, Version = 1, Quality = Quality.Official },
        };
        var paper = new PaperContent
        {
            RoundName = "Kỳ thử",
            Issuer = "Ủy ban nhân dân phường Thử",
            Period = "quý III năm 2026",
            NextPeriod = "quý IV năm 2026",
            Year = 2026,
            CutOff = new(2026, 9, 14),
            Sections = new Dictionary<string, string>(),
            Lines = [line, line with { Code = "33", Done = null, Earlier = new(new(2026, 10, 14), 70.26m, IsSum: false) }],
            Issue = new()
            {
                Number = "05/BC-UBND",
                Day = new(2026, 9, 20),
                Authority = ["Chủ tịch"],
                Signer = "Nguyễn Văn Ký",
                ChainEnd = new('a', 64),
            },
        };
        var file = ReportDocument.Write(paper, PaperCopy.Kept, DefaultTemplate.For(paper.Issuer), default).Value;
        using (var word = Open(file))
            word.MainDocumentPart!.Document!.Descendants<Paragraph>()
                .Single(one => one.InnerText.StartsWith("Dấu cuối của nhật ký", StringComparison.Ordinal))
                .ParagraphProperties!.Justification!.Val!.Value.ShouldBe(JustificationValues.Left);
        using var pdf = await Printing.OpenAsync(file, "days-in-tables");
        var words = pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text.Trim(';', ',', ':', '.')).ToArray();
        words.Count(word => word == "31/12/2026").ShouldBe(2);
        words.ShouldContain("14/10/2026");
        words.ShouldContain("01/04/2026");
    }

    [Fact]
    public async Task The_kept_copy_is_for_who_consolidates_or_issues()
    {
        await using var app = await PlanRoom.StartAsync();
        var round = await app.RoundAsync(_trees);
        await app.ValueAsync(round, _trees, ValueState.Approved);
        var (office, unit) = (await app.SignInAsync("vanphong"), await app.SignInAsync(Cast.OtherUnit));
        string Link(string name) => ReportLinks.PaperFile(round, name);
        foreach (var name in (string[])["bao-cao-luu.docx", "bieu-chi-tieu-luu.xlsx"])
        {
            (await office.GetAsync(Link(name))).StatusCode.ShouldBe(HttpStatusCode.OK);
            var denied = await unit.GetAsync(Link(name));
            denied.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await denied.Content.ReadAsStringAsync()).ShouldContain("chỉ người tổng hợp, phát hành báo cáo");
        }

        (await unit.GetAsync(Link("bao-cao.docx"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = ReportLinks.Paper(round);
        (await office.ReadAsync(page)).QuerySelector($"a[href='{Link("bao-cao-luu.docx")}']").ShouldNotBeNull();
        (await unit.ReadAsync(page)).QuerySelector($"a[href='{Link("bao-cao-luu.docx")}']").ShouldBeNull();
        await IssueAsync(app, round);
        (await unit.GetAsync(ReportLinks.IssuedFile(2026, 1, "bao-cao-luu.docx"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await unit.GetAsync(ReportLinks.IssuedFile(2026, 1, "bao-cao.docx"))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task IssueAsync(TestApp app, Guid round) =>
        (await app.AsAsync("chutich", services => services.GetRequiredService<PaperIssuing>().IssueAsync(round, new()
        {
            Day = new(2026, 11, 23),
            Authority = PaperIssuing.Authorities[0],
            Signer = "Nguyễn Văn Ký",
            Nothing = [.. PaperOutline.Headed.Select(section => section.Key)],
        }, default))).Refusal.ShouldBeNull();

    private static WordprocessingDocument Open(byte[] file) => WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);

    private static async Task<byte[]> FileAsync(TestApp app, Guid round, string name) =>
        (await app.AsAsync("vanphong", services => services.GetRequiredService<PaperPrints>().FileAsync(round, name, default)))!
            .Value.Value.Content;

    // A GUID, or as much of a hash as the table of sources tells.
    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-|[0-9a-f]{12}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Internal();
}
