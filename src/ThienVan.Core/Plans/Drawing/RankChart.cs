using ThienVan.Core.Kernel;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Core.Plans.Drawing;

/// <summary>Places in a list, the first on top, with the zone to be in.</summary>
internal static class RankChart
{
    public static TargetChart? Of(ChartInput input, Trajectory trajectory)
    {
        var course = JudgedCourse.Of(input, trajectory);
        var isOpen = input.Readings.Count > 1;
        (TrajectoryYear Year, decimal Cutoff)[] asked = [.. isOpen
            ? input.Readings.SelectMany(read => Asked(Trajectory.Of(read, input.Plan))).Distinct() : Asked(trajectory)];
        ChartPoint[] seen = [.. course.Select(one => new ChartPoint(one.AsOf!.Value, one.Actual!.Value))];
        ChartPoint[] before = [.. LevelChart.Before(input)];
        if (asked.Length + seen.Length == 0) return null;
        var axis = ChartAxis.OfPlaces([.. asked.Select(one => one.Cutoff), .. seen.Concat(before).Select(point => point.Value)]);
        return new()
        {
            Headline = Headline(input, [.. before, .. seen]),
            Time = TimeAxis.Of(LevelChart.Years(input, trajectory), shown: null),
            Axis = axis,
            Areas = isOpen ? [] : [.. asked.Select(one => new ChartArea(ChartRole.Good, Zone(one.Year.Window, one.Cutoff)))],
            Lines =
            [
                .. asked.Select(one => new ChartLine(isOpen ? ChartRole.Reading : ChartRole.Plan,
                    [new(one.Year.Window.From.AddDays(-1), one.Cutoff), new(one.Year.Window.To, one.Cutoff)])),
                new(ChartRole.Past, before), new(ChartRole.Actual, seen),
            ],
            Dots = [.. JudgedCourse.Dots(input, course, one => one.Actual!.Value), .. JudgedCourse.Replaced(input)],
            Labels = TargetChart.Apart(
                [
                    .. asked.Length == 0 || isOpen ? Array.Empty<ChartLabel>()
                        : [new ChartLabel(ChartRole.Plan, $"nhóm {FigureText.Number(asked[^1].Cutoff)} đầu", axis.Place(asked[^1].Cutoff))],
                    .. RunningChart.Last(course, axis),
                ],
                TargetChart.LabelHeight),
        };
    }

    private static IEnumerable<(TrajectoryYear Year, decimal Cutoff)> Asked(Trajectory trajectory) =>
        from year in trajectory.Years let cut = year.Point?.High ?? year.Point?.Low where cut is not null select (year, cut.Value);

    private static ChartPoint[] Zone(Period window, decimal cutoff)
    {
        var before = window.From.AddDays(-1);
        return [new(before, 1), new(window.To, 1), new(window.To, cutoff), new(before, cutoff)];
    }

    private static string Headline(ChartInput input, IReadOnlyList<ChartPoint> drawn)
    {
        if (input.Verdicts[0] is not { Actual: { } rank } verdict)
            return LevelChart.OfOtherYears(input, drawn, rank => $"hạng {FigureText.Number(rank)}") ?? "Chưa có thứ hạng được công bố";
        var of = input.Indicator.RankOf is { } all ? "/" + FigureText.Number(all) : "";
        return verdict.AsAllSay(input.Verdicts).Target is not { } cutoff ? $"Hạng {FigureText.Number(rank)}{of}"
            : $"Hạng {FigureText.Number(rank)}{of}: " + (rank <= cutoff ? $"trong nhóm {FigureText.Number(cutoff)} đầu"
            : $"còn {FigureText.Number(rank - cutoff)} bậc đến nhóm {FigureText.Number(cutoff)} đầu");
    }
}
