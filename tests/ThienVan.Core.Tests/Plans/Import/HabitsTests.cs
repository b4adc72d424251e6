using System.Globalization;
using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;

namespace ThienVan.Core.Tests.Plans.Import;

/// <summary>
/// Plans of invented places in the habits of many provinces (year plan, five years, resolution, decision with attachment, action programme,
/// scheme with tables only, mountain commune, special zone), each with what a reader finds in it beside it.
/// </summary>
public sealed class HabitsTests
{
    private static readonly string _folder =
        Path.GetDirectoryName(PlanTexts.Find(Path.Combine("tests", "fixtures", "plans", "habits", "01-nghi-quyet-mot-nam.txt"))!)!;

    public static TheoryData<string> Names =>
        [
            .. Directory.EnumerateFiles(_folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_plan_of_another_habit_is_read_as_a_reader_reads_it(string name) =>
        Said(PlanImporter.Import(Source(name))).ShouldBe(File.ReadAllLines(Path.Combine(_folder, $"{name}.said")));

    [Theory]
    [MemberData(nameof(Names))]
    public void Tabs_before_a_paragraph_and_behind_its_mark_change_nothing(string name)
    {
        var lines = Source(name).Lines.Select(line =>
        {
            if (line.Contains('\t', StringComparison.Ordinal) || line.Length == 0) return line;
            var mark = Mark.Read(line);
            return mark.Length > 0 && line[..mark.Length].EndsWith(' ')
                ? $"\t{line[..mark.Length].TrimEnd()}\t{line[mark.Length..]}"
                : $"\t{line}";
        });
        Read(PlanImporter.Import(new SourceText([.. lines]))).ShouldBe(Read(PlanImporter.Import(Source(name))));
    }

    [Theory]
    [InlineData("2")]
    [InlineData("- 3 -")]
    [InlineData("Trang 4/9")]
    public void The_number_of_a_page_is_none_of_the_plan(string number)
    {
        string[] head = ["KẾ HOẠCH", "Phát triển kinh tế - xã hội 5 năm 2026 - 2030", "", "II. CÁC CHỈ TIÊU CHỦ YẾU", ""];
        string[] items = ["1. Thu ngân sách hằng năm đạt 52 tỷ đồng.", number, "2. Tỷ lệ hộ nghèo đến năm 2030 còn 2,1%."];
        PlanImporter.Import(new SourceText([.. head, .. items])).Indicators.Select(PlanTexts.Say)
            .ShouldBe(["Flow Exactly tỷ đồng 2026-2030=52", "Ratio Exactly % 2030=2.1"]);
    }

    [Fact]
    public void Lone_numbers_that_do_not_count_on_are_figures()
    {
        string[] head = ["KẾ HOẠCH", "Phát triển kinh tế - xã hội năm 2026", "", "II. CÁC CHỈ TIÊU CHỦ YẾU", ""];
        string[] items = ["1. Thu ngân sách đạt 52 tỷ đồng.", "Tỷ lệ hộ nghèo", "35", "Số hộ", "12"];
        Told(PlanImporter.Import(new SourceText([.. head, .. items]))).Distinct().ShouldBe([52m, 35m, 12m], ignoreOrder: true);
    }

    [Fact]
    public void A_period_told_by_its_last_year_alone_is_to_be_looked_at()
    {
        string[] lines = ["ĐẢNG BỘ XÃ CAO SƠN", "* Mục tiêu, chỉ tiêu phát triển đến năm 2030:", "+ Tỷ lệ hộ xem truyền hình: 95%."];
        var plan = PlanImporter.Import(new SourceText(lines));
        (plan.PeriodFrom, plan.PeriodTo).ShouldBe((2026, 2030));
        plan.Unread.ShouldHaveSingleItem().Why.ShouldContain("không nêu giai đoạn");
    }

    [Fact]
    public void A_year_in_brackets_is_that_figures_alone()
    {
        string[] lines =
        [
            "KẾ HOẠCH", "Phát triển kinh tế - xã hội 5 năm 2026 - 2030", "", "II. CÁC CHỈ TIÊU CHỦ YẾU", "",
            "1. Tỷ lệ hộ nghèo đến năm 2030 còn 2% (năm 2026: 3%); tỷ lệ hộ cận nghèo còn 4%.",
        ];
        PlanImporter.Import(new SourceText(lines)).Indicators.Select(PlanTexts.Say)
            .ShouldBe(["Ratio Exactly % 2026=3, 2030=2", "Ratio Exactly % 2030=4"]);
    }

    [Fact]
    public void No_figure_of_any_mixture_is_lost_without_a_word()
    {
        string[] all =
        [
            .. Names.SelectMany(name => Source(name.Data).Lines)
                .Where(line => line.Length > 0 && line != "Nơi nhận:" && !line.Contains('\t', StringComparison.Ordinal)),
        ];
        Gen.Int[0, all.Length - 1].Array[1, 40].Sample(picked =>
        {
            string[] head = ["KẾ HOẠCH", "Phát triển kinh tế - xã hội 5 năm 2026 - 2030", "", "II. CÁC CHỈ TIÊU CHỦ YẾU", ""];
            var plan = PlanImporter.Import(new SourceText([.. head, .. picked.Select(at => all[at])]));
            var told = Told(plan).ToHashSet();

            // A line printed twice is read once, and listed once.
            var listed = picked.Where((_, i) => IsListed(plan, head.Length + 1 + i)).Select(at => all[at]).ToHashSet();
            picked.Select(at => all[at]).Where(line => !listed.Contains(line) && Figures(line).Any(figure => !told.Contains(figure)))
                .ShouldBeEmpty(string.Join('\n', picked.Select(at => all[at])));
        }, iter: 300, seed: "0000KOJ2Fd10");
    }

    internal static SourceText Source(string name) => SourceText.FromText(File.ReadAllText(Path.Combine(_folder, $"{name}.txt")));

    private static List<string> Said(PlanDocument plan) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"{plan.Title} | {plan.PeriodFrom}-{plan.PeriodTo}"),
        .. Read(plan),
        .. plan.Unread.Select(text => $"unread {text.Lines.From}-{text.Lines.To}: {text.Text} | {text.Why}"),
    ];

