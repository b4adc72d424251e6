using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Checking;
using ThienVan.Core.Plans.Versions;
using ThienVan.Web.Plans.Files;
using ThienVan.Web.Plans.Snapshots;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Facts;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Plans.Versions;

/// <summary>A document's way in: uploaded, reviewed and corrected, accepted or discarded. Only an accepted plan is judged or
/// shown.</summary>
public sealed class PlanDrafts(AppDb db, WriteScope write, PlanRights rights, FactCatalogue facts)
{
    private static readonly Refusal _denied = new("plan.import_denied", "Chỉ Văn phòng được nạp và chấp thuận kế hoạch.");
    private static readonly Refusal _gone = new(
        "plan.draft_gone", "Bản thảo này không còn; có thể người khác đã chấp thuận hoặc bỏ nó. Hãy mở lại trang Kế hoạch.")
    { IsDone = true };

    /// <summary>Reads the document and keeps it as a draft. Nothing is kept of a document that cannot be read.</summary>
    public async Task<Result<Guid>> UploadAsync(Stream content, string fileName, CancellationToken ct)
    {
        if (!rights.MayImport) return _denied;
        var read = await PlanFile.ReadAsync(content, fileName, ct);
        if (read.Refusal is { } refusal) return refusal;
        return await write.RunAsync<Guid>(rights.Actor, change =>
        {
            var row = NewRow(read.Value, fileName, change);
            db.Add(row);
            change.Record(PlanEvents.DraftUploaded, Subject(row.Id), now: new { row.FileName, row.Number });
            return Task.FromResult<Result<Guid>>(row.Id);
        }, ct);
    }

    /// <summary>Replaces the draft's reading by a corrected one. Null when done.</summary>
    public async Task<Refusal?> CorrectAsync(Guid id, int revision, PlanDocument corrected, CancellationToken ct) =>
        (await ChangeAsync(id, revision, (row, change) =>
        {
            var document = PlanStorage.Write(corrected);
            if (document == row.Document) return null;
            change.Record(PlanEvents.DraftCorrected, Subject(id), old: new { row.Revision }, now: new { Revision = revision + 1 });
            (row.Document, row.Number) = (document, corrected.Number);
            Touch(row, change);
            return null;
        }, ct)).Refusal;

    /// <summary>Puts the draft in force in place of the version before. Contradictions that change a figure are kept with it, so that
    /// both readings are judged.</summary>
    public async Task<Refusal?> AcceptAsync(Guid id, int revision, CancellationToken ct) =>
        (
            await ChangeAsync(
                id,
                revision,
                (row, change) =>
    {
        var held = db.Set<PlanVersionRow>().FirstOrDefault(other => other.State == VersionState.InForce);
        var document = KeepCodes(held, PlanStorage.Read(row.Document));
        if (Refuse(document) is { } refusal) return refusal;
        row.Document = PlanStorage.Write(WithContradictions(document, row.SourceText));
        row.State = VersionState.InForce;
        db.Add(InForceRow.Of(row, PlanVersion.PeriodOf(document), change));
        if (held is not null) held.State = VersionState.Superseded;
        Touch(row, change);
        change.Record(
            PlanEvents.Accepted,
            Subject(id),
            old: held is null ? null : new { held.Id, held.Number },
            now: new
            {
                row.Number,
                row.FileName,
                row.Revision,
            }
        );
        return null;
    }, ct)).Refusal;

    private Refusal? Refuse(PlanDocument document) => PlanInvariants.Refuse(document) ?? facts.Refuse(FactsOf(document));

    /// <summary>What the plan expects the system to measure.</summary>
    internal static IReadOnlyList<NamedFact> FactsOf(PlanDocument document) =>
        [.. document.Indicators.Where(indicator => indicator.Fact is not null)
            .Select(indicator => new NamedFact(new(indicator.Fact!), $"Chỉ số {indicator.Code}"))];

    // Figures of the same period are stored under the codes of the plan in force.
    private static PlanDocument KeepCodes(PlanVersionRow? held, PlanDocument document) =>
        held is not null && PlanStorage.Read(held.Document) is var before && PlanVersion.PeriodOf(before) == PlanVersion.PeriodOf(document)
            ? IndicatorCodes.Keep(before, document)
            : document;

