using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking;

/// <summary>
/// Tells how far something moves ("giảm 5% so với năm 2025", "giảm 3 điểm %") from where it comes to ("giảm xuống còn 5%", "nâng lên 5%").
/// </summary>
internal static partial class Moves
{
    /// <returns>Null where the words leave it open.</returns>
    public static bool? IsMove(WrittenFigure figure, Clause clause, string about)
    {
        if (clause.Place.Kind == PlaceKind.Row) return Share().IsMatch(about) && !Change().IsMatch(about) ? false : null;
        var (before, after) = (clause.Text[..figure.Index], clause.Text[(figure.Index + figure.Length)..]);
        if (figure.Noun.StartsWith("điểm phần", StringComparison.Ordinal)) return true;
        if (figure.Noun == "điểm" && Percent().IsMatch(after)) return true;
        if (Reaches().IsMatch(before)) return false;
        if (!Change().IsMatch(before)) return Share().IsMatch(before) ? false : null;
        if (Rate().IsMatch(before)) return null;
        return ByHowMuch().IsMatch(before) || (Falling().IsMatch(before) && Paced().IsMatch(clause.Text[figure.Index..])) ? true : null;
    }

    [GeneratedRegex(@"\b(?:tỷ|tỉ) (?:lệ|trọng)\b", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Share();

    [GeneratedRegex(@"\b(?:tăng|giảm|hạ|nâng)\b", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Change();

    [GeneratedRegex(@"^\s*(?:%|phần trăm)", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Percent();

    [GeneratedRegex(
        @"\b(?:xuống|còn|lên|về|đạt|chiếm|ở mức)(?: (?:còn|khoảng|mức|dưới|trên|hơn|gần|ít nhất|tối thiểu|không quá|từ))*\s*$",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Reaches();

    // A rate of growth has a level of its own.
    [GeneratedRegex(@"\b(?:tốc độ|nhịp độ|mức|tỷ lệ|tỉ lệ) (?:tăng|giảm)\b|\btăng trưởng\b", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Rate();

    [GeneratedRegex(
        @"\b(?:tăng|giảm|hạ)(?: (?:thêm|được|bình quân|trung bình|khoảng|ít nhất|tối thiểu|trên|hơn|gần|dưới|từ|h[ằà]ng năm|mỗi năm))*\s*$",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex ByHowMuch();

    [GeneratedRegex(@"\b(?:giảm|hạ)\b[^,;:]*$", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Falling();

    [GeneratedRegex(@"^[^,;:]{0,30}?(?:/ ?năm|\b(?:mỗi năm|h[ằà]ng năm|so với|bình quân))\b", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Paced();
}
