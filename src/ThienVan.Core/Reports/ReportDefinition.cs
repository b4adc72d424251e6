using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Core.Reports;

/// <summary>A report the ward owes again and again: over which days, about what, when it is due.</summary>
public sealed record ReportDefinition
{
    /// <summary>Stable slug: "kt-xh-quy".</summary>
    public required string Id { get; init; }

    /// <summary>"Báo cáo kinh tế - xã hội quý".</summary>
    public required string Name { get; init; }

    public required PeriodType Type { get; init; }

    /// <summary>What is asked, chosen one by one. Empty means all indicators of <see cref="Kinds"/>.</summary>
    public IReadOnlyList<AskedLine> Asked { get; init; } = [];

    /// <summary>Kinds asked while nothing is chosen: null means every kind that people enter; empty means that the lines must be chosen
    /// before a round opens.</summary>
    public IReadOnlyList<IndicatorKind>? Kinds { get; init; }

    /// <summary>Units send this many working days after the cut-off; at least 3 (NĐ 09/2019/NĐ-CP, Điều 12), or 1 where the law names
    /// <see cref="UpwardDay"/>.</summary>
    public int DueWorkingDays { get; init; } = 3;

    /// <summary>Working days for the ward to consolidate after its units, 3 more for each level that sums up (NĐ 09/2019/NĐ-CP, Điều
    /// 12).</summary>
    public int ConsolidateWorkingDays { get; init; } = 3;

    /// <summary>Day of the month by which the ward reports upward, where a rule names the day itself ("ngày 17", TT 06/2025/TT-TTCP);
    /// null to count working days.</summary>
    public int? UpwardDay { get; init; }

    /// <summary>Working days after the due date in which a late figure still enters without an exception.</summary>
    public int GraceWorkingDays { get; init; }

    /// <summary>Calendar days before the cut-off on which entry opens.</summary>
    public int OpensDaysBefore { get; init; } = 10;

    /// <summary>True when rounds open by themselves on their day.</summary>
    public bool OpensBySchedule { get; init; }

    /// <summary>"Kính gửi" of the official report; null when it goes to nobody above.</summary>
    public string? Addressee { get; init; }

    /// <summary>The rule it follows: "NĐ 09/2019/NĐ-CP, Điều 12"; null when nobody has named it.</summary>
    public string? LegalSource { get; init; }

    /// <summary>First day on which rounds of it may open, included.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, included; null while in use.</summary>
    public DateOnly? To { get; init; }

    /// <summary>
    /// True for a report on a year of its own (budget, disbursement, school) for which no lines were chosen: it asks what counts by it.
    /// </summary>
    public bool AsksItsOwnYear => Asked.Count == 0 && Kinds is null && Type != PeriodType.Year && ReportingPeriods.IsYear(Type);

    public bool InUseOn(DateOnly day) => From <= day && (To is null || day <= To);
}

/// <summary>One indicator a report asks for.</summary>
/// <param name="Code">Code of the indicator in the plan.</param>
/// <param name="ByNeighbourhood">True when each neighbourhood group sends its part and the lead unit the whole.</param>
public sealed record AskedLine(string Code, bool ByNeighbourhood = false);
