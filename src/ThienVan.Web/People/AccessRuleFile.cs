using System.Text.Json;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.People;

/// <summary>A file of access rules as a ward keeps it: read whole, or refused in words that say where and what.</summary>
internal static class AccessRuleFile
{
    private static readonly string[] _numbers =
        ["passwordLength", "passwordClasses", "mostFailures", "lockMinutes", "idleMinutes", "longestHours"];

    private static readonly string[] _legal = ["certainty", "from"];

    public static Result<IReadOnlyList<AccessRule>> Read(string json)
    {
        try
        {
            using var file = JsonDocument.Parse(json);
            if (file.RootElement.ValueKind != JsonValueKind.Array || file.RootElement.GetArrayLength() == 0)
                return Fault("tệp phải là một danh sách quy tắc [ { ... } ] có ít nhất một quy tắc");
            var rules = new List<AccessRule>();
            foreach (var (at, written) in file.RootElement.EnumerateArray().Index())
            {
                var rule = Read(at + 1, written);
                if (rule.Refusal is { } refusal) return refusal;
                rules.Add(rule.Value);
            }

            return rules;
        }
        catch (JsonException exception)
        {
            return Fault($"dòng {exception.LineNumber + 1} không phải JSON; xem lại dấu phẩy, dấu ngoặc kép và dấu đóng ngoặc ở dòng đó "
                + "và dòng trước");
        }
    }

    /// <summary>Rules that all begin later would leave today without any.</summary>
    public static Refusal? RefuseToday(IReadOnlyList<AccessRule> rules, DateOnly today) =>
        rules.Min(rule => rule.Rule.From) is var first && first > today
            ? Fault($"chưa có quy tắc nào áp dụng hôm nay, quy tắc sớm nhất bắt đầu ngày {FigureText.Day(first)}; đề nghị thêm quy tắc "
                + "đang áp dụng, ví dụ quy tắc trong tệp mẫu")
            : null;

    private static Result<AccessRule> Read(int number, JsonElement written)
    {
        if (written.ValueKind != JsonValueKind.Object) return Fault($"quy tắc thứ {number} phải nằm trong ngoặc nhọn {{ ... }}");
        if (Missing(written) is { } missing) return Fault($"quy tắc thứ {number} thiếu {missing}");
        try
        {
            var rule = written.Deserialize<AccessRule>(KeptJson.Column)!;
            return rule.Faults().FirstOrDefault() is { } fault ? Fault($"quy tắc thứ {number}: {fault}") : rule;
        }
        catch (JsonException exception)
        {
            return Fault($"quy tắc thứ {number}: giá trị của {Field(exception.Path)} không đúng; số viết không có ngoặc kép, ngày viết "
                + "\"2026-07-01\", certainty là \"Text\", \"Secondary\" hoặc \"Unseen\", vai trò là "
                + string.Join(", ", Enum.GetNames<Role>()));
        }
    }

    private static string? Missing(JsonElement written) =>
        Array.Find(_numbers, name => !written.TryGetProperty(name, out _))
        ?? (!written.TryGetProperty("rule", out var legal) || legal.ValueKind != JsonValueKind.Object ? "rule"
            : Array.Find(_legal, name => !legal.TryGetProperty(name, out _)) is { } name ? $"rule.{name}" : null);

    // "$.rule.from" as the file's keeper knows it.
    private static string Field(string? path) => path is { Length: > 2 } ? path[2..] : "một mục";

    private static Refusal Fault(string what) => new("settings.access_rules",
        $"Tệp {ShippedAccess.FileName} (ThienVan__SignIn__Rules) chưa dùng được: {what}. Đề nghị sửa tệp rồi chạy lại.");
}
