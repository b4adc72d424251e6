using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Entry;

namespace ThienVan.Core.Tests.Reports.Entry;

public sealed class UnitCellsTests
{
    private static readonly Round _round = EntryWindowTests.Round(RoundState.Open,
        new("1a", "kinh-te"), new("2a", "van-hoa"), new("14a", "kinh-te", ByNeighbourhood: true), new("15a", UnitId: null));

    [Theory]
    [InlineData("kinh-te", "kinh-te", "", "1a 14a")]
    [InlineData("van-hoa", "van-hoa", "", "2a")]
    [InlineData("chua-giao", null, "", "15a")]
    [InlineData("tdp-01", "tdp-01", "tdp-01", "14a")]
    [InlineData("y-te", "y-te", "", "")]
    public void A_unit_sends_its_lines_a_group_its_parts_and_the_office_what_nobody_leads(string unit, string? id, string area,
        string lines)
    {
        var cells = Of(unit);
        (cells.UnitId, cells.Area, cells.IsNeighbourhood).ShouldBe((id, area, area.Length > 0));
        string.Join(' ', cells.Lines.Select(line => line.Code)).ShouldBe(lines);
    }

    [Theory]
    [InlineData("kinh-te", "1a", "", null)]
    [InlineData("kinh-te", "2a", "", "entry.other_unit")]
    [InlineData("kinh-te", "15a", "", "entry.other_unit")]
    [InlineData("kinh-te", "99", "", "entry.unknown_cell")]
    [InlineData("kinh-te", "14a", "tdp-01", null)]
    [InlineData("kinh-te", "14a", "tdp-99", "entry.unknown_cell")]
    [InlineData("kinh-te", "1a", "tdp-01", "entry.unknown_cell")]
    [InlineData("van-hoa", "14a", "tdp-01", "entry.other_unit")]
    [InlineData("chua-giao", "15a", "", null)]
    [InlineData("chua-giao", "1a", "", "entry.other_unit")]
    [InlineData("tdp-01", "14a", "tdp-01", null)]
    [InlineData("tdp-01", "14a", "tdp-02", "entry.other_unit")]
    [InlineData("tdp-01", "14a", "", "entry.other_unit")]
    public void A_cell_is_written_by_the_unit_that_answers_for_it(string unit, string code, string area, string? refused) =>
        (Of(unit).Find(code, area).Refusal?.Code).ShouldBe(refused);

    private static UnitCells Of(string unit) => new(_round, unit, ["tdp-01", "tdp-02"]);
}
