using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Shared.Documents.Bounded;
using ThienVan.Web.Shared.Documents.Yaml;

namespace ThienVan.Web.Plans.Files;

/// <summary>The plan as a file that people review: <c>plans/*.yaml</c>, described by <c>plans/plan.schema.json</c>.</summary>
public static class PlanYaml
{
    /// <summary>Bytes, and so characters, of a plan kept as data.</summary>
    public const int LongestFile = 5 << 20;

    /// <summary>The plan, or one refusal that names the file and the first wrong lines. Never a part of a plan.</summary>
    public static Result<PlanDocument> Read(string text, string fileName)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LongestFile) return TooLarge(fileName);
        var errors = new YamlErrors(fileName, "plan.yaml_invalid");
        var root = new YamlComposer(errors).Compose(text);
        var plan = root is null ? null : PlanYamlReader.Read(root, errors);
        if (errors.ToRefusal() is { } refusal) return refusal;
        if (plan is null) return new Refusal("plan.file_empty", $"{fileName} không có nội dung; đề nghị chọn tệp khác.") { Line = 1 };
        return plan;
    }

    internal static Refusal TooLarge(string fileName) => new(
        "plan.file_too_large",
        $"{fileName} lớn hơn {FileSize.Say(LongestFile)}; tệp dữ liệu kế hoạch chỉ vài trăm KB. Đề nghị kiểm tra lại tệp.");

    public static string Write(PlanDocument plan) => PlanYamlWriter.Write(plan);
}
