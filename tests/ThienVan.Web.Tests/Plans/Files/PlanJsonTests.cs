using System.Text;
using System.Text.Json;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Files;

namespace ThienVan.Web.Tests.Plans.Files;

public sealed class PlanJsonTests
{
    private static readonly string Text = Written(stream => PlanJson.WriteImport(PlanDataFixture.KienAn(), stream));

    private static readonly JsonElement Import = JsonDocument.Parse(Text).RootElement;

    [Theory]
    [InlineData("plan", "number,date,issuer,periodFrom,periodTo")]
    [InlineData("targets", "no,group,indicators,lines")]
    [InlineData("rows", "no,name,unit,by2030,perYear,lead,lines")]
    [InlineData("projects", "no,name,lead,cooperating,from,to,precision,funding,lines")]
    [InlineData("tasks", "no,name,lead,lines")]
    [InlineData("units", "name")]
    public void No_field_of_the_contract_is_missing_even_when_null(string part, string fields)
    {
        var entries = part == "plan" ? [Import.GetProperty(part)] : Import.GetProperty(part).EnumerateArray().ToArray();
        entries.ShouldNotBeEmpty();
        foreach (var entry in entries)
            entry
                .EnumerateObject()
                .Select(field => field.Name)
                .Intersect(fields.Split(','), StringComparer.Ordinal)
                .Count()
                .ShouldBe(fields.Split(',').Length);
    }

    [Fact]
    public void An_indicator_carries_its_points_and_total()
    {
        var trees = Import.GetProperty("targets")[13].GetProperty("indicators")[0];
        trees.GetProperty("kind").GetString().ShouldBe("Flow");
        trees.GetProperty("comparator").GetString().ShouldBe(">=");
        var point = trees.GetProperty("points")[0];
        (point.GetProperty("year").GetInt32(), point.GetProperty("low").GetDecimal(), point.GetProperty("high").ValueKind,
            point.GetProperty("provenance").GetString()).ShouldBe((2026, 1000m, JsonValueKind.Null, "stated"));
        trees.GetProperty("total").GetProperty("low").GetDecimal().ShouldBe(5000m);
        Import.GetProperty("targets")[8].GetProperty("indicators")[0].GetProperty("total").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Units_and_groups_go_by_name_and_dates_by_iso()
    {
        Import.GetProperty("targets")[0].GetProperty("group").GetString().ShouldBe("Kinh tế");
        Import.GetProperty("rows")[7].GetProperty("lead").GetString().ShouldBe("Phòng Văn hóa - Xã hội");
        var scheme = Import.GetProperty("projects")[18];
        (scheme.GetProperty("from").ValueKind, scheme.GetProperty("to").GetString(), scheme.GetProperty("precision").GetString()).ShouldBe(
            (JsonValueKind.Null, "2026-02-28", "month"));
        scheme.GetProperty("cooperating")[0].GetString().ShouldBe("Sở Giáo dục và Đào tạo");
        Import.GetProperty("projects")[0].GetProperty("precision").GetString().ShouldBe("everyYear");
        Import.GetProperty("plan").GetProperty("date").GetString().ShouldBe("2025-12-23");
    }

    [Fact]
    public void Vietnamese_and_comparators_stay_readable()
    {
        Text.ShouldContain("Ủy ban nhân dân phường Kiến An");
        Text.ShouldContain("\">=\"");
        Text.ShouldNotContain("\\u");
    }

    [Fact]
    public void Lines_are_pairs()
    {
        var plan = new PlanDocument
        {
            Rows =
            [
                new IndicatorRow
                {
                    No = "1",
                    Name = "Cây",
                    Provision = new Provision { Reference = "Phụ lục 1, dòng 1", Lines = new LineRange(318, 320) },
                },
            ],
            Unread = [new UnreadText(new LineRange(7, 7), "?", "Không rõ")],
        };
        var json = JsonDocument.Parse(Written(stream => PlanJson.WriteImport(plan, stream))).RootElement;
        json.GetProperty("rows")[0].GetProperty("lines").GetRawText().Where(char.IsAsciiDigit).ShouldBe("318320");
        json.GetProperty("unread")[0].GetProperty("lines").GetArrayLength().ShouldBe(2);
        json.GetProperty("plan").GetProperty("periodFrom").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void A_finding_names_its_weight_provisions_and_readings()
    {
        var finding = new Finding
        {
            Id = "so-cot-dien",
            Kind = "two_figures",
            Weight = FindingWeight.ScanFault,
            Message = "Hai số",
            Provisions = [new Provision { Reference = "Phần II", Lines = new LineRange(3, 4), Quote = "≥ 250" }],
            Readings = [new Reading { Id = "a", Text = "Mỗi năm" }],
        };
        var json = JsonDocument.Parse(Written(stream => PlanJson.WriteFindings([finding], stream))).RootElement.GetProperty("findings")[0];
        json.GetProperty("weight").GetString().ShouldBe("scan_fault");
        json.GetProperty("provisions")[0].GetProperty("lines")[1].GetInt32().ShouldBe(4);
        json.GetProperty("provisions")[0].GetProperty("quote").GetString().ShouldBe("≥ 250");
        json.GetProperty("readings")[0].GetProperty("text").GetString().ShouldBe("Mỗi năm");
    }

    private static string Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
