using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Approval;
using ThienVan.Web.Reports.Values;

namespace ThienVan.Web.Reports.Approval;

/// <summary>What of each value needs a person's look, judged anew from what is stored.</summary>
public sealed class ReviewChecks
{
    public Task<IReadOnlyDictionary<Guid, IReadOnlyList<string>>> FocusAsync(Round round, IReadOnlyList<ValueRow> rows, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyDictionary<Guid, IReadOnlyList<string>>>(rows.ToDictionary(row => row.Id, row => ReviewFocus.Of([], row.Explanation, row.Flow)));
    }
}
