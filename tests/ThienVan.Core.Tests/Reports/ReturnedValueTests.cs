using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Approval;

namespace ThienVan.Core.Tests.Reports;

/// <summary>A return asks for a change or a reply; what came back is looked at singly from then on.</summary>
public sealed class ReturnedValueTests
{
    private static readonly ReturnedValue _returned = new()
    {
        At = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero),
        By = "Văn phòng",
        Observed = new() { Value = 12 },
        Source = "Sổ theo dõi",
        Explanation = "Theo sổ",
    };

    [Theory]
    [InlineData(12, "Sổ theo dõi", "Theo sổ", false, false)]
    [InlineData(12, null, null, false, false)]
    [InlineData(13, "Sổ theo dõi", "Theo sổ", false, true)]
    [InlineData(12, "Báo cáo số 5", "Theo sổ", false, true)]
    [InlineData(12, "Sổ theo dõi", "Đã đối chiếu lại, số đúng", false, true)]
    [InlineData(12, "Sổ theo dõi", "Theo sổ", true, true)]
    public void An_answer_is_another_figure_other_words_or_a_new_file(
        int value, string? source, string? explanation, bool proved, bool answered) =>
        (ReturnedValue.RefuseUnanswered(_returned, "Số lệch sổ", new() { Value = value }, source, explanation, proved) is null)
            .ShouldBe(answered);

    [Fact]
    public void The_refusal_repeats_the_reason_and_says_what_to_do()
    {
        var refusal = ReturnedValue.RefuseUnanswered(_returned, "Số lệch sổ", _returned.Observed, null, null, proved: false)!;
        (refusal.Code, refusal.Message.Contains("“Số lệch sổ”"), refusal.Message.Contains("ô Giải trình"))
            .ShouldBe(("entry.unanswered", true, true));
    }

    [Fact]
    public void Another_reliability_of_the_same_figure_is_a_change() =>
        _returned.IsAnswered(new() { Value = 12, Quality = Quality.Official }, null, null, proved: false).ShouldBeTrue();

    [Fact]
    public void What_never_came_back_owes_no_answer() =>
        ReturnedValue.RefuseUnanswered(null, null, new() { Value = 12 }, null, null, proved: false).ShouldBeNull();

    [Fact]
    public void What_came_back_once_needs_a_look_until_the_version_is_over()
    {
        var flow = ValueFlow.New.Submit(null).Value.Return("Số lệch sổ").Value;
        foreach (var later in (ValueFlow[])[flow, flow.Submit(null).Value, flow.Submit(null).Value.Verify(Guid.CreateVersion7()).Value])
            ReviewFocus.Of([], explanation: null, later).ShouldBe(["Số đã bị trả lại: Số lệch sổ"]);
    }
}
