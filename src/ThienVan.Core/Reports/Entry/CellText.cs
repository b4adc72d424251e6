using ThienVan.Core.Kernel;

namespace ThienVan.Core.Reports.Entry;

/// <summary>Words as typed or pasted, made fit to store: old fonts (TCVN3, VNI) in Unicode, NFC, no invisible characters.</summary>
public static class CellText
{
    /// <param name="texts">Texts of one cell or one page: together they show which old encoding they are in.</param>
    public static IReadOnlyList<string?> Clean(params IReadOnlyList<string?> texts)
    {
        var legacy = VietnameseText.DetectLegacy([.. texts.OfType<string>()]);
        return [.. texts.Select(text => Clean(text, legacy))];
    }

    private static string? Clean(string? text, LegacyEncoding? legacy)
    {
        if (VietnameseText.IsBlank(text)) return null;
        var lines = text.ReplaceLineEndings("\n")
            .Split('\n')
            .Select(line => VietnameseText.Normalize(legacy is { } old ? VietnameseText.FromLegacy(line, old) : line).TrimEnd());
        return string.Join('\n', lines).Trim() is { Length: > 0 } clean ? clean : null;
    }
}
