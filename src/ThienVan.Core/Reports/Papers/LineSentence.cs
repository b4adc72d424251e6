using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Core.Reports.Papers;

/// <summary>One figure in a sentence, ready to be edited.</summary>
public static class LineSentence
{
    /// <summary>Null without an approved figure, of the round or from before: nothing is said of what nobody approved.</summary>
    public static string? Of(PaperLine line)
    {
        if (!line.HasFigure)
            return line.Earlier is { } earlier
                ? $"{line.Name}: " + PaperWords.EarlierSaid(earlier, line, $"ngày {FigureText.Day(earlier.Day)}",
                    known => FigureText.Beside(known, line.Mark, line.Unit)) + "."
                : null;
        var mark = line.Trace is null ? "" : MarkedText.Mark(line.Code);
        var name = line.Name + Quality(line);
        return line.Kind switch
        {
            IndicatorKind.Standard or IndicatorKind.Milestone => Outcome(line, name, mark),
            IndicatorKind.ZeroEvent when line.Kept is { } kept => $"{name}: {PaperWords.Kept(kept)}{mark}.",
            IndicatorKind.ZeroEvent => line.InPeriod == 0
                ? $"{name}: không phát sinh{mark}."
                : $"{name}: phát sinh {FigureText.WithUnit(line.InPeriod, line.Unit)}{mark}.",
            IndicatorKind.Rank => $"{name}: xếp thứ {FigureText.Number(line.InPeriod)}{mark} (kế hoạch {line.Goal}).",
            _ => Amount(line, name, mark),
        };
    }

    private static string Outcome(PaperLine line, string name, string mark)
    {
        if (line.Done != true) return $"{name}: {PaperWords.NotDone(line)}{mark}.";
        var document = string.IsNullOrWhiteSpace(line.DocumentNumber) ? "" : $" theo văn bản số {line.DocumentNumber}";
        return $"{name}: đã hoàn thành{document}{(line.DoneOn is { } day ? $" ngày {FigureText.Day(day)}" : "")}{mark}.";
    }

    private static string Amount(PaperLine line, string name, string mark)
    {
        var parts = new List<string>();
        if (line.InPeriod is not null)
            parts.Add((line.Kind == IndicatorKind.Flow ? "trong kỳ đạt " : "đạt ")
                + FigureText.Beside(line.InPeriod, line.Mark, line.Unit) + mark);
        if (line.ToDate is { } sum && sum != line.InPeriod) parts.Add($"lũy kế {FigureText.Beside(sum, line.Mark, line.Unit)}{Sum(line)}");
        if (line.OfGoal is { } goal) parts.Add(OfGoal(goal));
        if (line.GoalDisputed) parts.Add(PaperWords.Disputed);
        if (line.OfSamePeriod is { } same)
            parts.Add(same.InPoints ? Points(same.Value, "cùng kỳ") : $"bằng {FigureText.Percent(same.Value, 1)} so với cùng kỳ");
        return $"{name}: {string.Join(", ", parts)}.";
    }

    private static string OfGoal(Comparison goal) => goal switch
    {
        { With: ComparedWith.Range } => $"trong khoảng {PaperWords.Goal(goal)}",
        { InPoints: true } => Points(goal.Value, PaperWords.Goal(goal)),
        _ => $"bằng {FigureText.Percent(goal.Value, 1)} {PaperWords.Goal(goal)}",
    };

    /// <summary>" (số ước)", " (số sơ bộ)"; nothing for an official figure, and of an outcome only that it is an estimate.</summary>
    private static string Quality(PaperLine line) => line switch
    {
        { Trace.Quality: Plans.Quality.Estimated } or { Trace: null, IsEstimated: true } => " (số ước)",
        { IsPreliminary: true, Trace: null or { Quality: Plans.Quality.Preliminary } } => " (số sơ bộ)",
        _ => "",
    };

    private static string Sum(PaperLine line) => line.SumQuality is { } less ? $" ({less})" : "";

    private static string Points(decimal points, string other) => points switch
    {
        0 => $"bằng {other}",
        > 0 => $"cao hơn {other} {FigureText.Beside(points, 0, unit: null)} điểm %",
        _ => $"thấp hơn {other} {FigureText.Beside(-points, 0, unit: null)} điểm %",
    };
}
