using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;
using ThienVan.Core.Plans.Versions;
using ThienVan.Web.Plans;
using ThienVan.Web.Plans.Review.Pages;
using ThienVan.Web.Plans.Versions;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Plans;

/// <summary>The review of a draft: a block said to be something else, tasks corrected, and who did it.</summary>
public sealed class BlockReviewTests(Cast cast) : IClassFixture<Cast>
{
    /// <summary>An invented plan: targets in lines 6 and 7, tasks in lines 11 and 12.</summary>
    internal const string Text = """
        KẾ HOẠCH
        Phát triển kinh tế - xã hội 5 năm 2026 - 2030

        II. CÁC CHỈ TIÊU CHỦ YẾU

        1. Đến năm 2030 có 66 doanh nghiệp.
        2. Tỷ lệ hộ nghèo giảm từ 3,5% năm 2025 xuống còn 2% vào năm 2030.

        III. NHIỆM VỤ, GIẢI PHÁP

        1. Mở rộng vùng chè 120 ha.
        2. Đến năm 2030 trồng 15 ha quế.
        """;

    private TestApp App => cast.App;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_block_is_read_anew_and_the_word_stays_with_the_draft(Engine engine)
    {
        await using var app = await TestApp.StartAsync(demo: true, engine);
        var draft = await app.UploadTextAsync(Text, "ta-leng.txt");
        (await SayAsync(app, draft, 1, 12, PartRole.Targets)).ShouldBeNull();
        (await SayAsync(app, draft, 2, 6, PartRole.LeftOut)).ShouldBeNull();
        var view = await ViewAsync(app, draft);
        view.Document.Targets.Select(target => target.Indicators[0].Name).ShouldBe(["Tỷ lệ hộ nghèo giảm", "Trồng quế"]);
        view.Document.Tasks.Select(task => task.No).ShouldBe(["III.1"]);
        view.Steps.Select(step => (step.Block!.Lines.From, step.Block.Role)).ShouldBe([(12, PartRole.Targets), (6, PartRole.LeftOut)]);
        view.Steps.ShouldAllBe(step => step.By.StartsWith("Văn phòng"));
        view.Reading!.On(6).Last().Role.ShouldBe(TokenRole.LeftOut);
        var told = (await app.EventsAsync()).Last(entry => entry.Kind == "plan.block_said");
        told.Data!.ShouldContain("\"from\":6");
        told.Data!.ShouldContain("leftOut");
    }

    [Fact]
    public async Task The_later_of_two_is_told_and_changes_nothing()
    {
        var draft = await App.UploadTextAsync(Text, "ta-leng.txt");
        (await SayAsync(App, draft, 1, 12, PartRole.Targets)).ShouldBeNull();
        (await SayAsync(App, draft, 1, 6, PartRole.Tasks))!.Code.ShouldBe("plan.draft_stale");
        (await ViewAsync(App, draft)).Steps.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(6, 6, PartRole.Targets, "plan.block_same")]
    [InlineData(12, 6, PartRole.Targets, "plan.block_lines")]
    [InlineData(0, 3, PartRole.Tasks, "plan.block_lines")]
    [InlineData(6, 900, PartRole.Tasks, "plan.block_lines")]
    public async Task What_would_change_nothing_or_is_no_line_is_refused(int from, int to, PartRole role, string code)
    {
        var draft = await App.UploadTextAsync(Text, "ta-leng.txt");
        (await SayAsync(App, draft, 1, new(new(from, to), role)))!.Code.ShouldBe(code);
    }

    [Fact]
    public async Task A_draft_without_a_text_says_what_to_do_instead()
    {
        var draft = await App.DraftAsync();
        (await SayAsync(App, draft, 1, 6, PartRole.Targets))!.Code.ShouldBe("plan.block_no_text");
        var page = await (await App.SignInAsync("vanphong")).ReadAsync(PlanLinks.Draft(draft));
        page.QuerySelector("#khoi").ShouldBeNull();
        page.Body!.TextContent.ShouldContain("không có văn bản nguồn");
    }

