using System.IO.Compression;
using System.Text.Json;

namespace ThienVan.Web.Shared.Data.Backups;

/// <summary>Writes a backup beside its place and moves it there only when it is whole; readable by its owner alone.</summary>
internal sealed class BackupWriter : IAsyncDisposable
{
    private readonly string _file;
    private readonly string _unfinished;
    private readonly bool _overwrite;
    private readonly FileStream _stream;
    private readonly ZipArchive _zip;

    /// <param name="file">Where it comes to lie.</param>
    /// <param name="overwrite">In place of one that lies there.</param>
    public BackupWriter(string file, bool overwrite)
    {
        (_file, _overwrite) = (Path.GetFullPath(file), overwrite);
        _unfinished = $"{_file}.{Path.GetRandomFileName()}.part";
        _stream = PrivateFiles.Create(_unfinished);
        _zip = new ZipArchive(_stream, ZipArchiveMode.Create, leaveOpen: true) { Comment = BackupSeal.Placeholder };
    }

    public async Task AddAsync(string name, Func<Stream, Task> write)
    {
        await using var entry = await _zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync();
        await write(entry);
    }

    public async Task FinishAsync(BackupManifest manifest, CancellationToken ct)
    {
        await using (var entry = await _zip.CreateEntry(BackupManifest.FileName).OpenAsync(ct))
            await JsonSerializer.SerializeAsync(entry, manifest, KeptJson.File, ct);
        await _zip.DisposeAsync();
        await BackupSeal.ApplyAsync(_stream, ct);
        _stream.Flush(flushToDisk: true);
        await _stream.DisposeAsync();
        File.Move(_unfinished, _file, _overwrite);
    }

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync();
        File.Delete(_unfinished);
    }
}
