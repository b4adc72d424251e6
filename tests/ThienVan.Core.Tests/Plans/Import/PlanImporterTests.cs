using CsCheck;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;

namespace ThienVan.Core.Tests.Plans.Import;

/// <summary>Single sentences of the genre, each in a small plan of its own.</summary>
public sealed class PlanImporterTests
{
    [Theory]
    [InlineData("Phần đầu đến năm 2030, 80% hộ có cây xanh.", "Ratio Exactly % 2030=80")]
    [InlineData("Hằng năm giảm 30 hộ nghèo; năm 2027 giảm 45 hộ nghèo.", "Flow Exactly hộ 2026=30, 2027=45, 2028-2030=30")]
    [InlineData(
        "Năm 2026, tỷ lệ A đạt 90% và duy trì các năm tiếp theo. Đến năm 2030, tỷ lệ A đạt 95%.",
        "Ratio Exactly % 2026=90, 2027-2029=90 Derived, 2030=95 kept from 2026")]
    [InlineData("Tỷ lệ hộ dùng nước sạch (năm 2026: 80%, năm 2027: 85%).", "Ratio Exactly % 2026=80, 2027=85")]
    [InlineData("Đến năm 2027 không còn nhà tạm.", "Stock Exactly nhà 2027=0, 2028-2030=0 Derived kept from 2027")]
    [InlineData("Chỉ số hài lòng đứng trong nhóm 10 xã dẫn đầu trên 50 xã năm 2028.", "Rank AtMost hạng 2028=..10 of 50")]
    [InlineData(
        "Chi đầu tư đến năm 2030 tối thiểu 60%, tối đa 40% cho chi thường xuyên.", "Ratio AtLeast % 2030=60..", "Ratio AtMost % 2030=..40")]
    [InlineData("Tỷ lệ tử vong trẻ em dưới 5 tuổi đến năm 2030 dưới 10‰.", "Stock AtMost ‰ 2030=..10")]
    [InlineData("Quý II/2027, phê duyệt quy hoạch chi tiết khu trung tâm.", "Milestone 2027=met by 30/6")]
    [InlineData("Hằng năm vận động Quỹ khuyến học đạt kế hoạch.", "Ratio % 2026-2030=met Assigned")]
    public void One_target_reads(string text, params string[] expected) =>
        Plan($"(1) {text}").Targets.ShouldHaveSingleItem().Indicators.Select(PlanTexts.Say).ShouldBe(expected);

    [Fact]
    public void Numbers_jumped_over_and_doubtful_figures_are_listed()
    {
        var plan = Plan("(1) Đến năm 2030, 80% hộ có cây xanh.\n\n(4) Năm 2027, thu ngân sách đạt 1,250 tỷ đồng.");
        plan.Unread.Select(text => text.Why).ShouldSatisfyAllConditions(
            why => why.Count().ShouldBe(2),
            why => why.ShouldContain(said => said.Contains("nhảy từ 1 sang 4", StringComparison.Ordinal)),
            why => why.ShouldContain(said => said.Contains("hai cách đọc (1.250 hoặc 1,25)", StringComparison.Ordinal)));
        Plan("(1) Đến năm 2030, 80% hộ có cây xanh.\n\n(2) Hằng năm trồng 1,200 cây xanh.").Unread.ShouldBeEmpty();
    }

    [Fact]
    public void A_target_holds_its_lines_and_its_own_words()
    {
        var target = Plan("(7) Năm 2026, *tỷ lệ* thu gom\n\nrác đạt 100%.").Targets.ShouldHaveSingleItem();
        target.Provision.ShouldBe(
            new Provision
            {
                Reference = "Phần I, mục 1, chỉ tiêu 7",
                Lines = new LineRange(8, 10),
                Quote = "(7) Năm 2026, *tỷ lệ* thu gom rác đạt 100%.",
            }
        );
        target.Indicators[0].Name.ShouldBe("Tỷ lệ thu gom rác");
    }

    [Fact]
    public void A_change_without_a_subject_takes_the_one_before() =>
        Plan("(1) Thu ngân sách đến năm 2030 đạt 85 tỷ đồng, tăng bình quân 15%/năm.").Indicators.Select(indicator => indicator.Name)
            .ShouldBe(["Thu ngân sách", "Thu ngân sách tăng bình quân"]);

    [Fact]
    public void An_aspiration_is_told_from_a_duty()
    {
        var indicators = Plan("(1) Phấn đấu năm 2026 trồng 10 cây.\n\n(2) Năm 2026 trồng 10 cây.").Indicators;
        indicators.Select(indicator => indicator.Strictness).ShouldBe([Strictness.Aspirational, Strictness.Mandatory]);
    }

    [Fact]
    public void A_heading_over_the_targets_says_when() =>
        PlanTexts
            .Say(
                PlanImporter
                    .Import(
                        SourceText.FromText(
                            "Kế hoạch giai đoạn 2026 - 2030\n\nI. CÁC CHỈ TIÊU ĐẾN NĂM 2030\n\n1. Tỷ lệ che phủ rừng đạt 42%.")
                    )
                    .Indicators.ShouldHaveSingleItem()
            )
            .ShouldBe("Ratio Exactly % 2030=42");

    [Fact]
    public void Whatever_figure_is_written_is_the_figure_read() =>
        Gen.Select(Gen.Int[1, 100], Gen.Int[2026, 2030]).Sample((percent, year) =>
            PlanTexts.Say(Plan($"(1) Đến năm {year}, tỷ lệ hộ có điện đạt tối thiểu {percent}%.").Indicators.Single())
            == $"Ratio AtLeast % {year}={percent}.."
    );

    [Fact]
    public void Any_text_is_answered_not_thrown_at_and_stays_within_its_lines() =>
        Gen.OneOf([.. "()15.%\t\n nămI:;-20Đ*$|".Select(Gen.Const)]).Array[0, 200].Select(chars => new string(chars)).Sample(text =>
        {
            var source = SourceText.FromText("II. CÁC CHỈ TIÊU\n" + text + "\nPHỤ LỤC 1\nTT\tChỉ tiêu\tĐVT\n" + text);
            var plan = PlanImporter.Import(source);
            plan.Unread.Select(unread => unread.Lines).Concat(plan.Targets.Select(target => target.Provision.Lines!.Value))
                .ShouldAllBe(lines => lines.From >= 1 && lines.From <= lines.To && lines.To <= source.Count);
        });

    [Fact]
    public void An_empty_text_gives_an_empty_plan() => PlanImporter.Import(SourceText.FromText("")).Targets.ShouldBeEmpty();

    private static PlanDocument Plan(string targets) =>
        PlanImporter.Import(
            SourceText.FromText(
                $"KẾ HOẠCH\nKinh tế - xã hội giai đoạn 2026 - 2030\n\nI. CÁC CHỈ TIÊU\n\n1. Các chỉ tiêu chung\n\n{targets}")
        );
}
