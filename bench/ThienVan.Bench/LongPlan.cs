using System.Globalization;
using System.Text.RegularExpressions;

namespace ThienVan.Bench;

/// <summary>A plan as long as wanted, made of one that is there: its targets and tasks again and again, each under a number of its own.
/// </summary>
internal static partial class LongPlan
{
    private const int LinesOfPage = 25;

    /// <param name="lines">A plan with parts II (targets), III (tasks) and IV.</param>
    /// <param name="pages">About how many pages of 25 paragraphs.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> lines, int pages)
    {
        int At(string heading) => lines.ToList().FindIndex(line => line.StartsWith(heading, StringComparison.Ordinal));
        var (targets, tasks, end) = (At("II. "), At("III. "), At("IV. "));
        var copies = Math.Max(1, pages * LinesOfPage / (end - targets));
        var all = lines.Take(targets + 1).ToList();
        for (var copy = 0; copy < copies; copy++) all.AddRange(Again(lines.Skip(targets + 1).Take(tasks - targets - 1), copy));
        all.Add(lines[tasks]);
        for (var copy = 0; copy < copies; copy++) all.AddRange(Again(lines.Skip(tasks + 1).Take(end - tasks - 1), copy));
        return [.. all, .. lines.Skip(end)];
    }

    private static IEnumerable<string> Again(IEnumerable<string> lines, int copy) => lines.Select(line =>
    {
        var numbered = Number().Replace(line, match => string.Create(
            CultureInfo.InvariantCulture, $"({int.Parse(match.Groups["no"].ValueSpan, CultureInfo.InvariantCulture) + (copy * 34)})"));
        return Ending().Replace(numbered, string.Create(CultureInfo.InvariantCulture, $" khu vực {Letters(copy)}$0"));
    });

    private static string Letters(int copy) => $"{(char)('A' + (copy / 26))}{(char)('A' + (copy % 26))}";

    [GeneratedRegex(@"^\((?<no>\d{1,3})\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<=\p{L})[.;]?\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ending();
}
