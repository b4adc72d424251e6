using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking.Scan;

/// <summary>"phấn đấu" whose marks the scan lost. It is the word that makes a target aspirational, so its loss changes the
/// meaning.</summary>
internal static partial class AspirationSpelling
{
    public static IEnumerable<FindingDraft> Check(CheckedPlan plan)
    {
        var found = plan.Clauses.Where(clause => Misread().IsMatch(clause.Text)).ToArray();
        if (found.Length == 0) yield break;
        var forms = found.SelectMany(clause => Misread().Matches(clause.Text)).Select(match => match.Value.ToLowerInvariant());
        yield return FindingDraft.Of(
            "misread_aspiration",
            FindingWeight.ScanFault,
            $"Chữ “phấn đấu” bị quét thành “{string.Join("”, “", forms.Distinct())}” ở {Wording.Digits(found.Length)} chỗ; để nguyên thì "
                + "chỉ tiêu phấn đấu bị đọc thành chỉ tiêu bắt buộc. Đề nghị sửa theo bản gốc.",
            found);
    }

    [GeneratedRegex(
        @"(?<!\b(?:ở|trong|tại|từ|thuộc|của|là|những|các)\s)\bphần đầu\b(?!\s+(?:của|tiên|này|trang|tuyến|mối|bài))|\b(?:phân đấu|phân "
            + @"đầu|phấn đầu|phần đấu|phẩn đấu)\b",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Misread();
}