    public async Task<Refusal?> DiscardAsync(Guid id, CancellationToken ct)
    {
        var revision = await db.Set<PlanVersionRow>().Where(row => row.Id == id).Select(row => row.Revision).FirstOrDefaultAsync(ct);
        return (await ChangeAsync(id, revision, (row, change) =>
        {
            row.State = VersionState.Discarded;
            Touch(row, change);
            change.Record(PlanEvents.DraftDiscarded, Subject(id));
            return null;
        }, ct)).Refusal;
    }

    /// <summary>Puts a reviewed plan file straight in force on a database that has none: the first start.</summary>
    internal async Task<Refusal?> LoadFirstAsync(PlanDocument document, string fileName, CancellationToken ct)
    {
        if (Refuse(document) is { } refusal) return refusal;
        var result = await write.RunAsync<bool>(Actor.System("Nạp kế hoạch khi khởi động"), async change =>
        {
            if (await db.Set<PlanVersionRow>().AnyAsync(row => row.State == VersionState.InForce, ct)) return true;
            var row = NewRow(new ReadPlan(document, Source: null, ConvertedFrom: null), fileName, change);
            row.State = VersionState.InForce;
            row.Document = PlanStorage.Write(WithContradictions(document, sourceText: null));
            db.AddRange(row, InForceRow.Of(row, PlanVersion.PeriodOf(document), change));
            change.Record(PlanEvents.Accepted, Subject(row.Id), now: new { row.Number, row.FileName, row.Revision });
            return true;
        }, ct);
        return result.Refusal;
    }

    private Task<Result<bool>> ChangeAsync(Guid id, int revision, Func<PlanVersionRow, Change, Refusal?> edit, CancellationToken ct)
    {
        if (!rights.MayImport) return Task.FromResult<Result<bool>>(_denied);
        return write.RunAsync<bool>(rights.Actor, async change =>
        {
            var row = await db.Set<PlanVersionRow>().FirstOrDefaultAsync(row => row.Id == id && row.State == VersionState.Draft, ct);
            if (row is null) return _gone;
            if (row.Revision != revision)
                return new Refusal(
                    "plan.draft_stale", $"{row.ChangedBy} vừa sửa bản thảo này; phần bạn gửi chưa được lưu. Hãy xem bản mới rồi gửi lại.");
            return edit(row, change) is { } refusal ? refusal : true;
        }, ct);
    }

    private static PlanDocument WithContradictions(PlanDocument document, string? sourceText)
    {
        var known = document.Conflicts.Select(conflict => conflict.Id).ToHashSet(StringComparer.Ordinal);
        var found = PlanChecker.Check(document, sourceText is null ? null : SourceText.FromText(sourceText))
            .Where(finding => !known.Contains(finding.Id) && finding.Readings.Any(reading => reading.Changes.Count > 0))
            .Select(finding => new Conflict
            {
                Id = finding.Id,
                Message = finding.Message,
                Provisions = finding.Provisions,
                Readings = finding.Readings,
            });
        return document with { Conflicts = [.. document.Conflicts, .. found] };
    }

    private static void Touch(PlanVersionRow row, Change change) =>
        (row.Revision, row.ChangedBy, row.ChangedAt) = (row.Revision + 1, change.Actor.Name, change.At);

    private static string Subject(Guid id) => $"plan/version/{id}";

    private static PlanVersionRow NewRow(ReadPlan read, string fileName, Change change) => new()
    {
        Id = Guid.CreateVersion7(change.At),
        State = VersionState.Draft,
        FileName = Path.GetFileName(fileName),
        Number = read.Document.Number,
        Document = PlanStorage.Write(read.Document),
        SourceText = read.Source is null ? null : string.Join('\n', read.Source.Lines),
        ConvertedFrom = read.ConvertedFrom,
        Revision = 1,
        CreatedBy = change.Actor.Name,
        CreatedAt = change.At,
        ChangedBy = change.Actor.Name,
        ChangedAt = change.At,
    };
}