    [Fact]
    public async Task A_corrected_task_says_who_corrected_it_and_outlives_another_block_read_anew()
    {
        var draft = await App.UploadTextAsync(Text, "ta-leng.txt");
        (await CorrectAsync(draft, document =>
        {
            var form = TaskForm.Of(document, document.Tasks[0], revision: 1);
            (form.Name, form.Timing, form.Cooperating) = ("Mở rộng vùng chè Shan", "Hoàn thành năm 2027", "Hội Nông dân\nTrạm Y tế");
            return form.Apply(document, document.Tasks[0]).Value;
        })).ShouldBeNull();
        (await SayAsync(App, draft, 2, 6, PartRole.Review)).ShouldBeNull();
        var view = await ViewAsync(App, draft);
        var task = view.Document.Tasks[0];
        (task.Name, task.Schedule?.To).ShouldBe(("Mở rộng vùng chè Shan", new DateOnly(2027, 12, 31)));
        task.Cooperating.ShouldBe(["Hội Nông dân", "Trạm Y tế"]);
        view.Steps[0].Item.ShouldBe("nv-III.1");
        var page = await (await App.SignInAsync("vanphong")).ReadAsync(PlanLinks.Draft(draft));
        page.QuerySelector("[id='nv-III.1']")!.TextContent.ShouldContain("sửa lúc");
    }

    [Fact]
    public async Task A_block_read_anew_and_back_says_that_what_was_corrected_in_it_is_gone()
    {
        var draft = await App.UploadTextAsync(Text, "ta-leng.txt");
        (await CorrectAsync(draft, document =>
        {
            var form = TaskForm.Of(document, document.Tasks[0], revision: 1);
            form.Name = "Mở rộng vùng chè Shan";
            return form.Apply(document, document.Tasks[0]).Value;
        })).ShouldBeNull();
        (await SayAsync(App, draft, 2, 11, PartRole.LeftOut)).ShouldBeNull();
        (await SayAsync(App, draft, 3, new(new(11, 11), Role: null))).ShouldBeNull();
        (await ViewAsync(App, draft)).Document.Tasks[0].Name.ShouldBe("Mở rộng vùng chè 120 ha");
        var page = await (await App.SignInAsync("vanphong")).ReadAsync(PlanLinks.Draft(draft));
        page.QuerySelector("[id='nv-III.1']")!.TextContent.ShouldContain("nên chỗ sửa không còn");
    }

    [Fact]
    public async Task A_false_indicator_is_dropped_alone_and_a_unit_that_is_not_listed_leads_another()
    {
        var draft = await App.UploadTextAsync(Text, "ta-leng.txt");
        (await CorrectAsync(draft, document =>
        {
            var form = IndicatorForm.Of(document.Targets[0].Indicators[0], document, revision: 1);
            form.OtherLead = "Ban quản lý chợ";
            var named = form.Apply(document, document.Targets[0].Indicators[0]).Value;
            var other = IndicatorForm.Of(named.Targets[1].Indicators[0], named, revision: 1);
            other.LeaveOut = true;
            return other.Apply(named, named.Targets[1].Indicators[0]).Value;
        })).ShouldBeNull();
        var document = (await ViewAsync(App, draft)).Document;
        document.FindUnit(document.Targets[0].Indicators[0].Lead)!.Name.ShouldBe("Ban quản lý chợ");
        document.Targets[1].Indicators.ShouldBeEmpty();
        var page = await (await App.SignInAsync("vanphong")).ReadAsync(PlanLinks.Draft(draft));
        var card = page.QuerySelector("#ct-1")!.TextContent;
        card.Split('\n').Select(line => line.Trim()).ShouldContain("Chủ trì: Ban quản lý chợ");
        card.ShouldContain("Chủ trì riêng: Ban quản lý chợ");
        card.ShouldNotContain("Chưa nêu đơn vị chủ trì");
    }

