using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Core.Reports.Entry;

/// <summary>Something in a cell that must be mended.</summary>
/// <param name="Field">Name of the <see cref="TypedCell"/> property; "" when it is about the whole cell.</param>
public sealed record CellError(string Field, Refusal Refusal);

/// <summary>What a typed cell means.</summary>
public sealed record ParsedCell
{
    /// <summary>Null when the cell is empty or must be mended first; see <see cref="Errors"/>.</summary>
    public Observation? Observation { get; init; }
    public IReadOnlyList<CellError> Errors { get; init; } = [];

    /// <summary>Figures that may mean two things, by field; each has its error too.</summary>
    public IReadOnlyDictionary<string, FigureInput> Asked { get; init; } = new Dictionary<string, FigureInput>(StringComparer.Ordinal);

    /// <summary>No figure, no outcome, no document: an empty cell is no zero.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>Null when none was given.</summary>
    public string? Source { get; init; }

    /// <summary>Null when none was given.</summary>
    public string? Explanation { get; init; }
}
