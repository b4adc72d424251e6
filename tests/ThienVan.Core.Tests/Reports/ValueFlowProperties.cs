using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;

namespace ThienVan.Core.Tests.Reports;

/// <summary>Random people take random steps; whatever they try, the value keeps to its way.</summary>
public sealed class ValueFlowProperties
{
    /// <summary>The whole machine, written down a second time: from, step, to. What is not here does not exist.</summary>
    private static readonly (ValueState From, ValueStep Step, ValueState To)[] _lawful =
    [
        (ValueState.Draft, ValueStep.Save, ValueState.Draft),
        (ValueState.Draft, ValueStep.Submit, ValueState.Submitted),
        (ValueState.Submitted, ValueStep.Recall, ValueState.Draft),
        (ValueState.Submitted, ValueStep.Return, ValueState.Returned),
        (ValueState.Submitted, ValueStep.Verify, ValueState.Verified),
        (ValueState.Returned, ValueStep.Save, ValueState.Returned),
        (ValueState.Returned, ValueStep.Submit, ValueState.Submitted),
        (ValueState.Verified, ValueStep.Return, ValueState.Returned),
        (ValueState.Verified, ValueStep.Approve, ValueState.Approved),
        (ValueState.Approved, ValueStep.Publish, ValueState.Published),
        (ValueState.Approved, ValueStep.Revise, ValueState.Draft),
        (ValueState.Published, ValueStep.Revise, ValueState.Draft),
    ];

    private static readonly Guid[] _people = [.. Enumerable.Range(1, 4).Select(number => new Guid(number, 0, 0, new byte[8]))];

    private static readonly Gen<Act> _act = Gen.Select(
            Gen.Enum<ValueStep>(),
            Gen.Int[0, _people.Length - 1],
            Gen.Frequency((1, Gen.Const("")), (1, Gen.Const("  ")), (6, Gen.Const("sai số")))
        )
        .Select((step, person, reason) => new Act(step, _people[person], reason));

    private static readonly ValueStep[][] _usual =
    [
        [ValueStep.Save, ValueStep.Submit, ValueStep.Verify, ValueStep.Approve, ValueStep.Publish, ValueStep.Revise],
        [ValueStep.Submit, ValueStep.Verify, ValueStep.Approve, ValueStep.Revise],
        [ValueStep.Save, ValueStep.Submit, ValueStep.Recall, ValueStep.Submit, ValueStep.Verify, ValueStep.Return, ValueStep.Save],
        [ValueStep.Submit, ValueStep.Return],
    ];

    /// <summary>Usual orders by people in turn, mixed with any step by anybody, so that walks reach every state and come back.</summary>
    private static readonly Gen<Act[]> _acts = Gen.Select(Gen.Int[0, _usual.Length - 1], Gen.Int[0, 3], _act.Array[0, 5])
        .Select(
            (order, first, any) =>
                (Act[])[.. _usual[order].Select((step, i) => new Act(step, _people[(first + Math.Max(0, i - 1)) % 4], "sai số")), .. any]
        )
        .Array[1, 6].Select(parts => parts.SelectMany(part => part).ToArray());

    [Fact]
    public void No_step_leads_where_the_table_does_not() => Walk((before, act, after) =>
    {
        if (after.IsRefused) return;
        _lawful.ShouldContain((before.State, act.Step, after.Value.State));
    });

    [Fact]
    public void Every_way_in_the_table_can_be_gone()
    {
        var gone = new HashSet<(ValueState, ValueStep, ValueState)>();
        Walk((before, act, after) =>
        {
            if (!after.IsRefused) lock (gone) gone.Add((before.State, act.Step, after.Value.State));
        });
        _lawful.Except(gone).ShouldBeEmpty();
    }

    [Fact]
    public void A_refusal_says_which_rule_and_what_to_do() => Walk((before, act, after) =>
    {
        if (after.Refusal is not { } refusal) return;
        refusal.Code.ShouldBeOneOf("value.state", "value.four_eyes", "value.return_reason", "value.revise_reason");
        refusal.Message.ShouldEndWith(".");
        refusal.Message.ShouldContain(refusal.Code == "value.four_eyes" ? "người" : "đề nghị", Case.Insensitive);
    });

    /// <summary>Kept apart from the machine: who wrote, as the test itself saw it, over recall, return and sending again.</summary>
    [Fact]
    public void Nobody_verifies_or_approves_a_version_they_wrote_in() => WalkKnowing((wrote, verified, act, after) =>
    {
        if (act.Step is ValueStep.Verify or ValueStep.Approve && wrote.Contains(act.Person)) after.IsRefused.ShouldBeTrue();
    });

