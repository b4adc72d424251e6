using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Work.Programmes;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Work.Programmes;

/// <summary>A unit's programme of a year, as its unit writes it now.</summary>
public sealed class ProgrammeRow
{
    public string WardId { get; init; } = "";
    public required Guid Id { get; init; }
    public required string UnitId { get; init; }
    public required int Year { get; init; }
    public ProgrammeState State { get; set; }
    public int Version { get; set; } = 1;

    /// <summary>Who sent it last; null before, and where the system did.</summary>
    public Guid? SentById { get; set; }
    public string? ReturnReason { get; set; }

    /// <summary>Why this version follows an accepted one; null for the first.</summary>
    public string? RevisionReason { get; set; }

    /// <summary>How often it was sent; the last <see cref="ProgrammeSendingRow"/> has this number.</summary>
    public int Sendings { get; set; }

    /// <summary>Goes up with every change.</summary>
    public required int Revision { get; set; }
    public required string ChangedBy { get; set; }
    public required DateTimeOffset ChangedAt { get; set; }
    public bool Demonstration { get; init; }

    public ProgrammeFlow Flow => new()
    {
        State = State,
        Version = Version,
        SentBy = SentById,
        ReturnReason = ReturnReason,
        RevisionReason = RevisionReason,
    };

    /// <summary>Takes over what a step decided.</summary>
    public void Follow(ProgrammeFlow flow) => (State, Version, SentById, ReturnReason, RevisionReason) =
        (flow.State, flow.Version, flow.SentBy, flow.ReturnReason, flow.RevisionReason);
}

/// <summary>A line of a programme as it stands now.</summary>
public sealed class ProgrammeLineRow
{
    public string WardId { get; init; } = "";

    /// <summary>Also of the <see cref="ProgrammeLine"/>.</summary>
    public required Guid Id { get; init; }
    public required Guid ProgrammeId { get; init; }

    /// <summary>Place in the programme, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>The <see cref="ProgrammeLine"/> as JSON.</summary>
    public required string Content { get; set; }

    /// <summary>Name and output without marks, for the search.</summary>
    public required string Words { get; set; }

    /// <summary>The task it became when its programme was accepted; null before.</summary>
    public Guid? TaskId { get; set; }

    /// <summary>Taken out of the version that is being written; its task runs on until that one is accepted.</summary>
    public bool Removed { get; set; }

    /// <summary>Goes up with every change; what a form was opened on.</summary>
    public required int Revision { get; set; }
    public required string ChangedBy { get; set; }
    public required DateTimeOffset ChangedAt { get; set; }

    public ProgrammeLine Line => LineJson.Read(Content);
}

/// <summary>A programme as it was sent, and what was decided on it. The lines never change.</summary>
public sealed class ProgrammeSendingRow
{
    public string WardId { get; init; } = "";
    public required Guid ProgrammeId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }
    public required int Version { get; init; }

    /// <summary>The lines as JSON.</summary>
    public required string Content { get; init; }
    public required string SentBy { get; init; }
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>Sent while nobody decided, then returned or accepted; draft where the unit took it back.</summary>
    public ProgrammeState Fate { get; set; } = ProgrammeState.Sent;
    public string? DecidedBy { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }
    public string? Reason { get; set; }

    public IReadOnlyList<ProgrammeLine> Lines => LineJson.ReadAll(Content);
}

/// <summary>Lines in a column.</summary>
internal static class LineJson
{
    public static string Write(ProgrammeLine line) => JsonSerializer.Serialize(line, KeptJson.Column);

    public static string WriteAll(IEnumerable<ProgrammeLine> lines) => JsonSerializer.Serialize(lines, KeptJson.Column);

    public static ProgrammeLine Read(string content) => JsonSerializer.Deserialize<ProgrammeLine>(content, KeptJson.Column)!;

    public static IReadOnlyList<ProgrammeLine> ReadAll(string content) =>
        JsonSerializer.Deserialize<ProgrammeLine[]>(content, KeptJson.Column)!;
}

internal static class ProgrammeTables
{
    public static readonly ToldTable[] Told =
    [
        new(typeof(ProgrammeRow), "Chương trình công tác năm", nameof(ProgrammeRow.UnitId), nameof(ProgrammeRow.Year)),
        new(typeof(ProgrammeLineRow), "Nhiệm vụ trong chương trình công tác", nameof(ProgrammeLineRow.Position)),
        new(typeof(ProgrammeSendingRow), "Chương trình công tác đã gửi", nameof(ProgrammeSendingRow.Number)),
    ];

    public static void Map(ModelBuilder model)
    {
        model.Entity<ProgrammeRow>(table =>
        {
            table.ToTable("work_programme").HasKey(row => new { row.WardId, row.Id });
            table.HasIndex(row => new { row.WardId, row.Year, row.UnitId }).IsUnique();
            table.Property(row => row.Revision).IsConcurrencyToken();
            table.Ignore(row => row.Flow);
        });
        model.Entity<ProgrammeLineRow>(table =>
        {
            table.ToTable("work_programme_line").HasKey(row => new { row.WardId, row.Id });
            table.HasIndex(row => new { row.WardId, row.ProgrammeId, row.Position });
            table.Property(row => row.Revision).IsConcurrencyToken();
            table.Ignore(row => row.Line);
        });
        model.Entity<ProgrammeSendingRow>(table =>
        {
            table.ToTable("work_programme_sending").HasKey(row => new { row.WardId, row.ProgrammeId, row.Number });
            table.Ignore(row => row.Lines);
        });
    }
}
