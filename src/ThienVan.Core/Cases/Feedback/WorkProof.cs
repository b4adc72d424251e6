using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace ThienVan.Core.Cases.Feedback;

/// <summary>
/// Work that a sender's machine shows for one form: a number which, written behind the form's ticket, has a digest that begins with so
/// many bits of nought. Found by trying, checked at once; whoever sends thousands pays for each.
/// </summary>
public static class WorkProof
{
    /// <summary>About a hundred thousand tries: under a second on an old phone.</summary>
    public const int Bits = 16;

    private const int LongestAnswer = 20;

    /// <param name="ticket">As the form carried it.</param>
    /// <param name="answer">The number found; null where none was sent.</param>
    public static bool Holds(string ticket, string? answer) =>
        answer is { Length: > 0 and <= LongestAnswer }
        && ulong.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        && Noughts(SHA256.HashData(Encoding.UTF8.GetBytes($"{ticket}:{answer}"))) >= Bits;

    private static int Noughts(byte[] digest)
    {
        var bits = 0;
        foreach (var one in digest)
        {
            if (one != 0) return bits + BitOperations.LeadingZeroCount((uint)one) - 24;
            bits += 8;
        }

        return bits;
    }
}
