using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Cases.Feedback;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Files;
using ThienVan.Core.Kernel.Places;
using ThienVan.Web.Cases.Book;
using ThienVan.Web.Cases.Categories;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Files;
using ThienVan.Web.Shared.Files.Checking;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Cases.Reporting;

/// <summary>What became of a form that was sent.</summary>
public sealed record SendAnswer
{
    /// <summary>Null where it was taken, and where something is asked first.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>To be looked at before it is taken; empty for none.</summary>
    public IReadOnlyList<NearCase> Near { get; init; } = [];

    /// <summary>Photos that lie here already and need not be chosen again.</summary>
    public int Photos { get; init; }
}

/// <summary>Takes reports from the public form: photos first, so that a form that comes back has lost nothing, then the report,
/// once.</summary>
public sealed class ReportDesk(
    AppDb db, WriteScope write, ReportReader reader, ReportTickets tickets, ReportFlood flood, ReceiptCookie cookie, CaseBook book,
    FileStore files, CaseFace face, IEnumerable<ReportedThings> things, IServiceProvider services)
{
    public const int MostPhotos = 3;

    /// <summary>Whoever sends without an account.</summary>
    public static readonly Actor Citizen = new(UserId: null, "Người dân", UnitId: null);

    public static readonly Refusal UnknownThing = new("feedback.thing",
        "Không tìm thấy vật có mã này; đề nghị chọn lĩnh vực và ghi vị trí.");

    private static readonly Refusal _many = new("feedback.photos", $"Mỗi phản ánh không quá {MostPhotos} ảnh; đề nghị bỏ bớt.");
    private static readonly Refusal _picture = new("feedback.photo_kind", "Chỉ nhận ảnh JPEG, PNG, WebP; đề nghị chọn lại.");
    private static readonly Refusal _trap = new("feedback.trap", "Biểu này có ô phải để trống; đề nghị xóa ô đó rồi gửi lại.");

    /// <summary>The thing of a subject, as everybody may know it; null for none.</summary>
    public async Task<ReportedThing?> ThingAsync(string? subject, CancellationToken ct) =>
        subject is not null && things.FirstOrDefault(one => subject.StartsWith(one.Prefix, StringComparison.Ordinal)) is { } source
            ? await source.FindAsync(services, subject, ct) : null;

    public async Task<SendAnswer> SendAsync(ReportForm form, ReportedThing? thing, HttpContext http, CancellationToken ct)
    {
        if (form.Has(ReportForm.Trap)) return new() { Refusal = _trap };
        var ticket = tickets.Read(form[ReportForm.Ticket]);
        if (ticket.IsRefused) return new() { Refusal = ticket.Refusal };
        if (await BookedAsync(ticket.Value, http, ct)) return new();
        var photos = await KeepPhotosAsync(form, ticket.Value, ct);
        var held = await files.On(CaseLinks.Subject(ticket.Value.Id)).CountAsync(row => row.RemovedAt == null, ct);
        if (photos is { } unfit) return new() { Refusal = unfit, Photos = held };
        var read = await reader.ReadAsync(form, thing, ct);
        if (read.IsRefused) return new() { Refusal = read.Refusal, Photos = held };
        if (flood.Refuse(http, ticket.Value, form[ReportForm.Ticket]!, form[ReportForm.Proof]) is { } flooded)
            return new() { Refusal = flooded, Photos = held };
        if (!form.Has(ReportForm.Seen) && await NearAsync(read.Value, ct) is { Count: > 0 } near)
            return new() { Near = near, Photos = held };
        var asked = read.Value.Entered(ticket.Value, CaseChannel.Page);
        var taken = Guid.TryParse(form[ReportForm.Joins], out var other)
            ? await book.JoinAsync(other, asked, Citizen, ct) : await book.AddAsync(asked, Citizen, ct);
        if (taken.IsRefused) return new() { Refusal = taken.Refusal, Photos = held };
        cookie.Write(http, new(taken.Value.Year, taken.Value.Number, ticket.Value.Secret));
        return new() { Photos = held };
    }

    // The same form once more: it is one report, and its sender gets the same receipt.
    private async Task<bool> BookedAsync(ReportTicket ticket, HttpContext http, CancellationToken ct)
    {
        var held = await (from reporter in db.Set<CaseReporterRow>()
                          where reporter.Id == ticket.Id
                          join row in db.Set<CaseRow>() on reporter.CaseId equals row.Id
                          select new { row.Year, row.Number }).FirstOrDefaultAsync(ct);
        if (held is null) return false;
        cookie.Write(http, new(held.Year, held.Number, ticket.Secret));
        return true;
    }

    private async Task<Refusal?> KeepPhotosAsync(ReportForm form, ReportTicket ticket, CancellationToken ct)
    {
        if (form.Files.Count == 0) return null;
        var subject = CaseLinks.Subject(ticket.Id);
        if (form.Files.Count > MostPhotos) return _many;
        var clean = new List<CheckedFile>();
        foreach (var sent in form.Files)
        {
            await using var content = sent.OpenReadStream();
            var looked = await files.CheckAsync(content, $"anh-{clean.Count + 1}{Path.GetExtension(sent.FileName)}", ct);
            if (looked.IsRefused) return looked.Refusal;
            if (!looked.Value.Kind.MediaType().StartsWith("image/", StringComparison.Ordinal)) return _picture;
            clean.Add(looked.Value);
        }

        return (await write.RunAsync<bool>(Citizen, async change =>
        {
            var here = await files.On(subject).Where(row => row.RemovedAt == null).Select(row => row.Sha256).ToListAsync(ct);
            foreach (var file in clean.Where(file => !here.Contains(file.Sha256)).DistinctBy(file => file.Sha256))
            {
                if (here.Count >= MostPhotos) return _many;
                here.Add(file.Sha256);
                await files.KeepAsync(change, subject, unit: null, file, ct);
                change.Record(CaseEvents.PhotoKept, subject, now: new { file.Sha256, size = file.Content.Length });
            }

            return true;
        }, ct)).Refusal;
    }

    private async Task<IReadOnlyList<NearCase>> NearAsync(SentReport report, CancellationToken ct)
    {
        var asked = new ReportSpot(Guid.Empty, report.Category.Code, report.Place, report.Asset);
        var open = db.Set<CaseRow>().AsNoTracking().Where(row => row.IsOpen && row.Kind == CaseBook.Feedback);
        if (report.Place is { } place)
        {
            var (south, west) = (place.Latitude - Reach, place.Longitude - Reach);
            var (north, east) = (place.Latitude + Reach, place.Longitude + Reach);
            open = open.Where(row => (report.Asset != null && row.Asset == report.Asset)
                || (row.Category == report.Category.Code && row.Latitude > south && row.Latitude < north
                    && row.Longitude > west && row.Longitude < east));
        }
        else
        {
            if (report.Asset is null) return [];
            open = open.Where(row => row.Asset == report.Asset);
        }

        var rows = await open.OrderByDescending(row => row.ReceivedAt).Take(200).ToArrayAsync(ct);
        var found = NearReports.Of(asked, rows.Select(row => new ReportSpot(row.Id, row.Category!, row.Place, row.Asset)));
        return await face.NearAsync([.. found.Select(id => rows.First(row => row.Id == id))], ct);
    }

    /// <summary>A little more than <see cref="NearReports.Reach"/>, in degrees, wherever in Việt Nam.</summary>
    private const double Reach = 0.003;
}
