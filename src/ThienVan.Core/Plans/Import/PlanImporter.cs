namespace ThienVan.Core.Plans.Import;

/// <summary>
/// Reads the five-year plan of a commune, ward or special zone from its text. It knows the genre, not one document:
/// what it cannot read it lists in <see cref="PlanDocument.Unread"/> and never invents.
/// </summary>
public static class PlanImporter
{
    public static PlanDocument Import(SourceText source)
    {
        var unread = new List<UnreadText>();
        var layout = Layout.Of(source);
        var header = HeaderReader.Read(layout);
        var horizon = new Horizon(header.From, header.To);
        var tables = TableReader.ReadAll(layout, unread);
        var sharing = Sharing.Read(layout.Parts);
        var units = UnitRegister.Collect(layout, tables, sharing, header.Issuer);
        var section = TargetSection.Read(layout.PartsOf(PartRole.Targets), horizon, unread);
        var targets = section.Targets;
        var rows = IndicatorRows(tables, table => RowReader.ReadAll(table, horizon, units), unread);
        var twins = new TwinFinder(targets);
        var (promised, told) = RowTargets.Adopt(
            targets, section.Groups, [.. rows.Select(row => row with { Twins = twins.Find(row) })], tables, horizon);
        var beside = layout.PartsOf(PartRole.Objective).Concat(layout.PartsOf(PartRole.Tasks));
        List<Target> hidden = [.. HiddenTargetReader.Read(beside, horizon, unread)];
        LineRange[] known =
        [
            .. section.Lines, .. hidden.Select(target => target.Provision.Lines).OfType<LineRange>(), .. unread.Select(text => text.Lines),
        ];
        var plan = new PlanDocument
        {
            Number = header.Number,
            Date = header.Date,
            Issuer = header.Issuer,
            Title = header.Title,
            PeriodFrom = header.From,
            PeriodTo = header.To,
            Units = units.Units,
            Groups = section.Groups.Found,
            Targets = [.. promised.Select(target => Led(target, told))],
            HiddenTargets = hidden,
            Rows = told,
            Tasks = Tasks(layout, tables, units, unread),
            Projects = Projects(tables, units, unread),
            Unread =
            [
                .. unread.Concat(NumberGaps.Find(targets)).Concat(Conservation.Of(layout.Parts, known)).Concat(FigureDoubts.Of(targets))
                .Concat(tables.Where(table => table.Kind == TableKind.Indicators).SelectMany(table => FigureDoubts.Of(table, horizon)))
                .OrderBy(text => text.Lines.From),
            ],
        };
        return sharing.Lead(plan, units);
    }

    /// <summary>The plan as its document has it: what only a row of a table says is that row, not a target as well.</summary>
    public static PlanDocument AsWritten(PlanDocument plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var rows = plan.Rows.Select(row => row.Provision).ToHashSet();
        var adopted = plan.Targets.Where(target => rows.Contains(target.Provision)).SelectMany(target => target.Indicators)
            .Select(indicator => indicator.Code).ToHashSet(StringComparer.Ordinal);
        return plan with
        {
            Targets = [.. plan.Targets.Where(target => !rows.Contains(target.Provision))],
            Rows = [.. plan.Rows.Select(row => row with { Twins = [.. row.Twins.Where(code => !adopted.Contains(code))] })],
        };
    }

    private static List<IndicatorRow> IndicatorRows(
        IReadOnlyList<PlanTable> tables, Func<PlanTable, IEnumerable<IndicatorRow>> read, List<UnreadText> unread) =>
        Doubles.Apart(
            "dòng phụ lục", tables.Where(table => table.Kind == TableKind.Indicators).SelectMany(read),
            row => row.No, row => row.Provision, (row, no) => row with { No = no }, unread);

    private static List<PlanTask> Tasks(Layout layout, IReadOnlyList<PlanTable> tables, UnitRegister units, List<UnreadText> unread) =>
        Doubles.Apart(
            "nhiệm vụ",
            layout.PartsOf(PartRole.Tasks).SelectMany(part => TaskReader.FromPart(part, units))
                .Concat(Rows(tables, TableKind.Tasks, (table, row) => TaskReader.FromRow(table, row, units))),
            task => task.No, task => task.Provision, (task, no) => task with { No = no }, unread);

    private static List<PlanProject> Projects(IReadOnlyList<PlanTable> tables, UnitRegister units, List<UnreadText> unread) =>
        Doubles.Apart(
            "dự án", Rows(tables, TableKind.Projects, (table, row) => ProjectReader.Read(table, row, units)),
            project => project.No, project => project.Provision, (project, no) => project with { No = no }, unread);

    private static List<T> Rows<T>(IReadOnlyList<PlanTable> tables, TableKind kind, Func<PlanTable, TableRow, T> read) =>
        [.. tables.Where(table => table.Kind == kind).SelectMany(table => table.Rows.Select(row => read(table, row)))];

    // A target is led by who leads the first of its rows; an indicator whose row names another keeps that one.
    private static Target Led(Target target, List<IndicatorRow> rows)
    {
        var leads = target.Indicators.ToDictionary(indicator => indicator.Code,
            indicator => rows.Find(row => row.Lead is not null && row.Twins.Contains(indicator.Code, StringComparer.Ordinal))?.Lead,
            StringComparer.Ordinal);
        var lead = leads.Values.FirstOrDefault(one => one is not null);
        return target with
        {
            Lead = lead ?? target.Lead,
            Indicators =
            [
                .. target.Indicators.Select(indicator =>
                    leads[indicator.Code] is { } own && own != lead ? indicator with { Lead = own } : indicator
                ),
            ],
        };
    }
}
