namespace ThienVan.Core.Plans.Import;

/// <summary>Which lines stand together and what they are read as.</summary>
internal static class BlockReader
{
    public static IReadOnlyList<ReadBlock> Read(Layout layout, IReadOnlyList<PlanTable> tables)
    {
        var owners = new ReadBlock?[layout.Lines.Count + 1];
        foreach (var table in tables)
        {
            var lines = new LineRange(HeadOf(layout, table.Rows[0].Lines.From), table.Rows[^1].Lines.To);
            var said = layout.Said.At(table.Rows[0].Lines.From);
            Take(owners, lines, new(lines, table.Appendix?.Title ?? string.Empty, said ?? RoleOf(table.Kind), true, said is not null));
        }

        foreach (var part in layout.Parts)
            foreach (var passage in part.Passages)
                Take(owners, passage.Lines, new(default, part.Title, part.Role, false, layout.Said.At(passage.Lines.From) is not null));
        return Runs(owners);
    }

    private static PartRole RoleOf(TableKind kind) => kind switch
    {
        TableKind.Indicators => PartRole.Targets,
        TableKind.Tasks => PartRole.Tasks,
        TableKind.Projects => PartRole.Projects,
        _ => PartRole.Other,
    };

    // The lines of the header stand over the first row.
    private static int HeadOf(Layout layout, int line)
    {
        while (line > 1 && layout.Lines.IsRow(line - 1)) line--;
        return line;
    }

    private static void Take(ReadBlock?[] owners, LineRange lines, ReadBlock block)
    {
        for (var line = lines.From; line <= lines.To; line++) owners[line] ??= block;
    }

    private static List<ReadBlock> Runs(ReadBlock?[] owners)
    {
        var blocks = new List<ReadBlock>();
        for (var line = 1; line < owners.Length; line++)
        {
            if (owners[line] is not { } owner) continue;
            if (blocks.Count > 0 && blocks[^1] == owner with { Lines = blocks[^1].Lines } && Array.TrueForAll(
                owners[(blocks[^1].Lines.To + 1)..line], between => between is null))
                blocks[^1] = blocks[^1] with { Lines = blocks[^1].Lines with { To = line } };
            else blocks.Add(owner with { Lines = new(line, line) });
        }

        return blocks;
    }
}
