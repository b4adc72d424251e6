using System.Globalization;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>
/// No figure is lost without a word: what a plan measures is read, stands in a name or a task, or is listed with where it stands and why it
/// was not taken.
/// </summary>
internal static class Conservation
{
    private const string NotTaken = "chưa đọc vào chỉ tiêu nào; hãy xem bản gốc và bổ sung nếu là chỉ tiêu.";
    private const string Aside = "Có số liệu mà không đọc thành chỉ tiêu; hãy xem có cần theo dõi riêng không.";
    private const string Elsewhere = "Nằm ngoài phần chỉ tiêu nên không tính là chỉ tiêu; hãy xem có phải chỉ tiêu của kế hoạch không.";

    /// <summary>Figures in the paragraphs of a target that neither its indicators hold nor <paramref name="listed"/> names.</summary>
    /// <param name="passages">The paragraphs of the target.</param>
    /// <param name="indicators">What was read of them.</param>
    /// <param name="listed">Words that are handed to the reader already.</param>
    public static string? Lost(IEnumerable<Passage> passages, IEnumerable<Indicator> indicators, IEnumerable<string> listed)
    {
        var held = indicators.SelectMany(Held).Concat(listed.SelectMany(Figures)).ToHashSet();
        var lost = passages.SelectMany(passage => Figures(passage.Body)).Where(figure => !held.Contains(figure)).Distinct().ToList();
        return lost.Count > 0 ? $"{string.Join("; ", lost.Select(figure => FigureText.Number(figure, 3)))} {NotTaken}" : null;
    }

    /// <summary>Figures in paragraphs that became no target.</summary>
    /// <param name="parts">All parts of the plan.</param>
    /// <param name="known">Lines that were read or are listed already.</param>
    public static IEnumerable<UnreadText> Of(IEnumerable<Part> parts, IEnumerable<LineRange> known)
    {
        var lines = known.SelectMany(range => Enumerable.Range(range.From, range.To - range.From + 1)).ToHashSet();
        return parts.SelectMany(Skipped).Where(skipped => !lines.Contains(skipped.Lines.From) || !lines.Contains(skipped.Lines.To));
    }

    private static IEnumerable<UnreadText> Skipped(Part part) => part.Role switch
    {
        PartRole.Targets or PartRole.Objective => Measuring(part).Select(passage => new UnreadText(passage.Lines, passage.Quote, Aside)),
        PartRole.Other or PartRole.Organisation =>
            Measuring(part).Select(passage => new UnreadText(passage.Lines, passage.Quote, Elsewhere)),
        PartRole.Review when Measuring(part).ToList() is { Count: > 0 } past => [Past(part, past)],
        _ => [],
    };

    private static UnreadText Past(Part part, List<Passage> past) => new(
        new LineRange(past[0].Lines.From, past[^1].Lines.To), part.Title,
        string.Create(
            CultureInfo.InvariantCulture, $"Phần đánh giá kết quả: {past.Count} đoạn có số liệu đã qua, không đọc làm chỉ tiêu."));

    private static IEnumerable<Passage> Measuring(Part part) =>
        part.Passages.Where(passage => passage.Figures.Count > 0 && Figures(passage.Body).Any());

    /// <summary>Figures an indicator promises.</summary>
    public static IEnumerable<decimal> Promised(Indicator indicator) =>
        indicator.Points.SelectMany(point => new[] { point.Low, point.High })
            .Concat([indicator.Total?.Low, indicator.Total?.High, indicator.RankOf])
            .OfType<decimal>();

    /// <summary>Figures of a text without the count of a heading.</summary>
    public static IEnumerable<decimal> Figures(string text) =>
        FigureReader.Read(Phrase.Of(Heading.WithoutCount(text)))
            .SelectMany(figure => new[] { figure.Value, figure.Upper }).OfType<decimal>();

    private static IEnumerable<decimal> Held(Indicator indicator) => Promised(indicator)
        .Concat(indicator.Baseline is { } start ? [start.Value] : Array.Empty<decimal>()).Concat(Figures(indicator.Name));
}
