using ThienVan.Core.Registers.Definitions;
using ThienVan.Web.Registers.Definitions;

namespace ThienVan.Web.Tests.Registers;

public sealed class DefinitionYamlTests
{
    private const string Sound = """
        code: ghe-da
        name: Ghế đá
        one: ghế
        group: Hạ tầng, môi trường
        source: Kế hoạch 1/KH-UBND
        lead: van-phong
        public: true
        key: ma
        title: ten
        fields:
          - { code: ma, name: Mã, kind: text, required: true, unique: true, searched: true, public: true, hint: Ghi trên ghế }
          - { code: ten, name: Tên, kind: text, required: true }
          - { code: ngay, name: Ngày đặt, kind: day }
          - { code: gia, name: Giá, kind: money, measure: đồng, required: true }
          - code: nguoi
            name: Người tặng
            kind: text
            personal: { purpose: Cảm ơn, basis: Kế hoạch 1, months: 12 }
          - code: loai
            name: Loại
            kind: choice
            choices:
              da: Đá
              go: Gỗ
        states:
          - { code: tot, name: Tốt, look: good, next: [hong] }
          - { code: hong, name: Hỏng, look: bad, ends: true }
        columns: [ngay, trang-thai]
        parts: loai
        facts:
          - { code: da, name: Ghế đá còn tốt, where: { loai: da, trang-thai: [tot] }, among: {} }
          - { code: tien, name: Tiền, sum: gia, per: gia, during: ngay, where: { ngay: { min: 2026-01-01, max: ngay-dem, filled: true } } }
        """;

    [Fact]
    public void What_a_file_says_is_what_is_read()
    {
        var read = Read(Sound).Value;
        (read.Code, read.Name, read.One, read.LeadId, read.IsPublic, read.IsRestricted, read.Key, read.Title, read.Group, read.Source)
            .ShouldBe(("ghe-da", "Ghế đá", "ghế", "van-phong", true, false, "ma", "ten", "Hạ tầng, môi trường", "Kế hoạch 1/KH-UBND"));
        read.Fields[0].ShouldSatisfyAllConditions(
            field => field.IsRequired.ShouldBeTrue(), field => field.IsUnique.ShouldBeTrue(), field => field.IsSearched.ShouldBeTrue(),
            field => field.IsPublic.ShouldBeTrue(), field => field.Hint.ShouldBe("Ghi trên ghế"));
        (read.Fields[3].Kind, read.Fields[3].Measure).ShouldBe((FieldKind.Money, "đồng"));
        read.Fields[4].Personal.ShouldBe(new PersonalUse("Cảm ơn", "Kế hoạch 1", 12));
        read.Fields[5].Choices.ShouldBe([new FieldChoice("da", "Đá"), new FieldChoice("go", "Gỗ")]);
        read.States.Select(state => (state.Code, state.Look, state.Ends, Next: string.Join(' ', state.Next ?? ["-"])))
            .ShouldBe([("tot", StateLook.Good, false, "hong"), ("hong", StateLook.Bad, true, "-")]);
        read.Columns.ShouldBe(["ngay", "trang-thai"]);
        read.Parts.ShouldBe("loai");
    }

    [Fact]
    public void Facts_are_read_with_their_conditions()
    {
        var (share, sum) = (Read(Sound).Value.Facts[0], Read(Sound).Value.Facts[1]);
        share.Where.Select(condition => $"{condition.Field} {string.Join(' ', condition.Values!)}")
            .ShouldBe(["loai da", "trang-thai tot"]);
        share.Among.ShouldNotBeNull().ShouldBeEmpty();
        (sum.Sum, sum.Per, sum.During, sum.Among, sum.Least).ShouldBe(("gia", "gia", "ngay", null, null));
        Read(Sound.Replace("per: gia", "least: loai", StringComparison.Ordinal)).Value.Facts[1].Least.ShouldBe("loai");
        sum.Where.ShouldHaveSingleItem().ShouldBe(
            new FieldCondition("ngay") { Least = "2026-01-01", Most = FieldCondition.OnTheDay, IsFilled = true });
    }

    [Theory]
    [InlineData("one: ghế", "mot: ghế", 3, "không có mục “mot”")]
    [InlineData("source: Kế hoạch 1/KH-UBND", "", 1, "thiếu mục “source”")]
    [InlineData("kind: day", "kind: date", 13, "“kind: date” không dùng được")]
    [InlineData("name: Ngày đặt, ", "", 13, "thiếu mục “name”")]
    [InlineData("required: true, unique", "required: yes, unique", 11, "true hoặc false")]
    [InlineData("months: 12", "months: lâu", 18, "số nguyên")]
    [InlineData("look: good", "look: nice", 26, "“look: nice” không dùng được")]
    [InlineData("next: [hong]", "next: hong", 26, "danh sách")]
    [InlineData("next: [hong]", "next: [mat]", 26, "“mat” không có trong sổ")]
    [InlineData("columns: [ngay", "columns: [noi-dat", 1, "cột “noi-dat”")]
    [InlineData("loai: da, trang-thai", "mau: da, trang-thai", 31, "trường “mau” không có trong sổ")]
    [InlineData("loai: da, trang-thai", "loai: dat, trang-thai", 31, "không có lựa chọn “dat”")]
    [InlineData("{ loai: da, trang-thai: [tot] }", "tot", 31, "mỗi điều kiện viết")]
    [InlineData("during: ngay", "during: nam", 32, "“during: nam”")]
    [InlineData("filled: true", "full: true", 32, "không có mục “full”")]
    [InlineData("- { code: hong,", "- { code: tot,", 27, "trạng thái “tot” khai hai lần")]
    public void What_is_wrong_is_refused_with_its_line(string sound, string wrong, int line, string told)
    {
        Sound.Split(sound).Length.ShouldBe(2, sound);
        var refusal = Read(Sound.Replace(sound, wrong, StringComparison.Ordinal)).Refusal.ShouldNotBeNull();
        refusal.Message.ShouldContain($"dòng {line}: ");
        refusal.Message.ShouldContain(told);
        refusal.Message.ShouldStartWith("ghe-da.yaml, ");
    }

    [Theory]
    [InlineData("")]
    [InlineData("# chỉ có lời")]
    [InlineData("- một\n- hai")]
    [InlineData("code: [")]
    public void What_is_no_definition_is_refused(string text) => Read(text).Refusal.ShouldNotBeNull().Line.ShouldNotBeNull();

    [Fact]
    public void A_file_too_long_is_refused() =>
        Read(Sound + new string('#', 200_000)).Refusal.ShouldNotBeNull().Code.ShouldBe("register.definition_long");

    private static Core.Kernel.Result<RegisterDefinition> Read(string text) => DefinitionYaml.Read(text, "ghe-da.yaml");
}
