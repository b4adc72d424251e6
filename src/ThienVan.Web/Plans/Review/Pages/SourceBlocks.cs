using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Versions;

namespace ThienVan.Web.Plans.Review.Pages;

/// <summary>Lines that became one item of the reading.</summary>
public sealed record SourceMark(string Anchor, string Label, LineRange Lines, bool Unread = false);

/// <summary>Consecutive lines that belong to one item, or to none.</summary>
public sealed record SourceBlock(SourceMark? Mark, LineRange Lines);

/// <summary>The source side of the review: which lines became what.</summary>
public static class SourceBlocks
{
    public static IReadOnlyList<SourceBlock> Of(PlanDocument document, SourcePart part)
    {
        var marks = Marks(document).Where(mark => mark.Lines.From <= part.Lines.To && part.Lines.From <= mark.Lines.To).ToArray();
        var blocks = new List<SourceBlock>();
        for (var line = part.Lines.From; line <= part.Lines.To; line++)
        {
            var mark = Array.Find(marks, candidate => candidate.Lines.From <= line && line <= candidate.Lines.To);
            if (blocks.Count > 0 && blocks[^1].Mark == mark)
                blocks[^1] = blocks[^1] with { Lines = new LineRange(blocks[^1].Lines.From, line) };
            else blocks.Add(new SourceBlock(mark, new LineRange(line, line)));
        }

        return blocks;
    }

    /// <summary>Unread text first: where it overlaps an item the reviewer must see that something was left.</summary>
    private static IEnumerable<SourceMark> Marks(PlanDocument document) =>
    [
        .. document.Unread.Select(unread => new SourceMark(ReviewAnchors.Unread(unread), "Chưa đọc được", unread.Lines, Unread: true)),
        .. document.Targets.SelectMany(target => Mark(ReviewAnchors.Target(target.No), $"Chỉ tiêu {target.No}", target.Provision)),
        .. document.Rows.SelectMany(row => Mark(ReviewAnchors.Row(row.No), $"Dòng {row.No}", row.Provision)),
        .. document.Projects.SelectMany(project => Mark(ReviewAnchors.Project(project.No), $"Dự án {project.No}", project.Provision)),
        .. document.Tasks.SelectMany(task => Mark(ReviewAnchors.Task(task.No), $"Nhiệm vụ {task.No}", task.Provision)),
        .. document.HiddenTargets.SelectMany(target => Mark(ReviewAnchors.Target(target.No), $"Chỉ tiêu {target.No}", target.Provision)),
    ];

    private static IEnumerable<SourceMark> Mark(string anchor, string label, Provision provision) =>
        provision.Lines is { } lines ? [new SourceMark(anchor, label, lines)] : [];
}
