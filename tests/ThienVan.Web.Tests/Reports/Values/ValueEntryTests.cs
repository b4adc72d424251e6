using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Reports;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Reports.Values;

public abstract class ValueEntryTests(Engine engine) : IAsyncLifetime
{
    private TestApp _app = null!;
    private Guid _round;

    public async ValueTask InitializeAsync()
    {
        _app = await PlanRoom.StartAsync(engine);
        _round = await _app.OpenRoundAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_saved_cell_is_kept_with_its_event_and_the_same_cell_again_writes_nothing()
    {
        (await _app.SaveAsync(RoundRoom.Economy, _round, RoundRoom.Economy, RoundRoom.Cell("14a", "80")))
            .Value.ShouldHaveSingleItem()
            .Revision.ShouldBe(1);
        var events = await EventsAsync("report.value_saved");
        events.ShouldHaveSingleItem().Subject.ShouldBe($"report/{_round}/14a");

        (await _app.SaveAsync(RoundRoom.Economy, _round, RoundRoom.Economy, RoundRoom.Cell("14a", "80")))
            .Value.ShouldHaveSingleItem()
            .Revision.ShouldBe(1);
        (await EventsAsync("report.value_saved")).Length.ShouldBe(1);
        (await _app.SaveAsync(RoundRoom.Economy, _round, RoundRoom.Economy, RoundRoom.Cell("14a", "82", basedOn: 1)))
            .Value.ShouldHaveSingleItem()
            .Revision.ShouldBe(2);
        (await EventsAsync("report.value_saved"))[^1].Data!.ShouldContain("\"value\":80");
        (await _app.ValuesAsync(_round)).ShouldHaveSingleItem().Observed.Value.ShouldBe(82);
    }

    // The round of the test ends on 30/11/2026 here; the day is 23/11/2026.
    [Fact]
    public async Task Before_the_period_is_over_a_figure_is_an_estimate_or_nothing()
    {
        await _app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<Web.Reports.Rounds.RoundRow>()
            .ExecuteUpdateAsync(rows => rows.SetProperty(row => row.WindowTo, new DateOnly(2026, 11, 30))
                .SetProperty(row => row.CutOff, new DateOnly(2026, 11, 30)).SetProperty(row => row.DueOn, new DateOnly(2026, 12, 4))));
        var firm = RoundRoom.Cell("3a", "9");
        var saved = (await _app.SaveAsync(RoundRoom.Economy, _round, RoundRoom.Economy,
            RoundRoom.Cell("14a", "80"), firm with { Typed = firm.Typed with { Quality = "Preliminary" } })).Value;
        saved.Single(outcome => outcome.Code == "14a").Errors.ShouldBeEmpty();
        saved.Single(outcome => outcome.Code == "3a").Errors.Single().Refusal.Code.ShouldBe("figure.quality_early");
        (await _app.ValuesAsync(_round)).Single(row => row.Code == "14a").Observed.Quality.ShouldBe(Core.Plans.Quality.Estimated);
        (await _app.SubmitAsync(RoundRoom.Economy, _round, RoundRoom.Economy, ("3a", ""))).Value.Single().Refusal!
            .Code.ShouldBe("figure.quality_early");

        _app.Time.Advance(TimeSpan.FromDays(7));
        await _app.SaveAsync(RoundRoom.Economy, _round, RoundRoom.Economy, firm with { BasedOnRevision = 1 });
        (await _app.ValuesAsync(_round)).Select(row => (row.Code, row.Observed.Quality)).ShouldBe(
            [("14a", Core.Plans.Quality.Estimated), ("3a", Core.Plans.Quality.Preliminary)], ignoreOrder: true);
    }

