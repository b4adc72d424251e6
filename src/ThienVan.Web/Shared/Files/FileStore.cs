using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Files;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Files.Checking;

namespace ThienVan.Web.Shared.Files;

/// <summary>
/// Keeps files that hang on things of a room. The room says who may see, add and take away, and records what was done;
/// the store says what a file may be, and that the same bytes lie here once.
/// </summary>
public sealed class FileStore(AppDb db, FileInspector inspector)
{
    /// <summary>Cleaned, under a harmless name, or why it cannot be kept. Before the write, since it may take its time.</summary>
    public Task<Result<CheckedFile>> CheckAsync(Stream content, string fileName, CancellationToken ct) =>
        inspector.InspectAsync(content, fileName, ct);

    /// <summary>The same of a sound: MP3, without its titles, authors and pictures.</summary>
    public Task<Result<CheckedFile>> CheckSoundAsync(Stream content, string fileName, CancellationToken ct) =>
        inspector.SoundAsync(content, fileName, ct);

    /// <summary>All files of things whose subject starts so, those taken away among them.</summary>
    public IQueryable<AttachmentRow> Under(string subject) => db.Set<AttachmentRow>().Where(row => row.Subject.StartsWith(subject));

    /// <summary>All files of one thing, those taken away among them.</summary>
    public IQueryable<AttachmentRow> On(string subject) => db.Set<AttachmentRow>().Where(row => row.Subject == subject);

    /// <summary>Null when it is unknown.</summary>
    public Task<AttachmentRow?> FindAsync(Guid id, CancellationToken ct) =>
        db.Set<AttachmentRow>().FirstOrDefaultAsync(row => row.Id == id, ct);

    public async Task<Attachment[]> ListAsync(IQueryable<AttachmentRow> rows, CancellationToken ct) =>
        await rows.OrderBy(row => row.Id).Select(row => new Attachment
        {
            Id = row.Id,
            Subject = row.Subject,
            FileName = row.FileName,
            ContentType = row.ContentType,
            Size = row.Size,
            Sha256 = row.Sha256,
            UploadedBy = row.UploadedBy,
            UploadedAt = row.UploadedAt,
            RemovedBy = row.RemovedBy,
            RemovedAt = row.RemovedAt,
        }).ToArrayAsync(ct);

    /// <summary>Null when the bytes are gone.</summary>
    public Task<byte[]?> ContentAsync(string sha256, CancellationToken ct) =>
        db.Set<FileContentRow>().Where(held => held.Sha256 == sha256).Select(held => held.Content).FirstOrDefaultAsync(ct);

    /// <summary>The file with these bytes that already stands on the thing; null when none does.</summary>
    public Task<Guid?> SameAsync(string subject, CheckedFile file, CancellationToken ct) => db.Set<AttachmentRow>()
        .Where(row => row.Subject == subject && row.Sha256 == file.Sha256 && row.RemovedAt == null)
        .Select(row => (Guid?)row.Id).FirstOrDefaultAsync(ct);

    /// <param name="unit">Whose space it takes; null when nobody's.</param>
    public async Task<AttachmentRow> KeepAsync(Change change, string subject, string? unit, CheckedFile file, CancellationToken ct)
    {
        await HoldAsync(file, ct);
        var row = new AttachmentRow
        {
            Id = Guid.CreateVersion7(change.At),
            Subject = subject,
            UnitId = unit,
            FileName = file.Name,
            ContentType = file.Kind.MediaType(),
            Size = file.Content.Length,
            Sha256 = file.Sha256,
            UploadedById = change.Actor.UserId,
            UploadedBy = change.Actor.Name,
            UploadedAt = change.At,
        };
        db.Add(row);
        return row;
    }

    /// <summary>The row stays and says who took the file away; the bytes go unless another thing holds the same file.</summary>
    public async Task RemoveAsync(Change change, AttachmentRow row, CancellationToken ct)
    {
        (row.RemovedBy, row.RemovedAt) = (change.Actor.Name, change.At);
        var here = db.ChangeTracker.Entries<AttachmentRow>().Select(entry => entry.Entity).Where(other => other.Sha256 == row.Sha256)
            .ToArray();
        var known = here.Select(other => other.Id).Append(row.Id).ToArray();
        if (here.Any(other => other.Id != row.Id && other.RemovedAt is null)
            || await db.Set<AttachmentRow>().AnyAsync(
                other => other.Sha256 == row.Sha256 && other.RemovedAt == null && !known.Contains(other.Id), ct)) return;
        db.RemoveRange(await db.Set<FileContentRow>().AsTracking().Where(held => held.Sha256 == row.Sha256).ToArrayAsync(ct));
    }

    // One write may keep the same bytes twice, or keep what it takes away elsewhere: the database knows of neither yet.
    private async Task HoldAsync(CheckedFile file, CancellationToken ct)
    {
        if (db.ChangeTracker.Entries<FileContentRow>().FirstOrDefault(entry => entry.Entity.Sha256 == file.Sha256) is { } held)
        {
            if (held.State == EntityState.Deleted) held.State = EntityState.Unchanged;
        }
        else if (!await db.Set<FileContentRow>().AnyAsync(one => one.Sha256 == file.Sha256, ct))
        {
            db.Add(new FileContentRow { Sha256 = file.Sha256, Content = file.Content });
        }
    }
}
