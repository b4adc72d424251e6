using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Web.People;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Reports.Evidence;

/// <summary>May files be added to a cell, or taken from it, today? Asked by the page to show, and by the write to hold.</summary>
public sealed class EvidenceGate(AppDb db, PlanReader plan, PeopleDirectory directory, EvidenceRights rights, TimeProvider time)
{
    public async Task<Refusal?> RefuseAsync(OpenRound open, RoundLine line, string area, CancellationToken ct)
    {
        if (!rights.MayAdd(line, area))
            return new("evidence.denied", "Số liệu này do đơn vị khác nhập; đề nghị liên hệ Văn phòng nếu cần gửi minh chứng.");
        if (area != Ward.Whole && !(line.ByNeighbourhood && (await directory.NeighbourhoodsAsync(ct)).Any(group => group.Id == area)))
            return new("evidence.no_cell", "Kỳ báo cáo không hỏi số liệu này ở tổ dân phố; đề nghị mở lại từ trang kỳ báo cáo.");
        if (await IsRestrictedAsync(open.Round, line.Code, ct))
            return new("evidence.restricted", "Chỉ tiêu này chỉ giữ kết quả, không nhận tệp minh chứng (Luật Bảo vệ bí mật nhà nước).");
        var latest = await db.Set<ValueRow>()
            .AsNoTracking()
            .Where(row => row.RoundId == open.Round.Id && row.Code == line.Code && row.Area == area)
            .OrderByDescending(row => row.Version).FirstOrDefaultAsync(ct);
        if (latest is { Flow.IsOpen: false })
            return new(
                "evidence.sent",
                $"Số liệu đang ở trạng thái “{ValueStates.Word(latest.State)}” nên minh chứng không đổi được; "
                    + "đề nghị thu hồi hoặc đề nghị trả lại trước."
            );
        return EntryWindow.Refuse(open.Round, EvidenceRights.Unit(line, area), open.Exceptions, VietnamDay.Today(time), latest?.Flow);
    }

    private async Task<bool> IsRestrictedAsync(Round round, string code, CancellationToken ct) =>
        await plan.ForReportsAsync(ct) is { } held && held.Of(round).Document.FindIndicator(code) is { Restricted: true };
}
