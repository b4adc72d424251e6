using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Approval;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Approval;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using static ThienVan.Web.Tests.Reports.Approval.ApprovalRoom;

namespace ThienVan.Web.Tests.Reports.Approval;

public abstract class RoundPublicationTests(Engine engine) : IAsyncLifetime
{
    private static readonly RoundLine _trees = Own("14a");
    private static readonly RoundLine _schools = new("10a", Cast.OtherUnit);
    private static readonly MissingLine _missing = new("10a", "chờ số của Sở");
    private TestApp _app = null!;
    private Guid _round;

    public async ValueTask InitializeAsync()
    {
        _app = await PlanRoom.StartAsync(engine);
        _round = await _app.RoundAsync(_trees, _schools);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_round_goes_out_with_its_approved_values_and_the_reasons_of_the_rest()
    {
        await _app.ValueAsync(_round, _trees, ValueState.Approved);
        await _app.ValueAsync(_round, _schools, ValueState.Verified);
        (await PublishAsync(Chair)).Refusal!.Code.ShouldBe("round.publish_missing");
        (await PublishAsync(Chair, _missing with { Reason = " " })).Refusal!.Code.ShouldBe("round.publish_missing");
        var published = (await PublishAsync(Chair, _missing, new("14a", "đã có rồi"))).Value;
        published.Values.ShouldBe(1);
        published.Missing.ShouldBe([_missing]);
        (await RoundAsync()).State.ShouldBe(RoundState.Published);
        (await _app.RowsAsync(_round)).Select(row => row.State).ShouldBe([ValueState.Verified, ValueState.Published]);
        var last = (await _app.EventsAsync())[^1];
        (last.Kind, last.Data!.Contains("chờ số của Sở", StringComparison.Ordinal)).ShouldBe(("report.round_published", true));
    }

    [Fact]
    public async Task Parts_of_groups_are_counted_beside_the_lines_on_the_page_and_in_the_trail()
    {
        var line = new RoundLine("15a", Cast.OwnUnit, ByNeighbourhood: true);
        var round = await _app.RoundAsync(line);
        await _app.ValueAsync(round, line, ValueState.Approved);
        await _app.ValueAsync(round, line, ValueState.Approved, author: "totruong01", area: "tdp-01");
        var page = await (await _app.SignInAsync(Chair)).ReadAsync($"/bao-cao/ky/{round}/cong-bo");
        page.QuerySelector("main")!.TextContent.ShouldContain("1 số đã duyệt được công bố, cùng 1 số phần của tổ dân phố.");
        var published = (await _app.AsAsync(Chair, services => services.GetRequiredService<RoundPublication>()
            .PublishAsync(round, [], default))).Value;
        (published.Values, published.GroupValues).ShouldBe((1, 1));
        var trail = (await (await _app.SignInAsync("quantri")).ReadAsync("/he-thong/nhat-ky")).QuerySelector("main")!.TextContent;
        trail.ShouldContain("Số liệu: 1");
        trail.ShouldContain("Số liệu phần của tổ dân phố: 1");
    }

    [Fact]
    public async Task A_new_version_does_not_carry_the_explanation_of_another_figure()
    {
        await _app.ValueAsync(_round, _trees, ValueState.Approved, explanation: "Đối chiếu lại sổ: 12");
        await _app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<ValueRow>().Where(row => row.RoundId == _round)
            .ExecuteUpdateAsync(set => set.SetProperty(
                row => row.Typed, TypedCells.Write(new() { Value = "12", Explanation = "Đối chiếu lại sổ: 12" }))));
        await _app.ReviseAsync(Cast.OwnUnit, _round, (await _app.RowAsync(_round, "14a")).Seen(), "sai sổ");
        var (first, second) = await VersionsAsync();
        (first.Explanation, second.Explanation, TypedCells.Read(second.Typed).Explanation).ShouldBe(("Đối chiếu lại sổ: 12", null, null));
        (second.Observed.Value, TypedCells.Read(second.Typed).Value).ShouldBe((12m, "12"));
    }

