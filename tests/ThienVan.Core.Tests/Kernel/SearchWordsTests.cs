using ThienVan.Core.Kernel;

namespace ThienVan.Core.Tests.Kernel;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("cay xanh", true)]
    [InlineData("XANH, cây", true)]
    [InlineData("cay xa", true)]
    [InlineData("ca xanh", false)]
    [InlineData("anh cây", false)]
    [InlineData("XANH cây", true)]
    [InlineData("  ", true)]
    [InlineData(null, true)]
    [InlineData("cây đỏ", false)]
    [InlineData("pho 14", true)]
    public void Every_word_stands_somewhere_whatever_its_marks_capitals_and_order(string? asked, bool met) =>
        new SearchWords(asked).Meet("Trồng cây xanh", null, "đường phố 14").ShouldBe(met);

    [Fact]
    public void Nothing_asked_is_empty() => (new SearchWords(" ").IsEmpty, new SearchWords("a").IsEmpty).ShouldBe((true, false));
}
