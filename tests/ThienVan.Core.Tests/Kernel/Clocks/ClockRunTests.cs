using ThienVan.Core.Kernel.Clocks;
using static ThienVan.Core.Tests.Kernel.Clocks.Clocks;

namespace ThienVan.Core.Tests.Kernel.Clocks;

/// <summary>What may not be written down, and what it says then.</summary>
public sealed class ClockRunTests
{
    private static readonly ClockBasis _basis = Basis(Rule(ClockUnit.WorkingDays, 10));
    private static readonly DateTimeOffset _now = At(6, 1);
    private static readonly ClockRun _started = Add(ClockRun.Empty, Entry(ClockEntryKind.Started, At(3, 2)));
    private static readonly ClockRun _paused = Add(_started, Entry(ClockEntryKind.Paused, At(3, 4)));
    private static readonly ClockRun _ended = Add(_started, Entry(ClockEntryKind.Ended, At(3, 10)));

    [Fact]
    public void A_clock_starts_once_and_first()
    {
        Refused(ClockRun.Empty, Entry(ClockEntryKind.Paused, At(3, 2))).ShouldBe("clock.before_start");
        Refused(_started, Entry(ClockEntryKind.Started, At(3, 3))).ShouldBe("clock.started");
        Refused(_started, Entry(ClockEntryKind.Paused, At(3, 1))).ShouldBe("clock.before_start");
    }

    [Fact]
    public void Nothing_lies_in_the_future() =>
        Refused(_started, Entry(ClockEntryKind.Paused, _now.AddMinutes(1))).ShouldBe("clock.future");

    [Fact]
    public void A_pause_needs_a_running_clock_and_a_ground_of_the_law()
    {
        Refused(_paused, Entry(ClockEntryKind.Paused, At(3, 5))).ShouldBe("clock.paused");
        Refused(_started, Entry(ClockEntryKind.Paused, At(3, 5)) with { Code = "ban" }).ShouldBe("clock.ground");
        Refused(_started, Entry(ClockEntryKind.Paused, At(3, 5)) with { Code = null }).ShouldBe("clock.ground");
        _started.Add(Entry(ClockEntryKind.Paused, At(3, 5)), Basis(_basis.Rule with { Pauses = [] }), _now).Refusal!.Code
            .ShouldBe("clock.no_pause");
    }

    [Fact]
    public void Only_a_paused_clock_goes_on()
    {
        Refused(_started, Entry(ClockEntryKind.Resumed, At(3, 5))).ShouldBe("clock.not_paused");
        Refused(_paused, Entry(ClockEntryKind.Resumed, At(3, 3))).ShouldBe("clock.not_paused");
        Add(_paused, Entry(ClockEntryKind.Resumed, At(3, 5))).Pause.ShouldBeNull();
        _paused.Pause!.At.ShouldBe(At(3, 4));
    }

    [Fact]
    public void An_extension_needs_its_decision_its_ground_and_a_term_that_is_not_over()
    {
        var extended = Entry(ClockEntryKind.Extended, At(3, 6));
        Refused(_started, extended with { Document = " " }).ShouldBe("clock.decision");
        Refused(_started, extended with { Code = "khac" }).ShouldBe("clock.extension");
        Refused(_started, extended with { Code = "can-cu" }).ShouldBe("clock.extension_ground");
        Refused(_started, extended with { At = At(3, 16, 23, 59) }).ShouldBeNull();
        Refused(_started, extended with { At = At(3, 17, 0) }).ShouldBe("clock.over");
        Refused(_started, extended with { At = At(3, 17, 0), Code = "can-cu", Ground = "nhieu-noi" }).ShouldBeNull();
    }

    [Fact]
    public void An_extension_is_bounded_by_its_own_number_and_by_that_of_all()
    {
        var twice = Add(Add(_started, Entry(ClockEntryKind.Extended, At(3, 5))), Entry(ClockEntryKind.Extended, At(3, 6)));
        Refused(twice, Entry(ClockEntryKind.Extended, At(3, 9))).ShouldBe("clock.extensions");
        _started.Add(Entry(ClockEntryKind.Extended, At(3, 5)), Basis(_basis.Rule with { MostExtensions = 1 }), _now).Value
            .Add(Entry(ClockEntryKind.Extended, At(3, 6)) with { Code = "can-cu", Ground = "nhieu-noi" },
                Basis(_basis.Rule with { MostExtensions = 1 }), _now).Refusal!.Code.ShouldBe("clock.extensions");
    }

