using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;

namespace ThienVan.Core.Tests.Registers.Items;

public sealed class ItemTests
{
    private static readonly LifeStep[] _life = [new("song", new(2026, 1, 10)), new("yeu", new(2026, 5, 1))];

    [Theory]
    [InlineData("2026-01-09", null)]
    [InlineData("2026-01-10", "song")]
    [InlineData("2026-04-30", "song")]
    [InlineData("2026-05-01", "yeu")]
    [InlineData("2030-01-01", "yeu")]
    public void An_item_has_the_state_of_the_day(string day, string? state) =>
        Trees.Lived(_life).StateOn(FieldWords.DateOf(day)).ShouldBe(state);

    [Fact]
    public void Of_two_states_of_one_day_the_later_one_counts() =>
        Trees.Lived([.. _life, new("chet", new(2026, 5, 1))]).StateOn(new(2026, 5, 1)).ShouldBe("chet");

    [Fact]
    public void A_step_is_added_at_the_end()
    {
        ItemLife.Step(Trees.Register, _life, "chet", new(2026, 5, 1), Trees.Day).Value
            .ShouldBe([.. _life, new LifeStep("chet", new(2026, 5, 1))]);
        ItemLife.Step(Trees.Register, _life, "song", Trees.Day, Trees.Day).Value[^1].ShouldBe(new LifeStep("song", Trees.Day));
    }

    [Theory]
    [InlineData("mat", "2026-06-01", "register.state")]
    [InlineData(null, "2026-06-01", "register.state")]
    [InlineData("yeu", "2026-06-01", "register.same_state")]
    [InlineData("chet", "2026-06-16", "register.future")]
    [InlineData("chet", "2026-04-30", "register.before")]
    public void A_step_that_cannot_be_is_refused(string? state, string day, string code) =>
        ItemLife.Step(Trees.Register, _life, state, FieldWords.DateOf(day), Trees.Day).Refusal!.Code.ShouldBe(code);

    [Fact]
    public void Where_the_register_says_what_follows_nothing_else_does() =>
        ItemLife.Step(Trees.Register, [new("chet", new(2026, 1, 1))], "song", Trees.Day, Trees.Day).Refusal!.Message
            .ShouldBe("Từ “Đã chết” không chuyển thẳng sang “Đang sống” được.");

    [Fact]
    public void Changes_are_told_in_the_order_of_the_fields_with_the_state_last()
    {
        var before = Trees.Item("song", ("ma", "C1"), ("so", "2"), ("gia", "5"));
        var after = Trees.Item("yeu", ("ma", "C1"), ("so", "3"), ("loai", "khac"));
        ItemChanges.Between(Trees.Register, before, after).ShouldBe([
            new FieldChange("loai", null, "khac"), new("so", "2", "3"), new("gia", "5", null),
            new(RegisterDefinition.StateField, "song", "yeu"),
        ]);
    }

    [Fact]
    public void A_new_item_is_all_change_and_the_same_is_none()
    {
        var item = Trees.Item("song", ("ma", "C1"));
        ItemChanges.Between(Trees.Register, before: null, item)
            .ShouldBe([new FieldChange("ma", null, "C1"), new(RegisterDefinition.StateField, null, "song")]);
        ItemChanges.Between(Trees.Register, item, item with { Values = new Dictionary<string, string> { ["ma"] = "C1" } }).ShouldBeEmpty();
    }

    [Fact]
    public void An_item_is_read_field_by_field_and_keeps_what_is_not_asked()
    {
        var before = new Dictionary<string, string> { ["ma"] = "C1", ["so"] = "2", ["cao"] = "1.5", ["gia"] = "9", ["to"] = "to-cu" };
        var typed = new Dictionary<string, string?> { ["so"] = "3", ["gia"] = "", ["to"] = "to-cu" };
        var read = ReadItem.Of(Trees.Register, typed, before, Trees.Ward);
        read.Refused.ShouldBeEmpty();
        read.Refusal.ShouldBeNull();
        read.Values.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key}={one.Value}")
            .ShouldBe(["cao=1.5", "ma=C1", "so=3", "to=to-cu"]);
        before["so"].ShouldBe("2");
    }

    [Fact]
    public void What_is_wrong_and_what_is_missing_is_told_once_a_field()
    {
        var typed = new Dictionary<string, string?> { ["so"] = "hai", ["loai"] = "Xoài" };
        var read = ReadItem.Of(Trees.Register, typed, before: null, Trees.Ward);
        read.Refused.Select(one => (one.Field, one.Refusal.Code)).ShouldBe([
            ("ma", "register.required"), ("loai", "register.field"), ("so", "register.field"), ("cao", "register.required"),
        ]);
        read.Refusal!.Message.ShouldStartWith("Còn thiếu mã; đề nghị ghi.");
        read.Refusal.Message.ShouldEndWith("Còn thiếu chiều cao; đề nghị ghi.");
    }
}
