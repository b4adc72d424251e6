using System.Text.Json;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Files;

namespace ThienVan.Web.Tests.Plans.Files;

public sealed class PlanYamlTests
{
    private const string Small = """
        plan:
          number: 1/KH-UBND
          period: 2026-2030
        units:
          - id: phong-kinh-te
            name: Phòng Kinh tế
        groups:
          - id: do-thi
            name: Đô thị
        targets:
          - number: 1
            group: do-thi
            name: Cây xanh
            lead: phong-kinh-te
            ref: Phần II, mục 1, chỉ tiêu 1
            indicators:
              - code: 1a
                name: Cây trồng
                kind: Flow
                comparator: ">="
                points:
                  2026: 100
                  2027-2030: 200
        rows:
          - number: 1
            name: Cây
            twins: [1a]
            ref: Phụ lục 1, dòng 1
        """;

    [Theory]
    [InlineData("2026: 100", "2206: 100", 22, "năm 2206 nằm ngoài kỳ kế hoạch 2026-2030")]
    [InlineData("2027-2030: 200", "2027-2031: 200", 23, "năm 2031 nằm ngoài kỳ")]
    [InlineData("period: 2026-2030", "period: 1026-2030", 3, "period: 1026-2030")]
    [InlineData("period: 2026-2030", "period: 2030-2026", 3, "2026-2030")]
    [InlineData("period: 2026-2030", "period: 2026-2090", 3, "không quá 20 năm")]
    [InlineData("2027-2030: 200", "2026: 200", 23, "hai lần")]
    [InlineData("2027-2030: 200", "2026-2030: 200", 22, "năm 2026 có hai số")]
    [InlineData("2026: 100", "2026: 1.000", 22, "đề nghị viết liền 1000")]
    [InlineData("2026: 100", "2026: nhiều", 22, "không phải số")]
    [InlineData("2026: 100", "2026: 17-15", 22, "số thấp 17 lớn hơn số cao 15")]
    [InlineData("2026: 100", "2026: 15-17", 22, "comparator: range")]
    [InlineData("2026: 100", "2026: {value: 100, due: 2027-01-31}", 22, "không thuộc năm")]
    [InlineData("2026: 100", "2026: {valeu: 100}", 22, "có phải “value”")]
    [InlineData("comparator: \">=\"", "comparator: \"=>\"", 20, "đề nghị viết một trong: >=, >, =, <=, range")]
    [InlineData("kind: Flow", "kind: Flows", 19, "Flow, Cumulative")]
    [InlineData("kind: Flow", "kindd: Flow", 19, "có phải “kind”")]
    [InlineData("    kind: Flow\n", "    unit: cây\n", 17, "thiếu mục “kind”")]
    [InlineData("group: do-thi", "group: do-thj", 12, "có phải “do-thi”")]
    [InlineData("lead: phong-kinh-te", "lead: phong-van-hoa", 14, "không có đơn vị")]
    [InlineData("twins: [1a]", "twins: [9z]", 27, "không có chỉ số “9z”")]
    [InlineData("twins: [1a]", "twins: 1a", 27, "phải là danh sách")]
    [InlineData("name: Cây\n", "name: [Cây]\n", 26, "phải là một dòng chữ")]
    [InlineData("name: Cây\n", "name: \"\"\n", 26, "đang trống")]
    [InlineData("    name: Phòng Kinh tế", "\tname: Phòng Kinh tế", 6, "phím Tab")]
    [InlineData("name: Phòng Kinh tế", "name: &a Phòng Kinh tế", 6, "không dùng neo")]
    [InlineData("name: Phòng Kinh tế", "name: *a", 6, "không dùng bí danh")]
    [InlineData("name: Phòng Kinh tế", "name: !!str Phòng", 6, "không dùng thẻ")]
    [InlineData("name: Phòng Kinh tế", "name: [Phòng", 6, "sai cú pháp")]
    [InlineData("twins: [1a]", "twins: [[[[[[[[[[[[[[1a]]]]]]]]]]]]]]", 27, "lồng quá")]
    [InlineData("groups:\n", "---\ngroups:\n", 7, "một tài liệu")]
    public void A_wrong_file_is_refused_with_its_line(string right, string wrong, int line, string says)
    {
        Small.Split(right).Length.ShouldBeGreaterThan(1, "the case must change the file");
        var text =
            Small[..Small.IndexOf(right, StringComparison.Ordinal)]
            + wrong
            + Small[(Small.IndexOf(right, StringComparison.Ordinal) + right.Length)..];
        var refusal = PlanYaml.Read(text, "mau.yaml").Refusal.ShouldNotBeNull();
        refusal.Message.ShouldStartWith("mau.yaml, dòng ");
        refusal.Message.ShouldContain(says);
        refusal.Line.ShouldBe(line, refusal.Message);
    }

