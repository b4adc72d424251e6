using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Programmes;
using ThienVan.Web.Shared.Ui.Lists;

namespace ThienVan.Web.Work.Programmes;

/// <summary>The units' programmes of a year as a table.</summary>
internal static class ProgrammeFiles
{
    public static ListTable<ProgrammeListLine> Table { get; } = new("chuong-trinh-cong-tac",
        new("don-vi", "Đơn vị", line => line.Unit),
        new("trang-thai", "Trạng thái", line => VietnameseText.Capital(line.State.Said())),
        new("nhiem-vu", "Số nhiệm vụ", line => line.State is null ? null : (decimal)line.Tally.Lines),
        new("ro", "Rõ cả 6 mặt", line => line.State is null ? null : (decimal)line.Tally.Whole),
        new("thieu", "Còn thiếu", line => line.Tally.Missing()),
        new("cho", "Đang chờ", line => line.Owes),
        new("doi", "Cập nhật", line => line.ChangedAt is { } at ? DateOnly.FromDateTime(at.ToOffset(FigureText.Indochina).Date) : null));
}
