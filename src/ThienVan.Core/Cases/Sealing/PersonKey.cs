using System.Security.Cryptography;

namespace ThienVan.Core.Cases.Sealing;

/// <summary>A private key (ECDH on P-256) that was opened; it lives as long as the request that needs it.</summary>
public sealed class PersonKey : IDisposable
{
    private readonly ECDiffieHellman _key;

    private PersonKey(ECDiffieHellman key) => _key = key;

    /// <summary>SubjectPublicKeyInfo: for it anybody may seal.</summary>
    public byte[] PublicKey => _key.ExportSubjectPublicKeyInfo();

    public static PersonKey New() => new(ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256));

    public void Dispose() => _key.Dispose();

    /// <summary>"3F9A-11C0-...": what two people compare aloud or on paper to know that a key was not exchanged.</summary>
    public static string MarkOf(ReadOnlySpan<byte> publicKey) =>
        string.Join('-', Convert.ToHexString(SHA256.HashData(publicKey)).Chunk(4).Take(6).Select(part => new string(part)));

    /// <summary>The key as it is kept: readable with what was typed alone.</summary>
    /// <param name="secret">Passphrase, or code of the recovery sheet.</param>
    /// <param name="iterations">As <see cref="Stretch"/> says.</param>
    public KeptKey Keep(string secret, int iterations)
    {
        var salt = RandomNumberGenerator.GetBytes(Stretch.SaltBytes);
        var (own, by) = (_key.ExportPkcs8PrivateKey(), Stretch.Derive(secret, salt, iterations));
        var kept = new KeptKey(iterations, salt, BoxCipher.Seal(by, own, PlaceOf(PublicKey)));
        CryptographicOperations.ZeroMemory(own);
        CryptographicOperations.ZeroMemory(by);
        return kept;
    }

    /// <summary>Null for another secret, or a key that does not belong to this public one.</summary>
    public static PersonKey? Open(KeptKey kept, string secret, byte[] publicKey)
    {
        var by = Stretch.Derive(secret, kept.Salt, kept.Iterations);
        var own = BoxCipher.Open(by, kept.Sealed, PlaceOf(publicKey));
        CryptographicOperations.ZeroMemory(by);
        if (own is null) return null;
        var key = ECDiffieHellman.Create();
        key.ImportPkcs8PrivateKey(own, out _);
        CryptographicOperations.ZeroMemory(own);
        return new(key);
    }

    internal byte[] Agree(ECDiffieHellmanPublicKey other) => _key.DeriveRawSecretAgreement(other);

    private static string PlaceOf(byte[] publicKey) => $"key:{Convert.ToHexStringLower(SHA256.HashData(publicKey))}";
}

/// <summary>A private key under a secret somebody keeps.</summary>
/// <param name="Iterations">It was stretched with.</param>
/// <param name="Salt">Of the stretching.</param>
/// <param name="Sealed">PKCS #8 as <see cref="BoxCipher"/> seals it.</param>
public sealed record KeptKey(int Iterations, byte[] Salt, byte[] Sealed);
