using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking.Gaps;

/// <summary>What tasks and projects leave out: who, when, how much.</summary>
internal static partial class WorkGaps
{
    public static IEnumerable<FindingDraft> Check(CheckedPlan plan) =>
    [
        .. NoAmount(plan.Plan),
        .. TasksWithoutLead(plan.Plan),
        .. TasksWithoutDeadline(plan.Plan),
        .. UndatedAppendix(plan.Plan),
        .. ProjectsWithoutLead(plan.Plan),
        .. Placeholders(plan.Plan),
    ];

    private static IEnumerable<FindingDraft> NoAmount(PlanDocument plan)
    {
        var bare = plan
            .Projects.Where(project =>
                !project.Funding.Append(project.Name).Any(text => Money().IsMatch(text)) && !HasAmountCell(project.Provision)
            )
            .ToArray();
        if (bare.Length > 0)
            yield return Make("no_amount",
                $"{Wording.Digits(bare.Length)}/{Wording.Digits(plan.Projects.Count)} đề án, dự án chỉ ghi nguồn vốn, không ghi số tiền: "
                    + "không cân đối được ngân sách và không biết cái nào làm được.",
                bare.Select(project => project.Provision), bare.Select(Place.Project));
    }

    // "Tổng mức đầu tư (triệu đồng)" is a column of bare figures; years and row numbers are none.
    private static bool HasAmountCell(Provision row) =>
        row.Quote?.Split('\t').Skip(1).Any(cell => AmountCell().IsMatch(cell.Trim())) == true;

    private static IEnumerable<FindingDraft> TasksWithoutLead(PlanDocument plan)
    {
        var bare = plan.Tasks.Where(task => task.Lead is null).ToArray();
        if (bare.Length > 0)
            yield return Make(
                "no_lead", $"{Wording.Digits(bare.Length)} nhiệm vụ không ghi đơn vị chủ trì: không rõ ai làm, ai báo cáo.", Sections(bare),
                bare.Select(task => task.No));
    }

    private static IEnumerable<FindingDraft> TasksWithoutDeadline(PlanDocument plan)
    {
        var bare = plan
            .Tasks.Where(task => task.Timing is null && task.Schedule is null && task.Output is null && !IsDated(plan, task))
            .ToArray();
        if (bare.Length > 0)
            yield return Make(
                "no_deadline", $"{Wording.Digits(bare.Length)} nhiệm vụ không ghi thời hạn: không biết khi nào là trễ.", Sections(bare),
                bare.Select(task => task.No));
    }

    // The sentence may name its own time; years of cited documents and of longer schemes are not it.
    private static bool IsDated(PlanDocument plan, PlanTask task)
    {
        var text = task.Provision.Quote ?? task.Name;
        return Rhythm().IsMatch(text) || Years.In(text).Any(year => plan.PeriodFrom <= year && year <= plan.PeriodTo);
    }

    private static IEnumerable<FindingDraft> UndatedAppendix(PlanDocument plan)
    {
        var tasks = plan
            .Tasks.Where(task => task.Output is not null || task.Timing is not null)
            .Select(task => (task.Timing, task.Provision, Code: task.No, task.Name));
        var projects = plan.Projects.Select(project => (project.Timing, project.Provision, Code: Place.Project(project), project.Name));
        var bare = tasks.Concat(projects).Where(item => item.Timing is null || !Dated().IsMatch(Term().Replace(item.Timing, ""))).ToArray();
        if (bare.Length > 0)
            yield return Make(
                "no_deadline",
                "Mục của phụ lục không có thời hạn cụ thể (“theo chỉ đạo”, để trống): không theo dõi được tiến độ.",
                bare.Select(item =>
                    item.Provision with
                    {
                        Quote = item.Provision.Quote is null ? null : $"{Wording.Clip(item.Name, 120)} | {item.Timing}",
                    }
                ),
                bare.Select(item => item.Code)
            );
    }

    private static IEnumerable<FindingDraft> ProjectsWithoutLead(PlanDocument plan)
    {
        var bare = plan.Projects.Where(project => project.Lead is null).ToArray();
        if (bare.Length > 0)
            yield return Make(
                "no_lead", $"{Wording.Digits(bare.Length)} đề án, dự án không ghi đơn vị chủ trì: không rõ ai chịu trách nhiệm.",
                bare.Select(project => project.Provision), bare.Select(Place.Project));
    }

    private static IEnumerable<FindingDraft> Placeholders(PlanDocument plan)
    {
        var bare = plan.Projects.Where(project => Placeholder().IsMatch(project.Name)).ToArray();
        if (bare.Length > 0)
            yield return Make("placeholder_for_number",
                "Hứa “chỉ tiêu, số lượng cụ thể” nhưng không ghi con số nào: người thực hiện phải tự đặt chỉ tiêu.",
                bare.Select(project => project.Provision), bare.Select(Place.Project));
    }

    // One provision a run of neighbouring tasks: eighty quotes would bury the rest.
    private static IEnumerable<Provision> Sections(PlanTask[] tasks) =>
        tasks.GroupBy(task => task.Section ?? Parent(task.No)).Select(section => new Provision
        {
            Reference =
                section.Count() == 1
                    ? section.First().Provision.Reference
                    : $"{section.First().Provision.Reference} đến {section.Last().Provision.Reference}",
            Lines =
                section.First().Provision.Lines is { } from && section.Last().Provision.Lines is { } to
                    ? new LineRange(from.From, to.To)
                    : null,
            Quote = Wording.Clip(section.First().Name, 120),
        });

    private static string Parent(string no) => no.Contains('.', StringComparison.Ordinal) ? no[..no.LastIndexOf('.')] : no;

    private static FindingDraft Make(string kind, string message, IEnumerable<Provision> provisions, IEnumerable<string> concerns) => new()
    {
        Kind = kind,
        Weight = FindingWeight.Gap,
        Message = message,
        Provisions =
        [
            .. provisions.Select(provision =>
                provision.Quote is { } quote ? provision with { Quote = Wording.Clip(quote.Replace('\t', ' '), 160) } : provision
            ),
        ],
        Concerns = [.. concerns],
    };

    [GeneratedRegex(@"\d[\d.,]*\s*(?:tỷ|triệu|nghìn|đồng)", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Money();

    [GeneratedRegex(
        @"^(?!20\d\d$)\d{1,3}(?:[.,]\d{1,3})*(?:\s*(?:nghìn|triệu|tỷ|tỉ|đồng)\b.*)?$|^(?!20\d\d$)\d{4,}$",
        Pattern.AnyCase,
        Pattern.Timeout
    )]
    private static partial Regex AmountCell();

    [GeneratedRegex(@"20\d\d|h[ằà]ng (?:năm|quý|tháng)|mỗi năm|thường xuyên", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Dated();

    [GeneratedRegex(@"h[ằà]ng (?:năm|quý|tháng)|mỗi năm", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Rhythm();

    [GeneratedRegex(@"nhiệm kỳ\s*\(?20\d\d\s*[-–]\s*20\d\d", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Term();

    [GeneratedRegex(
        @"(?:chỉ tiêu|số lượng)(?: [^.;|\d]{0,30})? (?:cụ thể|(?:theo |giao )?(?:kế hoạch )?(?:h[ằà]ng|từng) năm)",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Placeholder();
}
