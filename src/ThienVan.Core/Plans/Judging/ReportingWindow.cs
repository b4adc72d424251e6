using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>Which days make "a year" for an indicator.</summary>
/// <param name="Name">Shown in explanations, in Vietnamese.</param>
/// <param name="Of">Days of a year; consecutive years must touch and never overlap.</param>
public sealed record ReportingWindow(string Name, Func<int, Period> Of)
{
    /// <summary>15/12 of the year before to 14/12 (NĐ 09/2019/NĐ-CP, Điều 12).</summary>
    public static ReportingWindow Reporting { get; } = new("năm báo cáo", Period.ReportingYear);

    /// <summary>1/1 to 31/12, for budget figures (Luật Ngân sách nhà nước).</summary>
    public static ReportingWindow Calendar { get; } = new("năm dương lịch", Period.CalendarYear);
}
