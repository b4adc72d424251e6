using System.Globalization;

namespace ThienVan.Core.Kernel;

/// <summary>How official documents write days and numbers (NĐ 30/2020/NĐ-CP, Phụ lục I).</summary>
public static class OfficialWords
{
    /// <summary>Over everything that shows invented figures.</summary>
    public const string Invented = "Số liệu minh họa, không dùng để báo cáo";

    private static readonly (int Value, string Sign)[] s_roman =
        [
            (1000, "M"),
            (900, "CM"),
            (500, "D"),
            (400, "CD"),
            (100, "C"),
            (90, "XC"),
            (50, "L"),
            (40, "XL"),
            (10, "X"),
            (9, "IX"),
            (5, "V"),
            (4, "IV"),
            (1, "I"),
        ];

    private static readonly string[] s_weekdays = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

    /// <summary>"ngày 05 tháng 01 năm 2026", "ngày 15 tháng 3 năm 2026": a zero stands before days below 10 and before months 1 and 2
    /// only.</summary>
    public static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture,
        $"ngày {day.Day:00} tháng {(day.Month <= 2 ? "0" : "")}{day.Month} năm {day.Year}");

    /// <summary>"thứ Sáu", "Chủ nhật".</summary>
    public static string Weekday(DateOnly day) => s_weekdays[(int)day.DayOfWeek];

    /// <summary>"05/BC-UBND": numbers below 10 take a zero; no spaces.</summary>
    /// <param name="suffix">What follows the number: "BC-UBND", "UBND-VX".</param>
    public static string Number(int number, string suffix) => string.Create(CultureInfo.InvariantCulture, $"{number:00}/{suffix}");

    /// <summary>Roman figure of a number from 1 to 3999.</summary>
    public static string Roman(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(number is >= 1 and <= 3999, true, nameof(number));
        var (rest, roman) = (number, "");
        foreach (var (value, sign) in s_roman)
        {
            for (; rest >= value; rest -= value) roman += sign;
        }

        return roman;
    }

    /// <summary>Each ground or recipient with its sign: ";" and, after the last, ".". Signs already there are replaced.</summary>
    public static IReadOnlyList<string> Listed(IReadOnlyList<string> lines) =>
        [.. lines.Select((line, i) => Bare(line) + (i == lines.Count - 1 ? "." : ";"))];

    /// <summary>"Nơi nhận" as printed: "- Như trên;", and last "- Lưu: VT, VP."</summary>
    public static IReadOnlyList<string> Recipients(IReadOnlyList<string> lines) =>
        [.. Listed(lines).Select(line => line.StartsWith('-') ? line : "- " + line)];

    /// <summary>The last words of a document end in "./.".</summary>
    public static string Closed(string text) => Bare(text) + "./.";

    /// <summary>Without the signs at its end.</summary>
    public static string Bare(string text)
    {
        var bare = text.TrimEnd();
        if (bare.EndsWith("./.", StringComparison.Ordinal)) bare = bare[..^3];
        return bare.TrimEnd('.', ';', ',', ' ');
    }
}
