using System.Globalization;
using System.Text;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Documents.Word;

/// <summary>
/// Counts lists the way Word shows them, so that "1.", "a)" and "-" typed by Word itself are text like any other.
/// Lists that share a definition share its counters.
/// </summary>
internal sealed class WordNumberer(WordNumbering numbering, WordStyles styles)
{
    private static readonly string[] _bullets = ["-", "+", "*"];
    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<(int NumId, int Level)> _restarted = [];

    /// <summary>What stands before the paragraph's own text; "" when it is not in a list.</summary>
    public string Prefix(string? style, int? numId, int? level)
    {
        var styled = styles.NumberingOf(style);
        var list = numId ?? styled?.NumId ?? 0;
        if (list == 0 || numbering.CounterOf(list) is not { } counter) return "";

        var at = Math.Clamp(level ?? styled?.Level ?? numbering.LevelOfStyle(counter, style) ?? 0, 0, WordNumbering.Levels - 1);
        var levels = numbering.LevelsOf(counter);
        Count(list, counter, at, levels);
        var text = Shown(levels, at, _counters[counter]);
        return text.Length == 0 || levels[at].Tight ? text : text + " ";
    }

    private void Count(int list, int counter, int at, WordLevel[] levels)
    {
        if (!_counters.TryGetValue(counter, out var counts)) _counters[counter] = counts = new int?[WordNumbering.Levels];
        var restart = _restarted.Add((list, at)) ? numbering.RestartOf(list, at) : null;
        counts[at] = restart ?? (counts[at] is { } last ? unchecked(last + 1) : levels[at].Start);
        Array.Clear(counts, at + 1, counts.Length - at - 1);
    }

    private static string Shown(WordLevel[] levels, int at, int?[] counts)
    {
        if (levels[at].Format == "bullet") return Bullet(levels, at);
        if (levels[at].Format == "none") return "";
        var shown = new StringBuilder();
        var text = levels[at].Text;
        for (var i = 0; i < text.Length; i++)
        {
            var level = i + 1 < text.Length && text[i] == '%' ? text[i + 1] - '1' : -1;
            if (level is < 0 or >= WordNumbering.Levels)
            {
                shown.Append(text[i]);
                continue;
            }

            shown.Append(Number(levels[level].Format, counts[level] ?? levels[level].Start));
            i++;
        }

        return shown.ToString();
    }

    // LibreOffice writes plain signs in a symbol font; a list inside another has another sign.
    private static string Bullet(WordLevel[] levels, int at)
    {
        var sign = levels[at].Text switch
        {
            "+" or "\uF02B" => "+",
            "*" or "\uF02A" => "*",
            _ => "-",
        };
        var outer = Enumerable.Range(0, at).Where(level => levels[level].Format == "bullet")
            .Select(level => Bullet(levels, level)).ToList();
        return outer.Contains(sign) ? _bullets.Except(outer, StringComparer.Ordinal).FirstOrDefault(sign) : sign;
    }

    private static string Number(string format, int number) => format switch
    {
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperLetter" => Letter(number, 'A'),
        "lowerLetter" => Letter(number, 'a'),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    // Word repeats the letter after z: aa, bb.
    private static string Letter(int number, char first) =>
        number is < 1 or > 780
            ? number.ToString(CultureInfo.InvariantCulture)
            : new string((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private static string Roman(int number) =>
        number is < 1 or > 3999 ? number.ToString(CultureInfo.InvariantCulture) : OfficialWords.Roman(number);
}
