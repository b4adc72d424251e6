namespace ThienVan.Core.Kernel;

public enum FigureKind
{
    /// <summary>Nothing is known of it.</summary>
    Any,

    /// <summary>Money, areas, lengths, hours, rates: may have a fraction.</summary>
    Measured,

    /// <summary>People, things, cases: no fraction.</summary>
    Counted,

    /// <summary>A share or a growth in percent.</summary>
    Percent,
}

/// <summary>What a figure measures: how it may be typed and what it can never be.</summary>
/// <param name="Unit">As its sentences name it; null when it has none.</param>
public readonly record struct FigureMeasure(FigureKind Kind, string? Unit)
{
    private static readonly string[] Scales = ["nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ"];

    private static readonly HashSet<string> MeasuredUnits = new(StringComparer.Ordinal)
    {
        "đồng", "vnđ", "vnd", "usd", "đô la", "đô la mỹ", "ha", "hecta", "héc ta", "héc-ta", "km", "km2", "km²", "m", "m2", "m²", "m3",
        "m³", "mét", "mét vuông", "mét khối", "kg", "g", "gam", "tấn", "tạ", "yến", "lít", "giờ", "phút", "giây", "ngày", "ngày làm việc",
        "ngày công", "tháng", "năm", "lần", "tuổi", "kw", "kwh", "kva", "mw", "mwh", "điểm", "‰", "phần nghìn", "µg", "mg", "db", "dba",
    };

    private static readonly string[] Bases =
    [
        "người", "dân", "hộ", "km", "km2", "km²", "ha", "m2", "m²", "m3", "m³", "ngày", "tháng", "quý", "giờ", "lớp", "phụ nữ", "bà mẹ",
        "lao động", "trẻ",
    ];

    /// <summary>Numerators and denominators: amounts of something, never a percentage.</summary>
    public static FigureMeasure Part { get; } = new(FigureKind.Measured, Unit: null);

    /// <summary>What a unit says: "%/năm" is a percentage, "triệu đồng" and "người/km2" may have fractions, "cây" and "nhà/cấp học" are
    /// counted.</summary>
    public static FigureMeasure Of(string? unit)
    {
        var shown = VietnameseText.Normalize(unit ?? "").Trim();
        return new(KindOf(shown.ToLowerInvariant()), shown.Length == 0 ? null : shown);
    }

    private static FigureKind KindOf(string unit)
    {
        if (unit.Length == 0) return FigureKind.Any;
        if (unit.StartsWith('%') || unit.EndsWith(" %", StringComparison.Ordinal) || unit.Contains("phần trăm", StringComparison.Ordinal))
            return FigureKind.Percent;
        var parts = unit.Split('/', StringSplitOptions.TrimEntries);
        var measured =
            MeasuredUnits.Contains(parts[0])
            || Array.Exists(Scales, scale => parts[0].StartsWith(scale + " ", StringComparison.Ordinal))
            || parts.Skip(1).Any(IsBase);
        return measured ? FigureKind.Measured : FigureKind.Counted;
    }

    // "giường/10.000 dân", "người/km2": a rate; "/114" is a place in a list.
    private static bool IsBase(string part) =>
        Array.Exists(Bases, word => part == word || part.EndsWith(" " + word, StringComparison.Ordinal));
}
