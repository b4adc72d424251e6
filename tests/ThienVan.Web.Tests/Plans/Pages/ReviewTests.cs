using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Review.Pages;

namespace ThienVan.Web.Tests.Plans.Pages;

public sealed class ReviewTests
{
    [Theory]
    [InlineData("100", Comparator.AtLeast, 100, null)]
    [InlineData("1.500", Comparator.AtMost, null, 1500)]
    [InlineData("15–17", Comparator.Range, 15, 17)]
    [InlineData("15 - 17", Comparator.AtLeast, 15, 17)]
    [InlineData("8", Comparator.Exactly, 8, 8)]
    [InlineData("có", Comparator.AtLeast, null, null)]
    public void An_amount_is_read_as_it_is_written(string text, Comparator comparator, int? low, int? high) =>
        AmountText.Read(text, Of(text == AmountText.Due ? IndicatorKind.Standard : IndicatorKind.Stock, unit: null, comparator)).Value
            .ShouldBe(new Amount(low, high));

    [Theory]
    [InlineData("1.500", "cây", 1500)]
    [InlineData("1 200", "cây", 1200)]
    [InlineData("１２", "cây", 12)]
    [InlineData("-5", "%/năm", -5)]
    [InlineData("12,5", "%", 12.5)]
    public void An_amount_is_read_by_what_it_counts(string text, string unit, double value) =>
        AmountText.Read(text, Of(unit[0] == '%' ? IndicatorKind.GrowthYearly : IndicatorKind.Flow, unit)).Value
            .ShouldBe(new Amount((decimal)value, (decimal)value));

    [Theory]
    [InlineData("1,200", "cây")]
    [InlineData("0,5", "cây")]
    [InlineData("1.200,5", "cây")]
    [InlineData("95%", "cây")]
    public void What_cannot_be_counted_so_is_asked_about(string text, string unit) =>
        AmountText.Read(text, Of(IndicatorKind.Flow, unit)).Refusal!.Message.ShouldContain(text);

    [Theory]
    [InlineData("chín")]
    [InlineData("17-15")]
    [InlineData("1-2-3")]
    public void What_is_no_amount_is_refused_with_the_text(string text) =>
        AmountText.Read(text, Of(IndicatorKind.Stock, unit: null)).Refusal!.Message.ShouldContain(text);

    [Theory]
    [InlineData("-5", IndicatorKind.Flow, "cây")]
    [InlineData("-5", IndicatorKind.Ratio, "%")]
    [InlineData("có", IndicatorKind.Flow, "cây")]
    [InlineData("có", IndicatorKind.Ratio, "%")]
    [InlineData("1,200", IndicatorKind.Ratio, "%")]
    [InlineData("1,200", IndicatorKind.GrowthYearly, "%/năm")]
    [InlineData("0", IndicatorKind.Rank, "hạng")]
    [InlineData("500", IndicatorKind.Rank, "hạng")]
    [InlineData("5", IndicatorKind.Standard, null)]
    [InlineData("5", IndicatorKind.Milestone, null)]
    public void What_the_kind_can_never_be_is_refused_with_the_text(string text, IndicatorKind kind, string? unit) =>
        AmountText.Read(text, Of(kind, unit)).Refusal!.Message.ShouldContain(text);

    [Theory]
    [InlineData("1,200", IndicatorKind.Flow, "cây", 1200)]
    [InlineData("1,200", IndicatorKind.GrowthYearly, "%/năm", 1.2)]
    [InlineData("1,200", IndicatorKind.Flow, "triệu đồng", 1.2)]
    public void What_was_asked_about_is_taken_as_it_was_answered(string text, IndicatorKind kind, string unit, double meant)
    {
        AmountText.Choices(text, Of(kind, unit)).ShouldContain((decimal)meant);
        var answer = FigureInput.Answer(text, (decimal)meant);
        AmountText.Read(text, Of(kind, unit), answer).Value!.Low.ShouldBe((decimal)meant);
        AmountText.Read("1,300", Of(kind, unit), answer).IsRefused.ShouldBeTrue();
    }

