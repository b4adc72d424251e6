namespace ThienVan.Web.Reports.Papers;

/// <summary>Whether a signed copy says what was issued: every paragraph of it, letter by letter and figure by figure, wherever lines
/// break.</summary>
internal static class SignedText
{
    private const int Named = 10, Beginning = 80;

    /// <param name="issued">Lines of the issued paper; null where it could not be read.</param>
    /// <param name="signed">Lines of the signed copy; null where it could not be read, as with a scanned picture.</param>
    /// <returns>Beginnings of paragraphs that are not there, at most ten; null where nothing could be compared.</returns>
    public static IReadOnlyList<string>? Missing(IReadOnlyList<string>? issued, IReadOnlyList<string>? signed)
    {
        if (issued is null || signed is null) return null;
        var held = Letters(string.Concat(signed));
        if (held.Length == 0) return null;
        return
        [
            .. issued.SelectMany(line => line.Split('\t')).Where(part => Letters(part) is { Length: > 0 } letters
                    && !held.Contains(letters, StringComparison.Ordinal))
                .Select(part => part.Length <= Beginning ? part : part[..Beginning] + "…").Take(Named),
        ];
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
