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
        AmountText.Read(text, comparator).Value.ShouldBe(new Amount(low, high));

    [Theory]
    [InlineData("1.500", "cây", 1500)]
    [InlineData("1 200", "cây", 1200)]
    [InlineData("１２", "cây", 12)]
    [InlineData("-5", "%/năm", -5)]
    [InlineData("12,5", "%", 12.5)]
    public void An_amount_is_read_by_what_it_counts(string text, string unit, double value) =>
        AmountText.Read(text, Comparator.Exactly, unit).Value.ShouldBe(new Amount((decimal)value, (decimal)value));

    [Theory]
    [InlineData("1,200", "cây")]
    [InlineData("0,5", "cây")]
    [InlineData("1.200,5", "cây")]
    [InlineData("95%", "cây")]
    public void What_cannot_be_counted_so_is_asked_about(string text, string unit) =>
        AmountText.Read(text, Comparator.Exactly, unit).Refusal!.Message.ShouldContain(text);

    [Theory]
    [InlineData("chín")]
    [InlineData("17-15")]
    [InlineData("1-2-3")]
    public void What_is_no_amount_is_refused_with_the_text(string text) =>
        AmountText.Read(text, Comparator.AtLeast).Refusal!.Message.ShouldContain(text);

    [Fact]
    public void An_untouched_year_keeps_where_it_came_from()
    {
        var derived = new TargetPoint { Year = 2027, Low = 95, Provenance = Provenance.Derived, Basis = "duy trì" };
        var indicator = Make() with { Points = [new TargetPoint { Year = 2026, Low = 95 }, derived] };
        var form = IndicatorForm.Of(indicator, new PlanDocument { PeriodFrom = 2026, PeriodTo = 2030 }, revision: 1);
        form.Years[2026] = "96";
        var corrected = form.Apply(indicator).Value;
        corrected.PointFor(2026)!.Low.ShouldBe(96);
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

    private static Indicator Make() =>
        new()
        {
            Code = "1",
            Name = "Một",
            Kind = IndicatorKind.Ratio,
            Provision = new Provision { Reference = "II" },
        };
}
