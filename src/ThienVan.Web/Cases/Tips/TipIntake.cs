using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Files;
using ThienVan.Web.Cases.Sealing;
using ThienVan.Web.Shared.Files;
using ThienVan.Web.Shared.Files.Checking;

namespace ThienVan.Web.Cases.Tips;

/// <summary>Files of a reporter: what they are is found from their bytes, what tells of place, device and author is taken out, and name
/// and bytes are sealed. They lie in memory alone until then (<see cref="TipFormAttribute"/>).</summary>
public sealed class TipIntake(FileStore files)
{
    public const int Most = 5;

    public const int MostMegabytes = 24;

    private const long MostBytes = MostMegabytes << 20;

    private static readonly Refusal _many = new("tip.files",
        $"Mỗi lần gửi không quá {Most} tệp, tổng cộng {MostMegabytes} MB; đề nghị chọn bớt rồi gửi phần còn lại bằng mã tin báo.");

    public async Task<Result<IReadOnlyList<CheckedFile>>> CheckAsync(IReadOnlyList<IFormFile> sent, CancellationToken ct)
    {
        var chosen = sent.Where(file => file.Length > 0).ToArray();
        if (chosen.Length > Most || chosen.Sum(file => file.Length) > MostBytes) return _many;
        var taken = new List<CheckedFile>();
        foreach (var file in chosen)
        {
            await using var content = file.OpenReadStream();
            var read = await files.CheckAsync(content, file.FileName, ct);
            if (read.Refusal is { } refusal) return refusal;
            taken.Add(read.Value);
        }

        return taken;
    }

    /// <summary>A message and its files as parts of a box.</summary>
    /// <param name="box">Open.</param>
    /// <param name="id">Of the part that holds the words.</param>
    /// <param name="first">First free place.</param>
    public static IReadOnlyList<BoxPartRow> Seal(OpenBox box, Guid id, int first, TipMessage message, IReadOnlyList<CheckedFile> files)
    {
        var parts = files.Select((file, at) => box.Seal(OpenBox.RandomId(), first + 1 + at, isFile: true, file.Content)).ToArray();
        var told = message with
        {
            Files = [.. files.Zip(parts, (file, part) => new TipFile(part.Id, file.Name, file.Kind.MediaType(), file.Content.Length))],
        };
        return [box.Seal(id, first, isFile: false, told.Write()), .. parts];
    }
}
