using ThienVan.Core.Kernel;

namespace ThienVan.Core.Work.Projects;

/// <summary>Money a project is to get from one source in one year, in đồng.</summary>
public sealed record MoneyLine(string Source, int Year, decimal Amount);

/// <summary>Planned money of a project by source and year. What was paid is the budget's to say.</summary>
public sealed record PlannedMoney
{
    /// <summary>Nothing of a ward costs more, in đồng.</summary>
    public const decimal Most = 1_000_000_000_000_000;

    private const int LongestSource = 100;

    /// <summary>All it may cost, in đồng; null while nobody has set it.</summary>
    public decimal? Ceiling { get; init; }

    public required IReadOnlyList<MoneyLine> Lines { get; init; }

    public decimal Total => Lines.Sum(line => line.Amount);

    public IReadOnlyList<int> Years => [.. Lines.Select(line => line.Year).Distinct().Order()];

    public IReadOnlyList<string> Sources => [.. Lines.Select(line => line.Source).Distinct()];

    /// <summary>Null where nothing is planned.</summary>
    public decimal? Of(string? source, int? year)
    {
        MoneyLine[] lines =
            [.. Lines.Where(line => (source is null || line.Source == source) && (year is null || line.Year == year))];
        return lines.Length == 0 ? null : lines.Sum(line => line.Amount);
    }

    /// <summary>The same with this amount for its source and year; nought takes the line away. Refuses what goes beyond all it may
    /// cost.</summary>
    public Result<PlannedMoney> With(MoneyLine line)
    {
        if (VietnameseText.IsBlank(line.Source)) return new Refusal("money.source", "Đề nghị chọn nguồn vốn.");
        if (line.Source.Length > LongestSource)
            return new Refusal("money.source", $"Tên nguồn vốn không quá {LongestSource} ký tự; đề nghị ghi ngắn lại.");
        if (line.Amount is < 0 or > Most) return new Refusal("money.amount", "Số tiền từ 0 trở lên, tính bằng đồng; đề nghị nhập lại.");
        var kept = Lines.Where(held => held.Source != line.Source || held.Year != line.Year);
        return (this with { Lines = line.Amount == 0 ? [.. kept] : [.. kept, line] }).Checked();
    }

    /// <summary>The same with another ceiling; refuses one below what is planned already.</summary>
    public Result<PlannedMoney> Under(decimal? ceiling) => ceiling is < 0 or > Most
        ? new Refusal("money.ceiling", "Tổng mức đầu tư từ 0 trở lên, tính bằng đồng; đề nghị nhập lại.")
        : (this with { Ceiling = ceiling }).Checked();

    private Result<PlannedMoney> Checked() => Total > Ceiling
        ? new Refusal("money.beyond",
            $"Cộng các năm là {FigureText.Number(Total)} đồng, vượt tổng mức {FigureText.Number(Ceiling)} đồng; "
                + "đề nghị sửa số tiền hoặc tổng mức.")
        : this;
}
