using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Tasks;

namespace ThienVan.Web.Work.Tasks;

/// <summary>The fields of every form on a task's page; each uses its own.</summary>
public sealed class TaskForm
{
    public string? Words { get; set; }
    public string? Percent { get; set; }
    public string? Day { get; set; }
    public string? To { get; set; }
    public string? Unit { get; set; }
    public Guid? Check { get; set; }
    public bool Yes { get; set; }
}

/// <summary>A link to another task, as somebody types it.</summary>
public sealed class LinkForm
{
    public string? Number { get; set; }
    public TaskLinkKind Kind { get; set; }
}

/// <summary>What is to be done with several tasks, as somebody types it.</summary>
public sealed class BulkForm
{
    public string? To { get; set; }
    public string? Day { get; set; }
    public string? Reason { get; set; }

    /// <summary>Tasks as they were previewed: "(id):(revision)".</summary>
    public string[]? Seen { get; set; }

    public Result<BulkAsk> Ask(BulkAct act)
    {
        if (act == BulkAct.MoveDay && DayInput.Refuse(Day) is { } day) return day;
        var ask = new BulkAsk(act, TaskHolder.Read(To), DayInput.Read(Day).Day, Reason);
        return ask.Refuse() is { } refusal ? refusal : ask;
    }

    public IReadOnlyList<SeenTask> Chosen => [.. (Seen ?? []).Select(Read).OfType<SeenTask>()];

    public static string Write(SeenTask task) => string.Create(CultureInfo.InvariantCulture, $"{task.Id}:{task.Revision}");

    private static SeenTask? Read(string text) =>
        text.Split(':') is [var id, var number] && Guid.TryParse(id, out var task)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
                ? new(task, revision) : null;
}

/// <summary>A task as somebody types it.</summary>
public sealed class GiveForm
{
    /// <summary>Of this opening of the form: sent twice it gives one task.</summary>
    public Guid? Key { get; set; }
    public string? Title { get; set; }
    public string? Output { get; set; }
    public string? Document { get; set; }
    public string? To { get; set; }
    public string? Due { get; set; }
    public string? Days { get; set; }
    public TaskPriority Priority { get; set; }
    public TaskRepeat Repeat { get; set; }

    /// <summary>Codes of indicators, parted by commas or blanks.</summary>
    public string? Serves { get; set; }
    public string[]? With { get; set; }

    /// <param name="subject">What it is about; null for nothing.</param>
    /// <param name="title">What that is called.</param>
    public Result<GiveTask> Command(string? subject, string? title)
    {
        if (DayInput.Refuse(Due) is { } refusal) return refusal;
        if (!VietnameseText.IsBlank(Days) && !int.TryParse(Days.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return new Refusal("task.days", "Số ngày làm việc là số nguyên; đề nghị ghi lại hoặc chọn ngày cụ thể.");
        return new GiveTask
        {
            Key = Key,
            Title = Title,
            Output = Output,
            Document = Document,
            To = TaskHolder.Read(To),
            Due = DayInput.Read(Due).Day,
            WorkingDays = VietnameseText.IsBlank(Days) ? null : int.Parse(Days.Trim(), CultureInfo.InvariantCulture),
            Priority = Priority,
            Repeat = Repeat,
            AboutSubject = subject,
            AboutTitle = title,
            Serves = [.. (Serves ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries)],
            With = With ?? [],
        };
    }
}
