using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Reports.Approval;

/// <summary>Keeps what was said of each round's last day: when it is published, or by the clock once the day of its own report is over.
/// Any number of processes may look; a round is kept once.</summary>
public sealed class RoundSayings(AppDb db, WriteScope write, PlanSayings sayings, TimeProvider time)
{
    private static readonly Actor Clock = Actor.System("Ghi kết luận của kỳ");

    /// <summary>How many rounds were kept now.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        // Most looks find nothing to do and must not wait for the ward's writers.
        if ((await DueAsync(VietnamDay.Today(time), ct)).Length == 0) return 0;
        var result = await write.RunAsync<int>(Clock, async change =>
        {
            var kept = 0;
            foreach (var row in await DueAsync(VietnamDay.Of(change.At), ct))
            {
                var verdicts = await sayings.SayAsync(Said(RoundStorage.Read(row), SaidOccasion.DayEnded, change.At), ct);
                if (verdicts == 0) continue;
                change.Record(ReportEvents.VerdictsSaid, RoundSubject.Of(row.Id), now: new { row.WindowTo, verdicts });
                kept++;
            }

            return kept;
        }, ct);
        return result.Value;
    }

    internal static SaidRound Said(Round round, SaidOccasion occasion, DateTimeOffset at) => new()
    {
        Id = round.Id,
        Name = round.Name,
        OpenedAt = round.OpenedAt,
        Day = round.Window.To,
        Year = PaperYear.Of(round.Type, round.Window).Number,
        Occasion = occasion,
        At = at,
    };

    // What was published kept its verdicts then, or is older than this keeping: nobody can say today what was said that day.
    private async Task<RoundRow[]> DueAsync(DateOnly today, CancellationToken ct)
    {
        var ended = await db.Set<RoundRow>().AsNoTracking().Where(row => row.State != RoundState.Published && row.UpwardDueOn < today)
            .OrderBy(row => row.WindowTo).ThenBy(row => row.Id).ToArrayAsync(ct);
        var unsaid = ended.Length == 0 ? new HashSet<Guid>() : await sayings.UnsaidAsync([.. ended.Select(row => row.Id)], ct);
        return Array.FindAll(ended, row => unsaid.Contains(row.Id));
    }
}
