using ThienVan.Core.Kernel;

namespace ThienVan.Core.Tests.Kernel;

public sealed class FigureMeasureTests
{
    [Theory]
    [InlineData(null, FigureKind.Any)]
    [InlineData(" ", FigureKind.Any)]
    [InlineData("%", FigureKind.Percent)]
    [InlineData("%/năm", FigureKind.Percent)]
    [InlineData("điểm phần trăm", FigureKind.Percent)]
    [InlineData("điểm %", FigureKind.Percent)]
    [InlineData("cây", FigureKind.Counted)]
    [InlineData("Doanh nghiệp", FigureKind.Counted)]
    [InlineData("cây/năm", FigureKind.Counted)]
    [InlineData("nhà/cấp học", FigureKind.Counted)]
    [InlineData("phòng/trường", FigureKind.Counted)]
    [InlineData("trạm", FigureKind.Counted)]
    [InlineData("văn bản", FigureKind.Counted)]
    [InlineData("/114", FigureKind.Counted)]
    [InlineData("tỷ đồng", FigureKind.Measured)]
    [InlineData("triệu đồng/người/năm", FigureKind.Measured)]
    [InlineData("nghìn lượt", FigureKind.Measured)]
    [InlineData("giường/10.000 dân", FigureKind.Measured)]
    [InlineData("người/km2", FigureKind.Measured)]
    [InlineData("HA", FigureKind.Measured)]
    [InlineData("ngày làm việc", FigureKind.Measured)]
    public void A_unit_says_how_its_figures_may_be_typed(string? unit, FigureKind kind) => FigureMeasure.Of(unit).Kind.ShouldBe(kind);
}
