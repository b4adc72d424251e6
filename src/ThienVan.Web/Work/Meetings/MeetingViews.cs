using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Meetings;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Work.Meetings;

/// <summary>A meeting in the list.</summary>
public sealed record MeetingLine(Guid Id, DateOnly Day, string Title, bool IsConcluded, string? NoticeNumber, int Conclusions)
{
    public string State => IsConcluded ? "Đã kết thúc" : "Đang chuẩn bị";
}

/// <summary>A conclusion as it was said, and the task it became as it is today.</summary>
public sealed record Conclusion(ConclusionRow Said, TaskLine Task)
{
    /// <summary>How the task stands, and what of it is no longer as it was said.</summary>
    public string Now => string.Join(", ", new[]
    {
        VietnameseText.Uncapital(Task.Said),
        Task.Title == Said.Title ? null : $"tên “{Task.Title}”",
        (Task.UnitId, Task.Person) == (Said.UnitId, Said.PersonName) ? null
            : $"giao {Task.Unit}" + (Task.Person is { } person ? $", {person}" : ""),
        Task.Due?.Text == Said.By ? null : Task.Due is { } due ? $"hạn {due.Text}" : "bỏ hạn",
    }.OfType<string>());
}

/// <summary>One meeting: its pack, as of today or as it was kept, and its conclusions.</summary>
public sealed record MeetingView
{
    public required MeetingRow Row { get; init; }
    public required MeetingPack Pack { get; init; }
    public required IReadOnlyList<Conclusion> Conclusions { get; init; }
    public required IReadOnlyList<HolderChoice> Holders { get; init; }

    public bool IsConcluded => Row.ConcludedAt is not null;

    /// <summary>Its day has not come.</summary>
    public required bool IsAhead { get; init; }

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

/// <summary>Why a conclusion is taken out, as it is typed.</summary>
public sealed class WithdrawalForm
{
    public string? Reason { get; set; }
}

/// <summary>A meeting as it is opened.</summary>
public sealed class MeetingForm
{
    public string? Day { get; set; }
    public string? Title { get; set; }
}
