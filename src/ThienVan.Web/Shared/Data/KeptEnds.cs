using System.Globalization;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Data;

/// <summary>
/// Ends of the chain as they were written outside the database, a line each: instant, ward, number, hash. Whoever rewrites log and
/// head alike does not reach them.
/// </summary>
public sealed record KeptEnds(IReadOnlyDictionary<long, string> Hashes)
{
    public static KeptEnds None { get; } = new(new Dictionary<long, string>());

    /// <summary>None where the file is not there yet; lines of other wards and lines that cannot be read are passed over.</summary>
    public static async Task<KeptEnds> ReadAsync(string? file, string wardId, CancellationToken ct)
    {
        if (file is null || !File.Exists(file)) return None;
        var kept = new Dictionary<long, string>();
        await foreach (var line in File.ReadLinesAsync(file, ct))
        {
            if (line.Split(' ') is [_, var ward, var seq, var hash, ..] && ward == wardId
                && long.TryParse(seq, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) kept[number] = hash;
        }

        return new(kept);
    }

    public static Task AddAsync(string file, string wardId, DateTimeOffset at, ChainHead head, CancellationToken ct) =>
        File.AppendAllTextAsync(file, string.Create(CultureInfo.InvariantCulture, $"{at:O} {wardId} {head.Seq} {head.Hash}\n"), ct);

    /// <summary>Null when nothing of that number was kept, or it is the same.</summary>
    internal ChainFault? Miss(EventRow row) => Hashes.TryGetValue(row.Seq, out var hash) && hash != row.Hash
        ? new(ChainFaultKind.Rewritten, row.Seq, row.Id,
            $"Sự kiện số {row.Seq} không mang dấu đã cất ngoài hệ thống: nhật ký đã bị viết lại, hoặc đã khôi phục từ bản sao lưu cũ hơn.")
        : null;

    /// <summary>What was kept of events the log no longer reaches.</summary>
    internal IEnumerable<ChainFault> Beyond(long last) => Hashes.Keys.Where(seq => seq > last).Order()
        .Select(seq => new ChainFault(ChainFaultKind.Rewritten, seq, Id: null,
            $"Nhật ký không còn sự kiện số {seq} đã cất dấu ngoài hệ thống: nhật ký bị cắt, hoặc đã khôi phục từ bản sao lưu cũ hơn."));
}
