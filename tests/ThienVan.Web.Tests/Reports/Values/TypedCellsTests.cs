using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Entry;
using ThienVan.Web.Reports.Values;

namespace ThienVan.Web.Tests.Reports.Values;

public sealed class TypedCellsTests
{
    private static readonly Period _window = new(new(2026, 9, 15), new(2026, 12, 14));

    private static readonly Observation _seen = new() { Code = "1a", Period = _window };

    [Fact]
    public void Of_parts_and_their_share_only_the_parts_are_typed() =>
        TypedCells
            .Of(_seen with { Numerator = 488, Denominator = 500, Value = 97.6m })
            .ShouldBe(new TypedCell { Numerator = "488", Denominator = "500" });

    [Fact]
    public void A_recognition_is_typed_as_people_write_it() =>
        TypedCells.Of(_seen with { Met = true, MetOn = new(2026, 11, 4), DocumentNumber = "12/QĐ-UBND", ValidTo = new(2031, 1, 31) })
            .ShouldBe(new TypedCell { Met = CellReader.Yes, MetOn = "04/11/2026", DocumentNumber = "12/QĐ-UBND", ValidTo = "31/01/2031" });

    [Fact]
    public void A_figure_is_typed_without_groups() =>
        TypedCells.Of(_seen with { Value = 1234.5m }).ShouldBe(new TypedCell { Value = "1234,5" });
}
