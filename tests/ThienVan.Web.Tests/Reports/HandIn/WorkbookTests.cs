using System.Net;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Files;
using ThienVan.Core.Reports;
using ThienVan.Web.Reports;
using ThienVan.Web.Reports.HandIn.Workbooks;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Documents.Sheets;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports.Approval;
using ThienVan.Web.Tests.Reports.Evidence;
using ThienVan.Web.Tests.Reports.Rounds;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Tests.Shared.Documents;

namespace ThienVan.Web.Tests.Reports.HandIn;

/// <summary>The template out, and whatever comes back.</summary>
public sealed class WorkbookTests : IAsyncLifetime
{
    // Rows of the template, by the round's lines: a flow, a share, a standard, a level.
    private const int Flow = 6;
    private const int Share = 7;
    private const int Standard = 8;
    private const int Level = 9;
    private TestApp _app = null!;
    private Guid _round;
    private byte[] _template = [];

    public async ValueTask InitializeAsync()
    {
        _app = await PlanRoom.StartAsync();
        _round = await OpenAsync();
        _template = await TemplateAsync();
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task The_template_names_every_figure_opens_only_what_is_asked_and_is_the_same_twice()
    {
        var sheet = FilledBook.Read(_template).Find(TemplateColumns.Sheet)!;
        sheet
            .Rows.Where(row => row.Number > TemplateColumns.HeaderRow)
            .Select(row => row[TemplateColumns.Code]!.Text)
            .ShouldBe(["14a", "13", "20", "3b"]);
        sheet[$"C{Flow}"]!.Text.ShouldBe("Cây trồng trong năm");
        sheet[$"D{Flow}"]!.Text.ShouldBe("cây");
        sheet[$"E{Flow}"]!.Text.ShouldNotBeEmpty();
        FilledBook.RowOf(_template, "13").ShouldBe(Share);
        FilledBook.Read(_template).Find(TemplateColumns.HiddenSheet)!.IsHidden.ShouldBeTrue();
        using (var book = SpreadsheetDocument.Open(new MemoryStream(_template), isEditable: false)) OfficeFiles.ShouldBeValid(book);
        (await TemplateAsync()).ShouldBe(_template);
    }

    [Fact]
    public async Task What_reads_is_kept_as_drafts_and_what_is_already_kept_changes_nothing()
    {
        var filled = _template.Fill(
            ($"G{Flow}", 40), ($"O{Flow}", "Sổ theo dõi"), ($"H{Share}", "1.200,5"), ($"I{Share}", 1500), ($"J{Standard}", "Chưa đạt"),
            ($"N{Flow}", "Chính thức"));
        var outcome = (await TakeAsync(filled)).Value;
        outcome.Refused.ShouldBeEmpty();
        outcome.Kept.ShouldBe(["14a", "13", "20"]);
        var rows = (await _app.RowsAsync(_round)).ToDictionary(row => row.Code);
        rows.Values.ShouldAllBe(row => row.State == ValueState.Draft && row.SubmittedAt == null);
        (rows["14a"].Observed.Value, rows["14a"].Source, rows["14a"].Observed.Quality)
            .ShouldBe((40m, "Sổ theo dõi", Core.Plans.Quality.Official));
        (rows["13"].Observed.Numerator, rows["13"].Observed.Denominator, rows["20"].Observed.Met).ShouldBe((1200.5m, 1500m, false));
        (await _app.EventsAsync())[^1].Kind.ShouldBe("report.value_saved");
        (await _app.EventsAsync()).Count(entry => entry.Kind == "report.workbook_received").ShouldBe(1);

        var again = (await TakeAsync((await TemplateAsync()).Fill(($"G{Level}", 310)))).Value;
        again.Kept.ShouldBe(["3b"]);
        again.Unchanged.ShouldBe(3);
    }

    public static TheoryData<string, object, string, string> Refused => new()
    {
        { "G6", "=1+6", "workbook.formula", "G6" },
        { "G6", "1.234", "figure.ambiguous", "G6" },
        { "G6", "bốn mươi", "figure.unreadable", "G6" },
        { "G6", "40 cây", "figure.unreadable", "G6" },
        { "H6", 5, "workbook.wrong_column", "H6" },
        { "J8", "không rõ", "figure.met", "J8" },
        { "H7", 10, "figure.parts", "I7" },
        { "G6", "1e400", "figure.unreadable", "G6" },
        { "N6", "tuyệt đối", "figure.quality", "N6" },
        { "B6", "99z", "workbook.unknown_code", "B6" },
        { "B9", "14a", "workbook.twice", "B9" },
        { "G6", "12,000", "figure.ambiguous", "G6" },
        { "G6", "95%", "figure.not_percent", "G6" },
        { "G6", "77,5", "figure.whole", "G6" },
        { "G6", 77.5m, "figure.whole", "G6" },
        { "G6", new Formatted(0.77m, "0%"), "figure.not_percent", "G6" },
        { "G6", new Formatted(1.5m, "0%"), "figure.not_percent", "G6" },
        { "G6", new Formatted(46344m, "dd/mm/yyyy"), "workbook.not_figure", "G6" },
        { "G7", 93.507462686567m, "figure.too_fine", "G7" },
        { "H7", new Formatted(0.5m, "0%"), "figure.not_percent", "H7" },
        { "O6", new Formatted(46344.5m, "dd/mm/yyyy hh:mm"), "workbook.day_in_words", "O6" },
        { "G6", "123456789012345678901234567890", "figure.unreadable", "G6" },
        { "G6", 7e27m, "workbook.error_value", "G6" },
        { "G6", new Formatted(77m, "0\"%\""), "figure.not_percent", "G6" },
        { "G6", new Formatted(40_000m, "#,##0,"), "workbook.shown_otherwise", "G6" },
        { "G6", new Formatted(40m, ";;;"), "workbook.shown_otherwise", "G6" },
        { "G6", new Formatted(40m, "0\" tỷ\""), "workbook.shown_otherwise", "G6" },
        { "O6", new Formatted(12m, "0\"/SKH\""), "workbook.figure_in_words", "O6" },
        { "L8", new Formatted(7m, "000"), "workbook.figure_in_words", "L8" },
        { "K8", new Formatted(46357m, "mm/yyyy"), "workbook.part_of_day", "K8" },
        { "K8", new Formatted(46357m, "d-mmm"), "workbook.part_of_day", "K8" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_row_that_does_not_read_is_told_by_its_cell_and_the_others_are_kept(
        string address, object value, string code, string told)
    {
        var filled = _template.Fill(($"G{Flow}", 40), ($"G{Level}", 310), ($"O{Share}", "Sổ")).Fill((address, value));
        var outcome = (await TakeAsync(filled)).Value;
        var refused = outcome.Refused.ShouldHaveSingleItem();
        (refused.Address.ToString(), refused.Refusal.Code).ShouldBe((told, code));
        refused.Refusal.Message.ShouldEndWith(".");
        outcome.Kept.Count.ShouldBeGreaterThan(0);
        (await _app.RowsAsync(_round)).Length.ShouldBe(outcome.Kept.Count);
    }

    [Theory]
    [InlineData("0.0%", 0.965, 96.5)]
    [InlineData("[=0]\"-\";0.0%", 0.965, 96.5)]
    [InlineData("0.0;[Red]-0.0", 96.5, 96.5)]
    public async Task A_share_is_what_its_cell_shows(string format, double number, double share)
    {
        var outcome = (await TakeAsync(_template.Fill(($"G{Share}", new Formatted((decimal)number, format))))).Value;
        outcome.Refused.ShouldBeEmpty();
        (await _app.RowAsync(_round, "13")).Observed.Value.ShouldBe((decimal)share);
    }

    [Fact]
    public void A_template_without_a_figure_lists_formats_too_for_programs_that_add_theirs()
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(_template), isEditable: false);
        book.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.NumberingFormats!.ChildElements.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_day_in_a_column_of_words_comes_as_it_is_shown()
    {
        var filled = _template.Fill(
            ($"G{Flow}", 40), ($"O{Flow}", new Formatted(46357m, "mm/yyyy")), ($"G{Level}", 310),
            ($"O{Level}", new Formatted(46344m, "dd/mm/yyyy")));
        (await TakeAsync(filled)).Value.Refused.ShouldBeEmpty();
        (await _app.RowAsync(_round, "14a")).Source.ShouldBe("12/2026");
        (await _app.RowAsync(_round, "3b")).Source.ShouldBe("18/11/2026");
    }

    [Fact]
    public async Task A_merged_cell_is_told_and_not_taken()
    {
        var outcome = (await TakeAsync(_template.Fill(($"G{Flow}", 40), ($"G{Level}", 310)).Merge($"G{Flow}:G{Share}"))).Value;
        outcome.Refused.ShouldHaveSingleItem().Refusal.Code.ShouldBe("workbook.merged");
        outcome.Kept.ShouldBe(["3b"]);
    }

    [Fact]
    public async Task Words_in_old_fonts_and_in_parts_are_stored_as_one_unicode()
    {
        var nfd = "Sổ theo dõi của phòng".Normalize(NormalizationForm.FormD);
        (await TakeAsync(_template.Fill(($"G{Flow}", 40), ($"O{Flow}", nfd)))).Value.Kept.ShouldBe(["14a"]);
        (await _app.RowAsync(_round, "14a")).Source.ShouldBe("Sổ theo dõi của phòng");

        var outcome = (
            await TakeAsync(_template.Fill(($"G{Level}", 310), ($"O{Level}", "B¸o c¸o cña Phßng Kinh tÕ, H¹ tÇng vµ §« thÞ")))).Value;
        outcome.ConvertedFrom.ShouldBe("TCVN3 (ABC)");
        (await _app.RowAsync(_round, "3b")).Source.ShouldBe("Báo cáo của Phòng Kinh tế, Hạ tầng và Đô thị");
    }

    [Fact]
    public async Task A_template_of_another_round_unit_or_version_is_refused_in_one_sentence_on_record()
    {
        await RefusedAsync(_template.Hide("ky", Guid.CreateVersion7().ToString()), "workbook.other_round");
        await RefusedAsync(_template.Hide("don-vi", Cast.OtherUnit), "workbook.other_unit");
        await RefusedAsync(_template.Hide("phien-ban", "0"), "workbook.version");
        await RefusedAsync(_template.Fill(($"G{TemplateColumns.HeaderRow}", "Khác")), "workbook.rearranged");
        await RefusedAsync(
            WorkbookWriter.Write([
                new Sheet
                {
                    Name = "Số liệu",
                    Columns = [new SheetColumn(9)],
                    Rows = [new SheetRow(SheetCell.Of("của tôi"))],
                },
            ]),
            "workbook.not_template"
        );
    }

    [Fact]
    public async Task What_is_no_workbook_or_more_than_one_is_refused_on_record()
    {
        await RefusedAsync("stt;số\n1;40"u8.ToArray(), "workbook.not_workbook");
        await RefusedAsync(
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "workbook.password");
        await RefusedAsync(OfficeFiles.With(_template, "xl/vbaProject.bin", _ => "x"), "workbook.macros");
        await RefusedAsync(OfficeFiles.With(_template, "xl/worksheets/sheet1.xml", _ => Rows(1_000_000)), "workbook.too_many_rows");
        await RefusedAsync(new byte[11 << 20], "workbook.too_large");
        await RefusedAsync([.. _template.Take(_template.Length / 2)], "workbook.damaged");
    }

    [Fact]
    public async Task A_figure_changed_since_the_download_is_told_by_its_cell_and_stands()
    {
        await _app.AsAsync(
            Cast.OwnUnit,
            services =>
                services
                    .GetRequiredService<ValueEntry>()
                    .SaveAsync(
                        _round,
                        Cast.OwnUnit,
                        [
                            new CellEntry
                            {
                                Code = "14a",
                                Typed = new() { Value = "33" },
                                BasedOnRevision = 0,
                            },
                        ],
                        default
                    )
        );
        var outcome = (await TakeAsync(_template.Fill(($"G{Flow}", 40), ($"G{Level}", 310)))).Value;
        outcome
            .Refused.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                row => row.Refusal.Code.ShouldBe("entry.stale"), row => row.Address.ToString().ShouldBe($"G{Flow}"));
        outcome.Kept.ShouldBe(["3b"]);
        (await _app.RowAsync(_round, "14a")).Observed.Value.ShouldBe(33m);
    }

    [Fact]
    public async Task Another_units_officer_gets_neither_template_nor_figures()
    {
        (
            await _app.AsAsync(
                Cast.OtherUnit, services => services.GetRequiredService<WorkbookService>().TemplateAsync(_round, Cast.OwnUnit, [], default))
        ).Refusal!.Code.ShouldBe("entry.denied");
        (await TakeAsync(_template.Fill(($"G{Flow}", 40)), Cast.OtherUnit)).Refusal!.Code.ShouldBe("entry.denied");
        var browser = await _app.SignInAsync(Cast.OtherUnit);
        (await browser.GetAsync(ReportLinks.Workbook(_round, Cast.OwnUnit))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync(ReportLinks.WorkbookFile(_round, Cast.OwnUnit))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_page_lists_kept_and_refused_and_gives_the_workbook_back_with_its_cells_marked()
    {
        var (browser, page) = (await _app.SignInAsync(Cast.OwnUnit), ReportLinks.Workbook(_round, Cast.OwnUnit));
        var download = await browser.GetAsync((await browser.ReadAsync(page)).QuerySelector("a[download]")!.GetAttribute("href")!);
        download.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        var report = (await _app.RoundsAsync()).Single(round => round.Id == _round).Name;
        download.Content.Headers.ContentDisposition.FileName.ShouldBe(FileName.Of([report], $"bieu-mau-{Cast.OwnUnit}.xlsx"));
        var filled = (await download.Content.ReadAsByteArrayAsync()).Fill(
            ($"G{Flow}", "1.234"), ($"O{Flow}", "Sổ <b>tay</b>"), ($"G{Level}", 310));
        var answer = await Browser.ParseAsync(await browser.UploadAsync(page, "gui-bieu", "bieu.xlsx", filled));
        answer.QuerySelector("[role=status]")!.TextContent.ShouldContain("Đã nhận 1 chỉ tiêu");
        var row = answer.QuerySelector("tbody tr")!;
        row.TextContent.ShouldContain($"G{Flow}");

        var form = answer.Forms.Single(candidate => candidate.GetAttribute("action") == ReportLinks.WorkbookMarked(_round, Cast.OwnUnit));
        var fields = form.Elements.OfType<AngleSharp.Html.Dom.IHtmlInputElement>().ToDictionary(input => input.Name!, input => input.Value);
        var marked = await browser.SendAsync(HttpMethod.Post, form.GetAttribute("action")!, new FormUrlEncodedContent(fields));
        marked.StatusCode.ShouldBe(HttpStatusCode.OK);
        var sheet = FilledBook.Read(await marked.Content.ReadAsByteArrayAsync()).Find(TemplateColumns.Sheet)!;
        sheet[$"G{Flow}"]!.Text.ShouldBe("1.234");
        sheet[$"O{Flow}"]!.Text.ShouldBe("Sổ <b>tay</b>");
        sheet[$"S{Flow}"]!.Text.ShouldStartWith($"Ô G{Flow}:");
        sheet[$"G{Level}"]!.Number.ShouldBe(310m);

        fields["o"] = "[null]";
        (await browser.SendAsync(HttpMethod.Post, form.GetAttribute("action")!, new FormUrlEncodedContent(fields))).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest);
    }

    private static string Rows(int count)
    {
        var sheet = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (var row = 1; row <= count; row++)
            sheet.Append(System.Globalization.CultureInfo.InvariantCulture, $"<row r=\"{row}\"><c r=\"G{row}\"><v>1</v></c></row>");
        return sheet.Append("</sheetData></worksheet>").ToString();
    }

    private Task<Guid> OpenAsync() =>
        _app.RoundAsync(ApprovalRoom.Own("14a"), ApprovalRoom.Own("13"), ApprovalRoom.Own("20"), ApprovalRoom.Own("3b"),
            new RoundLine("25", Cast.OtherUnit));

    private async Task<byte[]> TemplateAsync() =>
        (
            await _app.AsAsync(
                Cast.OwnUnit, services => services.GetRequiredService<WorkbookService>().TemplateAsync(_round, Cast.OwnUnit, [], default))
        ).Value;

    private Task<Result<WorkbookOutcome>> TakeAsync(byte[] file, string person = Cast.OwnUnit) =>
        _app.AsAsync(person,
            services => services.GetRequiredService<WorkbookService>().TakeAsync(_round, Cast.OwnUnit, new MemoryStream(file), default));

    private async Task RefusedAsync(byte[] file, string code)
    {
        var refusal = (await TakeAsync(file)).Refusal!;
        refusal.Code.ShouldBe(code);
        refusal.Message.ShouldEndWith(".");
        (await _app.EventsAsync())[^1]
            .ShouldSatisfyAllConditions(entry => entry.Kind.ShouldBe("report.entry_refused"), entry => entry.Data!.ShouldContain(code));
        (await _app.RowsAsync(_round)).ShouldBeEmpty();
    }
}
