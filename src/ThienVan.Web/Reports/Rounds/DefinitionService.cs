using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Rounds;
using ThienVan.Web.Plans;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Reports.Rounds;

/// <summary>Adds and changes report definitions. Rounds that are open keep the days and lines they were opened with.</summary>
public sealed class DefinitionService(AppDb db, WriteScope write, DefinitionReader definitions, PlanFigures figures, ReportRights rights)
{
    internal static readonly Refusal Denied = new("round.manage_denied", "Chỉ Văn phòng được đặt mẫu báo cáo, mở và khóa kỳ báo cáo.");

    private static readonly Refusal _stale = new(
        "round.definition_stale", "Người khác vừa đổi mẫu báo cáo này; đề nghị tải lại trang rồi sửa trên bản mới.");
    private static readonly Refusal _taken = new("round.definition_taken", "Mã báo cáo này đã có; đề nghị chọn mã khác "
        + "hoặc sửa mẫu đang có.");

    /// <param name="definition">The whole definition as it should be.</param>
    /// <param name="revision">Revision the form was opened on; 0 for a shipped one; null for a new one.</param>
    /// <param name="ct">Cancels the write.</param>
    /// <returns>Null when kept.</returns>
    public async Task<Refusal?> SaveAsync(ReportDefinition definition, int? revision, CancellationToken ct)
    {
        if (!rights.MayManage) return Denied;
        if (DefinitionRules.Refuse(definition) is { } refusal) return refusal;
        var result = await write.RunAsync<bool>(rights.Actor, async change =>
        {
            var held = await definitions.FindAsync(definition.Id, ct);
            if (held is not null && revision is null) return _taken;
            if ((held?.Revision ?? 0) != (revision ?? 0) || (held is null && revision is not null)) return _stale;
            if (held is not null && held.Definition.Type != definition.Type)
                return new Refusal("round.definition_type", "Loại kỳ của mẫu báo cáo không đổi được; đề nghị đặt một mẫu mới.");
            if (held is not null && RoundStorage.Write(held.Definition) == RoundStorage.Write(definition)) return true;
            await KeepAsync(change, definition, (held?.Revision ?? 0) + 1, ct);
            await figures.DutiesChangedAsync(ct);
            change.Record(
                ReportEvents.DefinitionChanged, RoundSubject.OfDefinition(definition.Id), reason: null, held?.Definition, definition);
            return true;
        }, ct);
        return result.Refusal;
    }

    private async Task KeepAsync(Change change, ReportDefinition definition, int revision, CancellationToken ct)
    {
        if (await db.Set<DefinitionRow>().FirstOrDefaultAsync(row => row.Id == definition.Id, ct) is not { } row)
        {
            db.Add(new DefinitionRow
            {
                Id = definition.Id,
                Name = definition.Name,
                Definition = RoundStorage.Write(definition),
                Revision = revision,
                ChangedBy = change.Actor.Name,
                ChangedAt = change.At,
            });
            return;
        }

        (row.Name, row.Definition, row.Revision) = (definition.Name, RoundStorage.Write(definition), revision);
        (row.ChangedBy, row.ChangedAt) = (change.Actor.Name, change.At);
    }
}
