using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Import;

/// <summary>A run of digits in a stretch of text, and what it can only be; null where it measures something.</summary>
internal readonly record struct NumberToken(int Start, string Text, TokenRole? Role, ToldNumber? Told);

/// <summary>Finds the numbers of a text and tells those that measure from times, names and references.</summary>
internal static partial class NumberTokens
{
    /// <summary>The numbers of a paragraph, its mark first.</summary>
    /// <param name="passage">The paragraph.</param>
    /// <param name="horizon">Years of the plan.</param>
    public static IEnumerable<NumberToken> Of(Passage passage, Horizon horizon)
    {
        var marks = Digits().Matches(passage.Text[..passage.Mark.Length])
            .Select(match => new NumberToken(match.Index, match.Value, TokenRole.Reference, Told: null));
        return marks.Concat(Of(passage.Words, horizon, Heading.WithoutCount(passage.Body).Length));
    }

    /// <param name="phrase">The text.</param>
    /// <param name="horizon">Years of the plan.</param>
    /// <param name="counted">Where the count of a heading's items begins; null for a text that is no heading.</param>
    /// <param name="unit">What a column says it counts; null when nothing does.</param>
    public static IEnumerable<NumberToken> Of(Phrase phrase, Horizon horizon, int? counted = null, string? unit = null)
    {
        var rest = Baselines.TakeOff(phrase, horizon);
        var told = FigureReader.Tell(rest, unit).ToList();
        var times = TimeReader.Read(phrase);
        return Digits().Matches(phrase.Text).Select(match =>
        {
            var number = told.Find(one => one.Start <= match.Index && match.Index < one.End);
            var role = match.Index >= counted ? TokenRole.Name
                : rest.Text[match.Index] == ' ' ? Started(match.Value)
                : number is not null && IsWhole(phrase.Text, number.Start, match.Index) ? TokenRole.Name
                : number is { Figure: not null } or { Doubt: not null } ? (TokenRole?)null
                : RoleOf(phrase.Folded, match, times);
            return new NumberToken(match.Index, match.Value, role, number);
        });
    }

    /// <summary>The eight of "6/8 trường" belongs to what is counted; the figure is the six.</summary>
    private static bool IsWhole(string text, int start, int at) =>
        at > start && text.AsSpan(start, at - start).TrimEnd() is [.., '/'] before && char.IsAsciiDigit(before[0]);

    /// <summary>The numbers of a line, or of a part of it, as they stand there.</summary>
    public static IEnumerable<Match> In(string text) => Digits().Matches(text);

    private static TokenRole Started(string digits) => Year().IsMatch(digits) ? TokenRole.Time : TokenRole.Baseline;

    private static TokenRole RoleOf(string folded, Match match, IReadOnlyList<TimeMark> times)
    {
        var (before, after) = (folded[..match.Index], folded[(match.Index + match.Length)..]);
        if (DocumentAfter().IsMatch(after) || DocumentBefore().IsMatch(before)) return TokenRole.Reference;
        var isTime = Year().IsMatch(match.Value)
            || times.Any(time => time.Start <= match.Index && match.Index < time.End)
            || TimeAfter().IsMatch(after) || TimeBefore().IsMatch(before);
        return isTime ? TokenRole.Time : TokenRole.Name;
    }

    [GeneratedRegex(@"\d+(?:[.,]\d+)*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(19|20)\d\d$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Year();

    // "12-CT/TU", "57/2024/QH15"
    [GeneratedRegex(@"^(-[a-z]{1,6}(/|\b)|/(\d{4}/)?[a-z]{2,})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DocumentAfter();

    [GeneratedRegex(
        @"(?<![a-z])(so|dieu|khoan|diem|luat|nghi quyet|nghi dinh|thong tu|quyet dinh|ke hoach|ket luan|chi thi|cong van|phu luc|bieu"
        + @"|muc|chuong|phan|trang|de an)\s*[:.]?\s*(\d{1,4}/)?$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DocumentBefore();

    [GeneratedRegex(@"^(\s*(nam|thang|ngay|qui|tuan|gio|phut|h)\b|/(\d{1,2}/)?(19|20)\d\d\b)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TimeAfter();

    [GeneratedRegex(@"(?<![a-z])(nam|thang|ngay|qui)\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TimeBefore();
}
