using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Work.Programmes;

namespace ThienVan.Core.Tests.Work.Programmes;

public sealed class LineTimeTests
{
    private const int Year = 2026;

    private static readonly Gen<Schedule> s_once =
        from precision in Lines.One(DatePrecision.Day, DatePrecision.Month, DatePrecision.Quarter, DatePrecision.Year)
        from months in Gen.Int[0, 30]
        from length in Gen.Int[0, 3]
        from onlyEnd in Gen.Bool
        select Made(precision, months, length, onlyEnd);

    private static readonly Gen<LineTime> s_time = Gen.Frequency(
        (1, s_once.Select(LineTime.Once)),
        (1, s_once
            .Where(when => when.Precision != DatePrecision.Year && when.To!.Value.Year == Year && (when.From?.Year ?? Year) == Year)
            .Select(when => new LineTime(TimeForm.EveryYear, when))),
        (1, Lines.One(TimeForm.EveryYear, TimeForm.EveryQuarter, TimeForm.EveryMonth, TimeForm.TreePlanting, TimeForm.OnDirection)
            .Select(form => new LineTime(form))));

    [Fact]
    public void What_is_written_is_read_back_as_the_same_time() =>
        s_time.Sample(time => LineTimeReader.Read(LineTimeText.Write(time), Year).Value == time);

    [Theory]
    [InlineData("30/6/2026", "30/06/2026")]
    [InlineData("30/6", "30/06/2026")]
    [InlineData("trước ngày 30.6.2026", "30/06/2026")]
    [InlineData("Tháng 2", "tháng 02/2026")]
    [InlineData("Hoàn thành tháng 2/2026", "đến tháng 02/2026")]
    [InlineData("6/2026", "tháng 6/2026")]
    [InlineData("Quý II", "quý II/2026")]
    [InlineData("quý 3 năm 2027", "quý III/2027")]
    [InlineData("tháng 3 - tháng 5", "tháng 3/2026 – tháng 5/2026")]
    [InlineData("từ tháng 3 đến tháng 5/2026", "tháng 3/2026 – tháng 5/2026")]
    [InlineData("tháng 3 - 5", "tháng 3/2026 – tháng 5/2026")]
    [InlineData("quý I - III", "quý I/2026 – quý III/2026")]
    [InlineData("01/11/2026 – 15/12/2026", "01/11/2026 – 15/12/2026")]
    [InlineData("Năm 2026", "năm 2026")]
    [InlineData("2026", "năm 2026")]
    [InlineData("Hàng năm", "hằng năm")]
    [InlineData("10/10 hằng năm", "10/10 hằng năm")]
    [InlineData("Hằng năm, 10/10", "10/10 hằng năm")]
    [InlineData("mỗi quý", "hằng quý")]
    [InlineData("hàng tháng", "hằng tháng")]
    [InlineData("Hằng năm, dịp tết trồng cây", "Tết trồng cây")]
    [InlineData("Theo chỉ đạo cấp trên", "theo chỉ đạo của cấp trên")]
    [InlineData("  ", "–")]
    [InlineData("31/2", null)]
    [InlineData("quý V", null)]
    [InlineData("tháng 13", null)]
    [InlineData("khi nào xong thì xong", null)]
    [InlineData("năm 2026 hằng năm", null)]
    public void Words_are_read_to_no_more_than_they_say(string typed, string? written)
    {
        var read = LineTimeReader.Read(typed, Year);
        if (written is null) read.Refusal!.Code.ShouldBe("programme.time_unreadable");
        else LineTimeText.Write(read.Value).ShouldBe(written);
    }

    [Fact]
    public void An_end_before_the_start_is_refused() =>
        LineTimeReader.Read("tháng 5 - tháng 3", Year).Refusal!.Code.ShouldBe("programme.time_order");

    [Fact]
    public void What_comes_again_falls_into_its_year_in_order() => Gen.Select(s_time, Gen.Int[2024, 2040]).Sample((time, year) =>
    {
        if (!time.Recurs) return;
        var days = time.In(year);
        days.Count.ShouldBe(time.Form switch { TimeForm.EveryQuarter => 4, TimeForm.EveryMonth => 12, _ => 1 });
        days.ShouldAllBe(when => when.To!.Value.Year == year && (when.From ?? when.To).Value.Year == year);
        days.Select(when => when.To).ShouldBeInOrder();
        time.RolledTo(year)!.In(year).ShouldBe(days);
    });

    [Fact]
    public void Each_kind_rolls_over_by_its_own_calendar()
    {
        Days("Tết trồng cây", 2026).ShouldBe(["17/02/2026 – 26/02/2026"]);
        Days("Tết trồng cây", 2030).ShouldBe(["02/02/2030 – 11/02/2030"]);
        Days("10/10 hằng năm", 2029).ShouldBe(["10/10/2029"]);
        Days("tháng 02 hằng năm", 2028).ShouldBe(["tháng 02/2028"]);
        LineTimeReader.Read("tháng 02 hằng năm", Year).Value!.LastDay(2028).ShouldBe(new DateOnly(2028, 2, 29));
        Days("hằng quý", 2027).ShouldBe(["quý I/2027", "quý II/2027", "quý III/2027", "quý IV/2027"]);
        Days("theo chỉ đạo của cấp trên", 2027).ShouldBeEmpty();
    }

    [Fact]
    public void What_happens_once_does_not_come_again_and_shows_in_the_years_it_touches()
    {
        var once = LineTimeReader.Read("tháng 11/2026 – tháng 02/2027", Year).Value!;
        once.RolledTo(2027).ShouldBeNull();
        once.In(2027).Count.ShouldBe(1);
        once.In(2028).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Theo dõi chỉ số gia đình văn hóa hằng quý", "hằng quý")]
    [InlineData("Hằng năm, dịp tết trồng cây", "Tết trồng cây")]
    [InlineData("Ngày hội hằng năm 10/10", "10/10 hằng năm")]
    [InlineData("Tu bổ di tích", "–")]
    public void The_plans_words_tell_what_comes_again(string words, string written) =>
        LineTimeText.Write(LineTimeReader.RecurrenceIn(words, Year)).ShouldBe(written);

    [Fact]
    public void The_spring_drive_is_told_with_its_days() =>
        LineTimeText.InYear(new(TimeForm.TreePlanting), 2027).ShouldBe("Tết trồng cây (06/02–15/02/2027)");

    private static string[] Days(string words, int year) =>
        [.. LineTimeReader.Read(words, Year).Value!.In(year).Select(when => LineTimeText.Write(LineTime.Once(when)))];

    private static Schedule Made(DatePrecision precision, int months, int length, bool onlyEnd)
    {
        var step = precision switch { DatePrecision.Quarter => 3, DatePrecision.Year => 12, _ => 1 };
        var from = new DateOnly(Year, 1, 1).AddMonths(months / step * step);
        var to = precision == DatePrecision.Day ? from.AddDays(length * 9) : from.AddMonths((length + 1) * step).AddDays(-1);
        var bare = onlyEnd || (precision == DatePrecision.Day && length == 0);
        return new(bare ? null : from, to, precision);
    }
}
