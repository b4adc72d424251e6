using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Reports.Rounds;

/// <summary>What a report definition must keep to.</summary>
public static partial class DefinitionRules
{
    /// <summary>Working days between the cut-off and the due date, and more for each level that sums up (NĐ 09/2019/NĐ-CP, Điều
    /// 12).</summary>
    public const int LeastWorkingDays = 3;

    private const int MostWorkingDays = 60;
    private const int LongestOpening = 120;
    private const int LongestName = 150;
    private const int LongestText = 500;

    /// <returns>Null when the definition may be kept.</returns>
    public static Refusal? Refuse(ReportDefinition definition)
    {
        if (!Slug().IsMatch(definition.Id))
            return new(
                "round.definition_id", "Mã báo cáo chỉ gồm chữ thường không dấu, số và dấu gạch nối, dài 3-40 ký tự, ví dụ kt-xh-quy.");
        if (VietnameseText.IsBlank(definition.Name) || definition.Name.Length > LongestName)
            return new("round.definition_name", $"Đề nghị ghi tên báo cáo, dài tối đa {LongestName} ký tự.");
        if (definition.Addressee?.Length > LongestText || definition.LegalSource?.Length > LongestText)
            return new("round.definition_long", $"Nơi nhận và căn cứ dài tối đa {LongestText} ký tự; đề nghị viết gọn lại.");
        if (definition.To < definition.From)
            return new("round.definition_dates", "Ngày thôi áp dụng phải sau ngày bắt đầu áp dụng; đề nghị sửa một trong hai ngày.");
        if (definition.Asked.GroupBy(line => line.Code, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            return new("round.line_twice", $"Chỉ tiêu {twice.Key} được chọn hai lần; đề nghị bỏ một lần.");
        return RefuseDays(definition);
    }

    /// <summary>The part of the rules that dates depend on.</summary>
    public static Refusal? RefuseDays(ReportDefinition definition)
    {
        if (definition.UpwardDay is < 1 or > 31) return new("round.upward_day", "Ngày cố định gửi cấp trên phải từ 1 đến 31.");
        if (definition.DueWorkingDays < Least(definition))
        {
            return definition.UpwardDay is null
                ? new(
                    "round.due_too_soon",
                    $"Hạn gửi phải sau ngày chốt số liệu ít nhất {LeastWorkingDays} ngày làm việc (Điều 12 Nghị định số 09/2019/NĐ-CP); "
                        + "đề nghị tăng số ngày."
                )
                : new("round.due_too_soon", "Hạn gửi của đơn vị phải sau ngày chốt số liệu ít nhất 1 ngày làm việc; đề nghị tăng số ngày.");
        }

        if (definition.UpwardDay is null && definition.ConsolidateWorkingDays < LeastWorkingDays)
            return new("round.consolidate_too_soon",
                $"Mỗi cấp tổng hợp có ít nhất {LeastWorkingDays} ngày làm việc (Điều 12 Nghị định số 09/2019/NĐ-CP); "
                    + "đề nghị tăng số ngày tổng hợp.");
        if (
            definition.DueWorkingDays > MostWorkingDays
            || definition.ConsolidateWorkingDays > MostWorkingDays
            || definition.GraceWorkingDays is < 0 or > MostWorkingDays
        )
            return new("round.days_range", $"Số ngày làm việc phải từ 0 đến {MostWorkingDays}; đề nghị sửa lại.");
        return definition.OpensDaysBefore is < 0 or > LongestOpening
            ? new("round.opens_range", $"Số ngày mở nhập trước ngày chốt phải từ 0 đến {LongestOpening}; đề nghị sửa lại.")
            : null;
    }

    /// <summary>A rule that names the day itself leaves no room for three days.</summary>
    public static int Least(ReportDefinition definition) => definition.UpwardDay is null ? LeastWorkingDays : 1;

    [GeneratedRegex("^[a-z0-9](?:[a-z0-9-]{1,38})[a-z0-9]$", RegexOptions.NonBacktracking)]
    private static partial Regex Slug();
}
