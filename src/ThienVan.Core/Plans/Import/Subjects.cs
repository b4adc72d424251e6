using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>
/// What the clauses of a sentence speak of when they do not say it themselves: the label before a colon ("Cây ăn quả: sản lượng ...; giá
/// trị ..."), and the whole that "trong đó" parts.
/// </summary>
internal sealed partial class Subjects
{
    private const double Alike = 0.5;
    private int _sentence = -1;
    private string? _label;
    private Indicator? _whole;

    /// <returns>The mention under its full name.</returns>
    public Mention Named(Clause clause, Mention mention)
    {
        if (clause.Sentence != _sentence) (_sentence, _label, _whole) = (clause.Sentence, null, null);
        if (Label().Match(clause.Phrase.Folded) is { Success: true } label)
            _label = NameReader.Tidy(clause.Phrase.Text[..label.Groups["label"].Length]);
        var full = mention.IsAnonymous ? mention : FullName(clause, mention.Indicator) is { } name ? mention.Called(name) : mention;
        if (!clause.IsPart && full.Unplaced is null) _whole = full.Indicator;
        return full;
    }

    private string? FullName(Clause clause, Indicator indicator)
    {
        if (_label is { } label && BareMeasure().IsMatch(VietnameseText.Fold(indicator.Name)))
            return $"{label}: {VietnameseText.Uncapital(indicator.Name)}";
        return clause.IsPart && _whole is { } whole && IsSameUnit(whole.Unit, indicator.Unit)
            && !OwnMeasure().IsMatch(VietnameseText.Fold(indicator.Name))
            && WordBag.Of(whole.Name).Likeness(WordBag.Of(indicator.Name)) < Alike
                ? $"{whole.Name}: {VietnameseText.Uncapital(indicator.Name)}"
                : null;
    }

    // 24 phòng học, trong đó mầm non 8 phòng.
    private static bool IsSameUnit(string? whole, string? part) =>
        whole == part || (whole is not null && part is not null && whole.StartsWith(part + " ", StringComparison.Ordinal));

    [GeneratedRegex(@"^(?<label>[^:,;()\d]{2,40}):\s+\S", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Label();

    [GeneratedRegex(
        @"^(tong )?(san luong|gia tri|dien tich|nang suat|so luong|quy mo|doanh thu|tong dan|von|kinh phi)( thu hoach| san xuat)?$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BareMeasure();

    [GeneratedRegex(
        @"^(ti le|ti trong|so |tong |dien tich|gia tri|san luong|nang suat|thu |chi |muc |toc do|doanh thu|von )",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OwnMeasure();
}
