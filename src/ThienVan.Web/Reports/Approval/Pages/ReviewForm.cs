using ThienVan.Core.Reports;

namespace ThienVan.Web.Reports.Approval.Pages;

/// <summary>A step asked for on one value or on many, as the page sent it.</summary>
public sealed class ReviewForm
{
    public string? Step { get; set; }

    /// <summary>Values with the revisions the page showed.</summary>
    public string? Seen { get; set; }

    /// <summary>"nhieu" when sent by the button for many.</summary>
    public string? Many { get; set; }

    /// <summary>Why a value goes back.</summary>
    public string? Reason { get; set; }

    public ValueStep? Asked => ApprovalWords.Step(Step);

    public bool IsMany => Many is not null;
}
