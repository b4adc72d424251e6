using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Projects;
using ThienVan.Core.Work.Scheduling;
using ThienVan.Web.Shared.Ui.Figures;

namespace ThienVan.Web.Work;

/// <summary>What is said of projects and their steps, in one place.</summary>
public static class ProjectWords
{
    public const string NoDays = "chưa có ngày";
    public const string Unverified = "chưa xác minh";
    public const string NoSteps = "Chưa chia bước";

    public static string Word(Standing standing) => standing switch
    {
        Standing.Done => "Đã xong",
        Standing.OnTime => "Đúng kế hoạch",
        Standing.Undated => "Chưa có ngày",
        Standing.Slipping => "Sẽ trễ",
        Standing.Overdue => "Quá hạn",
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, message: null),
    };

    public static StatusTone Tone(Standing? standing) => standing switch
    {
        Standing.Done => StatusTone.Achieved,
        Standing.OnTime => StatusTone.OnTrack,
        Standing.Slipping => StatusTone.AtRisk,
        Standing.Overdue => StatusTone.OffTrack,
        _ => StatusTone.NoData,
    };

    /// <summary>A whole says whether it is late itself, or one of its steps is.</summary>
    public static string Word(ProjectOutlook outlook, DateOnly today) => outlook.On(today) switch
    {
        null => NoSteps,
        Standing.Done or Standing.OnTime => Word(outlook.On(today)!.Value),
        var worst when outlook.Day.On(today) == worst => Word(worst.Value),
        Standing.Overdue => "Có bước quá hạn",
        Standing.Slipping => "Có bước sẽ trễ",
        _ => "Có bước chưa có ngày",
    };

    /// <summary>"3 xong, 1 quá hạn, 4 đúng kế hoạch"; null without steps.</summary>
    public static string? Counts(StandingTally tally) => tally.All == 0 ? null : string.Join(", ",
        Enum.GetValues<Standing>().Reverse().Where(standing => tally[standing] > 0)
            .Select(standing => $"{FigureText.Number(tally[standing])} {VietnameseText.Uncapital(Word(standing))}"));

    /// <summary>"chậm 12 ngày", "sớm 3 ngày", "đúng ngày"; missing where nothing was promised.</summary>
    public static string Slip(int? days) => days switch
    {
        null => FigureText.Missing,
        0 => "đúng ngày",
        > 0 => $"chậm {FigureText.Number(days)} ngày",
        _ => $"sớm {FigureText.Number(-days)} ngày",
    };

    /// <summary>How far it may slip; null for what is done or has no days.</summary>
    public static string? Slack(TimedStep step) => step.Slack switch
    {
        null => null,
        0 => "không lùi được ngày nào",
        var days => $"lùi được {FigureText.Number(days)} ngày",
    };

    public static string Word(DayCount count) => count switch
    {
        DayCount.Working => "ngày làm việc",
        DayCount.Calendar => "ngày",
        _ => throw new ArgumentOutOfRangeException(nameof(count), count, message: null),
    };

    public static string Word(LinkKind kind) => kind switch
    {
        LinkKind.FinishStart => "sau khi xong",
        LinkKind.StartStart => "sau khi bắt đầu",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    /// <summary>"sau khi xong 10 ngày làm việc".</summary>
    public static string Lag(StepLink link) =>
        link.Lag == 0 ? Word(link.Kind) : $"{Word(link.Kind)} {FigureText.Number(link.Lag)} {Word(link.Count)}";

    public static string Word(ClearanceState state) => state switch
    {
        ClearanceState.Untold => "Chưa thông báo",
        ClearanceState.Noticed => "Đã thông báo",
        ClearanceState.Inventoried => "Đã kiểm đếm",
        ClearanceState.PlanPosted => "Đã niêm yết phương án",
        ClearanceState.Approved => "Đã duyệt phương án",
        ClearanceState.Paid => "Đã chi trả",
        ClearanceState.HandedOver => "Đã bàn giao",
        ClearanceState.Stuck => "Đang vướng",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, message: null),
    };

    /// <summary>"NQ 254/2025/QH15, Điều 3 khoản 9, từ 01/01/2026"; the ward's own habit says so.</summary>
    public static string Source(LegalRule rule) => string.Join(", ", new[]
    {
        rule.Document ?? "theo nếp làm việc của phường",
        rule.Article,
        $"từ {FigureText.Day(rule.From)}" + (rule.To is { } to ? $" đến {FigureText.Day(to)}" : ""),
    }.OfType<string>());

    public static string Length(LegalTerm term) => term.Days is { } days
        ? $"{FigureText.Number(days)} {Word(term.Count)}"
        : $"{FigureText.Number(term.Months)} tháng";
}
