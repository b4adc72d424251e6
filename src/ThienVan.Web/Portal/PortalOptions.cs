using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Portal;

/// <summary>How citizens reach the ward office. What is not configured is not shown.</summary>
public sealed record ContactOptions
{
    public string? Name { get; init; }
    public string? Address { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public string? Hours { get; init; }

    public bool Any => new[] { Address, Phone, Email, Hours }.Any(way => !string.IsNullOrWhiteSpace(way));
}

/// <summary>Configuration section <c>ThienVan</c>, as far as the portal reads it.</summary>
public sealed record PortalOptions
{
    public ContactOptions Contact { get; init; } = new();

    /// <summary>Address citizens open, printed as a QR code; null leaves the code out.</summary>
    public Uri? PublicUrl { get; init; }

    public static PortalOptions From(IConfiguration configuration)
    {
        var section = configuration.GetSection("ThienVan");
        return new()
        {
            Contact = section.GetSection("Contact").Get<ContactOptions>() ?? new(),
            PublicUrl = PublicAddress.Of(configuration),
        };
    }
}
