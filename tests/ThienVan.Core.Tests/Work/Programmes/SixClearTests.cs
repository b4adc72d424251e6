using ThienVan.Core.Work.Programmes;

namespace ThienVan.Core.Tests.Work.Programmes;

public sealed class SixClearTests
{
    [Fact]
    public void A_line_that_says_all_has_six_of_six() => SixClear.Of(Lines.Clear(), Lines.Asked).ShouldAllBe(mark => mark.IsClear);

    public static TheoryData<Clarity, ProgrammeLine> Unclear() => new()
    {
        { Clarity.Person, Lines.Clear() with { Person = null } },
        { Clarity.Person, Lines.Clear() with { Person = new(Lines.Gone, "Người đã chuyển") } },
        { Clarity.Person, Lines.Clear() with { Person = new(null, "Các phòng") } },
        { Clarity.Work, Lines.Clear("Trồng cây") },
        { Clarity.Work, Lines.Clear() with { From = new(SourceKind.Task, "III.3.4", Lines.Clear().Name.ToUpperInvariant(), "ý 4") } },
        { Clarity.Time, Lines.Clear() with { Time = null } },
        { Clarity.Time, At("năm 2026") },
        { Clarity.Time, At("hằng năm") },
        { Clarity.Time, At("theo chỉ đạo của cấp trên") },
        { Clarity.Time, At("quý I/2027") },
        { Clarity.Responsibility, Lines.Clear() with { Answers = null } },
        { Clarity.Responsibility, Lines.Clear() with { Answers = new(Lines.Gone, "Người đã chuyển") } },
        { Clarity.Output, Lines.Clear() with { Output = " " } },
        { Clarity.Output, Lines.Clear() with { Output = Lines.Clear().Name + "." } },
        { Clarity.Authority, Lines.Clear() with { Authority = null } },
    };

    [Theory]
    [MemberData(nameof(Unclear))]
    public void What_is_missing_is_told_with_what_to_do(Clarity aspect, ProgrammeLine line)
    {
        var marks = SixClear.Of(line, Lines.Asked);
        marks.Select(mark => mark.Aspect).ShouldBe(SixClear.All);
        var missing = marks.Single(mark => !mark.IsClear);
        missing.Aspect.ShouldBe(aspect);
        missing.Why.ShouldNotBeNullOrWhiteSpace();
        missing.Remedy.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void A_project_may_keep_the_name_the_plan_gave_it() =>
        SixClear.Of(Lines.Clear() with { From = new(SourceKind.Project, "2", Lines.Clear().Name, "dự án 2") }, Lines.Asked)
            .ShouldAllBe(mark => mark.IsClear);

    [Fact]
    public void A_leader_outside_the_unit_may_answer_by_name_alone() =>
        SixClear.Of(Lines.Clear() with { Answers = new(null, "Phó Chủ tịch phụ trách") }, Lines.Asked).ShouldAllBe(mark => mark.IsClear);

    [Fact]
    public void A_programme_is_counted_never_averaged()
    {
        ProgrammeLine[] lines = [Lines.Clear(), Lines.Clear() with { Person = null, Output = null }, Lines.Clear() with { Output = null }];
        var tally = ClarityTally.Of([.. lines.Select(line => SixClear.Of(line, Lines.Asked))]);
        (tally.Lines, tally.Whole).ShouldBe((3, 1));
        tally.Clear[Clarity.Person].ShouldBe(2);
        tally.Missing.ShouldBe([(Clarity.Person, 1), (Clarity.Output, 2)]);
    }

    private static ProgrammeLine At(string time) => Lines.Clear() with { Time = LineTimeReader.Read(time, 2026).Value };
}
