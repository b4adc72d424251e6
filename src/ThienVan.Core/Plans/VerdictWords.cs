namespace ThienVan.Core.Plans;

/// <summary>The one word for a verdict, on screens and on paper alike: the words a ward's reports are written in. Why it is so, the
/// explanation says.</summary>
public static class VerdictWords
{
    /// <summary>As it stands inside a sentence: "có khả năng đạt". Without data only what follows from the calendar or from the plan is
    /// said.</summary>
    public static string Of(Performance performance, DataState data = DataState.Verified) => performance switch
    {
        Performance.AwaitingPublication => "chờ công bố",
        Performance.NotDue => "chưa đến kỳ",
        Performance.OffTrack or Performance.Lost => "khó đạt",
        Performance.Missed => "chưa đạt",
        _ when data == DataState.None => NoData,
        Performance.NotEvaluable => "không đánh giá",
        Performance.AtRisk => "có nguy cơ",
        Performance.Achieved => "đạt",
        Performance.OnTrack => "có khả năng đạt",
        _ => throw new ArgumentOutOfRangeException(nameof(performance), performance, message: null),
    };

    /// <summary>The same of one indicator: where the plan asks no figure, none is missing.</summary>
    public static string Of(Assessment verdict) => verdict is { Explanation.IsUnasked: true, Performance: Performance.NotEvaluable }
        ? Of(Performance.NotEvaluable) : Of(verdict.Performance, verdict.Data);

    /// <summary>Said while two readings of the plan lead to different words.</summary>
    public const string Undecided = "chờ thống nhất";

    /// <summary>Said of a verdict, or of a share of the plan, while the plan may mean another thing of which no figure is kept.</summary>
    public const string Part = "còn cách hiểu khác chưa tính được";

    /// <summary>Put behind the word of a promise that is missed by little, or lost by a handful of cases.</summary>
    public const string ByLittle = ", hụt ít";

    public const string NoData = "chưa có số liệu";
}
