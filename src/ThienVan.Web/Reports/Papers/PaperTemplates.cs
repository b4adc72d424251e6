using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Papers.Printing;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Documents.Templates;

namespace ThienVan.Web.Reports.Papers;

/// <summary>A version of the template, without its bytes.</summary>
public sealed record TemplateLine(int Version, string FileName, int? RestoredFrom, string AddedBy, DateTimeOffset AddedAt);

/// <summary>The report's template: the ward's newest, or the one the product makes for its issuer. Every version is kept.</summary>
public sealed class PaperTemplates(AppDb db, WriteScope write, PlanReader plans, ReportRights rights)
{
    private static readonly Refusal Denied = new("template.denied", "Chỉ Văn phòng được đổi mẫu báo cáo; đề nghị liên hệ Văn phòng.");
    private static readonly Refusal NoVersion = new("template.unknown", "Không có phiên bản mẫu này; đề nghị tải lại trang.");

    /// <summary>Newest first; empty while the product's own is in use.</summary>
    public async Task<IReadOnlyList<TemplateLine>> VersionsAsync(CancellationToken ct) =>
        await db.Set<PaperTemplateRow>().OrderByDescending(row => row.Version)
            .Select(row => new TemplateLine(row.Version, row.FileName, row.RestoredFrom, row.AddedBy, row.AddedAt)).ToArrayAsync(ct);

    /// <param name="version">Null for the one in use; 0 for the product's own.</param>
    /// <returns>Null when there is no such version.</returns>
    public async Task<byte[]?> ContentAsync(int? version, CancellationToken ct)
    {
        if (version == 0) return await OwnAsync(ct);
        var rows = db.Set<PaperTemplateRow>().Where(row => version == null || row.Version == version);
        return await rows.OrderByDescending(row => row.Version).Select(row => row.Content).FirstOrDefaultAsync(ct)
            ?? (version is null ? await OwnAsync(ct) : null);
    }

    /// <returns>The new version's number.</returns>
    public async Task<Result<int>> UploadAsync(Stream file, string fileName, CancellationToken ct)
    {
        if (!rights.MayManage) return Denied;
        using var content = new MemoryStream();
        await CopyAsync(file, content, ct);
        var bytes = content.ToArray();
        var read = PaperTemplate.Read(bytes, ReportFields.Vocabulary, ct);
        if (read.IsRefused) return read.Refusal!;
        return await write.RunAsync<int>(rights.Actor, async change =>
        {
            var row = await AddAsync(change, bytes, ShownName(fileName), restoredFrom: null, ct);
            change.Record(
                ReportEvents.TemplateUploaded,
                $"report/template/{row.Version}",
                reason: null,
                old: null,
                new
                {
                    row.FileName,
                    row.Sha256,
                    Size = bytes.Length,
                }
            );
            return row.Version;
        }, ct);
    }

    /// <summary>Puts an older version, or the product's own (0), into use again, as a new version.</summary>
    public async Task<Result<int>> RestoreAsync(int version, CancellationToken ct)
    {
        if (!rights.MayManage) return Denied;
        return await write.RunAsync<int>(rights.Actor, async change =>
        {
            if (await ContentAsync(version, ct) is not { } bytes) return NoVersion;
            var row = await AddAsync(
                change, bytes, string.Create(CultureInfo.InvariantCulture, $"mau-bao-cao-{version}.docx"), version, ct);
            change.Record(
                ReportEvents.TemplateRestored,
                $"report/template/{row.Version}",
                reason: null,
                old: null,
                new { From = version, row.Sha256 }
            );
            return row.Version;
        }, ct);
    }

    /// <summary>Inside the write that issues a report: the version it will print on for ever. The product's own is kept then, since a
    /// later product may bring another.</summary>
    internal async Task<(int Version, byte[] Content)> PinAsync(Change change, CancellationToken ct)
    {
        if (await LastAsync(ct) is var last and > 0) return (last, (await ContentAsync(last, ct))!);
        var own = await AddAsync(change, await OwnAsync(ct), "mau-bao-cao.docx", restoredFrom: 0, ct);
        return (own.Version, own.Content);
    }

    private async Task<int> LastAsync(CancellationToken ct) =>
        await db.Set<PaperTemplateRow>().Select(row => (int?)row.Version).MaxAsync(ct) ?? 0;

    private async Task<byte[]> OwnAsync(CancellationToken ct) =>
        DefaultTemplate.For(await plans.ForReportsAsync(ct) is { } plan ? IssuingPlace.Committee(plan.Head.Issuer) : "Ủy ban nhân dân");

    private async Task<PaperTemplateRow> AddAsync(Change change, byte[] content, string fileName, int? restoredFrom, CancellationToken ct)
    {
        var row = new PaperTemplateRow
        {
            Version = await LastAsync(ct) + 1,
            FileName = fileName,
            Content = content,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
            RestoredFrom = restoredFrom,
            AddedBy = change.Actor.Name,
            AddedAt = change.At,
        };
        db.Add(row);
        return row;
    }

    // One byte over the limit is enough for the template's own refusal.
    private static async Task CopyAsync(Stream file, MemoryStream content, CancellationToken ct)
    {
        var buffer = new byte[81920];
        int read;
        while (content.Length <= PaperTemplate.MostBytes && (read = await file.ReadAsync(buffer, ct)) > 0) content.Write(buffer, 0, read);
    }

    private static string ShownName(string fileName)
    {
        var name = VietnameseText.Normalize(fileName).Replace('\\', '/').Split('/')[^1].Trim();
        return name.Length is 0 or > 120 ? "mau-bao-cao.docx" : name;
    }
}
