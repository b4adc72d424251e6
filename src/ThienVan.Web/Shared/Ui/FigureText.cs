using System.Globalization;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Ui;

/// <summary>Figures and days the way the office writes them: "1.234,5", 31/03/2026. Missing is "–", never 0.</summary>
public static class FigureText
{
    public const string Missing = "–";

    /// <summary>Offset of Indochina time, the only one the product shows.</summary>
    public static readonly TimeSpan Indochina = TimeSpan.FromHours(7);

    private static readonly NumberFormatInfo Vietnamese = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NumberGroupSizes = [3], NegativeSign = "-" };

    /// <summary>At most <paramref name="decimals"/> places, trailing zeros dropped.</summary>
    public static string Number(decimal? value, int decimals = 2) =>
        value is { } number ? decimal.Round(number, decimals, MidpointRounding.AwayFromZero).ToString("#,##0." + new string('#', decimals), Vietnamese) : Missing;

    /// <summary>The figure with its unit; a missing figure has no unit.</summary>
    public static string WithUnit(decimal? value, string? unit, int decimals = 2) =>
        value is null || string.IsNullOrWhiteSpace(unit) ? Number(value, decimals) : $"{Number(value, decimals)} {unit}";

    /// <summary>"38/92"; missing when either part is.</summary>
    public static string Parts(decimal? numerator, decimal? denominator) =>
        numerator is null || denominator is null ? Missing : $"{Number(numerator)}/{Number(denominator)}";

    /// <summary>The figure as a form field shows it, without groups: "1234,5"; empty when missing.</summary>
    public static string Input(decimal? value) => FigureInput.Write(value);

    public static string Day(DateOnly? day) => day?.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture) ?? Missing;

    /// <summary>Day and month, where the year is plain from the page.</summary>
    public static string ShortDay(DateOnly? day) => day?.ToString("dd'/'MM", CultureInfo.InvariantCulture) ?? Missing;

    public static string Moment(DateTimeOffset? moment) =>
        moment?.ToOffset(Indochina).ToString("dd'/'MM'/'yyyy HH:mm", CultureInfo.InvariantCulture) ?? Missing;

    /// <summary>"hôm nay", "9 ngày trước", "còn 12 ngày".</summary>
    public static string Distance(DateOnly day, DateOnly today) => (today.DayNumber - day.DayNumber) switch
    {
        0 => "hôm nay",
        > 0 and var days => $"{Number(days)} ngày trước",
        var days => $"còn {Number(-days)} ngày",
    };
}
