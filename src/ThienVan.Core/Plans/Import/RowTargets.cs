using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>
/// Makes targets of the rows that no sentence of the plan says: a plan that is only a table, or a table that goes further than its text.
/// </summary>
internal sealed partial class RowTargets
{
    private readonly Horizon _horizon;
    private readonly TargetGroups _groups;
    private readonly Dictionary<LineRange, (PlanTable Table, TableRow Row)> _places = [];
    private readonly HashSet<string> _taken;
    private readonly Dictionary<string, IndicatorKind?> _kinds;
    private readonly bool _isOnlyTable;
    private readonly List<Target> _targets = [];
    private readonly List<IndicatorRow> _rows = [];
    private readonly Dictionary<string, IndicatorRow> _byNo = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(PlanTable Table, IndicatorRow Row, Target Target)>> _said = new(StringComparer.Ordinal);

    private RowTargets(IReadOnlyList<Target> targets, TargetGroups groups, IReadOnlyList<PlanTable> tables, Horizon horizon)
    {
        (_horizon, _groups, _isOnlyTable) = (horizon, groups, targets.Count == 0);
        _taken = targets.Select(target => target.No).Concat(targets.SelectMany(target => target.Indicators).Select(one => one.Code))
            .ToHashSet(StringComparer.Ordinal);
        _kinds = targets.SelectMany(target => target.Indicators)
            .ToDictionary(one => one.Code, one => (IndicatorKind?)one.Kind, StringComparer.Ordinal);
        foreach (var table in tables)
            foreach (var row in table.Rows)
                _places[row.Lines] = (table, row);
    }

    /// <summary>The targets with those that only a row says behind them; every row that measures something then has a twin.</summary>
    /// <param name="targets">Targets of the text.</param>
    /// <param name="groups">Their groups; those of the rows are added.</param>
    /// <param name="rows">Rows with the twins found in the text.</param>
    /// <param name="tables">Where the rows stand.</param>
    /// <param name="horizon">Years of the plan.</param>
    public static (IReadOnlyList<Target> Targets, List<IndicatorRow> Rows) Adopt(
        IReadOnlyList<Target> targets, TargetGroups groups, List<IndicatorRow> rows, IReadOnlyList<PlanTable> tables, Horizon horizon)
    {
        var adopting = new RowTargets(targets, groups, tables, horizon);
        foreach (var row in rows) adopting.Take(row);
        return ([.. targets.Select(adopting.Started), .. adopting._targets], adopting._rows);
    }

    // The row of an indicator that the text promises often says where it stood before.
    private Target Started(Target target) => target with
    {
        Indicators = [.. target.Indicators.Select(one => one.Baseline is null ? one with { Baseline = StartOf(one) } : one)],
    };

    private Baseline? StartOf(Indicator indicator) => !Baselines.Has(indicator.Kind) ? null : _rows.Find(row =>
        row is { Baseline: not null, Twins: [var twin] }
        && twin == indicator.Code
        && VietnameseText.Fold(row.Unit ?? string.Empty) == VietnameseText.Fold(indicator.Unit ?? string.Empty))?.Baseline;

    // A row that another table prints again is the same promise.
    private void Take(IndicatorRow row)
    {
        if (row.Twins.Count > 0 || row.Points.Count == 0)
        {
            _rows.Add(_byNo[row.No] = row);
            return;
        }

        var table = _places[row.Provision.Lines!.Value].Table;
        var same = Same(row.Name);
        var target = same.Find(said => !ReferenceEquals(said.Table, table) && Says(said.Row, row)).Target;
        if (target is null)
        {
            _targets.Add(target = Of(row));
            _kinds[target.No] = target.Indicators[0].Kind;
            same.Add((table, row, target));
        }

        _rows.Add(_byNo[row.No] = row with { Twins = [target.No] });
    }

    // Rows of that name that became targets.
    private List<(PlanTable Table, IndicatorRow Row, Target Target)> Same(string name)
    {
        var folded = VietnameseText.Fold(name);
        return _said.TryGetValue(folded, out var said) ? said : _said[folded] = [];
    }

    private static bool Says(IndicatorRow before, IndicatorRow row) =>
        before.Unit == row.Unit && row.Points.All(point => before.Points.Any(other =>
            (other.Year, other.Low, other.High) == (point.Year, point.Low, point.High)));

