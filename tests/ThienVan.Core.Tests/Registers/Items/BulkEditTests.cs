using CsCheck;
using ThienVan.Core.Registers.Items;

namespace ThienVan.Core.Tests.Registers.Items;

public sealed class BulkEditTests
{
    private static readonly RegisterItem _tree = Trees.Item("song", ("ma", "C1"), ("so", "2"), ("cao", "3"), ("loai", "phuong"));

    [Theory]
    [InlineData("loai", "Loài khác", BulkFate.Changes)]
    [InlineData("loai", "phuong", BulkFate.Same)]
    [InlineData("loai", null, BulkFate.Changes)]
    [InlineData("loai", "Cỏ", BulkFate.Refused)]
    [InlineData("so", "", BulkFate.Refused)]
    [InlineData("don-vi", null, BulkFate.Same)]
    public void A_field_becomes_the_same_for_many(string field, string? typed, BulkFate fate)
    {
        var outcome = new BulkEdit(field, typed, Day: null).Of(Trees.Register, _tree, Trees.Ward);
        (outcome.Fate, outcome.Item is not null, outcome.Refusal is not null)
            .ShouldBe((fate, fate == BulkFate.Changes, fate == BulkFate.Refused));
    }

    [Theory]
    [InlineData("yeu", "2026-06-01", BulkFate.Changes)]
    [InlineData("song", "2026-06-01", BulkFate.Same)]
    [InlineData("yeu", "2026-06-16", BulkFate.Refused)]
    [InlineData("mat", "2026-06-01", BulkFate.Refused)]
    public void A_state_comes_on_a_day_to_those_that_may_take_it(string state, string day, BulkFate fate) =>
        new BulkEdit("trang-thai", state, FieldWords.DateOf(day)).Of(Trees.Register, _tree, Trees.Ward).Fate.ShouldBe(fate);

    /// <summary>So it may be sent again: what was written is what was asked for.</summary>
    [Fact]
    public void What_took_the_value_has_it()
    {
        var edits = Gen.OneOf(
            Gen.OneOf(Gen.Const<string?>("phuong"), Gen.Const<string?>("khac"), Gen.Const((string?)null))
                .Select(value => new BulkEdit("loai", value, Day: null)),
            Gen.Int[0, 999].Select(value => new BulkEdit("so", $"{value}", Day: null)),
            Gen.Int[0, 90].Select(days => new BulkEdit("trang-thai", "yeu", Trees.Day.AddDays(-days))),
            Gen.Int[0, 90].Select(days => new BulkEdit("ngay", DayInputOf(Trees.Day.AddDays(-days)), Day: null)));
        edits.Sample(edit =>
        {
            var once = edit.Of(Trees.Register, _tree, Trees.Ward);
            if (once.Item is { } item) edit.Of(Trees.Register, item, Trees.Ward).Fate.ShouldBe(BulkFate.Same);
        });
    }

    [Fact]
    public void What_tells_one_from_another_is_never_the_same_for_many() =>
        Trees.Register.Fields.Where(field => BulkEdit.MayBe(Trees.Register, field)).Select(field => field.Code)
            .ShouldNotContain(code => code == "ma" || code == "vi-tri");

    private static string DayInputOf(DateOnly day) => Core.Kernel.DayInput.Write(day)!;
}
