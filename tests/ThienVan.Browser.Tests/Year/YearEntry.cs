using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Playwright;

namespace ThienVan.Browser.Tests.Year;

/// <summary>The ways figures come in: typed, pasted, by workbook, by phone.</summary>
internal static class YearEntry
{
    private const string WhyShort = "Thực hiện chậm do điều kiện khách quan; phường đang khắc phục";

    public static async Task TypeAsync(IPage page, string round, string unit, IEnumerable<YearFigure> figures)
    {
        await page.GotoAsync($"{round}/nhap/{unit}");
        foreach (var figure in figures)
        {
            if (figure.Met is { } met) await Field(page, figure.Code, "Met").SelectOptionAsync(met ? "co" : "chua");
            if (figure.Met is true)
            {
                await Field(page, figure.Code, "DocumentNumber").FillAsync(YearFigures.Document);
                await Field(page, figure.Code, "MetOn").FillAsync(YearFigures.MetOn);
            }

            if (figure.Value is { } value) await Field(page, figure.Code, "Value").FillAsync(value);
            if (figure.Part is not { } part) continue;
            await Field(page, figure.Code, "Numerator").FillAsync(part);
            await Field(page, figure.Code, "Denominator").FillAsync(figure.Whole!);
        }
    }

    public static async Task PasteAsync(IPage page, string round, string unit, IReadOnlyList<YearFigure> figures)
    {
        await page.GotoAsync($"{round}/nhap/{unit}");
        await page.Locator(".line[data-open] [data-cell]").First.FocusAsync();
        var rows = figures.Select(figure => string.Join('\t', figure.Code, figure.Value, figure.Part, figure.Whole,
            figure.Met switch
            {
                true => "đạt",
                false => "chưa đạt",
                _ => "",
            },
            figure.Met is true ? YearFigures.MetOn : "",
            figure.Met is true ? YearFigures.Document : ""
        )
    );
        await page.EvaluateAsync(
            """
            (text) => {
              const held = new DataTransfer();
              held.setData("text/plain", text);
              document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: held, bubbles: true, cancelable: true }));
            }
            """,
            string.Join('\n', rows.Prepend("Mã\tTH trong kỳ\tTử số\tMẫu số\tĐạt\tNgày\tSố văn bản")));
        await page.Locator("dialog[open]").WaitForAsync();
        (await page.Locator("[data-paste-summary]").InnerTextAsync()).ShouldContain($"{figures.Count} dòng khớp, 0 dòng không khớp");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đưa vào bảng" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-note]")).ToContainTextAsync("Đã lưu nháp");
    }

    public static async Task UploadAsync(IPage page, string round, string unit, IReadOnlyList<YearFigure> figures)
    {
        await page.GotoAsync($"{round}/bieu-mau/{unit}");
        var template = await YearOffice.DownloadAsync(page, "Tải biểu mẫu (.xlsx)");
        await page.Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "bieu-nam.xlsx",
                    MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    Buffer = Fill(template, figures),
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Nhận số liệu từ biểu" }).ClickAsync();
        await Assertions
            .Expect(page.GetByRole(AriaRole.Status).First)
            .ToContainTextAsync($"Đã nhận {figures.Count} chỉ tiêu thành bản nháp, 0 dòng chưa nhận");
        await page.GetByRole(AriaRole.Link, new() { Name = "Mở bảng nhập" }).ClickAsync();
        await page.WaitForURLAsync($"**/nhap/{unit}");
    }

    public static async Task PhoneAsync(IPage phone, string round, string group, string trees)
    {
        await phone.GotoAsync($"{round}/to-dan-pho/{group}");
        await phone.Locator($"input[name='so.{YearFigures.Trees}.Value']").FillAsync(trees);
        await phone.GetByRole(AriaRole.Button, new() { Name = "Gửi Văn phòng" }).ClickAsync();
        await Assertions.Expect(phone.Locator("main")).ToContainTextAsync("Đã gửi 1/1 số", new() { Timeout = 15000 });
    }

    /// <summary>Sends what stands in the grid; where the plan is fallen short of, the page asks why, is answered, and takes it.</summary>
    public static async Task SendAsync(IPage page)
    {
        await SubmitAsync(page);
        var asked = page.Locator(".line[data-open]", new() { Has = page.Locator("textarea[data-field=Explanation][aria-invalid=true]") });
        foreach (var line in await asked.AllAsync())
        {
            await line.Locator("[data-cell]").First.FocusAsync();
            await line.Locator("textarea[data-field=Explanation]").FillAsync(WhyShort);
        }

        if (await asked.CountAsync() > 0) await SubmitAsync(page);
        var left = await page.Locator(".line[data-open]").AllAsync();
        var said = await Task.WhenAll(left.Select(line => line.InnerTextAsync()));
        said.ShouldBeEmpty("every line is sent");
    }

    private static async Task SubmitAsync(IPage page)
    {
        await page.EvaluateAsync("() => { window.before = true; }");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi Văn phòng" }).ClickAsync();
        await page.WaitForFunctionAsync("() => !window.before && document.readyState === 'complete'");
    }

    private static ILocator Field(IPage page, string code, string field) => page.Locator($"[name='c.{code}.{field}']");

    /// <summary>As a spreadsheet program leaves it: plain numbers in the yellow cells.</summary>
    private static byte[] Fill(byte[] template, IEnumerable<YearFigure> figures)
    {
        using var file = new MemoryStream();
        file.Write(template);
        using (var book = SpreadsheetDocument.Open(file, isEditable: true))
        {
            var first = book.WorkbookPart!.Workbook!.Descendants<Sheet>().First();
            var rows = ((WorksheetPart)book.WorkbookPart.GetPartById(first.Id!)).Worksheet!.Descendants<Row>().ToArray();
            var shared =
                book.WorkbookPart.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>()
                    .Select(item => item.InnerText)
                    .ToArray()
                ?? [];
            foreach (var figure in figures)
            {
                var row = rows.Single(row => Text(row, "B", shared) == figure.Code);
                Put(row, "G", figure.Value);
                Put(row, "H", figure.Part);
                Put(row, "I", figure.Whole);
            }
        }

        return file.ToArray();
    }

    private static Cell? At(Row row, string column) =>
        row.Elements<Cell>()
            .FirstOrDefault(cell => cell.CellReference == column + row.RowIndex!.Value.ToString(CultureInfo.InvariantCulture));

    private static string? Text(Row row, string column, string[] shared) => At(row, column) is not { } cell ? null
        : cell.DataType?.Value == CellValues.SharedString ? shared[int.Parse(cell.InnerText, CultureInfo.InvariantCulture)]
        : cell.InnerText;

    private static void Put(Row row, string column, string? figure)
    {
        if (figure is null) return;
        var cell = At(row, column).ShouldNotBeNull();
        cell.RemoveAllChildren();
        cell.DataType = null;
        cell.Append(new CellValue(figure));
    }
}
