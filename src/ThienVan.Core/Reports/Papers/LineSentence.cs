using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Core.Reports.Papers;

/// <summary>One figure in a sentence a reader would sign, ready to be edited.</summary>
public static class LineSentence
{
    /// <summary>Null without an approved figure of the round: nothing is said of what nobody approved. What is done or not has its
    /// <see cref="LineItem"/>.</summary>
    /// <param name="early">True where <see cref="PaperCertainty.Said"/> is said of all.</param>
    public static string? Of(PaperLine line, bool early = false)
    {
        if (!line.HasFigure || line.Done is not null) return null;
        var mark = MarkedText.Mark(line);
        return line.Kind switch
        {
            IndicatorKind.ZeroEvent when line.Kept is { } kept => $"{line.Name}: {PaperWords.Kept(kept)}{mark}.",
            IndicatorKind.ZeroEvent => line.InPeriod == 0
                ? $"{line.Name}: trong kỳ không có{mark}{Certainty(line, early)}."
                : $"{line.Name}: trong kỳ {Guess(line)}có {FigureText.WithUnit(line.InPeriod, line.Unit)}{mark}{Certainty(line, early)}.",
            IndicatorKind.Rank =>
                $"{line.Name} {Guess(line)}xếp thứ {FigureText.Number(line.InPeriod)}{mark}{Certainty(line, early)}, {Plan(line)}.",
            _ => Amount(line, mark, early),
        };
    }

    private static string Amount(PaperLine line, string mark, bool early)
    {
        var parts = new List<string>();
        if (line.InPeriod is not null)
            parts.Add($"{Verb(line)} {FigureText.Beside(line.InPeriod, line.Mark, line.Unit)}{mark}{InPeriod(line)}"
                + Certainty(line, early));
        if (line.ToDate is { } sum && sum != line.InPeriod)
            parts.Add($"lũy kế {Guess(line)}{FigureText.Beside(sum, line.Mark, line.Unit)}{Sum(line, early)}");
        if (line.OfGoal is { } goal) parts.Add(OfGoal(goal, line) + PaperWords.Apart(line));
        if (line.GoalDisputed) parts.Add(PaperWords.Disputed);
        if (line is { Verdict: PaperVerdict.NotDue, DueYear: not null }) parts.Add(PaperWords.NotDue(line));
        if (line.OfSamePeriod is { } same)
            parts.Add(same.InPoints ? Points(same.Value, "cùng kỳ") : $"bằng {FigureText.Percent(same.Value, 1)} so với cùng kỳ");
        return $"{line.Name} {string.Join(", ", parts)}.";
    }

    private static string Plan(PaperLine line) => line.GoalDisputed ? PaperWords.Disputed : $"kế hoạch {line.Goal}{PaperWords.Apart(line)}";

    private static string InPeriod(PaperLine line) => line.Kind == IndicatorKind.Flow ? " trong kỳ" : "";

    /// <summary>"đạt", "ước đạt", "là": what should be few is not reached.</summary>
    private static string Verb(PaperLine line) => line.Kind switch
    {
        _ when line.IsFewGood => Guess(line) + "là",
        IndicatorKind.Stock when !IsGuess(line) => "là",
        _ => Guess(line) + "đạt",
    };

    private static string OfGoal(Comparison goal, PaperLine line) => goal switch
    {
        { With: ComparedWith.Range } => $"trong khoảng {PaperWords.Goal(goal)} ({line.Goal})",
        { InPoints: true } => Points(goal.Value, PaperWords.Goal(goal)),
        _ => $"bằng {FigureText.Percent(goal.Value, 1)} {PaperWords.Goal(goal)}",
    };

    private static bool IsGuess(PaperLine line) =>
        line is { Trace.Quality: Quality.Estimated } or { Trace: null, IsEstimated: true };

    private static string Guess(PaperLine line) => IsGuess(line) ? "ước " : "";

    /// <summary>" (số sơ bộ)" or, where most are, " (số chính thức)" of what is not.</summary>
    private static string Certainty(PaperLine line, bool early) =>
        IsGuess(line) ? ""
        : line is { IsPreliminary: true, Trace: null or { Quality: Quality.Preliminary } } ? early ? "" : " (số sơ bộ)"
        : early && line.Trace?.Quality == Quality.Official ? " (số chính thức)"
        : "";

    private static string Sum(PaperLine line, bool early) =>
        line.SumQuality is { } less ? $" ({less})" : line.InPeriod is null ? Certainty(line, early) : "";

    private static string Points(decimal points, string other) => points switch
    {
        0 => $"bằng {other}",
        > 0 => $"cao hơn {other} {FigureText.Beside(points, 0, unit: null)} điểm %",
        _ => $"thấp hơn {other} {FigureText.Beside(-points, 0, unit: null)} điểm %",
    };
}
