using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>What is left of a clause when times, comparators and figures are taken out: the name of the thing measured.</summary>
internal static partial class NameReader
{
    public static string Read(Phrase phrase, IEnumerable<(int From, int To)> cuts)
    {
        var kept = new System.Text.StringBuilder();
        var at = 0;
        foreach (var (from, to) in cuts.Where(cut => cut.To > cut.From && cut.To <= phrase.Length).OrderBy(cut => cut.From))
        {
            if (from > at) kept.Append(phrase.Text, at, from - at).Append(' ');
            at = Math.Max(at, to);
        }

        if (at < phrase.Length) kept.Append(phrase.Text, at, phrase.Length - at);
        return Tidy(kept.ToString());
    }

    /// <summary>The times that say when, not those inside the name of a scheme.</summary>
    public static IEnumerable<(int From, int To)> Times(Clause clause, TimeMark? governing) => clause.Times
        .Where(mark => mark.Kind is TimeKind.Maintain or TimeKind.Every or TimeKind.Later || mark.Start == 0 || mark == governing)
        .Select(mark => (mark.Start, mark.End));

    public static string Tidy(string text)
    {
        var phrase = Phrase.Of(SpaceBeforeColon().Replace(StrayComma().Replace(text, ", "), ":"));
        var start = Opening().Match(phrase.Text).Length;
        var ending = Ending().Match(phrase.Folded, start);
        var name = WithoutOpenQuote(phrase.Text[start..(ending.Success ? ending.Index : phrase.Length)].Trim());
        return VietnameseText.Capital(name);
    }

    [GeneratedRegex(@"\s*,(?!\d)[\s,:]*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StrayComma();

    // Half of a pair of quotation marks was left in another clause.
    private static string WithoutOpenQuote(string name) =>
        name.Count(c => c == '“') == name.Count(c => c == '”') ? name : string.Concat(name.Where(c => c is not ('“' or '”')));

    [GeneratedRegex(@"\s+:(?=\s)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SpaceBeforeColon();

    [GeneratedRegex(
        @"^([\s,:;\-–.]|(và|với|ph[ấầâ]n đ[ấầâ]u|tiếp tục|sẽ|chủ động|bước (sang|vào)"
        + @"|(xã|phường|đặc khu|thị trấn|huyện)(?= ph[ấầâ]n đ[ấầâ]u)|có"
        + @"|chỉ tiêu( về)?|đạt|là|cho(?! (vay|thuê)))(?=[ ,:]|$))*",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"([\s,:;\-–.]|(?<=\s)(dat|la|len|va|thuong|khoang|co|o mức|chiem|hoan thanh|cap nhat)$|(?<=\s)(dat|la|len|va|thuong"
        + @"|khoang|chiem)(?=[\s,:;.]+$))+$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ending();
}
