using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Web.Reports.HandIn.Workbooks;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports;
using ThienVan.Web.Tests.Reports.Approval;
using ThienVan.Web.Tests.Reports.HandIn;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Faults;

/// <summary>Workbooks whose cells once became other figures, filled in as <c>fill.py</c> does.</summary>
public sealed class FaultWorkbookTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Guid _round;

    public async ValueTask InitializeAsync()
    {
        _app = await PlanRoom.StartAsync();
        _round = await _app.OpenRoundAsync();
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task K03_English_thousands_are_asked_about()
    {
        var refused = (await TakeAsync("k03-xlsx-english-text.json")).Refused.ShouldHaveSingleItem();
        (refused.Code, refused.Refusal.Code).ShouldBe(("14a", "figure.ambiguous"));
        refused.Refusal.Message.ShouldContain("12000 hoặc 12");
    }

    [Fact]
    public async Task K04_a_growth_in_percent_is_what_the_cell_shows()
    {
        (await TakeAsync("k04-xlsx-percent-growth.json")).Refused.ShouldBeEmpty();
        (await FigureAsync("1a"), await FigureAsync("4"), await FigureAsync("5")).ShouldBe((12.3m, 11.8m, -5m));
    }

    [Fact]
    public async Task K04_the_section_that_applies_decides()
    {
        (await TakeAsync("k04-xlsx-percent-second-section.json")).Refused.ShouldBeEmpty();
        (await FigureAsync("2e")).ShouldBe(96.5m);
    }

    [Fact]
    public async Task K05_a_percentage_of_what_is_counted_is_refused_by_its_cell()
    {
        var refused = (await TakeAsync("k05-xlsx-percent-in-count.json")).Refused;
        refused.Select(row => (row.Code, row.Refusal.Code))
            .ShouldBe([("3a", "figure.not_percent"), ("14a", "figure.not_percent")], ignoreOrder: true);
        refused.ShouldAllBe(row => row.Address.Column == TemplateColumns.Of("Value").Number);
        (await _app.ValuesAsync(_round)).ShouldBeEmpty();
    }

    [Fact]
    public async Task K06_a_day_in_a_column_of_words_comes_as_shown()
    {
        (await TakeAsync("k06-xlsx-date-in-text.json")).Refused.ShouldBeEmpty();
        var row = (await _app.ValuesAsync(_round)).ShouldHaveSingleItem();
        (row.Code, row.Observed.Met, row.Observed.DocumentNumber, row.Source).ShouldBe(("2b", true, "12/2026", "18/11/2026"));
        row.Observed.MetOn.ShouldBe(new DateOnly(2026, 1, 5));
    }

    private async Task<decimal?> FigureAsync(string code) => (await _app.RowAsync(_round, code)).Observed.Value;

    private async Task<WorkbookOutcome> TakeAsync(string file)
    {
        using var filled = JsonDocument.Parse(Fault.Text(file));
        var template = (await _app.AsAsync(RoundRoom.Economy, services =>
            services.GetRequiredService<WorkbookService>().TemplateAsync(_round, RoundRoom.Economy, [], default))).Value;
        var book = template.Fill([.. filled.RootElement.GetProperty("cells").EnumerateArray().Select(cell => Cell(template, cell))]);
        var taken = await _app.AsAsync(RoundRoom.Economy, services =>
            services.GetRequiredService<WorkbookService>().TakeAsync(_round, RoundRoom.Economy, new MemoryStream(book), default));
        taken.Refusal.ShouldBeNull();
        return taken.Value;
    }

    private static (string Address, object Value) Cell(byte[] template, JsonElement cell)
    {
        var address = $"{cell.GetProperty("column").GetString()}{FilledBook.RowOf(template, cell.GetProperty("code").GetString()!)}";
        if (!cell.TryGetProperty("number", out var number)) return (address, cell.GetProperty("text").GetString()!);
        return cell.TryGetProperty("format", out var format)
            ? (address, new Formatted(number.GetDecimal(), format.GetString()!))
            : (address, number.GetDecimal());
    }
}
