using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Reports.Papers;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports.Approval;

namespace ThienVan.Web.Tests.Reports.Papers;

/// <summary>The round of the approval tests is cut off on 14/09/2026; the test's day is 23/11/2026.</summary>
public sealed class IssueOrderTests(Cast cast) : IClassFixture<Cast>
{
    private static readonly RoundLine _trees = ApprovalRoom.Own("14a");
    private static readonly IssueOrder _order = new()
    {
        Day = new(2026, 9, 14),
        Authority = PaperIssuing.Authorities[0],
        Signer = "Nguyễn Văn Ký",
        Nothing = [.. PaperOutline.Headed.Select(section => section.Key)],
    };

    public static TheoryData<string, IssueOrder, string?> Orders => new()
    {
        { "on the cut-off", _order, null },
        { "before the cut-off", _order with { Day = new(2026, 9, 13) }, "paper.day" },
        { "in a week", _order with { Day = new(2026, 11, 30) }, null },
        { "in eight days", _order with { Day = new(2026, 12, 1) }, "paper.day" },
        { "for nobody", _order with { Authority = "Giám đốc" }, "paper.authority" },
        { "by nobody", _order with { Signer = " " }, "paper.signer" },
        { "by a long name", _order with { Signer = new string('x', 101) }, "paper.signer" },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task A_report_is_issued_between_its_cut_off_and_a_week_from_now_by_somebody_entitled(string when, IssueOrder order,
        string? code)
    {
        var round = await cast.App.RoundAsync(_trees);
        await cast.App.ValueAsync(round, _trees, ValueState.Approved);
        var issued = await cast.App.AsAsync("chutich", services => services.GetRequiredService<PaperIssuing>()
            .IssueAsync(round, order, default));
        (issued.Refusal?.Code).ShouldBe(code, when);
    }
}
