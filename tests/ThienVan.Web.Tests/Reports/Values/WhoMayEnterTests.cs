using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports.Papers;
using ThienVan.Tests.Pictured;
using ThienVan.Web.Reports.Evidence;
using ThienVan.Web.Reports.HandIn.Workbooks;
using ThienVan.Web.Reports.Papers;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports.Evidence;

namespace ThienVan.Web.Tests.Reports.Values;

/// <summary>Every way of writing in a round and in its report x every role x own unit / other unit / orphan / neighbourhood group, asked
/// of the services themselves.</summary>
public sealed class WhoMayEnterTests(Cast cast) : IClassFixture<Cast>
{
    // + done   - refused
    // Columns: chair deputy office head own-officer other-officer group-head viewer admin; the head and the own officer belong to the own
    // unit
    [Theory]
    [InlineData("save own", "- - + + + - - - -")]
    [InlineData("save other", "- - + - - + - - -")]
    [InlineData("save orphan", "- - + - - - - - -")]
    [InlineData("save group", "- - + - - - + - -")]
    [InlineData("save strangers-group", "- - + - - - - - -")]
    [InlineData("submit own", "- - + + + - - - -")]
    [InlineData("present own", "- - + + + - - - -")]
    [InlineData("recall own", "- - + + + - - - -")]
    [InlineData("recall other", "- - + - - + - - -")]
    [InlineData("workbook own", "- - + + + - - - -")]
    [InlineData("prove own", "- - + + + - - - -")]
    [InlineData("disprove own", "- - + + + - - - -")]
    [InlineData("text own", "- - + + + - - - -")]
    [InlineData("paper edit", "- - + - - - - - -")]
    [InlineData("paper redraft", "- - + - - - - - -")]
    [InlineData("paper template", "- - + - - - - - -")]
    [InlineData("paper restore", "- - + - - - - - -")]
    [InlineData("paper issue", "+ - + - - - - - -")]
    [InlineData("paper withdraw", "+ - + - - - - - -")]
    [InlineData("paper sign", "+ - + - - - - - -")]
    public async Task Each_role_may_write_what_the_table_says(string write, string expected)
    {
        var given = new List<string>();
        foreach (var person in Cast.People.OfType<string>()) given.Add(await TryAsync(write.Split(' '), person));
        string.Join(' ', given).ShouldBe(expected, $"{write}: {string.Join(' ', Cast.People.OfType<string>())}");
    }

    private async Task<string> TryAsync(string[] write, string person)
    {
        var round = await cast.App.OpenRoundAsync();
        var (unit, code, area) = write[1] switch
        {
            "other" => (Cast.OtherUnit, "21a", ""),
            "orphan" => ("chua-giao", "15a", ""),
            "group" => ("tdp-01", "14a", "tdp-01"),
            "strangers-group" => ("tdp-02", "14a", "tdp-02"),
            _ => (Cast.OwnUnit, "3a", ""),
        };
        if (write[0] is "submit" or "recall") await cast.App.SaveAsync("vanphong", round, unit, RoundRoom.Cell(code, "5"));
        if (write[0] == "recall") await cast.App.SubmitAsync("vanphong", round, unit);
        var held = write[0] == "disprove" ? (await cast.App.AddAsync("vanphong", round, Pictures.Jpeg(), code: code)).Value : round;
        var cell = RoundRoom.Cell(code, "5", area: area);
        var refusal = await cast.App.AsAsync(person, services => write[0] switch
        {
            "paper" => PaperAsync(services, write[1], round),
            "disprove" => services.GetRequiredService<EvidenceService>().RemoveAsync(held, default),
            _ => WriteAsync(services, write[0], round, unit, cell),
        });

        // What stops somebody entitled is the state of the round, not who they are.
        if (refusal is null or { Code: "paper.empty" or "paper.not_issued" or "signed.unissued" }) return "+";
        refusal.Code.ShouldBeOneOf("entry.denied", "evidence.denied", "paper.denied", "template.denied");
        return "-";
    }

    private static async Task<Refusal?> WriteAsync(IServiceProvider services, string write, Guid round, string unit, CellEntry cell)
    {
        var entry = services.GetRequiredService<ValueEntry>();
        return write switch
        {
            "save" => First(await entry.SaveAsync(round, unit, [cell], default)),
            "submit" => First(await entry.SubmitAsync(round, unit, cells: null, default)),
            "present" => await services.GetRequiredService<HeadSigning>()
                .PresentAsync((await services.GetRequiredService<RoundReader>().FindAsync(round, default))!.Round, unit, 1, default),
            "recall" => First(await entry.RecallAsync(round, unit, [(cell.Code, cell.Area)], default)),
            "workbook" => await TakeAsync(services, round, unit),
            "prove" =>
                (await services.GetRequiredService<EvidenceService>()
                .AddAsync(round, cell.Code, cell.Area, new MemoryStream(Pictures.Jpeg()), "anh.jpg", default)).Refusal,
            _ => (await services.GetRequiredService<UnitTexts>()
                .SaveAsync(round, unit, [new(UnitTexts.Topics[0].Id, "Đã làm xong", 0)], default)).Refusal,
        };
    }

    private static async Task<Refusal?> TakeAsync(IServiceProvider services, Guid round, string unit)
    {
        var workbooks = services.GetRequiredService<WorkbookService>();
        var template = await workbooks.TemplateAsync(round, unit, [], default);
        return template.Refusal ?? (await workbooks.TakeAsync(round, unit, new MemoryStream(template.Value), default)).Refusal;
    }

    private static async Task<Refusal?> PaperAsync(IServiceProvider services, string what, Guid round)
    {
        var (papers, issuing) = (services.GetRequiredService<PaperService>(), services.GetRequiredService<PaperIssuing>());
        var order = new IssueOrder { Day = new(2026, 11, 23), Authority = PaperIssuing.Authorities[0], Signer = "Nguyễn Văn Ký" };
        return what switch
        {
            "edit" => (await papers.SaveAsync(round, [], default)).Refusal,
            "redraft" => (await papers.RedraftAsync(round, PaperOutline.Tasks, 0, default)).Refusal,
            "restore" => (await services.GetRequiredService<PaperTemplates>().RestoreAsync(0, default)).Refusal,
            "issue" => (await issuing.IssueAsync(round, order, default)).Refusal,
            "sign" => await services.GetRequiredService<SignedCopies>().AddAsync(round, "%PDF-1.7"u8.ToArray(), "ky.pdf", default),
            "withdraw" => await issuing.WithdrawAsync(round, "sai số", default),
            _ => await TemplateAsync(services.GetRequiredService<PaperTemplates>()),
        };
    }

    private static async Task<Refusal?> TemplateAsync(PaperTemplates templates)
    {
        using var current = new MemoryStream((await templates.ContentAsync(version: null, default))!);
        return (await templates.UploadAsync(current, "mau.docx", default)).Refusal;
    }

    private static Refusal? First(Result<IReadOnlyList<CellOutcome>> kept) =>
        kept.Refusal ?? kept.Value.Select(cell => cell.Refusal).FirstOrDefault(refusal => refusal is not null);
}
