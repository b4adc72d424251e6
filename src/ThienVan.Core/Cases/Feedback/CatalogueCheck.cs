using System.Text.RegularExpressions;

namespace ThienVan.Core.Cases.Feedback;

/// <summary>What is wrong with a part of the catalogue, in Vietnamese, beginning small.</summary>
/// <param name="Part">The category or question it is about.</param>
public sealed record CatalogueFault(object Part, string Message);

/// <summary>What no catalogue of categories may say.</summary>
public static partial class CatalogueCheck
{
    public static IEnumerable<CatalogueFault> Faults(FeedbackCatalogue catalogue)
    {
        foreach (var twice in catalogue.All.GroupBy(one => one.Code).Where(same => same.Count() > 1))
            yield return new(twice.Last(), $"mã “{twice.Key}” đã có ở lĩnh vực khác; đề nghị đổi mã");
        foreach (var category in catalogue.All)
        {
            if (!Slug().IsMatch(category.Code))
                yield return new(category, $"mã “{category.Code}” chỉ gồm chữ thường không dấu, số và gạch nối; đề nghị sửa");
            foreach (var question in category.Questions)
            {
                if (Fault(category, question) is { } wrong) yield return new(question, wrong);
            }

            foreach (var call in category.Calls.Where(call => !Phone().IsMatch(call.Number)))
                yield return new(category, $"số gọi khẩn cấp “{call.Number}” không phải số điện thoại; đề nghị sửa");
        }
    }

    private static string? Fault(FeedbackCategory category, FeedbackQuestion question) =>
        !Slug().IsMatch(question.Code) ? $"mã câu hỏi “{question.Code}” chỉ gồm chữ thường không dấu, số và gạch nối; đề nghị sửa"
        : category.Questions.Count(one => one.Code == question.Code) > 1 ? $"mã câu hỏi “{question.Code}” viết hai lần; đề nghị đổi mã"
        : question.IsChosen && question.Choices.Count < 2 ? $"câu hỏi “{question.Code}” cần ít nhất hai lựa chọn; đề nghị ghi thêm"
        : !question.IsChosen && question.Choices.Count > 0 ? $"câu hỏi “{question.Code}” không phải câu chọn; đề nghị bỏ các lựa chọn"
        : question.Choices.GroupBy(choice => choice.Code).Any(same => same.Count() > 1)
            ? $"câu hỏi “{question.Code}” có hai lựa chọn cùng mã; đề nghị đổi mã"
        : null;

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Slug();

    [GeneratedRegex(@"^\d{3,11}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Phone();
}
