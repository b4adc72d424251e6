using CsCheck;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;

namespace ThienVan.Core.Tests.Registers.Items;

public sealed class FieldReaderTests
{
    [Theory]
    [InlineData("ma", "  C-01 ", "C-01")]
    [InlineData("ma", "Pho\u031b\u0323ng", "Phợng")]
    [InlineData("loai", "phuong", "phuong")]
    [InlineData("loai", "Phượng đỏ", "phuong")]
    [InlineData("loai", "PHUONG DO", "phuong")]
    [InlineData("to", "Tổ 2", "to-2")]
    [InlineData("to", "to-1", "to-1")]
    [InlineData("don-vi", "văn phòng", "van-phong")]
    [InlineData("vi-tri", "106.6271841, 20.8067312", "20.8067312 106.6271841")]
    [InlineData("ngay", "5/6/2026", "2026-06-05")]
    [InlineData("ngay", "05062026", "2026-06-05")]
    [InlineData("ngay", "2026-06-05", "2026-06-05")]
    [InlineData("so", "12", "12")]
    [InlineData("so", "1.234.567", "1234567")]
    [InlineData("so", "0", "0")]
    [InlineData("cao", "2,50", "2.5")]
    [InlineData("gia", "1.500.000", "1500000")]
    [InlineData("gia", "1.234", "1234")]
    public void What_is_typed_is_kept_in_one_way(string field, string typed, string kept) =>
        FieldReader.Read(Trees.Field(field), typed, Trees.Ward).Value.ShouldBe(kept);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u200b\u00a0 ")]
    public void Nothing_typed_is_nothing_kept_for_every_kind(string? typed)
    {
        foreach (var field in Trees.Register.Fields) FieldReader.Read(field, typed, Trees.Ward).Value.ShouldBeNull(field.Code);
    }

    [Theory]
    [InlineData("loai", "Xoài", "Loài: “Xoài” không có trong danh sách; đề nghị ghi một trong: Phượng đỏ, Loài khác.")]
    [InlineData("to", "Tổ 9", "Tổ dân phố: “Tổ 9” không có trong danh sách; đề nghị ghi một trong: Tổ 1, Tổ 2.")]
    [InlineData("don-vi", "Tổ 1", "Đơn vị: “Tổ 1” không có trong danh sách")]
    [InlineData("vi-tri", "gần chợ", "Vị trí: Không đọc được vị trí")]
    [InlineData("ngay", "31/2/2026", "Ngày trồng: ")]
    [InlineData("so", "2,5", "Số cành: “2,5” có phần lẻ")]
    [InlineData("so", "-1", "Số cành: không thể nhỏ hơn 0.")]
    [InlineData("cao", "cao", "Chiều cao: không đọc được")]
    [InlineData("gia", "1.500.000,5", "Giá: ")]
    [InlineData("ngay", "16/6/2026", "Ngày trồng: ngày 16/06/2026 chưa tới")]
    public void What_cannot_be_kept_is_refused_by_the_field_s_name(string field, string typed, string told) =>
        FieldReader.Read(Trees.Field(field), typed, Trees.Ward).Refusal.ShouldNotBeNull().Message.ShouldStartWith(told);

    [Theory]
    [InlineData(500, false)]
    [InlineData(501, true)]
    public void A_text_has_an_end(int letters, bool refused) =>
        FieldReader.Read(Trees.Field("ma"), new('a', letters), Trees.Ward).IsRefused.ShouldBe(refused);

    [Fact]
    public void A_long_list_is_cut_and_an_empty_one_told()
    {
        var many = Trees.Field("loai") with { Choices = [.. Enumerable.Range(1, 7).Select(at => new FieldChoice($"c{at}", $"Cây {at}"))] };
        FieldReader.Read(many, new string('x', 50), Trees.Ward).Refusal!.Message
            .ShouldBe($"Loài: “{new string('x', 40)}…” không có trong danh sách; đề nghị ghi một trong: "
                + "Cây 1, Cây 2, Cây 3, Cây 4, Cây 5, Cây 6….");
        FieldReader.Read(Trees.Field("to"), "Tổ 1", Trees.Ward with { Neighbourhoods = new Dictionary<string, string>() }).Refusal!.Message
            .ShouldContain("(danh sách đang trống)");
    }

    [Fact]
    public void Two_of_one_name_are_told_apart_by_code_only()
    {
        var twins = Trees.Field("loai") with { Choices = [new("a", "Bàng"), new("b", "bàng")] };
        FieldReader.Read(twins, "Bàng", Trees.Ward).IsRefused.ShouldBeTrue();
        FieldReader.Read(twins, "b", Trees.Ward).Value.ShouldBe("b");
    }

    [Fact]
    public void What_a_form_shows_again_reads_back_as_the_same() => _kept.Sample(one =>
        FieldReader.Read(one.Field, FieldWords.Typed(one.Field, one.Kept), Trees.Ward).Value.ShouldBe(one.Kept));

    [Theory]
    [InlineData("ma", "C-01", "C-01")]
    [InlineData("loai", "phuong", "Phượng đỏ")]
    [InlineData("loai", "mat-roi", "mat-roi")]
    [InlineData("to", "to-2", "Tổ 2")]
    [InlineData("to", "to-9", "to-9")]
    [InlineData("don-vi", "kinh-te", "Phòng Kinh tế, Hạ tầng và Đô thị")]
    [InlineData("ngay", "2026-06-05", "05/06/2026")]
    [InlineData("vi-tri", "20.8067312 106.6271841", "20.8067312, 106.6271841")]
    [InlineData("so", "1234567", "1.234.567 cành")]
    [InlineData("cao", "2.5", "2,5 m")]
    [InlineData("cao", null, "–")]
    public void A_value_is_said_in_words(string field, string? kept, string said) =>
        FieldWords.Say(Trees.Field(field), kept, Trees.Ward).Replace('\u00a0', ' ').ShouldBe(said);

    [Fact]
    public void Nothing_is_typed_again_for_nothing() => FieldWords.Typed(Trees.Field("cao"), kept: null).ShouldBeNull();

    private static readonly Gen<(RegisterField Field, string Kept)> _kept = Gen.OneOf(
        Gen.Decimal[0, 9_999_999].Select(figure => decimal.Round(figure, 4)).Select(figure => (Trees.Field("cao"), Text(figure))),
        Gen.Int[0, int.MaxValue].Select(figure => (Trees.Field("so"), Text(figure))),
        Gen.Int[0, 27_000].Select(days => (Trees.Field("ngay"), new DateOnly(1950, 1, 1).AddDays(days).ToString("yyyy-MM-dd", Invariant))),
        Gen.Select(Gen.Double[7, 24], Gen.Double[101, 118]).Select((north, east) => (Trees.Field("vi-tri"), $"{new Place(north, east)}")),
        Gen.OneOf(
            (Trees.Field("loai"), "khac"), (Trees.Field("to"), "to-1"), (Trees.Field("don-vi"), "kinh-te"), (Trees.Field("ma"), "a, b")));

    private static IFormatProvider Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private static string Text(decimal figure) => figure.ToString("0.############", Invariant);
}