    [Fact]
    public void The_small_file_itself_is_read() =>
        PlanYaml.Read(Small, "mau.yaml").Value.Targets.Single().Indicators.Single().Points.Count.ShouldBe(5);

    [Fact]
    public void Doubled_codes_name_both_lines()
    {
        var refusal = PlanYaml
            .Read(
                Small.Replace("rows:", "hidden:\n  - number: 1\n    name: Khác\n    ref: Phần III, mục 1\nrows:", StringComparison.Ordinal),
                "mau.yaml")
            .Refusal!;
        (refusal.Line, refusal.Message).ShouldBe(
            (25, "mau.yaml, dòng 25: chỉ tiêu “1” bị trùng (đã có ở dòng 11); đề nghị đổi thành mã khác."));
    }

    [Fact]
    public void A_reading_of_a_place_its_contradiction_does_not_name_is_refused_with_its_line()
    {
        var text = Small + "\n" + """
            conflicts:
              - id: hai-cach
                message: Hai cách
                provisions:
                  - ref: Phụ lục 1, dòng 5
                    gist: Cả kỳ
                readings:
                  - id: a
                    text: Cả kỳ
                    provisions: [Phụ lục 1 dòng 5]

            """;
        var refusal = PlanYaml.Read(text, "mau.yaml").Refusal!;
        refusal.Line.ShouldBe(Small.Split('\n').Length + 10);
        refusal.Message.ShouldContain("không có trong các chỗ của mâu thuẫn này chỗ “Phụ lục 1 dòng 5”; có phải “Phụ lục 1, dòng 5”?");
        var read = PlanYaml.Read(text.Replace("[Phụ lục 1 dòng 5]", "[\"Phụ lục 1, dòng 5\"]", StringComparison.Ordinal), "mau.yaml")
            .Value.Conflicts[0];
        PlaceWords.Of(read.Readings[0], read.Provisions).ShouldHaveSingleItem().Gist.ShouldBe("Cả kỳ");
    }

    [Fact]
    public void Several_errors_come_in_one_message_and_the_rest_is_counted()
    {
        var text = "plan: {}\nunits:\n" + string.Concat(Enumerable.Range(1, 8).Select(no => $"  - id: dv-{no}\n"));
        var refusal = PlanYaml.Read(text, "mau.yaml").Refusal!;
        refusal.Line.ShouldBe(3);
        refusal.Message.ShouldContain("dòng 3");
        refusal.Message.ShouldContain("dòng 7");
        refusal.Message.ShouldEndWith("và 3 lỗi khác.");
    }

    [Theory]
    [InlineData("", "plan.file_empty")]
    [InlineData("# chỉ có ghi chú\n", "plan.file_empty")]
    [InlineData("xin chào", "plan.yaml_invalid")]
    [InlineData("plan: {number: \uFFFD}", "plan.yaml_invalid")]
    [InlineData("plan: {number: \"a\\0\"}", "plan.yaml_invalid")]
    [InlineData("plan: {number: \"a\\uFFFD\"}", "plan.yaml_invalid")]
    [InlineData("plan: {number: \"a\\uD800\"}", "plan.yaml_invalid")]
    public void A_file_that_is_no_plan_is_refused(string text, string code) => PlanYaml.Read(text, "mau.yaml").Refusal!.Code.ShouldBe(code);

