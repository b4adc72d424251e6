using System.Globalization;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>Promises with a figure or a date in the objective and among the tasks, which no number in the list of targets announces.
/// </summary>
internal static class HiddenTargetReader
{
    /// <param name="parts">Parts to look in.</param>
    /// <param name="horizon">Years of the plan.</param>
    /// <param name="unread">Gets what could not be placed.</param>
    /// <param name="last">The last number that is taken: 7 for "H7".</param>
    public static IEnumerable<Target> Read(IEnumerable<Part> parts, Horizon horizon, List<UnreadText> unread, int last)
    {
        var (count, told) = (last, new HashSet<string>(StringComparer.Ordinal));
        foreach (var (part, node) in parts.SelectMany(part => OutlineNode.Build(part.Passages).Descendants.Select(node => (part, node))))
        {
            var time = part.Role == PartRole.Objective ? horizon.TimeOf(part.Title) : null;
            var said = new MentionReader(horizon, onlyMeasured: true).Read(node.Passage.Words, time);
            var mentions = said.Where(mention => mention.Unplaced is null).ToList();
            if (mentions.Count == 0 || !told.Add(VietnameseText.Fold(node.Passage.Text))) continue;
            var no = string.Create(CultureInfo.InvariantCulture, $"H{++count}");
            var target = Of(part, node, no, IndicatorMerger.Merge(no, mentions));
            if (part.Role == PartRole.Objective) unread.AddRange(Lost(node.Passage, target, said.Except(mentions).ToList()));
            yield return target;
        }
    }

    private static IEnumerable<UnreadText> Lost(Passage passage, Target target, List<Mention> unplaced)
    {
        foreach (var lost in unplaced) yield return new(passage.Lines, lost.Said, lost.Unplaced!);
        if (Conservation.Lost([passage], target.Indicators, unplaced.Select(lost => lost.Said)) is { } why)
            yield return new(passage.Lines, passage.Quote, why);
    }

    private static Target Of(Part part, OutlineNode node, string no, IReadOnlyList<Indicator> indicators)
    {
        var provision = node.Passage.At(part.At(node.Parent!.Mark.No.Length > 0 ? $"mục {node.Parent.Mark.No}" : string.Empty));
        return new Target
        {
            No = no,
            Group = string.Empty,
            Name = indicators[0].Name,
            Indicators = [.. indicators.Select(indicator => indicator with { Provision = provision })],
            Provision = provision,
        };
    }
}