    [Fact]
    public async Task A_target_without_any_indicator_left_is_counted_apart_and_can_be_left_out()
    {
        var draft = await App.UploadTextAsync(Text, "ta-leng.txt");
        (await CorrectAsync(draft, document => LeftOut.Indicator(document, document.Targets[1].Indicators[0].Code))).ShouldBeNull();
        var office = await App.SignInAsync("vanphong");
        var page = PlanLinks.Draft(draft);
        (await office.ReadAsync(page)).QuerySelector(".counts")!.TextContent.ShouldContain("2 chỉ tiêu, 1 không còn chỉ số");
        await (await Tab.OpenAsync(office, page, "sua-bo-2")).SendAsync(office);
        (await ViewAsync(App, draft)).Document.Targets.Select(target => target.No).ShouldBe(["1"]);
        (await office.ReadAsync(page)).QuerySelector(".counts")!.TextContent.ShouldNotContain("không còn chỉ số");
    }

    [Fact]
    public async Task The_page_colours_numbers_and_says_in_words_what_each_became()
    {
        var draft = await App.UploadTextAsync(Text, "ta-leng.txt");
        var page = await (await App.SignInAsync("vanphong")).ReadAsync(PlanLinks.Draft(draft));
        page.QuerySelectorAll("#d7 .token").Select(token => (token.TextContent, token.ClassList[1])).ShouldBe(
            [("2", "token-reference"), ("3,5", "token-baseline"), ("2025", "token-time"), ("2", "token-read"), ("2030", "token-time")]);
        page.QuerySelector("#d7 .token-read")!.GetAttribute("title").ShouldBe("đã đọc vào chỉ tiêu: 2");
        page.QuerySelectorAll("section.source .legend li").Length.ShouldBe(Enum.GetValues<TokenRole>().Length);
        page.QuerySelectorAll("#khoi li").Length.ShouldBe(2);
    }

    [Fact]
    public async Task An_accepted_plan_leads_to_itself_and_a_person_without_the_right_has_no_screen()
    {
        var draft = await App.UploadTextAsync(Text, "ta-leng.txt");
        var denied = await (await App.SignInAsync("totruong01")).GetAsync(PlanLinks.Draft(draft));
        denied.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await App.AcceptAsync(draft, otherPlace: true)).ShouldBeNull();
        var page = await (await App.SignInAsync("vanphong")).GetAsync(PlanLinks.Draft(draft));
        page.StatusCode.ShouldBe(HttpStatusCode.Found);
        page.Headers.Location!.OriginalString.ShouldEndWith(PlanLinks.Comparison(draft));
        var gone = await (await App.SignInAsync("vanphong")).GetAsync(PlanLinks.Draft(Guid.CreateVersion7(App.Time.GetUtcNow())));
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await SayAsync(App, draft, 1, 6, PartRole.Tasks))!.Code.ShouldBe("plan.draft_gone");
    }

    private static Task<Refusal?> SayAsync(TestApp app, Guid draft, int revision, int line, PartRole role) =>
        SayAsync(app, draft, revision, new(new(line, line), role));

    private static Task<Refusal?> SayAsync(TestApp app, Guid draft, int revision, SaidBlock word) => app.AsAsync("vanphong", services =>
        services.GetRequiredService<PlanDrafts>().SayAsync(draft, revision, word, default));

    private static Task<DraftView> ViewAsync(TestApp app, Guid draft) => app.AsAsync("vanphong", async services =>
        (await services.GetRequiredService<VersionQueries>().DraftAsync(draft, default))!);

    private async Task<Refusal?> CorrectAsync(Guid draft, Func<PlanDocument, PlanDocument> change)
    {
        var view = await ViewAsync(App, draft);
        return await App.AsAsync("vanphong", services => services.GetRequiredService<PlanDrafts>()
            .CorrectAsync(draft, view.Revision, change(view.Document), default));
    }
}
