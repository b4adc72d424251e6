using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Web.Plans;
using ThienVan.Web.Plans.Versions;
using ThienVan.Web.Reports.Chasing;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Facts;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports.Approval;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Reports.Chasing;

public sealed class FactTests : IAsyncLifetime
{
    private static readonly Period Year = Period.ReportingYear(2027);
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await PlanRoom.StartAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Units_that_sent_in_time_are_counted_once_the_due_date_is_past()
    {
        RoundLine[] lines = [ApprovalRoom.Own("14a"), new("10a", Cast.OtherUnit), new("15a", null)];
        var round = await _app.RoundAsync(lines);
        await _app.ValueAsync(round, lines[0]);
        (await ReadAsync()).ShouldBeNull();
        _app.Time.Now = new(2026, 12, 18, 2, 0, 0, TimeSpan.Zero);
        (await ReadAsync()).ShouldBe(new Fact(1, 2, 2, _app.Time.Now));
        (await ReadAsync(Cast.OtherUnit)).ShouldBe(new Fact(0, 1, 1, _app.Time.Now));
    }

    [Fact]
    public async Task A_named_fact_is_proposed_with_its_source_and_frozen_when_accepted_as_it_is()
    {
        await AcceptAsync("reports.sent_on_time");
        var line = ApprovalRoom.Own("14a");
        var round = await _app.RoundAsync(line);
        await _app.ValueAsync(round, line);
        _app.Time.Now = new(2026, 12, 18, 2, 0, 0, TimeSpan.Zero);
        var proposal = await ProposeAsync(round, new Period(new(2026, 12, 1), new(2026, 12, 31)));
        (proposal.Key, proposal.Numerator, proposal.Denominator, proposal.Rows, proposal.AsOf).ShouldBe(
            ("reports.sent_on_time", 1, 1, 1, _app.Time.Now));
        proposal.Source.ShouldContain("đúng hạn");

        var row = await _app.RowAsync(round, "14a");
        row.Observed = new() { Numerator = 1, Denominator = 1 };
        FactProposals.Freeze(row, proposal.Key, proposal, before: null);
        (row.FactKey, row.FactAsOf, row.FactRows).ShouldBe(("reports.sent_on_time", proposal.AsOf, 1));

        // What is measured has moved on; the figure and its reading stand until the figure itself is changed.
        var frozen = FrozenFact.Of(row);
        FactProposals.Freeze(row, proposal.Key, proposal with { Numerator = 0, AsOf = _app.Time.Now.AddDays(1) }, frozen);
        row.FactAsOf.ShouldBe(proposal.AsOf);
        row.Observed = row.Observed with { Numerator = 2 };
        FactProposals.Freeze(row, proposal.Key, proposal, frozen);
        (row.FactKey, row.FactAsOf, row.FactRows).ShouldBe((null, null, null));
    }

    [Fact]
    public async Task An_officer_accepts_the_proposal_and_the_value_keeps_where_it_is_from()
    {
        await AcceptAsync("reports.sent_on_time", "8");
        var line = ApprovalRoom.Own("8");
        var measured = await _app.RoundAsync(ApprovalRoom.Own("14a"));
        await _app.ValueAsync(measured, ApprovalRoom.Own("14a"));
        var round = await _app.RoundAsync(line);
        _app.Time.Now = new(2026, 12, 18, 2, 0, 0, TimeSpan.Zero);
        await _app.InScopeAsync(services =>
            services
                .GetRequiredService<AppDb>()
                .Set<RoundRow>()
                .Where(row => row.Id == round || row.Id == measured)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(row => row.WindowTo, row => row.Id == round ? new DateOnly(2026, 12, 31) : row.WindowTo)
                    .SetProperty(row => row.GraceUntil, new DateOnly(2026, 12, 31))
            )
    );

        var browser = await _app.SignInAsync(Cast.OwnUnit);
        var page = await browser.ReadAsync($"/bao-cao/ky/{round}/nhap/{Cast.OwnUnit}");
        page.Body!.TextContent.ShouldContain("Hệ thống đo được");
        var kept = await _app.AsAsync(Cast.OwnUnit, services => services.GetRequiredService<ValueEntry>().SaveAsync(
            round,
            Cast.OwnUnit,
            [
                new()
                {
                    Code = "8",
                    BasedOnRevision = 0,
                    Typed = new()
                    {
                        Numerator = "1",
                        Denominator = "2",
                        Source = "Hệ thống",
                        FactKey = "reports.sent_on_time",
                    },
                },
            ],
            default
        )
);
        kept.Refusal.ShouldBeNull();
        var row = await _app.RowAsync(round, "8");
        (row.FactKey, row.FactRows, row.FactAsOf).ShouldBe(("reports.sent_on_time", 2, _app.Time.Now));
    }

    [Fact]
    public async Task A_plan_that_names_a_fact_nobody_serves_is_not_accepted() =>
        (await AcceptAsync("trees.planted"))!.Code.ShouldBe("facts.key_missing");

    private async Task<Refusal?> AcceptAsync(string key, string code = "14a")
    {
        var yaml = await File.ReadAllTextAsync(PlanRoom.RealPlan);
        var at = yaml.IndexOf($"code: {code}\n", StringComparison.Ordinal);
        var lineStart = yaml.LastIndexOf('\n', at) + 1;
        var indent = new string(' ', at - lineStart);
        var end = yaml.IndexOf('\n', at);
        var next = yaml.IndexOf("- code:", at, StringComparison.Ordinal);
        if (yaml.IndexOf($"{indent}fact: ", at, next - at, StringComparison.Ordinal) is >= 0 and var named)
            yaml = yaml.Remove(named, yaml.IndexOf('\n', named) + 1 - named);
        await using var changed = new MemoryStream(Encoding.UTF8.GetBytes(yaml.Insert(end + 1, $"{indent}fact: {key}\n")));
        var draft = await _app.AsAsync(ApprovalRoom.Office, services =>
            services.GetRequiredService<PlanDrafts>().UploadAsync(changed, "ke-hoach.yaml", again: true, default));
        return await _app.AcceptAsync(draft.Value);
    }

    private Task<Fact?> ReadAsync(string? unit = null) => _app.InScopeAsync(services =>
        services
            .GetRequiredService<FactCatalogue>()
            .ReadAsync(ReportFacts.SentOnTime, Year, unit is null ? null : new AreaId(unit), default)
    );

    private Task<FactProposal> ProposeAsync(Guid round, Period window) => _app.InScopeAsync(async services =>
    {
        var held = (await services.GetRequiredService<RoundReader>().FindAsync(round, default))!.Round with { Window = window };
        return (await services.GetRequiredService<FactProposals>()
            .ForAsync(held, (await services.GetRequiredService<PlanReader>().ForReportsAsync(default))!, ["14a"], default))["14a"];
    });
}
