namespace ThienVan.Web.Shared.Hosting;

/// <summary>Which page of the guide tells of a page and of those under it.</summary>
/// <param name="Start">Start of the addresses: "/chi-tieu/giao".</param>
/// <param name="Guide">Name of a file in <c>docs/vi</c> without its ending.</param>
public sealed record Chapter(string Start, string Guide)
{
    /// <summary>A part that must come later in the address; null for none.</summary>
    public string? Inside { get; init; }

    /// <summary>How closely it tells of a page; 0 for not at all.</summary>
    /// <param name="path">Of a page, without what it asks.</param>
    public int Fits(string path)
    {
        var under = path.StartsWith(Start, StringComparison.Ordinal) && (path.Length == Start.Length || path[Start.Length] is '/' or '.');
        if (!under) return 0;
        if (Inside is null) return Start.Length;
        var at = Array.LastIndexOf(path.Split('/'), Inside);
        return at < 0 ? 0 : Start.Length + at;
    }
}
