using ThienVan.Core.Kernel;

namespace ThienVan.Core.Work.Projects;

/// <summary>What holds a project up: who must clear it, since when, whom it was raised to, what became of it.</summary>
public sealed record Obstacle
{
    public required string What { get; init; }

    /// <summary>Who must clear it.</summary>
    public required string Clearer { get; init; }

    public required DateOnly Since { get; init; }

    /// <summary>Null while it was raised to nobody.</summary>
    public string? RaisedTo { get; init; }

    public DateOnly? RaisedOn { get; init; }

    /// <summary>Null while it stands.</summary>
    public DateOnly? ClearedOn { get; init; }

    /// <summary>How it was cleared.</summary>
    public string? Outcome { get; init; }

    /// <summary>Calendar days it stood, or has stood.</summary>
    public int Age(DateOnly today) => CalendarDays.Between(Since, ClearedOn ?? today);

    /// <summary>Null for an obstacle that can be.</summary>
    public Refusal? Refuse(DateOnly today) =>
        VietnameseText.IsBlank(What) ? new("obstacle.what", "Đề nghị ghi vướng mắc là gì.")
        : VietnameseText.IsBlank(Clearer) ? new("obstacle.who", "Đề nghị ghi ai phải gỡ vướng mắc này.")
        : Since > today ? new("obstacle.since", "Vướng mắc không bắt đầu ở ngày chưa đến; đề nghị sửa ngày.")
        : RaisedTo is null != RaisedOn is null
            ? new("obstacle.raised", "Đã báo cáo lên thì ghi cả nơi nhận và ngày; chưa báo cáo thì để trống cả hai.")
        : RaisedOn < Since || RaisedOn > today
            ? new("obstacle.raised_on", "Ngày báo cáo nằm giữa ngày bắt đầu vướng và hôm nay; đề nghị sửa ngày.")
        : ClearedOn < Since || ClearedOn > today
            ? new("obstacle.cleared_on", "Ngày gỡ xong nằm giữa ngày bắt đầu vướng và hôm nay; đề nghị sửa ngày.")
        : ClearedOn is not null && VietnameseText.IsBlank(Outcome)
            ? new Refusal("obstacle.outcome", "Đề nghị ghi vướng mắc được gỡ thế nào.")
        : null;
}
