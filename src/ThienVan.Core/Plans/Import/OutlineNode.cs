using System.Globalization;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>An item with what is listed under it.</summary>
internal sealed class OutlineNode(Passage passage, OutlineNode? parent)
{
    public Passage Passage { get; } = passage;

    public OutlineNode? Parent { get; } = parent;

    public List<OutlineNode> Children { get; } = [];

    public Mark Mark => Passage.Mark;

    /// <summary>The item and everything under it, in order.</summary>
    public IEnumerable<Passage> All => Children.SelectMany(child => child.All).Prepend(Passage);

    public IEnumerable<OutlineNode> Descendants => Children.SelectMany(child => child.Descendants.Prepend(child));

    /// <summary>A mark met before closes back to its level; a new one opens a level; a count that starts again under a heading opens one
    /// too.</summary>
    public static OutlineNode Build(IEnumerable<Passage> passages)
    {
        var root = new OutlineNode(new Passage(string.Empty, default, string.Empty), parent: null);
        var last = root;
        foreach (var passage in passages)
        {
            if (HeadingAgain(passage, last) is { } open)
            {
                last = open;
                continue;
            }

            var parent = ParentFor(passage, last);
            last = new OutlineNode(passage, parent);
            parent.Children.Add(last);
        }

        return root;
    }

    // A heading printed again, as on a new page, goes on with what it has.
    private static OutlineNode? HeadingAgain(Passage passage, OutlineNode last)
    {
        if (passage.Mark.No.Length == 0) return null;
        for (var node = last; node.Parent is not null; node = node.Parent)
        {
            if (node.Mark == passage.Mark
                && (node.Children.Count > 0 || passage.IsHeading)
                && VietnameseText.Fold(node.Passage.Text) == VietnameseText.Fold(passage.Text)) return node;
        }

        return null;
    }

    private static OutlineNode ParentFor(Passage passage, OutlineNode last)
    {
        for (var node = last; node.Parent is { } up; node = up)
        {
            if (node.Mark.Kind == MarkKind.Title && node.Children.Count == 0 && passage.Mark.BeginsCount) return node;
            if (!node.Mark.IsSameLevel(passage.Mark)) continue;
            if (Opens(node, passage, isLast: ReferenceEquals(node, last))) return node;
            if (up.Mark.Kind == MarkKind.Title && GoesOnOutside(node, passage)) continue;
            if (!(up.Mark.IsSameLevel(passage.Mark) && up.Passage.IsHeading && passage.IsHeading)) return up;
        }

        var at = last;
        while (at.Parent is { } outer && Closes(at.Mark, passage.Mark)) at = outer;
        return at;
    }

    // A list under a bare title ends where the count goes on with the one outside it.
    private static bool GoesOnOutside(OutlineNode item, Passage passage)
    {
        if (passage.Mark.No.Length == 0 || Follows(item.Mark, passage.Mark)) return false;
        for (var outer = item.Parent!.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer.Mark.IsSameLevel(passage.Mark)) return Follows(outer.Mark, passage.Mark);
        }

        return false;
    }

    // Under "2. Chỉ tiêu xã hội" items begin at 1 again, or go on from the group before with a number that does not follow the heading's.
    private static bool Opens(OutlineNode heading, Passage passage, bool isLast)
    {
        if (!heading.Passage.IsHeading || passage.IsHeading || SectionTitle.IsOverall(passage.Body)) return false;
        return passage.Mark.No == "1"
            || (
                isLast
                && (
                    !Follows(heading.Mark, passage.Mark)
                    || heading.Parent!.Children.Exists(before => before.Children.Count > 0 && before.Passage.IsHeading)
                )
            );
    }

    private static bool Follows(Mark before, Mark next) =>
        !int.TryParse(before.No, NumberStyles.None, CultureInfo.InvariantCulture, out var one)
        || !int.TryParse(next.No, NumberStyles.None, CultureInfo.InvariantCulture, out var two)
        || two == one + 1;

    private static bool Closes(Mark open, Mark next) =>
        open.Kind == MarkKind.None
        || next.Kind == MarkKind.Roman
        || (open.IsBullet && !next.IsBullet && next.Kind != MarkKind.None)
        || (next.Kind == MarkKind.Title && open.Kind is MarkKind.Letter or MarkKind.Bracket or MarkKind.Named)
        || (open.Kind == MarkKind.Number && next.Kind == MarkKind.Number && open.Depth > next.Depth);
}