    [Fact]
    public void Who_verified_a_version_does_not_approve_it() => WalkKnowing((wrote, verified, act, after) =>
    {
        if (act.Step == ValueStep.Approve && act.Person == verified) after.IsRefused.ShouldBeTrue();
    });

    [Fact]
    public void Two_people_who_did_not_write_it_stand_behind_every_value_that_counts() => WalkKnowing((wrote, verified, act, after) =>
    {
        if (after.IsRefused || after.Value.State != ValueState.Approved) return;
        verified.ShouldNotBeNull();
        new[] { verified.Value, act.Person }.Distinct().Except(wrote).Count().ShouldBe(2);
    });

    [Fact]
    public void Only_approved_and_published_values_count() => Walk((before, act, after) =>
        before.Counts.ShouldBe(before.State is ValueState.Approved or ValueState.Published));

    [Fact]
    public void An_approved_version_only_goes_out_and_never_changes() => Walk((before, act, after) =>
    {
        if (!before.Counts || after.IsRefused) return;
        act.Step.ShouldBeOneOf(ValueStep.Publish, ValueStep.Revise);
        if (act.Step == ValueStep.Publish) (after.Value with { State = before.State }).ShouldBe(before);
    });

    [Fact]
    public void A_revision_starts_anew_with_a_reason_and_leaves_the_approved_one_as_it_stood() => Walk((before, act, after) =>
    {
        if (act.Step != ValueStep.Revise || after.IsRefused) return;
        var (state, authors) = (before.State, before.Authors);
        (after.Value.Version, after.Value.State, after.Value.Authors.Count, after.Value.VerifiedBy).ShouldBe(
            (before.Version + 1, ValueState.Draft, 0, null));
        after.Value.RevisionReason.ShouldNotBeNullOrWhiteSpace();
        (before.State, before.Authors, before.Counts).ShouldBe((state, authors, true));
    });

    [Fact]
    public void A_value_comes_back_only_with_a_reason_and_its_version_remembers_the_last() => Walk((before, act, after) =>
    {
        if (after.IsRefused) return;
        if (after.Value.State == ValueState.Returned) after.Value.ReturnReason.ShouldNotBeNullOrWhiteSpace();
        if (act.Step is not (ValueStep.Return or ValueStep.Revise)) after.Value.ReturnReason.ShouldBe(before.ReturnReason);
        if (act.Step == ValueStep.Revise) after.Value.ReturnReason.ShouldBeNull();
    });

    [Fact]
    public void A_verification_does_not_outlive_what_was_verified() => Walk((before, act, after) =>
    {
        if (after.IsRefused) return;
        (after.Value.VerifiedBy is not null).ShouldBe(
            after.Value.State is ValueState.Verified or ValueState.Approved or ValueState.Published);
    });

    [Fact]
    public void The_only_person_of_the_office_who_entered_an_orphan_is_told_to_find_a_second()
    {
        var office = _people[0];
        var refusal = ValueFlow.New.Save(office).Value.Submit(office).Value.Verify(office).Refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe("value.four_eyes");
        refusal.Message.ShouldContain("người thứ hai");
    }

    private static void Walk(Action<ValueFlow, Act, Result<ValueFlow>> see) => _acts.Sample(acts =>
    {
        var flow = ValueFlow.New;
        foreach (var act in acts)
        {
            var after = act.On(flow);
            see(flow, act, after);
            if (!after.IsRefused) flow = after.Value;
        }
    }, iter: 300);

    private static void WalkKnowing(Action<IReadOnlySet<Guid>, Guid?, Act, Result<ValueFlow>> see) => _acts.Sample(acts =>
    {
        var flow = ValueFlow.New;
        var wrote = new HashSet<Guid>();
        Guid? verified = null;
        foreach (var act in acts)
        {
            var after = act.On(flow);
            see(wrote, verified, act, after);
            if (after.IsRefused) continue;
            if (act.Step == ValueStep.Revise) wrote.Clear();
            if (act.Step is ValueStep.Save or ValueStep.Submit or ValueStep.Recall) wrote.Add(act.Person);
            if (act.Step is ValueStep.Verify) verified = act.Person;
            flow = after.Value;
        }
    }, iter: 300);

    private sealed record Act(ValueStep Step, Guid Person, string Reason)
    {
        public Result<ValueFlow> On(ValueFlow flow) => Step switch
        {
            ValueStep.Save => flow.Save(Person),
            ValueStep.Submit => flow.Submit(Person),
            ValueStep.Recall => flow.Recall(Person),
            ValueStep.Return => flow.Return(Reason),
            ValueStep.Verify => flow.Verify(Person),
            ValueStep.Approve => flow.Approve(Person),
            ValueStep.Publish => flow.Publish(),
            ValueStep.Revise => flow.Revise(Reason),
            _ => throw new ArgumentOutOfRangeException(nameof(flow)),
        };
    }
}
