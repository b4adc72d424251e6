using System.Globalization;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Ui.Nav;

/// <summary>What the address of a list asks for. What cannot be read counts as not asked.</summary>
public sealed class QueryState(HttpRequest request)
{
    public const string PageField = "trang";
    public const string SortField = "xep";

    /// <summary>From 1; what is no page is the first.</summary>
    public int Page => Math.Max(Number(PageField) ?? 1, 1);

    /// <summary>The column asked for, "-" before it to begin with the last; null for the list's own order.</summary>
    public (string? Key, bool Down) Sort => Text(SortField) is { } asked ? (asked.TrimStart('-'), asked[0] == '-') : (null, false);

    /// <summary>Trimmed; null when blank.</summary>
    public string? Text(string field) => request.Query[field].ToString().Trim() is var text && VietnameseText.IsBlank(text) ? null : text;

    /// <summary>Fields whose names begin so and that are not blank.</summary>
    public IEnumerable<string> Asked(string prefix) =>
        request.Query.Where(part => part.Key.StartsWith(prefix, StringComparison.Ordinal) && !VietnameseText.IsBlank(part.Value))
            .Select(part => part.Key);

    public int? Number(string field) =>
        int.TryParse(Text(field), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public T? Choice<T>(string field) where T : struct, Enum =>
        Text(field) is { } text && Enum.TryParse<T>(text, ignoreCase: true, out var chosen) && Enum.IsDefined(chosen) ? chosen : null;

    /// <summary>This address with one field changed; null takes it away. A changed list starts at its first page.</summary>
    public string With(string field, string? value)
    {
        var kept = request.Query.Where(part => part.Key != field && part.Key != PageField);
        return Address(request.Path, [.. kept.Select(part => (part.Key, (string?)part.Value.ToString())), (field, value)]);
    }

    /// <summary>A page with its fields; blank ones are left out.</summary>
    public static string Address(string path, params (string Field, string? Value)[] fields)
    {
        var said = fields.Where(part => !VietnameseText.IsBlank(part.Value));
        var query = string.Join('&', said.Select(part => $"{part.Field}={Uri.EscapeDataString(part.Value!)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}
