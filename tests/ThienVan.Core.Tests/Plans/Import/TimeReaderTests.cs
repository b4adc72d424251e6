using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;

namespace ThienVan.Core.Tests.Plans.Import;

public sealed class TimeReaderTests
{
    [Theory]
    [InlineData("Hằng năm, thu", "Every")]
    [InlineData("Hàng năm thu", "Every")]
    [InlineData("mỗi năm trồng", "Every")]
    [InlineData("Năm 2026, thu", "Year 2026-2026")]
    [InlineData("trong năm 2026", "Year 2026-2026")]
    [InlineData("Đến 2030, đạt", "By -2030")]
    [InlineData("đến hết năm 2028", "By -2028")]
    [InlineData("Từ năm 2026 đến năm 2030: giữ", "Span 2026-2030")]
    [InlineData("giai đoạn 2026 – 2030", "Span 2026-2030")]
    [InlineData("Năm 2026 và các năm tiếp theo, trồng", "From 2026-")]
    [InlineData("những năm tiếp theo, đạt", "Later")]
    [InlineData("Năm 2026 và duy trì các năm tiếp theo", "Year 2026-2026", "Maintain")]
    [InlineData("năm 2026 đạt chuẩn và duy trì đến năm 2030", "Year 2026-2026", "Maintain -2030")]
    [InlineData("Quý I/2026, lập", "Year 2026-2026 by 31/3")]
    [InlineData("Đến hết quý II năm 2027 xong", "Year 2027-2027 by 30/6")]
    [InlineData("đạt chuẩn trước năm 2029", "By -2028")]
    [InlineData("diện tích nuôi trồng năm 2030", "Year 2030-2030")]
    [InlineData("cả giai đoạn 500 hộ", "Span")]
    [InlineData("tháng 2/2028", "Year 2028-2028 by 29/2")]
    [InlineData("nhiệm kỳ 2026 - 2031")]
    [InlineData("Luật ngày 16/6/2025")]
    public void Times_are_read_as_said(string text, params string[] expected) =>
        TimeReader.Read(Phrase.Of(text)).Select(Say).ShouldBe(expected);

    [Theory]
    [InlineData("2026 - 2030", "1/1/2026", "31/12/2030", DatePrecision.Year)]
    [InlineData("2026", "1/1/2026", "31/12/2026", DatePrecision.Year)]
    [InlineData("2026 và duy trì suốt nhiệm kỳ", "1/1/2026", null, DatePrecision.Year)]
    [InlineData("Hoàn thành năm 2026", null, "31/12/2026", DatePrecision.Year)]
    [InlineData("Hoàn thành đề án tháng 2/2026", null, "28/2/2026", DatePrecision.Month)]
    [InlineData("Quý II/2027", "1/4/2027", "30/6/2027", DatePrecision.Quarter)]
    [InlineData("Hằng năm (dịp Tết)", null, null, DatePrecision.EveryYear)]
    public void A_schedule_is_as_precise_as_written(string text, string? from, string? to, DatePrecision precision) =>
        ScheduleReader.Read(text).ShouldBe(new Schedule(Day(from), Day(to), precision));

    [Theory]
    [InlineData("Theo chỉ đạo của cấp trên nhiệm kỳ 2026 - 2031")]
    [InlineData("Thường xuyên")]
    [InlineData(null)]
    public void No_schedule_is_made_up(string? text) => ScheduleReader.Read(text).ShouldBeNull();

    private static string Say(TimeMark mark) =>
        $"{mark.Kind}{(mark.From is null && mark.To is null ? "" : $" {mark.From}-{mark.To}")}"
            + $"{(mark.Due is { } due ? $" by {due.Day}/{due.Month}" : "")}";

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "d/M/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