    internal static List<string> Read(PlanDocument plan) =>
    [
        .. plan.Targets.Concat(plan.HiddenTargets).SelectMany(target => target.Indicators)
            .Select(one => $"{one.Code} {one.Name} | {PlanTexts.Say(one)}"),
        .. plan.Rows.Select(row => $"row {row.No} {row.Name} | {row.Unit} {row.Comparator} {Points(row.Points)}"),
        .. plan.Tasks.Select(task => $"task {task.No} {task.Name} | {task.Lead} | {string.Join(", ", task.Cooperating)} | {task.Timing}"),
        .. plan.Projects.Select(project => $"project {project.No} {project.Name} | {project.Lead} | {project.Timing}"),
    ];

    private static string Points(IEnumerable<TargetPoint> points) =>
        string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.Year}={point.Low}..{point.High}")));

    private static bool IsListed(PlanDocument plan, int line) => plan.Unread.Any(text => text.Lines.From <= line && line <= text.Lines.To);

    // Everything a person can find the figure in: a reading, a name, a task, or the list of what was not read.
    private static IEnumerable<decimal> Told(PlanDocument plan) =>
        plan.Targets.Concat(plan.HiddenTargets).SelectMany(target => target.Indicators).SelectMany(one =>
                one.Points.SelectMany(point => new[] { point.Low, point.High })
                    .Concat([one.Total?.Low, one.Total?.High, one.RankOf, one.Baseline?.Value]).OfType<decimal>()
                    .Concat(Figures(one.Name)))
            .Concat(plan.Tasks.SelectMany(task => Figures($"{task.Section}. {task.Provision.Quote}")))
            .Concat(plan.Groups.SelectMany(group => Figures(group.Name)))
            .Concat(plan.Unread.SelectMany(text => Figures(text.Text)));

    private static IEnumerable<decimal> Figures(string text) =>
        FigureReader.Read(Phrase.Of(Heading.WithoutCount(text[Mark.Read(text).Length..])))
            .SelectMany(figure => new[] { figure.Value, figure.Upper }).OfType<decimal>();
}
