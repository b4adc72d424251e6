using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Registers;

/// <summary>The moment of which a page tells what was known: now, the end of a day, or the very moment a figure was counted.</summary>
/// <param name="Moment">Null for now.</param>
/// <param name="Day">Last day that counts.</param>
/// <param name="Refusal">Why what was asked cannot be told; now is told instead.</param>
public sealed record AsOf(DateTimeOffset? Moment, DateOnly Day, Refusal? Refusal = null)
{
    public bool IsPast => Moment is not null;

    public static AsOf Read(QueryState query, TimeProvider time)
    {
        var today = VietnamDay.Today(time);
        if (query.Text(RegisterLinks.MomentField) is { } typed && DateTimeOffset.TryParse(
            typed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) && moment <= time.GetUtcNow())
            return new(moment, VietnamDay.Of(moment));
        var day = query.Text(RegisterLinks.DayField);
        if (day is null) return new(Moment: null, today);
        if (DayInput.Read(day).Day is not { } asked) return new(Moment: null, today, DayInput.Refuse(day));
        return asked > today ? new(Moment: null, today, new("register.day_ahead",
                $"Ngày {FigureText.Day(asked)} chưa tới, sổ chỉ có đến hôm nay; đề nghị chọn lại ngày."))
            : asked == today ? new(Moment: null, today)
            : new(EndOf(asked), asked);
    }

    public static AsOf Now(TimeProvider time) => new(Moment: null, VietnamDay.Today(time));

    /// <summary>The last moment of a day in Việt Nam.</summary>
    public static DateTimeOffset EndOf(DateOnly day) =>
        new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), FigureText.Indochina).AddMicroseconds(-1);
}
