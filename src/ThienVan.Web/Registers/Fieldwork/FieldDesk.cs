using Microsoft.Extensions.Primitives;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Registers.Items;

namespace ThienVan.Web.Registers.Fieldwork;

/// <summary>What became of an item that was written down before the thing itself.</summary>
/// <param name="Id">Of the item, which is in the register.</param>
/// <param name="Again">It was there already: the same form came once more.</param>
/// <param name="Photos">Why photos were not taken; empty where all were.</param>
public sealed record FieldAnswer(Guid Id, bool Again, IReadOnlyList<Refusal> Photos);

/// <summary>Takes what a phone kept until there was a network: the item once, by the id the phone gave it, then its photos.</summary>
public sealed class FieldDesk(ItemService items, ItemPhotos photos, RegisterShelf shelf, RegisterRights rights, TimeProvider time)
{
    /// <summary>Photos of one item at once.</summary>
    public const int MostPhotos = 3;

    /// <summary>Name under which each photo is sent.</summary>
    public const string PhotoField = "Photo.File";

    /// <summary>Name under which stands who filled it in.</summary>
    public const string PersonField = "nguoi";

    private const string Prefix = "Form[";

    private static readonly Refusal _unknown = new("register.field_form", "Sổ này không ghi tại hiện trường; đề nghị mở lại danh mục sổ.");
    private static readonly Refusal _other = new("form.other_person", "Mục này do người khác ghi; người đó cần đăng nhập để gửi.");
    private static readonly Refusal _many = new("register.photos", $"Mỗi lần gửi không quá {MostPhotos} ảnh; đề nghị bỏ bớt ảnh.");

    /// <summary>The register, where this person writes it down in the field; null for none.</summary>
    public RegisterDefinition? Find(string code) =>
        shelf.Find(code) is { } register && FieldForm.Of(register) is not null && rights.MayKeep(register) ? register : null;

    public async Task<Result<FieldAnswer>> SendAsync(string code, IFormCollection form, CancellationToken ct)
    {
        if (shelf.Find(code) is not { } register || FieldForm.Of(register) is null) return _unknown;
        if (form[PersonField].ToString() is { Length: > 0 } person && person != rights.Actor.UserId?.ToString("N")) return _other;
        var sent = form.Files.GetFiles(PhotoField).Where(file => file.Length > 0).ToArray();
        if (sent.Length > MostPhotos) return _many;
        var asked = ItemForm.New(register, Typed(form), time.GetUtcNow());
        if (asked.Refusal is { } wrong) return wrong;
        var added = await items.AddAsync(code, asked.Value, ct);
        if (added is { Refusal: { IsDone: false } refusal }) return refusal;
        var refused = new List<Refusal>();
        foreach (var file in sent)
        {
            await using var content = file.OpenReadStream();
            if (await photos.AddAsync(asked.Value.Id, content, file.FileName, ct) is { } why) refused.Add(why);
        }

        return new FieldAnswer(asked.Value.Id, added.IsRefused, refused);
    }

    private static Dictionary<string, string?> Typed(IFormCollection form) => form
        .Where(field => field.Key.StartsWith(Prefix, StringComparison.Ordinal) && field.Key.EndsWith(']'))
        .ToDictionary(field => field.Key[Prefix.Length..^1], field => Text(field.Value), StringComparer.Ordinal);

    private static string? Text(StringValues held) => held.ToString() is { Length: > 0 } text ? text : null;
}
