using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Entry;

/// <summary>A line that a pasted row may belong to.</summary>
public record NamedLine(string Code, string Name, string TargetName);

/// <summary>Lines as sheets name them: by code, or by name without marks and case.</summary>
public class NamedLines<TLine>(IReadOnlyList<TLine> lines) where TLine : NamedLine
{
    private const int ShortestName = 4;

    private readonly (TLine Line, string Name, string Target)[] _folded =
        [.. lines.Select(line => (line, VietnameseText.Fold(line.Name), VietnameseText.Fold(line.TargetName)))];

    public TLine? ByCode(string cell) =>
        lines.FirstOrDefault(line => line.Code.Equals(cell.Trim('.', ' '), StringComparison.OrdinalIgnoreCase));

    /// <summary>The one line of that whole name.</summary>
    public TLine? ByName(string cell)
    {
        var sought = VietnameseText.Fold(cell);
        return _folded.Where(line => line.Name == sought).ToArray() is [var only] ? only.Line : null;
    }

    /// <summary>The one line whose name, or whose target's, holds the words or is held by them: perhaps, never surely.</summary>
    public TLine? Near(string cell)
    {
        var sought = VietnameseText.Fold(cell);
        if (sought.Length < ShortestName) return null;
        return _folded.Where(line => IsNear(line.Name, line.Target, sought)).ToArray() is [var only] ? only.Line : null;
    }

    /// <summary>The other line that a name beside a line's code says; null where it may well be the code's own.</summary>
    public TLine? NamedElse(TLine coded, string cell)
    {
        var sought = VietnameseText.Fold(cell);
        var own = Array.Find(_folded, line => line.Line == coded);
        if (own.Name == sought || ((ByName(cell) is null || own.Target == sought) && IsNear(own.Name, own.Target, sought))) return null;
        return (ByName(cell) ?? Near(cell)) is { } named && named != coded ? named : null;
    }

    private static bool IsNear(string name, string target, string sought) => Near(name, sought) || Near(target, sought);

    private static bool Near(string name, string sought) =>
        name.Contains(sought, StringComparison.Ordinal) || sought.Contains(name, StringComparison.Ordinal);
}
