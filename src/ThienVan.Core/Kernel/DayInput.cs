using System.Globalization;
using System.Text.RegularExpressions;

namespace ThienVan.Core.Kernel;

/// <summary>A day as typed: day, month and year the way people write them, eight figures without marks from a keypad that has none, or
/// yyyy-MM-dd as other programs send it.</summary>
/// <param name="Day">Null when nothing was typed or when it is no day.</param>
public readonly partial record struct DayInput(DateOnly? Day, bool Unreadable)
{
    private const int LongestShown = 20;

    /// <summary>Days that an office has to do with; a slip of the hand beyond them would put a plan off for ever.</summary>
    private static readonly DateOnly _first = new(1900, 1, 1);
    private static readonly DateOnly _last = new(2100, 12, 31);
    private static readonly string[] Forms = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "ddMMyyyy", "yyyy-MM-dd"];

    /// <summary>As a field shows it; null when there is no day.</summary>
    public static string? Write(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static DayInput Read(string? typed)
    {
        var text = Plain(typed);
        if (text.Length == 0) return new(Day: null, Unreadable: false);
        return Parsed(text) is { } day && day >= _first && day <= _last
            ? new(day, Unreadable: false)
            : new(Day: null, Unreadable: true);
    }

    /// <summary>Why the first of these that cannot be read is no day; null where each is one, or empty.</summary>
    public static Refusal? Refuse(params ReadOnlySpan<string?> typed)
    {
        foreach (var one in typed)
        {
            if (Read(one).Unreadable) return new("day.unreadable", Trouble(Plain(one)));
        }

        return null;
    }

    private static DateOnly? Parsed(string text) =>
        DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Trouble(string text) =>
        Parsed(text) is { } far
            ? $"Ngày {FigureText.Day(far)} nằm ngoài khoảng {FigureText.Day(_first)} – {FigureText.Day(_last)}; đề nghị xem lại năm."
        : text.Length > LongestShown ? "Không đọc được ngày này. Đề nghị gõ như 05/01/2026."
        : Parts().IsMatch(text) ? $"Không có ngày “{text}” trong lịch. Đề nghị gõ như 05/01/2026."
        : $"Không đọc được ngày “{text}”. Đề nghị gõ như 05/01/2026.";

    private static string Plain(string? typed) => VietnameseText.Normalize(typed ?? "").Trim();

    /// <summary>Day, month and year, whether or not a calendar has them.</summary>
    [GeneratedRegex(@"^(\d{1,2}(?<mark>[/.-])\d{1,2}\k<mark>\d{4}|\d{8}|\d{4}-\d\d-\d\d)$", RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parts();
}
