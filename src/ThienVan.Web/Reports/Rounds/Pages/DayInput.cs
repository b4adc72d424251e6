using System.Globalization;

namespace ThienVan.Web.Reports.Rounds.Pages;

/// <summary>Days as a date field sends them, or as people type them where the browser has none.</summary>
public static class DayInput
{
    private static readonly string[] _forms = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];

    public static string? Write(DateOnly? day) => day?.ToString(_forms[0], CultureInfo.InvariantCulture);

    /// <summary>Null when it is no day.</summary>
    public static DateOnly? Read(string? typed) => DateOnly.TryParseExact(typed?.Trim(), _forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
