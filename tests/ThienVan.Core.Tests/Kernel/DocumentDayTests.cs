using ThienVan.Core.Kernel;

namespace ThienVan.Core.Tests.Kernel;

public sealed class DocumentDayTests
{
    private static readonly DateOnly _today = new(2026, 11, 28);

    [Theory]
    [InlineData(2099, 1, 1, false)]
    [InlineData(2026, 11, 29, false)]
    [InlineData(2026, 11, 28, true)]
    [InlineData(1945, 9, 2, true)]
    [InlineData(1945, 9, 1, false)]
    [InlineData(1, 1, 1, false)]
    public void A_document_was_signed_between_the_first_day_of_the_State_and_today(int year, int month, int day, bool may) =>
        (DocumentDay.Refuse("x", "Ngày văn bản", new(year, month, day), _today) is null).ShouldBe(may);

    [Fact]
    public void The_refusal_says_the_day_and_what_to_do()
    {
        DocumentDay.Refuse("x", "Ngày văn bản", day: null, _today).ShouldBeNull();
        DocumentDay.Refuse("x", "Ngày văn bản", new(2099, 1, 1), _today)!.ShouldSatisfyAllConditions(
            refusal => refusal.Code.ShouldBe("x"),
            refusal => refusal.Message.ShouldBe("Ngày văn bản 01/01/2099 chưa đến; đề nghị ghi đúng ngày, muộn nhất là hôm nay."));
    }
}
