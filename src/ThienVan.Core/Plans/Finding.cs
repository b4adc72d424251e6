namespace ThienVan.Core.Plans;

public enum FindingWeight { Contradiction, Duplicate, Gap, Wording, ScanFault }

/// <summary>Something a careful reader would object to in a plan.</summary>
public sealed record Finding
{
    /// <summary>Stable over runs and over small edits elsewhere: made from the kind and what it is about, not from a counter.</summary>
    public required string Id { get; init; }

    /// <summary>Machine name of the check: "two_figures", "period_mismatch", "no_lead" ...</summary>
    public required string Kind { get; init; }

    public required FindingWeight Weight { get; init; }

    /// <summary>It speaks of what the scan left on the words, so its quotes show them as they were scanned.</summary>
    public bool IsOfScan => Weight == FindingWeight.ScanFault;

    /// <summary>Plain Vietnamese: what is wrong and what it costs.</summary>
    public required string Message { get; init; }

    public IReadOnlyList<Provision> Provisions { get; init; } = [];

    /// <summary>Ways to read it; empty where nothing can be chosen (a gap is filled, not read).</summary>
    public IReadOnlyList<Reading> Readings { get; init; } = [];

    /// <summary>Codes of indicators, numbers of targets, rows, tasks or projects concerned: "3c", "A5", "P22".</summary>
    public IReadOnlyList<string> Concerns { get; init; } = [];
}
