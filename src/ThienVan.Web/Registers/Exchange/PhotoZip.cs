using System.IO.Compression;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Files;
using ThienVan.Web.Shared.Documents.Bounded;
using ThienVan.Web.Shared.Documents.Packages;
using ThienVan.Web.Shared.Files.Checking;

namespace ThienVan.Web.Registers.Exchange;

/// <summary>A file out of somebody's .zip.</summary>
/// <param name="Name">With its folders.</param>
/// <param name="Content">Null where it is not taken.</param>
/// <param name="Refusal">Why; null where it is taken.</param>
internal sealed record ZippedPhoto(string Name, byte[]? Content, Refusal? Refusal);

/// <summary>Takes the photos out of a .zip: so many, so large, pictures alone, counted by what really comes out.</summary>
internal static class PhotoZip
{
    private const int Most = 300;
    private const int End = 22, Tail = End + ushort.MaxValue, Signature = 12;

    private static readonly Refusal _noZip = new("register.zip", "Tệp này không phải tệp .zip đọc được; đề nghị nén lại rồi gửi.");
    private static readonly Refusal _many = new("register.zip_many", $"Tệp .zip có hơn {Most} tệp; đề nghị chia thành nhiều tệp .zip.");
    private static readonly Refusal _bomb = new("register.zip_size",
        $"Tệp .zip giải nén ra quá {FileSize.Say(DocumentLimits.Default.ExpandedBytes)}; đề nghị chia thành nhiều tệp .zip.");
    private static readonly Refusal _locked = new("register.zip_locked", "Tệp .zip đặt mật khẩu; đề nghị nén lại không có mật khẩu.");
    private static readonly Refusal _nested = new("register.zip_nested", "Là tệp nén trong tệp nén; đề nghị để ảnh thẳng trong tệp .zip.");
    private static readonly Refusal _other = new("register.no_picture", "Không phải ảnh JPEG, PNG hoặc WebP.");

    /// <summary>One after the other, so that one photo at a time is in memory; refused as a whole where it is no sound .zip.</summary>
    /// <param name="file">Can be sought in.</param>
    /// <param name="keep">What is done with each.</param>
    public static async Task<Refusal?> ReadAsync(Stream file, Func<ZippedPhoto, Task> keep)
    {
        if (await CountAsync(file) is not { } count) return _noZip;
        if (count > Most) return _many;
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > Most) return _many;
            if (zip.Entries.Any(entry => entry.IsEncrypted)) return _locked;
            var budget = new ExpansionBudget(file.Length, DocumentLimits.Default.ExpandedBytes, () => new FileRefusedException(_bomb));
            foreach (var entry in zip.Files()) await keep(Read(entry, budget));
            return null;
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            return _noZip;
        }
        catch (FileRefusedException refused)
        {
            return refused.Refusal;
        }
    }

    private static ZippedPhoto Read(ZipArchiveEntry entry, ExpansionBudget budget)
    {
        using var content = new MemoryStream();
        using (var part = new BoundedStream(entry.Open(), budget))
        {
            var head = new byte[Signature];
            var read = part.ReadAtLeast(head, Signature, throwOnEndOfStream: false);
            if (FileKinds.Picture(head.AsSpan(0, read)) is null)
                return new(entry.FullName, Content: null, head.AsSpan().StartsWith("PK"u8) ? _nested : _other);
            content.Write(head, 0, read);
            part.CopyTo(content);
        }

        return new(entry.FullName, content.ToArray(), Refusal: null);
    }

    // The end of a .zip says how many files it has, before anything makes a list of them.
    private static async Task<int?> CountAsync(Stream file)
    {
        var tail = new byte[(int)Math.Min(Tail, file.Length)];
        file.Seek(-tail.Length, SeekOrigin.End);
        await file.ReadExactlyAsync(tail);
        file.Position = 0;
        var end = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        return end < 0 || tail.Length - end < End ? null : tail[end + 10] | (tail[end + 11] << 8);
    }
}
