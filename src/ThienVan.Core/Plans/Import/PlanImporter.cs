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
        var units = UnitRegister.Collect(layout, tables, header.Issuer);
        var sections = layout.PartsOf(PartRole.Targets).Select(part => TargetSection.Read(part, horizon)).ToList();
        var targets = sections.SelectMany(section => section.Targets).ToList();
        var rows = Rows(tables, TableKind.Indicators, (table, row) => new RowReader(table, horizon, units).Read(row));
        var twins = new TwinFinder(targets);
        rows = [.. rows.Select(row => row with { Twins = twins.Find(row) })];
        return new PlanDocument
        {
            Number = header.Number,
            Date = header.Date,
            Issuer = header.Issuer,
            Title = header.Title,
            PeriodFrom = header.From,
            PeriodTo = header.To,
            Units = units.Units,
            Groups = [.. sections.SelectMany(section => section.Groups)],
            Targets = [.. targets.Select(target => Led(target, rows))],
            HiddenTargets = [.. HiddenTargetReader.Read(layout.PartsOf(PartRole.Tasks), horizon)],
            Rows = rows,
            Tasks =
            [
                .. layout.PartsOf(PartRole.Tasks).SelectMany(TaskReader.FromPart),
                .. Rows(tables, TableKind.Tasks, (table, row) => TaskReader.FromRow(table, row, units)),
            ],
            Projects = Rows(tables, TableKind.Projects, (table, row) => ProjectReader.Read(table, row, units)),
            Unread = [.. unread.Concat(sections.SelectMany(section => section.Unread)).OrderBy(text => text.Lines.From)],
        };
    }

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
            Lead = lead,
            Indicators =
            [
                .. target.Indicators.Select(indicator =>
                    leads[indicator.Code] is { } own && own != lead ? indicator with { Lead = own } : indicator
                ),
            ],
        };
    }
}
