using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ThienVan.Web.Reports;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Faults;

/// <summary>Blocks that were once put into wrong lines or read as other figures, pasted into the grid of the unit of economy.</summary>
public sealed class FaultPasteTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Browser _officer = null!;
    private Guid _round;
    private string _page = "";

    public async ValueTask InitializeAsync()
    {
        _app = await PlanRoom.StartAsync();
        _round = await _app.OpenRoundAsync();
        _page = ReportLinks.Entry(_round, RoundRoom.Economy);
        _officer = await _app.SignInAsync(RoundRoom.Economy);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task K02_a_blank_row_keeps_its_place()
    {
        using var match = await PasteAsync("k02-paste-blank-row.txt", "3a");
        Placed(match).ShouldBe(["3a Value=9", "3c Value=3"]);
        Question(match).ShouldBeNull();
    }

    [Fact]
    public async Task K03_English_thousands_are_asked_about_and_never_kept_as_fractions()
    {
        using var match = await PasteAsync("k03-paste-english-thousands.txt", "3b");
        (match.RootElement.GetProperty("twoWays").GetString(), match.RootElement.GetProperty("habit").GetString())
            .ShouldBe(("1,015", null));
        (await PutAsync(match)).ShouldBe(["3b figure.ambiguous", "14a figure.ambiguous", "1a "]);
        (await FigureAsync("3b"), await FigureAsync("14a"), await FigureAsync("1a")).ShouldBe((null, null, 12.3m));
    }

    [Fact]
    public async Task K05_a_percentage_or_a_fraction_of_what_is_counted_whole_is_refused()
    {
        using var match = await PasteAsync("k05-paste-percent-and-fraction-in-count.txt", "3a");
        (await PutAsync(match)).ShouldBe(["3a figure.not_percent", "14a figure.whole"]);
        (await FigureAsync("3a"), await FigureAsync("14a")).ShouldBe((null, null));
    }

    [Fact]
    public async Task K13_the_order_is_no_figure_and_of_plan_and_result_a_person_says_which()
    {
        using var match = await PasteAsync("k13-paste-no-headings.txt", "3a");
        Question(match).ShouldNotBeNull();
        match.RootElement.GetProperty("columns").EnumerateArray().ShouldAllBe(column => column.GetString() != "Value");
        Placed(match).ShouldBe(["3a ", "3b ", "3c "]);
    }

    [Fact]
    public async Task K14_a_name_that_says_more_is_to_be_confirmed()
    {
        using var match = await PasteAsync("k14-paste-near-name.txt", "3a");
        var row = match.RootElement.GetProperty("rows").EnumerateArray().ShouldHaveSingleItem();
        (row.GetProperty("code").GetString(), row.GetProperty("doubt").GetString()).ShouldBe((null, "gần giống"));
    }

    [Fact]
    public async Task K18_numerators_and_denominators_go_where_they_were_pasted()
    {
        using var match = await PasteAsync("k18-paste-numerator-denominator.txt", "11", "Numerator");
        Placed(match).ShouldBe(
            ["11 Numerator=507 Denominator=519", "12 Numerator=289 Denominator=298", "13 Numerator=471 Denominator=477"]);
        Question(match).ShouldBeNull();
    }

    private async Task<JsonDocument> PasteAsync(string file, string focus, string? field = null) =>
        await PostAsync("/dan", new { text = Fault.Text(file), focus, field });

    /// <summary>Saves what the block would fill in, as the grid does; each line with the rule that holds its figure back.</summary>
    private async Task<string[]> PutAsync(JsonDocument match)
    {
        var cells = match.RootElement.GetProperty("rows").EnumerateArray().Select(row => new
        {
            code = row.GetProperty("code").GetString(),
            revision = 0,
            typed = new { value = row.GetProperty("cells").GetProperty("Value").GetString() },
        });
        using var kept = await PostAsync("/luu", cells);
        return
        [
            .. kept.RootElement.EnumerateArray().Select(cell => $"{cell.GetProperty("code").GetString()} "
                + string.Join(' ', cell.GetProperty("notes").EnumerateArray().Select(note => note.GetProperty("rule").GetString())
                    .Where(rule => rule!.StartsWith("figure.", StringComparison.Ordinal)))),
        ];
    }

    private async Task<decimal?> FigureAsync(string code) =>
        (await _app.ValuesAsync(_round)).SingleOrDefault(row => row.Code == code)?.Observed.Value;

    private static string[] Placed(JsonDocument match) =>
    [
        .. match.RootElement.GetProperty("rows").EnumerateArray().Select(row => $"{row.GetProperty("code").GetString()} "
            + string.Join(' ', row.GetProperty("cells").EnumerateObject().Select(cell => $"{cell.Name}={cell.Value.GetString()}"))),
    ];

    private static string? Question(JsonDocument match) => match.RootElement.GetProperty("question").GetString();

    private async Task<JsonDocument> PostAsync(string door, object body)
    {
        var content = JsonContent.Create(body);
        content.Headers.Add("RequestVerificationToken",
            (await _officer.ReadAsync(_page)).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value);
        var answer = await _officer.SendAsync(HttpMethod.Post, _page + door, content);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
    }
}
