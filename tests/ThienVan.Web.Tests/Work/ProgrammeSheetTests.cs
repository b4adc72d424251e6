using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Programmes;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Documents;
using ThienVan.Web.Shared.Documents.Sheets;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports.HandIn;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Work;
using ThienVan.Web.Work.Programmes;
using ThienVan.Web.Work.Programmes.Printing;

namespace ThienVan.Web.Tests.Work;

/// <summary>A programme goes out as a workbook and as a paper, and comes in from the workbook.</summary>
public sealed class ProgrammeSheetTests
{
    private const int First = SheetColumns.HeaderRow + 1;

    [Fact]
    public async Task The_same_file_twice_changes_nothing_and_adds_nothing()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.AddLineAsync();
        var filled = (await BookAsync(app)).Fill(
            (Cell(LineFields.Output), "320 cây"),
            (Cell(LineFields.Name, 1), "Lắp 40 cột đèn ở ngõ"), (Cell(LineFields.Time, 1), "tháng 9"));
        var taken = (await TakeAsync(app, filled)).Value;
        (taken.Added, taken.Changed, taken.Unchanged, taken.Refused.Count).ShouldBe((1, 1, 0, 0));
        var lines = await app.LinesAsync();
        lines.Select(row => row.Line.Output).ShouldBe(["320 cây", null]);

