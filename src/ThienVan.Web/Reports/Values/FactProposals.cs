using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Web.Plans;
using ThienVan.Web.Shared.Facts;

namespace ThienVan.Web.Reports.Values;

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
    public bool Matches(ValueRow row) => row.Observed.HasFigureOf(Observed);

    /// <summary>The figure it gives: a share keeps its parts.</summary>
    public ObservedValue Observed =>
        Denominator is null ? new() { Value = Numerator } : new() { Numerator = Numerator, Denominator = Denominator };
}

/// <summary>A reading that was accepted into a value earlier, with the figure it gave.</summary>
public sealed record FrozenFact(string Key, DateTimeOffset AsOf, int Rows, ObservedValue Observed)
{
    /// <summary>Null for a typed figure.</summary>
    public static FrozenFact? Of(ValueRow row) => row is { FactKey: { } key, FactAsOf: { } asOf, FactRows: { } rows }
        ? new(key, asOf, rows, row.Observed)
        : null;

    public bool Matches(ValueRow row) => row.Observed.HasFigureOf(Observed);
}

/// <summary>Reads the facts that the plan names for the lines of a round.</summary>
public sealed class FactProposals(FactCatalogue facts)
{
    /// <summary>By code; a line whose indicator names no fact, or whose fact has nothing to measure, is left out.</summary>
    public async Task<IReadOnlyDictionary<string, FactProposal>> ForAsync(
        Round round, PlanForReports held, IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        var proposals = new Dictionary<string, FactProposal>(StringComparer.Ordinal);
        foreach (var indicator in held.Document.Indicators)
        {
            if (
                indicator.Fact is { } key
                && codes.Contains(indicator.Code)
                && round.Line(indicator.Code) is not null
                && await ReadAsync(indicator.Code, new(key), round, ct) is { } proposal
            )
                proposals[indicator.Code] = proposal;
        }

        return proposals;
    }

    /// <summary>
    /// Freezes the reading a person accepted beside the figure it gave. What was frozen before stands while its figure stands, whatever
    /// is measured now; a figure that neither reading gave is a typed one.
    /// </summary>
    /// <param name="row">Value that has taken over the typed cell.</param>
    /// <param name="acceptedKey">Fact the person says the figure is from; null when typed.</param>
    /// <param name="measured">What is measured now; null when nothing.</param>
    /// <param name="before">What was frozen until now.</param>
    public static void Freeze(ValueRow row, string? acceptedKey, FactProposal? measured, FrozenFact? before)
    {
        (row.FactKey, row.FactAsOf, row.FactRows) = (null, null, null);
        if (acceptedKey is null) return;
        if (before?.Key == acceptedKey && before.Matches(row))
            (row.FactKey, row.FactAsOf, row.FactRows) = (before.Key, before.AsOf, before.Rows);
        else if (measured?.Key == acceptedKey && measured.Matches(row))
            (row.FactKey, row.FactAsOf, row.FactRows) = (measured.Key, measured.AsOf, measured.Rows);
    }

    private async Task<FactProposal?> ReadAsync(string code, FactKey key, Round round, CancellationToken ct) =>
        await facts.ReadAsync(key, round.DaysOf(code), area: null, ct) is not { } fact ? null : new()
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
