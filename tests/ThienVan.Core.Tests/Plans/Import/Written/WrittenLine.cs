namespace ThienVan.Core.Tests.Plans.Import.Written;

/// <summary>One paragraph or one table row of a plan as it is written down.</summary>
/// <param name="Text">Without its mark; cells joined by tabs.</param>
internal sealed record WrittenLine(string Text)
{
    /// <summary>How the list it stands in is marked: "1.", "a)", "-"; empty for no mark.</summary>
    public string Style { get; init; } = "";

    /// <summary>Its place in that list, counted from 1; 0 for a mark that stands as it is.</summary>
    public int No { get; init; }

    /// <summary>Number of the item over it, for a list that counts "1.1."; else empty.</summary>
    public string Over { get; init; } = "";

    /// <summary>True for a title.</summary>
    public bool IsHeading { get; init; }

    public bool IsRow => Text.Contains('\t', StringComparison.Ordinal);

    public string Mark => Style switch
    {
        "" => "",
        "1.1." when No > 0 => $"{Over}.{No}.",
        "Chỉ tiêu 1:" when No > 0 => $"Chỉ tiêu {No}:",
        "a)" when No > 0 => $"{"abcdđeghiklmnopq"[No - 1]})",
        _ when No == 0 => Style,
        _ => Style.Replace("1", $"{No}", StringComparison.Ordinal),
    };

    public override string ToString() => Style.Length == 0 ? Text : $"{Mark} {Text}";
}
