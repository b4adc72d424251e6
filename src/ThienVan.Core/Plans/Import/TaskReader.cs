using System.Globalization;
using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>Tasks: the items of the task parts, and the rows of a task appendix.</summary>
internal static partial class TaskReader
{
    private const int LongestName = 240;

    public static IEnumerable<PlanTask> FromPart(Part part, UnitRegister units) =>
        Walk(OutlineNode.Build(part.Passages), new Place(part, part.No, Section: null, Assignment.None), units);

    /// <summary>What the lines of a part say of who does its tasks.</summary>
    public static IEnumerable<Assignment> Assignments(Part part) => part.Passages.Select(passage =>
        Assignment.OfLine(passage.Body)
        ?? (Assignment.None with { Lead = Assignment.OfTitle(passage.Body) }).Or(Assignment.Within(passage.Body)));

    public static PlanTask FromRow(PlanTable table, TableRow row, UnitRegister units)
    {
        var timing = table.Cell(row, ColumnRole.Timing);
        string?[] path = [table.Short, row.SectionNo, row.No];
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

    private static IEnumerable<PlanTask> Walk(OutlineNode node, Place place, UnitRegister units)
    {
        var count = 0;
        foreach (var child in node.Children)
        {
            var isAssignment = Assignment.OfLine(child.Passage.Body) is not null;
            if (!isAssignment) count++;
            var below = place.Under(child, $"{place.Path}.{Step(child, count, place.Path, place.Part.No)}".TrimStart('.'));
            var isTitle = isAssignment || child.Children.Exists(under => Assignment.OfLine(under.Passage.Body) is null);
            var isTask = !isTitle && !SectionTitle.IsOverall(child.Passage.Body);
            if (isTask || (!isAssignment && SaysFigure(child.Passage)))
                yield return Of(child.Passage, below with { Section = place.Section }, units);
            foreach (var task in Walk(child, below, units)) yield return task;
        }
    }

    // A title says no figure; an item that does is a task beside those under it.
    private static bool SaysFigure(Passage passage) => !passage.IsHeading && passage.Figures.Count > 0;

    // "5.1" under "5" already holds the 5.
    private static string Step(OutlineNode node, int count, string path, string partNo)
    {
        if (node.Mark.No.Length == 0) return count.ToString(CultureInfo.InvariantCulture);
        var above = (path.Length > partNo.Length ? path[(partNo.Length + 1)..] : partNo) + ".";
        return above.Length > 1 && node.Mark.No.StartsWith(above, StringComparison.Ordinal) ? node.Mark.No[above.Length..] : node.Mark.No;
    }

    private static PlanTask Of(Passage passage, Place place, UnitRegister units)
    {
        var said = Assignment.Within(passage.Body).Or(place.Said);
        return new PlanTask
        {
            No = place.Path,
            Name = FirstSentence(Assignment.Without(passage.Body)),
            Section = place.Section,
            Output = said.Output,
            Lead = units.FindLead(said.Lead),
            Cooperating = units.FindAll(said.Cooperating),
            Timing = said.Timing,
            Schedule = ScheduleReader.Read(said.Timing),
            Provision = passage.At(place.Part.At($"mục {place.Inner}")),
        };
    }

    private static string FirstSentence(string text)
    {
        if (Leading().Match(text) is { Success: true } leading) text = VietnameseText.Capital(text[leading.Length..]);
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        var sentence = (end > 20 ? text[..end] : text).TrimEnd('.', ';', ' ');
        if (sentence.Length <= LongestName) return sentence;
        var cut = sentence.LastIndexOfAny([',', ';'], LongestName);
        var word = sentence.LastIndexOf(' ', LongestName);
        return sentence[..(cut > 40 ? cut : word > 0 ? word : LongestName)] + " …";
    }

    [GeneratedRegex(@"^Chủ trì( thực hiện)?,?\s+(?!phối hợp)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Leading();

    /// <summary>Where the walk stands: the number that leads there, the title over it, and what was said of who does what is under it.
    /// </summary>
    private sealed record Place(Part Part, string Path, string? Section, Assignment Said)
    {
        /// <summary>The number inside the part.</summary>
        public string Inner => Part.No.Length > 0 && Path.Length > Part.No.Length ? Path[(Part.No.Length + 1)..] : Path;

        public Place Under(OutlineNode node, string path)
        {
            var lines = node.Children.Select(child => Assignment.OfLine(child.Passage.Body)).OfType<Assignment>();
            var own = lines.Aggregate(Assignment.None with { Lead = Assignment.OfTitle(node.Passage.Body) }, (said, line) => said.Or(line));
            return this with { Path = path, Section = NameReader.Tidy(node.Passage.Body), Said = own.Or(Said) };
        }
    }
}
