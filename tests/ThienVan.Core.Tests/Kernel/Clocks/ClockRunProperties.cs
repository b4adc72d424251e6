using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Clocks;
using static ThienVan.Core.Tests.Kernel.Clocks.Clocks;

namespace ThienVan.Core.Tests.Kernel.Clocks;

/// <summary>Officers write down what happened in any order, put it right, try what is not allowed; the due day is the one a hand count
/// gives, over Tết, swapped Saturdays, ends of months and of the year.</summary>
public sealed class ClockRunProperties
{
    private static readonly DateTimeOffset _now = At(12, 1, year: 2029);

    /// <param name="Corrects">Which of the notes so far is put right; null for a note of its own.</param>
    private sealed record Try(ClockEntryKind Kind, int Minutes, int? Corrects);

    private static readonly Gen<ClockEntryKind> _kind = Gen.Frequency((3, Gen.Const(ClockEntryKind.Paused)),
        (3, Gen.Const(ClockEntryKind.Resumed)), (2, Gen.Const(ClockEntryKind.Extended)), (1, Gen.Const(ClockEntryKind.Struck)));

    private static Gen<Try[]> Tries(int days) => Gen.Select(_kind, Gen.Int[0, days * 24 * 60],
        Gen.Frequency((2, Gen.Const(-1)), (1, Gen.Int[0, 5]))).Select((kind, minutes, corrects) =>
            new Try(kind, minutes, corrects < 0 ? null : corrects)).Array[0, 12];

    private static readonly Gen<DateTimeOffset> _start = Gen.Frequency((3, Gen.Int[0, 370]), (1, Gen.Int[40, 55]), (1, Gen.Int[225, 250]),
        (1, Gen.Int[355, 366])).SelectMany(day => Gen.Int[0, (24 * 60) - 1].Select(minute => At(1, 1, 0).AddDays(day).AddMinutes(minute)));

    private static readonly Gen<ClockRule> _days = Gen.Select(
        Gen.Bool.Select(all => all ? ClockUnit.CalendarDays : ClockUnit.WorkingDays), Gen.Int[1, 45], Gen.Bool)
        .Select((unit, term, cut) => Rule(unit, term) with { CutOff = cut ? new(15, 0) : null });

    private static readonly Gen<ClockRule> _hours = Gen.Select(
        Gen.Bool.Select(all => all ? ClockUnit.Hours : ClockUnit.WorkingHours), Gen.Int[1, 40])
        .Select((unit, term) => Rule(unit, term));

    [Fact]
    public void Any_order_gives_the_day_of_a_hand_count() =>
        Gen.Select(_start, _days, Tries(80)).Sample((start, rule, tries) => Walk(start, rule, tries, (run, noted) =>
            Reckoning.Of(run, Basis(rule), _now).DueDay.ShouldBe(HandCount.Days(rule, Calendar, noted))), iter: 3000);

    [Fact]
    public void Any_order_gives_the_minute_of_a_hand_count() =>
        Gen.Select(_start, _hours, Tries(4)).Sample((start, rule, tries) => Walk(start, rule, tries, (run, noted) =>
            Reckoning.Of(run, Basis(rule), _now).Due.ShouldBe(HandCount.Hours(rule, Calendar, noted)), isLast: true), iter: 150);

    [Fact]
    public void An_extension_is_refused_exactly_when_it_comes_too_often_or_too_late() =>
        Gen.Select(_start, _days, Tries(80), Gen.Int[0, 80]).Sample((start, rule, tries, days) => Walk(start, rule, tries, (run, noted) =>
        {
            var at = start.AddDays(days);
            var before = noted.Where(one => one.At <= at).ToArray();
            var tooLate = HandCount.Days(rule, Calendar, before) is { } due && DateOnly.FromDateTime(at.DateTime) > due;
            var tooOften = before.Count(one => one.Kind == ClockEntryKind.Extended) >= 2;
            // A later extension may lose its own place; of the one tried the hand count speaks alone.
            if (noted.Any(one => one.Kind == ClockEntryKind.Extended && one.At > at)) return;
            run.Add(Entry(ClockEntryKind.Extended, at), Basis(rule), _now).Refusal?.Code
                .ShouldBe(tooOften ? "clock.extensions" : tooLate ? "clock.over" : null);
        }, isLast: true), iter: 2000);

    [Fact]
    public void A_pause_and_its_end_on_one_day_win_nothing_and_every_day_between_is_won() =>
        Gen.Select(_start, _days.Where(rule => rule.Unit == ClockUnit.WorkingDays && rule.CutOff is null), Gen.Int[0, 20], Gen.Int[0, 40])
            .Sample((start, rule, from, rest) =>
            {
                var plain = Run(rule, Entry(ClockEntryKind.Started, start));
                var due = Reckoning.Of(plain, Basis(rule), _now).DueDay!.Value;
                var (pause, resume) = (start.AddDays(from), start.AddDays(from + rest));
                if (DateOnly.FromDateTime(pause.DateTime) >= due) return;
                var paused = Run(rule, Entry(ClockEntryKind.Started, start), Entry(ClockEntryKind.Paused, pause),
                    Entry(ClockEntryKind.Resumed, resume));
                var skipped = Calendar.WorkingDaysBetween(DateOnly.FromDateTime(pause.DateTime), DateOnly.FromDateTime(resume.DateTime));
                Reckoning.Of(paused, Basis(rule), _now).DueDay.ShouldBe(Calendar.AddWorkingDays(due, skipped));
            }, iter: 2000);

    [Fact]
    public void Nothing_written_down_is_ever_lost() =>
        Gen.Select(_start, _days, Tries(80)).Sample((start, rule, tries) =>
        {
            var run = Run(rule, Entry(ClockEntryKind.Started, start));
            foreach (var step in tries)
            {
                var next = run.Add(EntryOf(step, start), Basis(rule), _now);
                if (next.IsRefused) continue;
                next.Value.Entries.Take(run.Entries.Count).ShouldBe(run.Entries);
                next.Value.Entries.Count.ShouldBe(run.Entries.Count + 1);
                run = next.Value;
            }
        }, iter: 1000);

    private static void Walk(
        DateTimeOffset start, ClockRule rule, Try[] tries, Action<ClockRun, IReadOnlyList<Noted>> check, bool isLast = false)
    {
        var run = Run(rule, Entry(ClockEntryKind.Started, start));
        // The diary: by place in the run, null for what was crossed out or put right.
        var diary = new List<Noted?> { new(ClockEntryKind.Started, start) };
        foreach (var step in tries)
        {
            var next = run.Add(EntryOf(step, start), Basis(rule), _now);
            if (next.IsRefused) continue;
            run = next.Value;
            if (step.Corrects is { } place) diary[place] = null;
            diary.Add(step.Kind == ClockEntryKind.Struck ? null
                : new(step.Kind, start.AddMinutes(step.Minutes), step.Kind == ClockEntryKind.Extended ? 15 : 0));
            if (!isLast) check(run, [.. diary.OfType<Noted>()]);
        }

        if (isLast) check(run, [.. diary.OfType<Noted>()]);
    }

    private static ClockEntry EntryOf(Try step, DateTimeOffset start) =>
        Entry(step.Kind, start.AddMinutes(step.Minutes)) with { Corrects = step.Corrects, Reason = "ghi nhầm ngày" };

    private static ClockRun Run(ClockRule rule, params ClockEntry[] entries) =>
        entries.Aggregate(ClockRun.Empty, (run, entry) => run.Add(entry, Basis(rule), _now).Value);
}
