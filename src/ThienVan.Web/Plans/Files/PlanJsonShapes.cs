using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Files;

/// <summary>Names and null fields are a contract: fields may be added, none may go.</summary>
internal sealed record PlanJsonImport
{
    public required PlanJsonHead Plan { get; init; }

    public required PlanJsonTarget[] Targets { get; init; }

    public required PlanJsonTarget[] Hidden { get; init; }

    public required PlanJsonRow[] Rows { get; init; }

    public required PlanJsonTask[] Tasks { get; init; }

    public required PlanJsonProject[] Projects { get; init; }

    public required PlanJsonUnit[] Units { get; init; }

    public required PlanJsonConflict[] Conflicts { get; init; }

    public required PlanJsonUnread[] Unread { get; init; }

    public static PlanJsonImport Of(PlanDocument plan) => new PlanJsonMapping(plan).Import();
}

internal sealed record PlanJsonHead(string? Number, DateOnly? Date, string? Issuer, string? Title, int? PeriodFrom, int? PeriodTo);

internal sealed record PlanJsonTarget
{
    public required string No { get; init; }

    public required string? Group { get; init; }

    public required string Name { get; init; }

    public required string? ShortName { get; init; }

    public required string? Lead { get; init; }

    public required PlanJsonIndicator[] Indicators { get; init; }

    public required string Reference { get; init; }

    public required int[]? Lines { get; init; }

    public required string? Quote { get; init; }
}

internal sealed record PlanJsonIndicator
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Kind { get; init; }

    public required string? Unit { get; init; }

    public required string Comparator { get; init; }

    public required string Direction { get; init; }

    public required string Strictness { get; init; }

    public required PlanJsonPoint[] Points { get; init; }

    public required PlanJsonAmount? Total { get; init; }

    public required int? MaintainFrom { get; init; }

    public required string? Of { get; init; }

    public required int? RankOf { get; init; }

    public required string? Authority { get; init; }

    public required bool Restricted { get; init; }

    public required string? Fact { get; init; }

    public required PlanJsonWindow? Window { get; init; }

    public required string[] After { get; init; }

    public required PlanJsonProfile? Profile { get; init; }

    public required string? Lead { get; init; }

    public required int[]? Lines { get; init; }

    public required string? Quote { get; init; }
}

internal sealed record PlanJsonPoint(int Year, decimal? Low, decimal? High, string Provenance, string? Basis, DateOnly? Due);

internal sealed record PlanJsonWindow(string Type, string Source, DateOnly Since, string Provenance);

internal sealed record PlanJsonProfile(string Document, DateOnly Since, PlanJsonMark[] Marks);

internal sealed record PlanJsonMark(decimal Elapsed, decimal Share);

internal sealed record PlanJsonAmount(decimal? Low, decimal? High);

internal sealed record PlanJsonRow
{
    public required string No { get; init; }

    public required string Name { get; init; }

    public required string? Unit { get; init; }

    public required string? By2030 { get; init; }

    public required string? PerYear { get; init; }

    public required string? Lead { get; init; }

    public required string? Comparator { get; init; }

    public required PlanJsonPoint[] Points { get; init; }

    public required string[] Twins { get; init; }

    public required int[]? Lines { get; init; }

    public required string? Quote { get; init; }
}

internal sealed record PlanJsonTask
{
    public required string No { get; init; }

    public required string Name { get; init; }

    public required string? Section { get; init; }

    public required string? Output { get; init; }

    public required string? Lead { get; init; }

    public required string[] Cooperating { get; init; }

    public required string? Timing { get; init; }

    public required DateOnly? From { get; init; }

    public required DateOnly? To { get; init; }

    public required string? Precision { get; init; }

    public required int[]? Lines { get; init; }

    public required string? Quote { get; init; }
}

internal sealed record PlanJsonProject
{
    public required string No { get; init; }

    public required string Name { get; init; }

    public required string? Lead { get; init; }

    public required string[] Cooperating { get; init; }

    public required string? Timing { get; init; }

    public required DateOnly? From { get; init; }

    public required DateOnly? To { get; init; }

    public required string? Precision { get; init; }

    public required string[] Funding { get; init; }

    public required string[] Serves { get; init; }

    public required int[]? Lines { get; init; }

    public required string? Quote { get; init; }
}

internal sealed record PlanJsonUnit(string Id, string Name, string? ShortName, string[] Aliases, bool Internal);

internal sealed record PlanJsonProvision(string Reference, int[]? Lines, string? Quote);

internal sealed record PlanJsonReading(string Id, string Text);

internal sealed record PlanJsonConflict(string Id, string Message, PlanJsonProvision[] Provisions, PlanJsonReading[] Readings);

internal sealed record PlanJsonUnread(int[] Lines, string Text, string Why);
