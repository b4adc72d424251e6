using CsCheck;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;

namespace ThienVan.Core.Tests.Plans.Import.Written;

/// <summary>One plan through any skeleton, any marks and any layout of a text is read the same.</summary>
public sealed class WrittenPlanTests
{
    [Fact]
    public void A_plan_is_read_the_same_however_it_is_written_down() =>
        Gen.Int.Select(Gen.Enum<TextLayout>()).Sample((seed, layout) =>
        {
            var random = new Random(seed);
            var (plan, habit) = (OnePlan.Some(random), WritingHabit.Any(random));
            var text = TextLayouts.Lay(PlanWriter.Write(plan, habit), layout);
            SameReading.Of(PlanImporter.Import(new SourceText(text)), habit)
                .ShouldBe(SameReading.Of(plan, habit), $"{habit} {layout}\n{string.Join('\n', text)}");
        }, iter: 200);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Another_layout_of_a_habit_changes_nothing(string name, TextLayout layout)
    {
        var source = HabitsTests.Source(name);
        ShouldBeAlike(PlanImporter.Import(Laid(source, layout)), PlanImporter.Import(source));
    }

    [Theory]
    [InlineData(TextLayout.TabBehindMark)]
    [InlineData(TextLayout.TabIndented)]
    [InlineData(TextLayout.TabsBoth)]
    [InlineData(TextLayout.SpacesIndented)]
    [InlineData(TextLayout.Wrapped)]
    [InlineData(TextLayout.WrappedIndented)]
    public void The_real_plan_is_read_the_same_in_any_layout(TextLayout layout)
    {
        var plan = PlanImporter.Import(Laid(PlanTexts.Real(), layout));
        (plan.Targets.Count, plan.Rows.Count, plan.Projects.Count, plan.HiddenTargets.Count).ShouldBe((34, 21, 23, 11));
        ShouldBeAlike(plan, PlanImporter.Import(PlanTexts.Real()));
    }

    public static TheoryData<string, TextLayout> Shapes =>
        [.. HabitsTests.Names.SelectMany(name => Enum.GetValues<TextLayout>().Select(layout => (name.Data, layout)))];

    private static void ShouldBeAlike(PlanDocument plan, PlanDocument other)
    {
        var (read, expected) = (HabitsTests.Read(plan), HabitsTests.Read(other));
        read.Except(expected).ShouldBeEmpty();
        expected.Except(read).ShouldBeEmpty();
        read.ShouldBe(expected);
    }

    private static SourceText Laid(SourceText source, TextLayout layout) => new(TextLayouts.Lay([.. source.Lines.Select(Line)], layout));

    private static WrittenLine Line(string text)
    {
        var mark = Mark.Read(text);
        return mark.Length > 0 && text[..mark.Length].EndsWith(' ')
            ? new(text[mark.Length..]) { Style = text[..mark.Length].TrimEnd() }
            : new(text);
    }
}
