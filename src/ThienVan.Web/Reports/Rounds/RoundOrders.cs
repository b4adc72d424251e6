using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;

namespace ThienVan.Web.Reports.Rounds;

/// <summary>An ad hoc round: the days and lines a letter asks for.</summary>
public sealed record AdHocOrder
{
    /// <summary>Definition of type <see cref="PeriodType.AdHoc"/>.</summary>
    public required string DefinitionId { get; init; }
    public required string Name { get; init; }
    public required Period Window { get; init; }
    public required RoundDates Dates { get; init; }
    public required IReadOnlyList<AskedLine> Asked { get; init; }

    /// <summary>Null to take the definition's.</summary>
    public string? Addressee { get; init; }
}

/// <summary>New dates of an open round; the cut-off stays.</summary>
public sealed record DateChange
{
    public required DateOnly OpensOn { get; init; }
    public required DateOnly DueOn { get; init; }
    public required DateOnly GraceUntil { get; init; }
    public required DateOnly UpwardDueOn { get; init; }
    public required string? Reason { get; init; }
}
