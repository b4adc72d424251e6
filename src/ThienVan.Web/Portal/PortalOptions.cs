using ThienVan.Core.Kernel;
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

    public bool Any => new[] { Address, Phone, Email, Hours }.Any(way => !VietnameseText.IsBlank(way));
}

/// <summary>Configuration section <c>ThienVan</c>, as far as the portal reads it.</summary>
public sealed record PortalOptions
{
    public ContactOptions Contact { get; init; } = new();

    /// <summary>Address citizens open, printed as a QR code; null leaves the code out.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Where a hole in the system is told of, as security.txt writes it; null while the ward named nobody.</summary>
    public string? SecurityContact { get; init; }

    public static PortalOptions From(IConfiguration configuration)
    {
        var section = configuration.GetSection("ThienVan");
        var contact = section.GetSection("Contact").Get<ContactOptions>() ?? new();
        return new()
        {
            Contact = contact,
            SecurityContact = Written(section["SecurityContact"] ?? contact.Email),
            PublicUrl = PublicAddress.Of(configuration),
        };
    }

    private static string? Written(string? contact) => VietnameseText.IsBlank(contact) ? null
        : contact.Contains('@', StringComparison.Ordinal) && !contact.Contains(':', StringComparison.Ordinal) ? $"mailto:{contact.Trim()}"
        : contact.Trim();
}
