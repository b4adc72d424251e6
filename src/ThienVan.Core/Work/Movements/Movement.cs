using ThienVan.Core.Kernel;

namespace ThienVan.Core.Work.Movements;

public enum MovementKind { Emulation, Contest, Drive }

/// <summary>What a movement counts: amounts that add up, never a percentage.</summary>
/// <param name="Counted">"Cây xanh trồng mới"; null while nobody has said.</param>
/// <param name="Unit">"cây"; null while nobody has said.</param>
/// <param name="IsWhole">Counted in whole numbers.</param>
public sealed record MovementMeasure(string? Counted, string? Unit, bool IsWhole)
{
    /// <summary>Places after the comma that an amount may have.</summary>
    public const int MostDecimals = 3;

    private const decimal Most = 999_999_999;
    private const int LongestUnit = 30;

    /// <summary>Nothing can be asked of anybody before it is said.</summary>
    public bool IsSaid => Counted is not null && Unit is not null;

    public FigureMeasure Figure => new(IsWhole ? FigureKind.Counted : FigureKind.Measured, Unit);

    /// <summary>Null for a measure that can be; one that nobody has said yet can be too.</summary>
    public Refusal? Refuse() =>
        Counted is null != Unit is null
            ? new("movement.measure", "Đề nghị ghi cả đếm gì và đơn vị tính, hoặc để trống cả hai khi chưa định.")
        : Unit is { Length: > LongestUnit } ? new("movement.unit", $"Đơn vị tính không quá {LongestUnit} ký tự; đề nghị ghi ngắn lại.")
        : FigureMeasure.Of(Unit).Kind == FigureKind.Percent
            ? new Refusal("movement.percent",
                "Kết quả các tổ phải cộng lại được, nên là số lượng chứ không phải phần trăm; đề nghị đổi đơn vị tính.")
        : null;

    /// <summary>An amount as typed: empty for none.</summary>
    /// <param name="answer">What was meant where it can be read in two ways (<see cref="FigureInput.Answer"/>).</param>
    public Result<decimal?> Read(string? typed, string? answer = null)
    {
        var input = FigureInput.Read(typed, Figure);
        if ((input.Value ?? input.Answered(typed, answer)) is not { } amount)
            return input.Refusal is { } refusal ? refusal : (decimal?)null;
        return Refuse(amount) is { } denied ? denied : amount;
    }

    /// <summary>Null for an amount that can be.</summary>
    public Refusal? Refuse(decimal amount) =>
        amount < 0 ? new("movement.negative", "Số lượng không nhỏ hơn 0; đề nghị nhập lại.")
        : amount > Most ? new("movement.large", $"Số lượng không quá {FigureText.Number(Most)}; đề nghị xem lại đơn vị tính.")
        : FigureInput.Of(amount, Figure).Refusal is { } refusal ? refusal
        : amount != decimal.Round(amount, MostDecimals)
            ? new Refusal("movement.decimals", $"Nhiều nhất {MostDecimals} chữ số sau dấu phẩy; đề nghị làm tròn rồi nhập lại.")
        : null;
}

/// <summary>First and last day of a movement's year.</summary>
public readonly record struct MovementDays(DateOnly From, DateOnly To)
{
    /// <summary>Null for days that can be of that year: it ends in the year and is no longer than one.</summary>
    public Refusal? Refuse(int year) =>
        To < From ? new("movement.days", "Ngày kết thúc đứng trước ngày bắt đầu; đề nghị sửa lại.")
        : To.Year != year ? new("movement.year", $"Đợt năm {year} phải kết thúc trong năm {year}; đề nghị sửa ngày kết thúc.")
        : From < To.AddYears(-1) ? new Refusal("movement.long", "Một đợt không dài quá một năm; đề nghị sửa ngày bắt đầu.")
        : null;
}
