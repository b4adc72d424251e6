using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Hosting;

/// <summary>The calendar day in Viet Nam, which keeps UTC+7 all year.</summary>
public static class VietnamDay
{
    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(FigureText.Indochina).DateTime);

    /// <summary>The moment a day begins.</summary>
    public static DateTimeOffset Start(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), FigureText.Indochina);

    public static DateOnly Today(TimeProvider time) => Of(time.GetUtcNow());
}
