using System.IO.Compression;
using System.Text.Json;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Data.Backups;

/// <summary>A backup opened for reading, believed only as far as it was checked.</summary>
internal sealed class BackupReader : IDisposable
{
    private readonly ZipArchive _zip;

    private BackupReader(ZipArchive zip, BackupManifest manifest) => (_zip, Manifest) = (zip, manifest);

    public BackupManifest Manifest { get; }

    private static Refusal Foreign => new("backup.foreign", "Tệp này không phải bản sao lưu của Thiên Văn. Hãy chọn tệp do lệnh backup tạo ra.");

    public static Refusal Damaged(string what) => new("backup.damaged", $"Bản sao lưu bị hỏng ({what}). Dữ liệu đang chạy được giữ nguyên; hãy dùng bản sao lưu khác.");

    public static async Task<Result<BackupReader>> OpenAsync(string file, CancellationToken ct)
    {
        var stream = File.OpenRead(file);
        try
        {
            var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Read, leaveOpen: false, entryNameEncoding: null, ct);
            return await ReadManifestAsync(zip, ct) is { } manifest ? new BackupReader(zip, manifest) : Foreign;
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException)
        {
            await stream.DisposeAsync();
            return exception is JsonException ? Foreign : Damaged("tệp bị cắt cụt hoặc sai dạng");
        }
    }

    /// <summary>Reads every part through once and holds it against the manifest.</summary>
    public async Task<Refusal?> CheckPartsAsync(Action<long, long> progress, CancellationToken ct)
    {
        var (done, total) = (0L, Manifest.Parts.Values.Sum(part => part.Bytes));
        foreach (var (name, part) in Manifest.Parts)
        {
            if (await CheckAsync(name, part, ct) is { } refusal) return refusal;
            progress(done += part.Bytes, total);
        }

        return null;
    }

    public Task<Stream> OpenPartAsync(string name, CancellationToken ct) => _zip.GetEntry(name)!.OpenAsync(ct);

    public void Dispose() => _zip.Dispose();

    private static async Task<BackupManifest?> ReadManifestAsync(ZipArchive zip, CancellationToken ct)
    {
        const int mostBytes = 1024 * 1024;
        if (zip.GetEntry(BackupManifest.FileName) is not { Length: < mostBytes } entry) return null;
        await using var stream = await entry.OpenAsync(ct);
        var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(stream, BackupManifest.Json, ct);
        return manifest?.Format == BackupManifest.ThisFormat ? manifest : null;
    }

    private async Task<Refusal?> CheckAsync(string name, BackupPart part, CancellationToken ct)
    {
        if (_zip.GetEntry(name) is not { } entry || entry.Length != part.Bytes) return Damaged($"thiếu {name}");
        try
        {
            await using var stream = await entry.OpenAsync(ct);
            await using var hashing = new HashingStream(Stream.Null);
            await stream.CopyToAsync(hashing, ct);
            return hashing.Finish() == part ? null : Damaged($"nội dung {name} không khớp mã kiểm tra");
        }
        catch (InvalidDataException)
        {
            return Damaged($"không giải nén được {name}");
        }
    }
}
