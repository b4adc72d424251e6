using ThienVan.Core.Kernel;
using ThienVan.Core.Reports.Approval;

namespace ThienVan.Web.Reports.Approval.Pages;

/// <summary>Reasons for what goes out without a figure, as typed. Read from the request itself, for a round may miss more lines than a
/// bound form may hold.</summary>
public sealed class PublishForm
{
    private readonly IReadOnlyDictionary<string, string> _reasons;

    private PublishForm(string common, IReadOnlyDictionary<string, string> reasons) => (Common, _reasons) = (common, reasons);

    /// <summary>For every line the page showed whose own reason was left empty.</summary>
    public string Common { get; }

    /// <summary>A line that fell out since the page was shown is not among them, so no reason covers it unseen.</summary>
    public IReadOnlyList<MissingLine> Missing =>
        [.. _reasons.Select(line => new MissingLine(line.Key, VietnameseText.IsBlank(line.Value) ? Common : line.Value))];

    public static PublishForm Read(HttpRequest request) => HttpMethods.IsPost(request.Method) && request.HasFormContentType
        ? new(
            request.Form["ly-do-chung"].ToString(),
            request
                .Form.Keys.Where(key => key.StartsWith("ly-do.", StringComparison.Ordinal))
                .ToDictionary(key => key["ly-do.".Length..], key => request.Form[key].ToString(), StringComparer.Ordinal)
        )
        : new("", new Dictionary<string, string>());

    public string? Of(string code) => _reasons.GetValueOrDefault(code);
}
