namespace ThienVan.Core.Kernel.Clocks;

/// <summary>The whole reckoning, line by line, as an officer would write it down.</summary>
internal sealed class ClockLines(ClockRun run, ClockBasis basis, ClockCount count, Reckoning reckoning)
{
    private readonly IReadOnlyList<ClockEntry> _standing = run.Standing;

    private ClockRule Rule => basis.Rule;

    private bool IsHours => Rule.Unit is ClockUnit.Hours or ClockUnit.WorkingHours;

    public IEnumerable<string> All() =>
    [
        Begun(), Term(), .. DaysOff(), .. _standing.Skip(1).Select(Said), .. Rolled(), .. Unknown(), Due(), .. Outcome(), .. Corrections(),
    ];

    private string Begun()
    {
        var (received, from) = (_standing[0].At, count.From);
        var said = $"{Rule.Begins} {ClockWords.Moment(received)}{Paper(_standing[0])}";
        if (from == received) return said + ".";
        var day = UnitTime.Day(received);
        var why = basis.Calendar.IsWorking(day) ? $"sau {Rule.CutOff:HH':'mm}" : "ngày nghỉ";
        return $"{said}, {why}: tính từ {FigureText.Day(UnitTime.Day(from))}.";
    }

    private string Term() =>
        $"Thời hạn {ClockWords.Amount(Rule.Term, Rule.Unit)}{(IsHours ? "" : ", không tính ngày bắt đầu")}{Source(Rule.Rule)}.";

    // Of calendar days every one counts; only where the last day falls is told.
    private IEnumerable<string> DaysOff()
    {
        if (Rule.Unit is not (ClockUnit.WorkingDays or ClockUnit.WorkingHours)) yield break;
        var (from, to) = (UnitTime.Day(_standing[0].At), UnitTime.Day(count.Due ?? count.Pauses[^1].From));
        var named = Enumerable.Range(1, Math.Max(0, CalendarDays.Between(from, to)))
            .Select(days => basis.Calendar.Named(from.AddDays(days))).OfType<CalendarDay>().ToArray();
        for (var at = 0; at < named.Length;)
        {
            var (first, last) = (named[at], named[at]);
            for (at++; at < named.Length && named[at] == first with { Day = last.Day.AddDays(1) }; at++) last = named[at];
            var days = first == last ? FigureText.Day(first.Day) : $"{FigureText.Day(first.Day)}–{FigureText.Day(last.Day)}";
            yield return first.Kind == DayKind.Off
                ? $"Nghỉ {days}: {first.Name}." : $"Làm việc {OfficialWords.Weekday(first.Day)} {days}: {first.Name}.";
        }
    }

    private string Said(ClockEntry entry) => entry.Kind switch
    {
        ClockEntryKind.Paused => $"Tạm dừng từ {When(entry)} vì {ClockWords.Ground(Rule, entry)}{Paper(entry)}.",
        ClockEntryKind.Resumed => $"Tiếp tục từ {When(entry)}{Paper(entry)}, còn {Rest(entry)}.",
        ClockEntryKind.Extended => Extended(entry),
        _ => $"Kết thúc {When(entry)}{Paper(entry)}.",
    };

    private string Extended(ClockEntry entry)
    {
        var extension = Rule.Extension(entry.Code)!;
        var ground = extension.Grounds.FirstOrDefault(ground => ground.Code == entry.Ground);
        return $"Gia hạn {ClockWords.Amount(extension.Adds, Rule.Unit)}{(entry.Document is { } paper ? $" theo {paper}" : "")}"
            + $"{(ground is null ? "" : $" vì {ground.Name}")}{Source(extension.Rule)}.";
    }

    // As it stood then: extensions written after it are not yet among it.
    private string Rest(ClockEntry resumed)
    {
        var before = _standing.TakeWhile(entry => entry != resumed).Append(resumed).ToArray();
        return ClockWords.Amount(new UnitTime(basis).Units(ClockCount.Of(before, basis).Rested), Rule.Unit);
    }

    private IEnumerable<string> Rolled()
    {
        if (Rule.Unit != ClockUnit.CalendarDays || count.Due is not { } due) yield break;
        var (last, nominal) = (UnitTime.Day(due), Nominal());
        if (nominal != last) yield return $"Ngày cuối {ClockWords.Day(nominal)} là ngày nghỉ: chuyển sang ngày làm việc tiếp theo.";
    }

    private DateOnly Nominal()
    {
        var since = count.Pauses.LastOrDefault(pause => pause.To is { } to && to <= count.Due).To ?? count.From;
        return UnitTime.Day(since > count.From ? since : count.From).AddDays((int)count.Rested);
    }

    private IEnumerable<string> Unknown() => reckoning.UnknownYears.Select(year =>
        $"Chưa có lịch nghỉ của năm {year}: các ngày của năm này tạm tính làm việc từ thứ Hai đến thứ Sáu.");

    private string Due() => count.Due is not { } due ? "Đang tạm dừng: hạn được tính lại từ ngày có quyết định tiếp tục."
        : IsHours ? $"Hạn: {ClockWords.Moment(due)}." : $"Hạn: {ClockWords.Day(UnitTime.Day(due))}.";

    private IEnumerable<string> Outcome() => reckoning.State switch
    {
        ClockState.Running or ClockState.Paused when reckoning.DaysLate == 0 => [],
        ClockState.EndedInTime => ["Kết quả: trong hạn."],
        _ => [$"Kết quả: {FigureText.Late(reckoning.DaysLate)}."],
    };

    private IEnumerable<string> Corrections() => run.Entries.Where(entry => entry.Corrects is not null).Select(entry =>
        $"Đính chính {FigureText.Moment(entry.Recorded)} ({entry.By.Name}): "
            + $"{(entry.Kind == ClockEntryKind.Struck ? "bỏ" : "thay")} nội dung ghi {When(run.Entries[entry.Corrects!.Value])}; "
            + $"{OfficialWords.Bare(entry.Reason!)}.");

    private string When(ClockEntry entry) => IsHours ? ClockWords.Moment(entry.At) : FigureText.Day(UnitTime.Day(entry.At));

    private static string Paper(ClockEntry entry) => entry.Document is { } paper ? $" ({paper})" : "";

    private static string Source(LegalRule rule) => rule.Document is not { } document
        ? " (phường đề xuất)"
        : $" ({(rule.Article is { } article ? $"{article} " : "")}{document}{(rule.IsUnverified ? ", chưa xác minh" : "")})";
}
