using ThienVan.Core.Work.Tasks;
using ThienVan.Web.Shared.Ui.Figures;

namespace ThienVan.Web.Work;

/// <summary>The colour of a task's day and of its state; the word always stands beside it.</summary>
public static class TaskLook
{
    public static StatusTone Tone(this TaskTiming timing) => timing switch
    {
        TaskTiming.Overdue => StatusTone.OffTrack,
        TaskTiming.DueSoon or TaskTiming.DoneAfter => StatusTone.AtRisk,
        TaskTiming.InTime => StatusTone.OnTrack,
        TaskTiming.DoneBefore or TaskTiming.DoneOn => StatusTone.Achieved,
        _ => StatusTone.NoData,
    };

    /// <summary>Null for a state that asks for nobody's eye.</summary>
    public static StatusTone? Tone(this TaskState state) => state switch
    {
        TaskState.Submitted => StatusTone.Decision,
        TaskState.Returned => StatusTone.AtRisk,
        _ => null,
    };
}
