using ThienVan.Web.Shared.Documents.Bounded;

namespace ThienVan.Web.Shared.Documents.Word;

/// <summary>What styles say about numbering and about text that is not to be seen.</summary>
internal sealed class WordStyles
{
    private const int LongestChain = 20;

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);

    public static WordStyles None { get; } = new();

    public static WordStyles Read(PartReader xml)
    {
        var styles = new WordStyles();
        var (id, style) = ("", Style.None);
        while (xml.Read())
        {
            if (xml.IsOpening)
            {
                switch (xml.Name)
                {
                    case "style": (id, style) = (xml["styleId"] ?? "", Style.None); break;
                    case "basedOn": style = style with { BasedOn = xml["val"] }; break;
                    case "numId": style = style with { NumId = xml.Number(0) }; break;
                    case "ilvl": style = style with { Level = xml.Number(0) }; break;
                    default: style = style with { Look = style.Look.With(xml) }; break;
                }
            }

            if (xml.IsClosing && xml.Name == "style") styles._styles[id] = style;
        }

        return styles;
    }

    /// <summary>List and level a style carries, its own or inherited; null when it is not a list style.</summary>
    public (int NumId, int? Level)? NumberingOf(string? styleId)
    {
        int? level = null;
        for (var i = 0; i < LongestChain && styleId is not null && _styles.TryGetValue(styleId, out var style); i++)
        {
            level ??= style.Level;
            if (style.NumId is { } numId) return (numId, level);
            styleId = style.BasedOn;
        }

        return null;
    }

    /// <summary>How a style shows its letters, by itself or as it inherited.</summary>
    public WordLook LookOf(string? styleId)
    {
        var look = default(WordLook);
        for (var i = 0; i < LongestChain && styleId is not null && _styles.TryGetValue(styleId, out var style); i++)
            (look, styleId) = (look.Else(style.Look), style.BasedOn);
        return look;
    }

    private sealed record Style(string? BasedOn, int? NumId, int? Level)
    {
        public static Style None { get; } = new(null, null, null);

        public WordLook Look { get; init; }
    }
}
