using ThienVan.Core.Reports.Approval;

namespace ThienVan.Web.Reports.Approval.Pages;

/// <summary>Reasons for what goes out without a figure, as typed.</summary>
public sealed class PublishForm
{
    /// <summary>By code of the line.</summary>
    public Dictionary<string, string?> Reasons { get; set; } = [];

    /// <summary>For every line whose own reason was left empty.</summary>
    public string? Common { get; set; }

    /// <summary>Lines the page showed as missing, parted by commas: a line that fell out since is not covered by the common reason.</summary>
    public string? Shown { get; set; }

    public IReadOnlyList<MissingLine> Missing =>
        [.. (Shown ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(code => new MissingLine(code, string.IsNullOrWhiteSpace(Of(code)) ? Common ?? "" : Of(code)!))];

    public string? Of(string code) => Reasons.GetValueOrDefault(code);
}
