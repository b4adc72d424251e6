using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Ui.Layout;

/// <summary>Configuration section <c>ThienVan</c>, as far as pages show it.</summary>
/// <param name="WardName">"Phường Kiến An"; null leaves the place beside the brand empty.</param>
public sealed record SiteOptions(string? WardName)
{
    private static readonly string[] _kinds = ["phường", "xã", "đặc khu", "thị trấn"];

    /// <summary>Who is above the ward, in full: "Ủy ban nhân dân thành phố Hải Phòng"; null while nobody has said.</summary>
    public string? Superior { get; init; }

    /// <summary>The ward within a sentence, where "phường" is a common noun: "phường Kiến An".</summary>
    public string WardInSentence => WardName is not { } ward ? "phường"
        : _kinds.FirstOrDefault(kind => ward.StartsWith($"{kind} ", StringComparison.OrdinalIgnoreCase)) is { } kind
            ? kind + ward[kind.Length..] : ward;

    public static SiteOptions From(IConfiguration configuration) => new(configuration["ThienVan:WardName"])
    {
        Superior = configuration["ThienVan:Superior"] is { } superior && !VietnameseText.IsBlank(superior) ? superior.Trim() : null,
    };

    /// <summary>True of "Ủy ban nhân dân thành phố", which says of no city which.</summary>
    public static bool IsUnnamed(string? addressee) =>
        addressee?.TrimEnd() is { } who
        && (who.EndsWith(" thành phố", StringComparison.Ordinal) || who.EndsWith(" tỉnh", StringComparison.Ordinal));

    /// <summary>"Ủy ban nhân dân thành phố" with the name of the city, where the ward has said which; anybody else as they are.</summary>
    public string? InFull(string? addressee) =>
        addressee is not null && Superior is { } superior && superior.StartsWith(addressee.Trim(), StringComparison.OrdinalIgnoreCase)
            ? superior : addressee;
}
