using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Scheduling;

namespace ThienVan.Core.Tests.Work.Scheduling;

public sealed class StepNetworkTests
{
    private const int Steps = 6;

    private static readonly PlannedStep[] _steps =
    [
        .. Enumerable.Range(0, Steps)
            .Select(no => new PlannedStep { Id = Networks.Id(no), ProjectId = Networks.Project(no), Name = $"Bước {no}" }),
    ];

    /// <summary>Edits in any order: a link is put in, or taken away again.</summary>
    private static readonly Gen<(bool Add, int A, int B, LinkKind Kind)[]> _edits =
        Gen.Select(Gen.Frequency((4, Gen.Const(true)), (1, Gen.Const(false))), Gen.Int[0, Steps - 1], Gen.Int[0, Steps - 1],
            Gen.Enum<LinkKind>()).Array[1, 30];

    [Fact]
    public void Whatever_the_order_of_edits_a_link_is_refused_exactly_when_it_would_close_a_circle() => _edits.Sample(edits =>
    {
        List<StepLink> held = [];
        foreach (var (add, a, b, kind) in edits)
        {
            var link = new StepLink(Networks.Id(a), Networks.Id(b), kind);
            if (!add)
            {
                held.Remove(link);
                continue;
            }

            var answer = StepNetwork.Of(_steps, held).Value.With(link);
            if (a == b) answer.Refusal?.Code.ShouldBe("link.self");
            else if (held.Contains(link)) answer.Refusal?.Code.ShouldBe("link.twice");
            else if (Reaches(held, link.After, link.Before)) answer.Refusal?.Code.ShouldBe("link.circle");
            else held.Add(answer.ShouldSatisfy(link));
            StepNetwork.Of(_steps, held).IsRefused.ShouldBeFalse();
        }
    }, iter: 2000);

    [Fact]
    public void Every_step_stands_after_what_it_waits_for() => Networks.Cases.Sample(seen =>
    {
        var order = seen.Network.Order.Select((step, at) => (step.Id, at)).ToDictionary(step => step.Id, step => step.at);
        order.Count.ShouldBe(seen.Steps.Count);
        foreach (var link in seen.Links) order[link.Before].ShouldBeLessThan(order[link.After]);
    }, iter: 500);

    [Fact]
    public void A_refused_circle_names_its_steps()
    {
        StepLink[] links = [Link(0, 1), Link(1, 2), Link(2, 0)];
        StepNetwork.Of(_steps, links).Refusal.ShouldNotBeNull().Message
            .ShouldBe("Các bước chờ nhau thành vòng: “Bước 0” → “Bước 1” → “Bước 2” → “Bước 0”; đề nghị bỏ một liên kết trong vòng.");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(PlannedStep.MostDays + 1)]
    public void A_lag_that_cannot_be_is_refused(int lag) =>
        StepNetwork.Of(_steps, [Link(0, 1) with { Lag = lag }]).Refusal?.Code.ShouldBe("link.lag");

    [Fact]
    public void A_link_to_a_step_that_is_gone_is_refused() =>
        StepNetwork.Of(_steps, [Link(0, 99)]).Refusal?.Code.ShouldBe("link.step");

    [Fact]
    public void The_end_does_not_stand_before_the_start()
    {
        var step = _steps[0];
        step.On(new(2026, 3, 2), new(2026, 3, 1), Networks.Calendar).Refusal?.Code.ShouldBe("step.end");
        step.On(new(2026, 3, 2), new(2026, 3, 2), Networks.Calendar).Value.Days.ShouldBe(1);
        step.On(new(2026, 2, 13), new(2026, 2, 23), Networks.Calendar).Value.Days.ShouldBe(11);
        var working = step with { Count = DayCount.Working };
        working.On(new(2026, 2, 13), new(2026, 2, 23), Networks.Calendar).Value.Days.ShouldBe(2);
        working.On(new(2026, 2, 14), new(2026, 2, 15), Networks.Calendar).Refusal?.Code.ShouldBe("step.off");
    }

    [Fact]
    public void A_step_is_done_today_at_the_latest_and_lasts_a_day_at_least()
    {
        var today = new DateOnly(2026, 3, 2);
        _steps[0].Done(today.AddDays(1), today).Refusal?.Code.ShouldBe("step.done");
        _steps[0].Done(today, today).Value.DoneOn.ShouldBe(today);
        _steps[0].Lasting(today, 0).Refusal?.Code.ShouldBe("step.days");
        _steps[0].Lasting(today, PlannedStep.MostDays + 1).Refusal?.Code.ShouldBe("step.days");
    }

    private static StepLink Link(int before, int after) => new(Networks.Id(before), Networks.Id(after));

    private static bool Reaches(List<StepLink> links, Guid from, Guid to) =>
        from == to || links.Any(link => link.Before == from && Reaches(links, link.After, to));
}

file static class Accepted
{
    public static StepLink ShouldSatisfy(this Result<StepNetwork> answer, StepLink link)
    {
        answer.IsRefused.ShouldBeFalse();
        answer.Value.Links.ShouldContain(link);
        return link;
    }
}
