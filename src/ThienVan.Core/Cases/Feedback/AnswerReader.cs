using System.Globalization;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Cases.Feedback;

/// <summary>An answer as it is kept: codes parted by blanks, days as yyyy-MM-dd, figures with a point, text as written.</summary>
public sealed record FeedbackAnswer(string Question, string Kept);

/// <summary>The one reader of answers, for the form, for an officer's telephone and for Open311 alike.</summary>
public static class AnswerReader
{
    /// <summary>Letters of one written answer.</summary>
    public const int Longest = 500;

    /// <param name="category">Whose questions are answered.</param>
    /// <param name="typed">What was typed or chosen, by question; several for a question of several choices.</param>
    /// <returns>Answers in the order of the questions; or the first that is missing or cannot be read.</returns>
    public static Result<IReadOnlyList<FeedbackAnswer>> Read(FeedbackCategory category, Func<string, IReadOnlyList<string>> typed)
    {
        var kept = new List<FeedbackAnswer>();
        foreach (var question in category.Questions)
        {
            string[] said = [.. typed(question.Code).Select(one => VietnameseText.Normalize(one).Trim()).Where(one => one.Length > 0)];
            if (said.Length == 0)
            {
                if (question.IsRequired) return Refuse(question, question.IsChosen ? "đề nghị chọn một câu trả lời" : "đề nghị trả lời");
                continue;
            }

            var read = Read(question, said);
            if (read.IsRefused) return read.Refusal!;
            kept.Add(new(question.Code, read.Value));
        }

        return kept;
    }

    private static Result<string> Read(FeedbackQuestion question, string[] said) => question.Kind switch
    {
        QuestionKind.Text => said[0].Length <= Longest ? said[0] : Refuse(question, $"dài quá {Longest} ký tự; đề nghị ghi ngắn lại"),
        QuestionKind.Number => FigureInput.Read(said[0]) is { Value: { } figure } && FigureLimits.Refuse(figure) is null
            ? figure.ToString("0.############", CultureInfo.InvariantCulture) : Refuse(question, "đề nghị ghi một số, như 3 hoặc 2,5"),
        QuestionKind.Day => DayInput.Read(said[0]) is { Day: { } day }
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Refuse(question, "đề nghị ghi ngày như 05/01/2026"),
        QuestionKind.One => said is [var one] && question.Choices.Any(choice => choice.Code == one)
            ? one : Refuse(question, "đề nghị chọn một trong các câu trả lời"),
        QuestionKind.Several => said.All(one => question.Choices.Any(choice => choice.Code == one))
            ? string.Join(' ', question.Choices.Select(choice => choice.Code).Where(said.Contains))
            : Refuse(question, "đề nghị chọn trong các câu trả lời"),
        _ => throw new ArgumentOutOfRangeException(nameof(question), question.Kind, message: null),
    };

    private static Refusal Refuse(FeedbackQuestion question, string what) => new("feedback.answer", $"{question.Text}: {what}.");

    /// <summary>In words; the kept text where the category asks this no more.</summary>
    public static string Say(FeedbackCategory? category, FeedbackAnswer answer) =>
        category?.Questions.FirstOrDefault(question => question.Code == answer.Question) is not { } question ? answer.Kept
            : question.Kind switch
            {
                QuestionKind.Day => FigureText.Day(DateOnly.ParseExact(answer.Kept, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
                QuestionKind.Number => FigureText.WithUnit(decimal.Parse(answer.Kept, CultureInfo.InvariantCulture), unit: null, 4),
                QuestionKind.One or QuestionKind.Several => string.Join(", ", answer.Kept.Split(' ').Select(code =>
                    question.Choices.FirstOrDefault(choice => choice.Code == code)?.Name ?? code)),
                _ => answer.Kept,
            };
}
