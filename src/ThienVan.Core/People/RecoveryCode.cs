using System.Security.Cryptography;
using System.Text;

namespace ThienVan.Core.People;

/// <summary>Codes for the day the phone is lost: each works once. Only their hashes are kept; 80 random bits need no slow hash.</summary>
public static class RecoveryCode
{
    public const int Count = 10;

    /// <summary>Random bytes that make one code.</summary>
    public const int Length = 10;

    public static string Write(ReadOnlySpan<byte> random) => Base32.Grouped(Base32.Write(random));

    /// <summary>Equal for equal codes of the same person, however they are typed.</summary>
    public static string Hash(Guid userId, string typed) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{userId:N}:{Base32.Tidy(typed)}")));
}
