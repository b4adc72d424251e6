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
        if (header.Guess is { } guess) unread.Add(guess);
        var tables = TableReader.ReadAll(layout, unread);
        var sharing = Sharing.Read(layout.Parts);
        var units = UnitRegister.Collect(layout, tables, sharing, header.Issuer);
        var plan = Read(layout, tables, new Horizon(header.From, header.To), units, KnownPlan.None, unread) with
        {
            Number = header.Number,
            Date = header.Date,
            Issuer = header.Issuer,
            Title = header.Title,
            PeriodFrom = header.From,
            PeriodTo = header.To,
        };
        return sharing.Lead(plan with { Unread = [.. plan.Unread.Where(text => !sharing.Holds(text))] }, units);
    }

    /// <summary>Reads parts and tables beside what is known of the same plan.</summary>
    /// <param name="layout">The parts to read.</param>
    /// <param name="tables">The tables to read.</param>
    /// <param name="horizon">Years of the plan.</param>
    /// <param name="units">Units the parts and tables name.</param>
    /// <param name="known">What was read before; its numbers and codes are taken.</param>
    /// <param name="unread">What could not be read so far.</param>
    /// <returns>What these parts and tables say, nothing of <paramref name="known"/>; without the header.</returns>
    internal static PlanDocument Read(
        Layout layout, IReadOnlyList<PlanTable> tables, Horizon horizon, UnitRegister units, KnownPlan known, List<UnreadText> unread)
    {
        var section = TargetSection.Read(layout.PartsOf(PartRole.Targets), horizon, unread, known);
        var targets = section.Targets;
        Target[] all = [.. known.Plan.Targets, .. targets];
        var rows = IndicatorRows(tables, table => RowReader.ReadAll(table, horizon, units), known.Plan.Rows, unread);
        var twins = new TwinFinder(all);
        var (promised, told) = RowTargets.Adopt(
            all, section.Groups, [.. rows.Select(row => row with { Twins = twins.Find(row) })], tables, horizon);
        var beside = layout.PartsOf(PartRole.Objective).Concat(layout.PartsOf(PartRole.Tasks));
        List<Target> hidden = [.. HiddenTargetReader.Read(beside, horizon, unread, known.LastHidden)];
        LineRange[] read =
        [
            .. section.Lines, .. hidden.Select(target => target.Provision.Lines).OfType<LineRange>(), .. unread.Select(text => text.Lines),
        ];
        return new PlanDocument
        {
            Units = units.Units,
            Groups = section.Groups.Found,
            Targets = [.. promised.Skip(known.Plan.Targets.Count).Select(target => Led(target, told))],
            HiddenTargets = hidden,
            Rows = told,
            Tasks = Tasks(layout, tables, units, known.Plan.Tasks, unread),
            Projects = Projects(tables, units, known.Plan.Projects, unread),
            Unread =
            [
                .. unread.Concat(NumberGaps.Find(targets, section.Headed)).Concat(Conservation.Of(layout.Parts, read))
                .Concat(FigureDoubts.Of(targets))
                .Concat(tables.Where(table => table.Kind == TableKind.Indicators).SelectMany(table => FigureDoubts.Of(table, horizon)))
                .OrderBy(text => text.Lines.From),
            ],
        };
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
        IReadOnlyList<PlanTable> tables, Func<PlanTable, IEnumerable<IndicatorRow>> read, IReadOnlyList<IndicatorRow> known,
        List<UnreadText> unread) =>
        Doubles.Apart(
            "dòng phụ lục", known, tables.Where(table => table.Kind == TableKind.Indicators).SelectMany(read),
            row => row.No, row => row.Provision, (row, no) => row with { No = no }, unread);

    private static List<PlanTask> Tasks(
        Layout layout, IReadOnlyList<PlanTable> tables, UnitRegister units, IReadOnlyList<PlanTask> known, List<UnreadText> unread) =>
        Doubles.Apart(
            "nhiệm vụ", known,
            layout.PartsOf(PartRole.Tasks).SelectMany(part => TaskReader.FromPart(part, units))
                .Concat(Rows(tables, TableKind.Tasks, (table, row) => TaskReader.FromRow(table, row, units))),
            task => task.No, task => task.Provision, (task, no) => task with { No = no }, unread);

    private static List<PlanProject> Projects(
        IReadOnlyList<PlanTable> tables, UnitRegister units, IReadOnlyList<PlanProject> known, List<UnreadText> unread) =>
        Doubles.Apart(
            "dự án", known, Rows(tables, TableKind.Projects, (table, row) => ProjectReader.Read(table, row, units)),
            project => project.No, project => project.Provision, (project, no) => project with { No = no }, unread);

    private static List<T> Rows<T>(IReadOnlyList<PlanTable> tables, TableKind kind, Func<PlanTable, TableRow, T> read) =>
        [.. tables.Where(table => table.Kind == kind).SelectMany(table => table.Rows.Select(row => read(table, row)))];

    // A target is led by who leads the first of its rows; an indicator whose row names another keeps that one.
    internal static Target Led(Target target, List<IndicatorRow> rows)
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
