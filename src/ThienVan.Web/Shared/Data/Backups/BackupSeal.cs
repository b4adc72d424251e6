using System.Security.Cryptography;
using System.Text;

namespace ThienVan.Web.Shared.Data.Backups;

/// <summary>
/// The last bytes of a backup, in the zip's comment: SHA-256 over every byte before them. One flipped or missing byte
/// anywhere, also in places a zip reader would never look at, and the file is refused.
/// </summary>
internal static class BackupSeal
{
    /// <summary>Stands in the comment until the digest is known; of the same length.</summary>
    public static readonly string Placeholder = Label + new string('0', Digits);

    private const string Label = "thienvan-sha256:";
    private const int Digits = 64;

    public static async Task ApplyAsync(FileStream file, CancellationToken ct)
    {
        var digest = await DigestAsync(file, (_, _) => { }, ct);
        file.Position = file.Length - Digits;
        await file.WriteAsync(Encoding.ASCII.GetBytes(digest), ct);
    }

    /// <summary>False for a foreign file as for a damaged one.</summary>
    public static async Task<bool> HoldsAsync(FileStream file, Action<long, long> progress, CancellationToken ct)
    {
        if (file.Length < Placeholder.Length) return false;
        var end = new byte[Placeholder.Length];
        file.Position = file.Length - end.Length;
        await file.ReadExactlyAsync(end, ct);
        var seal = Encoding.ASCII.GetString(end);
        return seal.StartsWith(Label, StringComparison.Ordinal) && seal[Label.Length..] == await DigestAsync(file, progress, ct);
    }

    private static async Task<string> DigestAsync(FileStream file, Action<long, long> progress, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[128 * 1024];
        var (done, total) = (0L, file.Length - Digits);
        file.Position = 0;
        while (done < total)
        {
            var read = await file.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, total - done)), ct);
            hash.AppendData(buffer, 0, read);
            progress(done += read, total);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
