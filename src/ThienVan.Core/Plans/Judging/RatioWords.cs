using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>What a verdict on a share says. Counts are left out where the law lets only a percentage be kept.</summary>
internal static class RatioWords
{
    public static Said Of(JudgedIndicator judged, Share share, Performance performance)
    {
        var counted = IsCounted(judged, share);
        var parts = counted ? $" ({FigureText.Number(share.Numerator)}/{FigureText.Number(share.Denominator)})" : "";
        var percent = FigureText.Beside(share.Percent, share.Goal.Mark, "%");
        var now = $"{judged.Reached(share.AsOf, "đạt")} {percent}{parts}, kế hoạch {judged.Words(share.Goal)}";
        return performance switch
        {
            Performance.Achieved => new($"{now}: đạt{Small(judged, counted && share.IsSmall)}."),
            Performance.Missed => new($"{now}: không đạt{Small(judged, counted && share.IsSmall)}.", Remedy.Over),
            Performance.Lost => new($"{now}; {Failures(judged, share, counted)}; {Remedy.Stop}.", Remedy.NoMore),
            Performance.AwaitingPublication => new(
                $"{now}; đã hết kỳ, đang chờ số liệu đến {FigureText.Day(judged.Window.To)}{Remedy.Guessed(share.Guess, "%")}."),
            Performance.NotEvaluable => new(now + Unknown(judged, share)),
            Performance.AtRisk => AtRisk(judged, share, now),
            _ => new($"{now}{judged.LateWords(share.AsOf)}."),
        };
    }

    public static IReadOnlyList<Step> Steps(JudgedIndicator judged, Share share)
    {
        var steps = new List<Step>(11)
        {
            new("Tỷ lệ hiện nay", FigureText.Beside(share.Percent, share.Goal.Mark, "%")),
            new("Kế hoạch", judged.Words(share.Goal)),
            new("Số liệu đến", FigureText.Day(share.AsOf)),
            new(
                "Cách tính",
                share.Given is not null ? "Chỉ có phần trăm, không cộng, không lấy bình quân"
                    : share.Adds ? "Tổng tử số chia tổng mẫu số"
                    : "Số mới nhất"
            ),
        };
        if (share.Guess is { } guess) steps.Add(Remedy.Guess(guess, "%"));
        if (!IsCounted(judged, share)) return steps;
        steps.Add(new("Tử số", FigureText.Number(share.Numerator)));
        steps.Add(new("Mẫu số", FigureText.Number(share.Denominator)));
        var thing = CountedThing.Of(judged.Indicator);
        if (share.Adds) steps.Add(new($"Số {thing} không đạt", FigureText.Number(share.Failures)));
        if (share.Adds && Rest.Of(judged, share) is { } rest)
            steps.Add(new(rest.IsKnown ? $"Số {thing} còn lại" : $"Số {thing} ước còn lại", FigureText.Number(rest.Cases)));
        if (share.Needed is { } needed) steps.Add(new($"Số {thing} tới đều phải đạt", FigureText.Number(needed)));
        if (share.Interval is { } interval)
            steps.Add(
                new($"Khoảng tin cậy {FigureText.Percent(95)} (Wilson), mẫu dưới 20",
                    $"{FigureText.Percent(interval.Low)} - {FigureText.Percent(interval.High)}")
            );
        return steps;
    }

    private static bool IsCounted(JudgedIndicator judged, Share share) => !judged.Indicator.Restricted && share.Numerator is not null;

    private static string Small(JudgedIndicator judged, bool small) =>
        small ? $" (dưới 20 {CountedThing.Of(judged.Indicator)}, đọc cùng số đếm)" : "";

    private static string Failures(JudgedIndicator judged, Share share, bool counted)
    {
        var many = counted ? $" {FigureText.Number(share.Failures)}" : "";
        var failed = $"có{many} {CountedThing.Of(judged.Indicator)} không đạt";
        return share.AsOf > judged.SaidOn ? $"theo số ước sẽ {failed} nên cả năm không thể đạt"
            : $"đã {failed}{LastFailure(judged, share)} nên cả năm không thể đạt";
    }

    private static string LastFailure(JudgedIndicator judged, Share share) =>
        Level.Last(judged, observation => share.Goal.Fails(observation)) is { } last && Remedy.Since(judged, last) is { Length: > 0 } since
            ? ", " + since : "";

