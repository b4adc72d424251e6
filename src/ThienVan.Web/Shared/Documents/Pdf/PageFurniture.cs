using System.Text.RegularExpressions;

namespace ThienVan.Web.Shared.Documents.Pdf;

/// <summary>Finds page numbers and running heads: what stands at the edge of most pages and changes only by its number.</summary>
internal static partial class PageFurniture
{
    private const int MostLines = 3;

    /// <summary>The same lines without page numbers and running heads. <paramref name="pages"/> counts all pages of the document.</summary>
    public static List<VisualLine> Remove(List<VisualLine> lines, int pages)
    {
        // A head and a foot have a few lines at most; pages that are all alike are the text itself.
        for (var round = 0; round < MostLines; round++) lines = RemoveEdges(lines, pages);
        return lines;
    }

    private static List<VisualLine> RemoveEdges(List<VisualLine> lines, int pages)
    {
        var edges = lines
            .GroupBy(line => line.Page)
            .SelectMany(page => new[] { page.MaxBy(line => line.Baseline)!, page.MinBy(line => line.Baseline)! }.Distinct())
            .ToList();
        var furniture = edges
            .GroupBy(line => (Math.Round(line.Baseline / 3), Shape(line)))
            .Where(group => IsRepeated(group.ToList(), pages))
            .SelectMany(group => group)
            .ToHashSet();
        return furniture.Count == 0 ? lines : lines.Where(line => !furniture.Contains(line)).ToList();
    }

    private static bool IsRepeated(List<VisualLine> alike, int pages)
    {
        var onPages = alike.Select(line => line.Page).Distinct().Count();
        return alike.TrueForAll(line => PageNumber().IsMatch(line.PlainText))
            ? onPages >= 2 && CountsPages(alike)
            : onPages >= 3 && onPages * 2 > pages;
    }

    // Numbers that run with the pages; a figure that happens to stand at the edge does not.
    private static bool CountsPages(List<VisualLine> lines) =>
        lines
            .Select(line => int.Parse(Number().Match(line.PlainText).Value, System.Globalization.CultureInfo.InvariantCulture) - line.Page)
            .Distinct()
            .Count() == 1;

    private static string Shape(VisualLine line) => Number().Replace(line.PlainText, "#");

    [GeneratedRegex(
        @"^\W*(trang\s*)?[0-9]{1,4}(\s*[/|]\s*[0-9]{1,4})?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PageNumber();

    [GeneratedRegex("[0-9]{1,6}", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
