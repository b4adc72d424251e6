using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Files;
using ThienVan.Web.Shared.Files.Checking;
using ThienVan.Web.Shared.Things;

namespace ThienVan.Web.Registers.Items;

/// <summary>Photos of an item: pictures and nothing else, cleaned of places and devices, the same bytes once.</summary>
public sealed class ItemPhotos(ThingService things, RegisterRights rights)
{
    /// <summary>Bytes by which a picture is known.</summary>
    private const int Signature = 12;

    /// <summary>Content types that a telephone's camera is asked for; what it takes in another it turns into one of these.</summary>
    public const string Accept = "image/jpeg,image/png,image/webp";

    private static readonly Refusal _noPicture = new("register.no_picture",
        "Tệp này không phải ảnh JPEG, PNG hoặc WebP; đề nghị chọn ảnh.");

    /// <param name="item">Of a register this person keeps.</param>
    /// <param name="content">Read from its beginning.</param>
    /// <param name="fileName">As sent.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Refusal?> AddAsync(Guid item, Stream content, string fileName, CancellationToken ct)
    {
        var head = new byte[Signature];
        await content.ReadExactlyAsync(head.AsMemory(0, (int)Math.Min(Signature, content.Length)), ct);
        if (FileKinds.Picture(head) is null)
            return ForeignBytes.IsHeic(head) ? FileRefusals.Heic : _noPicture;
        content.Position = 0;
        return await things.AddFileAsync(rights.Actor, RegisterLinks.ItemSubject(item), content, fileName, ct);
    }
}
