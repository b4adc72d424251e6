using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports.Chasing;
using ThienVan.Web.Shared.Config;

namespace ThienVan.Web.Reports.Chasing;

/// <summary>Settings under <c>ThienVan:Reminders</c>; what cannot be meant is refused at the start.</summary>
public sealed record ReminderOptions
{
    private const int MostDays = 30;

    private const string Section = "ThienVan:Reminders", Before = $"{Section}:DaysBefore";

    private static readonly NumberSetting _from = new($"{Section}:FromHour", 0, 23), _to = new($"{Section}:ToHour", 1, 24);

    private static readonly NumberSetting _late = Day("LateDays"), _head = Day("HeadDays"), _office = Day("OfficeDays");

    public ReminderDays Days { get; init; } = new();

    /// <summary>Hours in Viet Nam between which anybody is reminded: nobody's phone rings at night, and what was sent early in the morning
    /// is not asked for.</summary>
    public int FromHour { get; init; } = 8;
    public int ToHour { get; init; } = 17;

    public static ReminderOptions Read(IConfiguration configuration)
    {
        var usual = new ReminderOptions();
        var (from, to) = (_from.Read(configuration, usual.FromHour), _to.Read(configuration, usual.ToHour));
        return new()
        {
            Days = new()
            {
                Before = DaysBefore(configuration) ?? usual.Days.Before,
                Late = _late.Read(configuration, usual.Days.Late),
                Head = _head.Read(configuration, usual.Days.Head),
                Office = _office.Read(configuration, usual.Days.Office),
            },
            FromHour = from < to ? from : usual.FromHour,
            ToHour = from < to ? to : usual.ToHour,
        };
    }

    /// <summary>Why the server must not start with these settings; nulls for what is right.</summary>
    public static IEnumerable<Refusal?> Refuse(IConfiguration configuration)
    {
        var read = Read(configuration);
        return
        [
            .. new[] { _from, _to, _late, _head, _office }.Select(number => number.Refuse(configuration)),
            configuration[Before] is { Length: > 0 } typed && TypedDays(typed).Contains(null)
                ? new("settings.days_before", $"{Before} phải là các số từ 1 đến {MostDays} cách nhau bằng dấu phẩy, không phải “{typed}”.")
                : null,
            _from.Read(configuration) is { } from && from != read.FromHour || _to.Read(configuration) is { } to && to != read.ToHour
                ? new("settings.reminder_hours", $"{_from.Key} phải nhỏ hơn {_to.Key}.")
                : null,
        ];
    }

    public bool IsHour(DateTimeOffset now) => now.ToOffset(FigureText.Indochina).Hour is var hour && FromHour <= hour && hour < ToHour;

    private static int[]? DaysBefore(IConfiguration configuration) => configuration[Before] is { Length: > 0 } typed
        ? [.. TypedDays(typed).OfType<int>().Distinct().OrderDescending()] : null;

    /// <summary>Null for what is no such day.</summary>
    private static IEnumerable<int?> TypedDays(string typed) => typed.Split(',', StringSplitOptions.TrimEntries)
        .Select(text => int.TryParse(text, CultureInfo.InvariantCulture, out var day) && day is > 0 and <= MostDays ? day : (int?)null);

    private static NumberSetting Day(string key) => new($"{Section}:{key}", 1, MostDays);
}
