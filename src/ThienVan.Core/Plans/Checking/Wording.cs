using System.Globalization;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Checking;

/// <summary>Vietnamese pieces that messages share.</summary>
internal static class Wording
{
    public static string Lines(LineRange lines) =>
        lines.From == lines.To ? $"Dòng {Digits(lines.From)}" : $"Dòng {Digits(lines.From)}-{Digits(lines.To)}";

    public static string Digits(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Period(int from, int to) => FigureText.Years(from, to, "-");

    /// <summary>"1, 2, 3 và 7 mục khác" once the list is longer than a line can hold.</summary>
    public static string List(IEnumerable<string> items, int most = 12)
    {
        var all = items.Where(item => item.Length > 0).Distinct().ToArray();
        return all.Length <= most ? string.Join(", ", all) : $"{string.Join(", ", all.Take(most))} và {Digits(all.Length - most)} mục khác";
    }

    public static string Clip(string text, int most = 90) =>
        text.Length <= most ? text : string.Concat(text.AsSpan(0, most).TrimEnd(), "…");
}
