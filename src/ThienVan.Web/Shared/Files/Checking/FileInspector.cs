using System.Security.Cryptography;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Files;

namespace ThienVan.Web.Shared.Files.Checking;

/// <summary>A file that may be kept: what it really is, under a harmless name, without notes on place, device and author.</summary>
public sealed record CheckedFile(FileKind Kind, string Name, byte[] Content)
{
    /// <summary>Lower-case hex, of the bytes kept.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Content));
}

/// <summary>
/// Decides what a stranger's file is from its content alone, cleans it, or says why it cannot be kept. Memory and time are bounded.
/// </summary>
public sealed class FileInspector(FileLimits options) : IDisposable
{
    // Two hostile files at once are enough for a small machine.
    private readonly SemaphoreSlim _gate = new(2);

    public Task<Result<CheckedFile>> InspectAsync(Stream content, string fileName, CancellationToken ct) =>
        InspectAsync(content, fileName, Clean, ct);

    /// <summary>The same of a sound, which only a narration may be.</summary>
    public Task<Result<CheckedFile>> SoundAsync(Stream content, string fileName, CancellationToken ct) =>
        InspectAsync(content, fileName, (file, _) => (FileKind.Mp3, Sound(file)), ct);

    private async Task<Result<CheckedFile>> InspectAsync(
        Stream content, string fileName, Func<byte[], CancellationToken, (FileKind Kind, byte[] Kept)> clean, CancellationToken ct)
    {
        if (SecrecyMarking.InName(fileName) is { } mark) return FileRefusals.Classified(mark);
        await _gate.WaitAsync(ct);
        try
        {
            if (await LoadAsync(content, ct) is not { } file) return FileRefusals.TooLarge(options.FileBytes);
            if (file.Length == 0) return FileRefusals.Empty;
            return await Task.Run(() => Inspect(file, fileName, clean, ct), ct).WaitAsync(options.Time, ct);
        }
        catch (FileRefusedException refused)
        {
            return refused.Refusal;
        }
        catch (TimeoutException)
        {
            return FileRefusals.TooSlow;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<byte[]?> LoadAsync(Stream content, CancellationToken ct)
    {
        using var file = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(buffer, ct)) > 0)
        {
            if (file.Length + read > options.FileBytes) return null;
            file.Write(buffer, 0, read);
        }

        return file.ToArray();
    }

    private static Result<CheckedFile> Inspect(
        byte[] file, string fileName, Func<byte[], CancellationToken, (FileKind Kind, byte[] Kept)> clean, CancellationToken ct)
    {
        var (kind, kept) = clean(file, ct);
        if (FileName.Refuse(fileName, kind) is { } mistyped) return mistyped;
        return new CheckedFile(kind, FileName.Clean(fileName, kind), kept);
    }

    private (FileKind Kind, byte[] Kept) Clean(byte[] file, CancellationToken ct)
    {
        if (FileKinds.Recognise(file) is { } kind)
            return (kind, kind == FileKind.Pdf ? new PdfCheck(options, ct).Check(file) : Picture(kind, file));
        if (ForeignBytes.IsZip(file)) return new OfficeCheck(options, ct).Clean(file);
        if (ForeignBytes.IsCompound(file))
            throw FileRefusals.Thrown(ForeignBytes.IsLockedOffice(file) ? FileRefusals.Locked : FileRefusals.OldOffice);
        if (ForeignBytes.IsHeic(file)) throw FileRefusals.Thrown(FileRefusals.Heic);
        if (ForeignBytes.PdfLater(file)) throw FileRefusals.Thrown(FileRefusals.Polyglot);
        return (TextCheck.Check(file), file);
    }

    private static byte[] Sound(byte[] file) => Mp3Sound.Clean(file) ?? throw FileRefusals.Thrown(FileRefusals.Sound);

    private static byte[] Picture(FileKind kind, byte[] file)
    {
        var clean = CleanPicture.Of(kind, file) ?? throw FileRefusals.Thrown(FileRefusals.Damaged);

        // Phones append films and previews to a photo, which simply go; a document hidden there is no accident.
        if (clean.Tail is { } tail && ForeignBytes.HoldsDocument(file.AsSpan(tail))) throw FileRefusals.Thrown(FileRefusals.Polyglot);
        return clean.Bytes;
    }
}
