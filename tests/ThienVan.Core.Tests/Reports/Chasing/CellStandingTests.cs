using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Chasing;
using static ThienVan.Core.Tests.Reports.Chasing.ChasingSample;

namespace ThienVan.Core.Tests.Reports.Chasing;

public sealed class CellStandingTests
{
    [Theory]
    [InlineData(ValueState.Draft, false, false, false)]
    [InlineData(ValueState.Returned, false, false, false)]
    [InlineData(ValueState.Submitted, true, false, false)]
    [InlineData(ValueState.Verified, true, true, false)]
    [InlineData(ValueState.Approved, true, true, true)]
    [InlineData(ValueState.Published, true, true, true)]
    public void Each_step_holds_the_ones_before_it(ValueState state, bool sent, bool verified, bool approved) =>
        (state.IsSent(), state.IsVerified(), state.IsApproved()).ShouldBe((sent, verified, approved));

    [Fact]
    public void Timeliness_is_that_of_the_first_version_sent_and_change_that_of_the_last()
    {
        var standing = CellProgress.Of([Value("1a", ValueState.Submitted, sentOn: 21, version: 2),
            Value("1a", ValueState.Approved, sentOn: 17), Value("1a", ValueState.Draft, sentOn: 20, version: 3)]);
        (standing.FirstSentOn, standing.ChangedAt?.Day, standing.Revision, standing.State)
            .ShouldBe((March(17), 21, 6, ValueState.Approved));
    }

    [Theory]
    [InlineData(ValueState.Approved, ValueState.Returned, ValueState.Approved)]
    [InlineData(ValueState.Published, ValueState.Submitted, ValueState.Published)]
    [InlineData(ValueState.Published, ValueState.Approved, ValueState.Approved)]
    [InlineData(ValueState.Submitted, ValueState.Draft, ValueState.Draft)]
    public void What_was_approved_stands_until_a_later_version_is(ValueState first, ValueState second, ValueState stands) =>
        CellProgress.Of([Value("1a", first), Value("1a", second, version: 2)]).State.ShouldBe(stands);
}