    private static string Unknown(JudgedIndicator judged, Share share) =>
        judged.IsSilent(share.AsOf) ? $"; {judged.SilenceWords(share.AsOf)}."
        : share.Gap is { } gap ? $", nhưng thiếu số liệu kỳ {FigureText.Days(gap)} nên chưa kết luận được; đề nghị bổ sung."
        : share.IsMixed ? "; có kỳ đạt, có kỳ không, phần trăm không cộng được nên chưa kết luận được; cần tỷ lệ của cả năm."
        : $"; mới có dưới 20 {CountedThing.Of(judged.Indicator)} nên chưa kết luận.";

    private static Said AtRisk(JudgedIndicator judged, Share share, string now)
    {
        if (share.IsMixed)
            return new(
                now + "; có kỳ đạt, có kỳ không, phần trăm không cộng được nên cần theo dõi.", "cần các kỳ tới đều đạt, gửi tỷ lệ cả năm");
        var small = IsCounted(judged, share) && share.IsSmall ? "; mẫu dưới 20 nên chưa đủ căn cứ kết luận không đạt" : "";
        var (told, deed) = Recoverable(judged, share);
        return new($"{now}{small}; {told}{judged.LateWords(share.AsOf)}.", deed);
    }

    /// <summary>What the year still needs, at length and in a few words.</summary>
    private static (string Told, string Deed) Recoverable(JudgedIndicator judged, Share share)
    {
        var cases = CountedThing.Of(judged.Indicator);
        if (!IsCounted(judged, share)) return Uncounted(judged, share);
        if (!share.Adds)
        {
            var lacking = $"còn {(share.Goal.UpIsGood ? "thiếu" : "thừa")} {FigureText.Number(share.Lacking)} {cases}";
            return (lacking, lacking);
        }

        var all = $"{FigureText.Number(share.Needed)} {cases} tới đều đạt thì kịp";
        if (Rest.Of(judged, share) is not { } rest) return (all, all);
        var next = $"{FigureText.Number(rest.Cases)} {cases} {(rest.IsKnown ? "còn lại" : "tới")}";
        var needed = share.Goal.NeededOf(rest.Cases, share.Numerator!.Value, share.Denominator!.Value);
        if (needed > rest.Cases) return ($"ước còn {FigureText.Number(rest.Cases)} {cases}, nhưng phải {all}", all);
        var some = $"cần {FigureText.Number(needed)} của {next}";
        return (rest.IsKnown ? some : some + " (ước theo số đã qua)", some);
    }

    // A state needs the plan's level and no more; cases that fell short so far must be made up for.
    private static (string Told, string Deed) Uncounted(JudgedIndicator judged, Share share)
    {
        if (!share.Adds) return ("cần theo dõi để kịp trong năm", "cần các kỳ tới đạt mức kế hoạch");
        var (beyond, sign, up) = share.Goal.UpIsGood ? ("cao hơn", "từ", true) : ("thấp hơn", "không quá", false);
        if (share.Numerator is not { } some || share.Denominator is not { } all || Rest.Of(judged, share) is not { Cases: > 0 } rest)
            return ($"các kỳ tới chỉ bằng mức kế hoạch thì chưa đủ, cần {beyond}", $"cần các kỳ tới {beyond} mức kế hoạch");
        var level = (share.Goal.Mark * (all + rest.Cases) - 100 * some) / rest.Cases;
        if (level is < 0 or > 100) return ("phần còn lại của năm ước không đủ để kịp", $"cần các kỳ tới {beyond} mức kế hoạch");
        var needed = FigureText.Percent((up ? Math.Ceiling(level * 100) : Math.Floor(level * 100)) / 100);
        return ($"phần còn lại của năm cần {sign} {needed}{(rest.IsKnown ? "" : " (ước theo số đã qua)")}",
            $"phần còn lại của năm cần {sign} {needed}");
    }
}

/// <summary>Cases the year is still to bring.</summary>
/// <param name="Cases">A whole number, at least 0.</param>
/// <param name="IsKnown">True where a document fixed how many the year has; else they are guessed from those so far.</param>
internal readonly record struct Rest(decimal Cases, bool IsKnown)
{
    /// <summary>Null too early in the year to guess.</summary>
    public static Rest? Of(JudgedIndicator judged, Share share)
    {
        if (share.Denominator is not { } seen) return null;
        if (share.YearBase is { } whole && whole >= seen) return new(whole - seen, IsKnown: true);
        var part = FlowRule.Share(judged, share.AsOf);
        return part < Pace.FirstVerdictAt ? null : new(Math.Round(seen / part - seen, MidpointRounding.AwayFromZero), IsKnown: false);
    }
}
