using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking;

/// <summary>Reads when a promise holds from the words around its figure.</summary>
internal sealed partial class FrameReader(PlanDocument plan)
{
    private TimeFrame _last = TimeFrame.None;

    /// <summary>A new item of the plan starts: nothing carries over.</summary>
    public void Restart() => _last = TimeFrame.None;

    /// <summary>The time in the figure's own part of the clause, else the nearest before it, else after it, else the one last named in the
    /// item.</summary>
    public TimeFrame At(string text, int index)
    {
        var frames = In(text);
        var before = frames.LastOrDefault(frame => frame.Index < index);
        var after = frames.FirstOrDefault(frame => frame.Index > index);
        var near = before.Frame != default && IsOnePart(text, before.Index, index) ? before.Frame
            : after.Frame != default && IsOnePart(text, index, after.Index) ? after.Frame
            : before.Frame != default ? before.Frame
            : IsPast(after.Frame) ? default
            : after.Frame;
        var suffix = PerYear().Match(text, index) is { Success: true } match && match.Index - index < 30;
        if (suffix) near = near.Kind == FrameKind.Yearly ? near : Every();
        return Settled(near == default ? _last : near);
    }

    // "đạt 15,6 tỷ đồng, tăng 9,9% so với năm 2025" is promised for no year before the plan.
    private bool IsPast(TimeFrame frame) => frame.To < plan.PeriodFrom;

    /// <summary>In a plan of one year all that is promised is promised for that year, said or not.</summary>
    public TimeFrame Settled(TimeFrame frame) =>
        plan.PeriodFrom == plan.PeriodTo && (frame == TimeFrame.None || frame.To == plan.PeriodTo)
            ? new(FrameKind.InYear, plan.PeriodTo, plan.PeriodTo)
            : frame;

    /// <summary>Remembers the last time a clause names, figure or none.</summary>
    public void Pass(string text)
    {
        if (In(text).LastOrDefault() is { Frame: var frame } && frame != default) _last = frame;
    }

    // Nothing ends between the two: no comma but that of a decimal, and no colon or bracket.
    private static bool IsOnePart(string text, int from, int to) => !PartEnd().IsMatch(text[from..to]);

    public TimeFrame Every() => new(FrameKind.Yearly, plan.PeriodFrom, plan.PeriodTo);

    private List<(int Index, TimeFrame Frame)> In(string text)
    {
        var found = new List<(int Index, TimeFrame Frame)>();
        foreach (Match match in Mention().Matches(Horizon().Replace(Years.WithoutReferences(text), Hidden)))
            found.Add((match.Index, Read(match, text)));
        return found;

        // "Cả giai đoạn 2026 - 2030" is the plan's own whole; other stretches of years are names.
        string Hidden(Match match) => match.Groups["whole"].Success && IsOwn(match)
            ? "cả kỳ".PadLeft(match.Length)
            : new string(' ', match.Length);
    }

    private bool IsOwn(Match match) =>
        Years.Number(match.Groups["from"]) == plan.PeriodFrom && Years.Number(match.Groups["to"]) == plan.PeriodTo;

    private TimeFrame Read(Match match, string text)
    {
        if (match.Groups["each"].Success) return Every();
        if (match.Groups["rest"].Success)
            return new TimeFrame(FrameKind.Yearly, (_last.Kind == FrameKind.InYear ? _last.From : plan.PeriodFrom) + 1, plan.PeriodTo);
        if (match.Groups["whole"].Success) return new TimeFrame(FrameKind.Whole, plan.PeriodFrom, plan.PeriodTo);
        var year = Years.Number(match.Groups["year"]);
        if (match.Groups["to"].Success) return new TimeFrame(FrameKind.Yearly, year, Years.Number(match.Groups["to"]));
        if (match.Groups["by"].Success) return new TimeFrame(FrameKind.By, year, year);
        return Held().IsMatch(text) ? new TimeFrame(FrameKind.Yearly, year, plan.PeriodTo) : new TimeFrame(FrameKind.InYear, year, year);
    }

    [GeneratedRegex(
        @"(?<each>h[ằà]ng năm|mỗi năm)|(?<whole>(?:trong |cả |toàn |kế hoạch )(?:0?5 năm|kỳ\b|giai đoạn\b))|\btừ năm (?<year>20\d\d) đến "
            + @"(?:hết )?năm (?<to>20\d\d)|"
            + @"(?<by>\b(?:(?:đến|trước)(?: hết| cuối)?(?: năm)?|vào(?: cuối)? năm|(?:hết|cuối) năm) (?<year>20\d\d))|(?<!\b(?:và|duy trì|"
            + @"trong) )(?<rest>(?:những|các) năm tiếp theo)|"
            + @"\bnăm (?<year>20\d\d)|\b(?<year>20\d\d)\s*:|(?:quý [IV]+|tháng \d+)/(?<year>20\d\d)",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Mention();

    [GeneratedRegex(
        @"(?:định hướng|tầm nhìn)(?: đến)?(?: năm)? 20\d\d|\bđến năm 20\d\d,? (?=định hướng|tầm nhìn)|"
            + @"(?<whole>(?:^\W*|(?:[,:]|\b(?:trong|cả|toàn)) )(?:giai đoạn |(?:0?5|năm) năm ))(?<from>20\d\d)\s*[-–]\s*(?<to>20\d\d)|"
            + @"(?:giai đoạn |năm )20\d\d\s*[-–]\s*20\d\d",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Horizon();

    [GeneratedRegex(@"duy trì|\bvà (?:những|các) năm tiếp theo", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Held();

    [GeneratedRegex(@"/\s*năm\b", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex PerYear();

    [GeneratedRegex(@",(?!\d)|[:(]", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex PartEnd();
}
