using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Web.Shared.Files;

namespace ThienVan.Web.Reports.Evidence;

/// <summary>A figure as files name what they prove; the event log names it the same.</summary>
/// <param name="Area"><see cref="Ward.Whole"/> for the whole ward.</param>
public readonly record struct EvidenceSubject(Guid Round, string Code, string Area)
{
    public static string Under(Guid round) => $"report/{round}/";

    /// <summary>Null when it is no figure of a round.</summary>
    public static EvidenceSubject? Parse(string subject) =>
        subject.Split('/') is ["report", var round, var code, .. var area] && Guid.TryParse(round, out var id)
            ? new(id, code, area.Length > 0 ? area[0] : "")
            : null;

    /// <summary>Of a subject known to be one.</summary>
    public static (string Code, string Area) CellOf(string subject) => Parse(subject) is { } cell ? (cell.Code, cell.Area) : default;

    public override string ToString() => Under(Round) + Code + (Area != Ward.Whole ? $"/{Area}" : "");
}

/// <summary>The cell a file belongs to, and what the person may do there.</summary>
public sealed record EvidenceCell
{
    public required Round Round { get; init; }
    public required string Code { get; init; }
    public required string Area { get; init; }

    /// <summary>Name of the indicator, and of the neighbourhood group where it is its part.</summary>
    public required string Name { get; init; }
    public required IReadOnlyList<Attachment> Files { get; init; }

    /// <summary>The cell as the person who asks may see it; null where only others may.</summary>
    public string? Cell { get; init; }

    /// <summary>Why nothing may be added or taken away now; null when it may.</summary>
    public Refusal? Closed { get; init; }
}
