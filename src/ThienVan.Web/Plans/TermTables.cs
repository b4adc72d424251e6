using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Plans;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Plans;

/// <summary>
/// A term of the way an indicator is judged, set by a document over what the plan says. Proposed by one, confirmed by another; a later one
/// of the same kind takes its place, and the row stays.
/// </summary>
public sealed class TermRow
{
    public required Guid Id { get; init; }
    public string WardId { get; init; } = "";

    /// <summary>"2026-2030": it outlives corrections of the plan's text.</summary>
    public required string PlanPeriod { get; init; }
    public required string Code { get; init; }
    public required TermKind Kind { get; init; }

    /// <summary>Year of a yearly base; null for what holds for every year.</summary>
    public int? Year { get; init; }

    /// <summary>The <see cref="TermSetting"/> as JSON.</summary>
    public required string Setting { get; init; }

    /// <summary>What held when it was proposed, as JSON; null for what the plan itself says.</summary>
    public string? Before { get; init; }
    public required string DocumentNumber { get; init; }
    public required DateOnly DocumentDate { get; init; }
    public required Provenance Provenance { get; init; }

    /// <summary>First day it holds.</summary>
    public required DateOnly From { get; init; }
    public required Guid ProposedById { get; init; }
    public required string ProposedBy { get; init; }
    public required DateTimeOffset ProposedAt { get; init; }
    public string? ConfirmedBy { get; set; }
    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>Who took the proposal back or turned it down; null for one that waits or was confirmed.</summary>
    public string? EndedBy { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    internal static string Kept(TermSetting setting) => JsonSerializer.Serialize(setting, KeptJson.Column);

    internal static TermSetting Read(string kept) =>
        JsonSerializer.Deserialize<TermSetting>(kept, KeptJson.Column) ?? throw new InvalidDataException("A stored term is empty.");
}

/// <summary>A term with its life, as the indicator's page shows it.</summary>
public sealed record TermLine
{
    public required Guid Id { get; init; }
    public required IndicatorTerm Term { get; init; }

    /// <summary>What held before; null for what the plan itself says.</summary>
    public TermSetting? Before { get; init; }
    public required Guid ProposedById { get; init; }
    public required string ProposedBy { get; init; }
    public required DateTimeOffset ProposedAt { get; init; }
    public string? ConfirmedBy { get; init; }
    public DateTimeOffset? ConfirmedAt { get; init; }
    public string? EndedBy { get; init; }

    public bool IsWaiting => ConfirmedBy is null && EndedBy is null;

    /// <summary>Whether it takes the place of, or is taken the place of by, another.</summary>
    public bool IsOf(string code, TermKind kind, int? year) => Term.Code == code && Term.Kind == kind && Term.Year == year;

    internal static TermLine Of(TermRow row) => new()
    {
        Id = row.Id,
        Term = new()
        {
            Code = row.Code,
            Kind = row.Kind,
            Year = row.Year,
            Setting = TermRow.Read(row.Setting),
            DocumentNumber = row.DocumentNumber,
            DocumentDate = row.DocumentDate,
            Provenance = row.Provenance,
            From = row.From,
        },
        Before = row.Before is null ? null : TermRow.Read(row.Before),
        ProposedById = row.ProposedById,
        ProposedBy = row.ProposedBy,
        ProposedAt = row.ProposedAt,
        ConfirmedBy = row.ConfirmedBy,
        ConfirmedAt = row.ConfirmedAt,
        EndedBy = row.EndedBy,
    };
}

internal static class TermTables
{
    public static readonly ToldTable[] Told =
        [new(typeof(TermRow), "Cách đánh giá chỉ số", nameof(TermRow.Code), nameof(TermRow.Kind), nameof(TermRow.DocumentNumber))];

    public static void Map(ModelBuilder model) => model.Entity<TermRow>(table =>
    {
        table.ToTable("plan_term");
        table.HasKey(row => row.Id);
        table.HasIndex(row => new { row.WardId, row.PlanPeriod, row.Code, row.Kind, row.Year });
    });
}
