using System.Security.Cryptography;
using System.Text;

namespace ThienVan.Core.Cases.Feedback;

/// <summary>
/// What opens a report to who sent it, beside its public number: twelve letters and digits that are shown once and kept as their digest
/// alone. Letters that are taken for others are not among them (Crockford's base 32).
/// </summary>
public static class ReceiptSecret
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 12;
    private const int Group = 4;

    /// <summary>Bytes that <see cref="Of"/> makes one of: sixty bits of them are used.</summary>
    public const int Bytes = 8;

    /// <summary>"7K2M-Q9XT-4HBD".</summary>
    /// <param name="random">At least <see cref="Bytes"/>, from a generator for secrets.</param>
    public static string Of(ReadOnlySpan<byte> random)
    {
        var bits = BitConverter.ToUInt64(random);
        var said = new StringBuilder();
        for (var i = 0; i < Length; i++)
        {
            if (i > 0 && i % Group == 0) said.Append('-');
            said.Append(Letters[(int)(bits & 31)]);
            bits >>= 5;
        }

        return said.ToString();
    }

    /// <summary>As typed by who copied it from paper; null for what can be none.</summary>
    public static string? Read(string? typed)
    {
        var said = new StringBuilder();
        foreach (var letter in typed ?? "")
        {
            if (letter is '-' or '–' || char.IsWhiteSpace(letter)) continue;
            var meant = char.ToUpperInvariant(letter) switch { 'O' => '0', 'I' or 'L' => '1', var other => other };
            if (!Letters.Contains(meant, StringComparison.Ordinal) || said.Length == Length) return null;
            said.Append(meant);
        }

        return said.Length == Length ? said.ToString() : null;
    }

    /// <summary>What is kept of it: SHA-256 over the id of the report and the secret, lower-case hex.</summary>
    /// <param name="report">Two reports with one secret do not look alike.</param>
    /// <param name="secret">As <see cref="Of"/> or <see cref="Read"/> gives it.</param>
    public static string Digest(Guid report, string secret) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.ASCII.GetBytes($"{report:N}:{secret.Replace("-", "", StringComparison.Ordinal)}")));

    /// <summary>Whether the typed secret is that of the report; takes as long for a near miss as for a far one.</summary>
    public static bool Opens(Guid report, string? typed, string digest) => Read(typed) is { } secret
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Digest(report, secret)), Encoding.ASCII.GetBytes(digest));
}
