using ThienVan.Core.Kernel;
using ThienVan.Core.Reports.Chasing;

namespace ThienVan.Web.Reports.Chasing;

/// <summary>Settings under <c>ThienVan:Reminders</c>; what cannot be meant is the usual.</summary>
public sealed record ReminderOptions
{
    private const int MostDays = 30;

    public ReminderDays Days { get; init; } = new();

    /// <summary>Hours in Viet Nam between which anybody is reminded: nobody's phone rings at night, and what was sent early in the morning
    /// is not asked for.</summary>
    public int FromHour { get; init; } = 8;
    public int ToHour { get; init; } = 17;

    public static ReminderOptions Read(IConfiguration configuration)
    {
        var (section, usual) = (configuration.GetSection("ThienVan:Reminders"), new ReminderOptions());
        var days = section.GetValue<string?>("DaysBefore")?.Split(',', StringSplitOptions.TrimEntries)
            .Select(text => int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var day) ? day : 0)
            .Where(day => day is > 0 and <= MostDays).Distinct().OrderDescending().ToArray();
        var (from, to) = (section.GetValue("FromHour", usual.FromHour), section.GetValue("ToHour", usual.ToHour));
        return new()
        {
            Days = new()
            {
                Before = days ?? usual.Days.Before,
                Late = Day(section, "LateDays", usual.Days.Late),
                Head = Day(section, "HeadDays", usual.Days.Head),
                Office = Day(section, "OfficeDays", usual.Days.Office),
            },
            FromHour = from is >= 0 && from < to && to <= 24 ? from : usual.FromHour,
            ToHour = from is >= 0 && from < to && to <= 24 ? to : usual.ToHour,
        };
    }

    public bool IsHour(DateTimeOffset now) => now.ToOffset(FigureText.Indochina).Hour is var hour && FromHour <= hour && hour < ToHour;

    private static int Day(IConfigurationSection section, string key, int usual) =>
        section.GetValue(key, usual) is var day and > 0 and <= MostDays ? day : usual;
}
