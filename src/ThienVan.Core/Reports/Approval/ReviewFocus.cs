using ThienVan.Core.Kernel;

namespace ThienVan.Core.Reports.Approval;

/// <summary>What of a value a person must look at before it may go on. Nothing means all is well: such values may go on many at
/// once.</summary>
public static class ReviewFocus
{
    /// <param name="checks">What the checks say of the figure as it stands.</param>
    /// <param name="explanation">The unit's own words; null for none.</param>
    /// <param name="flow">How far the value has come.</param>
    /// <returns>One Vietnamese sentence each.</returns>
    public static IReadOnlyList<string> Of(IEnumerable<CheckResult> checks, string? explanation, ValueFlow flow) =>
    [
        .. flow.RevisionReason is { } reason ? [$"Phiên bản {flow.Version} sửa số đã duyệt: {reason}"] : Array.Empty<string>(),
        .. flow.ReturnReason is { } returned ? [$"Số đã bị trả lại: {returned}"] : Array.Empty<string>(),
        .. checks.Select(check => check.Message),
        .. VietnameseText.IsBlank(explanation) ? Array.Empty<string>() : ["Đơn vị có giải trình, đề nghị đọc trước khi quyết định."],
    ];
}
