using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Versions;
using ThienVan.Web.Plans.Snapshots;

namespace ThienVan.Web.Plans.Assignments;

/// <summary>What of the year's sheet is shown.</summary>
public enum SheetShown { All, Open, Assigned, Doubts }

/// <summary>Every indicator of a year: what the plan asks, what is assigned, what is open.</summary>
public sealed record YearSheetView
{
    public required PlanHead Head { get; init; }

    /// <summary>Of today, with what is assigned.</summary>
    public required PlanDocument Plan { get; init; }
    public required int Year { get; init; }
    public required DateOnly Today { get; init; }
    public required IReadOnlyList<SheetLine> Lines { get; init; }

    /// <summary>Documents of the year, newest first; those that wait and those turned down among them.</summary>
    public required IReadOnlyList<AssignmentLine> Documents { get; init; }

    /// <summary>Promises found among the tasks belong to no group of targets.</summary>
    public string GroupName(string id) => Plan.Groups.FirstOrDefault(group => group.Id == id)?.Name ?? "Chỉ tiêu nêu trong nhiệm vụ";

    /// <summary>As if the ward's next document held already; only for its draft.</summary>
    internal static YearSheetView Of(PlanSnapshot snapshot, YearAssignment draft, DateOnly today)
    {
        var readings = PlanAssignments.With(snapshot.On(today).AsRead, draft);
        return Of(snapshot, draft.Year, today) with { Plan = readings.Plan, Lines = YearSheet.Of(readings, draft.Year) };
    }

    public IEnumerable<SheetLine> Of(SheetShown shown) => shown switch
    {
        SheetShown.Open => Lines.Where(line => line.IsOpen),
        SheetShown.Assigned => Lines.Where(line => line.Held.Any()),
        SheetShown.Doubts => Lines.Where(line => line.Doubts.Count > 0),
        _ => Lines,
    };

    internal static YearSheetView Of(PlanSnapshot snapshot, int year, DateOnly today) =>
        snapshot.Once(("sheet", year, today), () => new YearSheetView
        {
            Head = snapshot.Plan.Head,
            Plan = snapshot.On(today).Document,
            Year = year,
            Today = today,
            Lines = YearSheet.Of(snapshot.On(today).AsRead, year),
            Documents = [.. snapshot.Assignments.Where(line => line.Document.Year == year).OrderByDescending(line => line.ProposedAt)],
        });
}

/// <summary>One document and what became of its figures.</summary>
public sealed record AssignmentView
{
    public required AssignmentLine Line { get; init; }
    public required PlanDocument Plan { get; init; }
    public required IReadOnlyList<AssignmentFigureView> Figures { get; init; }

    internal static AssignmentView Of(AssignmentLine line, PlanSnapshot snapshot, DateOnly today)
    {
        var sheet = YearSheetView.Of(snapshot, line.Document.Year, today);
        var lines = sheet.Lines.ToDictionary(one => one.Owned.Code, StringComparer.Ordinal);
        return new()
        {
            Line = line,
            Plan = sheet.Plan,
            Figures =
            [
                .. from figure in line.Document.Figures
                   where lines.ContainsKey(figure.Code)
                   select new AssignmentFigureView(figure, lines[figure.Code], lines[figure.Code].Held.Any(held =>
                       held.Figure.What == figure.What && held.Document.Level == line.Document.Level
                       && held.Document.Key == line.Document.Key)),
            ],
        };
    }
}

/// <param name="Holds">True while no later document took its place.</param>
public sealed record AssignmentFigureView(AssignedFigure Figure, SheetLine Sheet, bool Holds);
