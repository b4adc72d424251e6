using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Work.Movements;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Work.Movements;

/// <summary>An emulation movement, contest or drive.</summary>
public sealed class MovementRow
{
    public string WardId { get; init; } = "";
    public required Guid Id { get; init; }

    /// <summary>"2026-2030": which plan names it; null for one that no plan does.</summary>
    public string? PlanPeriod { get; init; }

    /// <summary>Place of that plan, "Project:2"; null for one that no plan names.</summary>
    public string? PlanKey { get; init; }

    /// <summary>The same for people: "Phụ lục 3, dự án 2".</summary>
    public string? PlanPlace { get; init; }
    public required string Name { get; set; }

    /// <summary>Null while nobody has said.</summary>
    public MovementKind? Kind { get; set; }

    /// <summary>Null for an orphan.</summary>
    public string? LeadId { get; set; }

    /// <summary>Codes of the indicators it serves, as a JSON list.</summary>
    public required string Serves { get; set; }

    /// <summary>What is counted; null while nobody has said.</summary>
    public string? Counted { get; set; }
    public string? Unit { get; set; }
    public required bool IsWhole { get; set; }

    /// <summary>That launched it: "Kế hoạch số 12/KH-UBND ngày 05/01/2026"; null for none.</summary>
    public string? Document { get; set; }
    public bool Demonstration { get; init; }

    /// <summary>Grows with every change.</summary>
    public int Revision { get; set; }

    public MovementMeasure Measure => new(Counted, Unit, IsWhole);
}

/// <summary>A year of a movement.</summary>
public sealed class MovementYearRow
{
    public string WardId { get; init; } = "";
    public required Guid Id { get; init; }
    public required Guid MovementId { get; init; }
    public required int Year { get; init; }
    public required DateOnly From { get; set; }
    public required DateOnly To { get; set; }

    /// <summary>Number of its document; null for none.</summary>
    public string? DocumentNumber { get; set; }
    public DateOnly? DocumentDay { get; set; }

    /// <summary>The ward's own goal; null for none.</summary>
    public decimal? Goal { get; set; }

    /// <summary>Day its results were settled; null while they are taken.</summary>
    public DateOnly? ClosedOn { get; set; }
    public string? ClosedBy { get; set; }

    /// <summary>Grows with every change of its days, goals and groups.</summary>
    public int Revision { get; set; }
    public required DateTimeOffset ChangedAt { get; set; }

    public MovementDays Days => new(From, To);
}

/// <summary>A neighbourhood group that takes part in a year.</summary>
public sealed class MovementGroupRow
{
    public string WardId { get; init; } = "";
    public required Guid YearId { get; init; }
    public required string UnitId { get; init; }

    /// <summary>As it was called when it joined.</summary>
    public required string Name { get; init; }
    public decimal? Goal { get; set; }
    public decimal? Households { get; set; }
}

/// <summary>What a group said it had reached; added, and then decided on once.</summary>
public sealed class MovementEntryRow
{
    public string WardId { get; init; } = "";

    /// <summary>Made when the form was opened: sent twice it is one entry.</summary>
    public required Guid Id { get; init; }
    public required Guid YearId { get; init; }
    public required string UnitId { get; init; }

    /// <summary>From 1, in the order they were sent.</summary>
    public required int Number { get; init; }
    public required decimal Amount { get; init; }
    public required DateOnly On { get; init; }
    public string? Note { get; init; }

    /// <summary>Why it is less than before; null where it is not.</summary>
    public string? Reason { get; init; }

    /// <summary>File that proves it; null for none.</summary>
    public Guid? FileId { get; init; }
    public required Guid? SentById { get; init; }
    public required string SentBy { get; init; }
    public required DateTimeOffset SentAt { get; init; }
    public required EntryState State { get; set; }
    public string? DecidedBy { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }
    public string? ReturnReason { get; set; }

    public ResultEntry Entry => new(Amount, On, State);
}

/// <summary>A line of a year's commendations.</summary>
public sealed class CommendationRow
{
    public string WardId { get; init; } = "";

    /// <summary>Made when the form was opened: sent twice it is one line.</summary>
    public required Guid Id { get; init; }
    public required Guid YearId { get; init; }
    public required CommendedKind Kind { get; init; }

    /// <summary>Group or unit that is commended, or that gave the person's name.</summary>
    public required string UnitId { get; init; }

    /// <summary>Of the person, as the unit gave it; null for a group or unit.</summary>
    public string? PersonName { get; init; }

    /// <summary>"Giấy khen của Chủ tịch UBND phường".</summary>
    public required string Form { get; init; }

    /// <summary>What for; null where nothing was said.</summary>
    public string? Merit { get; init; }
    public required string ProposedBy { get; init; }
    public required DateOnly ProposedOn { get; init; }
    public required CommendationState State { get; set; }
    public string? Number { get; set; }
    public DateOnly? DecidedOn { get; set; }
    public string? EndReason { get; set; }

    public CommendationFlow Flow => new()
    {
        State = State,
        ProposedOn = ProposedOn,
        Number = Number,
        DecidedOn = DecidedOn,
        EndReason = EndReason,
    };

    public void Follow(CommendationFlow flow) =>
        (State, Number, DecidedOn, EndReason) = (flow.State, flow.Number, flow.DecidedOn, flow.EndReason);
}

internal static class MovementTables
{
    public static readonly ToldTable[] Told =
    [
        new(typeof(MovementRow), "Phong trào, cuộc thi, đợt vận động", nameof(MovementRow.Name)),
        new(typeof(MovementYearRow), "Đợt của phong trào", nameof(MovementYearRow.Year)),
        new(typeof(MovementGroupRow), "Mục tiêu của tổ dân phố", nameof(MovementGroupRow.Name)),
        new(typeof(MovementEntryRow), "Kết quả tổ dân phố gửi", nameof(MovementEntryRow.UnitId), nameof(MovementEntryRow.On)),
        new(typeof(CommendationRow), "Khen thưởng của phong trào", nameof(CommendationRow.Form)),
    ];

    public static void Map(ModelBuilder model)
    {
        model.Entity<MovementRow>(table =>
        {
            table.ToTable("work_movement").HasKey(row => new { row.WardId, row.Id });
            table.HasIndex(row => new { row.WardId, row.PlanPeriod, row.PlanKey }).IsUnique();
        });
        model.Entity<MovementYearRow>(table =>
        {
            table.ToTable("work_movement_year").HasKey(row => new { row.WardId, row.Id });
            table.HasIndex(row => new { row.WardId, row.MovementId, row.Year }).IsUnique();
        });
        model.Entity<MovementGroupRow>(table =>
            table.ToTable("work_movement_group").HasKey(row => new { row.WardId, row.YearId, row.UnitId }));
        model.Entity<MovementEntryRow>(table =>
        {
            table.ToTable("work_movement_entry").HasKey(row => new { row.WardId, row.Id });
            table.HasIndex(row => new { row.WardId, row.YearId, row.UnitId, row.Number }).IsUnique();
        });
        model.Entity<CommendationRow>(table =>
        {
            table.ToTable("work_commendation").HasKey(row => new { row.WardId, row.Id });
            table.HasIndex(row => new { row.WardId, row.YearId });
        });
    }
}
