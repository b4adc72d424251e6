using ThienVan.Core.Work.Meetings;

namespace ThienVan.Core.Tests.Work.Meetings;

public sealed class ProjectChangeTests
{
    private static readonly NamedThing _survey = new(Guid.Parse("00000000-0000-7000-8000-000000000001"), "Kiểm đếm");
    private static readonly NamedThing _family = new(Guid.Parse("00000000-0000-7000-8000-000000000002"), "1 hộ chưa nhận tiền");
    private static readonly ProjectMark _mark = new() { Id = Guid.Empty, Expected = new(2027, 2, 1) };

    [Fact]
    public void What_did_not_change_is_not_told()
    {
        var same = _mark with { StepsDone = [_survey with { Name = "Kiểm đếm, lần hai" }], Obstacles = [_family] };
        new ProjectChange(same, same with { StepsDone = [_survey] }).IsNone.ShouldBeTrue();
    }

    [Theory]
    [InlineData("2027-02-01", "2027-02-11", "dự kiến 11/02/2027, lùi thêm 10 ngày")]
    [InlineData("2027-02-01", "2027-01-25", "dự kiến 25/01/2027, sớm hơn 7 ngày")]
    [InlineData(null, "2027-01-25", "có ngày dự kiến 25/01/2027")]
    [InlineData("2027-02-01", null, "không còn ngày dự kiến")]
    [InlineData(null, null, "")]
    public void Its_day_moves(string? before, string? now, string said) =>
        new ProjectChange(_mark with { Expected = Day(before) }, _mark with { Expected = Day(now) }).Sentence.ShouldBe(said);

    [Fact]
    public void Steps_and_obstacles_come_and_go()
    {
        var held = _mark with { Obstacles = [_family] };
        new ProjectChange(_mark, held with { StepsDone = [_survey] }).Sentence
            .ShouldBe("xong bước “Kiểm đếm”; vướng mới “1 hộ chưa nhận tiền”");
        new ProjectChange(held, _mark).Sentence.ShouldBe("đã gỡ vướng “1 hộ chưa nhận tiền”");
        new ProjectChange(_mark with { StepsDone = [_survey] }, _mark).Sentence.ShouldBe("không còn ghi xong bước “Kiểm đếm”");
    }

    [Fact]
    public void What_is_done_has_no_day_to_slip()
    {
        var done = _mark with { Expected = new(2027, 3, 1), DoneOn = new(2027, 1, 20) };
        new ProjectChange(_mark, done).Sentence.ShouldBe("xong ngày 20/01/2027");
        new ProjectChange(_mark, done).Slip.ShouldBeNull();
        new ProjectChange(done, _mark).Sentence.ShouldBe("mở lại, trước đã xong");
    }

    private static DateOnly? Day(string? written) =>
        written is null ? null : DateOnly.Parse(written, System.Globalization.CultureInfo.InvariantCulture);
}
