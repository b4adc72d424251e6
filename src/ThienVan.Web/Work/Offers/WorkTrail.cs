using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Movements;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Work.Meetings;
using ThienVan.Web.Work.Movements;
using ThienVan.Web.Work.Projects;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Work.Offers;

/// <summary>What the events of this room are about, as the trail's reader sees it.</summary>
/// <param name="Things">Names of tasks, projects, movements and meetings by their ids.</param>
/// <param name="Years">Movement and year by the year's id.</param>
/// <param name="Units">Names of today by id.</param>
internal sealed record WorkTrail(
    IReadOnlyDictionary<string, string> Things, IReadOnlyDictionary<string, string> Years, IReadOnlyDictionary<string, string> Units)
{
    public static async Task<IReadOnlyDictionary<string, string>> NamesAsync(
        IServiceProvider services, IReadOnlyCollection<string> subjects, CancellationToken ct)
    {
        if (!subjects.Any(subject => subject.StartsWith("work", StringComparison.Ordinal))) return new Dictionary<string, string>();
        var trail = await ReadAsync(services, ct);
        return subjects.Select(subject => (subject, Name: trail.Name(subject.Split('/')))).Where(one => one.Name is not null)
            .ToDictionary(one => one.subject, one => one.Name!);
    }

    public static string? Say(string kind, string field, string kept) => (kind.Split('_')[0], field) switch
    {
        ("work.task", "state") => TrailSource.Word<TaskState>(kept, state => state.Word()),
        ("work.task", "step") => TrailSource.Word<TaskStep>(kept, step => step.Word()),
        ("work.task", "level") => TrailSource.Word<ClimbLevel>(kept, Level),
        ("work.movement", "kind") => TrailSource.Word<MovementKind>(kept, movement => MovementWords.Word(movement)),
        ("work.commendation", "kind") => TrailSource.Word<CommendedKind>(kept, MovementWords.Word),
        _ => null,
    };

    private static string Level(ClimbLevel level) => level switch
    {
        ClimbLevel.None => FigureText.Missing,
        ClimbLevel.Person => "người được giao",
        ClimbLevel.Head => "trưởng đơn vị",
        ClimbLevel.Deputy => "phó chủ tịch phụ trách",
        ClimbLevel.Chair => "chủ tịch",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, message: null),
    };

    private static async Task<WorkTrail> ReadAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<AppDb>();
        var tasks = await db.Set<TaskRow>().AsNoTracking().Select(row => new { row.Id, row.Number, row.Year, row.Title }).ToArrayAsync(ct);
        var projects = await db.Set<ProjectRow>().AsNoTracking().Select(row => new { row.Id, row.Name }).ToArrayAsync(ct);
        var movements = await db.Set<MovementRow>().AsNoTracking().Select(row => new { row.Id, row.Name }).ToArrayAsync(ct);
        var meetings = await db.Set<MeetingRow>().AsNoTracking().Select(row => new { row.Id, row.Title, row.Day }).ToArrayAsync(ct);
        var years = await db.Set<MovementYearRow>().AsNoTracking().Select(row => new { row.Id, row.MovementId, row.Year }).ToArrayAsync(ct);
        var named = movements.ToDictionary(row => row.Id, row => row.Name);
        return new(
            tasks.Select(row => (row.Id, Name: $"Việc {row.Number}/{row.Year}. {row.Title}"))
                .Concat(projects.Select(row => (row.Id, Name: $"Dự án: {row.Name}")))
                .Concat(movements.Select(row => (row.Id, Name: $"Phong trào: {row.Name}")))
                .Concat(meetings.Select(row => (row.Id, Name: $"{row.Title}, {FigureText.Day(row.Day)}")))
                .ToDictionary(one => one.Id.ToString(), one => one.Name),
            years.ToDictionary(row => row.Id.ToString(), row => $"{named.GetValueOrDefault(row.MovementId)} {row.Year}"),
            (await services.GetRequiredService<PeopleDirectory>().UnitsAsync(ct)).ToDictionary(unit => unit.Id, unit => unit.Name));
    }

    private string? Name(string[] subject) => subject switch
    {
        ["work"] => "Nhiệm vụ",
        ["work", "project"] => "Dự án",
        ["work", "movement"] => "Phong trào",
        ["work", "programme", var year, var unit] => $"Chương trình công tác năm {year}, {Units.GetValueOrDefault(unit, unit)}",
        ["work", "movement-group", var year, var unit] when Years.TryGetValue(year, out var of) =>
            $"Kết quả {of}, {Units.GetValueOrDefault(unit, unit)}",
        ["work", "commendation", var year] when Years.TryGetValue(year, out var of) => $"Khen thưởng: {of}",
        ["work", _, var id] => Things.GetValueOrDefault(id),
        _ => null,
    };
}
