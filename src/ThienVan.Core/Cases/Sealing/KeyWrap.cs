using System.Security.Cryptography;
using System.Text;

namespace ThienVan.Core.Cases.Sealing;

/// <summary>
/// The key of a sealed box, sealed once more for one reader: a fresh pair agrees with the reader's public key (ECDH P-256), HKDF-SHA-256
/// makes a key of what both know, AES-256-GCM holds the box's key. Readers are added and taken away one by one; the box stays as it is.
/// </summary>
public static class KeyWrap
{
    private const int PointBytes = 91;

    /// <param name="publicKey">SubjectPublicKeyInfo of the reader.</param>
    /// <param name="boxKey">Key of the box.</param>
    /// <param name="box">Name of the box: for another one the wrap does not open.</param>
    public static byte[] For(byte[] publicKey, ReadOnlySpan<byte> boxKey, string box)
    {
        using var fresh = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        using var reader = ECDiffieHellman.Create();
        reader.ImportSubjectPublicKeyInfo(publicKey, out _);
        var point = fresh.ExportSubjectPublicKeyInfo();
        var shared = fresh.DeriveRawSecretAgreement(reader.PublicKey);
        var by = Between(shared, point, publicKey, box);
        byte[] wrap = [.. point, .. BoxCipher.Seal(by, boxKey, box)];
        CryptographicOperations.ZeroMemory(shared);
        CryptographicOperations.ZeroMemory(by);
        return wrap;
    }

    /// <summary>Key of the box; null where the wrap is another reader's, another box's, or was changed.</summary>
    public static byte[]? Open(PersonKey key, ReadOnlySpan<byte> wrap, string box)
    {
        if (wrap.Length <= PointBytes) return null;
        using var fresh = ECDiffieHellman.Create();
        try
        {
            fresh.ImportSubjectPublicKeyInfo(wrap[..PointBytes], out _);
        }
        catch (CryptographicException)
        {
            return null;
        }

        var shared = key.Agree(fresh.PublicKey);
        var by = Between(shared, wrap[..PointBytes].ToArray(), key.PublicKey, box);
        var opened = BoxCipher.Open(by, wrap[PointBytes..], box);
        CryptographicOperations.ZeroMemory(shared);
        CryptographicOperations.ZeroMemory(by);
        return opened;
    }

    private static byte[] Between(byte[] shared, byte[] point, byte[] publicKey, string box) => HKDF.DeriveKey(
        HashAlgorithmName.SHA256, shared, BoxCipher.KeyBytes, salt: null,
        [.. Encoding.UTF8.GetBytes($"wrap:{box}:"), .. point, .. publicKey]);
}
