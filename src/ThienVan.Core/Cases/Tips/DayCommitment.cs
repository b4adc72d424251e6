using System.Security.Cryptography;
using System.Text;

namespace ThienVan.Core.Cases.Tips;

/// <summary>
/// What the ward lets everybody know of a day's tips before anybody asks: a leaf for each sealed report, among so many invented ones that
/// their number tells nothing, and the root of the tree over them. Who holds a leaf can show that the report was there that day; who keeps
/// the root sees that nothing was taken out.
/// </summary>
public sealed record DayCommitment
{
    /// <summary>Leaves of a day are filled up to whole numbers of this, a day without tips too.</summary>
    public const int Block = 8;

    public required DateOnly Day { get; init; }

    /// <summary>64 letters each, lower-case hex, in order of letters: the order tells nothing.</summary>
    public required IReadOnlyList<string> Leaves { get; init; }

    /// <summary>Lower-case hex.</summary>
    public required string Root { get; init; }

    /// <summary>Of a report as it is sealed.</summary>
    public static string LeafOf(ReadOnlySpan<byte> @sealed)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([0]);
        hash.AppendData(@sealed);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <param name="day">In Viet Nam.</param>
    /// <param name="leaves">Of the day's reports.</param>
    /// <param name="invented">Gives 32 bytes that nobody can foretell.</param>
    public static DayCommitment Of(DateOnly day, IEnumerable<string> leaves, Func<byte[]> invented)
    {
        var all = leaves.ToList();
        while (all.Count == 0 || all.Count % Block != 0) all.Add(Convert.ToHexStringLower(invented()));
        all.Sort(StringComparer.Ordinal);
        return new() { Day = day, Leaves = all, Root = RootOf(all) };
    }

    /// <summary>SHA-256 over pairs, level by level, each led by 1 and a leaf by 0 (RFC 6962); one left over goes up as it is.</summary>
    public static string RootOf(IReadOnlyList<string> leaves)
    {
        var level = leaves.Select(Convert.FromHexString).ToList();
        while (level.Count > 1)
            level = [.. level.Chunk(2).Select(pair => pair.Length == 2 ? SHA256.HashData([1, .. pair[0], .. pair[1]]) : pair[0])];
        return Convert.ToHexStringLower(level[0]);
    }

    /// <summary>The published file: day, root, leaves; a line each.</summary>
    public string Write() => new StringBuilder()
        .Append("# Cam kết tin báo ngày ").Append(Day.ToString("yyyy-MM-dd", provider: null)).Append('\n')
        .Append("goc ").Append(Root).Append('\n').AppendJoin('\n', Leaves).Append('\n').ToString();
}
