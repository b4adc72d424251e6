using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Files;

namespace ThienVan.Web.Tests.Plans.Files;

public sealed class PlanDataTests
{
    private static readonly PlanDocument Plan = PlanFixture.KienAn();

    [Fact]
    public void The_shipped_plan_holds_every_part_of_the_document()
    {
        (Plan.Number, Plan.Date, Plan.PeriodFrom, Plan.PeriodTo).ShouldBe(("135/KH-UBND", new DateOnly(2025, 12, 23), 2026, 2030));
        Plan.Targets.Select(target => target.No).ShouldBe(Enumerable.Range(1, 34).Select(no => $"{no}"));
    }
}
