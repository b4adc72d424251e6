using System.Security.Cryptography;
using System.Text;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Cases.Sealing;

/// <summary>How often a secret that people can remember is hashed before it is a key, from a day on. What was made keeps the number it
/// was made with.</summary>
/// <param name="From">First day on which new keys are made so.</param>
/// <param name="Iterations">Of PBKDF2 with HMAC-SHA-256.</param>
public sealed record Stretch(DateOnly From, int Iterations)
{
    /// <summary>Bytes of a salt.</summary>
    public const int SaltBytes = 16;

    /// <summary>By the first day; a later line raises the price of guessing for what is made from then on.</summary>
    public static IReadOnlyList<Stretch> Known { get; } = [new(new(2026, 1, 1), 600_000)];

    /// <summary>Of a day; before the first, the first.</summary>
    public static Stretch On(DateOnly day) => Known.LastOrDefault(one => one.From <= day) ?? Known[0];

    /// <summary>A key out of what was typed, in one writing of its marks.</summary>
    public static byte[] Derive(string secret, ReadOnlySpan<byte> salt, int iterations)
    {
        var typed = Encoding.UTF8.GetBytes(VietnameseText.Normalize(secret));
        var key = Rfc2898DeriveBytes.Pbkdf2(typed, salt, iterations, HashAlgorithmName.SHA256, BoxCipher.KeyBytes);
        CryptographicOperations.ZeroMemory(typed);
        return key;
    }
}
