using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Entry;

namespace ThienVan.Web.Reports.Values;

/// <summary>A cell to be kept, from the grid, a workbook or a phone alike.</summary>
public sealed record CellEntry
{
    public required string Code { get; init; }

    /// <summary>"" for the whole ward.</summary>
    public string Area { get; init; } = "";
    public required TypedCell Typed { get; init; }

    /// <summary><see cref="ValueRow.Revision"/> the form was opened on; 0 when there was nothing.</summary>
    public required int BasedOnRevision { get; init; }
}

/// <summary>What became of one cell. Cells stand alone: one refused does not hold up the others.</summary>
public sealed record CellOutcome
{
    public required string Code { get; init; }
    public string Area { get; init; } = "";

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

    /// <summary>What the checks say of the figure as kept.</summary>
    public IReadOnlyList<CheckResult> Checks { get; init; } = [];
}
