using System.Globalization;
using System.Text;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Documents.Sheets;

internal enum NumberShape { Plain, Date, Percent }

/// <summary>A number format such as <c>[=0]"-";0.0%</c>: up to four sections, of which the value chooses one.</summary>
internal sealed class NumberFormat
{
    private const string BuiltInTime = "dd/mm/yyyy hh:mm";

    // Formats that files name by number alone, as they look here.
    private static readonly Dictionary<int, string> BuiltIns = new()
    {
        [1] = "0",
        [2] = "0.00",
        [3] = "#,##0",
        [4] = "#,##0.00",
        [5] = "#,##0",
        [6] = "#,##0",
        [7] = "#,##0.00",
        [8] = "#,##0.00",
        [9] = "0%",
        [10] = "0.00%",
        [11] = "0.00E+00",
        [12] = "# ?/?",
        [13] = "# ??/??",
        [14] = "dd/mm/yyyy",
        [15] = "d-mmm-yy",
        [16] = "d-mmm",
        [17] = "mm/yyyy",
        [18] = "h:mm",
        [19] = "h:mm:ss",
        [20] = "h:mm",
        [21] = "h:mm:ss",
        [37] = "#,##0;(#,##0)",
        [38] = "#,##0;(#,##0)",
        [39] = "#,##0.00;(#,##0.00)",
        [40] = "#,##0.00;(#,##0.00)",
        [41] = "#,##0;(#,##0);\"-\"",
        [42] = "#,##0;(#,##0);\"-\"",
        [43] = "#,##0.00;(#,##0.00);\"-\"",
        [44] = "#,##0.00;(#,##0.00);\"-\"",
        [45] = "mm:ss",
        [46] = "[h]:mm:ss",
        [47] = "mm:ss",
    };

    private readonly FormatSection[] _sections;

    private NumberFormat(string code) => _sections = [.. FormatSection.Split(code)];

    public static NumberFormat General { get; } = new("");

    public static NumberFormat Of(string code) => new(code);

    public static NumberFormat BuiltIn(int id) =>
        BuiltIns.TryGetValue(id, out var code) ? new(code)
        : id is 22 or (>= 27 and <= 36) or (>= 50 and <= 58) ? new(BuiltInTime)
        : General;

    public NumberShape ShapeOf(decimal value) => For(value).Shape;

    /// <summary>
    /// The figure as the cell shows it, percent as percent; null where the format shows none, or words beside it that multiply it.
    /// A nought may be shown as anything.
    /// </summary>
    public decimal? Shown(decimal value)
    {
        var section = For(value);
        var showsSign = _sections.Length == 1 || section.HasCondition || Array.IndexOf(_sections, section) != 1;
        return value == 0 ? 0 : _sections is [{ IsGeneral: true }] ? value : section.Shown(value, showsSign);
    }

    /// <summary>The figure with everything that is seen beside it, as Vietnamese programs write it: "CX-0012", "0201234567"; null for a
    /// format that is not written here (fractions, powers of ten, days).</summary>
    public string? Written(decimal value)
    {
        var section = For(value);
        var isSigned = _sections.Length == 1 || section.HasCondition || Array.IndexOf(_sections, section) != 1;
        return section.Written(value, showsMinus: isSigned && value < 0);
    }

    /// <summary>A percent sign is seen, be it that the figure is a hundred times what is kept or a mere letter behind it.</summary>
    public bool HasPercentSign(decimal value) => For(value).HasPercentSign;

    /// <summary>The figure is seen and nothing beside it, no letters and no noughts before it: it may stand for the cell's words.</summary>
    public bool IsBare(decimal value) => For(value).IsBare(value);

    /// <summary>Day, month and year are seen; true too for a format that says nothing of days.</summary>
    public bool ShowsWholeDay(decimal value) => For(value) is var section && (section.Shape != NumberShape.Date || section.ShowsWholeDay);

    /// <summary>The day as the cell shows it: "12/2026"; null where the format shows more than day, month and year.</summary>
    public string? Shown(decimal value, DateOnly day) => For(value).Shown(day);

    // With conditions the first that holds, else the section after the last of them; without: above, below, nought.
    private FormatSection For(decimal value)
    {
        if (_sections.Length == 1) return _sections[0];
        if (!_sections.Take(2).Any(section => section.HasCondition))
            return value < 0 ? _sections[1] : value == 0 && _sections.Length > 2 ? _sections[2] : _sections[0];
        if (_sections.Take(2).FirstOrDefault(section => section.HasCondition && section.Holds(value)) is { } first) return first;
        return _sections[_sections[0].HasCondition && _sections[1].HasCondition && _sections.Length > 2 ? 2
            : _sections[0].HasCondition ? Math.Min(1, _sections.Length - 1) : 0];
    }
}

/// <summary>One section: its condition, and its signs with what is shown as it stands told apart from what shows the value.</summary>
internal sealed partial class FormatSection
{
    private readonly List<(char Sign, bool Literal)> _signs = [];
    private string? _condition;

    public bool HasCondition => _condition is not null;

    /// <summary>Says nothing: the program shows the figure as it is.</summary>
    public bool IsGeneral => _signs.Count == 0;

    public NumberShape Shape => _signs.Where(sign => !sign.Literal).Select(sign => char.ToLowerInvariant(sign.Sign) switch
    {
        '%' => NumberShape.Percent,
        'd' or 'm' or 'y' or 'h' or 's' => NumberShape.Date,
        _ => NumberShape.Plain,
    }).FirstOrDefault(shape => shape != NumberShape.Plain);

    public bool HasPercentSign => _signs.Exists(sign => sign.Sign == '%');

    public bool ShowsWholeDay => "dmy".All(part => Shows(sign => char.ToLowerInvariant(sign) == part));

