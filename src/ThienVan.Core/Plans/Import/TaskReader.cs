using System.Globalization;

namespace ThienVan.Core.Plans.Import;

/// <summary>Tasks: the items of the task parts, and the rows of a task appendix.</summary>
internal static class TaskReader
{
    private const int LongestName = 240;

    public static IEnumerable<PlanTask> FromPart(Part part) => Walk(OutlineNode.Build(part.Passages), part.No, section: null, part);

    public static PlanTask FromRow(PlanTable table, TableRow row, UnitRegister units)
    {
        var timing = table.Cell(row, ColumnRole.Timing);
        string?[] path = [$"PL{table.Appendix?.No}", row.SectionNo, row.No];
        return new PlanTask
        {
            No = string.Join('.', path.OfType<string>()),
            Name = table.Cell(row, ColumnRole.Name) ?? string.Empty,
            Section = row.Section,
            Output = table.Cell(row, ColumnRole.Output),
            Lead = units.FindLead(table.Cell(row, ColumnRole.Lead)),
            Cooperating = units.FindAll(table.Cell(row, ColumnRole.Cooperating)),
            Timing = timing,
            Schedule = ScheduleReader.Read(timing),
            Provision = table.At(row, "dòng"),
        };
    }

    private static IEnumerable<PlanTask> Walk(OutlineNode node, string path, string? section, Part part)
    {
        var count = 0;
        foreach (var child in node.Children)
        {
            count++;
            var no = $"{path}.{Step(child, count, path, part.No)}";
            var deeper =
                child.Children.Count > 0 ? Walk(child, no, NameReader.Tidy(child.Passage.Body), part) : [Of(child.Passage, no, section)];
            foreach (var task in deeper) yield return task;
        }
    }

    // "5.1" under "5" already holds the 5.
    private static string Step(OutlineNode node, int count, string path, string partNo)
    {
        if (node.Mark.No.Length == 0) return count.ToString(CultureInfo.InvariantCulture);
        var above = path.Length > partNo.Length ? path[(partNo.Length + 1)..] + "." : string.Empty;
        return above.Length > 0 && node.Mark.No.StartsWith(above, StringComparison.Ordinal) ? node.Mark.No[above.Length..] : node.Mark.No;
    }

    private static PlanTask Of(Passage passage, string no, string? section) => new()
    {
        No = no,
        Name = FirstSentence(passage.Body),
        Section = section,
        Provision = passage.At(
            $"Phần {no[..no.IndexOf('.', StringComparison.Ordinal)]}, mục {no[(no.IndexOf('.', StringComparison.Ordinal) + 1)..]}"),
    };

    private static string FirstSentence(string text)
    {
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        var sentence = (end > 20 ? text[..end] : text).TrimEnd('.', ';', ' ');
        if (sentence.Length <= LongestName) return sentence;
        var cut = sentence.LastIndexOfAny([',', ';'], LongestName);
        var word = sentence.LastIndexOf(' ', LongestName);
        return sentence[..(cut > 40 ? cut : word > 0 ? word : LongestName)] + " …";
    }
}
