using System.Text.Json.Nodes;
using ThienVan.Core.Registers.Definitions;

namespace ThienVan.Web.Registers.Open;

/// <summary>The service as OpenAPI 3.0 describes it.</summary>
internal static class OgcApi
{
    public static JsonObject Of(OgcDocuments documents, string to, IEnumerable<RegisterDefinition> registers) => new()
    {
        ["openapi"] = "3.0.3",
        ["info"] = new JsonObject { ["title"] = documents.Title, ["description"] = documents.Description, ["version"] = "1.0.0" },
        ["servers"] = new JsonArray(new JsonObject { ["url"] = to + RegisterLinks.Ogc }),
        ["paths"] = new JsonObject
        {
            ["/"] = Get("getLandingPage", "Trang đầu", OgcDocuments.Json, []),
            ["/api"] = Get("getApiDefinition", "Mô tả này", OgcDocuments.Api, []),
            ["/conformance"] = Get("getConformance", "Những chuẩn được theo", OgcDocuments.Json, []),
            ["/collections"] = Get("getCollections", "Các sổ", OgcDocuments.Json, []),
            ["/collections/{collectionId}"] = Get("describeCollection", "Một sổ", OgcDocuments.Json, ["collectionId"]),
            ["/collections/{collectionId}/schema"] =
                Get("getSchema", "Các trường của mỗi mục", OgcSchema.ContentType, ["collectionId"]),
            ["/collections/{collectionId}/items"] =
                Get("getFeatures", "Các mục", OpenJson.GeoJson, ["collectionId", "limit", "offset", "bbox", "datetime"]),
            ["/collections/{collectionId}/items/{featureId}"] =
                Get("getFeature", "Một mục", OpenJson.GeoJson, ["collectionId", "featureId"]),
        },
        ["components"] = new JsonObject { ["parameters"] = Parameters(registers) },
    };

    private static JsonObject Get(string id, string summary, string type, string[] parameters) => new()
    {
        ["get"] = new JsonObject
        {
            ["operationId"] = id,
            ["summary"] = summary,
            ["parameters"] = new JsonArray([.. parameters.Append("f").Select(one => (JsonNode)Reference(one))]),
            ["responses"] = new JsonObject
            {
                ["200"] = Answer("Được", type, OgcDocuments.Html),
                ["400"] = Answer("Tham số không đọc được hoặc không có", OgcDocuments.Json),
                ["404"] = Answer("Không có", OgcDocuments.Json),
            },
        },
    };

    private static JsonObject Reference(string parameter) => new() { ["$ref"] = $"#/components/parameters/{parameter}" };

    private static JsonObject Answer(string words, params string[] types)
    {
        var content = new JsonObject();
        foreach (var type in types)
            content[type] = new JsonObject { ["schema"] = new JsonObject { ["type"] = type == OgcDocuments.Html ? "string" : "object" } };
        return new() { ["description"] = words, ["content"] = content };
    }

    private static JsonObject Parameters(IEnumerable<RegisterDefinition> registers) => new()
    {
        ["collectionId"] = InPath("collectionId", "Mã của sổ", new()
        {
            ["type"] = "string",
            ["enum"] = new JsonArray([.. registers.Select(register => (JsonNode)register.Code)]),
        }),
        ["featureId"] = InPath("featureId", "Mã máy của mục", new() { ["type"] = "string", ["format"] = "uuid" }),
        ["f"] = InQuery("f", "Dạng của câu trả lời; không ghi thì theo Accept",
            new() { ["type"] = "string", ["enum"] = new JsonArray(OgcAsk.JsonFormat, OgcAsk.HtmlFormat) }),
        [OpenAsk.LimitField] = InQuery(OpenAsk.LimitField, "Nhiều nhất bao nhiêu mục; ghi lớn hơn thì được mức lớn nhất",
            new() { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = OpenAsk.Most, ["default"] = OpenAsk.UsualOfPrograms }),
        [OpenAsk.OffsetField] = InQuery(OpenAsk.OffsetField, "Bỏ qua bao nhiêu mục đầu",
            new() { ["type"] = "integer", ["minimum"] = 0, ["default"] = 0 }),
        [OpenAsk.BoxField] = Listed(InQuery(OpenAsk.BoxField, "Khung: kinh độ tây, vĩ độ nam, kinh độ đông, vĩ độ bắc (WGS 84)", new()
        {
            ["type"] = "array",
            ["minItems"] = 4,
            ["maxItems"] = 6,
            ["items"] = new JsonObject { ["type"] = "number" },
        })),
        [OpenAsk.TimeField] = InQuery(OpenAsk.TimeField, "Ngày, thời điểm hoặc khoảng (2026-01-01/..), theo RFC 3339",
            new() { ["type"] = "string" }),
    };

    private static JsonObject InPath(string name, string words, JsonObject schema) => new()
    {
        ["name"] = name,
        ["in"] = "path",
        ["required"] = true,
        ["description"] = words,
        ["schema"] = schema,
    };

    private static JsonObject InQuery(string name, string words, JsonObject schema) => new()
    {
        ["name"] = name,
        ["in"] = "query",
        ["required"] = false,
        ["description"] = words,
        ["schema"] = schema,
    };

    private static JsonObject Listed(JsonObject parameter)
    {
        (parameter["style"], parameter["explode"]) = ("form", false);
        return parameter;
    }
}
