using System.IO.Compression;
using System.Text.Json;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Data.Backups;

/// <summary>A backup whose seal holds, opened for reading.</summary>
internal sealed class BackupReader : IDisposable
{
    private readonly ZipArchive _zip;

    private BackupReader(ZipArchive zip, BackupManifest manifest) => (_zip, Manifest) = (zip, manifest);

    public BackupManifest Manifest { get; }

    private static Refusal Foreign => new(
        "backup.foreign",
        "Tệp này không phải bản sao lưu của Thiên Văn, hoặc đã bị cắt cụt hay sửa đổi. Dữ liệu đang chạy được giữ nguyên; đề nghị dùng tệp "
            + "khác do lệnh backup tạo ra."
    );

    public static Refusal Damaged(string what) =>
        new("backup.damaged", $"Bản sao lưu không dùng được ({what}). Dữ liệu đang chạy được giữ nguyên; đề nghị dùng bản sao lưu khác.");

    /// <summary>Reads the whole file once before believing any of it.</summary>
    public static async Task<Result<BackupReader>> OpenAsync(string file, Action<long, long> progress, CancellationToken ct)
    {
        var stream = File.OpenRead(file);
        try
        {
            if (await BackupSeal.HoldsAsync(stream, progress, ct))
            {
                var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Read, leaveOpen: false, entryNameEncoding: null, ct);
                if (await ReadManifestAsync(zip, ct) is { } manifest) return new BackupReader(zip, manifest);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException)
        {
            // Sealed, yet no backup of ours: the same answer as for any other file.
        }

        await stream.DisposeAsync();
        return Foreign;
    }

    public bool Has(string part) => _zip.GetEntry(part) is not null;

    public Task<Stream> OpenPartAsync(string part, CancellationToken ct) => _zip.GetEntry(part)!.OpenAsync(ct);

    public void Dispose() => _zip.Dispose();

    private static async Task<BackupManifest?> ReadManifestAsync(ZipArchive zip, CancellationToken ct)
    {
        if (zip.GetEntry(BackupManifest.FileName) is not { } entry) return null;
        await using var stream = await entry.OpenAsync(ct);
        var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(stream, KeptJson.File, ct);
        return manifest?.Format == BackupManifest.ThisFormat ? manifest : null;
    }
}
