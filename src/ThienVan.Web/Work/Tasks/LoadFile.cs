using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.Shared.Ui.Lists;

namespace ThienVan.Web.Work.Tasks;

/// <summary>A unit's load, or that of one of its people.</summary>
internal sealed record LoadLine(string Unit, string? Person, TaskTally Tally, IReadOnlyList<int> Weeks);

/// <summary>What is assigned to each unit and person, to take away.</summary>
internal static class LoadFile
{
    public static string Week(IReadOnlyList<DateOnly> weeks, int week) =>
        week == 0 ? "Đến hết tuần này" : $"Tuần từ {FigureText.ShortDay(weeks[week])}";

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet(WorkLinks.UnitsFile + ListFile.Ending, async (string format, LoadQueries queries, CancellationToken ct) =>
        {
            var view = await queries.ReadAsync(ct);
            return Table(view.Weeks).File([.. view.Units.SelectMany(Lines)], format);
        })
        .RequireAuthorization(WorkPermissions.View);

    private static IEnumerable<LoadLine> Lines(UnitLoad unit) =>
        unit.People.Where(_ => unit.People.Count > 1)
            .Select(person => new LoadLine(unit.Unit, Person(unit, person.Name), person.Tally, person.Weeks))
            .Prepend(new(unit.Unit, Person: null, unit.Tally, unit.Weeks));

    public static string Person(UnitLoad unit, string name) => name == unit.Unit ? "Chưa giao người" : name;

    private static ListTable<LoadLine> Table(IReadOnlyList<DateOnly> weeks) => new("khoi-luong-viec",
    [
        new("don-vi", "Đơn vị", line => line.Unit),
        new("nguoi", "Người", line => line.Person),
        new("mo", "Chưa kết thúc", line => (decimal)line.Tally.Open),
        new("qua-han", TaskTiming.Overdue.Word(), line => (decimal)line.Tally.Overdue),
        new("cho-nghiem-thu", TaskState.Submitted.Word(), line => (decimal)line.Tally.Submitted),
        new("tra-lai", TaskState.Returned.Word(), line => (decimal)line.Tally.Returned),
        .. Enumerable.Range(0, weeks.Count).Select(week =>
            new ListColumn<LoadLine>($"tuan-{week}", Week(weeks, week), line => (decimal)line.Weeks[week])),
    ]);
}
