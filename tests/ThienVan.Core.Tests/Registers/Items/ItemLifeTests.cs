using CsCheck;
using Shouldly;
using ThienVan.Core.Registers.Items;
using Xunit;

namespace ThienVan.Core.Tests.Registers.Items;

public sealed class ItemLifeTests
{
    private static readonly Dictionary<string, string> _none = [];

    private static readonly Dictionary<string, string> _planted = Planted("2026-03-01");

    [Fact]
    public void A_first_state_without_a_day_holds_always_and_a_later_one_needs_its_day()
    {
        ItemLife.Start(Trees.Register, _none, state: null, since: null, Trees.Day).Value.ShouldBe([new LifeStep("song", null)]);
        ItemLife.Start(Trees.Register, _none, "yeu", since: null, Trees.Day).Refusal!.Code.ShouldBe("register.no_day");
        ItemLife.Start(Trees.Register, _none, "yeu", Trees.Day, Trees.Day).Value.ShouldBe([new LifeStep("yeu", Trees.Day)]);
        ItemLife.Start(Trees.Register, _none, "mất", Trees.Day, Trees.Day).Refusal!.Code.ShouldBe("register.state");
    }

    [Fact]
    public void Where_the_register_knows_its_beginning_the_first_state_follows_it()
    {
        var register = Trees.Register with { Begins = "ngay" };
        ItemLife.Start(register, _planted, state: null, since: null, Trees.Day).Value.ShouldBe([new LifeStep("song", new(2026, 3, 1))]);
        ItemLife.Start(register, _planted, "chet", new(2026, 4, 1), Trees.Day).Value
            .ShouldBe([new LifeStep("song", new(2026, 3, 1)), new("chet", new(2026, 4, 1))]);
        ItemLife.Start(register, _planted, "chet", new(2026, 2, 1), Trees.Day).Refusal!.Code.ShouldBe("register.before");
        ItemLife.Start(register, _planted, "song", new(2026, 2, 1), Trees.Day).Refusal!.Code.ShouldBe("register.before");
        ItemLife.Start(register, _planted, state: null, new(2026, 3, 2), Trees.Day).Value.ShouldBe([new LifeStep("song", new(2026, 3, 2))]);
        var alone = Trees.Lived([new("song", new(2026, 3, 1))], ("ngay", "2026-03-01"));
        ItemLife.Correct(register, alone, new(2026, 2, 1), Trees.Day).Refusal!.Code.ShouldBe("register.before");
        var item = Trees.Lived([new("song", new(2026, 3, 1)), new("yeu", new(2026, 4, 1))], ("ngay", "2026-03-01"));
        ItemLife.Follow(register, item, Planted("2026-03-09")).Value[0].From.ShouldBe(new(2026, 3, 9));
        ItemLife.Follow(register, item, Planted("2026-05-09")).Refusal!.Code.ShouldBe("register.before");
        ItemLife.Follow(register, item, _planted).Value.ShouldBe(item.Life);
    }

    [Fact]
    public void The_last_step_is_corrected_or_taken_back_and_never_lies_before_the_one_it_follows()
    {
        LifeStep[] life = [new("song", new(2026, 3, 1)), new("yeu", new(2026, 4, 1))];
        ItemLife.Correct(Trees.Register, Trees.Lived(life), new(2026, 3, 20), Trees.Day).Value[^1].ShouldBe(new("yeu", new(2026, 3, 20)));
        ItemLife.Correct(Trees.Register, Trees.Lived(life), new(2026, 2, 20), Trees.Day).Refusal!.Code.ShouldBe("register.before");
        ItemLife.Correct(Trees.Register, Trees.Lived(life), Trees.Day.AddDays(1), Trees.Day).Refusal!.Code.ShouldBe("register.future");
        ItemLife.Correct(Trees.Register, Trees.Lived(life), new(2026, 4, 1), Trees.Day).Refusal!.Code.ShouldBe("register.same_day");
        ItemLife.Correct(Trees.Register, Trees.Lived(life), day: null, Trees.Day).Value.ShouldBe([life[0]]);
        ItemLife.Correct(Trees.Register, Trees.Lived([life[0]]), day: null, Trees.Day).Refusal!.Code.ShouldBe("register.only_state");
    }

    /// <summary>Whatever is asked in whatever order: days never run backwards or ahead, and every step is one that the register
    /// allows.</summary>
    [Fact]
    public void No_life_runs_backwards() => _asked.Sample(asked =>
    {
        var life = ItemLife.Start(Trees.Register, _none, state: null, since: null, Trees.Day).Value;
        foreach (var (state, days) in asked)
        {
            var day = Trees.Day.AddDays(days);
            var next = state == "?" ? ItemLife.Correct(Trees.Register, Trees.Lived(life), day, Trees.Day)
                : ItemLife.Step(Trees.Register, life, state, day, Trees.Day);
            if (!next.IsRefused) life = next.Value;
        }

        foreach (var (before, after) in life.Zip(life.Skip(1)))
        {
            before.HoldsOn(after.From.ShouldNotBeNull()).ShouldBeTrue();
            if (Trees.Register.State(before.State)!.Next is { } allowed) allowed.ShouldContain(after.State);
        }

        life.ShouldAllBe(step => step.From == null || step.From <= Trees.Day);
    });

    private static readonly Gen<List<(string State, int Days)>> _asked =
        Gen.Select(Gen.OneOf(Gen.Const("song"), Gen.Const("yeu"), Gen.Const("chet"), Gen.Const("?")), Gen.Int[-40, 3]).List[0, 12];

    private static Dictionary<string, string> Planted(string day) => new() { ["ngay"] = day };
}
