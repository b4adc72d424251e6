using ThienVan.Core.Work.Tasks;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Work;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Tests.Work;

/// <summary>One step on several tasks: previewed one by one, taken one by one, never twice.</summary>
[Trait("Engine", "both")]
public sealed class TaskBulkTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Results_are_previewed_and_agreed_with_one_by_one_and_a_second_press_does_nothing(Engine engine)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        var (one, two, open) = (await app.SubmittedAsync(), await app.SubmittedAsync(), await app.GiveAsync());
        var chair = await app.SignInAsync("chutich");
        (await chair.ReadAsync(WorkLinks.Home)).QuerySelectorAll($"input[name={BulkField}]").Length.ShouldBe(3);
        (await chair.ReadAsync($"{WorkLinks.Home}?chon=trang")).QuerySelectorAll($"input[name={BulkField}][checked]").Length.ShouldBe(3);
        var page = Address(BulkAct.Agree, one, two, open);
        var preview = await chair.ReadAsync(page);
        preview.Body!.TextContent.ShouldContain("Xem trước: 2/3 việc sẽ đổi");
        preview.Body.TextContent.ShouldContain("Danh sách 40 vị trí");
        preview.Body.TextContent.ShouldContain("không nghiệm thu được");
        var sent = Sent(preview);
        var first = await Browser.ParseAsync(await chair.SendAsync(HttpMethod.Post, page, new FormUrlEncodedContent(sent)));
        first.Body!.TextContent.ShouldContain("Nghiệm thu: đã làm với 2 việc.");
        var again = await Browser.ParseAsync(await chair.SendAsync(HttpMethod.Post, page, new FormUrlEncodedContent(sent)));
        again.Body!.TextContent.ShouldContain("đã làm với 0 việc, 2 việc không làm được");
        (await app.TaskAsync(one)).State.ShouldBe(TaskState.Done);
        (await app.TaskAsync(open)).State.ShouldBe(TaskState.NotStarted);
        (await app.EventsAsync()).Count(row => row.Kind == "work.task_moved"
            && row.Data!.Contains("agree", StringComparison.OrdinalIgnoreCase)).ShouldBe(2);
    }

    [Fact]
    public async Task A_reason_and_a_day_are_asked_for_once_and_each_task_follows_its_own_rules()
    {
        await using var app = await PlanRoom.StartAsync();
        var (own, other) = (await app.GiveAsync(), await app.GiveAsync(TaskOffice.Trees with { Due = new(2026, 12, 15) }));
        var chair = await app.SignInAsync("chutich");
        var page = Address(BulkAct.MoveDay, own, other);
        var refused = await Browser.ParseAsync(await chair.SubmitFormAsync(page, "viec-nhieu-xem", ("Form.Day", "15/12/2026")));
        refused.QuerySelector(".notice")!.TextContent.ShouldContain("Đề nghị ghi lý do");
        var preview = await Browser.ParseAsync(await chair.SubmitFormAsync(
            page, "viec-nhieu-xem", ("Form.Day", "15/12/2026"), ("Form.Reason", "lùi kỳ họp")));
        preview.Body!.TextContent.ShouldContain("Xem trước: 1/2 việc sẽ đổi");
        preview.Body.TextContent.ShouldContain("Hạn đã là 15/12/2026");
        await chair.SendAsync(HttpMethod.Post, page, new FormUrlEncodedContent(Sent(preview)));
        (await app.TaskAsync(own)).Due.ShouldBe(new(2026, 12, 15));
        (await app.EventsAsync())[^1].Reason.ShouldBe("lùi kỳ họp");
    }

    [Fact]
    public async Task A_task_that_changed_after_the_preview_is_left_alone()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.SubmittedAsync();
        var chair = await app.SignInAsync("chutich");
        var page = Address(BulkAct.Agree, id);
        var sent = Sent(await chair.ReadAsync(page));
        (await app.StepAsync(Cast.OwnUnit, tasks => tasks.RecallAsync(id, default))).ShouldBeNull();
        (await app.StepAsync(Cast.OwnUnit, tasks => tasks.SubmitAsync(id, "Kết quả khác", default))).ShouldBeNull();
        var answer = await Browser.ParseAsync(await chair.SendAsync(HttpMethod.Post, page, new FormUrlEncodedContent(sent)));
        answer.Body!.TextContent.ShouldContain("vừa đổi sau khi bạn xem");
        (await app.TaskAsync(id)).State.ShouldBe(TaskState.Submitted);
    }

    [Fact]
    public async Task A_task_is_asked_after_once_a_day_and_its_unit_is_told()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.GiveAsync();
        (await app.StepAsync("chutich", tasks => tasks.RemindAsync(id, "cần trước thứ Sáu", default))).ShouldBeNull();
        (await app.StepAsync("chutich", tasks => tasks.RemindAsync(id, "cần trước thứ Sáu", default)))!.Code.ShouldBe("task.reminded");
        (await (await app.SignInAsync("truong.kinh-te")).ReadAsync("/thong-bao")).Body!.TextContent.ShouldContain("cần trước thứ Sáu");
        app.Time.Advance(TimeSpan.FromDays(1));
        (await app.StepAsync("chutich", tasks => tasks.RemindAsync(id, "hôm sau", default))).ShouldBeNull();
    }

    [Fact]
    public async Task A_head_hands_on_within_the_unit_and_what_they_may_not_see_is_not_told()
    {
        await using var app = await PlanRoom.StartAsync();
        var (own, hidden) = (await app.GiveAsync(), await app.GiveAsync(TaskOffice.Trees with
        {
            Title = "Việc kín",
            To = new(Cast.OtherUnit, PersonId: null),
            With = [],
        }));
        var head = await app.SignInAsync("truong.kinh-te");
        var page = Address(BulkAct.HandOn, own, hidden);
        var shown = await head.ReadAsync(page);
        shown.Body!.TextContent.ShouldNotContain("Việc kín");
        shown.Body.TextContent.ShouldContain("1 việc không còn hoặc bạn không được xem");
    }

    [Fact]
    public async Task One_comes_back_to_the_list_as_it_was_and_to_no_other_site()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.SubmittedAsync();
        var chair = await app.SignInAsync("chutich");
        var list = await chair.ReadAsync($"{WorkLinks.Home}?tt=Submitted&xep=-so&chon=trang");
        var kept = list.QuerySelector($"input[type=hidden][name=danh-sach]")!.GetAttribute("value")!;
        var page = $"{Address(BulkAct.Agree, id)}&danh-sach={Uri.EscapeDataString(kept)}";
        var preview = await chair.ReadAsync(page);
        preview.QuerySelector($"a[href='{WorkLinks.Home}?tt=Submitted&xep=-so']").ShouldNotBeNull();
        var done = await Browser.ParseAsync(await chair.SendAsync(HttpMethod.Post, page, new FormUrlEncodedContent(Sent(preview))));
        Back(done).ShouldBe($"{WorkLinks.Home}?tt=Submitted&xep=-so");
        foreach (var elsewhere in new[] { "//example.org", "https://example.org/?x=1", "javascript:alert(1)" })
            (await chair.ReadAsync($"{Address(BulkAct.Agree)}&danh-sach={Uri.EscapeDataString(elsewhere)}"))
                .QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).ShouldAllBe(address => address.StartsWith('/')
                    && !address.StartsWith("//", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reminder_changes_nothing_and_says_so()
    {
        await using var app = await PlanRoom.StartAsync();
        var (one, two) = (await app.GiveAsync(), await app.GiveAsync());
        var chair = await app.SignInAsync("chutich");
        var preview = await Browser.ParseAsync(await chair.SubmitFormAsync(
            Address(BulkAct.Remind, one, two), "viec-nhieu-xem", ("Form.Reason", "cần trước thứ Sáu")));
        preview.Body!.TextContent.ShouldContain("Xem trước: 2/2 việc sẽ được nhắc");
        preview.Body.TextContent.ShouldNotContain("sẽ đổi");
    }

    [Fact]
    public async Task What_is_unfinished_is_said_before_a_result_is_agreed_with_alone_or_among_others()
    {
        await using var app = await PlanRoom.StartAsync();
        var (before, id) = (await app.GiveAsync(TaskOffice.Trees with { With = [] }), await app.SubmittedAsync());
        var first = (await app.TaskAsync(before)).Called;
        (await app.LinkAsync("chutich", id, first, TaskLinkKind.WaitsFor)).ShouldBeNull();
        (await app.StepAsync("chutich", tasks => tasks.AddCheckAsync(id, "Đo lại", default))).ShouldBeNull();
        var said = "Xem trước khi nghiệm thu: còn 1/1 việc nhỏ chưa xong; 1 đơn vị phối hợp chưa trả lời; "
            + $"việc phải xong trước chưa xong: {first}.";
        var chair = await app.SignInAsync("chutich");
        (await chair.ReadAsync(WorkLinks.Task(id))).Body!.TextContent.ShouldContain(said);
        (await chair.ReadAsync(Address(BulkAct.Agree, id))).Body!.TextContent.ShouldContain(said);
    }

    private static string? Back(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelectorAll("main a")
        .Single(link => link.TextContent == "Về danh sách nhiệm vụ").GetAttribute("href");

    private const string BulkField = "viec";

    private static string Address(BulkAct act, params Guid[] tasks) =>
        $"{WorkLinks.Bulk}?lam={act}&{string.Join('&', tasks.Select(task => $"{BulkField}={task}"))}";

    private static KeyValuePair<string, string>[] Sent(AngleSharp.Html.Dom.IHtmlDocument page) =>
    [
        .. page.Forms.Single(form => form.Elements.Any(field => field.GetAttribute("value") == "viec-nhieu")).Elements
            .OfType<AngleSharp.Html.Dom.IHtmlInputElement>().Where(input => input.Type == "hidden" || input.IsChecked)
            .Select(input => KeyValuePair.Create(input.Name!, input.Value)),
    ];
}
