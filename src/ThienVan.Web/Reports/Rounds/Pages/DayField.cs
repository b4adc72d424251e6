using System.Globalization;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Reports.Rounds.Pages;

/// <summary>Days in date fields.</summary>
public static class DayField
{
    public static string? Write(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Null when it is no day.</summary>
    public static DateOnly? Read(string? typed) => DayInput.Read(typed).Day;
}
