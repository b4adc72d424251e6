using ThienVan.Core.Kernel;

namespace ThienVan.Core.Reports.Entry.Paste;

/// <summary>A line of the grid that a pasted row may belong to.</summary>
public sealed record PasteLine(string Code, string Name, string TargetName, EntryShape Shape = EntryShape.Amount);

/// <summary>The lines of a grid as a block names them.</summary>
internal sealed class PasteLines(IReadOnlyList<PasteLine> lines)
{
    private const int ShortestName = 4;

    private readonly (PasteLine Line, string Name, string Target)[] _folded =
        [.. lines.Select(line => (line, VietnameseText.Fold(line.Name), VietnameseText.Fold(line.TargetName)))];

    public PasteLine? At(int index) => index >= 0 && index < lines.Count ? lines[index] : null;

    /// <summary>The first line for an unknown code.</summary>
    public int IndexOf(string? code) => Math.Max(0, lines.ToList().FindIndex(line => line.Code == code));

    public PasteLine? ByCode(string cell) =>
        lines.FirstOrDefault(line => line.Code.Equals(cell.Trim('.', ' '), StringComparison.OrdinalIgnoreCase));

    /// <summary>The one line of that whole name.</summary>
    public PasteLine? ByName(string cell)
    {
        var sought = VietnameseText.Fold(cell);
        return _folded.Where(line => line.Name == sought).ToArray() is [var only] ? only.Line : null;
    }

    /// <summary>The one line whose name, or whose target's, holds the words or is held by them: perhaps, never surely.</summary>
    public PasteLine? Near(string cell)
    {
        var sought = VietnameseText.Fold(cell);
        if (sought.Length < ShortestName || _folded.Count(line => line.Name == sought) > 1) return null;
        return _folded.Where(line => Near(line.Name, sought) || Near(line.Target, sought)).ToArray() is [var only] ? only.Line : null;
    }

    private static bool Near(string name, string sought) =>
        name.Contains(sought, StringComparison.Ordinal) || sought.Contains(name, StringComparison.Ordinal);
}
