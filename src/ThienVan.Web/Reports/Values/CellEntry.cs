using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Checks;
using ThienVan.Core.Reports.Entry;
using ThienVan.Web.Plans;

namespace ThienVan.Web.Reports.Values;

/// <summary>A cell to be kept, from the grid, a workbook or a phone alike.</summary>
public sealed record CellEntry
{
    public required string Code { get; init; }

    /// <summary><see cref="Ward.Whole"/> or a neighbourhood group.</summary>
    public string Area { get; init; } = Ward.Whole;
    public required TypedCell Typed { get; init; }

    /// <summary><see cref="ValueRow.Revision"/> the form was opened on; 0 when there was nothing.</summary>
    public required int BasedOnRevision { get; init; }
}

/// <summary>What became of one cell. Cells stand alone: one refused does not hold up the others.</summary>
public sealed record CellOutcome
{
    public required string Code { get; init; }
    public string Area { get; init; } = Ward.Whole;

    /// <summary>New revision when kept; null when refused or overtaken.</summary>
    public int? Revision { get; init; }
    public Refusal? Refusal { get; init; }

    /// <summary>What somebody else saved meanwhile; null unless overtaken.</summary>
    public TypedCell? Theirs { get; init; }
    public string? TheirName { get; init; }

    /// <summary>Revision of theirs, to be saved on top of.</summary>
    public int? TheirRevision { get; init; }

    /// <summary>What of the cell cannot be read, by field. The cell is kept as typed all the same; it cannot be sent.</summary>
    public IReadOnlyList<CellError> Errors { get; init; } = [];

    /// <summary>Figures that may mean two things, by field.</summary>
    public IReadOnlyDictionary<string, FigureInput> Asked { get; init; } = new Dictionary<string, FigureInput>(StringComparer.Ordinal);

    /// <summary>What the figure as kept comes to; null unless kept.</summary>
    public CellWords? Words { get; init; }

    /// <summary>What the checks say of the figure as kept.</summary>
    public IReadOnlyList<CheckResult> Checks { get; init; } = [];
}

/// <summary>What a figure comes to, in words; the page and its script show the same.</summary>
/// <param name="Percent">Share of the two parts; empty where there are none.</param>
/// <param name="Total">Sum of the year with this figure in it; "–" without a figure, where it does not add up or not all of it is
/// known.</param>
public sealed record CellWords(string Percent, string Total)
{
    public static CellWords None { get; } = new("", FigureText.Missing);

    /// <param name="others">See <see cref="PlanRules.ToDate"/>.</param>
    public static CellWords Of(Indicator indicator, Observation? seen, IReadOnlyList<Observation> others) => new(
        seen is { Numerator: not null } ? FigureText.Percent(seen.Reading) : "",
        seen is null ? FigureText.Missing : TotalOf(PlanRules.ToDate(indicator, seen, others), indicator) ?? FigureText.Missing);

    /// <summary>"270 cây", "90,5 % (324/358)"; null where nothing adds up.</summary>
    public static string? TotalOf(Observation? toDate, Indicator indicator) =>
        toDate is { Reading: not null } ? ObservationText.Of(toDate, IndicatorMeasure.UnitOf(indicator)) : null;
}
