using Microsoft.EntityFrameworkCore;
using ThienVan.Web.Shared.Files;

namespace ThienVan.Web.Registers.Open;

/// <summary>What a file on a public page is.</summary>
public enum ShownKind { Picture, Vietnamese, English }

/// <summary>A picture or a narration on the public page of an item.</summary>
/// <param name="Caption">What it shows, or what it tells.</param>
public sealed record ShownFile(Guid Id, ShownKind Kind, string Caption, long Size, string By, DateTimeOffset At)
{
    /// <summary>Language of a narration, as pages name it; null of a picture.</summary>
    public string? Language => Kind switch { ShownKind.Vietnamese => "vi", ShownKind.English => "en", _ => null };
}

/// <summary>Files that were put on the public pages of items, apart from those the office keeps on them: the name of such a file is its
/// caption, and it was put there to be seen.</summary>
public sealed class ShownFiles(FileStore files)
{
    private static readonly (ShownKind Kind, string Part)[] _parts =
        [(ShownKind.Picture, "anh"), (ShownKind.Vietnamese, "vi"), (ShownKind.English, "en")];

    public static string Subject(Guid item, ShownKind kind) =>
        RegisterLinks.ShownSubject(item) + _parts.First(one => one.Kind == kind).Part;

    /// <summary>The item a file is shown on; null for a file that is shown on none.</summary>
    public static Guid? ItemOf(AttachmentRow row) =>
        row is { RemovedAt: null, Subject: { } subject } && subject.StartsWith(RegisterLinks.ShownPrefix, StringComparison.Ordinal)
            && Guid.TryParse(subject[RegisterLinks.ShownPrefix.Length..].Split('/')[0], out var item) ? item : null;

    /// <summary>Of one item, the oldest first.</summary>
    public async Task<IReadOnlyList<ShownFile>> OnAsync(Guid item, CancellationToken ct) =>
        [.. (await files.ListAsync(Standing(files.Under(RegisterLinks.ShownSubject(item))), ct)).Select(Told)];

    /// <summary>Files of the office that public fields of an item name, in the order they are named.</summary>
    public async Task<IReadOnlyList<Attachment>> NamedAsync(Guid item, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return [];
        var held = await files.ListAsync(Standing(files.On(RegisterLinks.ItemSubject(item)).Where(row => ids.Contains(row.Id))), ct);
        return [.. ids.Select(id => held.FirstOrDefault(file => file.Id == id)).OfType<Attachment>()];
    }

    /// <summary>The first picture of each of these items that has one.</summary>
    public async Task<IReadOnlyDictionary<Guid, ShownFile>> FirstPicturesAsync(IReadOnlyCollection<Guid> items, CancellationToken ct)
    {
        var subjects = items.ToDictionary(item => Subject(item, ShownKind.Picture));
        var names = subjects.Keys.ToArray();
        var shown = files.Under(RegisterLinks.ShownPrefix).Where(row => EF.Parameter(names).Contains(row.Subject));
        var all = await files.ListAsync(Standing(shown), ct);
        return all.GroupBy(file => file.Subject).ToDictionary(same => subjects[same.Key], same => Told(same.First()));
    }

    private static IQueryable<AttachmentRow> Standing(IQueryable<AttachmentRow> rows) =>
        rows.AsNoTracking().Where(row => row.RemovedAt == null);

    private static ShownFile Told(Attachment file) => new(
        file.Id, _parts.First(one => file.Subject.EndsWith($"/{one.Part}", StringComparison.Ordinal)).Kind,
        Path.GetFileNameWithoutExtension(file.FileName), file.Size, file.UploadedBy, file.UploadedAt);
}
