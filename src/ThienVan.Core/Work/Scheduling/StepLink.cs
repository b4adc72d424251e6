using ThienVan.Core.Kernel;

namespace ThienVan.Core.Work.Scheduling;

public enum LinkKind
{
    /// <summary>The later step begins once the earlier one is done.</summary>
    FinishStart,

    /// <summary>The later step begins once the earlier one has begun.</summary>
    StartStart,
}

/// <summary>One step waits for another, of the same project or of another one.</summary>
/// <param name="Before">Step that is waited for.</param>
/// <param name="After">Step that waits.</param>
/// <param name="Kind">What of the earlier step is waited for.</param>
/// <param name="Lag">Days between, from 0, the day itself never counted: with 0 the later step may begin the same day.</param>
/// <param name="Count">Which days the lag counts.</param>
public sealed record StepLink(Guid Before, Guid After, LinkKind Kind = LinkKind.FinishStart, int Lag = 0,
    DayCount Count = DayCount.Calendar)
{
    /// <summary>Null for a lag that can be.</summary>
    public Refusal? Refuse() => Lag is < 0 or > PlannedStep.MostDays
        ? new Refusal("link.lag", $"Số ngày chờ từ 0 đến {FigureText.Number(PlannedStep.MostDays)}; hãy nhập lại.")
        : null;
}