    [Fact]
    public async Task What_cannot_be_read_is_kept_as_typed_and_cannot_be_sent()
    {
        var saved = (
            await _app.SaveAsync(
                RoundRoom.Economy, _round, RoundRoom.Economy, RoundRoom.Cell("14a", "tám mươi"), RoundRoom.Cell("3a", "1.234"))
        ).Value;
        saved.ShouldAllBe(outcome => outcome.Revision == 1 && outcome.Errors.Count == 1);
        saved.Select(outcome => outcome.Errors[0].Refusal.Code).ShouldBe(["figure.unreadable", "figure.ambiguous"]);

        var rows = await _app.ValuesAsync(_round);
        rows.Select(row => (row.Observed.Value, TypedCells.Read(row.Typed).Value)).ShouldBe([(null, "tám mươi"), (null, "1.234")]);
        (await _app.SubmitAsync(RoundRoom.Economy, _round, RoundRoom.Economy))
            .Value.Select(outcome => outcome.Refusal!.Code)
            .ShouldBe(["figure.unreadable", "figure.ambiguous"], ignoreOrder: true);
        (await _app.ValuesAsync(_round)).ShouldAllBe(row => row.State == ValueState.Draft);
    }

    [Fact]
    public async Task The_second_of_two_edits_is_shown_theirs_cell_by_cell_and_the_other_cells_are_kept()
    {
        await _app.SaveAsync("vanphong", _round, RoundRoom.Economy, RoundRoom.Cell("14a", "80"));
        var mine = (
            await _app.SaveAsync(RoundRoom.Economy, _round, RoundRoom.Economy, RoundRoom.Cell("14a", "90"), RoundRoom.Cell("3a", "12"))
        ).Value;
        mine[0].Refusal!.Code.ShouldBe("entry.stale");
        (mine[0].Theirs!.Value, mine[0].TheirRevision, mine[0].Revision).ShouldBe(("80", 1, null));
        mine[0].TheirName!.ShouldContain("Văn phòng");
        mine[1].Revision.ShouldBe(1);
        (await _app.SaveAsync(RoundRoom.Economy, _round, RoundRoom.Economy, RoundRoom.Cell("14a", "90", basedOn: 1)))
            .Value[0]
            .Revision.ShouldBe(2);
    }

    [Fact]
    public async Task Another_units_cell_a_forged_code_and_a_forged_area_are_refused_and_recorded()
    {
        var outcomes = (await _app.SaveAsync(RoundRoom.Economy, _round, RoundRoom.Economy,
            RoundRoom.Cell("10a", "1"),
            RoundRoom.Cell("<b>99", "1"),
            RoundRoom.Cell("14a", "1", area: "khong-co"),
            RoundRoom.Cell("3a", "7")
        )
    ).Value;
        outcomes.Select(outcome => outcome.Refusal?.Code).ShouldBe(["entry.other_unit", "entry.unknown_cell", "entry.unknown_cell", null]);
        (await _app.SaveAsync(RoundRoom.Economy, _round, RoundRoom.Culture, RoundRoom.Cell("10a", "1"))).Refusal!.Code.ShouldBe(
            "entry.denied");
        (await _app.SaveAsync("chutich", _round, RoundRoom.Culture, RoundRoom.Cell("10a", "1"))).Refusal!.Code.ShouldBe("entry.denied");
        (await _app.SubmitAsync(RoundRoom.Economy, _round, RoundRoom.Economy, ("10a", "")))
            .Value[0]
            .Refusal!.Code.ShouldBe("entry.other_unit");

        (await _app.ValuesAsync(_round)).ShouldHaveSingleItem().Code.ShouldBe("3a");
        var subjects = (await EventsAsync("report.entry_refused")).Select(row => row.Subject).ToArray();
        subjects.ShouldBe([
            $"report/{_round}/10a",
            $"report/{_round}/?",
            $"report/{_round}/14a/khong-co",
            $"report/{_round}/van-hoa-xa-hoi",
            $"report/{_round}/van-hoa-xa-hoi",
            $"report/{_round}/10a",
        ]);
    }

