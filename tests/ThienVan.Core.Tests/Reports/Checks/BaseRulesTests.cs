using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports.Checks;

namespace ThienVan.Core.Tests.Reports.Checks;

/// <summary>What a share is typed of, beside what a document fixed for the year.</summary>
public sealed class BaseRulesTests
{
    private const string Rule = "check.base";

    [Theory]
    [InlineData(358, null)]
    [InlineData(359, "Mẫu số nhập là 359, mẫu số của năm 2026 là 358 theo 5/QĐ-UBND ngày 05/01/2026: hai số phải bằng nhau.")]
    [InlineData(300, "Mẫu số nhập là 300, mẫu số của năm 2026 là 358 theo 5/QĐ-UBND ngày 05/01/2026: hai số phải bằng nhau.")]
    public void One_base_of_the_year_is_typed_as_it_was_fixed(int typed, string? said) =>
        Said(Of(ShareBase.FixedForYear, 358), Cells.Parts(Cells.Month(2), 24, typed)).ShouldBe(said);

    [Theory]
    [InlineData(50, null)]
    [InlineData(51, "Các kỳ của năm 2026 cộng lại là 101 trường hợp, nhiều hơn cả năm là 100 theo 5/QĐ-UBND ngày 05/01/2026.")]
    public void New_cases_come_to_no_more_than_the_year_was_said_to_have(int typed, string? said) =>
        Said(Of(ShareBase.NewCases, 100), Cells.Parts(Cells.Month(2), 24, typed), Cells.Parts(Cells.Month(1), 40, 50)).ShouldBe(said);

    // The quarter holds its months: they are not counted beside it.
    [Fact]
    public void A_longer_period_stands_for_the_shorter_ones_in_it() =>
        Said(Of(ShareBase.NewCases, 100), Cells.Parts(Cells.Quarter(1), 90, 100), Cells.Parts(Cells.Month(1), 40, 50)).ShouldBeNull();

    [Fact]
    public void Where_no_document_fixed_a_base_and_of_a_state_nothing_is_asked()
    {
        Said(Of(ShareBase.FixedForYear, 358) with { Terms = [] }, Cells.Parts(Cells.Month(2), 24, 300)).ShouldBeNull();
        Said(Of(ShareBase.StateAtDate, 358), Cells.Parts(Cells.Month(2), 24, 300)).ShouldBeNull();
        Said(Of(ShareBase.FixedForYear, 358), Cells.Parts(Cells.Month(2), 24, 300) with { Numerator = null, Denominator = null, Value = 8 })
            .ShouldBeNull();
        Said(Of(ShareBase.FixedForYear, 358, year: 2027), Cells.Parts(Cells.Month(2), 24, 300)).ShouldBeNull();
        CheckRules.Check(Input(Of(ShareBase.FixedForYear, 358), Cells.Parts(Cells.Month(2), 24, 300)) with { IsPart = true })
            .ShouldAllBe(result => result.Rule != Rule);
    }

    [Fact]
    public void The_base_is_named_by_the_paper_that_fixed_it_for_that_year()
    {
        var indicator = Of(ShareBase.FixedForYear, 358);
        var term = indicator.Terms[0];
        indicator = indicator with
        {
            Terms =
            [
                term with { Year = 2025, DocumentNumber = "1/QĐ-UBND", Setting = new() { YearBase = 300 } },
                term with { Kind = TermKind.LeadDays, DocumentNumber = "2/QĐ-UBND", Setting = new() { LeadDays = 30 } },
                term,
            ],
        };
        Said(indicator, Cells.Parts(Cells.Month(2), 24, 300)).ShouldNotBeNull().ShouldContain("358 theo 5/QĐ-UBND");
    }

    private static Indicator Of(ShareBase of, decimal whole, int year = 2026) => Cells.Indicator(IndicatorKind.Ratio) with
    {
        Base = of,
        Terms =
        [
            new()
            {
                Code = "1",
                Kind = TermKind.YearBase,
                Year = year,
                Setting = new() { YearBase = whole },
                DocumentNumber = "5/QĐ-UBND",
                DocumentDate = new(2026, 1, 5),
                Provenance = Provenance.Assigned,
                From = new(2026, 1, 5),
            },
        ],
    };

    private static CheckInput Input(Indicator indicator, Observation seen, params Observation[] others) =>
        new() { Indicator = indicator, Plan = Cells.Plan, Seen = seen, Others = others };

    private static string? Said(Indicator indicator, Observation seen, params Observation[] others) =>
        CheckRules.Check(Input(indicator, seen, others)).SingleOrDefault(result => result.Rule == Rule)?.Message;
}
