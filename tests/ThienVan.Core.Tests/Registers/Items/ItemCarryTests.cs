using CsCheck;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;

namespace ThienVan.Core.Tests.Registers.Items;

/// <summary>From one definition to the next: where nothing stands against it, nothing of an item is lost.</summary>
public sealed class ItemCarryTests
{
    private static readonly RegisterDefinition _before = Trees.Register;

    [Fact]
    public void What_is_renamed_goes_on_under_its_new_code()
    {
        var after = With(
            field => field.Code != "loai" ? field
                : field with { Code = "giong", Was = "loai", Choices = [new("do", "Đỏ") { Was = "phuong" }] })
            with
        { States = [new("tot", "Tốt") { Was = "song" }, .. _before.States.Skip(1)] };
        var item = ItemCarry.Of(Trees.Item("song", ("loai", "phuong"), ("so", "3")), _before, after);
        item.Values.ShouldBe(new Dictionary<string, string> { ["giong"] = "do", ["so"] = "3" }, ignoreOrder: true);
        item.Now.State.ShouldBe("tot");
    }

    [Theory]
    [InlineData("loai", FieldKind.Text, "phuong", "Phượng đỏ")]
    [InlineData("ngay", FieldKind.Text, "2026-05-04", "04/05/2026")]
    [InlineData("so", FieldKind.Text, "1234", "1234")]
    [InlineData("so", FieldKind.Decimal, "1234", "1234")]
    [InlineData("ma", FieldKind.Choice, "phượng ĐỎ", "phuong")]
    public void Another_kind_holds_the_same(string code, FieldKind kind, string held, string kept)
    {
        var after = With(field => field.Code == code
            ? field with { Was = code, Kind = kind, Choices = kind == FieldKind.Choice ? Trees.Field("loai").Choices : [] } : field);
        ItemCarry.Of(Trees.Item("song", (code, held)), _before, after)[code].ShouldBe(kept);
        DefinitionCheck.CanHold(Trees.Field(code), after.Field(code)!).ShouldBeTrue();
    }

    [Fact]
    public void Any_names_changed_round_leave_every_value_and_the_way_back_leads_to_the_same() => Gen.Shuffle(
        _before.Fields.Select(field => field.Code).ToArray()).Select(Gen.Int[1, 99], (codes, number) => (codes, number)).Sample(one =>
    {
        var item = Trees.Item("song", [.. _before.Fields.Select(field => (field.Code, $"{field.Code}-{one.number}"))]);
        var named = one.codes.Take(4).ToDictionary(code => code, code => $"{code}-moi");
        var there = With(field => named.TryGetValue(field.Code, out var name) ? field with { Code = name, Was = field.Code } : field)
            with
        { Key = "ma", Title = "ma" };
        var back = With(field => named.TryGetValue(field.Code, out var name) ? field with { Was = name } : field);
        var carried = ItemCarry.Of(item, _before, there);
        carried.Values.Values.Order().ShouldBe(item.Values.Values.Order());
        ItemCarry.Of(carried, there, back).Values.ShouldBe(item.Values, ignoreOrder: true);
    });

    private static RegisterDefinition With(Func<RegisterField, RegisterField> change) =>
        _before with { Fields = [.. _before.Fields.Select(change)] };
}
