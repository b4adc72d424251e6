using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Cases.Feedback;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Cases.Book;

/// <summary>How a case came to the ward.</summary>
public enum CaseChannel
{
    /// <summary>The public form.</summary>
    Page,

    /// <summary>Another program, by Open311.</summary>
    Open311,

    /// <summary>An officer wrote it down: by telephone, at the counter, out of a letter.</summary>
    Desk,
}

/// <summary>One case: what was brought forward, who holds it, how far it has come.</summary>
public sealed class CaseRow
{
    public string WardId { get; init; } = "";
    public required Guid Id { get; init; }

    /// <summary>With <see cref="Number"/> what people call it: "PA 12/2026"; the year it came in.</summary>
    public required int Year { get; init; }
    public required int Number { get; init; }

    /// <summary>Code of its kind.</summary>
    public required string Kind { get; set; }

    /// <summary>Day whose rules it keeps: the day it came, whatever became of it since.</summary>
    public required DateOnly FirstDay { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public required CaseChannel Channel { get; init; }

    /// <summary>Code of the category of feedback; null for kinds that have none.</summary>
    public string? Category { get; set; }
    public required FeedbackLevel Level { get; set; }

    /// <summary>As the sender wrote it. Never on a public page.</summary>
    public required string Text { get; init; }

    /// <summary>What everybody may read of it, as an officer let it out; null while nobody did.</summary>
    public string? PublicText { get; set; }

    /// <summary>Answers to the category's questions, as JSON.</summary>
    public required string Answers { get; init; }

    /// <summary>As written; null for none.</summary>
    public string? Address { get; set; }
    public string? Neighbourhood { get; set; }
    public double? Latitude { get; set; }
    public double? Longitude { get; set; }

    /// <summary>Square of its place (<see cref="PlaceGrid"/>), by which the map counts; null without a place.</summary>
    public long? Square { get; set; }

    /// <summary>Thing it is about, as its room's events name it, and what it was called; null for none.</summary>
    public string? Asset { get; init; }
    public string? AssetTitle { get; init; }

    /// <summary>Its steps and clocks (<see cref="CaseCourse"/>), as JSON: the columns below are read off it at each change.</summary>
    public required string Course { get; set; }
    public required string State { get; set; }
    public required DateTimeOffset StateSince { get; set; }

    /// <summary>False once it is settled, refused, joined to another or has become another kind's.</summary>
    public required bool IsOpen { get; set; }
    public required string UnitId { get; set; }

    /// <summary>Null while it is the unit's and nobody's in particular.</summary>
    public Guid? PersonId { get; set; }
    public string? PersonName { get; set; }

    /// <summary>Last moment of the clock that runs, as reckoned at the last change; null while it is paused, and when settled. Lists sort
    /// by it; what is said is always reckoned anew.</summary>
    public DateTimeOffset? Due { get; set; }

    /// <summary>What came of it, as everybody may read it; null before.</summary>
    public string? Outcome { get; set; }
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Settled within its term; null while it runs.</summary>
    public bool? IsInTime { get; set; }

    /// <summary>The case it was joined to; null for one that stands by itself.</summary>
    public Guid? JoinedTo { get; set; }

    /// <summary>How many people reported it.</summary>
    public int Reports { get; set; } = 1;

    /// <summary>Of those who rated, added up; how many did.</summary>
    public int RatingSum { get; set; }
    public int Ratings { get; set; }
    public int Reopened { get; set; }

    /// <summary>What the office's search looks through (<see cref="SearchWords.Kept"/>): never a word about who sent it.</summary>
    public required string Search { get; set; }

    /// <summary>The same of what everybody may read.</summary>
    public required string PublicSearch { get; set; }

    /// <summary>Goes up with every change; what a form was opened on.</summary>
    public int Revision { get; set; }
    public required DateTimeOffset ChangedAt { get; set; }
    public bool Demonstration { get; init; }

    public string Called => $"PA {Number}/{Year}";

    public Place? Place => Latitude is { } north && Longitude is { } east ? new(north, east) : null;
}

/// <summary>Who held a case from when on: the rungs of the ladder everybody may read.</summary>
public sealed class CaseHolderRow
{
    public string WardId { get; init; } = "";
    public required Guid CaseId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }
    public required string UnitId { get; init; }
    public Guid? PersonId { get; init; }
    public string? PersonName { get; init; }
    public required DateTimeOffset Since { get; init; }