    [Fact]
    public void What_has_ended_is_put_right_and_never_added_to()
    {
        Refused(_ended, Entry(ClockEntryKind.Ended, At(3, 11))).ShouldBe("clock.ended");
        Refused(_ended, Entry(ClockEntryKind.Paused, At(3, 5))).ShouldBe("clock.ended");
        _ended.Add(Entry(ClockEntryKind.Ended, At(3, 11)), _basis, _now).Refusal!.IsDone.ShouldBeTrue();
        Add(_ended, Entry(ClockEntryKind.Ended, At(3, 9)) with { Corrects = 1, Reason = "ghi nhầm" }).Ended!.At.ShouldBe(At(3, 9));
    }

    [Fact]
    public void A_correction_needs_a_reason_and_something_of_its_own_kind_that_stands()
    {
        var moved = Entry(ClockEntryKind.Paused, At(3, 5)) with { Corrects = 1, Reason = "quyết định ghi ngày 05/3" };
        Refused(_paused, moved with { Reason = " " }).ShouldBe("clock.reason");
        Refused(_paused, moved with { Corrects = 2 }).ShouldBe("clock.no_entry");
        Refused(_paused, moved with { Corrects = -1 }).ShouldBe("clock.no_entry");
        Refused(_paused, moved with { Corrects = 0 }).ShouldBe("clock.other_kind");
        Refused(_paused, moved with { At = At(3, 1) }).ShouldBe("clock.before_start");
        Refused(_started, Entry(ClockEntryKind.Struck, At(3, 5)) with { Corrects = 0, Reason = "nhầm" }).ShouldBe("clock.other_kind");
        Refused(_paused, Entry(ClockEntryKind.Struck, At(3, 5))).ShouldBe("clock.struck");
        Refused(Add(_paused, moved), moved).ShouldBe("clock.corrected");
        Refused(Add(_paused, moved), moved with { Corrects = 2 }).ShouldBeNull();
    }

    [Fact]
    public void A_correction_stands_in_the_place_of_what_it_corrects_and_both_stay_in_the_history()
    {
        var moved = Add(_paused, Entry(ClockEntryKind.Paused, At(3, 6)) with { Corrects = 1, Reason = "ghi nhầm ngày" });
        moved.Pause!.At.ShouldBe(At(3, 6));
        moved.Entries.Select(entry => entry.At).ShouldBe([At(3, 2), At(3, 4), At(3, 6)]);
        moved.Entries.ShouldAllBe(entry => entry.Recorded == _now);
        var struck = Add(moved, Entry(ClockEntryKind.Struck, At(3, 7)) with { Corrects = 2, Reason = "nhầm hồ sơ" });
        struck.Pause.ShouldBeNull();
        struck.Standing.Count.ShouldBe(1);
        struck.Entries.Count.ShouldBe(4);
    }

    [Fact]
    public void A_correction_that_leaves_a_later_extension_without_its_term_is_refused()
    {
        var extended = Add(_started, Entry(ClockEntryKind.Extended, At(3, 16)));
        Refused(extended, Entry(ClockEntryKind.Started, At(2, 25)) with { Corrects = 0, Reason = "ngày trên dấu đến" })
            .ShouldBe("clock.over");
    }

    [Fact]
    public void Every_refusal_says_what_to_do() => new[]
    {
        _paused.Add(Entry(ClockEntryKind.Paused, At(3, 5)), _basis, _now),
        _started.Add(Entry(ClockEntryKind.Resumed, At(3, 5)), _basis, _now),
        _ended.Add(Entry(ClockEntryKind.Ended, At(3, 11)), _basis, _now),
        _started.Add(Entry(ClockEntryKind.Extended, At(4, 1)), _basis, _now),
    }.ShouldAllBe(result => result.Refusal!.Message.Contains("đề nghị") && result.Refusal.Message.EndsWith('.'));

    private static ClockRun Add(ClockRun run, ClockEntry entry) => run.Add(entry, _basis, _now).Value;

    private static string? Refused(ClockRun run, ClockEntry entry) => run.Add(entry, _basis, _now).Refusal?.Code;
}
