using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Core.Reports.Rounds;

/// <summary>How often each indicator is asked for its figure.</summary>
public static class OwedFigures
{
    /// <summary>By code, the shortest round that asks it; a report that ended or is called by letter asks nothing by itself.</summary>
    public static IReadOnlyDictionary<string, Cadence> Of(PlanDocument plan, IEnumerable<ReportDefinition> definitions) =>
        definitions
            .Where(definition => definition.To is null && definition.Type != PeriodType.AdHoc)
            .SelectMany(definition => Lines(plan, definition)
                .Select(line => (line.Code, Owed: Cadence.Of(definition.Type, definition.DueWorkingDays + definition.GraceWorkingDays))))
            .GroupBy(asked => asked.Code, asked => asked.Owed, StringComparer.Ordinal)
            .ToDictionary(
                asked => asked.Key,
                asked => asked.OrderBy(owed => owed.Months).ThenByDescending(owed => owed.DueWorkingDays).First(),
                StringComparer.Ordinal);

    private static IReadOnlyList<RoundLine> Lines(PlanDocument plan, ReportDefinition definition) =>
        RoundLines.Of(plan, definition, Period.ReportingYear(plan.PeriodFrom));
}
