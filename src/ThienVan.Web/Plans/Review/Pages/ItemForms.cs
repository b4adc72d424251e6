using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Review.Pages;

/// <summary>A reviewer's correction of one row of the indicator appendix.</summary>
public sealed class RowForm
{
    public int Revision { get; set; }
    public string? Name { get; set; }
    public string? Unit { get; set; }
    public string? By2030 { get; set; }
    public string? PerYear { get; set; }
    public string? Lead { get; set; }

    /// <summary>Name of a leading unit the draft does not list; goes before <see cref="Lead"/>.</summary>
    public string? OtherLead { get; set; }

    /// <summary>Set by the button that leaves the row out.</summary>
    public bool LeaveOut { get; set; }

    public static RowForm Of(IndicatorRow row, int revision) => new()
    {
        Revision = revision,
        Name = row.Name,
        Unit = row.Unit,
        By2030 = row.By2030,
        PerYear = row.PerYear,
        Lead = row.Lead,
    };

    public Result<PlanDocument> Apply(PlanDocument document, IndicatorRow row)
    {
        if (LeaveOut) return document.WithoutRow(row.No);
        if (VietnameseText.IsBlank(Name)) return new Refusal("row.unnamed", "Dòng phụ lục chưa có tên. Đề nghị ghi tên.");
        if (TooLong(row) is { } wrong) return wrong;
        var (plan, lead) = document.WithLead(Lead, OtherLead);
        return plan.With(
            row with
            {
                Name = Name.Trim(),
                Unit = Kept(Unit),
                By2030 = Kept(By2030),
                PerYear = Kept(PerYear),
                Lead = lead,
            }
        );
    }

    private Refusal? TooLong(IndicatorRow row) => TypedLength.Refuse(
        TypedLength.Paragraph,
        new("Tên chỉ tiêu", Name, row.Name),
        new("Đơn vị tính", Unit, row.Unit),
        new("Đến cuối giai đoạn", By2030, row.By2030),
        new("Bình quân năm", PerYear, row.PerYear),
        new("Đơn vị chủ trì", OtherLead, Stored: null));

    private static string? Kept(string? text) => VietnameseText.IsBlank(text) ? null : text.Trim();
}

/// <summary>A reviewer's correction of one project.</summary>
public sealed class ProjectForm
{
    public int Revision { get; set; }
    public string? Name { get; set; }
    public string? Lead { get; set; }

    /// <summary>Name of a leading unit the draft does not list; goes before <see cref="Lead"/>.</summary>
    public string? OtherLead { get; set; }
    public string? Timing { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }
    public DatePrecision Precision { get; set; } = DatePrecision.Year;

    /// <summary>One source a line.</summary>
    public string? Funding { get; set; }

    /// <summary>Set by the button that leaves the project out.</summary>
    public bool LeaveOut { get; set; }

    public static ProjectForm Of(PlanProject project, int revision) => new()
    {
        Revision = revision,
        Name = project.Name,
        Lead = project.Lead,
        Timing = project.Timing,
        From = DayInput.Write(project.Schedule?.From),
        To = DayInput.Write(project.Schedule?.To),
        Precision = project.Schedule?.Precision ?? DatePrecision.Year,
        Funding = string.Join('\n', project.Funding),
    };

    public Result<PlanDocument> Apply(PlanDocument document, PlanProject project)
    {
        if (LeaveOut) return document.WithoutProject(project.No);
        if (VietnameseText.IsBlank(Name)) return new Refusal("project.unnamed", "Dự án chưa có tên. Đề nghị ghi tên.");
        if (TooLong(project) is { } wrong) return wrong;
        if (DayInput.Refuse(From, To) is { } unread) return unread;
        var (from, to) = (DayInput.Read(From).Day, DayInput.Read(To).Day);
        if (from > to) return new Refusal("project.dates", "Ngày bắt đầu đứng sau ngày kết thúc. Đề nghị sửa lại một trong hai ngày.");
        var (plan, lead) = document.WithLead(Lead, OtherLead);
        return plan.With(project with
        {
            Name = Name.Trim(),
            Lead = lead,
            Timing = VietnameseText.IsBlank(Timing) ? null : Timing.Trim(),
            Schedule = from is null && to is null && Precision != DatePrecision.EveryYear ? null : new Schedule(from, to, Precision),
            Funding = (Funding ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        });
    }

    private Refusal? TooLong(PlanProject project) => TypedLength.Refuse(
        TypedLength.Paragraph,
        new("Tên đề án, dự án", Name, project.Name),
        new("Thời gian theo văn bản", Timing, project.Timing),
        new("Nguồn vốn", Funding, string.Join('\n', project.Funding)),
        new("Đơn vị chủ trì", OtherLead, Stored: null));
}
