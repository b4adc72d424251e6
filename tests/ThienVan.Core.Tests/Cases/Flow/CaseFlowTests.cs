using ThienVan.Core.Cases.Flow;
using ThienVan.Core.Cases.Kinds;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Clocks;
using static ThienVan.Core.Tests.Cases.Flow.Flows;
using static ThienVan.Core.Tests.Kernel.Clocks.Clocks;
using Case = ThienVan.Core.Cases.Flow.Case;

namespace ThienVan.Core.Tests.Cases.Flow;

/// <summary>Cases as they come, with days counted by hand.</summary>
public sealed class CaseFlowTests
{
    [Fact]
    public void A_complaint_from_receipt_to_the_sent_decision()
    {
        var received = Begin("khieu-nai", "nhan-don", At(8, 20));
        Due(received, "thu-ly").ShouldBe(new(2026, 8, 28)); // Saturday 22/08 is worked
        var accepted = received.Take("thu-ly", At(8, 24));
        Due(accepted, "giai-quyet").ShouldBe(new(2026, 9, 23));
        var complex = accepted.Take("xac-dinh-phuc-tap", At(9, 15));
        Due(complex, "giai-quyet").ShouldBe(new(2026, 10, 8));
        var rests = complex.Take("tam-dinh-chi", At(9, 21));
        Due(rests, "giai-quyet").ShouldBeNull();
        Due(rests, "gui-tam-dinh-chi").ShouldBe(new(2026, 9, 24));
        var resumed = rests.Take("gui-tam-dinh-chi", At(9, 23)).Take("tiep-tuc", At(11, 2));
        Due(resumed, "giai-quyet").ShouldBe(new(2026, 11, 19)); // 17 days were left
        var decided = resumed.Take("quyet-dinh", At(11, 19));
        Machine.Deadlines(decided, At(11, 19)).Select(one => one.Clock.Code).ShouldBe(["gui-tiep-tuc", "gui-quyet-dinh"]);
        var sent = decided.Take("gui-quyet-dinh", At(11, 20));
        Machine.IsOpen(sent, At(11, 20)).ShouldBeFalse();
        Machine.Deadlines(sent, At(11, 20)).ShouldBeEmpty();
        Machine.Deadline(sent, sent.Clock("giai-quyet")!, At(11, 30)).Reckoning.State.ShouldBe(ClockState.EndedInTime);
        Machine.Deadline(sent, sent.Clock("gui-tiep-tuc")!, At(11, 30)).Reckoning.State.ShouldBe(ClockState.EndedLate);
    }

    [Fact]
    public void An_open_file_keeps_its_terms_and_is_suspended_by_the_new_law()
    {
        var accepted = Begin("khieu-nai", "nhan-don", At(6, 20)).Take("thu-ly", At(6, 29));
        Due(accepted, "giai-quyet").ShouldBe(new(2026, 7, 29));
        Refused(accepted, "tam-dinh-chi", At(6, 30)).ShouldBe("case.step");
        var rests = accepted.Take("tam-dinh-chi", At(7, 9));
        Due(rests.Take("tiep-tuc", At(7, 20)), "giai-quyet").ShouldBe(new(2026, 8, 10)); // 20 days left, to Sunday 09/08
        var late = Begin("khieu-nai", "nhan-don", At(6, 20)).Take("thu-ly", At(7, 2));
        Refused(late, "dinh-chi", At(7, 3), facts => facts with { Ground = null }).ShouldBe("case.ground");
    }

