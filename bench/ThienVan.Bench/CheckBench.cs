using System.Diagnostics;
using System.Text.RegularExpressions;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Checking;
using ThienVan.Core.Plans.Import;
using ThienVan.Web.Plans.Files;

namespace ThienVan.Bench;

/// <summary>Checking a document, then one of twice, four and eight times its paragraphs: what grows with the square shows.</summary>
internal static partial class CheckBench
{
    private const int Rare = 6;

    public static async Task<int> RunAsync(string file)
    {
        var read = await PlanFile.ReadAsync(file, CancellationToken.None);
        if (read.Refusal is { } refusal) throw new InvalidOperationException(refusal.Message);
        var source = read.Value.Source ?? throw new InvalidOperationException("A document, not plan data.");
        PlanChecker.Check(read.Value.Document, source);
        foreach (var times in new[] { 1, 2, 4, 8 }) Measure(Longer(source, times));
        return 0;
    }

    private static void Measure(SourceText text)
    {
        var plan = PlanImporter.Import(text);
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var found = PlanChecker.Check(plan, text);
        var spent = Process.GetCurrentProcess().TotalProcessorTime - before;
        Console.WriteLine(
            $"{text.Lines.Count(line => line.Length > 0)} paragraphs, {plan.Targets.Count} targets, {plan.Tasks.Count} tasks: "
                + $"{spent.TotalMilliseconds:0} ms of processor time, {found.Count} findings");
    }

    // Every line stands there so many times, each time about something else: its rare words are changed.
    private static SourceText Longer(SourceText source, int times)
    {
        var counts = source.Lines.SelectMany(line => Word().Matches(line)).CountBy(word => word.Value).ToDictionary();
        return new(
        [
            .. source.Lines.SelectMany(line => Enumerable.Range(0, line.Length == 0 ? 1 : times).Select(copy => Changed(line, copy))),
        ]);

        string Changed(string line, int copy) => copy == 0
            ? line
            : Word().Replace(line, word => counts[word.Value] < Rare ? word.Value + (char)('a' + copy) : word.Value);
    }

    [GeneratedRegex(@"\p{Ll}{2,}", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
