using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Reports;
using ThienVan.Web.Shared.Audit;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports.Approval;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Reports.Papers;

public sealed class FiguresInTrailTests
{
    [Fact]
    public async Task A_figure_is_found_by_the_name_of_its_indicator()
    {
        await using var app = await PlanRoom.StartAsync();
        var round = await app.RoundAsync(new RoundLine("14a", "kinh-te-ha-tang-do-thi"));
        string[] subjects = [$"report/{round}/14a", $"report/{round}/14a/tdp-01"];
        var names = await app.AsAsync("quantri", services => services.GetRequiredService<TrailNames>().ReadAsync(subjects, default));
        foreach (var subject in subjects)
        {
            names[subject].ShouldStartWith("Số liệu 14a (");
            TrailNames.Meets(subject, names[subject], names[subject].Split((char[])['(', ')'])[1]).ShouldBeTrue(names[subject]);
        }
    }
}