    [Theory]
    [InlineData(6, 29, "2026-07-13")] // came in under the old law: 10 days
    [InlineData(7, 1, "2026-07-14")] // under the new one: 7 working days
    public void Reclassified_it_keeps_its_first_day_and_starts_the_clock_of_its_law(int month, int day, string due)
    {
        var feedback = Begin("phan-anh", "gui", At(month, day));
        var complaint = feedback.Take("phan-loai-lai", At(7, 3), facts => facts with { Kind = "khieu-nai" });
        (complaint.Kind, complaint.State, complaint.FirstDay).ShouldBe(("khieu-nai", "moi-nhan", new DateOnly(2026, month, day)));
        complaint.Clocks.Where(clock => clock.Run.IsOpen).ShouldHaveSingleItem().Code.ShouldBe("thu-ly");
        Due(complaint, "thu-ly").ShouldBe(DateOnly.ParseExact(due, "O", System.Globalization.CultureInfo.InvariantCulture));
        complaint.Moves.Select(move => (move.Kind, move.To)).ShouldBe(
            [("phan-anh", "moi"), ("phan-anh", "da-chuyen-loai"), ("khieu-nai", "moi-nhan")]);
        Refused(feedback, "phan-loai-lai", At(7, 3), facts => facts with { Kind = "tin-bao" }).ShouldBe("case.other_kind");
        Refused(feedback, "phan-loai-lai", At(7, 3)).ShouldBe("case.other_kind");
    }

    [Fact]
    public void A_part_of_the_same_kind_keeps_the_clock_and_one_of_another_kind_begins_as_that()
    {
        var whole = Begin("khieu-nai", "nhan-don", At(11, 2));
        var facts = new StepFacts { At = At(11, 4), Reason = "đơn có hai nội dung" };
        var all = Machine.Split(whole, "tach", [(Id(2), "khieu-nai"), (Id(3), "phan-anh")], facts, Anybody, At(11, 4)).Value;
        all.Select(one => (one.Id, one.Kind, one.FirstDay, one.SplitFrom)).ShouldBe(
        [
            (Id(1), "khieu-nai", new(2026, 11, 2), null), (Id(2), "khieu-nai", new(2026, 11, 2), Id(1)),
            (Id(3), "phan-anh", new(2026, 11, 2), Id(1)),
        ]);
        Due(all[1], "thu-ly").ShouldBe(Due(whole, "thu-ly"));
        Due(all[2], "chuyen").ShouldBe(new(2026, 11, 11));
        Machine.Split(whole, "tach", [(Id(2), "tin-bao")], facts, Anybody, At(11, 4)).Refusal!.Code.ShouldBe("case.other_kind");
        Machine.Split(whole, "tach", [], facts, Anybody, At(11, 4)).Refusal!.Code.ShouldBe("case.split");
        Refused(whole, "tach", At(11, 4)).ShouldBe("case.split");
    }

    [Fact]
    public void A_case_goes_on_only_in_an_older_open_one_of_its_kind()
    {
        var (old, young) = (Begin("phan-anh", "gui", At(11, 2), 2), Begin("phan-anh", "gui", At(11, 4)));
        var other = Begin("tin-bao", "gui", At(11, 2), 3);
        var merged = young.Take("gop", At(11, 5), facts => facts with { Into = old });
        (merged.MergedInto, merged.State).ShouldBe((old.Id, "da-gop"));
        Merge(old, young).ShouldBe("case.merge_later");
        Merge(young, young).ShouldBe("case.merge_into");
        Merge(young, other).ShouldBe("case.merge_into");
        Merge(young, old.Take("giao-thuong", At(11, 5)).Take("tra-loi", At(11, 5))).ShouldBe("case.merge_into");
        Merge(young, into: null).ShouldBe("case.merge");

        static string? Merge(Case one, Case? into) => Refused(one, "gop", At(11, 5), facts => facts with { Into = into });
    }

    [Fact]
    public void What_a_step_asks_for_must_be_there()
    {
        var received = Begin("khieu-nai", "nhan-don", At(11, 2));
        Refused(received, "thu-ly", At(11, 3), facts => facts with { Document = " " }).ShouldBe("case.document");
        Refused(received, "thu-ly", At(11, 3), facts => facts with { Papers = [] }).ShouldBe("case.paper");
        Refused(received, "khong-thu-ly", At(11, 3), facts => facts with { Reason = null }).ShouldBe("case.reason");
        Refused(received, "quyet-dinh", At(11, 3)).ShouldBe("case.state");
        Refused(received, "khac", At(11, 3)).ShouldBe("case.step");
        Refused(received, "thu-ly", At(11, 1)).ShouldBe("case.before");
        Machine.Take(received, "thu-ly", new() { At = At(11, 9) }, Anybody, At(11, 8)).Refusal!.Code.ShouldBe("case.future");
        Machine.Take(received, "thu-ly", new(), new(Officer, [CaseRole.Head]), At(11, 8)).Refusal!.Code.ShouldBe("case.role");
        Machine.Begin(Id(1), "khieu-nai", "thu-ly", new(), Anybody, At(11, 8)).Refusal!.Code.ShouldBe("case.begin");
        Machine.Begin(Id(1), "luot-tiep", "den", new(), Anybody, At(6, 30)).Refusal!.Code.ShouldBe("case.no_rule");
    }

