using CsCheck;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Tests.Kernel;

public sealed class ColumnMarksTests
{
    private static readonly Gen<List<string?>> Contents =
        Gen.OneOf(Gen.String.Select(text => (string?)text), Gen.Const((string?)null)).List[1, 12];

    [Fact]
    public void What_differs_did_change_and_a_row_like_itself_differs_nowhere() =>
        (from key in Gen.String from texts in Contents from at in Gen.Int[0, texts.Count - 1] select (key, texts, at)).Sample(sample =>
        {
            List<string?> changed = [.. sample.texts];
            changed[sample.at] = changed[sample.at] is null ? "có" : null;
            var (told, now) = (Marks(sample.key, sample.texts), Marks(sample.key, changed));
            ColumnMarks.Differ(told, told).ShouldBeEmpty();
            ColumnMarks.Differ(told, now).ShouldBe(told == now ? [] : [sample.at]);
        });

    [Fact]
    public void Of_a_table_that_had_other_columns_nothing_is_said() =>
        ColumnMarks.Differ(Marks("1", ["a", "b"]), Marks("1", ["a", "b", null])).ShouldBeEmpty();

    [Fact]
    public void Equal_contents_of_two_rows_and_an_empty_column_have_marks_of_their_own()
    {
        Marks("1", ["a"]).ShouldNotBe(Marks("2", ["a"]));
        Marks("1", [null]).ShouldNotBe(Marks("1", [""]));
        Marks("1", ["a", "a"]).Length.ShouldBe(8);
    }

    [Fact]
    public void Marks_are_read_back_with_their_row()
    {
        var row = new ToldRow("plan_term", "1", "00ff") { Marks = "0123abcd" };
        ToldRows.Read(ToldRows.Write([row, row with { Seal = null, Marks = null }]))
            .ShouldBe([row, row with { Seal = null, Marks = null }]);
    }

    private static string Marks(string key, IEnumerable<string?> texts) =>
        ColumnMarks.Write(key, texts.Select((text, at) => ($"c{at}", text)));
}
