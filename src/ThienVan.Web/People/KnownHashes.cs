using Microsoft.AspNetCore.Identity;
using ThienVan.Core.People;

namespace ThienVan.Web.People;

/// <summary>Hashes that are made once: hashing is slow by design.</summary>
public sealed class KnownHashes(PasswordHasher<UserRow> hasher)
{
    private readonly Lazy<string> _demonstration = new(() => hasher.HashPassword(null!, PasswordRule.Demonstration));

    /// <summary>One known password for a dozen accounts of the demonstration.</summary>
    public string Demonstration => _demonstration.Value;

    /// <summary>Of no password at all, so that an unknown name costs as much as a known one.</summary>
    public string Nobody { get; } = hasher.HashPassword(null!, Guid.CreateVersion7(DateTimeOffset.UnixEpoch).ToString());
}
