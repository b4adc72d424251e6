using ThienVan.Core.Reports;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Reports.Approval.Pages;

/// <summary>A step asked for on one value or on many, as the page sent it.</summary>
public sealed class ReviewForm
{
    /// <summary>By which the pages that have the form know it.</summary>
    public const string Name = "buoc";

    /// <summary>A press from the inbox that came too late, with the subject of a value that was moved before.</summary>
    public const string OfOvertaken = "so-da-qua-";

    /// <summary>A value ticked among many, with its revision.</summary>
    public const string Chosen = "chon";

    public string? Step { get; set; }

    /// <summary>Values with the revisions the page showed.</summary>
    public string? Seen { get; set; }

    /// <summary>"nhieu" when sent by the button for many.</summary>
    public string? Many { get; set; }

    /// <summary>Why a value goes back.</summary>
    public string? Reason { get; set; }

    public ValueStep? Asked => ApprovalWords.Step(Step);

    /// <summary>Values ticked one by one stand for those the form itself names.</summary>
    public void Take(IReadOnlyCollection<string?> chosen)
    {
        if (chosen.Count > 0) Seen = string.Join(',', chosen);
    }

    public bool IsMany => Many is not null;

    /// <summary>The fields that move values at once which need no look, as they were shown.</summary>
    public static IReadOnlyList<FormField> OfWell(ValueStep step, IEnumerable<ReviewCard> cards) =>
    [
        new("Form.Step", ApprovalWords.Slug(step)!),
        new("Form.Many", "nhieu"),
        new("Form.Seen", SeenValue.Write(cards.Select(card => card.Seen))),
    ];
}
