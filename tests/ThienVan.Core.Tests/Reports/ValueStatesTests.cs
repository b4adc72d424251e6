using ThienVan.Core.Reports;

namespace ThienVan.Core.Tests.Reports;

public sealed class ValueStatesTests
{
    [Theory]
    [InlineData(ValueState.Draft, true, false, false)]
    [InlineData(ValueState.Returned, true, false, false)]
    [InlineData(ValueState.Submitted, false, false, false)]
    [InlineData(ValueState.Verified, false, true, false)]
    [InlineData(ValueState.Approved, false, true, true)]
    [InlineData(ValueState.Published, false, true, true)]
    public void Each_state_is_in_its_sets(ValueState state, bool open, bool verified, bool approved) =>
        (state.IsOpen(), state.IsSent(), state.IsVerified(), state.IsApproved()).ShouldBe((open, !open, verified, approved));

    [Fact]
    public void Open_pending_and_approved_part_the_states() =>
        ValueStates.Open.Concat(ValueStates.Pending).Concat(ValueStates.Approved).ShouldBe(Enum.GetValues<ValueState>(), ignoreOrder: true);
}