    [Fact]
    public void Closed_feedback_is_opened_again_within_the_term_each_time_with_a_clock_of_its_own()
    {
        var closed = Begin("phan-anh", "gui", At(11, 2)).Take("giao-thuong", At(11, 2)).Take("tra-loi", At(11, 4));
        var again = closed.Take("mo-lai", At(11, 14)).Take("tra-loi", At(11, 16)).Take("mo-lai", At(11, 17));
        again.Clocks.Count(clock => clock.Code == "xu-ly-lai").ShouldBe(2);
        Due(again, "xu-ly-lai").ShouldBe(new(2026, 11, 24));
        Refused(closed, "mo-lai", At(11, 15)).ShouldBe("case.within");
    }

    [Fact]
    public void A_second_suspension_waits_for_the_first_decision_to_be_sent()
    {
        var resumed = Begin("khieu-nai", "nhan-don", At(11, 2)).Take("thu-ly", At(11, 3)).Take("tam-dinh-chi", At(11, 4))
            .Take("tiep-tuc", At(11, 5));
        Refused(resumed, "tam-dinh-chi", At(11, 6)).ShouldBe("case.clock_runs");
        Refused(resumed.Take("gui-tam-dinh-chi", At(11, 6)), "gui-tam-dinh-chi", At(11, 6)).ShouldBe("case.clock");
        resumed.Take("gui-tam-dinh-chi", At(11, 6)).Take("gui-tiep-tuc", At(11, 6)).Take("tam-dinh-chi", At(11, 6)).State
            .ShouldBe("tam-dinh-chi");
    }

    [Fact]
    public void A_clock_is_put_right_and_the_case_stays_where_it_is()
    {
        var rests = Begin("khieu-nai", "nhan-don", At(11, 2)).Take("thu-ly", At(11, 3)).Take("tam-dinh-chi", At(11, 10));
        var place = rests.Clocks.ToList().FindIndex(clock => clock.Code == "giai-quyet");
        var right = Entry(ClockEntryKind.Paused, At(11, 5)) with { Code = "om-dau", Corrects = 1, Reason = "theo ngày ký" };
        var put = Machine.Correct(rests, place, right, At(11, 12)).Value;
        put.State.ShouldBe("tam-dinh-chi");
        Machine.Deadline(put, put.Clock("giai-quyet")!, At(11, 12)).Reckoning.Left.ShouldBe(28);
        Machine.Correct(rests, place, right with { Corrects = null }, At(11, 12)).Refusal!.Code.ShouldBe("case.correct");
        Machine.Correct(rests, place, right with { Kind = ClockEntryKind.Struck }, At(11, 12)).Refusal!.Code.ShouldBe("case.correct");
        Machine.Correct(rests, place, right with { Code = "ban" }, At(11, 12)).Refusal!.Code.ShouldBe("clock.ground");
    }

    private static DateOnly? Due(Case @case, string clock) =>
        Machine.Deadline(@case, @case.Clock(clock)!, @case.Moves[^1].At).Reckoning.DueDay;

    private static string? Refused(Case @case, string step, DateTimeOffset at, Func<StepFacts, StepFacts>? with = null)
    {
        var facts = Facts(Shelf.For(@case.Kind, @case.FirstDay, DateOnly.FromDateTime(at.DateTime)).Value, step, at);
        return Machine.Take(@case, step, with?.Invoke(facts) ?? facts, Anybody, at).Refusal?.Code;
    }
}
