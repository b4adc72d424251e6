namespace ThienVan.Core.Plans.Import;

/// <summary>Rows of the project appendix.</summary>
internal static class ProjectReader
{
    public static PlanProject Read(PlanTable table, TableRow row, UnitRegister units)
    {
        var timing = table.Cell(row, ColumnRole.Timing);
        return new PlanProject
        {
            No = row.No,
            Name = table.Cell(row, ColumnRole.Name) ?? string.Empty,
            Lead = units.FindLead(table.Cell(row, ColumnRole.Lead)),
            Cooperating = units.FindAll(table.Cell(row, ColumnRole.Cooperating)),
            Timing = timing,
            Schedule = ScheduleReader.Read(timing),
            Funding = ListCell.Sources(table.Cell(row, ColumnRole.Funding)),
            Provision = table.At(row, "dự án"),
        };
    }
}