    public bool IsBare(decimal value)
    {
        var signs = Unquoted;
        if (IsGeneral || signs is "General" or "@") return true;
        var noughts = signs.Split('.')[0].Count(sign => sign == '0');
        return _signs.TrueForAll(sign => !sign.Literal || sign.Sign == ' ')
            && signs.All(sign => IsPlace(sign) || ".,-()% ".Contains(sign))
            && noughts <= decimal.Truncate(Math.Abs(value)).ToString(CultureInfo.InvariantCulture).Length;
    }

    private string Unquoted => string.Concat(_signs.Where(sign => !sign.Literal).Select(sign => sign.Sign));

    private bool Shows(Predicate<char> wanted) => _signs.Exists(sign => !sign.Literal && wanted(sign.Sign));

    public static IEnumerable<FormatSection> Split(string code)
    {
        var section = new FormatSection();
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '"': i = section.Quote(code, i); break;
                case '[': i = section.Bracket(code, i); break;
                case '\\' when i + 1 < code.Length: section._signs.Add((code[++i], Literal: true)); break;
                case '_' or '*': i++; break;
                case ';':
                    yield return section;
                    section = new();
                    break;
                default: section._signs.Add((code[i], Literal: false)); break;
            }
        }

        yield return section;
    }

    public bool Holds(decimal value)
    {
        var condition = _condition ?? "";
        var signs = condition.TakeWhile(sign => sign is '<' or '>' or '=').Count();
        if (!decimal.TryParse(condition.AsSpan(signs), NumberStyles.Float, CultureInfo.InvariantCulture, out var bound)) return false;
        return condition[..signs] switch
        {
            "=" => value == bound,
            "<>" => value != bound,
            "<" => value < bound,
            "<=" => value <= bound,
            ">" => value > bound,
            ">=" => value >= bound,
            _ => false,
        };
    }

    public string? Shown(DateOnly day)
    {
        var shown = new StringBuilder();
        for (var i = 0; i < _signs.Count;)
        {
            var (sign, literal) = _signs[i];
            var run = literal ? 1 : _signs.Skip(i).TakeWhile(next => !next.Literal && Same(next.Sign, sign)).Count();
            if (Part(sign, run, literal, day) is not { } part) return null;
            shown.Append(part);
            i += run;
        }

        return shown.ToString().Trim() is { Length: > 0 } text ? text : null;
    }

    /// <param name="showsSign">The program writes the minus itself; in a section for what is below nought the format has to.</param>
    public decimal? Shown(decimal value, bool showsSign)
    {
        var signs = Unquoted;
        if (signs is "General" or "@" || signs.Contains('E', StringComparison.OrdinalIgnoreCase)) return value;
        if (!signs.Any(IsPlace) || Multiplies() || signs.Contains('/', StringComparison.Ordinal)) return null;
        var figure = signs.Contains('%', StringComparison.Ordinal) ? value * 100 : value;
        for (var commas = signs.Split('.').Sum(CommasBehind); commas > 0; commas--) figure /= 1000;
        var decimals = signs.Contains('.', StringComparison.Ordinal) ? Math.Min(signs.Split('.')[1].Count(IsPlace), 12) : 0;
        var shown = decimal.Round(figure, decimals, MidpointRounding.AwayFromZero);
        return showsSign || _signs.Exists(sign => sign.Sign is '-' or '(') ? shown : Math.Abs(shown);
    }

    // Each comma behind the last digit of a part leaves three digits out.
    private static int CommasBehind(string part) =>
        part[(part.LastIndexOfAny(['0', '#', '?']) + 1)..].TakeWhile(sign => sign == ',').Count();

    private static bool IsPlace(char sign) => sign is '0' or '#' or '?';

    /// <summary>"916 nghìn" is no 916.</summary>
    private bool Multiplies() => VietnameseText.Fold(string.Concat(_signs.Where(sign => sign.Literal).Select(sign => sign.Sign)))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(word => word is "nghin" or "ngan" or "trieu" or "tr" or "ti" or "k" or "m");

    private static bool Same(char one, char other) => char.ToLowerInvariant(one) == char.ToLowerInvariant(other);

    private static string? Part(char sign, int run, bool literal, DateOnly day) => (char.ToLowerInvariant(sign), run) switch
    {
        _ when literal || sign is '/' or '-' or '.' or ' ' or ',' => new string(sign, run),
        ('d', 1) or ('m', 1) => Written(sign is 'd' or 'D' ? day.Day : day.Month, "0"),
        ('d', 2) or ('m', 2) => Written(sign is 'd' or 'D' ? day.Day : day.Month, "00"),
        ('y', 1 or 2) => Written(day.Year % 100, "00"),
        ('y', _) => Written(day.Year, "0000"),
        ('@', _) => "",
        _ => null,
    };

    private static string Written(int number, string form) => number.ToString(form, CultureInfo.InvariantCulture);

    private int Quote(string code, int from)
    {
        var end = code.IndexOf('"', from + 1);
        if (end < 0) end = code.Length;
        foreach (var sign in code.AsSpan(from + 1, Math.Max(0, end - from - 1))) _signs.Add((sign, Literal: true));
        return end;
    }

    // "[Red]" and "[$-42A]" say how, "[h]" counts hours, "[>100]" says when.
    private int Bracket(string code, int from)
    {
        var end = code.IndexOf(']', from + 1);
        if (end < 0) return code.Length;
        var inside = code[(from + 1)..end];
        if (inside is ['<' or '>' or '=', ..]) _condition = inside;
        else if (inside.Length > 0 && inside.All(sign => sign is 'h' or 'H' or 'm' or 'M' or 's' or 'S')) _signs.Add(('h', Literal: false));
        return end;
    }
}
