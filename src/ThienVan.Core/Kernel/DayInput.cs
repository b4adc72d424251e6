using System.Globalization;

namespace ThienVan.Core.Kernel;

/// <summary>A day as typed: dd/MM/yyyy the way people write it, or yyyy-MM-dd the way a date field sends it.</summary>
/// <param name="Day">Null when nothing was typed or when it is no day.</param>
public readonly record struct DayInput(DateOnly? Day, bool Unreadable)
{
    private static readonly string[] Forms = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-MM-dd"];

    /// <summary>As a date field takes it; null when there is no day.</summary>
    public static string? Write(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DayInput Read(string? typed)
    {
        var text = VietnameseText.Normalize(typed ?? "").Trim();
        if (text.Length == 0) return new(Day: null, Unreadable: false);
        return DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new(day, Unreadable: false)
            : new(Day: null, Unreadable: true);
    }
}
