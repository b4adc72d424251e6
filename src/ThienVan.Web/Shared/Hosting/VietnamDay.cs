namespace ThienVan.Web.Shared.Hosting;

/// <summary>The calendar day in Viet Nam, which keeps UTC+7 all year.</summary>
public static class VietnamDay
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    public static DateOnly Today(TimeProvider time) => Of(time.GetUtcNow());
}
