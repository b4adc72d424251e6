using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports.Entry.Paste;

namespace ThienVan.Core.Tests.Reports.Entry.Paste;

public sealed class BlockHabitTests
{
    private static readonly PasteLine[] _lines =
        [new("a", "Cây trồng", "Cây xanh"), new("b", "Doanh nghiệp", "Doanh nghiệp"), new("c", "Lao động", "Lao động")];

    [Theory]
    [InlineData("1,234.5", BlockHabit.English, "12000")]
    [InlineData("1,234,567", BlockHabit.English, "12000")]
    [InlineData("1.234,5", BlockHabit.Vietnamese, "12")]
    [InlineData("1.234.567", BlockHabit.Vietnamese, "12")]
    public void A_figure_that_can_be_read_one_way_decides_for_the_block(string deciding, BlockHabit habit, string read)
    {
        var match = Match(deciding, "12,000");
        (match.Habit, match.TwoWays).ShouldBe((habit, "12,000"));
        match.Rows.Select(row => row.Cells["Value"]).ShouldBe([deciding, read]);
    }

    [Theory]
    [InlineData("7", "12,000")]
    [InlineData("12.3", "12,000")]
    [InlineData("1,234.5", "12,5")]
    [InlineData("1,234.5", "1.234,5")]
    public void What_nothing_decides_is_asked_once_and_kept_as_typed_until_then(string first, string second)
    {
        var match = Match(first, second, "1,015");
        (match.Habit, match.TwoWays is not null).ShouldBe((null, true));
        match.Rows.Select(row => row.Cells["Value"]).ShouldBe([first, second, "1,015"]);
    }

    [Theory]
    [InlineData(BlockHabit.English, "12000", "1,0150")]
    [InlineData(BlockHabit.Vietnamese, "12", "1015")]
    [InlineData(BlockHabit.Mixed, "12,000", "1.015")]
    public void The_answer_settles_the_block(BlockHabit said, string first, string second) =>
        Match(["12,000", "1.015"], said).Rows.Select(row => row.Cells["Value"]).ShouldBe([first, second]);

    [Fact]
    public void A_block_without_doubt_asks_nothing() => Match("7", "12,5").TwoWays.ShouldBeNull();

    [Fact]
    public void Once_a_habit_is_said_no_figure_has_two_ways_left() =>
        Gen.Select(Gen.Int[1, 999], Gen.Int[0, 999], Gen.Char[",."], Gen.Bool).Sample((whole, rest, mark, english) =>
        {
            var typed = $"{whole}{mark}{rest:000}";
            var habit = english ? BlockHabit.English : BlockHabit.Vietnamese;
            var read = Match([typed, "7"], habit).Rows[0].Cells["Value"];
            var thousands = (mark == ',') == english;
            FigureInput.Read(read).Value.ShouldBe(thousands ? (whole * 1000) + rest : whole + (rest / 1000m));
        });

    private static PasteMatch Match(params string[] figures) => Match(figures, said: null);

    private static PasteMatch Match(string[] figures, BlockHabit? said) =>
        PasteMatcher.Match(PastedBlock.Read(string.Join('\n', figures)), _lines, "a", PasteColumn.Value, habit: said);
}
