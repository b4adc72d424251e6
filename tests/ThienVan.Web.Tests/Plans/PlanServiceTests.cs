using ThienVan.Web.Plans;
using ThienVan.Web.Plans.Checker;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Plans;

public abstract class PlanServiceTests(Engine engine) : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await PlanRoom.StartAsync(engine);

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
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
        after
            .Indicators.Single(view => view.Indicator.Code == "3c")
            .Verdicts.ShouldHaveSingleItem()
            .Explanation.Sentence.ShouldBe(readings[1].Explanation.Sentence);
        after.Decisions.ShouldHaveSingleItem().DocumentNumber.ShouldBe("12/TB-UBND");
        (await _app.DecideAsync("chutich", decision with { ReadingId = conflict.Readings[0].Id }))!.Code.ShouldBe("plan.decide_reason");
    }
}

public sealed class PlanServiceOnSqliteTests() : PlanServiceTests(Engine.Sqlite);

public sealed class PlanServiceOnPostgresTests() : PlanServiceTests(Engine.Postgres);
