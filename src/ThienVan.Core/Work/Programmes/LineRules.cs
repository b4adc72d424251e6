using ThienVan.Core.Kernel;

namespace ThienVan.Core.Work.Programmes;

/// <summary>What no line of a programme may say. What is merely not clear yet is the meter's: <see cref="SixClear"/>.</summary>
public static class LineRules
{
    public const int LongestName = 500;
    public const int LongestText = 1000;

    /// <summary>In million dong: beyond it somebody typed dong.</summary>
    public const decimal LargestAmount = 10_000_000;

    /// <param name="unit">Whose programme it is.</param>
    /// <param name="year">Of the programme.</param>
    /// <returns>Null where the line may stand.</returns>
    public static Refusal? Refuse(ProgrammeLine line, string unit, int year) =>
        Name(line.Name) ?? Texts(line) ?? Time(line.Time, year) ?? Money(line.Money, year)
        ?? (line.Cooperating.Contains(unit, StringComparer.Ordinal)
            ? new("programme.cooperates_itself", "Đơn vị chủ trì không đồng thời phối hợp; đề nghị bỏ đơn vị của bạn khỏi ô phối hợp.")
            : null);

    private static Refusal? Name(string name) =>
        VietnameseText.IsBlank(name) ? new("programme.name_missing", "Đề nghị ghi tên nhiệm vụ.")
        : name.Length > LongestName ? new("programme.name_long", $"Tên nhiệm vụ dài quá {LongestName} chữ cái; đề nghị rút gọn.")
        : null;

    private static Refusal? Texts(ProgrammeLine line) =>
        new[] { line.Output, line.People, line.Material, line.Authority }.Any(text => text?.Length > LongestText)
            ? new("programme.text_long", $"Có ô dài quá {FigureText.Number(LongestText)} chữ cái; đề nghị rút gọn.") : null;

    private static Refusal? Time(LineTime? time, int year) => time is { Form: TimeForm.Once, When: { } when }
        ? when.From > when.To
            ? new("programme.time_order", "Thời hạn có ngày cuối trước ngày đầu; đề nghị ghi lại.")
        : when.To!.Value.Year < year
            ? new("programme.time_before", $"Thời hạn {LineTimeText.Write(time)} trước năm {year} của chương trình; đề nghị ghi lại.")
        : null : null;

    private static Refusal? Money(IReadOnlyList<LineMoney> money, int year) =>
        money.Select(one => Money(one, year)).FirstOrDefault(refusal => refusal is not null)
        ?? (money.GroupBy(one => (VietnameseText.Fold(one.Source), one.Year)).Any(same => same.Skip(1).Any())
            ? new("programme.money_twice", "Một nguồn vốn được ghi hai lần cho cùng một năm; đề nghị gộp lại.") : null);

    private static Refusal? Money(LineMoney one, int year) =>
        VietnameseText.IsBlank(one.Source) ? new("programme.money_source", "Đề nghị ghi nguồn của số kinh phí này.")
        : one.Amount < 0 ? new("programme.money_negative", "Kinh phí không thể nhỏ hơn 0; đề nghị ghi lại.")
        : one.Amount > LargestAmount
            ? new("programme.money_large", $"{FigureText.Number(one.Amount)} triệu đồng quá lớn; "
                + "ô này tính bằng triệu đồng, đề nghị ghi lại.")
        : one.Year < year ? new("programme.money_year", $"Kinh phí năm {one.Year} trước năm {year} của chương trình; đề nghị ghi lại.")
        : null;
}
