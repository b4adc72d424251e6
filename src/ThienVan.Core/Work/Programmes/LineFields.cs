using ThienVan.Core.Kernel;

namespace ThienVan.Core.Work.Programmes;

/// <summary>One field of a line as people read it.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Text">Empty where nothing is said.</param>
public readonly record struct LineField(string Label, string Text);

/// <summary>A line in words, field by field: for pages, comparisons and sheets alike.</summary>
public static class LineFields
{
    /// <param name="unitName">Name of a cooperating unit by its id; a name that is no id stays as it is.</param>
    public static IReadOnlyList<LineField> Of(ProgrammeLine line, Func<string, string> unitName) =>
    [
        new("Nhiệm vụ", line.Name),
        new("Người thực hiện", line.Person?.Name ?? ""),
        new("Chịu trách nhiệm", line.Answers?.Name ?? ""),
        new("Phối hợp", Cooperating(line, unitName)),
        new("Sản phẩm", line.Output ?? ""),
        new("Thời hạn", line.Time is null ? "" : LineTimeText.Write(line.Time)),
        new("Thẩm quyền", line.Authority ?? ""),
        new("Kinh phí", Money(line)),
        new("Nhân lực", line.People ?? ""),
        new("Vật tư, thiết bị", line.Material ?? ""),
        new("Chỉ tiêu", string.Join(", ", line.Serves)),
    ];

    public static string Cooperating(ProgrammeLine line, Func<string, string> unitName) =>
        string.Join("; ", line.Cooperating.Select(unitName));

    /// <summary>"Ngân sách phường 2026: 120 triệu đồng; Xã hội hóa 2026: chưa rõ số tiền".</summary>
    public static string Money(ProgrammeLine line) => string.Join("; ", line.Money.Select(Money));

    private static string Money(LineMoney one) =>
        $"{one.Source} {one.Year}: {(one.Amount is { } amount ? FigureText.WithUnit(amount, "triệu đồng") : "chưa rõ số tiền")}";
}
