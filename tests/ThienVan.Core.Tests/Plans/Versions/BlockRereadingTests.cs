using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;
using ThienVan.Core.Plans.Versions;
using ThienVan.Core.Tests.Plans.Import;

namespace ThienVan.Core.Tests.Plans.Versions;

/// <summary>A person says what a block of a document is, and that block alone is read anew.</summary>
public sealed class BlockRereadingTests
{
    private static readonly PartRole?[] _words = [PartRole.Targets, PartRole.Tasks, PartRole.Review, PartRole.LeftOut, null];

    public static TheoryData<string> Names => HabitsTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Saying_what_a_block_is_already_changes_nothing(string name)
    {
        var (source, plan) = Read(name);
        foreach (var block in Blocks(source, plan))
        {
            BlockRereading.Reread(source, [], new(block.Lines, block.Role), plan).ShouldBeNull();
            BlockRereading.Reread(source, [], new(block.Lines, null), plan).ShouldBeNull();
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_block_left_out_takes_all_its_figures_along_and_none_of_another(string name)
    {
        var (source, plan) = Read(name);
        var before = SourceReading.Of(source, [], plan);
        foreach (var block in before.Blocks)
        {
            if (BlockRereading.Reread(source, [], new(block.Lines, PartRole.LeftOut), plan) is not var (next, word)) continue;
            var after = SourceReading.Of(source, [word], next);
            for (var line = 1; line <= source.Count; line++)
            {
                var isInside = word.Lines.From <= line && line <= word.Lines.To;
                after.On(line).Zip(before.On(line)).Where(pair => pair.First.Role != Expected(pair.Second.Role, pair.First.Role, isInside))
                    .ShouldBeEmpty(source[line]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Whatever_is_said_of_a_block_the_others_stay_as_they_are_and_the_plan_is_whole(string name)
    {
        var (source, plan) = Read(name);
        foreach (var block in Blocks(source, plan))
        {
            foreach (var role in _words)
            {
                if (BlockRereading.Reread(source, [], new(block.Lines, role), plan) is not var (next, word)) continue;
                PlanInvariants.Check(next).ShouldBeEmpty();
                Things(next, word.Lines).ShouldBe(Things(plan, word.Lines));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_word_taken_back_gives_the_first_reading_again(string name)
    {
        var (source, plan) = Read(name);
        foreach (var block in Blocks(source, plan))
        {
            foreach (var role in _words)
            {
                if (BlockRereading.Reread(source, [], new(block.Lines, role), plan) is not var (next, word)) continue;
                var back = BlockRereading.Reread(source, [word], new(word.Lines, null), next).ShouldNotBeNull().Plan;
                Said(back).ShouldBe(Said(plan), ignoreOrder: true, $"{block} {role}");
            }
        }
    }

    [Fact]
    public void What_a_person_corrected_elsewhere_survives()
    {
        var source = Text(
            "II. CÁC CHỈ TIÊU CHỦ YẾU", "", "1. Đến năm 2030 có 66 doanh nghiệp.", "2. Đến năm 2030 trồng 90 ha rừng.", "",
            "III. NHIỆM VỤ, GIẢI PHÁP", "", "1. Mở rộng vùng chè 120 ha.", "2. Trồng 15 ha quế.");
        var plan = PlanImporter.Import(source).WithTargets(target => target.No == "1" ? target with { Name = "Do người sửa" } : target);
        var (next, word) = BlockRereading.Reread(source, [], new(new(12, 12), PartRole.Targets), plan).ShouldNotBeNull();
        word.Lines.ShouldBe(new(12, 12));
        next.Targets.Select(target => (target.No, target.Name)).ShouldBe(
            [("1", "Do người sửa"), ("2", "Trồng rừng"), ("2-2", "Trồng quế")]);
        next.Tasks.Select(task => task.No).ShouldBe(["III.1"]);
    }

    [Fact]
    public void A_word_holds_for_whole_paragraphs_and_takes_no_code_that_was_used()
    {
        var source = Text(
            "II. CÁC CHỈ TIÊU CHỦ YẾU", "", "1. Đến năm 2030 có 66 doanh nghiệp.", "", "III. NHIỆM VỤ, GIẢI PHÁP", "",
            "2. Mở rộng vùng chè lên 120 ha", "vào năm 2030.");
        var plan = PlanImporter.Import(source);
        var (next, word) = BlockRereading.Reread(source, [], new(new(11, 11), PartRole.Targets), plan, "2").ShouldNotBeNull();
        word.Lines.ShouldBe(new(10, 11));
        next.Targets.Select(target => target.Indicators[0].Code).ShouldBe(["1", "2-2"]);
    }

    [Fact]
    public void What_stands_before_the_first_heading_is_read_once_somebody_says_so()
    {
        var source = Text("Phấn đấu đến năm 2030 có 66 doanh nghiệp.", "", "I. QUAN ĐIỂM", "", "Phát triển bền vững.", "",
            "II. CÁC CHỈ TIÊU CHỦ YẾU", "", "1. Đến năm 2030 trồng 90 ha rừng.");
        var plan = PlanImporter.Import(source);
        SourceReading.Of(source, [], plan).On(4).Last().Role.ShouldBe(TokenRole.Unread);
        var (next, word) = BlockRereading.Reread(source, [], new(new(4, 4), PartRole.Targets), plan).ShouldNotBeNull();
        SourceReading.Of(source, [word], next).On(4).Last().Role.ShouldBe(TokenRole.Read);
    }

    [Fact]
    public void A_part_of_a_review_that_is_targets_leaves_the_rest_listed()
    {
        var source = Text(
            "I. ĐÁNH GIÁ TÌNH HÌNH", "", "- Năm 2025 thu 25 tỷ đồng.", "- Đến năm 2030 thu 60 tỷ đồng.", "", "II. CÁC CHỈ TIÊU CHỦ YẾU", "",
            "1. Đến năm 2030 trồng 90 ha rừng.");
        var plan = PlanImporter.Import(source);
        var (next, word) = BlockRereading.Reread(source, [], new(new(7, 7), PartRole.Targets), plan).ShouldNotBeNull();
        var reading = SourceReading.Of(source, [word], next);
        reading.On(6).Last().Role.ShouldBe(TokenRole.Unread);
        reading.On(7).Last().Role.ShouldBe(TokenRole.Read);
        next.Unread.Select(text => text.Lines).ShouldBe([new LineRange(6, 6)]);
    }

    // A figure in a name or a starting point may be told as left out, or stay what it is.
    private static TokenRole Expected(TokenRole before, TokenRole after, bool isInside) => !isInside ? before
        : before is TokenRole.Read or TokenRole.Unread or TokenRole.Task ? TokenRole.LeftOut
        : after == TokenRole.LeftOut ? TokenRole.LeftOut : before;

    private static SourceText Text(params string[] lines) =>
        new(["KẾ HOẠCH", "Phát triển kinh tế - xã hội 5 năm 2026 - 2030", "", .. lines]);

    private static (SourceText Source, PlanDocument Plan) Read(string name)
    {
        var source = HabitsTests.Source(name);
        return (source, PlanImporter.Import(source));
    }

    private static IReadOnlyList<ReadBlock> Blocks(SourceText source, PlanDocument plan) => SourceReading.Of(source, [], plan).Blocks;

    private static List<string> Said(PlanDocument plan) =>
    [
        .. plan.Indicators.Select(one => $"{one.Name} | {PlanTexts.Say(one)}"),
        .. plan.Rows.Select(row => $"{row.No} {row.Name}"),
        .. plan.Tasks.Select(task => $"{task.No} {task.Name} {task.Lead} {task.Timing}"),
        .. plan.Projects.Select(project => $"{project.No} {project.Name}"),
        .. plan.Unread.Select(text => $"{text.Lines} {text.Why}"),
    ];

    // What stands outside some lines, to its codes and figures.
    private static List<string> Things(PlanDocument plan, LineRange lines)
    {
        bool Outside(Provision provision) => provision.Lines is not { } at || at.To < lines.From || lines.To < at.From;
        return
        [
            .. plan.AllTargets().Where(target => Outside(target.Provision))
                .SelectMany(target => target.Indicators.Select(one => $"{target.No} {target.Name} {one.Code} {PlanTexts.Say(one)}")),
            .. plan.Rows.Where(row => Outside(row.Provision)).Select(row => $"{row.No} {row.Name}"),
            .. plan.Tasks.Where(task => Outside(task.Provision)).Select(task => $"{task.No} {task.Name} {task.Lead} {task.Timing}"),
            .. plan.Projects.Where(project => Outside(project.Provision)).Select(project => $"{project.No} {project.Name}"),
        ];
    }
}
