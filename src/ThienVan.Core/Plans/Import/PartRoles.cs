namespace ThienVan.Core.Plans.Import;

/// <summary>What the parts of a document hold: their own titles say it, else the title over them; under a review all is review.</summary>
internal sealed class PartRoles
{
    private readonly Stack<(HeadingFamily Family, PartRole? Role)> _over = new();

    public PartRole Of(PartHeading heading)
    {
        // A family met before closes back to its level; a plan attached begins anew.
        if (heading.Family == HeadingFamily.Attachment) _over.Clear();
        if (_over.Any(one => one.Family == heading.Family))
        {
            while (_over.Pop().Family != heading.Family) { }
        }

        var above = _over.TryPeek(out var outer) ? outer.Role : null;
        var own = above == PartRole.Review ? above : SectionTitle.Of(heading.Title) ?? above;
        _over.Push((heading.Family, own));
        return own ?? PartRole.Other;
    }
}
