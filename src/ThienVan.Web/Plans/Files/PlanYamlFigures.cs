using System.Globalization;
using System.Text.RegularExpressions;
using ThienVan.Core.Plans;
using ThienVan.Web.Shared.Documents.Yaml;

namespace ThienVan.Web.Plans.Files;

/// <summary>Numbers, years and amounts as an officer types them, and back.</summary>
internal static partial class PlanYamlFigures
{
    public const int FirstYear = 1990;

    public const int LastYear = 2100;

    /// <summary>Longest plan, and longest span of years with one figure: keeps a small file from unfolding into a large plan.</summary>
    public const int MostYears = 20;

    /// <summary>Written where a standard or an output is simply due, without a figure.</summary>
    public const string Due = "đạt";

    /// <summary>Dividing by it drops zeros at the end, so that 12.50 and 12.5 are stored alike.</summary>
    private const decimal One = 1.0000000000000000000000000000m;

    public static bool InCentury(int year) => year is >= FirstYear and <= LastYear;

    public static bool ArePlanYears(int from, int to) => InCentury(from) && InCentury(to) && to - from < MostYears;

    public static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date) && InCentury(date.Year);

    /// <summary>"2026" or "2026-2030".</summary>
    public static bool TrySpan(string text, out int from, out int to)
    {
        var match = Span().Match(text);
        (from, to) = (0, 0);
        if (!match.Success) return false;
        from = int.Parse(match.Groups["from"].Value, CultureInfo.InvariantCulture);
        to = match.Groups["to"].Success ? int.Parse(match.Groups["to"].Value, CultureInfo.InvariantCulture) : from;
        return from <= to;
    }

    public static string SpanText(int from, int to) =>
        from == to ? from.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{from}-{to}");

    /// <summary>"1.000" means a thousand in Vietnamese and one in YAML: such a figure is refused, never guessed.</summary>
    public static decimal? Number(string text, int line, YamlErrors errors)
    {
        const NumberStyles Signed = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var whole = text.Replace(".", "", StringComparison.Ordinal);
        if (Grouped().IsMatch(text))
            errors.Add(line, $"số “{text}” dễ hiểu hai cách; đề nghị viết liền {whole}, hoặc thêm số 0 cuối nếu là số lẻ");
        else if (decimal.TryParse(text, Signed, CultureInfo.InvariantCulture, out var value)) return value / One;
        else errors.Add(line, $"“{text}” không phải số; đề nghị viết số liền, dấu chấm cho phần lẻ, ví dụ 1000 hoặc 12.5");
        return null;
    }

    public static string NumberText(decimal value)
    {
        var text = value.ToString("0.############################", CultureInfo.InvariantCulture);
        return Grouped().IsMatch(text) ? text + "0" : text;
    }

    /// <summary>Reads "100", "15-17" or "đạt"; which end a single figure sets follows from the comparator.</summary>
    public static Amount Amount(string text, int line, Comparator comparator, YamlErrors errors)
    {
        if (text == Due) return new(null, null);
        var match = Range().Match(text);
        if (match.Success) return new(Number(match.Groups["low"].Value, line, errors), Number(match.Groups["high"].Value, line, errors));
        return OneSided(Number(text, line, errors), comparator);
    }

    /// <summary>The short form of an amount; null where only "low: … high: …" can say it.</summary>
    public static string? AmountText(Amount amount, Comparator comparator) => amount switch
    {
        (null, null) => Due,
        ({ } low, { } high) when low != high => $"{NumberText(low)}-{NumberText(high)}",
        _ when OneSided(amount.Low ?? amount.High, comparator) == amount => NumberText(amount.Low ?? amount.High ?? 0),
        _ => null,
    };

    /// <summary>
    /// What is wrong with the figures under the comparator; null when they fit. A single year may be exact under any comparator
    /// ("đạt 95%", later "từ 98%").
    /// </summary>
    public static string? Misfit(Amount amount, Comparator comparator) => (comparator, amount) switch
    {
        (_, (null, null)) => null,
        (_, ({ } low, { } high)) when low > high => $"số thấp {NumberText(low)} lớn hơn số cao {NumberText(high)}; đề nghị đổi chỗ",
        (not Comparator.Range, ({ } low, { } high)) when low == high => null,
        (Comparator.AtLeast or Comparator.MoreThan, ({ }, null)) => null,
        (Comparator.AtLeast or Comparator.MoreThan, _) =>
            "dấu “>=” và “>” chỉ đi với một số; đề nghị viết một số, hoặc đổi thành comparator: range",
        (Comparator.AtMost, (null, { })) => null,
        (Comparator.AtMost, _) => "dấu “<=” chỉ đi với một số (số cao nhất); đề nghị viết một số, hoặc đổi thành comparator: range",
        (Comparator.Exactly, _) => "dấu “=” chỉ đi với một số; đề nghị viết một số, hoặc đổi thành comparator: range",
        (_, ({ }, { })) => null,
        _ => "comparator: range cần hai số; đề nghị viết như 15-17",
    };

    private static Amount OneSided(decimal? value, Comparator comparator) => comparator switch
    {
        Comparator.AtLeast or Comparator.MoreThan or Comparator.Range => new(value, null),
        Comparator.AtMost => new(null, value),
        _ => new(value, value),
    };

    [GeneratedRegex(@"^(?<from>\d{1,8})(?:\s*[-–]\s*(?<to>\d{1,8}))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Span();

    [GeneratedRegex(@"^(?<low>-?[\d.]+)\s*[-–]\s*(?<high>-?[\d.]+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Range();

    [GeneratedRegex(@"^-?[1-9]\d{0,2}(\.\d{3})+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Grouped();
}
