using System.Text;

namespace ThienVan.Core.People;

/// <summary>Letters and digits that are typed without being mistaken (RFC 4648, section 6), without padding.</summary>
public static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Bits = 5;
    private const int Group = 4;

    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (held, bits) = (0, 0);
        foreach (var value in bytes)
        {
            (held, bits) = ((held << 8) | value, bits + 8);
            for (; bits >= Bits; bits -= Bits) text.Append(Alphabet[(held >> (bits - Bits)) & 31]);
            held &= (1 << bits) - 1;
        }

        if (bits > 0) text.Append(Alphabet[(held << (Bits - bits)) & 31]);
        return text.ToString();
    }

    /// <summary>In groups of four, to be read out or copied by hand.</summary>
    public static string Grouped(string text) => string.Join('-', text.Chunk(Group).Select(part => new string(part)));

    /// <summary>What was typed, as <see cref="Write"/> would have written it: any case, any separators, 0, 1 and 8 for O, I and
    /// B.</summary>
    public static string Tidy(string typed) => string.Concat(typed.ToUpperInvariant()
        .Select(letter => letter switch { '0' => 'O', '1' => 'I', '8' => 'B', _ => letter })
        .Where(letter => Alphabet.Contains(letter, StringComparison.Ordinal)));
}
