using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Entry.Past;

/// <summary>Which years come before a plan, and what a figure of theirs must be.</summary>
public static class PastRules
{
    /// <summary>As many years before the plan as the plan has: 2021 to 2025 before one of 2026 to 2030.</summary>
    public static (int First, int Last) Years(PlanDocument plan) =>
        (plan.PeriodFrom - (plan.PeriodTo - plan.PeriodFrom + 1), plan.PeriodFrom - 1);

    /// <summary>Null when the figure may be kept as one of the years before the plan.</summary>
    public static Refusal? Refuse(Indicator indicator, PlanDocument plan, Observation seen) =>
        OutsideTime(indicator, plan, seen.Period) ?? ObservationRules.RefuseContent(indicator, seen);

    private static Refusal? OutsideTime(Indicator indicator, PlanDocument plan, Period period)
    {
        var (first, last) = Years(plan);
        return period.From < indicator.YearWindow.Of(first).From || period.To >= indicator.YearWindow.Of(plan.PeriodFrom).From
            ? new("past.period",
                $"Chỉ nhập ở đây số liệu các năm trước kế hoạch, từ {first} đến {last}; số liệu sau đó nhập theo kỳ báo cáo.")
            : null;
    }
}

/// <summary>Where figures were taken from: required of every one of them.</summary>
public sealed record PastPaper
{
    public required string Source { get; init; }

    public required string DocumentNumber { get; init; }

    public required DateOnly DocumentDate { get; init; }

    private const int LongestSource = 500;
    private const int LongestNumber = 100;

    /// <summary>Refused with what to write where something is missing.</summary>
    /// <param name="day">As typed.</param>
    public static Result<PastPaper> Read(string? source, string? number, string? day, DateOnly today)
    {
        var (name, document) = (VietnameseText.Normalize(source ?? "").Trim(), VietnameseText.Normalize(number ?? "").Trim());
        if (name.Length is 0 or > LongestSource) return new Refusal("past.source", "Đề nghị ghi nguồn số liệu, như “Niên "
            + "giám thống kê 2024”.");
        if (document.Length is 0 or > LongestNumber) return new Refusal("past.document", "Đề nghị ghi số, ký hiệu văn bản có số liệu này.");
        return DayInput.Read(day).Day is not { } on ? new Refusal("past.day", "Đề nghị ghi ngày của văn bản, như 05/01/2026.")
            : DocumentDay.Refuse("past.future", "Ngày văn bản", on, today) is { } wrong ? wrong
            : new PastPaper { Source = name, DocumentNumber = document, DocumentDate = on };
    }
}
