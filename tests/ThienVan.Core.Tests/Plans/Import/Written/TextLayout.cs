using System.Text;

namespace ThienVan.Core.Tests.Plans.Import.Written;

/// <summary>Ways a text editor lays the same paragraphs out.</summary>
public enum TextLayout
{
    Plain,
    TabBehindMark,
    TabIndented,
    TabsBoth,
    SpacesIndented,
    Wrapped,
    WrappedIndented,
    BlankBetween,
    NoBlanks,
    Bars,
}

internal static class TextLayouts
{
    private const int Column = 80;

    public static IReadOnlyList<string> Lay(IReadOnlyList<WrittenLine> lines, TextLayout layout) => layout switch
    {
        TextLayout.TabBehindMark => [.. lines.Select(line => Marked(line, "\t"))],
        TextLayout.TabIndented => [.. lines.Select(line => Indented(line, "\t", line.ToString()))],
        TextLayout.TabsBoth => [.. lines.Select(line => Indented(line, "\t", Marked(line, "\t")))],
        TextLayout.SpacesIndented => [.. lines.Select(line => Indented(line, "    ", line.ToString()))],
        TextLayout.Wrapped => [.. lines.SelectMany(line => Wrapped(line, ""))],
        TextLayout.WrappedIndented => [.. lines.SelectMany(line => Wrapped(line, "    "))],
        TextLayout.BlankBetween => [.. lines.SelectMany(line => line.IsRow ? [line.ToString()] : new[] { line.ToString(), "" })],
        TextLayout.NoBlanks => [.. lines.Where(line => line.Text.Length > 0).Select(line => line.ToString())],
        TextLayout.Bars => [.. lines.Select(line => line.IsRow ? Drawn(line.Text) : line.ToString())],
        _ => [.. lines.Select(line => line.ToString())],
    };

    private static string Drawn(string row) => $"| {row.Replace("\t", " | ", StringComparison.Ordinal)} |";

    private static string Marked(WrittenLine line, string gap) => line.Style.Length == 0 ? line.Text : line.Mark + gap + line.Text;

    private static string Indented(WrittenLine line, string indent, string text) => line.IsRow || text.Length == 0 ? text : indent + text;

    private static IEnumerable<string> Wrapped(WrittenLine line, string indent)
    {
        if (line.IsRow) return [line.ToString()];
        var (lines, open) = (new List<string>(), new StringBuilder(indent));
        foreach (var word in line.ToString().Split(' '))
        {
            if (open.Length > indent.Length && open.Length + 1 + word.Length > Column)
            {
                lines.Add(open.ToString());
                open.Clear();
                indent = "";
            }

            if (open.Length > indent.Length) open.Append(' ');
            open.Append(word);
        }

        return [.. lines, open.ToString().TrimEnd()];
    }
}
