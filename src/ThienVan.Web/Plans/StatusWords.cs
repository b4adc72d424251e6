using ThienVan.Core.Plans;
using ThienVan.Web.Shared.Ui.Figures;

namespace ThienVan.Web.Plans;

/// <summary>A verdict in the office's words.</summary>
public sealed record StatusWord(StatusTone Tone, string Word)
{
    public static StatusWord Of(TargetAssessment target) =>
        target.AwaitingDecision ? new(StatusTone.Decision, "Chờ thống nhất")
        : Toned(Of(target.Worst, target.Data), Told(target), target.Decisive is { IsNearMiss: true });

    // A risk is grey while its own figure is overdue, not another's; that all is well is said of all figures.
    private static DataState Told(TargetAssessment target) =>
        target is { Worst: Performance.AtRisk, Decisive: { } decisive } ? decisive.Data : target.Data;

    public static StatusWord Of(Assessment assessment) =>
        Toned(Of(assessment.Performance, assessment.Data), assessment.Data, assessment.IsNearMiss);

    /// <summary>A verdict as it was said that day.</summary>
    public static StatusWord Of(SaidVerdict said) => Toned(Of(said.Performance, said.Data), said.Data, said.IsNearMiss);

    /// <summary>A verdict as a person gives it: there is no other axis to look at.</summary>
    public static StatusWord Of(Performance performance) => Of(performance, DataState.Verified);

    // The word says what became of the promise, the colour how much there is to do: little for a near miss, nothing sure while the
    // next figure is overdue.
    private static StatusWord Toned(StatusWord word, DataState data, bool nearMiss) =>
        nearMiss ? word with { Tone = StatusTone.AtRisk }
        : data == DataState.Late && word.Tone is StatusTone.OnTrack or StatusTone.AtRisk
            ? new(StatusTone.NoData, word.Word + ", số liệu muộn")
        : word;

    private static StatusWord Of(Performance performance, DataState data) => performance switch
    {
        Performance.AwaitingPublication => new(StatusTone.NoData, "Chờ công bố"),
        Performance.NotDue => new(StatusTone.NoData, "Chưa đến kỳ"),
        Performance.OffTrack => new(StatusTone.OffTrack, "Chậm"),
        Performance.Missed => new(StatusTone.OffTrack, "Không đạt"),
        Performance.Lost => new(StatusTone.OffTrack, "Không thể đạt"),
        _ when data == DataState.None => new(StatusTone.NoData, "Chưa có số liệu"),
        Performance.NotEvaluable => new(StatusTone.NoData, "Chưa đánh giá được"),
        Performance.AtRisk => new(StatusTone.AtRisk, "Có nguy cơ"),
        Performance.Achieved => new(StatusTone.Achieved, "Đạt"),
        Performance.OnTrack => new(StatusTone.OnTrack, "Đúng tiến độ"),
        _ => throw new ArgumentOutOfRangeException(nameof(performance), performance, message: null),
    };
}
