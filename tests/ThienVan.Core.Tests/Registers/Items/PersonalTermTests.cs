using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;

namespace ThienVan.Core.Tests.Registers.Items;

public sealed class PersonalTermTests
{
    private static readonly RegisterDefinition _told = Trees.Register with
    {
        Fields =
        [
            .. Trees.Register.Fields,
            new() { Code = "chu", Name = "Chủ", Kind = FieldKind.Text, Personal = new("Liên hệ", "Kế hoạch 1", 12) },
            new() { Code = "so-may", Name = "Điện thoại", Kind = FieldKind.Text, Personal = new("Liên hệ", "Kế hoạch 1", 0) },
        ],
        States = [.. Trees.Register.States, new("di", "Đã chuyển đi") { Ends = true }],
    };

    [Theory]
    [InlineData("2026-03-30", "")]
    [InlineData("2026-03-31", "so-may")]
    [InlineData("2027-03-30", "so-may")]
    [InlineData("2027-03-31", "chu so-may")]
    public void What_tells_of_a_person_is_kept_its_months_after_the_end(string today, string over) =>
        Over([new("song", new(2020, 1, 1)), new("chet", new(2026, 3, 31))], today).ShouldBe(over);

    [Fact]
    public void From_one_end_to_another_it_has_not_ended_anew() =>
        Over([new("song", new(2020, 1, 1)), new("chet", new(2026, 1, 1)), new("di", new(2026, 12, 1))], "2027-01-01")
            .ShouldBe("chu so-may");

    [Fact]
    public void What_stands_is_kept_for_ever() =>
        Over([new("chet", new(2000, 1, 1)), new("song", new(2001, 1, 1))], "2099-01-01").ShouldBe("");

    private static string Over(LifeStep[] life, string today) =>
        string.Join(' ', PersonalTerm.Over(_told, Trees.Lived(life), FieldWords.DateOf(today)));
}
