using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Reports.Values;

/// <summary>
/// One version of one value of a round: the unit's cell with its whole way. While it is open it changes in place (every change is an
/// event with old and new); once approved it never changes again, and a correction is the next version.
/// </summary>
public sealed class ValueRow
{
    public string WardId { get; init; } = "";
    public required Guid Id { get; init; }
    public required Guid RoundId { get; init; }
    public required string Code { get; init; }

    /// <summary>Neighbourhood group whose part it is; <see cref="Ward.Whole"/> for the whole ward.</summary>
    public string Area { get; init; } = Ward.Whole;

    /// <summary>Unit that answers for it, as the round's line said; null for an orphan.</summary>
    public string? UnitId { get; init; }
    public required int Version { get; init; }
    public required ValueState State { get; set; }

    /// <summary>Goes up with every change; what a form was opened on.</summary>
    public required int Revision { get; set; }

    /// <summary>The cells as typed, readable or not, as JSON: nothing typed is lost.</summary>
    public required string Typed { get; set; }

    /// <summary>What of it can be read; nothing while something must be mended.</summary>
    public ObservedValue Observed { get; set; } = new();
    public string? Source { get; set; }

    /// <summary>Why it falls short of plan, or why a check's doubt is no fault.</summary>
    public string? Explanation { get; set; }

    /// <summary>Ids of everybody who wrote or sent this version, parted by spaces.</summary>
    public string Authors { get; set; } = "";
    public string? EnteredBy { get; set; }
    public DateTimeOffset? EnteredAt { get; set; }
    public string? SubmittedBy { get; set; }

    /// <summary>First time this version was sent; what timeliness is measured by.</summary>
    public DateTimeOffset? SubmittedAt { get; set; }

    /// <summary>Last time it was sent: after it was taken back or returned, another than <see cref="SubmittedAt"/>.</summary>
    public DateTimeOffset? ResubmittedAt { get; set; }

    /// <summary>When what <see cref="SubmittedBy"/> sent was sent; null while it never was.</summary>
    public DateTimeOffset? LastSentAt => ResubmittedAt ?? SubmittedAt;
    public Guid? VerifiedById { get; set; }
    public string? VerifiedBy { get; set; }
    public DateTimeOffset? VerifiedAt { get; set; }
    public string? ApprovedBy { get; set; }
    public DateTimeOffset? ApprovedAt { get; set; }
    public DateTimeOffset? PublishedAt { get; set; }
    public string? ReturnedBy { get; set; }
    public string? ReturnReason { get; set; }

    /// <summary>The value as it was when it came back last, as JSON; null when it never did.</summary>
    public string? ReturnedAs { get; set; }

    public ReturnedValue? Returned => ReturnedFrom(ReturnedAs);

    /// <summary>Why this version replaces the one before; null for version 1.</summary>
    public string? RevisionReason { get; init; }

    /// <summary>Fact the figure was taken from, with its moment and its rows; null when a person typed it.</summary>
    public string? FactKey { get; set; }
    public DateTimeOffset? FactAsOf { get; set; }
    public int? FactRows { get; set; }
    public bool Demonstration { get; init; }

    public ValueFlow Flow => new()
    {
        Version = Version,
        State = State,
        Authors = [.. Authors.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)],
        VerifiedBy = VerifiedById,
        ReturnReason = ReturnReason,
        RevisionReason = RevisionReason,
    };

    /// <summary>Notes who gave it back and what it was then; see <see cref="Follow"/> for the step itself.</summary>
    public void ComeBack(string by, DateTimeOffset at)
    {
        (ReturnedBy, VerifiedBy, VerifiedAt) = (by, null, null);
        var returned = new ReturnedValue { At = at, By = by, Observed = Observed, Source = Source, Explanation = Explanation };
        ReturnedAs = JsonSerializer.Serialize(returned, KeptJson.Column);
    }

    /// <param name="kept"><see cref="ReturnedAs"/>.</param>
    public static ReturnedValue? ReturnedFrom(string? kept) =>
        kept is null ? null : JsonSerializer.Deserialize<ReturnedValue>(kept, KeptJson.Column);

    /// <summary>Takes over what a step of the flow decided.</summary>
    public void Follow(ValueFlow flow)
    {
        (State, VerifiedById, ReturnReason) = (flow.State, flow.VerifiedBy, flow.ReturnReason);
        Authors = string.Join(' ', flow.Authors.Select(author => author.ToString("N")));
        Revision++;
    }
}

/// <summary>A unit's own words in a round, by topic ("ket-qua", "kho-khan", "kien-nghi", "phuong-huong").</summary>
public sealed class UnitTextRow
{
    public string WardId { get; init; } = "";
    public required Guid RoundId { get; init; }
    public required string UnitId { get; init; }
    public required string Topic { get; init; }
    public required string Text { get; set; }
    public required int Revision { get; set; }
    public required string ChangedBy { get; set; }
    public required DateTimeOffset ChangedAt { get; set; }
}

/// <summary>Why a line of a published round went out without a figure.</summary>
public sealed class MissingFigureRow
{
    public string WardId { get; init; } = "";
    public required Guid RoundId { get; init; }
    public required string Code { get; init; }
    public required string Reason { get; init; }
    public required string SaidBy { get; init; }
    public required DateTimeOffset SaidAt { get; init; }
}

internal static class ValueTables
{
    public static readonly ToldTable[] Told =
    [
        new(typeof(ValueRow), "Số liệu kỳ báo cáo", nameof(ValueRow.Code), nameof(ValueRow.Area)),
        new(typeof(MissingFigureRow), "Lý do thiếu số liệu khi công bố", nameof(MissingFigureRow.Code)),
        new(typeof(UnitTextRow), "Lời của đơn vị trong kỳ báo cáo", nameof(UnitTextRow.UnitId), nameof(UnitTextRow.Topic)),
    ];

    public static void Map(ModelBuilder model)
    {
        model.Entity<MissingFigureRow>().ToTable("report_missing").HasKey(row => new { row.WardId, row.RoundId, row.Code });
        model.Entity<ValueRow>(table =>
        {
            table.ToTable("report_value").HasKey(row => new { row.WardId, row.Id });
            table.HasIndex(row => new { row.WardId, row.RoundId, row.Code, row.Area, row.Version }).IsUnique();
            table.Property(row => row.Revision).IsConcurrencyToken();
            table.ComplexProperty(row => row.Observed).Flat();
            table.Ignore(row => row.Flow).Ignore(row => row.Returned);
        });
        model.Entity<UnitTextRow>().ToTable("report_unit_text").HasKey(row => new { row.WardId, row.RoundId, row.UnitId, row.Topic });
    }
}
