using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Approval;

namespace ThienVan.Core.Tests.Reports.Approval;

public sealed class PublicationTests
{
    private static readonly string[] _codes = ["1a", "2a", "3a", "3b", "15a"];
    private static readonly string[] _reasons = ["", " ", "chờ số của thuế"];

    private static readonly DateOnly _cutOff = new(2026, 9, 14);

    [Theory]
    [InlineData(-90, "round.early")]
    [InlineData(-1, "round.early")]
    [InlineData(0, null)]
    [InlineData(1, null)]
    public void Nothing_goes_out_before_the_day_its_figures_end(int days, string? code)
    {
        var round = EntryWindowTests.Round(RoundState.Open, new RoundLine("1a", "kinh-te"));
        (Publication.Settle(round, new HashSet<string> { "1a" }, [], _cutOff.AddDays(days)).Refusal?.Code).ShouldBe(code);
    }

    [Fact]
    public void A_round_goes_out_exactly_when_each_line_is_approved_or_named_with_a_reason() =>
        Gen.Select(Gen.Bool.Array[5], Gen.Int[0, 2].Select(which => _reasons[which]).Array[5], Gen.Enum<RoundState>())
            .Sample(
                (approved, reasons, state) =>
        {
            var round = EntryWindowTests.Round(state, [.. _codes.Select(code => new RoundLine(code, "kinh-te"))]);
            var standing = _codes.Where((_, i) => approved[i]).ToHashSet();
            var settled = Publication.Settle(round, standing, [.. _codes.Select((code, i) => new MissingLine(code, reasons[i]))], _cutOff);
            var whole = Enumerable.Range(0, 5).All(i => approved[i] || !VietnameseText.IsBlank(reasons[i]));
            settled.IsRefused.ShouldBe(state == RoundState.Published || standing.Count == 0 || !whole);
            if (!settled.IsRefused) settled.Value.Select(line => line.Code).ShouldBe(_codes.Except(standing));
        });

    [Fact]
    public void The_refusal_counts_and_names_what_is_left() =>
        Publication
            .Settle(EntryWindowTests.Round(RoundState.Open, new RoundLine("1a", "kinh-te"), new RoundLine("2a", UnitId: null)),
                new HashSet<string> { "1a" }, [], _cutOff)
            .Refusal!.Message.ShouldContain("1 số liệu chưa được duyệt (2a)");

    [Theory]
    [InlineData(5, "(1a, 2a, 3a, 4a, 5a)")]
    [InlineData(6, "(1a, 2a, 3a, 4a, 5a, …)")]
    public void Five_are_named_and_more_are_hinted_at(int left, string named)
    {
        RoundLine[] lines = [new("0a", "kinh-te"), .. Enumerable.Range(1, left).Select(at => new RoundLine($"{at}a", "kinh-te"))];
        Publication.Settle(EntryWindowTests.Round(RoundState.Open, lines), new HashSet<string> { "0a" }, [], _cutOff).Refusal!
            .Message.ShouldContain(named);
    }

    [Theory]
    [InlineData(Publication.LongestReason, null)]
    [InlineData(Publication.LongestReason + 1, "round.publish_long")]
    public void One_reason_that_is_too_long_is_refused(int length, string? code)
    {
        var round = EntryWindowTests.Round(RoundState.Open, [.. _codes.Select(line => new RoundLine(line, "kinh-te"))]);
        MissingLine[] named = [.. _codes[1..]
            .Select(line => new MissingLine(line, "chờ số")), new("3b", "trùng"), new("khac", new string('x', length))];
        (Publication.Settle(round, new HashSet<string> { "1a" }, named, _cutOff).Refusal?.Code).ShouldBe(code);
    }

    [Fact]
    public void What_needs_a_look_is_said_and_the_rest_is_well()
    {
        ReviewFocus.Of([], explanation: " ", ValueFlow.New).ShouldBeEmpty();
        var revision = new ValueFlow { State = ValueState.Published }.Revise("nhầm đơn vị tính").Value;
        var doubts = ReviewFocus.Of([new("check.jump", CheckWeight.ToExplain, "Tăng 400% so với kỳ trước.")], "Có dự án mới", revision);
        doubts.Count.ShouldBe(3);
        doubts[0].ShouldContain("nhầm đơn vị tính");
    }
}
