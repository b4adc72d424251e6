using System.Text.Json.Serialization;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Files;

internal sealed record PlanJsonFinding
{
    public required string Id { get; init; }

    public required string Kind { get; init; }

    public required string Weight { get; init; }

    public required string Message { get; init; }

    public required PlanJsonProvision[] Provisions { get; init; }

    public required PlanJsonReading[] Readings { get; init; }

    public required string[] Concerns { get; init; }
}

internal sealed record PlanJsonFindings(PlanJsonFinding[] Findings)
{
    public static PlanJsonFindings Of(IReadOnlyList<Finding> findings) => new([.. findings.Select(PlanJsonMapping.Finding)]);
}

/// <summary>Serialisers made at build time, so that a short command line run pays no reflection.</summary>
[JsonSerializable(typeof(PlanJsonImport))]
[JsonSerializable(typeof(PlanJsonFindings))]
internal sealed partial class PlanJsonContext : JsonSerializerContext;
