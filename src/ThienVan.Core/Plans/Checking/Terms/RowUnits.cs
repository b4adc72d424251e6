using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Checking.Terms;

/// <summary>Cells of the indicator appendix that hold words where a figure belongs, and units that do not fit what is measured.</summary>
internal static partial class RowUnits
{
    public static IEnumerable<FindingDraft> Check(CheckedPlan plan) => [.. Words(plan.Plan), .. Units(plan.Plan)];

    private static IEnumerable<FindingDraft> Words(PlanDocument plan)
    {
        var found = plan
            .Rows.SelectMany(row =>
                Cells(row).Where(IsWords).Select(cell => RowClaims.At(row, cell))
            )
            .ToArray();
        if (found.Length > 0)
            yield return FindingDraft.Of("text_for_number", FindingWeight.Gap,
                $"{Wording.Digits(found.Length)} ô số liệu ghi chữ thay cho con số: không có số từng năm hoặc số cuối kỳ "
                    + "để so khi báo cáo.",
                found);
    }

    // The row as written may have a column for each year.
    private static IEnumerable<string> Cells(IndicatorRow row) =>
        new[] { row.By2030, row.PerYear }.OfType<string>().Concat((row.Provision.Quote ?? "").Split('\t').Select(cell => cell.Trim()))
            .Where(cell => cell.Length > 0 && cell != row.Name.Trim()).Distinct();

    private static bool IsWords(string cell) => PlanWords().IsMatch(cell) && !WrittenFigure().IsMatch(Period().Replace(cell, ""));

    private static IEnumerable<FindingDraft> Units(PlanDocument plan)
    {
        foreach (var row in plan.Rows.Where(row => !VietnameseText.IsBlank(row.Unit)))
        {
            if (Misfit(row) is not { } why) continue;
            yield return FindingDraft.Of("unit_mismatch", FindingWeight.Gap,
                $"Dòng {row.No.TrimEnd('.')}: đơn vị tính “{row.Unit!.Trim()}” không khớp – {why}; báo cáo theo đơn vị này sẽ không so "
                    + "được với chỉ tiêu.",
                [RowClaims.At(row, row.By2030 ?? row.PerYear ?? "")]);
        }
    }

    private static string? Misfit(IndicatorRow row)
    {
        var unit = row.Unit!.Trim().ToLowerInvariant();
        var cell = row.By2030 ?? row.PerYear ?? "";
        if (unit is "đơn vị" or "tiêu chí" or "số lượng" && Rank().IsMatch(row.Name)) return "chỉ tiêu là thứ hạng";
        if (unit is "đơn vị" or "tiêu chí" && Standard().IsMatch(row.Name + " " + cell) && !Counted().IsMatch(cell))
            return "chỉ tiêu là đạt hay không đạt";
        if (unit == "đơn vị" && Counted().Match(cell) is { Success: true } counted)
            return $"ô số liệu đếm “{counted.Groups["noun"].Value}”";
        if (unit == "%" && CountName().IsMatch(row.Name)) return "tên chỉ tiêu là số lượng";
        return unit == "%" && Money().IsMatch(row.Name) && !Growth().IsMatch(row.Name) ? "tên chỉ tiêu là mức vốn" : null;
    }

    [GeneratedRegex(
        @"^\s*(?:kế hoạch|theo (?:kế hoạch|chỉ đạo|nhu cầu|thực tế)|(?:đạt|hoàn thành) (?:kế hoạch|chỉ tiêu)|duy trì|(?:tăng|giảm) dần)\b",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex PlanWords();

    [GeneratedRegex(@"\d", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex WrittenFigure();

    [GeneratedRegex(@"\b0?5 năm\b|\b20\d\d\b", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Period();

    [GeneratedRegex(@"xếp hạng|thứ hạng|nhóm \d+|dẫn đầu|đứng trong|\btop\b", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Rank();

    [GeneratedRegex(@"đạt chuẩn|công nhận", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Standard();

    [GeneratedRegex(@"\d+\s+(?<noun>\p{L}+)", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Counted();

    [GeneratedRegex(
        @"(?<!\b(?:chỉ|hệ|tham|tổng|tỷ lệ) )\bsố (?:cơ sở|hộ|doanh nghiệp|trường|người|dự án|tổ dân phố|trạm)\b(?!.*\btỷ lệ)",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex CountName();

    [GeneratedRegex(@"\b(?:vốn đầu tư|kinh phí)\b", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Money();

    [GeneratedRegex(@"tỷ lệ|tỉ lệ|tốc độ|giải ngân", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Growth();
}
