using System.Text.RegularExpressions;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Review.Pages;

/// <summary>A page of a long document.</summary>
public sealed record SourcePart(int No, LineRange Lines, string Heading)
{
    /// <summary>An item belongs to the part its first line stands in; one without lines to the first part.</summary>
    public bool Holds(LineRange? lines) => lines is { } range ? Lines.From <= range.From && range.From <= Lines.To : No == 1;
}

/// <summary>Cuts a long document into parts at its own headings, so that no page grows huge.</summary>
public static partial class SourceParts
{
    private const int OnePage = 300;
    private const int Aim = 220;
    private const int Slack = 80;

    public static IReadOnlyList<SourcePart> Split(SourceText? source)
    {
        if (source is null || source.Count <= OnePage) return [new SourcePart(1, new LineRange(1, source?.Count ?? 0), "Toàn văn")];

        var parts = new List<SourcePart>();
        for (var from = 1; from <= source.Count;)
        {
            var to = source.Count - from + 1 <= Aim + Slack / 2 ? source.Count : Cut(source, from + Aim) - 1;
            parts.Add(new SourcePart(parts.Count + 1, new LineRange(from, to), HeadingIn(source, from, to)));
            from = to + 1;
        }

        return parts;
    }

    /// <summary>First line of the next part: the heading nearest before <paramref name="line"/>, else an empty line, else the line
    /// itself.</summary>
    private static int Cut(SourceText source, int line)
    {
        var near = Enumerable.Range(0, Slack).Select(back => line - back).ToArray();
        var heading = Array.Find(near, at => Heading().IsMatch(source[at]));
        if (heading > 0) return heading;
        var gap = Array.Find(near, at => source[at].Length == 0);
        return gap > 0 ? gap : line;
    }

    private static string HeadingIn(SourceText source, int from, int to)
    {
        var line = Enumerable.Range(from, to - from + 1).Select(at => source[at]).FirstOrDefault(text => Heading().IsMatch(text))
            ?? Enumerable.Range(from, to - from + 1).Select(at => source[at]).FirstOrDefault(text => text.Length > 0) ?? "";
        return line.Length <= 60 ? line : string.Concat(line.AsSpan(0, 59), "…");
    }

    [GeneratedRegex(
        @"^\s*(?:(?:PHẦN\s+)?[IVX]{1,5}[.:\s]|PHỤ LỤC\b|Phụ lục\b)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Heading();
}
