namespace ThienVan.Core.Kernel;

/// <summary>How large and how fine a typed figure may be.</summary>
public static class FigureLimits
{
    /// <summary>Decimals of one figure.</summary>
    public const int FinestDecimals = 6;

    private const decimal Largest = 1_000_000_000_000_000m;

    /// <summary>Null when the figure may be kept.</summary>
    public static Refusal? Refuse(decimal? value) => value switch
    {
        > Largest or < -Largest => new("figure.too_large", "Số quá lớn; đề nghị xem lại đơn vị tính."),
        { } fine when fine != decimal.Round(fine, FinestDecimals) => new(
            "figure.too_fine", $"Chỉ nhập tối đa {FinestDecimals} chữ số sau dấu phẩy."),
        _ => null,
    };
}
