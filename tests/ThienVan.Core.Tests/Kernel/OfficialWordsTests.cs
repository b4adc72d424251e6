using System.Globalization;
using CsCheck;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Tests.Kernel;

public sealed class OfficialWordsTests
{
    [Theory]
    [InlineData("2026-01-05", "ngày 05 tháng 01 năm 2026")]
    [InlineData("2026-02-28", "ngày 28 tháng 02 năm 2026")]
    [InlineData("2026-03-09", "ngày 09 tháng 3 năm 2026")]
    [InlineData("2026-09-10", "ngày 10 tháng 9 năm 2026")]
    [InlineData("2026-10-01", "ngày 01 tháng 10 năm 2026")]
    [InlineData("2026-12-31", "ngày 31 tháng 12 năm 2026")]
    public void Days_are_padded_as_the_decree_says(string day, string words) =>
        OfficialWords.Day(DateOnly.Parse(day, CultureInfo.InvariantCulture)).ShouldBe(words);

    [Theory]
    [InlineData(1, "01/BC-UBND")]
    [InlineData(9, "09/BC-UBND")]
    [InlineData(10, "10/BC-UBND")]
    [InlineData(135, "135/BC-UBND")]
    public void Numbers_below_ten_take_a_zero(int number, string words) => OfficialWords.Number(number, "BC-UBND").ShouldBe(words);

    [Fact]
    public void Roman_figures_are_told_apart_and_read_back() => Gen.Int[1, 3999].Sample(number =>
    {
        var values = OfficialWords
            .Roman(number)
            .Select(sign =>
                sign switch
                {
                    'I' => 1,
                    'V' => 5,
                    'X' => 10,
                    'L' => 50,
                    'C' => 100,
                    'D' => 500,
                    _ => 1000,
                }
            )
            .ToArray();
        values.Select((value, i) => i + 1 < values.Length && values[i + 1] > value ? -value : value).Sum().ShouldBe(number);
    });

    [Theory]
    [InlineData(0)]
    [InlineData(4000)]
    public void There_are_no_other_roman_figures(int number) =>
        Should.Throw<ArgumentOutOfRangeException>(() => OfficialWords.Roman(number));

    [Theory]
    [InlineData("3/3/2026", 3, false)]
    [InlineData(" 2026-03-03 ", 3, false)]
    [InlineData("3/3/26", null, true)]
    [InlineData(" ", null, false)]
    [InlineData(null, null, false)]
    public void A_day_is_read_or_said_to_be_none(string? typed, int? day, bool unreadable)
    {
        var read = DayInput.Read(typed);
        (read.Day?.Day, read.Unreadable).ShouldBe((day, unreadable));
        DayInput.Write(read.Day).ShouldBe(day is null ? null : "03/03/2026");
    }

    [Fact]
    public void A_result_is_a_value_or_a_refusal()
    {
        Result<int> refused = new Refusal("thu", "Thử.");
        Should.Throw<InvalidOperationException>(() => refused.Value).Message.ShouldContain("thu");
        Result<int> held = 5;
        (held.Value, held.IsRefused).ShouldBe((5, false));
    }

    [Fact]
    public void Lists_end_in_their_signs_whatever_signs_they_had()
    {
        OfficialWords.Listed(["Căn cứ một,", "Căn cứ hai;", "Căn cứ ba"]).ShouldBe(["Căn cứ một;", "Căn cứ hai;", "Căn cứ ba."]);
        OfficialWords.Recipients(["Như trên", "- Lưu: VT, VP."]).ShouldBe(["- Như trên;", "- Lưu: VT, VP."]);
        OfficialWords.Closed("trân trọng báo cáo.").ShouldBe("trân trọng báo cáo./.");
        OfficialWords.Closed("trân trọng báo cáo./.").ShouldBe("trân trọng báo cáo./.");
    }
}
