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
    private string? _structure;
    private Mention? _whole;

    /// <returns>The mention under its full name.</returns>
    public Mention Named(Clause clause, Mention mention)
    {
        if (clause.Sentence != _sentence)
            (_sentence, _label, _whole, _structure) = (clause.Sentence, null, null, OpensWithTime(clause) ? _structure : null);
        if (Label().Match(clause.Phrase.Folded) is { Success: true } label)
            _label = NameReader.Tidy(clause.Phrase.Text[..label.Groups["label"].Length]);
        if (Structure().Match(clause.Phrase.Folded) is { Success: true } structure)
            _structure = NameReader.Read(
                clause.Phrase.Slice(0, structure.Length - 1), clause.Times.Select(time => (time.Start, time.End)));
        if (clause.IsPart && _whole is { } whole) mention = Paced(mention, whole);
        var full = mention.IsAnonymous ? mention : FullName(clause, mention.Indicator) is { } name ? mention.Called(name) : mention;
        if (!clause.IsPart && full.Unplaced is null) _whole = full;
        return full;
    }

    // What comes in is parted into what comes in; a growth into growths, of the same years where it names none.
    private static Mention Paced(Mention mention, Mention of)
    {
        var (part, whole) = (mention.Indicator, of.Indicator);
        if (part.Kind == IndicatorKind.Stock && whole.Kind == IndicatorKind.Flow && part.Unit == whole.Unit)
            return mention with { Indicator = part with { Kind = IndicatorKind.Flow, TimeAggregation = TimeAggregation.Sum } };
        if (part is not { Kind: IndicatorKind.Ratio, Unit: "%" } || OwnMeasure().IsMatch(VietnameseText.Fold(part.Name))) return mention;
        if (whole.Kind is not (IndicatorKind.GrowthAverage or IndicatorKind.GrowthYearly)) return mention;
        var amount = part.Total ?? (part.Points is [var year, ..] ? new(year.Low, year.High) : null);
        var points = part.Points.Count > 0 || amount is null
            ? part.Points
            : [.. whole.Points.Select(point => point with { Low = amount.Low, High = amount.High })];
        return mention with
        {
            When = part.Points.Count > 0 ? mention.When : of.When,
            Indicator = part with
            {
                Kind = whole.Kind,
                Unit = whole.Unit,
                TimeAggregation = whole.TimeAggregation,
                AreaAggregation = whole.AreaAggregation,
                Base = whole.Base,
                Points = points,
                Total = whole.Kind == IndicatorKind.GrowthAverage || points.Count == 0 ? amount : null,
            },
        };
    }

    private string? FullName(Clause clause, Indicator indicator)
    {
        if (_label is { } label && BareMeasure().IsMatch(VietnameseText.Fold(indicator.Name)))
            return $"{label}: {VietnameseText.Uncapital(indicator.Name)}";
        if (_structure is { } parts && indicator.Unit == "%" && !indicator.Name.StartsWith(parts, StringComparison.OrdinalIgnoreCase)
            && !OwnMeasure().IsMatch(VietnameseText.Fold(indicator.Name)))
            return $"{parts}: {VietnameseText.Uncapital(indicator.Name)}";
        return clause.IsPart && _whole?.Indicator is { } whole && IsSameUnit(whole.Unit, indicator.Unit)
            && !OwnMeasure().IsMatch(VietnameseText.Fold(indicator.Name))
            && WordBag.Of(whole.Name).Likeness(WordBag.Of(indicator.Name)) < Alike
                ? $"{whole.Name}: {VietnameseText.Uncapital(indicator.Name)}"
                : null;
    }

    // "Đến năm 2030: nông nghiệp 34%; ..." goes on with the structure of another year.
    private static bool OpensWithTime(Clause clause) =>
        clause.Times is [{ Start: 0 } time, ..] && clause.Phrase.Folded.AsSpan(time.End).TrimStart().StartsWith(":");

    // 24 phòng học, trong đó mầm non 8 phòng.
    private static bool IsSameUnit(string? whole, string? part) =>
        whole == part || (whole is not null && part is not null && whole.StartsWith(part + " ", StringComparison.Ordinal));

    [GeneratedRegex(@"^(?<label>[^:,;()\d]{2,40}):\s+\S", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(co cau|ti trọng) [^:;()]{2,60}:(?=\s)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Structure();

    [GeneratedRegex(
        @"^(tong )?(san luong|gia tri|dien tich|nang suat|so luong|quy mo|doanh thu|tong dan|von|kinh phi)( thu hoach| san xuat)?$"
        + @"|^(muc do|cap do|loai|hang|nhom|bac|giai doan) (\d{1,2}|[ivx]{1,4})$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BareMeasure();

    [GeneratedRegex(
        @"^(ti le|ti trong|so |tong |dien tich|gia tri|san luong|nang suat|thu |chi |muc |toc do|doanh thu|von )",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OwnMeasure();
}
