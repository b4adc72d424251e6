using ThienVan.Core.Plans.Entry;

namespace ThienVan.Core.Tests.Plans.Entry;

public sealed class OutcomeWordsTests
{
    [Theory]
    [InlineData("Đạt", true)]
    [InlineData("đã đạt", true)]
    [InlineData("Có", true)]
    [InlineData("x", true)]
    [InlineData("Hoàn thành", true)]
    [InlineData(" ĐÃ HOÀN THÀNH ", true)]
    [InlineData("Chưa", false)]
    [InlineData("chưa đạt", false)]
    [InlineData("Không", false)]
    [InlineData("không đạt", false)]
    [InlineData("", null)]
    [InlineData("-", null)]
    [InlineData("đạt 50 %", null)]
    [InlineData("1", null)]
    public void Only_the_whole_words_say_whether_it_was_reached(string cell, bool? met) => OutcomeWords.Read(cell).ShouldBe(met);
}
