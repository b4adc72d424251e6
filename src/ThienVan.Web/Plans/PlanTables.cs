using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Plans;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Plans;

public enum VersionState { Draft, InForce, Superseded, Discarded }

/// <summary>A plan document with its life: uploaded, reviewed, in force, replaced. The document itself is one immutable value (ADR
/// 0003).</summary>
public sealed class PlanVersionRow
{
    public required Guid Id { get; init; }
    public string WardId { get; init; } = "";
    public required VersionState State { get; set; }
    public required string FileName { get; init; }

    /// <summary>The plan's number, kept beside it for lists; null when the document has none.</summary>
    public string? Number { get; set; }

    /// <summary>The <see cref="PlanDocument"/> as JSON; replaced whole by a correction, with <see cref="Revision"/> one higher.</summary>
    public required string Document { get; set; }

    /// <summary>Text the document was read from, a line each; null when it came as data.</summary>
    public string? SourceText { get; init; }
    public string? ConvertedFrom { get; init; }

    /// <summary>Plan data as it was read, before people corrected it; null for a text, which is read again.</summary>
    public string? AsRead { get; init; }

    /// <summary>The version of the same place whose codes and units it took over when it was read; null when there was none.</summary>
    public Guid? BasedOn { get; init; }

    /// <summary>Number and day of the document that brings it into force; null until somebody proposes that.</summary>
    public string? DocumentNumber { get; set; }
    public DateOnly? DocumentDate { get; set; }
    public Guid? ProposedById { get; set; }
    public string? ProposedBy { get; set; }
    public DateTimeOffset? ProposedAt { get; set; }
    public required int Revision { get; set; }
    public Guid? CreatedById { get; init; }
    public required string CreatedBy { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required string ChangedBy { get; set; }
    public required DateTimeOffset ChangedAt { get; set; }
}

/// <summary>A version came into force: by its acceptance, or because it came back. Rows are added only.</summary>
public sealed class InForceRow
{
    public required Guid Id { get; init; }
    public string WardId { get; init; } = "";

    /// <summary>"2026-2030": of the plan it is a version of, and what its figures belong to; "2026-2030/2" for another place's plan of the
    /// same years.</summary>
    public required string PlanPeriod { get; init; }
    public required Guid VersionId { get; init; }
    public required string By { get; init; }

    /// <summary>It is in force from that day in Viet Nam.</summary>
    public required DateTimeOffset At { get; init; }

    internal static InForceRow Of(PlanVersionRow version, string period, Change change) =>
        new() { Id = Guid.CreateVersion7(change.At), PlanPeriod = period, VersionId = version.Id, By = change.Actor.Name, At = change.At };
}

/// <summary>One version of one figure. Rows are added; only how far they count may change.</summary>
public sealed class ObservationRow
{
    public required Guid Id { get; init; }
    public string WardId { get; init; } = "";

    /// <summary>"2026-2030": figures outlive corrections of the plan's text.</summary>
    public required string PlanPeriod { get; init; }
    public required string Code { get; init; }
    public required DateOnly PeriodFrom { get; init; }
    public required DateOnly PeriodTo { get; init; }
    public required int Version { get; init; }

    /// <summary>The value of a reporting round it came from; null for figures from before there were rounds.</summary>
    public Guid? ValueId { get; init; }

    /// <summary>Moves with the decisions of the reporting round; nothing else of a row changes.</summary>
    public FigureState State { get; set; }
    public required ObservedValue Observed { get; init; }
    public required string Source { get; init; }
    public string? EvidenceNote { get; init; }
    public string? Reason { get; init; }
    public Guid? EnteredById { get; init; }
    public required string EnteredBy { get; init; }
    public required DateTimeOffset EnteredAt { get; init; }
    public bool Demonstration { get; init; }
}

/// <summary>A reading chosen for a conflict. A later choice is a new version.</summary>
public sealed class DecisionRow
{
    public required Guid Id { get; init; }
    public string WardId { get; init; } = "";
    public required string PlanPeriod { get; init; }
    public required string ConflictId { get; init; }
    public required string ReadingId { get; init; }
    public required string ReadingText { get; init; }
    public required string DocumentNumber { get; init; }

    /// <summary>Day of the document; null where it was not asked for yet.</summary>
    public DateOnly? DocumentDate { get; init; }

    /// <summary>First day the reading holds; null when it says how the words were meant from the first.</summary>
    public DateOnly? From { get; init; }
    public string? Reason { get; init; }
    public required int Version { get; init; }
    public required string DecidedBy { get; init; }
    public required DateTimeOffset DecidedAt { get; init; }
}

internal static class PlanTables
{
    public static readonly ToldTable[] Told =
    [
        .. OverrideTables.Told,
        .. PastTables.Told,
        .. TermTables.Told,
        .. AssignmentTables.Told,
        .. SaidTables.Told,
        .. ReviewTables.Told,
        new(typeof(PlanVersionRow), "Bản kế hoạch", nameof(PlanVersionRow.Number), nameof(PlanVersionRow.FileName)),
        new(typeof(PlanStamp), "Dấu phiên bản của dữ liệu kế hoạch"),
        new(typeof(InForceRow), "Lần áp dụng bản kế hoạch", nameof(InForceRow.PlanPeriod), nameof(InForceRow.At)),
        new(typeof(ObservationRow), "Số liệu của chỉ tiêu", nameof(ObservationRow.Code), nameof(ObservationRow.PeriodTo)),
        new(typeof(DecisionRow), "Quyết định cách hiểu", nameof(DecisionRow.ConflictId), nameof(DecisionRow.DocumentNumber)),
    ];

    public static void Map(ModelBuilder model)
    {
        OverrideTables.Map(model);
        PastTables.Map(model);
        TermTables.Map(model);
        AssignmentTables.Map(model);
        SaidTables.Map(model);
        ReviewTables.Map(model);
        model.Entity<PlanVersionRow>(table =>
        {
            table.ToTable("plan_version");
            table.HasKey(row => row.Id);
            table.HasIndex(row => new { row.WardId, row.State });
            table.Property(row => row.Revision).IsConcurrencyToken();
        });
        model.Entity<PlanStamp>().ToTable("plan_stamp").HasKey(row => row.WardId);
        model.Entity<ObservationRow>(table =>
        {
            table.ToTable("plan_observation");
            table.HasKey(row => row.Id);
            table.HasIndex(row => new { row.WardId, row.PlanPeriod, row.Code, row.PeriodFrom, row.PeriodTo, row.Version }).IsUnique();
            table.HasIndex(row => new { row.WardId, row.ValueId });
            table.ComplexProperty(row => row.Observed).Flat();

            // Figures entered before there were reporting rounds stood as soon as they were saved.
            table.Property(row => row.State).HasDefaultValue(FigureState.Approved);
        });
        model.Entity<InForceRow>(table =>
        {
            table.ToTable("plan_in_force");
            table.HasKey(row => row.Id);
            table.HasIndex(row => new { row.WardId, row.PlanPeriod, row.At });
        });
        model.Entity<DecisionRow>(table =>
        {
            table.ToTable("plan_decision");
            table.HasKey(row => row.Id);
            table.HasIndex(row => new { row.WardId, row.PlanPeriod, row.ConflictId, row.Version }).IsUnique();
        });
    }
}