    [Fact]
    public void Huge_and_explosive_files_are_refused()
    {
        PlanYaml.Read(new string('a', 6 * 1024 * 1024), "to.yaml").Refusal!.Code.ShouldBe("plan.file_too_large");
        PlanYaml.Read("plan: " + new string('[', 1_000_000), "sau.yaml").Refusal!.Message.ShouldContain("lồng quá");
        var loose = "plan: {}\ngroups:\n" + string.Concat(Enumerable.Range(0, 5_000).Select(no => $"  - {{id: g{no}, name: g}}\n"))
            + "targets:\n"
            + string.Concat(Enumerable.Range(0, 5_000).Select(no => $"  - {{number: {no}, group: h{no}, name: t, ref: r}}\n"));
        PlanYaml.Read(loose, "lac.yaml").Refusal!.Line.ShouldBe(5_004);
    }

    [Fact]
    public void The_schema_and_the_reader_know_the_same_keys()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(PlanDataFixture.PathOf("plan.schema.json")));
        ShouldAgree(schema.RootElement, PlanShape.File, "file");
        foreach (
            var definition in schema
                .RootElement.GetProperty("$defs")
                .EnumerateObject()
                .Where(definition => definition.Value.TryGetProperty("properties", out _))
        )
            ShouldAgree(definition.Value, Shapes[definition.Name], definition.Name);
        Shapes.Keys.ShouldAllBe(name => schema.RootElement.GetProperty("$defs").GetProperty(name).ValueKind == JsonValueKind.Object);
    }

    private static Dictionary<string, PlanShape> Shapes => new(StringComparer.Ordinal)
    {
        ["plan"] = PlanShape.Head,
        ["unit"] = PlanShape.Of(typeof(PlanUnit)),
        ["group"] = PlanShape.Of(typeof(TargetGroup)),
        ["target"] = PlanShape.Of(typeof(Target)),
        ["indicator"] = PlanShape.Of(typeof(Indicator)),
        ["point"] = PlanShape.Point,
        ["amount"] = PlanShape.Of(typeof(Amount)),
        ["baseline"] = PlanShape.Of(typeof(Baseline)),
        ["window"] = PlanShape.Of(typeof(IndicatorWindow)),
        ["profile"] = PlanShape.Of(typeof(ApprovedProfile)),
        ["mark"] = PlanShape.Of(typeof(ProfileMark)),
        ["row"] = PlanShape.Of(typeof(IndicatorRow)),
        ["task"] = PlanShape.Of(typeof(PlanTask)),
        ["project"] = PlanShape.Of(typeof(PlanProject)),
        ["schedule"] = PlanShape.Of(typeof(Schedule)),
        ["conflict"] = PlanShape.Of(typeof(Conflict)),
        ["provision"] = PlanShape.Of(typeof(Provision)),
        ["reading"] = PlanShape.Of(typeof(Reading)),
        ["change"] = PlanShape.Of(typeof(IndicatorChange)),
        ["unread"] = PlanShape.Of(typeof(UnreadText)),
    };

    private static void ShouldAgree(JsonElement entry, PlanShape shape, string name)
    {
        entry.GetProperty("properties").EnumerateObject().Select(property => property.Name).ShouldBe(shape.Keys, ignoreOrder: true, name);
        var required = entry.TryGetProperty("required", out var list) ? list.EnumerateArray().Select(key => key.GetString()!) : [];
        required.ShouldBe(shape.Fields.Where(field => field.Required).Select(field => field.Key), ignoreOrder: true, name);
        entry.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse(name);
    }

    [Fact]
    public void The_schema_lists_the_words_the_reader_accepts()
    {
        var schema = File.ReadAllText(PlanDataFixture.PathOf("plan.schema.json"));
        foreach (
            var word in Enum.GetNames<IndicatorKind>()
                .Concat(Enum.GetNames<TimeAggregation>())
                .Concat(Enum.GetNames<AreaAggregation>())
            .Concat(PlanYamlWords.Of(typeof(Comparator)))
            .Concat(PlanYamlWords.Of(typeof(Provenance)))
            .Concat(PlanYamlWords.Of(typeof(DatePrecision)))
    )
            schema.ShouldContain($"\"{word}\"");
    }
}
