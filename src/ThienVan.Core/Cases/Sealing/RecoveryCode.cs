using System.Security.Cryptography;
using ThienVan.Core.People;

namespace ThienVan.Core.Cases.Sealing;

/// <summary>What stands on the recovery sheet: opens the private key where its passphrase was forgotten. Shown once.</summary>
public static class RecoveryCode
{
    private const int Bytes = 20;
    private const int Letters = 32;

    /// <summary>160 bits as "ABCD-EFGH-...": too many to guess, few enough to copy by hand.</summary>
    public static string New() => Base32.Grouped(Base32.Write(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>As typed from paper; null for what can be none.</summary>
    public static string? Read(string? typed) =>
        Base32.Tidy(typed ?? "") is { Length: Letters } code ? Base32.Grouped(code) : null;
}
