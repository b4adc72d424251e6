using CsCheck;
using ThienVan.Core.Work.Scheduling;

namespace ThienVan.Core.Tests.Work.Scheduling;

public sealed class BaselineTests
{
    private static readonly DateOnly _day = new(2026, 3, 2);
    private static readonly Gen<string> _reasons = Gen.Frequency((1, Gen.Const("")), (2, Gen.Const("QĐ 12")));

    /// <summary>Whatever the steps become, and however often somebody tries, what was promised stays as it was promised.</summary>
    [Fact]
    public void A_baseline_never_changes_silently() => Gen.Select(Networks.Cases, _reasons)
        .Array[1, 6].Sample(tries =>
    {
        var book = BaselineBook.Empty;
        foreach (var (seen, reason) in tries)
        {
            var before = book.All.ToArray();
            var steps = Timetable.Planned(seen.Network, Networks.Calendar).Steps;
            var answer = book.Set(steps, reason, "Người chốt", seen.Today);
            if (!answer.IsRefused) book = answer.Value;
            book.All.Take(before.Length).ShouldBe(before);
            book.All.Count.ShouldBe(before.Length + (answer.IsRefused ? 0 : 1));
            if (reason == "") answer.Refusal?.Code.ShouldBe("baseline.reason");
            if (answer.IsRefused) continue;
            (book.Current?.Number, book.Current?.Reason, book.Current?.SetOn).ShouldBe((before.Length + 1, reason, seen.Today));
            book.Set(steps, "lần nữa", "Người chốt", seen.Today).Refusal?.Code.ShouldBe("baseline.same");
        }
    }, iter: 500);

    [Fact]
    public void Steps_without_days_are_no_promise()
    {
        var step = new PlannedStep { Id = Networks.Id(0), ProjectId = Networks.Project(0), Name = "Chưa có ngày" };
        BaselineBook.Empty.Set([new(step, Start: null, End: null)], "lý do", "ai", _day).Refusal?.Code.ShouldBe("baseline.empty");
    }

    [Fact]
    public void What_is_kept_is_read_in_its_order()
    {
        BaselineStep[] steps = [new(Networks.Id(0), "Bước", _day, _day)];
        var one = new Baseline { Number = 1, SetOn = _day, SetBy = "ai", Reason = "gốc", Steps = steps };
        var book = BaselineBook.Of([one with { Number = 2 }, one]);
        book.Current?.Number.ShouldBe(2);
        book.Current?.End.ShouldBe(_day);
        book.Current?.Find(Networks.Id(0))?.End.ShouldBe(_day);
        book.Current?.Find(Networks.Id(1)).ShouldBeNull();
    }
}
