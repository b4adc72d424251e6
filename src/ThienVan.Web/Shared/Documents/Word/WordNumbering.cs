using ThienVan.Web.Shared.Documents.Bounded;

namespace ThienVan.Web.Shared.Documents.Word;

/// <summary>One level of a list: "%1.%2)" counted in a format from a start.</summary>
internal sealed record WordLevel
{
    public string Format { get; init; } = "decimal";

    public string Text { get; init; } = "";

    public int Start { get; init; } = 1;

    public bool Tight { get; init; }

    public string? Style { get; init; }
}

/// <summary>The lists a document defines (numbering.xml).</summary>
internal sealed class WordNumbering
{
    public const int Levels = 9;

    private readonly Dictionary<int, WordLevel[]> _abstracts = [];
    private readonly Dictionary<int, int> _lists = [];
    private readonly Dictionary<(int NumId, int Level), int> _restarts = [];

    public static WordNumbering Read(PartReader xml)
    {
        var numbering = new WordNumbering();
        while (xml.Read())
        {
            if (xml.Opens("abstractNum")) numbering.ReadAbstract(xml);
            else if (xml.Opens("num")) numbering.ReadList(xml);
        }

        return numbering;
    }

    /// <summary>The counter lists share when they have one definition; null when the list is not defined.</summary>
    public int? CounterOf(int numId) => _lists.TryGetValue(numId, out var id) && _abstracts.ContainsKey(id) ? id : null;

    public WordLevel[] LevelsOf(int counter) => _abstracts[counter];

    /// <summary>Number at which a list starts a level anew; null when it just goes on.</summary>
    public int? RestartOf(int numId, int level) => _restarts.TryGetValue((numId, level), out var start) ? start : null;

    /// <summary>Level a definition ties to a style; null when none.</summary>
    public int? LevelOfStyle(int counter, string? style)
    {
        var level = style is null ? -1 : Array.FindIndex(_abstracts[counter], each => each.Style == style);
        return level < 0 ? null : level;
    }

    private static int IdOf(PartReader xml, string attribute) =>
        int.TryParse(xml[attribute], System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : -1;

    private void ReadAbstract(PartReader xml)
    {
        var levels = Enumerable.Range(0, Levels).Select(_ => new WordLevel()).ToArray();
        _abstracts[IdOf(xml, "abstractNumId")] = levels;
        var at = 0;
        while (!(xml.IsClosing && xml.Name == "abstractNum") && xml.Read())
        {
            if (xml.Opens("lvl")) at = Math.Clamp(IdOf(xml, "ilvl"), 0, Levels - 1);
            else if (xml.IsOpening) levels[at] = With(levels[at], xml);
        }
    }

    private static WordLevel With(WordLevel level, PartReader xml) => xml.Name switch
    {
        "start" => level with { Start = xml.Number(1) },
        "numFmt" => level with { Format = xml["val"] ?? "decimal" },
        "lvlText" => level with { Text = xml["val"] ?? "" },
        "suff" => level with { Tight = xml["val"] == "nothing" },
        "pStyle" => level with { Style = xml["val"] },
        _ => level,
    };

    private void ReadList(PartReader xml)
    {
        var numId = IdOf(xml, "numId");
        var level = 0;
        while (!(xml.IsClosing && xml.Name == "num") && xml.Read())
        {
            if (xml.Opens("abstractNumId")) _lists[numId] = xml.Number(-1);
            else if (xml.Opens("lvlOverride")) level = IdOf(xml, "ilvl");
            else if (xml.Opens("startOverride")) _restarts[(numId, level)] = xml.Number(1);
        }
    }
}
