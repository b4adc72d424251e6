using ThienVan.Core.Kernel;

namespace ThienVan.Core.Tests.Kernel;

public sealed class MentionsTests
{
    private static readonly Mentionable[] _known =
    [
        new("vhxh", "Phòng Văn hóa - Xã hội", ["Phòng Văn hóa - Xã hội", "VH-XH"], IsPerson: false),
        new("an", "Nguyễn Văn An (VH-XH)", ["Nguyễn Văn An"], IsPerson: true),
        new("an2", "Trần Thị An (Văn phòng)", ["Trần Thị An"], IsPerson: true),
        new("binh", "Lê Bình", ["Lê Bình"], IsPerson: true),
        new("binhf", "Lê Bính", ["Lê Bính"], IsPerson: true),
        new("same", "Đỗ Hà (A)", ["Đỗ Hà"], IsPerson: true),
        new("same2", "Đỗ Hà (B)", ["Đỗ Hà"], IsPerson: true),
    ];

    [Theory]
    [InlineData("nhờ @Nguyễn Văn An xem giúp", "an")]
    [InlineData("@nguyen van an, xem giúp", "an")]
    [InlineData("@Văn An xem giúp", "an")]
    [InlineData("@VH-XH và @tran thi an.", "vhxh an2")]
    [InlineData("@phòng văn hóa - xã hội: gửi bản vẽ", "vhxh")]
    [InlineData("@Lê Bính xem", "binhf")]
    [InlineData("@Lê Bình, @lê bình", "binh")]
    [InlineData("gửi an@phuong.vn, giá @ 5 đồng", "")]
    [InlineData("không nhắc ai", "")]
    public void Names_are_found_with_or_without_marks(string text, string expected) =>
        string.Join(' ', Mentions.Read(text, _known, []).Value).ShouldBe(expected);

    [Theory]
    [InlineData("@Minh ơi", "mention.unknown", "“@Minh”")]
    [InlineData("@An ơi", "mention.several", "Nguyễn Văn An (VH-XH); Trần Thị An (Văn phòng)")]
    [InlineData("@le binh", "mention.several", "Lê Bình; Lê Bính")]
    [InlineData("@Đỗ Hà", "mention.several", "Đỗ Hà (A); Đỗ Hà (B)")]
    public void Nobody_and_several_are_asked_back(string text, string code, string said)
    {
        var refusal = Mentions.Read(text, _known, []).Refusal!;
        refusal.Code.ShouldBe(code);
        refusal.Message.ShouldContain(said);
    }

    [Fact]
    public void Who_was_picked_is_mentioned_and_tells_people_of_one_name_apart()
    {
        Mentions.Read("@Đỗ Hà xem", _known, ["same2"]).Value.ShouldBe(["same2"]);
        Mentions.Read("xem giúp", _known, ["an", "ai đó"]).Value.ShouldBe(["an"]);
        Mentions.Read("@An", [], []).Refusal!.Code.ShouldBe("mention.unknown");
    }
}
