using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Projects;
using ThienVan.Core.Work.Scheduling;
using ThienVan.Web.Plans;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Work.Projects;

namespace ThienVan.Web.Work.Demonstration;

/// <summary>
/// A year of work on the plan's projects, invented and marked so: steps, a baseline, days that were kept and days that slipped,
/// obstacles, money, households. The same at every start; a database that has steps is left alone, and what the plan itself says stays.
/// </summary>
internal sealed class DemoProjects(
    DemoWorkOptions options, AppDb db, WriteScope write, CalendarReader calendars, ShippedKinds kinds, PlanFigures verdicts)
{
    private const string Marked = "Kế hoạch triển khai, số liệu minh họa";

    public Task RunAsync(CancellationToken ct) => write.RunAsync<int>(Actor.System("Chế độ minh họa"), async change =>
    {
        if (!options.Projects || await db.Set<StepRow>().AnyAsync(ct)) return 0;
        var today = VietnamDay.Of(change.At);
        ProjectRow[] rows = [.. (await db.Set<ProjectRow>().AsTracking().Where(row => row.PlanNo != null).ToArrayAsync(ct))
            .OrderBy(row => row.PlanNo, StringComparer.Ordinal)];
        var story = new DemoStory(await calendars.GetAsync(ct), today);
        foreach (var row in rows.Where(row => row.PlanTo is null || row.PlanTo.Value.Year >= today.Year)) Begin(row, story, change);
        story.Tie(rows);
        story.Live();
        foreach (var row in rows.Where(row => row.Demonstration)) Settle(row, story, change);
        if (story.Steps.Count == 0) return 0;
        await verdicts.WorkChangedAsync(ct);
        change.Record(ProjectEvents.DemonstrationSeeded, "work/project", now: new { steps = story.Steps.Count });
        return story.Steps.Count;
    }, ct);

    private void Begin(ProjectRow row, DemoStory story, Change change)
    {
        row.KindId ??= DemoSteps.Kind(row.Name);
        if (DemoSteps.Of(row.KindId) is not { Count: > 0 } steps) return;
        var dice = Dice(row);
        row.StateId ??= kinds.Find(row.KindId)!.FlowOn(row.BeganOn).First.Id;
        row.Demonstration = true;
        story.Add(row, steps, dice, change.At);
    }

    private void Settle(ProjectRow row, DemoStory story, Change change)
    {
        StepRow[] own = [.. story.Steps.Where(step => step.ProjectId == row.Id)];
        db.AddRange(own.AsEnumerable<object>());
        db.AddRange(story.Links.Where(link => own.Any(step => step.Id == link.After)).Select(StepService.Row));
        var year = new DateOnly(story.Today.Year, 1, 15);
        var promised = BaselineBook.Empty.Set(story.Planned.Steps.Where(step => step.Step.ProjectId == row.Id), Marked, change.Actor.Name,
            year < story.Today ? year : story.Today);
        db.Add(ProjectService.Row(row.Id, promised.Value.Current!));
        Advance(row, own);
        var dice = Dice(row);
        if (story.Held(row.Id) is { } held) Obstruct(row, held, dice, story.Today, change);
        if (row.KindId is "dau-tu" or "mat-bang") Fund(row, dice, story.Today.Year);
        if (kinds.Find(row.KindId) is { ClearsLand: true }) Clear(row, dice, story.Today, change);
    }

    private void Advance(ProjectRow row, StepRow[] own)
    {
        var steps = DemoSteps.Of(row.KindId);
        var next = Array.FindIndex(own, step => step.DoneOn is null);
        row.StateId = next < 0 ? kinds.Find(row.KindId)!.FlowOn(row.BeganOn).States.First(state => state.IsEnd).Id
            : steps[next % steps.Count].State;
        row.StateSince = own.Max(step => step.DoneOn);
    }

    private void Obstruct(ProjectRow row, DateOnly promised, Random dice, DateOnly today, Change change)
    {
        var words = DemoSteps.Obstacles(row.KindId!);
        var since = Earlier(promised.AddDays(-dice.Next(5, 20)), today.AddDays(-3));
        var raised = since.AddDays(dice.Next(4, 15));
        var isRaised = dice.Next(3) > 0 && raised <= today;
        db.Add(ProjectRecords.New(new(row.Id, Id: null, new()
        {
            What = words[dice.Next(words.Count)],
            Clearer = row.Funding.Contains("thành phố", StringComparison.Ordinal) ? "Sở, ngành thành phố" : "Đơn vị chủ trì",
            Since = since,
            RaisedTo = isRaised ? "Chủ tịch UBND phường" : null,
            RaisedOn = isRaised ? raised : null,
        }), change));
    }

    private void Fund(ProjectRow row, Random dice, int year)
    {
        var sources = ProjectStorage.List(row.Funding);
        if (sources.Count == 0) return;
        var total = dice.Next(20, 300) * 100_000_000m;
        decimal[] parts = [total * 2 / 5, total * 2 / 5, total / 5];
        row.Ceiling = total;
        for (var i = 0; i < parts.Length; i++)
            db.Add(ProjectRecords.Row(row.Id, new(sources[i % sources.Count], year + i, parts[i])));
    }

    // Most households stand where the project does, the others one state behind; a few are stuck at the end.
    private void Clear(ProjectRow row, Random dice, DateOnly today, Change change)
    {
        var households = dice.Next(30, 90);
        var reached = row.StateId switch
        {
            "thong-bao" => ClearanceState.Untold,
            "kiem-dem" => ClearanceState.Noticed,
            "niem-yet" => ClearanceState.Inventoried,
            "phe-duyet" => ClearanceState.PlanPosted,
            "chi-tra" => ClearanceState.Approved,
            "thu-hoi" => ClearanceState.Paid,
            _ => ClearanceState.HandedOver,
        };
        foreach (var (back, share) in new[] { (120, 2), (60, 5), (10, 8) })
        {
            var isLast = back == 10;
            var state = isLast ? reached : (ClearanceState)Math.Max((int)reached - 1, 0);
            if (state == ClearanceState.Untold) continue;
            var stuck = isLast && reached is not (ClearanceState.Noticed or ClearanceState.HandedOver) ? dice.Next(2, 6) : 0;
            var far = reached == ClearanceState.HandedOver && isLast ? households : (households - stuck) * share / 10;
            db.Add(ProjectRecords.Row(row.Id, new()
            {
                On = today.AddDays(-back),
                Households = households,
                States = new Dictionary<ClearanceState, int>
                {
                    [state] = far,
                    [state - 1] = households - far - stuck,
                    [ClearanceState.Stuck] = stuck,
                }.Where(count => count.Key != ClearanceState.Untold).ToDictionary(),
                StuckBy = stuck > 0 ? "chưa đồng ý đơn giá, chờ đối thoại lần 2" : null,
            }, change));
        }
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static Random Dice(ProjectRow row) => DemoStory.Dice(row.PlanNo!);
}
