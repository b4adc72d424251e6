using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Reports;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Approval;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using static ThienVan.Web.Tests.Reports.Approval.ApprovalRoom;

namespace ThienVan.Web.Tests.Reports.Approval;

public abstract class ValueApprovalTests(Engine engine) : IAsyncLifetime
{
    private static readonly RoundLine _trees = Own("14a");
    private static readonly RoundLine _schools = new("10a", Cast.OtherUnit);
    private static readonly RoundLine _orphan = new("4a", UnitId: null);
    private TestApp _app = null!;
    private Guid _round;

    public async ValueTask InitializeAsync()
    {
        _app = await PlanRoom.StartAsync(engine);
        _round = await _app.RoundAsync(_trees, _schools, _orphan);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_value_goes_from_sent_to_approved_with_an_event_a_step_and_counts_only_then()
    {
        var verified = (
            await _app.VerifyAsync(Office, _round, await _app.ValueAsync(_round, _trees, value: 777))).Value.ShouldHaveSingleItem();
        verified.State.ShouldBe(ValueState.Verified);
        (await ApprovedFiguresAsync()).ShouldNotContain(777);
        (await _app.ApproveAsync(Chair, _round, verified.Seen())).Value.ShouldHaveSingleItem().State.ShouldBe(ValueState.Approved);
        (await ApprovedFiguresAsync()).ShouldContain(777);
        (await KindsAsync()).ShouldBe(["report.value_verified", "report.value_approved"]);
        (await _app.RowAsync(_round, "14a")).ApprovedBy.ShouldNotBeNull().ShouldContain("Chủ tịch");
    }

    [Fact]
    public async Task A_list_moves_nothing_it_did_not_see_and_the_rest_goes_on()
    {
        var (trees, schools) = (await _app.ValueAsync(_round, _trees), await _app.ValueAsync(_round, _schools));
        var unknown = new SeenValue(Guid.CreateVersion7(), 1);
        var outcomes = (await _app.VerifyAsync(Office, _round, trees with { Revision = trees.Revision - 1 }, schools, unknown)).Value;
        outcomes.Select(outcome => outcome.Refusal?.Code).ShouldBe(["value.stale", null, "value.unknown"]);
        (await _app.RowAsync(_round, "14a")).State.ShouldBe(ValueState.Submitted);
        (await _app.RowAsync(_round, "10a")).State.ShouldBe(ValueState.Verified);
        (await KindsAsync()).ShouldBe(["report.value_verified", "report.step_refused"]);
    }

    [Fact]
    public async Task Values_of_another_round_are_unknown_here()
    {
        var other = await _app.RoundAsync(_trees);
        var value = await _app.ValueAsync(other, _trees);
        (await _app.VerifyAsync(Office, _round, value)).Value.ShouldHaveSingleItem().Refusal!.Code.ShouldBe("value.unknown");
        (await _app.VerifyAsync(Office, Guid.CreateVersion7(), value)).Refusal!.Code.ShouldBe("round.unknown");
        (await _app.RowAsync(other, "14a")).State.ShouldBe(ValueState.Submitted);
    }

    [Fact]
    public async Task Many_at_once_leave_what_needs_a_look()
    {
        var well = await _app.ValueAsync(_round, _trees, value: 900);
        var explained = await _app.ValueAsync(_round, _schools, explanation: "Chậm do mưa");
        var outcomes = (
            await _app.AsAsync(Office,
                services => services.GetRequiredService<ValueApproval>().VerifyAsync(_round, [well, explained], onlyWell: true, default))
        ).Value;
        outcomes.Select(outcome => outcome.Refusal?.Code).ShouldBe([null, "value.needs_look"]);
        (await _app.VerifyAsync(Office, _round, explained)).Value.ShouldHaveSingleItem().Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task A_form_posted_twice_changes_nothing_and_says_what_is_now()
    {
        var value = await _app.ValueAsync(_round, _trees);
        await _app.VerifyAsync(Office, _round, value);
        var again = (await _app.VerifyAsync(Office, _round, value)).Value.ShouldHaveSingleItem();
        again.Refusal!.Code.ShouldBe("value.done_already");
        again.Refusal.Message.ShouldContain("đã thẩm tra");
        (await KindsAsync()).ShouldBe(["report.value_verified", "report.step_refused"]);
    }

    [Fact]
    public async Task Of_two_people_at_once_one_wins_and_the_other_is_told_by_whom()
    {
        var value = await _app.ValueAsync(_round, _trees, ValueState.Verified);
        var answers = await Task.WhenAll(
            Task.Run(() => _app.ApproveAsync(Chair, _round, value)), Task.Run(() => _app.ApproveAsync(Deputy, _round, value)),
            Task.Run(() => _app.ReturnAsync(Office, _round, "xem lại", value)));
        var outcomes = answers.Select(answer => answer.Value.ShouldHaveSingleItem()).ToArray();
        outcomes.Count(outcome => outcome.Refusal is null).ShouldBe(1);
        var row = await _app.RowAsync(_round, "14a");
        var winner = row.ApprovedBy ?? row.ReturnedBy;
        outcomes
            .Where(outcome => outcome.Refusal is not null)
            .ShouldAllBe(outcome => outcome.Refusal!.Code == "value.stale" && outcome.Refusal.Message.Contains(winner!));
    }

    [Fact]
    public async Task The_office_does_not_verify_the_orphan_it_entered_and_the_attempt_is_on_record()
    {
        var value = await _app.ValueAsync(_round, _orphan);
        var refusal = (await _app.VerifyAsync(Office, _round, value)).Value.ShouldHaveSingleItem().Refusal!;
        refusal.Code.ShouldBe("value.four_eyes");
        refusal.Message.ShouldContain("người thứ hai");
        (await _app.EventsAsync())[^1].Data.ShouldNotBeNull().ShouldContain("value.four_eyes");
    }

    [Fact]
    public async Task A_value_returned_with_a_reason_waits_for_its_unit_and_is_verified_anew()
    {
        var value = await _app.ValueAsync(_round, _trees, ValueState.Verified);
        (await _app.ReturnAsync(Chair, _round, " ", value)).Value.ShouldHaveSingleItem().Refusal!.Code.ShouldBe("value.return_reason");
        (await _app.ReturnAsync(Chair, _round, "Số lệch sổ", value)).Value.ShouldHaveSingleItem().Refusal.ShouldBeNull();
        var row = await _app.RowAsync(_round, "14a");
        (row.State, row.ReturnReason, row.VerifiedById, row.VerifiedBy).ShouldBe((ValueState.Returned, "Số lệch sổ", null, null));
        (await _app.ApproveAsync(Chair, _round, row.Seen())).Value.ShouldHaveSingleItem().Refusal!.Code.ShouldBe("value.state");
    }

    [Fact]
    public async Task A_whole_round_is_approved_in_one_write_with_an_event_a_value_and_few_queries()
    {
        var lines = Enumerable.Range(1, 60).Select(number => Own($"{number}z")).ToArray();
        var round = await _app.RoundAsync(lines);
        var seen = new List<SeenValue>();
        foreach (var line in lines) seen.Add(await _app.ValueAsync(round, line, ValueState.Verified));
        await _app.ApproveAsync(Chair, _round, await _app.ValueAsync(_round, _trees, ValueState.Verified));
        _app.Queries.Reset();
        var watch = Stopwatch.StartNew();
        var outcomes = (
            await _app.AsAsync(
                Chair, services => services.GetRequiredService<ValueApproval>().ApproveAsync(round, seen, onlyWell: true, default))
        ).Value;
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5), "a second on a machine of its own");
        outcomes.ShouldAllBe(outcome => outcome.Refusal == null && outcome.State == ValueState.Approved);
        (await KindsAsync(round)).ShouldBe(Enumerable.Repeat("report.value_approved", 60));
        _app.Queries.Commands.Count(command =>
                command.Contains("SELECT", StringComparison.OrdinalIgnoreCase)
                && !command.Contains("INSERT", StringComparison.OrdinalIgnoreCase)
            )
            .ShouldBeLessThan(20);
    }

    private async Task<decimal?[]> ApprovedFiguresAsync()
    {
        var plan = await _app.AsAsync(Chair, services => services.GetRequiredService<PlanReader>().ForReportsAsync(default));
        return [.. plan!.Observations.Where(line => line.Observation.Verified).Select(line => line.Observation.Value)];
    }

    private async Task<string[]> KindsAsync(Guid? round = null) =>
        [
            .. (await _app.EventsAsync())
                .Where(row => row.Subject.StartsWith($"report/{round ?? _round}", StringComparison.Ordinal))
                .Select(row => row.Kind),
        ];
}

public sealed class ValueApprovalOnSqliteTests() : ValueApprovalTests(Engine.Sqlite);

public sealed class ValueApprovalOnPostgresTests() : ValueApprovalTests(Engine.Postgres);