    [Fact]
    public async Task Of_two_who_publish_at_once_the_second_is_told_by_whom()
    {
        await _app.ValueAsync(_round, _trees, ValueState.Approved);
        var answers = await Task.WhenAll(Task.Run(() => PublishAsync(Chair, _missing)), Task.Run(() => PublishAsync(Office, _missing)));
        answers.Count(answer => !answer.IsRefused).ShouldBe(1);
        var refusal = answers.Single(answer => answer.IsRefused).Refusal!;
        refusal.Code.ShouldBe("round.published");
        refusal.Message.ShouldContain("đã công bố kỳ báo cáo lúc");
        (await _app.EventsAsync()).Count(row => row.Kind == "report.round_published" && row.Subject == $"report/{_round}").ShouldBe(1);
    }

    [Fact]
    public async Task A_published_value_is_corrected_as_a_new_version_that_goes_out_when_approved()
    {
        var approved = await _app.ValueAsync(_round, _trees, ValueState.Approved, value: 700);
        await PublishAsync(Chair, _missing);
        var seen = (await _app.RowAsync(_round, "14a")).Seen();
        (await _app.ReviseAsync(Cast.OwnUnit, _round, seen, " ")).Refusal!.Code.ShouldBe("value.revise_reason");
        (await _app.ReviseAsync(Cast.OwnUnit, _round, approved, "sai sổ")).Refusal!.Code.ShouldBe("value.stale");
        (await _app.ReviseAsync(Cast.OwnUnit, _round, seen, "sai sổ")).IsRefused.ShouldBeFalse();
        (await _app.ReviseAsync(Office, _round, seen, "sai nữa")).Refusal!.Code.ShouldBe("value.revised_already");

        var (first, second) = await VersionsAsync();
        (first.State, second.State, second.Version, second.Observed.Value, second.RevisionReason)
            .ShouldBe((ValueState.Published, ValueState.Draft, 2, 700m, "sai sổ"));
        EntryWindow.Refuse(await RoundAsync(), Cast.OwnUnit, [], new(2027, 3, 1), second.Flow).ShouldBeNull();

        await SendAsync(second.Id);
        await _app.VerifyAsync(Office, _round, (await VersionsAsync()).Second.Seen());
        await _app.ApproveAsync(Chair, _round, (await VersionsAsync()).Second.Seen());
        (first, second) = await VersionsAsync();
        (first.State, second.State).ShouldBe((ValueState.Published, ValueState.Published));
        second.PublishedAt.ShouldNotBeNull();
        (await _app.EventsAsync())
            .TakeLast(2)
            .Select(row => (row.Kind, row.Reason))
            .ShouldBe([("report.value_approved", "sai sổ"), ("report.value_published", "sai sổ")]);
    }

    [Fact]
    public async Task A_version_replaced_before_the_round_goes_out_stays_behind()
    {
        await _app.ValueAsync(_round, _trees, ValueState.Approved);
        await _app.ReviseAsync(Cast.OwnUnit, _round, (await _app.RowAsync(_round, "14a")).Seen(), "sai sổ");
        await SendAsync((await VersionsAsync()).Second.Id);
        await _app.VerifyAsync(Office, _round, (await VersionsAsync()).Second.Seen());
        await _app.ApproveAsync(Chair, _round, (await VersionsAsync()).Second.Seen());
        (await PublishAsync(Chair, _missing)).Value.Values.ShouldBe(1);
        var (first, second) = await VersionsAsync();
        (first.State, second.State).ShouldBe((ValueState.Approved, ValueState.Published));
    }

    [Fact]
    public async Task What_was_said_of_the_rounds_day_is_kept_with_it_and_never_made_anew()
    {
        await _app.ValueAsync(_round, _trees, ValueState.Approved);
        await PublishAsync(Chair, _missing);
        var said = await SaidAsync();
        said.ShouldAllBe(row => row.Occasion == SaidOccasion.Published && row.RuleVersion == Judge.RuleVersion);
        said.ShouldContain(row => row.Code == "14a");
        (await _app.InScopeAsync(services => services.GetRequiredService<RoundSayings>().RunAsync(default))).ShouldBe(0);
        (await SaidAsync()).Select(row => row.Id).ShouldBe(said.Select(row => row.Id));
    }

