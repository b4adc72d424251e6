using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Documents.Bounded;

namespace ThienVan.Web.Registers.Layers.Reading;

/// <summary>How much of a stranger's layer is ever taken into memory, and how it is turned down.</summary>
internal static class LayerLimits
{
    public const long FileBytes = 20L << 20;
    public const long ExpandedBytes = 100L << 20;
    public const int Shapes = 20_000;
    public const int Points = 1_000_000;
    public const int Columns = 40;
    public const int TextLength = 200;

    public static Refusal Large => new("layer.file_large",
        $"Tệp lớn hơn {FileSize.Say(FileBytes)}; đề nghị cắt theo ranh giới phường, bỏ cột không dùng rồi nén lại.");

    public static Refusal Damaged => new("layer.file_damaged",
        "Tệp bị hỏng hoặc không đúng định dạng; đề nghị xuất lại GeoJSON hoặc shapefile nén .zip từ phần mềm bản đồ.");

    public static Refusal Many => new("layer.file_many",
        $"Tệp có hơn {FigureText.Number(Shapes)} hình; đề nghị cắt theo ranh giới phường hoặc chia thành nhiều lớp.");

    public static Refusal Detailed => new("layer.file_detailed",
        $"Tệp có hơn {FigureText.Number(Points)} điểm; đề nghị cắt theo ranh giới phường hoặc làm gọn đường nét rồi xuất lại.");

    public static Refusal Empty => new("layer.file_empty", "Tệp không có hình nào; đề nghị chọn tệp khác.");
}

/// <summary>Carries a refusal out of the middle of a file; never leaves <see cref="LayerFiles"/>.</summary>
internal sealed class LayerRefusedException(Refusal refusal) : Exception(refusal.Message)
{
    public Refusal Refusal { get; } = refusal;
}
