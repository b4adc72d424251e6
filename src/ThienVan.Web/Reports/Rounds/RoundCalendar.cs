using ThienVan.Core.Kernel;

namespace ThienVan.Web.Reports.Rounds;

/// <summary>The ward's working calendar, as rounds count by it.</summary>
public sealed class RoundCalendar
{
    public Task<WorkingCalendar> GetAsync(CancellationToken ct) => Task.FromResult(WorkingCalendar.WeekdaysOnly);
}
