using ThienVan.Core.Kernel;

namespace ThienVan.Core.Work.Scheduling;

public enum LinkKind
{
    /// <summary>The later step begins on the day after the one on which the earlier is done: both days are worked.</summary>
    FinishStart,

    /// <summary>The later step begins once the earlier one has begun.</summary>
    StartStart,
}

/// <summary>One step waits for another, of the same project or of another one.</summary>
/// <param name="Before">Step that is waited for.</param>
/// <param name="After">Step that waits.</param>
/// <param name="Kind">What of the earlier step is waited for.</param>
/// <param name="Lag">Days waited, from 0, the day itself never counted.</param>
/// <param name="Count">Which days the lag counts.</param>
public sealed record StepLink(Guid Before, Guid After, LinkKind Kind = LinkKind.FinishStart, int Lag = 0,
    DayCount Count = DayCount.Calendar)
{
    /// <summary>A last day is worked to its end, a first day from its beginning.</summary>
    internal int DaysBetween => Kind == LinkKind.FinishStart ? 1 : 0;

    /// <summary>Null for a lag that can be.</summary>
    public Refusal? Refuse() => Lag is < 0 or > PlannedStep.MostDays
        ? new Refusal("link.lag", $"Số ngày chờ từ 0 đến {FigureText.Number(PlannedStep.MostDays)}; đề nghị nhập lại.")
        : null;
}
