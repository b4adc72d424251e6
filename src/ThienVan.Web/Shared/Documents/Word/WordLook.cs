using System.Globalization;
using ThienVan.Web.Shared.Documents.Bounded;

namespace ThienVan.Web.Shared.Documents.Word;

/// <summary>How far letters can be seen, as a run or a style says it; null where it says nothing.</summary>
internal readonly record struct WordLook
{
    // 3 points: below that nobody reads a sheet of paper.
    private const int SmallestHalfPoints = 6;

    // Whiter than this no letter stands out from paper.
    private const int WhiteFrom = 0xF0;

    public bool? Hidden { get; init; }

    /// <summary>Not shown as a web page, though on paper.</summary>
    public bool? WebHidden { get; init; }

    public bool? Struck { get; init; }

    public bool? White { get; init; }

    public bool? Tiny { get; init; }

    /// <summary>Something lies behind the letters, so that white ones are read.</summary>
    public bool? Shaded { get; init; }

    /// <summary>What this says, else what <paramref name="other"/> does.</summary>
    public WordLook Else(WordLook other) => new()
    {
        Hidden = Hidden ?? other.Hidden,
        WebHidden = WebHidden ?? other.WebHidden,
        Struck = Struck ?? other.Struck,
        White = White ?? other.White,
        Tiny = Tiny ?? other.Tiny,
        Shaded = Shaded ?? other.Shaded,
    };

    /// <summary>With what the element says of it; the same for any other element.</summary>
    public WordLook With(PartReader xml) => xml.Name switch
    {
        "vanish" => this with { Hidden = xml.IsOn },
        "webHidden" => this with { WebHidden = xml.IsOn },
        "strike" or "dstrike" => this with { Struck = xml.IsOn },
        "color" => this with { White = IsWhite(xml["val"]) },
        "sz" => this with { Tiny = xml.Number(SmallestHalfPoints + 1) <= SmallestHalfPoints },
        "shd" => this with { Shaded = IsShade(xml) },
        "highlight" => this with { Shaded = xml["val"] is not ("none" or "white") },
        _ => this,
    };

    /// <summary>Whether a shading covers what lies behind.</summary>
    public static bool IsShade(PartReader xml) =>
        xml["val"] is not (null or "clear" or "nil") || (xml["fill"] is { } fill && fill != "auto" && !IsWhite(fill));

    private static bool IsWhite(string? colour) =>
        colour is { Length: 6 } && int.TryParse(colour, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rgb)
        && rgb >> 16 >= WhiteFrom && (rgb >> 8 & 0xFF) >= WhiteFrom && (rgb & 0xFF) >= WhiteFrom;
}
