using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Programmes;
using ThienVan.Core.Work.Scheduling;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Work.Programmes;
using ThienVan.Web.Work.Projects;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Work.Offers;

/// <summary>What this room measures of the ward's work. It knows no neighbourhood group's share, so one asked for has none.</summary>
public sealed class WorkFacts(AppDb db, ProjectBookReader projects, ReadOnce once, TimeProvider time) : IFactSource
{
    public static readonly FactKey ProjectsOnTime = new("work.projects_on_time");
    public static readonly FactKey TasksOnTime = new("work.tasks_on_time");
    public static readonly FactKey ProgrammesAccepted = new("work.programmes_accepted");

    /// <summary>Days after a period within which its figures are gathered.</summary>
    private const int LongestLag = 45;

    /// <summary>Kinds whose projects are built or cleared for: the plan's "dự án", not its schemes and movements.</summary>
    private static readonly string[] _built = ["dau-tu", "mat-bang"];

    public IReadOnlyList<FactKey> Keys { get; } = [ProjectsOnTime, TasksOnTime, ProgrammesAccepted];

    public string Describe(FactKey key) =>
        key == ProjectsOnTime
            ? "Dự án đầu tư, giải phóng mặt bằng xong hoặc đang đúng ngày đã hứa, trên tổng dự án đã có ngày, tính lúc đo"
        : key == TasksOnTime
            ? "Nhiệm vụ đến hạn trong kỳ mà kết quả gửi đúng hạn và được nghiệm thu, trên tổng nhiệm vụ đến hạn trong kỳ, trừ việc đã dừng"
            : "Chương trình công tác năm đã được chấp nhận, trên tổng chương trình đã lập";

    public async Task<Fact?> ReadAsync(FactKey key, Period period, AreaId? area, CancellationToken ct) =>
        area is not null ? null
        : key == ProjectsOnTime ? await ProjectsAsync(period, ct)
        : key == TasksOnTime ? await TasksAsync(period, ct)
        : key == ProgrammesAccepted ? await ProgrammesAsync(period, ct)
        : null;

    // Where each stands is known today alone: a period that is long over is not told from it, nor one to come.
    private async Task<Fact?> ProjectsAsync(Period period, CancellationToken ct)
    {
        var book = await once.ReadAsync(db, VietnamDay.Today(time), () => projects.ReadAsync(ct));
        if (!period.Contains(book.Today) && book.Today.DayNumber - period.To.DayNumber is < 0 or > LongestLag) return null;
        var tally = StandingTally.Of(book.Projects.Where(line => line.Kind is { } kind && _built.Contains(kind.Id))
            .Select(line => line.Outlook.On(book.Today)).OfType<Standing>());
        var dated = tally.All - tally[Standing.Undated];
        return dated == 0 ? null : new(tally[Standing.Done] + tally[Standing.OnTime], dated, tally.All, time.GetUtcNow());
    }

    private async Task<Fact?> TasksAsync(Period period, CancellationToken ct)
    {
        var today = VietnamDay.Today(time);
        var due = db.Set<TaskRow>().Where(row => row.State != TaskState.Stopped && row.Due >= period.From && row.Due <= period.To
            && row.Due < today);
        var owed = await due.CountAsync(ct);
        return owed == 0 ? null : new(
            await due.CountAsync(row => row.State == TaskState.Done && row.SubmittedOn <= row.Due, ct), owed, owed, time.GetUtcNow());
    }

    private async Task<Fact?> ProgrammesAsync(Period period, CancellationToken ct)
    {
        var of = db.Set<ProgrammeRow>().Where(row => row.Year == period.To.Year);
        var made = await of.CountAsync(ct);
        return made == 0 ? null
            : new(await of.CountAsync(row => row.State == ProgrammeState.Accepted || row.Version > 1, ct), made, made, time.GetUtcNow());
    }
}
