using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using ThienVan.Core.Cases.Sealing;

namespace ThienVan.Core.Cases.Tips;

/// <summary>What a receipt opens: where its tip lies, and the key by which the reporter reads and writes.</summary>
/// <param name="Lookup">Lower-case hex; kept with the tip, leads to no receipt.</param>
/// <param name="Key">Opens the reporter's wrap of the box's key; kept nowhere.</param>
public sealed record ReceiptKeys(string Lookup, byte[] Key);

/// <summary>
/// Sixteen digits, all that a reporter holds. They follow from the form's own secret, so that a form sent twice is one tip with one
/// receipt, and are kept nowhere: only a slow hash leads from them to the tip.
/// </summary>
public static class TipReceipt
{
    /// <summary>Bytes of a form's secret.</summary>
    public const int SecretBytes = 32;

    /// <summary>Of PBKDF2 with HMAC-SHA-256. Fifty-three bits are few for a secret: each guess costs this much, also for whoever holds the
    /// database.</summary>
    public const int Iterations = 1_000_000;

    private const int Digits = 16;
    private const int Group = 4;

    /// <summary>"1234 5678 9012 3456".</summary>
    /// <param name="formSecret">Of <see cref="SecretBytes"/>, from a generator for secrets.</param>
    public static string Of(ReadOnlySpan<byte> formSecret)
    {
        // Sixteen bytes over, so that no digit is likelier than another.
        var drawn = HKDF.DeriveKey(HashAlgorithmName.SHA256, formSecret.ToArray(), 32, salt: null, "tip receipt"u8.ToArray());
        var number = new BigInteger(drawn, isUnsigned: true) % BigInteger.Pow(10, Digits);
        return Grouped(number.ToString("D16", CultureInfo.InvariantCulture));
    }

    /// <summary>As typed by who copied it from paper, as <see cref="Of"/> writes it; null for what can be none.</summary>
    public static string? Read(string? typed)
    {
        var digits = new StringBuilder();
        foreach (var letter in typed ?? "")
        {
            if (letter is '-' or '–' or '.' || char.IsWhiteSpace(letter)) continue;
            if (!char.IsAsciiDigit(letter) || digits.Length == Digits) return null;
            digits.Append(letter);
        }

        return digits.Length == Digits ? Grouped(digits.ToString()) : null;
    }

    /// <param name="receipt">As <see cref="Of"/> or <see cref="Read"/> gives it.</param>
    /// <param name="ward">Receipts of two wards have nothing in common.</param>
    public static ReceiptKeys Keys(string receipt, string ward)
    {
        var slow = Stretch.Derive(receipt, SHA256.HashData(Encoding.UTF8.GetBytes($"tip receipt of {ward}")), Iterations);
        var keys = new ReceiptKeys(
            Convert.ToHexStringLower(Part(slow, "lookup"u8)), Part(slow, "key"u8));
        CryptographicOperations.ZeroMemory(slow);
        return keys;
    }

    private static byte[] Part(byte[] slow, ReadOnlySpan<byte> use) => HKDF.Expand(HashAlgorithmName.SHA256, slow, 32, use.ToArray());

    private static string Grouped(string digits) => string.Join(' ', digits.Chunk(Group).Select(part => new string(part)));
}
