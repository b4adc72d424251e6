using System.Globalization;

namespace ThienVan.Web.People.Pages.Parts;

/// <summary>Days as date fields post them, or as typed where the browser has no date field.</summary>
internal static class FormDay
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "d/M/yyyy"];

    /// <summary>Null for an empty field or one that is no day.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Something was typed that is no day.</summary>
    public static bool IsWrong(string? text) => !string.IsNullOrWhiteSpace(text) && Read(text) is null;

    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