    [Fact]
    public async Task A_sent_value_stands_in_the_plan_as_provisional_and_leaves_it_when_it_is_taken_back()
    {
        await _app.SaveAsync(RoundRoom.Economy, _round, RoundRoom.Economy, RoundRoom.Cell("3a", "40"));
        (await _app.SubmitAsync(RoundRoom.Economy, _round, RoundRoom.Economy)).Value.ShouldHaveSingleItem().Refusal.ShouldBeNull();
        var sent = (await _app.ValuesAsync(_round)).ShouldHaveSingleItem();
        (sent.State, sent.Revision, sent.SubmittedAt).ShouldBe((ValueState.Submitted, 2, TestApp.Start));
        (await StandingAsync(sent.Id)).ShouldBe(FigureState.Provisional);
        (await _app.SaveAsync(RoundRoom.Economy, _round, RoundRoom.Economy, RoundRoom.Cell("3a", "41", basedOn: 2)))
            .Value[0]
            .Refusal!.Code.ShouldBe("value.state");

        (await _app.RecallAsync(RoundRoom.Economy, _round, RoundRoom.Economy, ("3a", ""))).Value[0].Revision.ShouldBe(3);
        (await StandingAsync(sent.Id)).ShouldBe(FigureState.Withdrawn);
        (await EventsAsync("report.value_recalled")).Length.ShouldBe(1);
        (await _app.SubmitAsync(RoundRoom.Economy, _round, RoundRoom.Economy)).Value[0].Refusal.ShouldBeNull();
        (await _app.SubmitAsync(RoundRoom.Economy, _round, RoundRoom.Economy)).Refusal!.Code.ShouldBe("entry.nothing");
        (await EventsAsync("report.value_submitted")).Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_figure_that_a_check_doubts_is_sent_only_with_an_explanation_and_a_blocked_one_never()
    {
        await _app.SaveAsync(RoundRoom.Economy, _round, RoundRoom.Economy, RoundRoom.Cell("14a", "0", explanation: null),
            new() { Code = "11", Typed = new() { Numerator = "9", Denominator = "8", Explanation = "x" }, BasedOnRevision = 0 });
        var refused = (await _app.SubmitAsync(RoundRoom.Economy, _round, RoundRoom.Economy)).Value.ToDictionary(outcome => outcome.Code);
        refused["11"].Refusal!.Code.ShouldBe("check.parts");
        refused["14a"].Refusal!.Code.ShouldBe("entry.explanation");
        refused["14a"].Checks.Select(check => check.Rule).ShouldContain("check.missing_parts");

        await _app.SaveAsync(
            RoundRoom.Economy, _round, RoundRoom.Economy, RoundRoom.Cell("14a", "0", basedOn: 1, explanation: "Chưa vào vụ trồng cây"));
        (await _app.SubmitAsync(RoundRoom.Economy, _round, RoundRoom.Economy, ("14a", ""))).Value[0].Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task A_part_counts_from_the_day_its_group_sends_it()
    {
        var part = RoundRoom.Cell("14a", "12", area: "tdp-01");
        var silent = await SilentAsync("80", basedOn: 0);
        await _app.SaveAsync("totruong01", _round, "tdp-01", part);
        (await SilentAsync("81", basedOn: 1)).ShouldBe(silent);
        (await _app.SubmitAsync("totruong01", _round, "tdp-01")).Value[0].Refusal.ShouldBeNull();
        var left = await SilentAsync("82", basedOn: 2);
        left.ShouldNotBe(silent);
        await _app.RecallAsync("totruong01", _round, "tdp-01", ("14a", "tdp-01"));
        (await SilentAsync("83", basedOn: 3)).ShouldBe(silent);
    }

    [Fact]
    public async Task The_window_is_kept_but_for_who_has_an_exception()
    {
        _app.Time.Advance(TimeSpan.FromDays(4));
        (await _app.SaveAsync(RoundRoom.Economy, _round, RoundRoom.Economy, RoundRoom.Cell("3a", "7"))).Refusal!.Code.ShouldBe(
            "round.locked");
        await _app.ExceptAsync(_round, RoundRoom.Economy, new(2026, 11, 27));
        (await _app.SaveAsync(RoundRoom.Economy, _round, RoundRoom.Economy, RoundRoom.Cell("3a", "7"))).Value[0].Revision.ShouldBe(1);
        (await _app.SaveAsync(RoundRoom.Culture, _round, RoundRoom.Culture, RoundRoom.Cell("10a", "1"))).Refusal!.Code.ShouldBe(
            "round.locked");
        _app.Time.Advance(TimeSpan.FromDays(1));
        (await _app.SubmitAsync(RoundRoom.Economy, _round, RoundRoom.Economy)).Refusal!.Code.ShouldBe("round.locked");
        (await _app.SaveAsync("vanphong", Guid.Empty, RoundRoom.Economy, RoundRoom.Cell("3a", "7"))).Refusal!.Code.ShouldBe(
            "round.unknown");
    }

    [Fact]
    public async Task A_neighbourhood_head_sends_the_groups_part_and_nothing_else()
    {
        var outcomes = (
            await _app.SaveAsync("totruong01", _round, "tdp-01", RoundRoom.Cell("14a", "12", area: "tdp-01"), RoundRoom.Cell("14a", "12"),
                RoundRoom.Cell("14a", "3", area: "tdp-02"))
        ).Value;
        outcomes
            .Select(outcome => (outcome.Area, outcome.Refusal?.Code))
            .ShouldBe([("", "entry.other_unit"), ("tdp-02", "entry.other_unit"), ("tdp-01", null)]);
        (await _app.SubmitAsync("totruong01", _round, "tdp-01")).Value.ShouldHaveSingleItem().Refusal.ShouldBeNull();
        (await _app.SaveAsync("totruong01", _round, "tdp-02", RoundRoom.Cell("14a", "3", area: "tdp-02"))).Refusal!.Code.ShouldBe(
            "entry.denied");
        var part = (await _app.ValuesAsync(_round)).ShouldHaveSingleItem().Id;
        (
            await _app.InScopeAsync(services =>
                services.GetRequiredService<AppDb>().Set<ObservationRow>().CountAsync(row => row.ValueId == part)
            )
        ).ShouldBe(0);
    }

    [Fact]
    public async Task Of_many_savers_at_once_each_cell_has_one_first_and_nobody_is_lost()
    {
        var results = await Task.WhenAll(
            Enumerable
                .Range(1, 12)
                .Select(number => Task.Run(() => _app.SaveAsync("vanphong", _round, RoundRoom.Economy, RoundRoom.Cell("3a", $"{number}"))))
        );
        results.Count(result => result.Value[0].Revision == 1).ShouldBe(1);
        results.Where(result => result.Value[0].Revision is null).ShouldAllBe(result => result.Value[0].Theirs != null);
        (await _app.ValuesAsync(_round)).ShouldHaveSingleItem();
    }

    /// <summary>What the ward's own figure hears of groups that have not sent.</summary>
    private async Task<string> SilentAsync(string value, int basedOn)
    {
        var saved = await _app.SaveAsync(RoundRoom.Economy, _round, RoundRoom.Economy, RoundRoom.Cell("14a", value, basedOn));
        return saved.Value[0].Checks.Single(check => check.Rule == "check.missing_parts").Message;
    }

    private Task<FigureState> StandingAsync(Guid value) =>
        _app.InScopeAsync(services =>
            services
                .GetRequiredService<AppDb>()
                .Set<ObservationRow>()
        .Where(row => row.ValueId == value).OrderByDescending(row => row.Version).Select(row => row.State).FirstAsync());

    private async Task<EventRow[]> EventsAsync(string kind) => [.. (await _app.EventsAsync()).Where(row => row.Kind == kind)];
}

public sealed class SqliteValueEntryTests() : ValueEntryTests(Engine.Sqlite);

public sealed class PostgresValueEntryTests() : ValueEntryTests(Engine.Postgres);