    private Target Of(IndicatorRow said)
    {
        var (table, at) = _places[said.Provision.Lines!.Value];
        var whole = Whole(said, table, at);
        var no = Number(said, table, at);
        var row = whole is null ? said : said with { Name = $"{whole.Name}: {VietnameseText.Uncapital(Among().Replace(said.Name, ""))}" };
        return new Target
        {
            No = no,
            Group = _groups.Of(table.Short, at.SectionNo ?? table.Short, Heading(table, at)),
            Name = row.Name,
            Lead = row.Lead ?? whole?.Lead,
            Provision = row.Provision,
            Indicators = [Measured(row, KindOf(whole)) with { Code = no, Provision = row.Provision }],
        };
    }

    // "1.1 Nông nghiệp" under "1 Giá trị sản xuất", in the same unit, is a part of it.
    private IndicatorRow? Whole(IndicatorRow row, PlanTable table, TableRow at)
    {
        var dot = row.No.LastIndexOf('.');
        var whole = dot < 0 ? null : _byNo.GetValueOrDefault(row.No[..dot]);
        if (whole is not { Points.Count: > 0 } || whole.Unit != row.Unit || whole.Provision.Lines == at.Lines) return null;
        var place = _places[whole.Provision.Lines!.Value];
        return ReferenceEquals(place.Table, table) && place.Row.Section == at.Section ? whole : null;
    }

    private IndicatorKind? KindOf(IndicatorRow? whole) =>
        whole is { Twins: [var twin, ..] } ? _kinds.GetValueOrDefault(twin) : null;

    // Rows of a plan that is only a table keep their own count, where it begins again with their section's in front; beside targets of
    // the text they are "PL1.3".
    private string Number(IndicatorRow row, PlanTable table, TableRow at)
    {
        var counted = at.SectionNo is { } section && row.No.Contains('-', StringComparison.Ordinal) ? $"{section}.{at.No}" : row.No;
        var numbers = _isOnlyTable ? [counted, row.No] : (string[])[];
        return numbers.Append($"{table.Short}.{row.No}").First(_taken.Add);
    }

    private static string Heading(PlanTable table, TableRow at) =>
        at.Section is { } section ? MarkedHeading(section, at.SectionNo)
        : table.Appendix is { Title.Length: > 0 } appendix ? appendix.Title
        : table.Place;

    private static string MarkedHeading(string section, string? no) =>
        no is not null && section.StartsWith(no, StringComparison.Ordinal) ? section[no.Length..].TrimStart('.', ')', ':', ' ') : section;

    private Indicator Measured(IndicatorRow row, IndicatorKind? whole)
    {
        var name = Phrase.Of(row.Name);
        var kind = whole ?? Kind(row, name);
        var comparator = row.Comparator ?? Comparator.Exactly;
        return new Indicator
        {
            Code = string.Empty,
            Name = row.Name,
            Kind = kind,
            Unit = Unit(row.Unit, kind),
            Comparator = comparator,
            Direction = comparator == Comparator.AtMost || Falls(row.Points) ? Direction.Down : Direction.Up,
            TimeAggregation = Aggregation.OverTime(kind, row.Name),
            AreaAggregation = Aggregation.OverArea(kind),
            Base = Aggregation.Base(kind, row.Name),
            Baseline = Baselines.Has(kind) ? row.Baseline : null,
            Restricted = Secrecy.Covers(name.Folded),
            Points = kind == IndicatorKind.GrowthAverage ? EveryYear(row.Points[0]) : row.Points,
            Total = kind == IndicatorKind.GrowthAverage ? new Amount(row.Points[0].Low, row.Points[0].High) : null,
            Provision = row.Provision,
        };
    }

    private static string? Unit(string? said, IndicatorKind kind) => kind switch
    {
        IndicatorKind.Standard => null,
        IndicatorKind.GrowthAverage or IndicatorKind.GrowthYearly => "%/năm",
        _ => said is null ? null : VietnameseText.Uncapital(said),
    };

    private static IndicatorKind Kind(IndicatorRow row, Phrase name)
    {
        if (row.Points.All(point => point is { Low: null, High: null })) return IndicatorKind.Standard;
        var several = row.Points.Count > 1;
        var kind = FigureMentions.Kind(name.Folded, isPercent: row.Unit?.StartsWith('%') == true, until: !several);
        return kind == IndicatorKind.GrowthAverage && several ? IndicatorKind.GrowthYearly : kind;
    }

    private TargetPoint[] EveryYear(TargetPoint said) =>
        [.. _horizon.All.DefaultIfEmpty(said.Year).Select(year => said with { Year = year })];

    private static bool Falls(IReadOnlyList<TargetPoint> points) =>
        points.All(point => point.High == 0)
        || (points.Count > 1 && points.Zip(points.Skip(1)).All(pair => pair.Second.Low < pair.First.Low));

    [GeneratedRegex(@"^trong đó\s*:?\s*", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Among();
}
