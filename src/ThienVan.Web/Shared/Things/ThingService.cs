using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Files;
using ThienVan.Web.Shared.Outbox;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Shared.Things;

/// <summary>Keeps notes and files on things of every room. The thing's room says who sees it and who may add.</summary>
public sealed class ThingService(AppDb db, WriteScope write, FileStore files, ThingQueries things, OutboxQueue queue)
{
    private const int Longest = 2000;

    private static readonly Refusal _denied = new("thing.denied", "Bạn không được thêm vào mục này, hoặc mục này không còn.");
    private static readonly Refusal _empty = new("thing.note_empty", "Ghi chú đang để trống. Đề nghị nhập nội dung.");
    private static readonly Refusal _long = new("thing.note_long", $"Ghi chú dài quá {Longest} ký tự. Đề nghị rút gọn.");
    private static readonly Refusal _saidAlready = new("thing.note_same", "Ghi chú này bạn đã lưu rồi.") { IsDone = true };
    private static readonly Refusal _alone = new("mention.alone",
        "Trong những người bạn nhắc chỉ có bạn xem được mục này, nên không ai được báo; đề nghị nhắc người khác hoặc bỏ tên sau @.");
    private static readonly Refusal _unknown = new("thing.unknown", "Không tìm thấy, hoặc không phải của bạn.");

    /// <param name="mention">Who was chosen to be told, beside those named in the text; null for nobody.</param>
    public async Task<Refusal?> AddNoteAsync(Actor actor, string subject, string? text, string? mention, CancellationToken ct)
    {
        if (await things.FindAsync(subject, ct) is not { MayAdd: true } thing || actor.UserId is not { } author) return _denied;
        if (VietnameseText.IsBlank(text)) return _empty;
        if (text.Trim().Length > Longest) return _long;
        var words = text.Trim();
        var told = await MentionedAsync(thing, words, mention, ct);
        if (told.IsRefused) return told.Refusal;
        if (told.Value.Count > 0 && told.Value.All(reader => reader.UserId == author)) return _alone;
        return (await write.RunAsync<bool>(actor, async change =>
        {
            if (await LastOfAsync(author, subject, ct) == words) return _saidAlready;
            var note = new NoteRow
            {
                Id = Guid.CreateVersion7(change.At),
                Subject = subject,
                Text = words,
                AuthorId = author,
                AuthorName = actor.Name,
                At = change.At,
            };
            db.Add(note);
            change.Record(ThingEvents.NoteAdded, subject, now: new { note.Id, mentions = told.Value.Select(reader => reader.UserId) });
            await TellAsync(change, note, thing, told.Value, ct);
            return true;
        }, ct)).Refusal;
    }

    private static async Task<Result<IReadOnlyList<ThingReader>>> MentionedAsync(
        Thing thing, string words, string? mention, CancellationToken ct) => thing.ReadersAsync is null
        ? Array.Empty<ThingReader>()
        : NoteMentions.Read(words, mention, await ThingQueries.ReadersAsync(thing, ct));

    private static string Mentioning(NoteRow note) => $"nhac-den/{note.Id:N}/";

    // Once a note, and never its words: its author may take them back.
    private Task TellAsync(Change change, NoteRow note, Thing thing, IReadOnlyList<ThingReader> told, CancellationToken ct) =>
        queue.AddAsync(change,
        [
            .. told.Where(reader => reader.UserId != note.AuthorId).Select(reader => new OutboxMessage
            {
                Key = $"{Mentioning(note)}{reader.UserId:N}",
                UserId = reader.UserId,
                Address = reader.Email,
                Subject = $"{note.AuthorName} nhắc đến bạn trong ghi chú",
                Text = thing.Title,
                Link = ThingLinks.Of(note.Subject),
            }),
        ], ct);

    /// <summary>What a person noted last on a thing; null when they noted nothing.</summary>
    private Task<string?> LastOfAsync(Guid author, string subject, CancellationToken ct) =>
        db.Set<NoteRow>().Where(row => row.Subject == subject && row.AuthorId == author).OrderByDescending(row => row.Id)
            .Select(row => row.Text).FirstOrDefaultAsync(ct);

    /// <summary>Takes back one's own; its words are gone for good, and nobody is sent to look for them.</summary>
    public async Task<Refusal?> RemoveNoteAsync(Actor actor, string subject, Guid id, CancellationToken ct) =>
        (
            await write.RunAsync<bool>(
                actor,
                async change =>
    {
        if (
            await db.Set<NoteRow>()
                .FirstOrDefaultAsync(row => row.Id == id && row.Subject == subject && row.AuthorId == actor.UserId, ct)
            is not { } note
        )
            return _unknown;
        db.Remove(note);
        await queue.WithdrawAsync(Mentioning(note), ct);
        change.Record(ThingEvents.NoteRemoved, subject, old: new { note.Id });
        return true;
    }, ct)).Refusal;

    public async Task<Refusal?> AddFileAsync(Actor actor, string subject, Stream content, string fileName, CancellationToken ct)
    {
        if (await things.FindAsync(subject, ct) is not { MayAdd: true, FilesAddress: null }) return _denied;
        var file = await files.CheckAsync(content, fileName, ct);
        if (file.Refusal is { } refusal) return refusal;
        return (await write.RunAsync<bool>(actor, async change =>
        {
            if (await files.SameAsync(subject, file.Value, ct) is not null) return true;
            var row = await files.KeepAsync(change, subject, unit: null, file.Value, ct);
            change.Record(ThingEvents.FileAdded, subject, now: new { row.Id, row.Sha256, row.Size, row.ContentType });
            return true;
        }, ct)).Refusal;
    }

    /// <summary>Who added a file may take it away.</summary>
    public async Task<Refusal?> RemoveFileAsync(Actor actor, string subject, Guid id, CancellationToken ct) =>
        (
            await write.RunAsync<bool>(
                actor,
                async change =>
    {
        if (await things.FindAsync(subject, ct) is not { MayAdd: true, FilesAddress: null } thing) return _denied;
        if (thing.Holds?.Invoke(id) is { } held) return held;
        if (
            await files.FindAsync(id, ct) is not { RemovedAt: null } row
            || row.Subject != subject
            || row.UploadedById != actor.UserId
        )
            return _unknown;
        await files.RemoveAsync(change, row, ct);
        change.Record(ThingEvents.FileRemoved, subject, old: new { row.Id, row.Sha256, row.Size });
        return true;
    }, ct)).Refusal;
}
