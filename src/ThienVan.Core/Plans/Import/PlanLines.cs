using System.Globalization;

namespace ThienVan.Core.Plans.Import;

/// <summary>What a plan holds, by the lines of its document.</summary>
internal sealed class PlanLines(PlanDocument plan)
{
    private readonly ILookup<int, Target> _targets = ByLine(plan.AllTargets(), target => target.Provision.Lines);
    private readonly ILookup<int, IndicatorRow> _rows = ByLine(plan.Rows, row => row.Provision.Lines);
    private readonly ILookup<int, UnreadText> _unread = ByLine(plan.Unread, text => text.Lines);
    private readonly ILookup<int, (string No, LineRange? Lines)> _works = ByLine(
        plan.Tasks.Select(task => (task.No, task.Provision.Lines))
            .Concat(plan.Projects.Select(project => (project.No, project.Provision.Lines))), work => work.Lines);

    private readonly Dictionary<string, Indicator> _codes = plan.Indicators.DistinctBy(one => one.Code)
        .ToDictionary(one => one.Code, StringComparer.Ordinal);

    /// <summary>Numbers of the tasks and projects there.</summary>
    public IReadOnlyList<string> Works(LineRange lines) => [.. On(_works, lines).Select(work => work.No)];

    /// <summary>What a figure of these lines was read into; null when into nothing.</summary>
    public (TokenRole Role, IReadOnlyList<string> Of)? Read(LineRange lines, NumberToken number)
    {
        if (number.Told?.Figure is not { } figure) return null;
        decimal[] said = [.. new[] { figure.Value, figure.Upper }.OfType<decimal>()];
        var rows = On(_rows, lines);
        var indicators = On(_targets, lines).SelectMany(target => target.Indicators)
            .Concat(rows.SelectMany(row => row.Twins).Select(code => _codes.GetValueOrDefault(code)).OfType<Indicator>())
            .Distinct().ToList();
        string[] holding = [.. new[]
        {
            indicators.Where(one => said.All(Conservation.Promised(one).Contains)).Select(one => one.Code),
            rows.Where(row => said.All(InCells(row).Contains)).Select(row => row.No),
        }.SelectMany(held => held).Distinct(StringComparer.Ordinal)];
        if (holding.Length > 0) return (TokenRole.Read, holding);
        var named = indicators.SelectMany(one => Conservation.Figures(one.Name));
        if (named.Any(value => Array.IndexOf(said, value) >= 0)) return (TokenRole.Name, []);
        var started = indicators.Where(one => said.Contains(one.Baseline?.Value ?? decimal.MinValue)).Select(one => one.Code).ToArray();
        return started.Length > 0 ? (TokenRole.Baseline, started) : null;
    }

    /// <summary>Codes of the ranks that promise this place, though the text says it as a name: "nhóm 20 địa phương dẫn đầu".</summary>
    public IReadOnlyList<string> Ranked(LineRange lines, string digits) =>
        decimal.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ?
            [
                .. On(_targets, lines).SelectMany(target => target.Indicators)
                    .Where(one => one.Kind == IndicatorKind.Rank && Conservation.Promised(one).Contains(place)).Select(one => one.Code),
            ]
            : [];

    /// <summary>Why a number of these lines was not read; null when nothing says so.</summary>
    /// <param name="lines">Lines of its paragraph.</param>
    /// <param name="number">The number.</param>
    /// <param name="whole">True where one line of the list speaks for all numbers of a part.</param>
    /// <param name="columns">Headings of the table: what is said of another column as a whole is not said of this number.</param>
    public string? WhyUnread(
        LineRange lines, NumberToken number, bool whole = false, IReadOnlyList<string>? columns = null) =>
        On(_unread, lines).FirstOrDefault(text => columns?.Contains(text.Text) != true && Says(text, number, whole))?.Why;

    private static bool Says(UnreadText text, NumberToken number, bool whole) =>
        whole
        || text.Text.Contains(number.Text, StringComparison.Ordinal)
        || text.Why.Contains(number.Text, StringComparison.Ordinal);

    /// <summary>Why the column of that heading was not read in these lines; null when nothing says so.</summary>
    public string? WhyColumnUnread(LineRange lines, string header) =>
        header.Length == 0 ? null : On(_unread, lines).FirstOrDefault(text => text.Text == header)?.Why;

    private static IEnumerable<decimal> InCells(IndicatorRow row) =>
        row.Points.SelectMany(point => new[] { point.Low, point.High }).OfType<decimal>()
            .Concat(new[] { row.By2030, row.PerYear }.OfType<string>().SelectMany(Conservation.Figures));

    private static List<T> On<T>(ILookup<int, T> byLine, LineRange lines) =>
        [.. Enumerable.Range(lines.From, lines.To - lines.From + 1).SelectMany(line => byLine[line]).Distinct()];

    private static ILookup<int, T> ByLine<T>(IEnumerable<T> items, Func<T, LineRange?> lines) => items
        .SelectMany(item => lines(item) is { } at
            ? Enumerable.Range(at.From, at.To - at.From + 1).Select(line => (line, item))
            : [])
        .ToLookup(pair => pair.line, pair => pair.item);
}
