using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Files;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Exchange;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Files;
using ThienVan.Web.Shared.Files.Checking;

namespace ThienVan.Web.Registers.Exchange;

/// <summary>What a photo comes to: it is hung, hung already, of no item, or of one of several.</summary>
public enum PhotoFate { Added, Same, NoItem, Unclear }

/// <summary>A photo that was read, before it is hung on its item.</summary>
/// <param name="Item">Null where no item has such a key, or several may be meant.</param>
/// <param name="IsLoose">Its name has other marks than the key of the one item it can be of.</param>
public sealed record MatchedPhoto(Attachment File, PhotoFate Fate, Guid? Item, string? Title, bool IsLoose = false);

/// <summary>A file that was not taken.</summary>
public sealed record RefusedPhoto(string Name, string Why);

/// <summary>A .zip that was read.</summary>
public sealed record OpenedPhotos(Guid Id, int Taken, IReadOnlyList<RefusedPhoto> Refused);

/// <summary>Hangs photos out of a .zip on the items that their names mean: read and cleaned first, looked at, then kept; the same bytes
/// hang on an item once. What waits is files on nothing: nobody can open them, and they go after a week.</summary>
public sealed class PhotoImport(
    AppDb db, WriteScope write, RegisterShelf shelf, RegisterRights rights, FileStore files, TimeProvider time)
{
    private const int Batch = 20, Kept = 7, Shown = 200;

    private static readonly Refusal _unknown = new("register.import", "Không có tệp ảnh này; đề nghị gửi lại tệp .zip.");
    private static readonly Refusal _none = new("register.no_photos", "Trong tệp .zip không có ảnh nào dùng được; đề nghị xem lại tệp.");
    private static readonly Refusal _hung = new("register.photos_hung", "Ảnh này đã ghi vào sổ rồi.") { IsDone = true };

    public async Task<Result<OpenedPhotos>> OpenAsync(string code, Stream content, CancellationToken ct)
    {
        if (shelf.Find(code) is not { } register) return _unknown;
        if (rights.RefuseKeep(register) is { } denied) return denied;
        var (id, taken, refused, batch) = (Guid.CreateVersion7(time.GetUtcNow()), 0, new List<RefusedPhoto>(), new List<CheckedFile>());
        var trouble = await PhotoZip.ReadAsync(content, async photo =>
        {
            var file = photo.Content is { } bytes ? await files.CheckAsync(new MemoryStream(bytes), FlatName(photo.Name), ct)
                : photo.Refusal!;
            if (file.Refusal is { } why) refused.Add(new(photo.Name, why.Message));
            else batch.Add(file.Value);
            if (batch.Count == Batch) await FlushAsync();
        });
        if (trouble is not null) return trouble;
        await FlushAsync();
        return taken == 0 && refused.Count == 0 ? _none : new OpenedPhotos(id, taken, refused);

        async Task FlushAsync()
        {
            if (batch.Count == 0) return;
            await WaitAsync(register, id, batch, ct);
            taken += batch.Count;
            batch.Clear();
        }
    }

    /// <summary>Null for what is not there any more, or somebody else's.</summary>
    public async Task<IReadOnlyList<MatchedPhoto>?> ReviewAsync(string code, Guid id, CancellationToken ct)
    {
        if (shelf.Find(code) is not { } register || !rights.MayKeep(register)) return null;
        var waiting = await files.ListAsync(Waiting(register, id), ct);
        return waiting.Length == 0 ? null : await MatchAsync(register, waiting, ct);
    }

    /// <summary>Hangs each on its item, and forgets the rest.</summary>
    /// <returns>How many were hung.</returns>
    public async Task<Result<int>> TakeAsync(string code, Guid id, CancellationToken ct)
    {
        if (shelf.Find(code) is not { } register) return _unknown;
        if (rights.RefuseKeep(register) is { } denied) return denied;
        var (hung, any) = (0, false);
        while (await files.ListAsync(Waiting(register, id).OrderBy(row => row.Id).Take(Batch), ct) is { Length: > 0 } batch)
        {
            var kept = await HangAsync(register, id, batch, ct);
            if (kept.Refusal is { } refusal) return refusal;
            (hung, any) = (hung + kept.Value, true);
        }

        return any ? hung : _hung;
    }

    private static string Subject(RegisterDefinition register, Guid id) => $"{RegisterLinks.SubjectPrefix}photos/{register.Code}/{id}";

    private IQueryable<AttachmentRow> Waiting(RegisterDefinition register, Guid id)
    {
        var me = rights.Actor.UserId;
        return files.On(Subject(register, id)).Where(row => row.RemovedAt == null && row.UploadedById == me);
    }

    private Task<Result<bool>> WaitAsync(RegisterDefinition register, Guid id, IReadOnlyList<CheckedFile> batch, CancellationToken ct) =>
        write.RunAsync<bool>(rights.Actor, async change =>
        {
            await ForgetAsync(register, change, ct);
            foreach (var file in batch.DistinctBy(file => (file.Name, file.Sha256)))
                await files.KeepAsync(change, Subject(register, id), unit: null, file, ct);
            change.Record(RegisterEvents.PhotosRead, RegisterLinks.Subject(register.Code), now: new { files = batch.Count });
            return true;
        }, ct);

    private Task<Result<int>> HangAsync(RegisterDefinition register, Guid id, Attachment[] batch, CancellationToken ct) =>
        write.RunAsync<int>(rights.Actor, async change =>
        {
            var ids = batch.Select(file => file.Id).ToArray();
            var rows = await Waiting(register, id).AsTracking().Where(row => ids.Contains(row.Id)).ToArrayAsync(ct);
            if (rows.Length == 0) return _hung;
            var standing = await files.ListAsync(Waiting(register, id).Where(row => ids.Contains(row.Id)), ct);
            var matched = await MatchAsync(register, standing, ct);
            var hung = 0;
            foreach (var (photo, row) in matched.Select(photo => (photo, rows.Single(row => row.Id == photo.File.Id))))
            {
                if (photo is { Fate: PhotoFate.Added, Item: { } item })
                {
                    // Its bytes stay: they hang on the item from now on.
                    await HangAsync(change, item, photo.File, ct);
                    (row.RemovedBy, row.RemovedAt) = (change.Actor.Name, change.At);
                    hung++;
                }
                else
                {
                    await files.RemoveAsync(change, row, ct);
                }
            }

            change.Record(RegisterEvents.PhotosHung, RegisterLinks.Subject(register.Code), now: new { files = hung });
            return hung;
        }, ct);

    private async Task HangAsync(Change change, Guid item, Attachment file, CancellationToken ct)
    {
        var bytes = (await files.ContentAsync(file.Sha256, ct))!;
        var kept = await files.KeepAsync(
            change, RegisterLinks.ItemSubject(item), unit: null, new(FileKinds.Picture(bytes)!.Value, file.FileName, bytes), ct);
        change.Record(RegisterEvents.PhotoAdded, RegisterLinks.ItemSubject(item), now: new { kept.Id, kept.Sha256, kept.Size });
    }

    private async Task<IReadOnlyList<MatchedPhoto>> MatchAsync(RegisterDefinition register, Attachment[] waiting, CancellationToken ct)
    {
        var meant = await MeantAsync(register, waiting, ct);
        var subjects = meant.Values.SelectMany(one => one.Items).Select(one => RegisterLinks.ItemSubject(one.Id)).Distinct().ToArray();
        var there = (await db.Set<AttachmentRow>().Where(row => subjects.Contains(row.Subject) && row.RemovedAt == null)
            .Select(row => new { row.Subject, row.Sha256 }).ToArrayAsync(ct)).Select(row => (row.Subject, row.Sha256)).ToHashSet();
        return
        [
            .. waiting.Select(file => meant.GetValueOrDefault(file.Id) switch
            {
                null or { Items: [] } => new MatchedPhoto(file, PhotoFate.NoItem, Item: null, Title: null),
                { Items: [var item], IsLoose: var loose } => new MatchedPhoto(file,
                    there.Add((RegisterLinks.ItemSubject(item.Id), file.Sha256)) ? PhotoFate.Added : PhotoFate.Same,
                    item.Id, item.Title, loose),
                _ => new MatchedPhoto(file, PhotoFate.Unclear, Item: null, Title: null),
            }),
        ];
    }

    // A name without marks, as cameras and old programs write it, is taken where it can be of one item alone.
    private async Task<Dictionary<Guid, MeantItems>> MeantAsync(RegisterDefinition register, Attachment[] waiting, CancellationToken ct)
    {
        var names = waiting.ToDictionary(file => file.Id, file => PhotoName.Keys(file.FileName));
        var keys = names.Values.SelectMany(one => one).Distinct().ToArray();
        var held = db.Set<ItemRow>().AsNoTracking().Where(row => row.Register == register.Code && row.KnownTo == null);
        var exact = await held.Where(row => keys.Contains(row.Key)).Select(row => new KeyedItem(row.Key, row.ItemId, row.Title))
            .ToDictionaryAsync(row => row.Key, ct);
        var meant = names.Where(one => one.Value.Any(exact.ContainsKey))
            .ToDictionary(one => one.Key, one => new MeantItems([exact[one.Value.First(exact.ContainsKey)]], IsLoose: false));
        if (meant.Count == names.Count) return meant;
        var all = await held.Select(row => new KeyedItem(row.Key, row.ItemId, row.Title)).ToArrayAsync(ct);
        var loose = all.ToLookup(row => VietnameseText.Fold(row.Key));
        foreach (var (file, written) in names.Where(one => !meant.ContainsKey(one.Key)))
        {
            var found = written.Select(key => loose[VietnameseText.Fold(key)]).FirstOrDefault(items => items.Any());
            meant[file] = new([.. found ?? []], IsLoose: true);
        }

        return meant;
    }

    private sealed record KeyedItem(string Key, Guid Id, string Title);

    private sealed record MeantItems(IReadOnlyList<KeyedItem> Items, bool IsLoose);

    // Whose browser was closed before anything was kept leaves nothing for ever.
    private async Task ForgetAsync(RegisterDefinition register, Change change, CancellationToken ct)
    {
        var (before, under) = (change.At.AddDays(-Kept), $"{RegisterLinks.SubjectPrefix}photos/{register.Code}/");
        var old = await files.Under(under).AsTracking().Where(row => row.UploadedAt < before && row.RemovedAt == null)
            .OrderBy(row => row.Id).Take(Shown).ToArrayAsync(ct);
        foreach (var row in old) await files.RemoveAsync(change, row, ct);
    }

    private static string FlatName(string name) => name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
}