    /// <summary>Why it came here: the line of the routing table, or the reason of who passed it on.</summary>
    public required string Why { get; init; }
    public required string By { get; init; }
}

/// <summary>Who may read a note.</summary>
public enum NoteAudience
{
    /// <summary>Those who work on the case.</summary>
    Internal,

    /// <summary>They and who reported it.</summary>
    Reporter,

    /// <summary>Everybody.</summary>
    Public,
}

/// <summary>Something said about a case.</summary>
public sealed class CaseNoteRow
{
    public string WardId { get; init; } = "";
    public required Guid Id { get; init; }
    public required Guid CaseId { get; init; }
    public required NoteAudience Audience { get; init; }
    public required string Text { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Name of the officer; null where who reported it said it.</summary>
    public string? By { get; init; }

    /// <summary>The reporter who said it; null for an officer.</summary>
    public Guid? ReporterId { get; init; }
}

/// <summary>Who reported a case, as far as they said. Personal data: kept to answer them, erased when its term is over.</summary>
public sealed class CaseReporterRow
{
    public string WardId { get; init; } = "";
    public required Guid Id { get; init; }
    public required Guid CaseId { get; set; }

    /// <summary>What opens the case to them (<see cref="ReceiptSecret.Digest"/> over <see cref="Id"/>).</summary>
    public required string Secret { get; init; }
    public required DateTimeOffset At { get; init; }
    public string? Name { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }

    /// <summary>What they said when they joined somebody else's report; null for who reported it first.</summary>
    public string? Words { get; init; }

    /// <summary>1 to 5; null while they have not rated.</summary>
    public int? Rating { get; set; }
}

internal static class CaseTables
{
    public static readonly ToldTable[] Told =
    [
        new(typeof(CaseRow), "Phản ánh, kiến nghị", nameof(CaseRow.Number), nameof(CaseRow.Year)),
        new(typeof(CaseHolderRow), "Đơn vị giữ phản ánh", nameof(CaseHolderRow.UnitId)),
        new(typeof(CaseNoteRow), "Trao đổi về phản ánh", nameof(CaseNoteRow.Audience)),
        new(typeof(CaseReporterRow), "Người phản ánh"),
    ];

    public static void Map(ModelBuilder model)
    {
        model.Entity<CaseRow>(table =>
        {
            table.ToTable("case_file").HasKey(row => new { row.WardId, row.Id });
            table.HasIndex(row => new { row.WardId, row.Year, row.Number }).IsUnique();
            table.HasIndex(row => new { row.WardId, row.Kind, row.IsOpen, row.Due });
            table.HasIndex(row => new { row.WardId, row.UnitId, row.IsOpen, row.Due });
            table.HasIndex(row => new { row.WardId, row.Kind, row.ReceivedAt });
            table.HasIndex(row => new { row.WardId, row.Category, row.IsOpen, row.Square });
            table.HasIndex(row => new { row.WardId, row.Asset });
            table.Ignore(row => row.Called).Ignore(row => row.Place);
        });
        model.Entity<CaseHolderRow>().ToTable("case_holder").HasKey(row => new { row.WardId, row.CaseId, row.Number });
        model.Entity<CaseNoteRow>(table =>
        {
            table.ToTable("case_note").HasKey(row => new { row.WardId, row.Id });
            table.HasIndex(row => new { row.WardId, row.CaseId });
        });
        model.Entity<CaseReporterRow>(table =>
        {
            table.ToTable("case_reporter").HasKey(row => new { row.WardId, row.Id });
            table.HasIndex(row => new { row.WardId, row.CaseId });
        });
    }
}
