using ThienVan.Core.Work.Meetings;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Work.Meetings;

/// <summary>A meeting in the list.</summary>
public sealed record MeetingLine(Guid Id, DateOnly Day, string Title, bool IsConcluded, string? NoticeNumber, int Conclusions);

/// <summary>A conclusion with the task it became.</summary>
public sealed record Conclusion(int Position, TaskLine Task);

/// <summary>One meeting: its pack, as of today or as it was kept, and its conclusions.</summary>
public sealed record MeetingView
{
    public required MeetingRow Row { get; init; }
    public required MeetingPack Pack { get; init; }
    public required IReadOnlyList<Conclusion> Conclusions { get; init; }
    public required IReadOnlyList<HolderChoice> Holders { get; init; }

    public bool IsConcluded => Row.ConcludedAt is not null;

    /// <summary>"Ủy ban nhân dân phường Kiến An".</summary>
    public required string Issuer { get; init; }
}

/// <summary>A conclusion as it is typed.</summary>
public sealed class ConclusionForm
{
    /// <inheritdoc cref="GiveForm.Key"/>
    public Guid? Key { get; set; }
    public string? Title { get; set; }
    public string? To { get; set; }
    public string? Due { get; set; }
}

/// <summary>The notice's number as it is typed.</summary>
public sealed class NoticeForm
{
    public string? Number { get; set; }
    public string? Day { get; set; }
    public string? Signer { get; set; }
}

/// <summary>A meeting as it is opened.</summary>
public sealed class MeetingForm
{
    public string? Day { get; set; }
    public string? Title { get; set; }
}
