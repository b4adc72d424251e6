using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ThienVan.Core.Cases.Sealing;

/// <summary>
/// AES-256-GCM over bytes whose length tells nothing: they are filled up to whole blocks first. What it seals opens with the same key
/// in the same place alone.
/// </summary>
public static class BoxCipher
{
    /// <summary>Bytes of every key here.</summary>
    public const int KeyBytes = 32;

    /// <summary>To which texts are filled up.</summary>
    public const int TextBlock = 1 << 10;

    /// <summary>To which files are filled up.</summary>
    public const int FileBlock = 1 << 14;

    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int LengthBytes = 4;

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    /// <param name="key">Of <see cref="KeyBytes"/>.</param>
    /// <param name="content">What nobody else shall read.</param>
    /// <param name="place">What it is and where it lies: moved elsewhere it does not open.</param>
    /// <param name="block">Bytes it is filled up to whole numbers of.</param>
    /// <returns>Nonce, tag, cipher.</returns>
    public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> content, string place, int block = 1)
    {
        var length = content.Length + LengthBytes;
        var filled = new byte[(length + block - 1) / block * block];
        BinaryPrimitives.WriteInt32BigEndian(filled, content.Length);
        content.CopyTo(filled.AsSpan(LengthBytes));
        var @sealed = new byte[NonceBytes + TagBytes + filled.Length];
        RandomNumberGenerator.Fill(@sealed.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Encrypt(@sealed.AsSpan(0, NonceBytes), filled, @sealed.AsSpan(NonceBytes + TagBytes), @sealed.AsSpan(NonceBytes, TagBytes),
            Encoding.UTF8.GetBytes(place));
        CryptographicOperations.ZeroMemory(filled);
        return @sealed;
    }

    /// <summary>Null for another key, another place or changed bytes.</summary>
    public static byte[]? Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> @sealed, string place)
    {
        if (@sealed.Length < NonceBytes + TagBytes + LengthBytes) return null;
        var filled = new byte[@sealed.Length - NonceBytes - TagBytes];
        try
        {
            using var cipher = new AesGcm(key, TagBytes);
            cipher.Decrypt(@sealed[..NonceBytes], @sealed[(NonceBytes + TagBytes)..], @sealed.Slice(NonceBytes, TagBytes), filled,
                Encoding.UTF8.GetBytes(place));
            var length = BinaryPrimitives.ReadInt32BigEndian(filled);
            return length < 0 || length > filled.Length - LengthBytes ? null : filled[LengthBytes..(LengthBytes + length)];
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(filled);
        }
    }
}
