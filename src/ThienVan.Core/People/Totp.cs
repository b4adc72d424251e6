using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ThienVan.Core.People;

/// <summary>Time-based one-time codes as every authenticator app makes them (RFC 6238: HMAC-SHA-1, 30 seconds, six digits).</summary>
public static class Totp
{
    /// <summary>Length of a secret in bytes (RFC 4226, section 4: 160 bits).</summary>
    public const int SecretLength = 20;

    public const int Digits = 6;

    private const int StepSeconds = 30;
    private const int Modulus = 1_000_000;

    // Phones' clocks are a little off: one step to either side still counts (RFC 6238, section 5.2).
    private const int Drift = 1;

    /// <summary>Number of the 30-second step since 1970.</summary>
    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    public static string Code(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(secret, counter, hash);
        var cut = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xf)..]) & int.MaxValue;
        return (cut % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <param name="secret">The shared secret.</param>
    /// <param name="typed">What the person typed; spaces do not matter.</param>
    /// <param name="now">The moment it is tried.</param>
    /// <param name="lastStep">Step of the last code taken; nothing up to it is taken again. Null when none was.</param>
    /// <returns>The step to remember as the last; null when the code is not taken.</returns>
    public static long? Match(ReadOnlySpan<byte> secret, string typed, DateTimeOffset now, long? lastStep)
    {
        var code = Encoding.UTF8.GetBytes(string.Concat(typed.Where(letter => !char.IsWhiteSpace(letter))));
        var middle = StepAt(now);
        for (var step = middle - Drift; step <= middle + Drift; step++)
        {
            var fits = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Code(secret, step)), code);
            if (fits && (lastStep is null || step > lastStep)) return step;
        }

        return null;
    }

    /// <summary>What the square for the authenticator app holds.</summary>
    public static string EnrolmentUri(ReadOnlySpan<byte> secret, string issuer, string account) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}"
            + $"?secret={Base32.Write(secret)}&issuer={Uri.EscapeDataString(issuer)}";
}
