namespace ThienVan.Core.Plans.Import;

/// <summary>What a reviewer said a block of the document is.</summary>
/// <param name="Lines">Its lines.</param>
/// <param name="Role">What it is read as; null to read it again as the document itself shows.</param>
public sealed record SaidBlock(LineRange Lines, PartRole? Role);

/// <summary>What people said of the blocks of a document; of two words about a line the later holds.</summary>
internal sealed class SaidRoles(IReadOnlyList<SaidBlock> said)
{
    /// <summary>Null where nobody said anything, or the word was taken back.</summary>
    public PartRole? At(int line) => said.LastOrDefault(word => word.Lines.From <= line && line <= word.Lines.To)?.Role;

    /// <summary>The parts with what was said taken out of them, each run of it a part of its own.</summary>
    /// <param name="parts">The parts as the document shows them.</param>
    /// <param name="before">What stands before the first heading, which is no part unless somebody says so.</param>
    public IReadOnlyList<Part> Overrule(IReadOnlyList<Part> parts, IReadOnlyList<Passage> before)
    {
        if (said.Count == 0) return parts;
        var head = new Part(string.Empty, string.Empty, string.Empty, PartRole.Other, [.. before.Where(IsSaid)]);
        return [.. parts.Prepend(head).SelectMany(Overrule)];
    }

    /// <summary>The tables with their rows under what was said of them.</summary>
    public IEnumerable<PlanTable> Overrule(PlanTable table) => table.Rows.GroupBy(row => At(row.Lines.From))
        .Select(rows => rows.Key is { } role ? table with { Kind = KindOf(role), Rows = [.. rows] } : table with { Rows = [.. rows] });

    private static TableKind KindOf(PartRole role) => role switch
    {
        PartRole.Targets => TableKind.Indicators,
        PartRole.Tasks => TableKind.Tasks,
        PartRole.Projects => TableKind.Projects,
        _ => TableKind.Unknown,
    };

    private IEnumerable<Part> Overrule(Part part) => part.Passages.GroupBy(passage => At(passage.Lines.From))
        .OrderBy(passages => passages.Key is not null)
        .Select(passages => part with { Passages = [.. passages], Role = passages.Key ?? part.Role });

    private bool IsSaid(Passage passage) => At(passage.Lines.From) is not null;
}
