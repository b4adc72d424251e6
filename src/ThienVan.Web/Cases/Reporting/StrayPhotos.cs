using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.Cases.Book;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Files;

namespace ThienVan.Web.Cases.Reporting;

/// <summary>Forgets photos of forms that were never sent, and who reported what was settled long ago (Luật số 91/2025/QH15).</summary>
public sealed class StrayPhotos(AppDb db, WriteScope write, FileStore files)
{
    private const int Batch = 100;

    /// <summary>How many of both were forgotten.</summary>
    public async Task<int> RunAsync(CancellationToken ct) =>
        (await write.RunAsync<int>(Actor.System("Hệ thống"), async change =>
        {
            var stray = await PhotosAsync(change, ct);
            if (stray > 0) change.Record(CaseEvents.StrayForgotten, "cases", now: new { photos = stray });
            var contacts = await ContactsAsync(change, ct);
            if (contacts > 0) change.Record(CaseEvents.ContactsErased, "cases", now: new { people = contacts });
            return stray + contacts;
        }, ct)).Value;

    private async Task<int> PhotosAsync(Change change, CancellationToken ct)
    {
        var before = change.At.AddDays(-CaseNumbers.StrayDays);
        var subjects = db.Set<CaseReporterRow>().Select(one => one.Id);
        var old = await files.Under(CaseLinks.CasePrefix).AsTracking().Where(row => row.RemovedAt == null && row.UploadedAt < before
            && row.UnitId == null && row.UploadedById == null).OrderBy(row => row.UploadedAt).Take(Batch * 10).ToArrayAsync(ct);
        var held = await subjects.ToHashSetAsync(ct);
        AttachmentRow[] stray =
        [
            .. old.Where(row => Guid.TryParse(row.Subject[CaseLinks.CasePrefix.Length..], out var id) && !held.Contains(id)).Take(Batch),
        ];
        foreach (var row in stray) await files.RemoveAsync(change, row, ct);
        return stray.Length;
    }

    private async Task<int> ContactsAsync(Change change, CancellationToken ct)
    {
        var before = change.At.AddMonths(-CaseNumbers.ContactMonths);
        var rows = await (from one in db.Set<CaseReporterRow>().AsTracking()
                          join row in db.Set<CaseRow>() on one.CaseId equals row.Id
                          where !row.IsOpen && row.ClosedAt < before && (one.Name != null || one.Phone != null || one.Email != null)
                          orderby one.Id
                          select one).Take(Batch).ToArrayAsync(ct);
        foreach (var one in rows) (one.Name, one.Phone, one.Email) = (null, null, null);
        return rows.Length;
    }
}
