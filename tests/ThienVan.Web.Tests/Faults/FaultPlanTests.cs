using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Files;

namespace ThienVan.Web.Tests.Faults;

/// <summary>Plans whose text was once read wrong, through the one reader of browser and command line.</summary>
public sealed class FaultPlanTests
{
    private const string Clean = "k00-plan-clean.txt";

    [Theory]
    [InlineData("k07-textbox.docx")]
    [InlineData("k08-eth.txt")]
    [InlineData("k12-marks-before-letters.pdf")]
    public async Task It_reads_as_the_same_plan_without_the_trouble(string file)
    {
        var (plan, clean) = (await ReadAsync(file), await ReadAsync(Clean));
        plan.Unread.ShouldBeEmpty();
        Said(plan).ShouldBe(Said(clean));
        plan.Tasks.Select(task => task.Name).ShouldBe(clean.Tasks.Select(task => task.Name));
    }

    [Theory]
    [InlineData("k07-footnote.docx", "Năm 2028 tăng mới ít nhất 100 doanh nghiệp, năm 2029 tăng mới ít nhất 110 doanh nghiệp.")]
    [InlineData("k07-hidden.docx", "(9a) Đến năm 2030, tỷ lệ hộ dân dùng nước sạch đạt 55%.")]
    [InlineData("k07-hiddenrun.docx", "90% (bản cũ)")]
    [InlineData("k07-strike.docx", "90%")]
    public async Task What_is_no_part_of_the_text_is_listed_and_the_rest_reads_as_without_it(string file, string leftOut)
    {
        var plan = await ReadAsync(file);
        plan.Unread.ShouldHaveSingleItem().Text.ShouldBe(leftOut);
        Said(plan).ShouldBe(Said(await ReadAsync(Clean)));
    }

    [Fact]
    public async Task Thousands_parted_by_commas_are_thousands_of_things_counted_whole()
    {
        var plan = await ReadAsync("k03-plan-comma.txt");
        plan.Unread.ShouldBeEmpty();
        Said(plan).ShouldBe([.. Said(await ReadAsync(Clean)).Select(said => said.Replace("2030=850..", "2030=1850..", default))]);
    }

    private static async Task<PlanDocument> ReadAsync(string file)
    {
        var read = await PlanFile.ReadAsync(Fault.Path(file), default);
        read.Refusal.ShouldBeNull();
        return read.Value.Document;
    }

    private static string[] Said(PlanDocument plan) =>
    [
        .. plan.AllTargets().SelectMany(target => target.Indicators.Select(one =>
            $"{target.No} {target.Name}: {one.Code} {one.Name} {one.Kind} {one.Comparator} {one.Unit} "
                + $"{string.Join(' ', one.Points.Select(point => $"{point.Year}={point.Low}..{point.High}"))} {one.Total}")),
    ];
}