    [Fact]
    public void Years_that_no_longer_fit_a_kind_chosen_anew_are_named()
    {
        var indicator = Of(IndicatorKind.Stock, "nhà") with { Points = [new TargetPoint { Year = 2027, Low = 5, High = 5 }] };
        var form = IndicatorForm.Of(indicator, new PlanDocument { PeriodFrom = 2026, PeriodTo = 2030 }, revision: 1);
        form.Kind = IndicatorKind.Milestone;
        form.Apply(indicator).Refusal!.Message.ShouldStartWith("Năm 2027:");
    }

    [Fact]
    public void A_field_longer_than_anybody_reads_is_refused_but_not_what_the_document_says()
    {
        var text = new string('a', 5000);
        var task = new PlanTask { No = "III.1", Name = text, Provision = new Provision { Reference = "III" } };
        var plan = new PlanDocument { Tasks = [task] };
        TaskForm.Of(plan, task, revision: 1).Apply(plan, task).IsRefused.ShouldBeFalse();
        var form = TaskForm.Of(plan, task, revision: 1);
        form.Name += "b";
        form.Apply(plan, task).Refusal!.Message.ShouldContain("Tên nhiệm vụ");
    }

    [Fact]
    public void An_untouched_year_keeps_where_it_came_from()
    {
        var derived = new TargetPoint { Year = 2027, Low = 95, Provenance = Provenance.Derived, Basis = "duy trì" };
        var indicator = Make() with { Points = [new TargetPoint { Year = 2026, Low = 95 }, derived] };
        var form = IndicatorForm.Of(indicator, new PlanDocument { PeriodFrom = 2026, PeriodTo = 2030 }, revision: 1);
        form.Years[2026] = "96";
        var corrected = form.Apply(indicator).Value;
        corrected.PointFor(2026)!.ShouldSatisfyAllConditions(
            own => own.Low.ShouldBe(96), own => own.Provenance.ShouldBe(Provenance.Typed));
        corrected.PointFor(2027).ShouldBe(derived);
        corrected.PointFor(2028).ShouldBeNull();
    }

    [Theory]
    [InlineData(20, 1)]
    [InlineData(300, 1)]
    [InlineData(378, 2)]
    [InlineData(5000, 23)]
    public void Parts_cover_every_line_once(int lines, int parts)
    {
        var source = new SourceText([
            .. Enumerable
                .Range(1, lines)
                .Select(line =>
                    line % 7 == 0 ? ""
                    : line % 50 == 0 ? "II. MỤC"
                    : "dòng"
                ),
        ]);
        var split = SourceParts.Split(source);
        split.Count.ShouldBeInRange(parts, parts + 6);
        split
            .SelectMany(part => Enumerable.Range(part.Lines.From, part.Lines.To - part.Lines.From + 1))
            .ShouldBe(Enumerable.Range(1, lines));
    }

    [Fact]
    public void Unread_text_is_marked_even_inside_an_item()
    {
        var document = new PlanDocument
        {
            Targets =
            [
                new Target
                {
                    No = "1",
                    Group = "g",
                    Name = "Một",
                    Provision = new Provision { Reference = "II", Lines = new LineRange(2, 5) },
                },
            ],
            Unread = [new UnreadText(new LineRange(4, 4), "x", "y")],
        };
        SourceBlocks.Of(document, new SourcePart(1, new LineRange(1, 6), "")).Select(block => (block.Lines.From, block.Mark?.Unread))
            .ShouldBe([(1, null), (2, false), (4, true), (5, false), (6, null)]);
    }

    private static Indicator Of(IndicatorKind kind, string? unit, Comparator comparator = Comparator.Exactly) =>
        Make() with { Kind = kind, Unit = unit, Comparator = comparator, RankOf = 114 };

    private static Indicator Make() =>
        new()
        {
            Code = "1",
            Name = "Một",
            Kind = IndicatorKind.Ratio,
            Provision = new Provision { Reference = "II" },
        };
}
