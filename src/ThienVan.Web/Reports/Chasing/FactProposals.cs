using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Facts;

namespace ThienVan.Web.Reports.Chasing;

/// <summary>What the system measured for a line of a round, to be accepted by a person or not.</summary>
public sealed record FactProposal
{
    public required string Code { get; init; }
    public required string Key { get; init; }
    public required decimal Numerator { get; init; }

    /// <summary>Null when the figure is no share.</summary>
    public required decimal? Denominator { get; init; }

    /// <summary>Stored rows it was counted from.</summary>
    public required int Rows { get; init; }
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>In Vietnamese, what was counted.</summary>
    public required string Source { get; init; }

    /// <summary>True while the figure in the row is what was measured.</summary>
    public bool Matches(ValueRow row) => Denominator is null ? row.Value == Numerator : row.Numerator == Numerator && row.Denominator == Denominator;
}

/// <summary>Reads the facts that the plan names for the lines of a round.</summary>
public sealed class FactProposals(PlanReader plan, FactCatalogue facts)
{
    /// <summary>By code; a line whose indicator names no fact, or whose fact has nothing to measure, is left out.</summary>
    public async Task<IReadOnlyDictionary<string, FactProposal>> ForAsync(Round round, IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        var proposals = new Dictionary<string, FactProposal>(StringComparer.Ordinal);
        if (await plan.ForReportsAsync(ct) is not { } held) return proposals;
        foreach (var indicator in held.Document.Targets.Concat(held.Document.HiddenTargets).SelectMany(target => target.Indicators))
        {
            if (indicator.Fact is { } key && codes.Contains(indicator.Code) && round.Line(indicator.Code) is not null && await ReadAsync(indicator.Code, new(key), round, ct) is { } proposal)
                proposals[indicator.Code] = proposal;
        }

        return proposals;
    }

    /// <summary>
    /// Freezes the reading a person accepted beside the figure it gave: later edits of what was counted change nothing here.
    /// Null, or a figure that is not the one measured, makes it a typed figure again.
    /// </summary>
    public static void Freeze(ValueRow row, FactProposal? accepted)
    {
        var frozen = accepted is not null && accepted.Matches(row) ? accepted : null;
        (row.FactKey, row.FactAsOf, row.FactRows) = (frozen?.Key, frozen?.AsOf, frozen?.Rows);
    }

    private async Task<FactProposal?> ReadAsync(string code, FactKey key, Round round, CancellationToken ct) =>
        await facts.ReadAsync(key, round.Window, area: null, ct) is not { } fact ? null : new()
        {
            Code = code,
            Key = key.Value,
            Numerator = fact.Numerator,
            Denominator = fact.Denominator,
            Rows = fact.Rows,
            AsOf = fact.AsOf,
            Source = facts.Describe(key)!,
        };
}
