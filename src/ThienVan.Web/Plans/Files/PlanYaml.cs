using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Shared.Documents.Bounded;

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
        var errors = new PlanYamlErrors(fileName);
        CheckCharacters(text, errors);
        if (errors.ToRefusal() is { } unreadable) return unreadable;
        var root = new PlanYamlComposer(errors).Compose(VietnameseText.Letters(text));
        var plan = root is null ? null : PlanYamlReader.Read(root, errors);
        if (errors.ToRefusal() is { } refusal) return refusal;
        if (plan is null) return new Refusal("plan.file_empty", $"{fileName} không có nội dung; đề nghị chọn tệp khác.") { Line = 1 };
        return plan;
    }

    internal static Refusal TooLarge(string fileName) => new(
        "plan.file_too_large",
        $"{fileName} lớn hơn {FileSize.Say(LongestFile)}; tệp dữ liệu kế hoạch chỉ vài trăm KB. Đề nghị kiểm tra lại tệp.");

    public static string Write(PlanDocument plan) => PlanYamlWriter.Write(plan);

    private static void CheckCharacters(string text, PlanYamlErrors errors)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.TrimStart(' ') is ['\t', ..]) errors.Add(number, "thụt đầu dòng bằng phím Tab; đề nghị thay bằng dấu cách");
            if (line.Contains('\uFFFD') || line.Contains('\0')) errors.Add(number, "tệp không phải UTF-8; đề nghị lưu "
                + "lại với bảng mã UTF-8");
        }
    }
}
