using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Core.Reports.Papers;

/// <summary>The results for the ward's loudspeakers: short sentences, numbers in words, nobody's name.</summary>
public static class SpokenScript
{
    /// <summary>One sentence a line.</summary>
    public static string Of(PaperContent paper)
    {
        var tally = PaperTally.Of(paper.Lines);
        var told = paper.Lines.Where(line => line.IsTold).ToArray();
        var common = Common(told);
        IEnumerable<string> lines =
        [
            .. paper.Warning is { } warning ? [$"{warning}."] : Array.Empty<string>(),
            $"Kính thưa Nhân dân {paper.Ward}.",
            $"Sau đây là kết quả thực hiện kế hoạch phát triển kinh tế - xã hội của phường trong {paper.Period}.",
            $"Số liệu và đánh giá tính đến {OfficialWords.Day(paper.CutOff)}"
                + (paper.OpenUntil is { } last ? $"; {PaperWords.StillOpen(last)}." : "."),
            .. common is null ? Array.Empty<string>() : [$"Các số liệu là {common}, trừ chỗ nói rõ khác."],
            $"Phường theo dõi {tally.Total} chỉ số của kế hoạch.",
            .. tally.Counts.Select(one => $"Có {one.Count} chỉ số {one.Standing.Word}."),
            .. told.GroupBy(line => line.GroupName)
                .SelectMany(group => group.SelectMany(line => Sentences(line, common)).Prepend($"Về {Lowered(group.Key)}.").Prepend("")),
            "",
            told.Length == 0 ? "Trong kỳ chưa có số liệu nào được phê duyệt." : "Số liệu đã được lãnh đạo phường phê duyệt.",
            "Nhân dân có ý kiến, xin gửi về Ủy ban nhân dân phường hoặc gặp tổ trưởng tổ dân phố.",
            "Xin cảm ơn Nhân dân đã lắng nghe.",
        ];
        return string.Join('\n', lines.Select(SpokenNumber.InText)) + "\n";
    }

    private static IEnumerable<string> Sentences(PaperLine line, string? common)
    {
        yield return $"{Spoken(line.Name)}.";
        if (line is { HasFigure: false, Earlier: { } earlier })
        {
            var said = PaperWords.EarlierSaid(earlier, line, OfficialWords.Day(earlier.Day), known => Amount(known, line));
            yield return $"{VietnameseText.Capital(said)}.";
            yield break;
        }

        if (Quality(line) is { } quality ? quality != common : common is not null && IsFirm(line))
            yield return $"Số liệu này là {Quality(line) ?? "số chính thức"}.";
        if (line.Kind is IndicatorKind.Standard or IndicatorKind.Milestone)
        {
            yield return line.Done == true ? "Đã hoàn thành." : $"{VietnameseText.Capital(PaperWords.NotDone(line))}.";
            yield break;
        }

        if (line.Kept is { } kept)
        {
            yield return $"{VietnameseText.Capital(PaperWords.Kept(kept))}.";
            yield break;
        }

        if (line.Kind == IndicatorKind.ZeroEvent && line.InPeriod == 0)
        {
            yield return "Trong kỳ không phát sinh.";
            yield break;
        }

        if (line.InPeriod is { } figure)
            yield return line.Kind == IndicatorKind.Rank
                ? $"Xếp thứ {FigureText.Number(figure)}."
                : $"{Verb(line.Kind)} {Amount(figure, line)}.";
        var since = line.Kind == IndicatorKind.Cumulative ? "Từ đầu kỳ kế hoạch" : "Từ đầu năm";
        if (line.ToDate is { } sum && sum != line.InPeriod) yield return $"{since} đạt {Amount(sum, line)}.";
        if (line.OfGoal is { } goal) yield return OfGoal(goal);
        if (line.GoalDisputed) yield return $"{VietnameseText.Capital(PaperWords.Disputed)}.";
    }

    /// <summary>What most figures are, said once instead of at each; null where most are official.</summary>
    private static string? Common(IReadOnlyCollection<PaperLine> told)
    {
        var most = told.Select(Quality).OfType<string>().CountBy(word => word).OrderByDescending(pair => pair.Value).FirstOrDefault();
        return most.Value > 1 && most.Value >= told.Count(IsFirm) ? most.Key : null;
    }

    // What is there or not, and what happened, is of no quality.
    private static bool IsFirm(PaperLine line) => Quality(line) is null && line is { Done: null, Kept: null }
        && line.Kind is not (IndicatorKind.ZeroEvent or IndicatorKind.Rank);

    private static string? Quality(PaperLine line) => line.IsEstimated ? "số ước" : line.IsPreliminary ? "số sơ bộ" : null;

    private static string OfGoal(Comparison goal) => goal switch
    {
        { With: ComparedWith.Range } => $"Trong khoảng {PaperWords.Goal(goal)}.",
        { InPoints: true } => Points(goal.Value, PaperWords.Goal(goal)),
        _ => $"Bằng {PaperWords.Compared(goal)} phần trăm {PaperWords.Goal(goal)}.",
    };

    private static string Verb(IndicatorKind kind) =>
        kind switch
        {
            IndicatorKind.Flow => "Trong kỳ đạt",
            IndicatorKind.ZeroEvent => "Trong kỳ phát sinh",
            _ => "Đạt",
        };

    private static string Points(decimal points, string goal) => points switch
    {
        0 => $"Đúng bằng {goal}.",
        > 0 => $"Cao hơn {goal} {Figure(points, 0)} điểm phần trăm.",
        _ => $"Thấp hơn {goal} {Figure(-points, 0)} điểm phần trăm.",
    };

    private static string Amount(decimal figure, PaperLine line) => Figure(figure, line.Mark) + line.Unit switch
    {
        null or "" => "",
        "%/năm" => " phần trăm một năm",
        ['%', ..] => " phần trăm",
        var unit => " " + Spoken(unit),
    };

    // More places than are usually read are read one by one, where they tell the figure from what it is held against.
    private static string Figure(decimal figure, decimal? mark) => FigureText.Places(figure, mark ?? figure) is > 2 and var places
        ? SpokenNumber.Words(figure, places) : FigureText.Number(figure);

    private static string Spoken(string words) => words
        .Replace("m2", "mét vuông", StringComparison.Ordinal).Replace("m²", "mét vuông", StringComparison.Ordinal)
        .Replace("/", " trên ", StringComparison.Ordinal).Replace("UBND", "Ủy ban nhân dân", StringComparison.Ordinal)
        .Replace("HĐND", "Hội đồng nhân dân", StringComparison.Ordinal).Replace("THCS", "trung học cơ sở", StringComparison.Ordinal);

    private static string Lowered(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
