using ThienVan.Core.Work.Tasks;

namespace ThienVan.Core.Work.Meetings;

/// <summary>One line of the pack: what it is about, who has it, by when, how it stands, in the words of the pages.</summary>
public sealed record PackLine
{
    public required string Text { get; init; }

    /// <summary>Unit or person; null where nobody has it.</summary>
    public string? Who { get; init; }

    /// <summary>Last day as it was set; null for none.</summary>
    public string? By { get; init; }

    /// <summary>How it stands: "Quá hạn 3 ngày làm việc", "Có nguy cơ".</summary>
    public required string Standing { get; init; }

    /// <summary>Why, or what is asked; null for nothing.</summary>
    public string? Why { get; init; }

    /// <summary>Its page.</summary>
    public string? Address { get; init; }
}

/// <summary>A part of the pack; what does not fit on its sheet is counted, never left out without a word.</summary>
/// <param name="Lines">The first ones.</param>
/// <param name="Total">How many there are.</param>
public sealed record PackPart(IReadOnlyList<PackLine> Lines, int Total)
{
    public static PackPart Empty { get; } = new([], 0);

    public int Left => Total - Lines.Count;
}

/// <summary>
/// What the chair's weekly meeting looks at, on one sheet, as of a day: what became of the last conclusions, what is overdue, what is due
/// within seven days, which projects are late or changed, which targets are at risk and why, what waits for a decision.
/// </summary>
public sealed record MeetingPack
{
    public required DateOnly AsOf { get; init; }
    public required PackPart Earlier { get; init; }
    public required PackPart Overdue { get; init; }
    public required PackPart DueSoon { get; init; }

    /// <summary>By the approved figures alone: the pack is kept, and read by all who see the work of the ward.</summary>
    public required PackPart Targets { get; init; }
    public required PackPart Decisions { get; init; }

    /// <summary>Late projects, and what changed in any since the pack before was kept.</summary>
    public PackPart Projects { get; init; } = PackPart.Empty;

    /// <summary>How every project stood, for the next pack.</summary>
    public IReadOnlyList<ProjectMark> Marks { get; init; } = [];

    public IReadOnlyList<(string Title, PackPart Part)> Parts =>
    [
        ("Kết luận các kỳ trước", Earlier), ("Việc quá hạn", Overdue), ("Đến hạn trong 7 ngày tới", DueSoon),
        ("Dự án chậm hoặc có thay đổi từ kỳ trước", Projects), ("Chỉ tiêu có nguy cơ, khó đạt (theo số đã duyệt)", Targets),
        ("Việc chờ quyết định", Decisions),
    ];
}

/// <summary>When a conclusion has run its course and leaves the pack: one pack tells its end, the next is silent.</summary>
public static class ConclusionAge
{
    /// <param name="state">State of the task it became.</param>
    /// <param name="ended">Day the task ended; null while it has not.</param>
    /// <param name="since">Day of the meeting before.</param>
    public static bool IsShown(TaskState state, DateOnly? ended, DateOnly since) =>
        state is not (TaskState.Done or TaskState.Stopped) || ended is null || ended >= since;
}
