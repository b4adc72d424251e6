using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking.Time;

/// <summary>A scheme or appendix task with its time as written.</summary>
internal sealed record TimedItem(string Code, string Name, string? Timing, Provision Provision)
{
    /// <summary>The cells the fault is in, not the whole row.</summary>
    public Provision Quoted =>
        Provision.Quote is null ? Provision : Provision with { Quote = $"{Wording.Clip(Name.Trim(), 140)} | {Timing}" };

    public static IEnumerable<TimedItem> Of(PlanDocument plan) =>
    [
        .. plan.Tasks.Where(task => task.Timing is not null || task.Output is not null)
            .Select(task => new TimedItem(task.No, $"{task.Name} {task.Output}", task.Timing, task.Provision)),
        .. plan.Projects.Select(project => new TimedItem(Place.Project(project), project.Name, project.Timing, project.Provision)),
    ];
}

/// <summary>Times of schemes and appendix tasks that cannot be kept: over before the plan starts, outside it, or recurring in one
/// year.</summary>
internal static partial class TimingFaults
{
    public static IEnumerable<FindingDraft> Check(CheckedPlan plan) =>
        plan.HasPeriod ? [.. TimedItem.Of(plan.Plan).SelectMany(item => Faults(plan.Plan, item)), .. Written(plan)] : [];

    // A task in running text that is to be finished before the plan starts.
    private static IEnumerable<FindingDraft> Written(CheckedPlan plan)
    {
        var timed = TimedItem.Of(plan.Plan).Select(item => item.Code).ToHashSet();
        foreach (var clause in plan.Clauses.Where(clause =>
            clause.Place.Kind is PlaceKind.Target or PlaceKind.Task && !timed.Contains(clause.Place.Code)))
        {
            if (Finish().Match(Years.WithoutReferences(clause.Text)) is not { Success: true } due) continue;
            if (Years.Number(due.Groups["year"]) is var year && year >= plan.Plan.PeriodFrom) continue;
            yield return Passed(plan.Plan, new(clause.Place.Code, clause.Text, due.Groups["due"].Value, clause.Provision), year);
        }
    }

    private static IEnumerable<FindingDraft> Faults(PlanDocument plan, TimedItem item)
    {
        if (item.Timing is not { } timing || Years.Due(Terms().Replace(timing, "")) is not { Count: > 0 } years) yield break;
        var open = Onwards().IsMatch(timing);
        if (years.Max() < plan.PeriodFrom && !open) yield return Passed(plan, item, years.Max());
        else if (years.Min() < plan.PeriodFrom || years.Max() > plan.PeriodTo) yield return Outside(plan, item);
        if (!open && years.Distinct().Count() == 1 && Recurring().IsMatch(item.Name) && !Recurring().IsMatch(timing))
            yield return Recurs(item, years[0]);
    }

    private static FindingDraft Passed(PlanDocument plan, TimedItem item, int year)
    {
        var signed = plan.Date is { } date ? $" (ký ngày {date.Day}/{date.Month}/{Wording.Digits(date.Year)})" : "";
        return Make(
            "deadline_passed",
            FindingWeight.Contradiction,
            item,
            $"Thời hạn “{item.Timing}” đã qua trước khi kế hoạch {Wording.Period(plan.PeriodFrom, plan.PeriodTo)} bắt đầu{signed}: nhiệm "
                + "vụ quá hạn ngay từ đầu, không theo dõi được."
        ) with
        {
            Readings =
            [
                new Reading { Id = "a", Text = $"Đã xong năm {Wording.Digits(year)}: đưa khỏi danh mục" },
                new Reading { Id = "b", Text = $"Lùi hạn sang năm {Wording.Digits(plan.PeriodFrom)}" },
            ],
        };
    }

    private static FindingDraft Outside(PlanDocument plan, TimedItem item) =>
        Make(
            "year_outside_period",
            FindingWeight.Contradiction,
            item,
            $"Thời gian “{item.Timing}” vượt ra ngoài giai đoạn {Wording.Period(plan.PeriodFrom, plan.PeriodTo)} của kế hoạch: phần ngoài "
                + "giai đoạn không được giao và không được đánh giá."
        ) with
        {
            Readings =
            [
                new Reading { Id = "a", Text = $"Chỉ tính trong {Wording.Period(plan.PeriodFrom, plan.PeriodTo)}" },
                new Reading { Id = "b", Text = $"Giữ “{item.Timing}”, có phần thực hiện ngoài kế hoạch" },
            ],
        };

    private static FindingDraft Recurs(TimedItem item, int year) =>
        Make(
            "recurring_vs_single_year",
            FindingWeight.Contradiction,
            item,
            $"Việc “hằng năm” nhưng thời gian chỉ ghi năm {Wording.Digits(year)}: làm một lần hay lặp lại các năm sau thì số lần phải báo "
                + "cáo khác nhau."
        ) with
        {
            Readings =
            [
                new Reading { Id = "a", Text = $"Chỉ năm {Wording.Digits(year)}" },
                new Reading { Id = "b", Text = $"Hằng năm, bắt đầu từ năm {Wording.Digits(year)}" },
            ],
        };

    private static FindingDraft Make(string kind, FindingWeight weight, TimedItem item, string message) =>
        new() { Kind = kind, Weight = weight, Message = message, Provisions = [item.Quoted], Concerns = [item.Code] };

    [GeneratedRegex(
        @"\b(?:hoàn thành|khánh thành|ban hành|xây dựng xong|làm xong|trình)\b[^;.]*?\b(?:trong|trước|vào)\s+"
            + @"(?<due>(?:cuối |hết |quý [IV]+[/ ]|tháng \d+[/ ])?(?:năm )?(?<year>20\d\d))\b",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Finish();

    [GeneratedRegex(@"nhiệm kỳ\s*\(?20\d\d\s*[-–]\s*20\d\d", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Terms();

    [GeneratedRegex(@"duy trì|tiếp theo|trở đi|h[ằà]ng năm|suốt", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Onwards();

    [GeneratedRegex(@"h[ằà]ng năm|mỗi năm|thường niên", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Recurring();
}
