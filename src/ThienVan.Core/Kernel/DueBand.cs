namespace ThienVan.Core.Kernel;

/// <summary>How near the last day of a task is, the nearest first.</summary>
public enum DueBand
{
    /// <summary>The last day is over.</summary>
    Late,

    /// <summary>Today is the last day.</summary>
    Today,

    /// <summary>The last day is one of the seven after today.</summary>
    Week,

    /// <summary>The last day is further off.</summary>
    Later,

    /// <summary>Nobody set a last day.</summary>
    Open,
}

/// <summary>Sorts tasks by how near their last day is. Every day of the calendar counts: a day off moves no last day.</summary>
public static class DueBands
{
    private const int Week = 7;

    /// <param name="by">Last day, included; null where nobody set one.</param>
    /// <param name="today">Day of the question.</param>
    public static DueBand Of(DateOnly? by, DateOnly today) =>
        by is not { } day ? DueBand.Open
        : day < today ? DueBand.Late
        : day == today ? DueBand.Today
        : day.DayNumber - today.DayNumber <= Week ? DueBand.Week
        : DueBand.Later;

    /// <summary>The band's heading.</summary>
    public static string Word(this DueBand band) => band switch
    {
        DueBand.Late => "Quá hạn",
        DueBand.Today => "Hôm nay",
        DueBand.Week => "Trong 7 ngày tới",
        DueBand.Later => "Sau đó",
        DueBand.Open => "Chưa đặt hạn",
        _ => throw new ArgumentOutOfRangeException(nameof(band), band, message: null),
    };
}