    [Fact]
    public async Task A_round_whose_day_ended_unpublished_is_kept_once_by_the_clock_whoever_looks()
    {
        _app.Time.Advance(TimeSpan.FromDays(200));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
            _app.InScopeAsync(services => services.GetRequiredService<RoundSayings>().RunAsync(default)))));
        var said = await SaidAsync();
        said.ShouldNotBeEmpty();
        said.ShouldAllBe(row => row.Occasion == SaidOccasion.DayEnded);
        said.GroupBy(row => (row.Code, row.Reading)).ShouldAllBe(same => same.Count() == 1);
        (await _app.EventsAsync()).Count(row => row.Kind == "report.verdicts_said" && row.Subject == $"report/{_round}").ShouldBe(1);
    }

    [Fact]
    public async Task Bands_table_and_what_was_said_call_a_reading_by_one_number()
    {
        await _app.ValueAsync(_round, _trees, ValueState.Approved);
        await PublishAsync(Chair, _missing);
        var said = (await SaidAsync()).Where(row => row.Code == "19b").ToArray();
        var conflict = (await _app.TargetAsync("19")).Document.Conflicts
            .Single(one => said.Any(row => row.Reading.StartsWith(one.Id + "/", StringComparison.Ordinal)));
        var page = await (await _app.SignInAsync(Chair)).ReadAsync($"/chi-tieu/19?nam={said[0].Year}&chi-so=19b");
        said.Length.ShouldBe(conflict.Readings.Count);
        foreach (var (reading, no) in conflict.Readings.Select((reading, i) => (reading, i + 1)))
        {
            var words = said.Single(row => row.Reading == $"{conflict.Id}/{reading.Id}").Sentence;
            page.QuerySelectorAll(".said li").Single(mark => mark.GetAttribute("title")!.Contains(words, StringComparison.Ordinal))
                .TextContent.ShouldContain($"Cách hiểu {no}:");
            page.QuerySelectorAll(".conflict .way h4")[no - 1].TextContent.ShouldBe($"{no}. {reading.Text}");
        }

        page.QuerySelectorAll("table.years thead th").Select(head => head.TextContent).Skip(1).Take(conflict.Readings.Count)
            .ShouldBe(conflict.Readings.Select((_, i) => $"Cách hiểu {i + 1}"));
    }

    private Task<VerdictSaidRow[]> SaidAsync() => _app.InScopeAsync(services => services.GetRequiredService<AppDb>()
        .Set<VerdictSaidRow>().AsNoTracking().Where(row => row.RoundId == _round).OrderBy(row => row.Id).ToArrayAsync());

    private Task<Result<PublishedRound>> PublishAsync(string person, params MissingLine[] missing) =>
        _app.AsAsync(person, services => services.GetRequiredService<RoundPublication>().PublishAsync(_round, missing, default));

    private Task<Round> RoundAsync() =>
        _app.InScopeAsync(async services => (await services.GetRequiredService<RoundReader>().FindAsync(_round, default))!.Round);

    private async Task<(ValueRow First, ValueRow Second)> VersionsAsync()
    {
        var rows = (await _app.RowsAsync(_round)).Where(row => row.Code == "14a").ToArray();
        return (rows[0], rows[1]);
    }

    /// <summary>As the unit's officer sends it.</summary>
    private Task SendAsync(Guid id) => _app.ChangeAsync(id, Cast.OwnUnit, (flow, by) => flow.Submit(by));
}

public sealed class RoundPublicationOnSqliteTests() : RoundPublicationTests(Engine.Sqlite);

public sealed class RoundPublicationOnPostgresTests() : RoundPublicationTests(Engine.Postgres);
