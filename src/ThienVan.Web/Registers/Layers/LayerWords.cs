using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Layers;
using ThienVan.Web.Shared.Ui.Figures;

namespace ThienVan.Web.Registers.Layers;

/// <summary>What is said of layers, in one place.</summary>
public static class LayerWords
{
    /// <summary>Wherever an invented layer is shown.</summary>
    public const string Illustration = "hình minh họa, không phải ranh giới thật";

    private const decimal Hectare = 10_000;

    public static string Kind(LayerKind kind) => kind switch
    {
        LayerKind.Ward => "Ranh giới phường",
        LayerKind.Neighbourhoods => "Tổ dân phố",
        LayerKind.Planning => "Quy hoạch",
        LayerKind.Plots => "Thửa đất",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    /// <summary>What one shape of it is.</summary>
    public static string One(LayerKind kind) => kind switch
    {
        LayerKind.Ward => "vùng",
        LayerKind.Neighbourhoods => "tổ dân phố",
        LayerKind.Planning => "vùng",
        LayerKind.Plots => "thửa",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    public static string Scale(int? scale) => scale is { } known ? $"1/{FigureText.Number(known)}" : "chưa ghi tỷ lệ";

    /// <summary>"850 m²", "12,35 ha".</summary>
    public static string Area(double squareMetres) => Area((decimal)squareMetres);

    public static string Area(decimal squareMetres) => Math.Round(squareMetres, 1) < Hectare
        ? FigureText.WithUnit(squareMetres, "m²", 1) : FigureText.WithUnit(squareMetres / Hectare, "ha");

    /// <summary>"từ 14/06/2025 đến 31/12/2026", "từ 14/06/2025".</summary>
    public static string Days(LayerVersionRow version) => version.Span.IsVoid ? "đã bỏ vì nạp nhầm"
        : $"từ {FigureText.Day(version.From)}{(version.To is { } to ? $" đến hết {FigureText.Day(to)}" : "")}";

    public static string State(LayerVersionRow version, DateOnly today) => version.Span.IsVoid ? "Đã bỏ"
        : version.Span.HoldsOn(today) ? "Đang có hiệu lực" : version.From > today ? "Chưa có hiệu lực" : "Hết hiệu lực";

    public static StatusTone Tone(LayerVersionRow version, DateOnly today) => version.Span.HoldsOn(today) ? StatusTone.OnTrack
        : version.From > today && !version.Span.IsVoid ? StatusTone.Decision : StatusTone.NoData;

    /// <summary>"Quyết định số 1844/QĐ-UBND ngày 14/06/2025".</summary>
    public static string Document(LayerVersionRow version) => $"{version.Document} ngày {FigureText.Day(version.Issued)}";

    /// <summary>"ODT: Đất ở đô thị"; of other layers than planning the name alone.</summary>
    public static string Zone(LayerKind kind, string code, string name) =>
        kind == LayerKind.Planning && code.Length > 0 && code != name ? $"{code}: {name}" : name;

    public static string Zone(LayerVersionRow version, LayerShapeRow shape) => Zone(version.Kind, shape.Code, shape.Name);
}
