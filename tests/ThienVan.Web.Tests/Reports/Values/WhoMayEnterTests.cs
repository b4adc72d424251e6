using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Web.Reports.Papers;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;

namespace ThienVan.Web.Tests.Reports.Values;

/// <summary>Every way of writing in a round and in its report x every role x own unit / other unit / orphan / neighbourhood group, asked of the services themselves.</summary>
public sealed class WhoMayEnterTests(Cast cast) : IClassFixture<Cast>
{
    // + done   - refused
    // Columns: chair deputy office head own-officer other-officer group-head viewer admin; the head and the own officer belong to the own unit
    [Theory]
    [InlineData("save own", "- - + + + - - - -")]
    [InlineData("save other", "- - + - - + - - -")]
    [InlineData("save orphan", "- - + - - - - - -")]
    [InlineData("save group", "- - + - - - + - -")]
    [InlineData("save strangers-group", "- - + - - - - - -")]
    [InlineData("submit own", "- - + + + - - - -")]
    [InlineData("text own", "- - + + + - - - -")]
    [InlineData("paper edit", "- - + - - - - - -")]
    [InlineData("paper template", "- - + - - - - - -")]
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
        if (write[0] == "submit") await cast.App.SaveAsync("vanphong", round, unit, RoundRoom.Cell(code, "5"));
        var refusal = await cast.App.AsAsync(person, services => WriteAsync(services, write[0], write[1], round, unit, RoundRoom.Cell(code, "5", area: area)));
        if (refusal is not null) refusal.Code.ShouldBeOneOf("entry.denied", "paper.denied", "template.denied");
        return refusal is null ? "+" : "-";
    }

    private static async Task<Refusal?> WriteAsync(IServiceProvider services, string write, string what, Guid round, string unit, CellEntry cell) => write switch
    {
        "save" => First(await services.GetRequiredService<ValueEntry>().SaveAsync(round, unit, [cell], default)),
        "submit" => First(await services.GetRequiredService<ValueEntry>().SubmitAsync(round, unit, cells: null, default)),
        "text" => (await services.GetRequiredService<UnitTexts>().SaveAsync(round, unit, [new(UnitTexts.Topics[0].Id, "Đã làm xong", 0)], default)).Refusal,
        _ when what == "edit" => (await services.GetRequiredService<PaperService>().SaveAsync(round, [], default)).Refusal,
        _ => await TemplateAsync(services.GetRequiredService<PaperTemplates>()),
    };

    private static async Task<Refusal?> TemplateAsync(PaperTemplates templates)
    {
        using var current = new MemoryStream((await templates.ContentAsync(version: null, default))!);
        return (await templates.UploadAsync(current, "mau.docx", default)).Refusal;
    }

    private static Refusal? First(Result<IReadOnlyList<CellOutcome>> kept) => kept.Refusal ?? kept.Value.Select(cell => cell.Refusal).FirstOrDefault(refusal => refusal is not null);
}
