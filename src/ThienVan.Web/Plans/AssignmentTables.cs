using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Plans;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Plans;

/// <summary>
/// A document that assigns figures of a year, typed by one and confirmed by another. Rows are added only: a later document, or the same
/// one typed again, takes its place.
/// </summary>
public sealed class AssignmentRow
{
    public required Guid Id { get; init; }
    public string WardId { get; init; } = "";

    /// <summary>"2026-2030": it outlives corrections of the plan's text.</summary>
    public required string PlanPeriod { get; init; }
    public required AssignmentLevel Level { get; init; }
    public required AssignmentStep Step { get; init; }
    public required int Year { get; init; }
    public required string DocumentNumber { get; init; }
    public required DateOnly DocumentDate { get; init; }
    public required string Issuer { get; init; }

    /// <summary>First day it holds.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The <see cref="AssignedFigure"/>s as JSON: a document is one value.</summary>
    public required string Figures { get; init; }

    /// <summary>True where the document was typed before, and wrongly.</summary>
    public bool IsCorrection { get; init; }
    public required Guid ProposedById { get; init; }
    public required string ProposedBy { get; init; }
    public required DateTimeOffset ProposedAt { get; init; }
    public string? ConfirmedBy { get; set; }
    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>Who took it back or turned it down; null for one that waits or was confirmed.</summary>
    public string? EndedBy { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Why it was taken back or turned down.</summary>
    public string? EndedWhy { get; set; }
    public bool Demonstration { get; init; }

    internal static string Kept(IReadOnlyList<AssignedFigure> figures) => JsonSerializer.Serialize(figures, KeptJson.Column);

    internal static IReadOnlyList<AssignedFigure> Read(string kept) =>
        JsonSerializer.Deserialize<AssignedFigure[]>(kept, KeptJson.Column)
        ?? throw new InvalidDataException("A stored assignment is empty.");
}

/// <summary>A document with its life.</summary>
public sealed record AssignmentLine
{
    public required Guid Id { get; init; }
    public required YearAssignment Document { get; init; }
    public required Guid ProposedById { get; init; }
    public required string ProposedBy { get; init; }
    public required DateTimeOffset ProposedAt { get; init; }
    public string? ConfirmedBy { get; init; }
    public DateTimeOffset? ConfirmedAt { get; init; }
    public string? EndedBy { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public string? EndedWhy { get; init; }
    public bool Demonstration { get; init; }

    public bool IsWaiting => ConfirmedAt is null && EndedAt is null;

    /// <summary>True where it says something of an indicator's year.</summary>
    public bool Asks(string code, int year) => Document.Year == year && Document.Figures.Any(figure => figure.Code == code);

    /// <summary>In the order they were confirmed.</summary>
    internal static IEnumerable<AssignmentLine> Confirmed(IEnumerable<AssignmentLine> lines) =>
        lines.Where(line => line.ConfirmedAt is not null).OrderBy(line => line.ConfirmedAt);

    internal static AssignmentLine Of(AssignmentRow row) => new()
    {
        Id = row.Id,
        Document = new()
        {
            Level = row.Level,
            Step = row.Step,
            Year = row.Year,
            Number = row.DocumentNumber,
            Date = row.DocumentDate,
            Issuer = row.Issuer,
            From = row.From,
            Figures = AssignmentRow.Read(row.Figures),
            IsCorrection = row.IsCorrection,
        },
        ProposedById = row.ProposedById,
        ProposedBy = row.ProposedBy,
        ProposedAt = row.ProposedAt,
        ConfirmedBy = row.ConfirmedBy,
        ConfirmedAt = row.ConfirmedAt,
        EndedBy = row.EndedBy,
        EndedAt = row.EndedAt,
        EndedWhy = row.EndedWhy,
        Demonstration = row.Demonstration,
    };
}

internal static class AssignmentTables
{
    public static readonly ToldTable[] Told =
    [
        new(typeof(AssignmentRow), "Văn bản giao chỉ tiêu", nameof(AssignmentRow.DocumentNumber), nameof(AssignmentRow.DocumentDate),
            nameof(AssignmentRow.Year)),
    ];

    public static void Map(ModelBuilder model) => model.Entity<AssignmentRow>(table =>
    {
        table.ToTable("plan_assignment");
        table.HasKey(row => row.Id);
        table.HasIndex(row => new { row.WardId, row.PlanPeriod, row.Year });
    });
}
