using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;

namespace ThienVan.Web.Plans.Review.Pages;

/// <summary>A reviewer's correction of one task.</summary>
public sealed class TaskForm
{
    public int Revision { get; set; }
    public string? Name { get; set; }
    public string? Lead { get; set; }

    /// <summary>Name of a leading unit the draft does not list; goes before <see cref="Lead"/>.</summary>
    public string? OtherLead { get; set; }
    public string? Timing { get; set; }

    /// <summary>One body a line, by its name.</summary>
    public string? Cooperating { get; set; }

    /// <summary>Set by the button that leaves the task out.</summary>
    public bool LeaveOut { get; set; }

    public static TaskForm Of(PlanDocument document, PlanTask task, int revision) => new()
    {
        Revision = revision,
        Name = task.Name,
        Lead = task.Lead,
        Timing = task.Timing,
        Cooperating = Bodies(document, task),
    };

    public Result<PlanDocument> Apply(PlanDocument document, PlanTask task)
    {
        if (LeaveOut) return document.WithoutTask(task.No);
        if (VietnameseText.IsBlank(Name)) return new Refusal("task.unnamed", "Nhiệm vụ chưa có tên. Đề nghị ghi tên.");
        if (TooLong(document, task) is { } wrong) return wrong;
        var timing = VietnameseText.IsBlank(Timing) ? null : Timing.Trim();
        var (plan, lead) = document.WithLead(Lead, OtherLead);
        return plan.With(task with
        {
            Name = Name.Trim(),
            Lead = lead,
            Timing = timing,
            Schedule = timing == task.Timing ? task.Schedule : ScheduleReader.Read(timing),
            Cooperating =
            [
                .. (Cooperating ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(name => document.Units.FirstOrDefault(unit => IsCalled(unit, name))?.Id ?? name)
                    .Distinct(StringComparer.Ordinal),
            ],
        });
    }

    private Refusal? TooLong(PlanDocument document, PlanTask task) => TypedLength.Refuse(
        TypedLength.Paragraph,
        new("Tên nhiệm vụ", Name, task.Name),
        new("Thời gian theo văn bản", Timing, task.Timing),
        new("Đơn vị phối hợp", Cooperating, Bodies(document, task)),
        new("Đơn vị chủ trì", OtherLead, Stored: null));

    private static string Bodies(PlanDocument document, PlanTask task) =>
        string.Join('\n', task.Cooperating.Select(body => document.FindUnit(body)?.Name ?? body));

    private static bool IsCalled(PlanUnit unit, string name) => unit.Aliases.Append(unit.Name).Append(unit.ShortName)
        .Any(known => known is not null && VietnameseText.Fold(known) == VietnameseText.Fold(name));
}
