namespace ThienVan.Core.Reports.Papers;

/// <summary>Lines that are told together.</summary>
public sealed record PaperGroup(string Name, IReadOnlyList<PaperLine> Lines);

/// <summary>The report's lines as its sections tell them, for whatever stands beside it: the order of the plan is the appendix's
/// alone.</summary>
public static class PaperGroups
{
    /// <summary>In the order of the sections; reports kept from before knew the groups of the plan alone.</summary>
    public static IReadOnlyList<PaperGroup> Of(IEnumerable<PaperLine> lines) =>
    [
        .. lines.GroupBy(line => (Place(line), Name(line))).OrderBy(group => group.Key.Item1)
            .Select(group => new PaperGroup(group.Key.Item2, [.. group])),
    ];

    private static string Name(PaperLine line) => PaperOutline.Find(line.Section)?.Subject ?? line.GroupName;

    private static int Place(PaperLine line) =>
        PaperOutline.Sections.TakeWhile(section => section.Key != line.Section).Count();
}
