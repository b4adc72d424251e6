using ThienVan.Core.Plans;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Tests.Plans.Files;

namespace ThienVan.Web.Tests.Registers;

/// <summary>The registers as they are shipped: every file reads, fits the plan, and says nothing of a person to everybody.</summary>
public sealed class ShippedRegisterTests
{
    private static readonly IReadOnlyDictionary<string, RegisterDefinition> _all =
        new ShippedRegisters(PlanDataFixture.PathOf("registers")).All.ToDictionary(register => register.Code);

    // What tells of a person, whichever register asks for it.
    private static readonly string[] _ofPersons =
    [
        "ben-thue", "ca-nhan", "chu-ho", "dai-dien", "dien-thoai", "lien-he", "nguoi-ban", "nguoi-su-dung", "nguoi-vi-pham", "phu-trach",
        "to-truong", "trong-coi",
    ];

    public static TheoryData<string> Codes => [.. _all.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_register_that_the_plan_asks_for_is_there() => _all.Keys.Order(StringComparer.Ordinal).ShouldBe([
        "ban-hang-truc-tuyen", "cap-giay", "cay-xanh", "dat-cong-ich", "den-nang-luong", "di-tich", "diem-du-lich", "diem-rac",
        "doanh-nghiep", "dong-gop", "ho-dieu-hoa", "ho-kinh-doanh", "ho-ngheo", "nha-van-hoa", "pccc", "quy-dat", "to-dan-pho",
        "tram-y-te", "truong-hoc", "vi-pham",
    ]);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Its_unit_is_one_of_the_plan_and_its_group_one_of_few(string code)
    {
        PlanDataFixture.KienAn().Units.Select(unit => unit.Id).ShouldContain(_all[code].LeadId);
        _all[code].Group.ShouldBeOneOf("Hạ tầng, môi trường", "Kinh tế", "Văn hóa, xã hội", "Đất đai", "An ninh, an toàn");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void What_tells_of_a_person_says_why_and_is_never_public(string code)
    {
        var register = _all[code];
        foreach (var field in register.Fields.Where(field => field.Personal is not null || _ofPersons.Contains(field.Code)))
        {
            field.Personal.ShouldNotBeNull(field.Code).Months.ShouldBeInRange(1, 120, field.Code);
            field.IsPublic.ShouldBeFalse(field.Code);
        }

        (register.IsRestricted && register.IsPublic).ShouldBeFalse();
    }

    [Theory]
    [InlineData("ban-hang-truc-tuyen")]
    [InlineData("cap-giay")]
    [InlineData("ho-ngheo")]
    [InlineData("vi-pham")]
    public void What_could_harm_is_restricted_and_shows_nobody_a_field(string code)
    {
        _all[code].IsRestricted.ShouldBeTrue();
        _all[code].Fields.ShouldAllBe(field => !field.IsPublic);
    }

    [Theory]
    [InlineData("dat-cong-ich")]
    [InlineData("ho-kinh-doanh")]
    [InlineData("pccc")]
    public void What_is_the_office_s_own_is_not_public(string code) => _all[code].IsPublic.ShouldBeFalse();

    [Fact]
    public void The_example_of_the_guide_is_a_register()
    {
        var guide = File.ReadAllText(PlanDataFixture.PathOf(Path.Combine("..", "docs", "vi", "so-theo-doi.md")));
        var example = guide.Split("```")[1]["yaml".Length..];
        DefinitionYaml.Read(example, "so-theo-doi.md").Refusal?.Message.ShouldBeNull();
    }

    [Fact]
    public void Every_count_that_the_plan_names_is_one_of_theirs_and_of_its_indicator_s_kind()
    {
        var facts = _all.Values.SelectMany(register => register.Facts.Select(fact => (Key: register.FactKey(fact), Fact: fact)))
            .ToDictionary(one => one.Key, one => one.Fact, StringComparer.Ordinal);
        var counted = PlanDataFixture.KienAn().Indicators
            .Where(indicator => indicator.Fact?.StartsWith("registers.", StringComparison.Ordinal) == true).ToArray();
        counted.Select(indicator => indicator.Code)
            .ShouldBe(["3a", "3b", "3c", "3d", "14a", "15a", "21a", "21c", "22b", "22c", "23b", "23c"], ignoreOrder: true);
        foreach (var indicator in counted)
        {
            var fact = facts[indicator.Fact!];
            (fact.Among is not null || fact.Per is not null).ShouldBe(indicator.Kind == IndicatorKind.Ratio, indicator.Code);
            (fact.During is not null).ShouldBe(indicator.Kind is IndicatorKind.Flow or IndicatorKind.ZeroEvent, indicator.Code);
        }
    }
}
