using System.Globalization;
using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Reports.Papers;

/// <summary>Numbers in words, as a reader at the loudspeaker says them: "một nghìn không trăm linh năm phẩy hai".</summary>
public static partial class SpokenNumber
{
    private static readonly string[] s_digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

    /// <summary>Up to two decimals, up to 999.999 tỷ tỷ; rounded away from zero.</summary>
    public static string Words(decimal number)
    {
        var rounded = Math.Abs(decimal.Round(number, 2, MidpointRounding.AwayFromZero));
        var whole = decimal.Truncate(rounded);
        var hundredths = (int)((rounded - whole) * 100);
        var words = Whole(whole) + Decimals(hundredths);
        return number < 0 && rounded != 0 ? "âm " + words : words;
    }

    /// <summary>With so many decimals, read digit by digit.</summary>
    public static string Words(decimal number, int decimals)
    {
        var rounded = Math.Abs(decimal.Round(number, decimals, MidpointRounding.AwayFromZero));
        var places = new List<string>();
        for (var rest = rounded - decimal.Truncate(rounded); rest > 0; rest -= decimal.Truncate(rest))
        {
            rest *= 10;
            places.Add(s_digits[(int)decimal.Truncate(rest)]);
        }

        return $"{(number < 0 && rounded != 0 ? "âm " : "")}{Whole(decimal.Truncate(rounded))}"
            + (places.Count == 0 ? "" : $" phẩy {string.Join(' ', places)}");
    }

    /// <summary>A text with its numbers (as Vietnamese writes them) and percent signs in words.</summary>
    public static string InText(string text) =>
        Quarters()
            .Replace(
                Written().Replace(SpokenSigns.InText(text), found => Read(found.Value)),
                found =>
                    found.Groups["quarter"].Value switch
                    {
                        "I" => "quý một",
                        "II" => "quý hai",
                        "III" => "quý ba",
                        _ => "quý bốn",
                    }
            )
            .Replace(FigureText.NoBreak, ' ')
            .Replace("%", " phần trăm", StringComparison.Ordinal)
            .Replace("  ", " ", StringComparison.Ordinal);

    private static string Read(string written)
    {
        var plain = written.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && plain.Length <= 15
            ? Places(plain) > 2 ? Words(number, Places(plain)) : Words(number)
            : written;
    }

    // More places than are usually read are read one by one, where they tell the figure from what it is held against.
    private static int Places(string plain) =>
        plain.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? plain.Length - point - 1 : 0;

    private static string Decimals(int hundredths) => hundredths switch
    {
        0 => "",
        _ when hundredths % 10 == 0 => $" phẩy {s_digits[hundredths / 10]}",
        < 10 => $" phẩy không {s_digits[hundredths]}",
        _ => $" phẩy {Three(hundredths, full: false)}",
    };

    private static string Whole(decimal number)
    {
        if (number == 0) return s_digits[0];
        const decimal billion = 1_000_000_000m;
        if (number < billion) return Millions((int)number, full: false);
        var rest = (int)(number % billion);
        return Whole(decimal.Truncate(number / billion)) + " tỷ" + (rest == 0 ? "" : " " + Millions(rest, full: true));
    }

    // "Full" says the zeros in front: after "tỷ", five is "không trăm linh năm".
    private static string Millions(int number, bool full)
    {
        var words = new List<string>();
        foreach (var (size, name) in ((int, string)[])[(1_000_000, " triệu"), (1_000, " nghìn"), (1, "")])
        {
            var group = number / size % 1000;
            if (group > 0) words.Add(Three(group, full || words.Count > 0) + name);
        }

        return string.Join(' ', words);
    }

    private static string Three(int number, bool full)
    {
        var (hundreds, tens, units) = (number / 100, number / 10 % 10, number % 10);
        var words = new List<string>();
        if (hundreds > 0 || full) words.Add(s_digits[hundreds] + " trăm");
        if (tens == 1) words.Add("mười");
        else if (tens > 1) words.Add(s_digits[tens] + " mươi");
        else if (units > 0 && words.Count > 0) words.Add("linh");
        if (units > 0) words.Add((units, tens) switch { (1, > 1) => "mốt", (4, > 1) => "tư", (5, > 0) => "lăm", _ => s_digits[units] });
        return string.Join(' ', words);
    }

    [GeneratedRegex(@"(?<![\d.,])\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|(?<!\d)\d+(?:,\d+)?(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex Written();

    [GeneratedRegex(@"\b[Qq]uý (?<quarter>I{1,3}|IV)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quarters();
}
