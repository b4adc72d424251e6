namespace ThienVan.Core.Work.Programmes;

public enum LineFate { Added, Changed, Removed, Same }

/// <summary>One field that two versions say differently.</summary>
public readonly record struct FieldChange(string Label, string Before, string After);

/// <summary>What became of a line from one version to another.</summary>
/// <param name="Line">As the later version has it; as the earlier had it where it was removed.</param>
/// <param name="Changes">Empty unless changed.</param>
public sealed record LineChange(LineFate Fate, ProgrammeLine Line, IReadOnlyList<FieldChange> Changes);

/// <summary>Two versions of a programme, line by line.</summary>
public static class ProgrammeComparison
{
    /// <returns>Lines of the later version in its order, then those removed.</returns>
    public static IReadOnlyList<LineChange> Of(
        IReadOnlyList<ProgrammeLine> before, IReadOnlyList<ProgrammeLine> after, Func<string, string> unitName)
    {
        var earlier = before.ToDictionary(line => line.Id);
        var kept = after.Select(line => line.Id).ToHashSet();
        return
        [
            .. after.Select(line =>
                earlier.TryGetValue(line.Id, out var old) ? Changed(old, line, unitName) : new(LineFate.Added, line, [])),
            .. before.Where(line => !kept.Contains(line.Id)).Select(line => new LineChange(LineFate.Removed, line, [])),
        ];
    }

    private static LineChange Changed(ProgrammeLine old, ProgrammeLine line, Func<string, string> unitName)
    {
        var changes = LineFields.Of(old, unitName).Zip(LineFields.Of(line, unitName))
            .Where(pair => pair.First.Text != pair.Second.Text)
            .Select(pair => new FieldChange(pair.First.Label, pair.First.Text, pair.Second.Text)).ToArray();
        return new(changes.Length == 0 ? LineFate.Same : LineFate.Changed, line, changes);
    }
}
