using ThienVan.Core.Plans;
using ThienVan.Web.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Plans;

public abstract class PlanServiceTests(Engine engine) : IAsyncLifetime
{
    private const string Office = "vanphong";
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await PlanRoom.StartAsync(engine);

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [Fact]
    public async Task The_second_of_two_edits_is_told_who_changed_what_and_nothing_is_lost()
    {
        (await _app.EnterAsync(Office, PlanRoom.Trees(40, basedOn: 0))).SavedId.ShouldNotBeNull();
        (await _app.EnterAsync(Office, PlanRoom.Trees(45, basedOn: 1, "đếm lại"))).SavedId.ShouldNotBeNull();
        var second = await _app.EnterAsync(Office, PlanRoom.Trees(50, basedOn: 1, "thiếu một ngõ"));

        second.SavedId.ShouldBeNull();
        second.Refusal!.Code.ShouldBe("figure.stale");
        second.Overtaken.ShouldNotBeNull();
        (second.Overtaken.Observation.Value, second.Overtaken.Version).ShouldBe((45m, 2));
        second.Overtaken.EnteredBy.ShouldContain("Văn phòng");
        (await LinesAsync()).Select(line => line.Observation.Value).ShouldBe([45m, 40m]);
    }

    [Fact]
    public async Task Of_many_writers_at_once_exactly_one_makes_each_version()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 12).Select(number => Task.Run(() => _app.EnterAsync(Office, PlanRoom.Trees(number, basedOn: 0)))));
        outcomes.Count(outcome => outcome.SavedId is not null).ShouldBe(1);
        outcomes.Where(outcome => outcome.SavedId is null).ShouldAllBe(outcome => outcome.Overtaken != null);
        (await LinesAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_correction_needs_a_reason_and_keeps_the_version_before()
    {
        await _app.EnterAsync(Office, PlanRoom.Trees(40, basedOn: 0));
        (await _app.EnterAsync(Office, PlanRoom.Trees(41, basedOn: 1))).Refusal!.Code.ShouldBe("figure.reason");
        await _app.EnterAsync(Office, PlanRoom.Trees(41, basedOn: 1, "bổ sung biên bản"));

        var lines = await LinesAsync();
        lines.Select(line => (line.Version, line.InForce, line.Reason)).ShouldBe([(2, true, "bổ sung biên bản"), (1, false, null)]);
        (await _app.EventsAsync())[^1].Kind.ShouldBe("plan.observation_entered");
    }

    [Fact]
    public async Task Units_enter_their_own_figures_only()
    {
        (await _app.EnterAsync("van-hoa-xa-hoi", PlanRoom.Trees(40, basedOn: 0))).Refusal!.Code.ShouldBe("figure.denied");
        (await _app.EnterAsync("chutich", PlanRoom.Trees(40, basedOn: 0))).Refusal!.Code.ShouldBe("figure.denied");
        (await _app.EnterAsync("quantri", PlanRoom.Trees(40, basedOn: 0))).Refusal!.Code.ShouldBe("figure.denied");
        (await LinesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_decision_needs_the_right_and_a_document_and_moves_the_verdict()
    {
        var before = await _app.TargetAsync("3");
        var conflict = before.Indicators.Single(view => view.Indicator.Code == "3c").Conflicts[0];
        var decision = new DecideReading { ConflictId = conflict.Id, ReadingId = conflict.Readings[1].Id, DocumentNumber = "12/TB-UBND" };
        var readings = before.Indicators.Single(view => view.Indicator.Code == "3c").Verdicts;
        readings.Select(verdict => verdict.ReadingId).ShouldBe(conflict.Readings.Select(reading => (string?)reading.Id));

        (await _app.DecideAsync("kinh-te-ha-tang-do-thi", decision))!.Code.ShouldBe("plan.decide_denied");
        (await _app.DecideAsync("chutich", decision with { DocumentNumber = " " }))!.Code.ShouldBe("plan.decide_document");
        (await _app.DecideAsync("chutich", decision)).ShouldBeNull();

        var after = await _app.TargetAsync("3");
        after.Verdict.AwaitingDecision.ShouldBeFalse();
        after.Indicators.Single(view => view.Indicator.Code == "3c").Verdicts.ShouldHaveSingleItem().Explanation.Sentence.ShouldBe(readings[1].Explanation.Sentence);
        after.Decisions.ShouldHaveSingleItem().DocumentNumber.ShouldBe("12/TB-UBND");
        (await _app.DecideAsync("chutich", decision with { ReadingId = conflict.Readings[0].Id }))!.Code.ShouldBe("plan.decide_reason");
    }

    private async Task<IReadOnlyList<ObservationLine>> LinesAsync() =>
        [.. (await _app.TargetAsync("14")).Indicators[0].Observations.Where(line => !line.Demonstration)];
}

public sealed class PlanServiceOnSqliteTests() : PlanServiceTests(Engine.Sqlite);

public sealed class PlanServiceOnPostgresTests() : PlanServiceTests(Engine.Postgres);
