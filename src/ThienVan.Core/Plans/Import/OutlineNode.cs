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

    /// <summary>A mark met before closes back to its level; a new one opens a level; a count that starts again under a heading opens one too.</summary>
    public static OutlineNode Build(IEnumerable<Passage> passages)
    {
        var root = new OutlineNode(new Passage(string.Empty, default, string.Empty), parent: null);
        var last = root;
        foreach (var passage in passages)
        {
            var parent = ParentFor(passage, last);
            last = new OutlineNode(passage, parent);
            parent.Children.Add(last);
        }

        return root;
    }

    private static OutlineNode ParentFor(Passage passage, OutlineNode last)
    {
        for (var node = last; node.Parent is { } up; node = up)
        {
            if (!node.Mark.IsSameLevel(passage.Mark)) continue;
            if (passage.Mark.No == "1" && Heading.Is(node.Passage) && !Heading.Is(passage)) return node;
            if (!(up.Mark.IsSameLevel(passage.Mark) && Heading.Is(up.Passage) && Heading.Is(passage))) return up;
        }

        var at = last;
        while (at.Parent is { } outer && Closes(at.Mark, passage.Mark)) at = outer;
        return at;
    }

    private static bool Closes(Mark open, Mark next) =>
        open.Kind == MarkKind.None
        || next.Kind == MarkKind.Roman
        || (open.IsBullet && !next.IsBullet && next.Kind != MarkKind.None)
        || (open.Kind == MarkKind.Number && next.Kind == MarkKind.Number && open.Depth > next.Depth);
}
