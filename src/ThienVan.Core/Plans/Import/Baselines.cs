using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Import;

/// <summary>Where a measure starts from, said beside where it goes: "giảm từ 35% năm 2025 xuống còn 28%", "tăng từ 8 lên 15".</summary>
internal static partial class Baselines
{
    /// <summary>The text without its starting points.</summary>
    public static Phrase TakeOff(Phrase text)
    {
        foreach (Match start in Start().Matches(text.Folded)) text = text.Drop(start.Index, start.Index + start.Length);
        return text;
    }

    [GeneratedRegex(
        @"(?<![a-z])từ \d[\d.,]*\s*%?[^.;:\d()]{0,40}?((\(|vao |cuoi |trong )*(nam )?20\d\d\)?)?\s*(?=(?<!trở )(len|xuong|còn"
        + @"|giam còn|dat)\b[^.;:\d]{0,25}\d)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Start();
}
