using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Reports;
using ThienVan.Web.Reports.Papers;
using ThienVan.Web.Reports.Papers.Printing;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports.Approval;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Tests.Shared.Documents;
using ThienVan.Web.Tests.Work;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Tests.Reports.Papers;

/// <summary>The appendix of tasks says how each stood on the report's own day, in the words of the pages of the work.</summary>
public sealed class TasksInPapersTests : IAsyncLifetime
{
    private const string Doing = "Đang thực hiện, quá hạn 4 ngày làm việc";
    private static readonly RoundLine _trees = new("14a", Cast.OwnUnit);
    private static readonly Period _window = new(new(2026, 9, 15), new(2026, 12, 14));
    private TestApp _app = null!;
    private Guid _round;

    public async ValueTask InitializeAsync() => await BeginAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_came_after_the_reports_day_is_not_told_and_an_issued_report_stays(Engine engine)
    {
        if (engine != Engine.Sqlite)
        {
            await _app.DisposeAsync();
            await BeginAsync(engine);
        }

        var task = await UnderWayAsync();
        _app.Time.Now = At(17);
        (await TextAsync()).ShouldContain(Doing);
        (await TextAsync()).ShouldContain("Khoảng 60% theo báo cáo của đơn vị");

        (await _app.StepAsync(Cast.OwnUnit, tasks => tasks.SubmitAsync(task, "Danh sách 40 vị trí", default))).ShouldBeNull();
        (await _app.StepAsync("chutich", tasks => tasks.AgreeAsync(task, default))).ShouldBeNull();
        await _app.GiveAsync(TaskOffice.Trees with { Title = "Việc giao sau kỳ", Due = new(2026, 12, 30) });
        var after = await TextAsync();
        after.ShouldContain(Doing);
        foreach (var later in new[] { "Hoàn thành", "40 vị trí", "Khoảng 60%", "Việc giao sau kỳ" }) after.ShouldNotContain(later);

        await IssueAsync();
        var kept = await FileAsync("bao-cao-luu.docx");
        await _app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<TaskRow>().Where(row => row.Id == task)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Title, "Tên khác")));
        (await FileAsync("bao-cao-luu.docx")).ShouldBe(kept);
        (await _app.AsAsync("vanphong", services => services.GetRequiredService<PaperQueries>().FindAsync(_round, default)))!
            .Content.Tasks.Single().Standing.ShouldBe(Doing);
    }

    [Fact]
    public async Task A_later_day_granted_after_the_reports_day_makes_nothing_in_time_and_what_hindered_is_told_in_the_units_words()
    {
        var task = await UnderWayAsync();
        (await _app.StepAsync(Cast.OwnUnit, tasks => tasks.AskExtensionAsync(task, new(2026, 12, 28), "Chờ bản đồ", default)))
            .ShouldBeNull();
        _app.Time.Now = At(17);
        (await TextAsync()).ShouldContain("Đề nghị gia hạn đến 28/12/2026: Chờ bản đồ");
        (await _app.StepAsync("chutich", tasks => tasks.GrantExtensionAsync(task, default))).ShouldBeNull();
        var told = await TextAsync();
        told.ShouldContain(Doing);
        told.ShouldContain("08/12/2026");
        told.ShouldNotContain("28/12/2026");
    }

    [Fact]
    public async Task The_appendices_are_numbered_as_they_stand_in_both_copies_and_a_page_numbers_every_one()
    {
        foreach (var name in (string[])["bao-cao.docx", "bao-cao-luu.docx"])
            Appendices(await FileAsync(name)).ShouldBe(name.Contains("luu") ? ["Phụ lục I", "Phụ lục II"] : ["Phụ lục"]);
        await UnderWayAsync();
        Appendices(await FileAsync("bao-cao.docx")).ShouldBe(["Phụ lục I", "Phụ lục II"]);
        Appendices(await FileAsync("bao-cao-luu.docx")).ShouldBe(["Phụ lục I", "Phụ lục II", "Phụ lục III"]);
        var sent = await TextAsync("bao-cao.docx");
        (sent.Contains("/2026. Rà soát"), sent.Contains("Rà soát vị trí trồng cây")).ShouldBe((false, true));
        (await TextAsync()).ShouldContain("/2026. Rà soát vị trí trồng cây");
    }

    [Fact]
    public async Task A_wards_own_template_without_a_place_for_it_prints_as_before()
    {
        await UnderWayAsync();
        var paper = (await _app.AsAsync("vanphong", services => services.GetRequiredService<PaperQueries>().DraftAsync(_round, default)))!;
        var old = Without(DefaultTemplate.For(paper.Issuer));
        Appendices(ReportDocument.Write(paper, PaperCopy.Kept, old, default).Value).ShouldBe(["Phụ lục I", "Phụ lục II"]);
        Appendices(ReportDocument.Write(paper, PaperCopy.Sent, old, default).Value).ShouldBe(["Phụ lục"]);
    }

    [Fact]
    public async Task A_draft_shows_a_unit_the_tasks_it_may_see_and_whoever_issues_all_of_them()
    {
        await UnderWayAsync();
        async Task<int> SeenAsync(string person) =>
            (await _app.AsAsync(person, services => services.GetRequiredService<PaperQueries>().DraftAsync(_round, default)))!.Tasks.Count;
        (await SeenAsync("vanphong"), await SeenAsync(Cast.OwnUnit), await SeenAsync("cong-an")).ShouldBe((1, 1, 0));
    }

    private async Task BeginAsync(Engine engine = Engine.Sqlite)
    {
        _app = await PlanRoom.StartAsync(engine);
        _round = await _app.RoundAsync(PeriodType.Quarter, _window, _trees);
        await _app.ValueAsync(_round, _trees, ValueState.Approved, value: 321);
    }

    private async Task<Guid> UnderWayAsync()
    {
        var task = await _app.GiveAsync();
        (await _app.StepAsync(Cast.OwnUnit, tasks => tasks.AcceptAsync(task, default))).ShouldBeNull();
        (await _app.StepAsync(Cast.OwnUnit, tasks => tasks.ReportAsync(task, "đã đo 12 tuyến", "60", default))).ShouldBeNull();
        return task;
    }

    private static DateTimeOffset At(int day) => new(2026, 12, day, 2, 0, 0, TimeSpan.Zero);

    private async Task IssueAsync() =>
        (await _app.AsAsync("chutich", services => services.GetRequiredService<PaperIssuing>().IssueAsync(_round, new()
        {
            Day = new(2026, 12, 17),
            Authority = PaperIssuing.Authorities[0],
            Signer = "Nguyễn Văn Ký",
            Nothing = [.. PaperOutline.Headed.Select(section => section.Key)],
        }, default))).Refusal.ShouldBeNull();

    private async Task<byte[]> FileAsync(string name) =>
        (await _app.AsAsync("vanphong", services => services.GetRequiredService<PaperPrints>().FileAsync(_round, name, default)))!
            .Value.Value.Content;

    private async Task<string> TextAsync(string name = "bao-cao-luu.docx") => Text(await FileAsync(name)).InnerText;

    private static string[] Appendices(byte[] file) =>
        [.. Text(file).ChildElements.Select(element => element.InnerText).Where(text => text is "Phụ lục" || text.StartsWith("Phụ lục I"))];

    private static DocumentFormat.OpenXml.Wordprocessing.Body Text(byte[] file)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        OfficeFiles.ShouldBeValid(word);
        return (DocumentFormat.OpenXml.Wordprocessing.Body)word.MainDocumentPart!.Document!.Body!.CloneNode(deep: true);
    }

    private static byte[] Without(byte[] template)
    {
        using var file = new MemoryStream();
        file.Write(template);
        using (var word = WordprocessingDocument.Open(file, isEditable: true))
            foreach (var element in word.MainDocumentPart!.Document!.Body!.ChildElements.ToArray()
                .Where(element => element.InnerText is "Phụ lục II" || element.InnerText == ReportFields.Braced(ReportFields.Tasks)))
                element.Remove();
        return file.ToArray();
    }
}
