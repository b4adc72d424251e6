using ThienVan.Core.Kernel;

namespace ThienVan.Core.Cases.Kinds;

/// <summary>Who a word on a case is for; the three never mix.</summary>
public enum CaseAudience { Public, Reporter, Internal }

/// <summary>A state that a case of a kind may be in.</summary>
public sealed record CaseState
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Somebody still owes something, so a clock runs or lawfully rests; in a state that is not open none does.</summary>
    public bool IsOpen { get; init; }

    /// <summary>What the public is told of a case in this state, and of kinds that are not public the reporter alone: a sentence.</summary>
    public required string Told { get; init; }
}

/// <summary>A paper that a step brings forth or takes in.</summary>
public sealed record CasePaper
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Number of the form: "Mẫu số 14a"; null where none is known.</summary>
    public string? Form { get; init; }

    public required LegalRule Rule { get; init; }
}

/// <summary>Steps that cases begun under the version before take from the next one, from the first day of the rule on: what the law in
/// between says of open files (Nghị định số 155/2026/NĐ-CP, Điều 22).</summary>
public sealed record StepBorrowing
{
    /// <summary>Codes of steps of the next version; they stand in the place of its own steps of the same code.</summary>
    public required IReadOnlyList<string> Steps { get; init; }

    public required LegalRule Rule { get; init; }
}

/// <summary>A kind of cases: feedback, a visit, a complaint, a denunciation, a tip.</summary>
public sealed record CaseKind
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>One after the other without a gap, from the oldest.</summary>
    public required IReadOnlyList<CaseKindVersion> Versions { get; init; }
}
