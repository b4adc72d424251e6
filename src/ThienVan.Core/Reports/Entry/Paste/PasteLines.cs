using ThienVan.Core.Plans.Entry;

namespace ThienVan.Core.Reports.Entry.Paste;

/// <summary>A line of the grid that a pasted row may belong to.</summary>
public sealed record PasteLine(string Code, string Name, string TargetName, EntryShape Shape = EntryShape.Amount)
    : NamedLine(Code, Name, TargetName)
{
    /// <summary>What its figures may be counted in: of a share the percentage and what is counted; empty where nothing is.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];
}

/// <summary>The lines of a grid, in its order.</summary>
internal sealed class PasteLines(IReadOnlyList<PasteLine> lines) : NamedLines<PasteLine>(lines)
{
    private readonly IReadOnlyList<PasteLine> _inOrder = lines;

    public PasteLine? At(int index) => index >= 0 && index < _inOrder.Count ? _inOrder[index] : null;

    /// <summary>The first line for an unknown code.</summary>
    public int IndexOf(string? code) => Math.Max(0, _inOrder.ToList().FindIndex(line => line.Code == code));
}
