using CsCheck;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;

namespace ThienVan.Core.Tests.Plans.Import;

/// <summary>Words told apart by their marks alone: each reader passes by what only looks like its own.</summary>
public sealed class MarkedWordsTests
{
    [Theory]
    [InlineData("Tổng thu 1.500 tỷ đồng", 1500)]
    [InlineData("Quỹ 500 triệu đồng", 500)]
    [InlineData("doanh thu bán hàng 700 tỷ đồng", 700)]
    [InlineData("sản lượng ngô 320 tấn", 320)]
    [InlineData("nuôi dưỡng 30 trẻ mồ côi", 30)]
    [InlineData("cấp sổ 400 hộ", 400)]
    [InlineData("nâng lên mức 85 triệu đồng", 85)]
    [InlineData("diện tích vừng 45 ha", 45)]
    [InlineData("lao động nam 200 người", 200)]
    public void A_figure_behind_such_a_word_is_read(string text, int value) =>
        FigureReader.Read(Phrase.Of(text)).ShouldHaveSingleItem().Value.ShouldBe(value);

    [Theory]
    [InlineData("xếp thứ 5")]
    [InlineData("đơn vị hạng 2")]
    [InlineData("Quý 3")]
    [InlineData("khoá 12")]
    [InlineData("tuyến 2")]
    [InlineData("mục 3")]
    [InlineData("thêm sau khi hoàn thành")]
    [InlineData("dịch vụ trên hải đảo")]
    [InlineData("tối đa tạm thời")]
    public void A_name_with_a_number_is_no_figure(string text) => FigureReader.Read(Phrase.Of(text)).ShouldBeEmpty();

    [Theory]
    [InlineData("số cặp kết hôn 300 cặp", Comparator.Exactly)]
    [InlineData("tai nạn đuối 3 trường hợp", Comparator.Exactly)]
    [InlineData("đầu tư 500 tỷ đồng", Comparator.Exactly)]
    [InlineData("hơn 300 cặp", Comparator.MoreThan)]
    [InlineData("dưới 3 trường hợp", Comparator.AtMost)]
    [InlineData("từ 500 tỷ đồng", Comparator.AtLeast)]
    public void A_word_that_looks_like_a_bound_binds_nothing(string text, Comparator comparator) =>
        FigureReader.Read(Phrase.Of(text)).ShouldHaveSingleItem().Comparator.ShouldBe(comparator);

    [Theory]
    [InlineData("vốn đầu tư năm 2026", nameof(TimeKind.Year), "năm 2026")]
    [InlineData("từ năm 2026", nameof(TimeKind.From), "từ năm 2026")]
    [InlineData("thành lập mới năm 2026", nameof(TimeKind.Year), "năm 2026")]
    [InlineData("cây trồng năm 2027", nameof(TimeKind.Year), "năm 2027")]
    [InlineData("tỷ trọng năm 2027", nameof(TimeKind.Year), "năm 2027")]
    [InlineData("lắp đèn năm 2026", nameof(TimeKind.Year), "năm 2026")]
    [InlineData("đến năm 2026", nameof(TimeKind.By), "đến năm 2026")]
    public void A_time_begins_with_its_own_word(string text, string kind, string written)
    {
        var mark = TimeReader.Read(Phrase.Of(text)).ShouldHaveSingleItem();
        mark.Kind.ToString().ShouldBe(kind);
        text[mark.Start..mark.End].Trim().ShouldBe(written);
    }

    [Theory]
    [InlineData("Tỷ lệ tội phạm về trật tự xã hội", true)]
    [InlineData("Tỷ lệ điều tra trọng án", true)]
    [InlineData("Tỷ lệ mẫu đạt chuẩn trong an toàn thực phẩm", false)]
    public void What_must_be_kept_secret_is_told_by_its_own_words(string text, bool secret) =>
        Secrecy.Covers(Phrase.Of(text).Folded).ShouldBe(secret);

    [Fact]
    public void The_place_of_a_mark_on_its_syllable_makes_no_other_word() =>
        Phrase.Of("thu hồi xưởng, cả xã").Folded.ShouldBe("thu hoi xưởng, ca xa");

    [Fact]
    public void Text_and_folded_text_stay_letter_for_letter() =>
        Gen.Char["thuứTHỨ hạqỹuđĐ1.\u0301\u0309 "].Array[0, 30].Select(letters => new string(letters)).Sample(text =>
        {
            var phrase = Phrase.Of(text);
            phrase.Folded.Length.ShouldBe(phrase.Text.Length);
        });
}
