using System.Collections.Frozen;
using System.Text;

namespace ThienVan.Core.Kernel;

/// <summary>One-byte Vietnamese encodings that live on in old files and fonts.</summary>
public enum LegacyEncoding
{
    /// <summary>TCVN 5712:1993 VN3, the ".Vn" fonts (ABC). One character a letter.</summary>
    Tcvn3,

    /// <summary>VNI Windows, the "VNI-" fonts. A base letter and a following mark.</summary>
    Vni,

    /// <summary>Windows-1258, the "Vietnamese (Windows)" of editors. A letter and a following tone.</summary>
    Windows1258,
}

public static partial class VietnameseText
{
    // Fewer tell-tale letters may be chance.
    private const int Evidence = 3;
    private const string VietnameseOfLatin = "àáâãèéêìíòóôõùúý";

    private const string Tcvn3Letters =
        "ĂÂÊÔƠƯĐăâêôơưđ" + "àảãáạ" + "ằẳẵắ" + "ặầẩẫấậè" + "ẻẽéẹềểễếệìỉ" + "ĩíịò" + "ỏõóọồổỗốộờởỡớợù" + "ủũúụừửữứựỳỷỹýỵ";

    private const string Tcvn3Codes =
        "¡¢£¤¥¦§¨©ª«¬\u00AD®" + "µ¶·¸¹" + "»¼½¾" + "ÆÇÈÉÊËÌ" + "ÎÏÐÑÒÓÔÕÖ×Ø" + "ÜÝÞß" + "áâãäåæçèéêëìíîï" + "ñòóôõö÷øùúûüýþ";

    // Marks of VNI as combining characters: tones alone, then circumflex and breve with each tone.
    private const string VniMarks = "ùøûõï" + "âáàåãä" + "êéèúüë";

    private static readonly string[] s_vniCombining =
    [
        "\u0301", "\u0300", "\u0309", "\u0303", "\u0323",
        "\u0302", "\u0302\u0301", "\u0302\u0300", "\u0302\u0309", "\u0302\u0303", "\u0302\u0323",
        "\u0306", "\u0306\u0301", "\u0306\u0300", "\u0306\u0309", "\u0306\u0303", "\u0306\u0323",
    ];

    private static readonly FrozenDictionary<char, char> s_tcvn3 =
        Tcvn3Codes.Zip(Tcvn3Letters).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    private static readonly FrozenDictionary<char, char> s_vniLetters =
        "ñÑôÔöÖíÍìÌæÆóÓòÒîÎ".Zip("đĐơƠưƯíÍìÌỉỈĩĨịỊỵỴ").ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>The old encoding the text is written in (its bytes shown as Latin-1); null for Unicode or too little evidence.</summary>
    public static LegacyEncoding? DetectLegacy(IReadOnlyList<string> lines)
    {
        var (tcvn3, vni, windows, unicode) = (0, 0, 0, 0);
        foreach (var line in lines)
        {
            unicode += line.Count(IsVietnameseOnly);
            for (var i = 0; i < line.Length; i++)
            {
                if (IsTcvn3Only(line, i)) tcvn3++;
                if (IsVniOnly(line, i)) vni++;
                if (IsWindowsOnly(line, i)) windows++;
            }
        }

        var evidence = Math.Max(tcvn3, vni);
        if (Math.Max(evidence, windows) is var most && (most < Evidence || unicode * 4 > most)) return null;
        LegacyEncoding? font = evidence < Evidence ? null : tcvn3 >= vni ? LegacyEncoding.Tcvn3 : LegacyEncoding.Vni;
        return windows < Evidence ? font : Likelier(lines, font);
    }

    /// <summary>What a line says of itself: true that it is of the old encoding, false that it is Unicode; null where it may be either, as
    /// "Lê Lai" may.</summary>
    public static bool? TellsLegacy(string line, LegacyEncoding encoding)
    {
        if (line.Any(IsVietnameseOnly)) return false;
        if (encoding == LegacyEncoding.Windows1258) return Holds(IsWindowsOnly) ? true : null;

        // Fonts know no marks of their own, and of the letters that Latin-1 has Vietnamese writes but some.
        if (line.Any(IsMark)) return false;
        return Holds(encoding == LegacyEncoding.Tcvn3 ? IsTcvn3Only : IsVniOnly)
            || line.Any(letter => letter is >= '\u00E0' and <= '\u00FE' && !VietnameseOfLatin.Contains(letter, StringComparison.Ordinal))
                ? true : null;

        bool Holds(Func<string, int, bool> only) => Enumerable.Range(0, line.Length).Any(at => only(line, at));
    }

    /// <summary>What people call the encoding; null for Unicode.</summary>
    public static string? NameOf(LegacyEncoding? encoding) => encoding switch
    {
        LegacyEncoding.Tcvn3 => "TCVN3 (ABC)",
        LegacyEncoding.Vni => "VNI",
        LegacyEncoding.Windows1258 => "Windows-1258",
        _ => null,
    };

    /// <summary>One line of an old encoding in Unicode, NFC. A line that already holds Vietnamese Unicode letters is left alone.</summary>
    public static string FromLegacy(string line, LegacyEncoding encoding) =>
        line.Any(IsVietnameseOnly) ? line
        : Converted(WithSigns(line), encoding);

    private static string Converted(string line, LegacyEncoding encoding) => encoding switch
    {
        LegacyEncoding.Tcvn3 => string.Create(line.Length, line, (span, from) => ConvertTcvn3(from, span)),
        LegacyEncoding.Vni => FromVni(line),
        _ => FromWindows(line),
    };

    private static void ConvertTcvn3(string line, Span<char> converted)
    {
        for (var i = 0; i < line.Length; i++) converted[i] = s_tcvn3.GetValueOrDefault(line[i], line[i]);
    }

    private static string FromVni(string line)
    {
        var converted = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            var mark = VniMarks.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
            if (mark >= 0 && converted.Length > 0 && TakesVniMark(converted[^1])) converted.Append(s_vniCombining[mark]);
            else converted.Append(s_vniLetters.GetValueOrDefault(c, c));
        }

        return converted.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool TakesVniMark(char c) => "aeouyơưAEOUYƠƯ".Contains(c, StringComparison.Ordinal);

    // Signs touch a letter, and capitals follow a small one, only where they are letters in disguise: "hoµ", "§éc", "ViÖt".
    private static bool IsTcvn3Only(string line, int i) => line[i] switch
    {
        (>= '\u00A1' and <= '\u00AE') or (>= '\u00B5' and <= '\u00B9') or (>= '\u00BB' and <= '\u00BE') =>
            (i > 0 && char.IsLetter(line[i - 1])) || (i + 1 < line.Length && char.IsLetter(line[i + 1])),
        >= '\u00C6' and <= '\u00DE' => i > 0 && char.IsAsciiLetterLower(line[i - 1]),
        _ => false,
    };

    // Pairs that no Vietnamese word holds in Unicode: "aù", "oâ", "aê"; and a word that starts with ñ.
    private static bool IsVniOnly(string line, int i)
    {
        var c = char.ToLowerInvariant(line[i]);
        if (c == 'ñ') return i == 0 || !char.IsLetter(line[i - 1]);
        if (i == 0 || !"aeouyôö".Contains(char.ToLowerInvariant(line[i - 1]), StringComparison.Ordinal)) return false;
        return "ùøûõï".Contains(c, StringComparison.Ordinal)
            || (c is 'â' or 'ê' && "aeo".Contains(char.ToLowerInvariant(line[i - 1]), StringComparison.Ordinal));
    }
}
