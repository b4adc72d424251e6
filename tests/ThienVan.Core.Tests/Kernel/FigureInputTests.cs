using CsCheck;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Tests.Kernel;

public sealed class FigureInputTests
{
    [Theory]
    [InlineData("12", 12)]
    [InlineData("0", 0)]
    [InlineData("1.234,5", 1234.5)]
    [InlineData("1.234.567", 1234567)]
    [InlineData("12,75 %", 12.75)]
    [InlineData("12.5", 12.5)]
    [InlineData("0.125", 0.125)]
    [InlineData("-2,5", -2.5)]
    [InlineData("1 234", 1234)]
    [InlineData("\u200b12\u00a0345,5\u2060", 12345.5)]
    public void A_Vietnamese_figure_is_read(string typed, double meant) => FigureInput.Read(typed).Value.ShouldBe((decimal)meant);

    [Theory]
    [InlineData(",5", 0.5)]
    [InlineData(".5", 0.5)]
    [InlineData("1234,5", 1234.5)]
    [InlineData("1234.567", 1234.567)]
    [InlineData("1,234.5", 1234.5)]
    [InlineData("12,345,678", 12345678)]
    [InlineData("+5", 5)]
    [InlineData("–5", -5)]
    [InlineData("0.555", 0.555)]
    [InlineData("123.4567", 123.4567)]
    [InlineData("−5", -5)]
    [InlineData("5%%", 5)]
    [InlineData("12.345.678,9", 12345678.9)]
    [InlineData("999.999,99", 999999.99)]
    public void Points_and_commas_are_read_where_they_can_mean_one_thing(string typed, double meant) =>
        FigureInput.Read(typed).Value.ShouldBe((decimal)meant);

    [Theory]
    [InlineData("1.234", 1234, 1.234)]
    [InlineData("-12.500", -12500, -12.5)]
    public void One_point_before_three_digits_is_asked_about(string typed, double thousands, double fraction)
    {
        var read = FigureInput.Read(typed);
        read.Value.ShouldBeNull();
        (read.AsThousands, read.AsFraction).ShouldBe(((decimal)thousands, (decimal)fraction));
    }

    [Theory]
    [InlineData("1,234", FigureKind.Any, true)]
    [InlineData("1,234", FigureKind.Measured, true)]
    [InlineData("1,234", FigureKind.Counted, true)]
    [InlineData("1,234", FigureKind.Percent, false)]
    [InlineData("1.234", FigureKind.Percent, true)]
    [InlineData("0,234", FigureKind.Measured, false)]
    [InlineData("1234,567", FigureKind.Measured, false)]
    public void A_comma_before_three_digits_is_asked_about_but_in_a_percentage(string typed, FigureKind kind, bool asked) =>
        FigureInput.Read(typed, new(kind, "cây")).Ambiguous.ShouldBe(asked);

    [Theory]
    [InlineData("1 200", 1200)]
    [InlineData("12 345 678", 12345678)]
    [InlineData("- 5", -5)]
    [InlineData("1 200,5", 1200.5)]
    public void Spaces_stand_between_thousands(string typed, double meant) => FigureInput.Read(typed).Value.ShouldBe((decimal)meant);

    [Theory]
    [InlineData("12 3")]
    [InlineData("1.234,")]
    [InlineData("98,")]
    [InlineData("1 2000")]
    [InlineData("1234 567")]
    [InlineData("1.234 567")]
    [InlineData("5 000 0")]
    public void Figures_side_by_side_are_not_joined(string typed) => FigureInput.Read(typed).Unreadable.ShouldBeTrue();

    [Fact]
    public void Of_any_text_and_kind_there_is_one_answer_and_a_counted_one_is_whole() =>
        Gen.Select(Gen.String[Gen.Char["0123456789.,-% x"], 0, 12], Gen.Enum<FigureKind>()).Sample((typed, kind) =>
        {
            var read = FigureInput.Read(typed, new(kind, "cây"));
            (read.Value is not null, read.Refusal is not null).ShouldNotBe((true, true));
            read.Ambiguous.ShouldBe(read.Choices.Count > 0);
            if (kind == FigureKind.Counted)
                read.Choices.Append(read.Value ?? 0).ShouldAllBe(figure => figure == decimal.Truncate(figure));
        });

    [Theory]
    [InlineData("mười")]
    [InlineData("1.23.456")]
    [InlineData("1,2,3")]
    [InlineData("-")]
    [InlineData("1234.567.890")]
    [InlineData(".555")]
    [InlineData("1.234,5.6")]
    [InlineData("1.2345.678")]
    [InlineData("0x10")]
    [InlineData("1:5")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("--5")]
    public void What_is_no_figure_is_said_to_be_unreadable(string typed) => FigureInput.Read(typed).Unreadable.ShouldBeTrue();

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Empty_is_not_zero(string? typed)
    {
        var read = FigureInput.Read(typed);
        (read.Value, read.Unreadable, read.Ambiguous).ShouldBe((null, false, false));
    }

    [Fact]
    public void What_the_form_shows_reads_back_as_the_same_figure() =>
        Gen.Decimal[-1_000_000, 1_000_000].Select(figure => decimal.Round(figure, 4))
            .Sample(figure => FigureInput.Read(FigureInput.Write(figure)).Value.ShouldBe(figure));

    [Fact]
    public void What_a_page_shows_reads_back_unless_it_must_be_asked_about() =>
        Gen.Decimal[0, 10_000_000].Select(figure => decimal.Round(figure, 2)).Sample(figure =>
        {
            var read = FigureInput.Read(FigureText.Number(figure));
            (read.Value ?? read.AsThousands).ShouldBe(figure);
        });
}
