using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;

namespace ThienVan.Web.Reports.Approval;

/// <summary>A value as a page showed it; a step moves nothing that has changed since.</summary>
public sealed record SeenValue(Guid Id, int Revision)
{
    /// <summary>"id:revision" parted by commas, as a form carries it; null when it is nothing a page of ours wrote.</summary>
    public static IReadOnlyList<SeenValue>? Read(string? text)
    {
        var seen = (text ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(ReadOne)
            .ToArray();
        return seen.Length == 0 || Array.Exists(seen, value => value is null) ? null : [.. seen.OfType<SeenValue>()];
    }

    public static string Write(IEnumerable<SeenValue> seen) => string.Join(',', seen);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id:N}:{Revision}");

    private static SeenValue? ReadOne(string text) =>
        text.Split(':') is [var id, var revision]
        && Guid.TryParse(id, out var known)
        && int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(known, number) : null;
}

/// <summary>What became of one value. Values stand alone: one refused does not hold up the others.</summary>
public sealed record StepOutcome
{
    public required Guid Id { get; init; }

    /// <summary>Null when the round holds no such value.</summary>
    public string? Code { get; init; }
    public string Area { get; init; } = Ward.Whole;

    /// <summary>Where the value is now; null when unknown.</summary>
    public ValueState? State { get; init; }
    public int? Revision { get; init; }

    /// <summary>Null when the step was taken.</summary>
    public Refusal? Refusal { get; init; }
}
