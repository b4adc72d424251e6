using System.Globalization;
using System.Text.RegularExpressions;

namespace ThienVan.Core.Kernel;

/// <summary>
/// The one writer of figures and days, for pages, verdicts, papers, exports and the command line alike, whatever culture the process runs
/// in. The form of the office: "1.234,5" as Vietnamese writes it, with a decimal comma and dots between thousands; 31/03/2026; a no-break
/// space before "%", so that the sign never begins a line. NĐ 30/2020/NĐ-CP leaves the form of figures open. Missing is "–", never 0.
/// </summary>
public static partial class FigureText
{
    public const string Missing = "–";

    /// <summary>What stands between a figure and its percent sign.</summary>
    public const char NoBreak = '\u00A0';

    private const int MostDecimals = 12;
    private const int UsualDecimals = 2;
    private const decimal All = 100;

    /// <summary>Offset of Indochina time, the only one the product shows.</summary>
    public static readonly TimeSpan Indochina = TimeSpan.FromHours(7);

    private static readonly NumberFormatInfo s_vietnamese = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
        NumberGroupSizes = [3],
        NegativeSign = "-",
    };

    private static readonly string[] s_forms =
    [
        .. Enumerable.Range(0, MostDecimals + 1).Select(decimals => "#,##0." + new string('#', decimals)),
    ];

    /// <summary>At most <paramref name="decimals"/> places (up to 12), rounded half away from zero, trailing zeros dropped.</summary>
    public static string Number(decimal? value, int decimals = UsualDecimals)
    {
        if (value is not { } number) return Missing;
        decimals = PlacesApart(number, decimals, All);
        var rounded = Rounded(number, decimals);
        return rounded == 0 ? "0" : rounded.ToString(s_forms[decimals], s_vietnamese);
    }

    /// <summary>A figure beside the one it is held against: with as many places as tell the two apart.</summary>
    public static string Beside(decimal? value, decimal? other, string? unit) =>
        value is { } number && other is { } against ? WithUnit(value, unit, Places(number, against)) : WithUnit(value, unit);

    /// <summary>The places that <see cref="Beside(decimal?, decimal?, string?)"/> shows: as many as keep a figure from being rounded onto
    /// one of those it is held against, the usual ones where it is none of them or just that.</summary>
    public static int Places(decimal value, params ReadOnlySpan<decimal> others)
    {
        var decimals = UsualDecimals;
        foreach (var other in others) decimals = PlacesApart(value, decimals, other);

        // All of it is said of all of it only: 30.000 of 30.001 is no 100.
        return PlacesApart(value, decimals, All);
    }

    private static int PlacesApart(decimal value, int decimals, decimal other)
    {
        while (value != other && decimals < MostDecimals && Rounded(value, decimals) == Rounded(other, decimals)) decimals++;
        return decimals;
    }

    /// <summary>The same words, each percent sign tied to its figure, or to "điểm": the space between them breaks no line.</summary>
    public static string Tied(string text) => BeforePercent().Replace(text, $"{NoBreak}%");

    /// <summary>"12,5 %".</summary>
    public static string Percent(decimal? value, int decimals = UsualDecimals) => WithUnit(value, "%", decimals);

    /// <summary>"1.234 cột", "12,5 %/năm", "20/114"; a missing figure has no unit.</summary>
    public static string WithUnit(decimal? value, string? unit, int decimals = UsualDecimals) =>
        value is null ? Missing : Number(value, decimals) + After(unit);

    /// <summary>A unit as it follows its figure: "/114" close up, "%" behind a no-break space, any other behind a plain one.</summary>
    public static string After(string? unit) => unit?.Trim() switch
    {
        null or "" => "",
        ['/', ..] close => close,
        ['%', ..] percent => NoBreak + percent,
        var word => " " + word,
    };

    /// <summary>"38/92"; missing when either part is.</summary>
    public static string Parts(decimal? numerator, decimal? denominator) =>
        numerator is null || denominator is null ? Missing : $"{Number(numerator)}/{Number(denominator)}";

    public static string Day(DateOnly? day) => day?.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture) ?? Missing;

    /// <summary>Day and month, where the year is plain from the page.</summary>
    public static string ShortDay(DateOnly? day) => day?.ToString("dd'/'MM", CultureInfo.InvariantCulture) ?? Missing;

    /// <summary>"2026–2030"; one year is written once.</summary>
    public static string Years(int from, int to, string dash = "–") => from == to
        ? from.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{from}{dash}{to}");

    public static string Days(Period days) => $"{Day(days.From)} – {Day(days.To)}";

    public static string Moment(DateTimeOffset? moment) =>
        moment?.ToOffset(Indochina).ToString("dd'/'MM'/'yyyy HH:mm", CultureInfo.InvariantCulture) ?? Missing;

    /// <summary>A moment in a file's name, in Viet Nam's time: "20261130-081502".</summary>
    public static string FileMoment(DateTimeOffset moment) =>
        moment.ToOffset(Indochina).ToString("yyyyMMdd'-'HHmmss", CultureInfo.InvariantCulture);

    /// <summary>"hôm nay", "9 ngày trước", "còn 12 ngày", in calendar days: how old or how far off, never how late.</summary>
    public static string Distance(DateOnly day, DateOnly today) => CalendarDays.Between(day, today) switch
    {
        0 => "hôm nay",
        > 0 and var days => $"{Number(days)} ngày trước",
        var days => $"còn {Number(-days)} ngày",
    };

    /// <summary>"quá hạn 2 ngày làm việc", "hết hạn hôm nay", "còn 3 ngày làm việc", as <see cref="WorkingCalendar.DaysLeft"/>
    /// counts.</summary>
    public static string Left(int workingDays) => workingDays switch
    {
        < 0 => Late(-workingDays),
        0 => "hết hạn hôm nay",
        _ => $"còn {WorkingDays(workingDays)}",
    };

    /// <summary>"quá hạn 2 ngày làm việc", as <see cref="WorkingCalendar.DaysLate"/> counts.</summary>
    public static string Late(int workingDays) => $"quá hạn {WorkingDays(workingDays)}";

    public static string WorkingDays(int days) => $"{Number(days)} ngày làm việc";

    private static decimal Rounded(decimal value, int decimals) => decimal.Round(value, decimals, MidpointRounding.AwayFromZero);

    [GeneratedRegex(@"(?<=\d) ?%|(?<=điểm) %", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BeforePercent();
}
