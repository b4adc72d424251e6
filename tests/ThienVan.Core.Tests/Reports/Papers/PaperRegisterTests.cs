using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports.Papers;

namespace ThienVan.Core.Tests.Reports.Papers;

public sealed class PaperRegisterTests
{
    [Fact]
    public void A_register_starts_at_one_uses_no_number_twice_and_leaves_no_gap_without_a_reason() =>
        Gen.Select(Gen.Int[0, 12], Gen.Bool).Array[0, 30].Sample(asked =>
        {
            var (taken, skipped, last) = (new List<int>(), new List<int>(), 0);
            foreach (var (number, hasReason) in asked)
            {
                var step = PaperRegister.Take(last, number == 0 ? null : number, hasReason ? "sổ giấy" : null);
                if (step.IsRefused) continue;
                taken.Add(step.Value.Number);
                if (step.Value.Skipped is var (first, through))
                {
                    hasReason.ShouldBeTrue();
                    skipped.AddRange(Enumerable.Range(first, through - first + 1));
                }

                last = step.Value.Number;
            }

            taken.Concat(skipped).Order().ShouldBe(Enumerable.Range(1, last));
        });

    [Fact]
    public void Groups_of_the_real_plan_stand_in_their_sections()
    {
        string Section(string group, string name = "x") => PaperSample.Rules.SectionOf(new()
        {
            Code = "1",
            Name = name,
            GroupId = "g",
            GroupName = group,
            Kind = Core.Plans.IndicatorKind.Stock,
            LeadName = "",
            Goal = "",
            Verdict = PaperVerdict.NoData,
        });
        Section("Kinh tế").ShouldBe(PaperOutline.Economy);
        Section("Ngân sách").ShouldBe(PaperOutline.Budget);
        Section("Phát triển đô thị").ShouldBe(PaperOutline.Urban);
        Section("Cải cách hành chính").ShouldBe(PaperOutline.Reform);
        Section("Văn hóa - xã hội").ShouldBe(PaperOutline.Society);
        Section("Quốc phòng - an ninh").ShouldBe(PaperOutline.Defence);
        Section("Quốc phòng - an ninh", "“Người đứng đầu tiếp dân, đối thoại”").ShouldBe(PaperOutline.Internal);
    }

    [Theory]
    [InlineData("Ủy ban nhân dân phường Kiến An", "Ủy ban nhân dân", "phường Kiến An", "Kiến An")]
    [InlineData("Ủy ban nhân dân xã Vĩnh Hòa", "Ủy ban nhân dân", "xã Vĩnh Hòa", "Vĩnh Hòa")]
    [InlineData("Sở Tài chính", "Sở Tài chính", "Sở Tài chính", "Sở Tài chính")]
    public void The_issuer_gives_body_ward_and_place(string issuer, string body, string ward, string place)
    {
        var paper = new PaperContent
        {
            RoundName = "",
            Issuer = issuer,
            Period = "",
            NextPeriod = "",
            Year = 2026,
            CutOff = default,
            Sections = new Dictionary<string, string>(),
            Lines = []
        };
        (paper.Body, paper.Ward, paper.Place).ShouldBe((body, ward, place));
    }
}
