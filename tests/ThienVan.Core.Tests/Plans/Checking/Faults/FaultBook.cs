using ThienVan.Core.Tests.Plans.Import;

namespace ThienVan.Core.Tests.Plans.Checking.Faults;

/// <summary>One way to write a fault into a plan.</summary>
/// <param name="Kind">The kind of docs/findings.md that a careful reader would name.</param>
/// <param name="Also">Kinds that the same lines are rightly told under as well.</param>
/// <param name="Needs">"rows", "schemes" or "groups": what the plan must have for the fault to be one; empty when nothing.</param>
/// <param name="Lines">What is put where, as written in kinds.txt.</param>
internal sealed record Fault(
    string Kind, IReadOnlyList<string> Also, IReadOnlyList<string> Needs, IReadOnlyList<string> Lines, int Number);

/// <summary>The faults of tests/fixtures/plans/faults/kinds.txt and the words they are written with.</summary>
internal static class FaultBook
{
    private static readonly Lazy<ILookup<string, string>> _words = new(() =>
        Read("words.txt").Select(line => line.Split(": ", 2)).ToLookup(pair => pair[0], pair => pair[1]));

    public static IReadOnlyList<Fault> All { get; } = [.. Faults("kinds.txt")];

    /// <summary>Near misses: nothing may be told of them that is a contradiction, a duplicate or a misspelling.</summary>
    public static IReadOnlyList<Fault> Sound { get; } = [.. Faults("sound.txt")];

    public static IReadOnlyList<string> Words(string sort) => [.. _words.Value[sort]];

    private static IEnumerable<Fault> Faults(string file)
    {
        var kinds = string.Join('\n', Read(file)).Split("## ").Skip(1);
        foreach (var kind in kinds)
        {
            var lines = kind.Split('\n');
            var words = lines[0].Split(' ');
            string[] also = words.Contains("also") ? [.. words.SkipWhile(word => word != "also").Skip(1)] : [];
            var blocks = string.Join('\n', lines.Skip(1)).Split("---");
            for (var i = 0; i < blocks.Length; i++)
                yield return new Fault(
                    words[0], also, also.Length > 0 ? [] : [.. words.Skip(1)],
                    blocks[i].Split('\n', StringSplitOptions.RemoveEmptyEntries), i);
        }
    }

    private static IEnumerable<string> Read(string name) =>
        PlanTexts.Fixture(Path.Combine("faults", name)).Lines
            .Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal));
}
