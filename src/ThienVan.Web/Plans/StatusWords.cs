using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using ThienVan.Web.Shared.Ui.Figures;

namespace ThienVan.Web.Plans;

/// <summary>A verdict's one word and look.</summary>
/// <param name="Ways">"ba cách" where the plan is read in so many ways, and every way leads to this word; null elsewhere.</param>
/// <param name="Part">Said where it speaks for one way alone, and nobody can count by the others; null elsewhere.</param>
public sealed record StatusWord(StatusTone Tone, string Word, string? Ways = null, string? Part = null)
{
    /// <summary>Where no mark can be drawn: "Có nguy cơ (còn cách hiểu khác chưa tính được)".</summary>
    public string InText => Part is null ? Word : $"{Word} ({Part})";

    private static readonly StatusWord _undecided = new(StatusTone.Decision, VietnameseText.Capital(VerdictWords.Undecided));

    /// <summary>Readings that part the verdict hide it only where they part its word too.</summary>
    public static StatusWord Of(TargetAssessment target) =>
        target.AwaitingDecision && VerdictWords.Of(target.Worst, target.Data) != VerdictWords.Of(target.Mildest, target.Data) ? _undecided
        : Toned(target.Decisive is { Explanation.IsUnasked: true } alone ? WordOf(alone) : Counted(target), Told(target),
            target.Decisive is { IsNearMiss: true }) with
        {
            Ways = WaysOf(target),
            Part = PartOf(target.IsPartlyJudged),
        };

    /// <summary>Verdicts on one indicator, one a reading while its plan is read in more than one way.</summary>
    public static StatusWord Of(IReadOnlyList<Assessment> readings) =>
        readings.Select(Of).Distinct().Count() > 1 ? _undecided : Of(readings[0]) with
        {
            Ways = readings.Count > 1 && !readings[0].IsPartlyJudged ? WaysOf(readings) : null,
        };

    private static string? WaysOf(TargetAssessment target) =>
        target is { IsDisputed: true, IsPartlyJudged: false } ? WaysOf(target.Assessments) : null;

    private static string WaysOf(IEnumerable<Assessment> verdicts) => ConflictWords.Ways(
        verdicts.Where(verdict => verdict.ConflictId is not null).GroupBy(verdict => (verdict.Code, verdict.ConflictId))
            .Select(readings => readings.Count()));

    /// <summary>"1/2 chỉ số có số liệu" where some have none.</summary>
    private static StatusWord Counted(TargetAssessment target)
    {
        var word = Of(target.Worst, Told(target));
        return PartOf(target) is { } part && word.Word == Of(target.Worst, DataState.None).Word ? word with { Word = part } : word;
    }

    /// <summary>"1/2 chỉ số có số liệu" of a target whose verdict waits for a figure while another is there; null elsewhere.</summary>
    public static string? PartOf(TargetAssessment target) =>
        target is { Decisive.Data: DataState.None, Figures: { Known: > 0 } figures }
            ? $"{figures.Known}/{figures.Asked} chỉ số có số liệu" : null;

    // A risk is grey while its own figure is overdue, not another's; that all is well is said of all figures.
    private static DataState Told(TargetAssessment target) =>
        target is { Worst: Performance.AtRisk, Decisive: { } decisive } ? decisive.Data : target.Data;

    public static StatusWord Of(Assessment assessment) =>
        Toned(WordOf(assessment), assessment.Data, assessment.IsNearMiss) with { Part = PartOf(assessment.IsPartlyJudged) };

    private static string? PartOf(bool partly) => partly ? VerdictWords.Part : null;

    /// <summary>A verdict as it was said that day.</summary>
    public static StatusWord Of(SaidVerdict said) => Toned(Of(said.Performance, said.Data), said.Data, said.IsNearMiss);

    /// <summary>What a verdict was before it changed.</summary>
    public static StatusWord Before(VerdictChange change) => change.WasOpen ? _undecided : Of(change.Before);

    /// <summary>What it is since.</summary>
    public static StatusWord Now(VerdictChange change) => change.IsOpen ? _undecided : Of(change.Now);

    /// <summary>A verdict as a person gives it: there is no other axis to look at.</summary>
    public static StatusWord Of(Performance performance) => Of(performance, DataState.Verified);

    // The word says what became of the promise, the colour how much there is to do: little for a near miss, nothing sure while the
    // next figure is overdue.
    private static StatusWord Toned(StatusWord word, DataState data, bool nearMiss) =>
        nearMiss ? word with { Tone = StatusTone.AtRisk, Word = word.Word + VerdictWords.ByLittle }
        : data == DataState.Late && word.Tone is StatusTone.OnTrack or StatusTone.AtRisk
            ? new(StatusTone.NoData, word.Word + ", số muộn")
        : word;

    private static StatusWord WordOf(Assessment verdict) =>
        new(ToneOf(verdict.Performance, verdict.Data), VietnameseText.Capital(VerdictWords.Of(verdict)));

    private static StatusWord Of(Performance performance, DataState data) =>
        new(ToneOf(performance, data), VietnameseText.Capital(VerdictWords.Of(performance, data)));

    private static StatusTone ToneOf(Performance performance, DataState data) => performance switch
    {
        Performance.OffTrack or Performance.Missed or Performance.Lost => StatusTone.OffTrack,
        _ when data == DataState.None => StatusTone.NoData,
        Performance.AtRisk => StatusTone.AtRisk,
        Performance.Achieved => StatusTone.Achieved,
        Performance.OnTrack => StatusTone.OnTrack,
        _ => StatusTone.NoData,
    };
}