        var again = (await TakeAsync(app, filled)).Value;
        (again.Added, again.Changed, again.Unchanged, again.Refused.Count).ShouldBe((0, 0, 2, 0));
        (await app.LinesAsync()).Select(row => row.Revision).ShouldBe(lines.Select(row => row.Revision));
    }

    [Fact]
    public async Task A_workbook_with_nothing_to_take_begins_no_programme()
    {
        await using var app = await PlanRoom.StartAsync();
        var empty = await BookAsync(app);
        (await TakeAsync(app, empty)).Value.Refused.ShouldBeEmpty();
        var wrong = empty.Fill((Cell(LineFields.Name), "Lắp 40 cột đèn"), (Cell(LineFields.Time), "31/02/2026"));
        (await TakeAsync(app, wrong)).Value.Refused.ShouldHaveSingleItem().Refusal.Code.ShouldBe("programme.time_unreadable");
        (await app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<ProgrammeRow>().AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task Rows_that_cannot_be_read_come_back_by_their_cell_and_the_others_are_kept()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.AddLineAsync();
        var filled = (await BookAsync(app)).Fill(
            (Cell(LineFields.Output), "=1+1"),
            (Cell(LineFields.Name, 1), "Lắp 40 cột đèn ở ngõ"), (Cell(LineFields.Time, 1), "khi nào rảnh"),
            (Cell(LineFields.Name, 2), "Dọn vệ sinh chợ Kiến An"), (Cell(LineFields.Serves, 2), "99z"),
            (Cell(LineFields.Output, 3), "một bảng"),
            (Cell(LineFields.Name, 4), "Sơn vạch kẻ đường Trường Chinh"));
        var taken = (await TakeAsync(app, filled)).Value;
        taken.Added.ShouldBe(1);
        taken.Refused.Select(row => (row.Address.ToString(), row.Refusal.Code)).ShouldBe(
        [
            (Cell(LineFields.Output), "workbook.formula"), (Cell(LineFields.Time, 1), "programme.time_unreadable"),
            (Cell(LineFields.Serves, 2), "programme.code_unknown"), (Cell(LineFields.Name, 3), "programme.name_missing"),
        ], ignoreOrder: true);
        (await app.LinesAsync()).Select(row => row.Line.Name)
            .ShouldBe([ProgrammeDesk.Trees[LineFields.Name]!, "Sơn vạch kẻ đường Trường Chinh"]);
    }

    [Fact]
    public async Task A_line_that_somebody_changed_meanwhile_is_not_put_back()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.AddLineAsync();
        var filled = (await BookAsync(app)).Fill((Cell(LineFields.Output), "290 cây"));
        (await app.ChangeLineAsync((await app.LinesAsync())[0], LineFields.Output, "310 cây")).ShouldBeNull();
        (await TakeAsync(app, filled)).Value.Refused.ShouldHaveSingleItem().Refusal.Code.ShouldBe("programme.line_stale");
        (await app.LinesAsync())[0].Line.Output.ShouldBe("310 cây");
    }

    [Fact]
    public async Task A_file_of_another_unit_year_or_kind_is_refused_whole()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.AddLineAsync();
        var book = await BookAsync(app);
        (await TakeAsync(app, book.Hide("don-vi", Cast.OtherUnit))).Refusal!.Code.ShouldBe("programme.sheet_unit");
        (await TakeAsync(app, book.Hide("nam", "2027"))).Refusal!.Code.ShouldBe("programme.sheet_year");
        (await TakeAsync(app, WorkbookWriter.Write([new() { Name = "x", Columns = [], Rows = [] }]))).Refusal!.Code
            .ShouldBe("programme.sheet_foreign");
        (await TakeAsync(app, "không phải"u8.ToArray())).Refusal.ShouldNotBeNull();
        (await TakeAsync(app, book, Cast.OtherUnit)).Refusal!.Code.ShouldBe("programme.not_yours");
    }

    [Fact]
    public async Task The_page_says_what_became_of_the_file()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.AddLineAsync();
        var filled = (await BookAsync(app)).Fill((Cell(LineFields.Name, 1), "Lắp 40 cột đèn ở ngõ"), (Cell(LineFields.Time, 1), "mai"));
        var unit = await app.SignInAsync(Cast.OwnUnit);
        var address = WorkLinks.ProgrammeSheet(2026, Cast.OwnUnit);
        var page = await unit.ReadAsync(address);
        var file = new ByteArrayContent(filled);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        var form = new MultipartFormDataContent { { file, "Form.File", "chuong-trinh.xlsx" } };
        foreach (var field in page.QuerySelector("form:has(input[type=file])")!.QuerySelectorAll("input[type=hidden]"))
            form.Add(new StringContent(field.GetAttribute("value")!), field.GetAttribute("name")!);
        var answer = System.Net.WebUtility.HtmlDecode(
            await (await unit.SendAsync(HttpMethod.Post, address, form)).Content.ReadAsStringAsync());
        answer.ShouldContain("Không đọc được thời hạn “mai”");
        answer.ShouldContain($"<b>{Cell(LineFields.Time, 1)}</b>");
    }

    [Fact]
    public async Task The_paper_is_there_once_it_is_accepted_and_says_what_was_accepted()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.AddLineAsync();
        var unit = await app.SignInAsync(Cast.OwnUnit);
        var address = WorkLinks.ProgrammeFile(2026, Cast.OwnUnit, ProgrammeFileNames.Paper);
        (await unit.GetAsync(address)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        await app.SendAsync();
        await app.AcceptAsync();
        (await app.MoveAsync(steps => steps.ReviseAsync(2026, Cast.OwnUnit, "cắt vốn", default), Cast.OwnUnit)).ShouldBeNull();
        (await app.ChangeLineAsync((await app.LinesAsync())[0], LineFields.Output, "chưa được chấp nhận")).ShouldBeNull();

        var paper = await unit.GetAsync(address);
        paper.Content.Headers.ContentDisposition!.FileName!.ShouldMatch("-ke-hoach-cong-tac-2026-2026-11-23[.]docx$");
        var read = await DocumentReader.ReadAsync(await paper.Content.ReadAsStreamAsync(), "ke-hoach.docx", default);
        var text = string.Join('\n', read.Value.Lines);
        string[] told =
            ["KẾ HOẠCH", "Căn cứ Kế hoạch số 135/KH-UBND", "300 cây có biên bản nghiệm thu", "Quý IV/2026", "TRƯỞNG PHÒNG"];
        foreach (var said in told) text.ShouldContain(said);
        text.ShouldNotContain("chưa được chấp nhận");
    }

    private static string Cell(string label, int row = 0) => new CellAddress(First + row, SheetColumns.Of(label).Number).ToString();

    private static async Task<byte[]> BookAsync(TestApp app) => await (await (await app.SignInAsync(Cast.OwnUnit))
        .GetAsync(WorkLinks.ProgrammeFile(2026, Cast.OwnUnit, ProgrammeFileNames.Workbook))).Content.ReadAsByteArrayAsync();

    private static Task<Result<SheetOutcome>> TakeAsync(TestApp app, byte[] file, string by = Cast.OwnUnit) => app.AsAsync(by, services =>
        services.GetRequiredService<ProgrammeSheets>().TakeAsync(2026, Cast.OwnUnit, new MemoryStream(file), default));
}
