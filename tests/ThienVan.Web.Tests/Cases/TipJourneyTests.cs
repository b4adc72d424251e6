using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Cases.Tips;
using ThienVan.Web.Cases;
using ThienVan.Web.Cases.Sealing;
using ThienVan.Web.Cases.Tips;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Cases;

/// <summary>A tip from the form to its deletion, over the pages.</summary>
public sealed class TipJourneyTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    [Trait("Engine", "both")]
    public async Task A_tip_is_filed_read_answered_talked_over_and_closed(Engine engine)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        await app.ReceiveAsync();
        var (reporter, office) = (app.Browse(), await app.SignInAsync("vanphong"));
        var receipt = TipOffice.ReceiptOf(await app.FileAsync(reporter, file: ("chứng cứ.txt", Encoding.UTF8.GetBytes("Biên nhận số 7"))));
        var tip = (await app.TipsAsync()).ShouldHaveSingleItem();

        (await office.ReadAsync("/viec-cho-toi")).Body!.TextContent.ShouldContain("Đọc tin báo ẩn danh");
        (await office.ReadAsync(TipLinks.Home)).Body!.TextContent.ShouldContain(tip.Called);
        var page = TipLinks.Tip(tip.Id);
        (await office.ReadAsync(page)).Body!.TextContent.ShouldNotContain("ngõ 12");
        (await ReadAsync(office.SubmitFormAsync(page, "mo-tin", ("Form.Passphrase", "sai sai sai sai")))).ShouldNotContain("ngõ 12");
        var opened = await Browser.ParseAsync(await office.SubmitFormAsync(page, "mo-tin", ("Form.Passphrase", TipOffice.Phrase)));
        opened.Body!.TextContent.ShouldContain("ngõ 12");
        var take = opened.Forms.Single(form => form.GetAttribute("action") == TipLinks.File(tip.Id));
        var part = take.QuerySelector("button")!.GetAttribute("value")!;
        var file = await office.SendAsync(take, page, ("passphrase", TipOffice.Phrase), ("part", part));
        (await file.Content.ReadAsStringAsync()).ShouldBe("Biên nhận số 7");
        file.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("chứng cứ.txt");
        (await office.SendAsync(take, page, ("passphrase", "sai sai sai sai"), ("part", part)))
            .StatusCode.ShouldBe(HttpStatusCode.Redirect);

        await DoneAsync(office, page, "tra-loi-tin", ("Form.Said", "Đề nghị cho biết ngày nào?"));
        var talk = await TipOffice.FollowAsync(reporter, receipt.Replace(" ", "", StringComparison.Ordinal));
        talk.Body!.TextContent.ShouldContain("Đề nghị cho biết ngày nào?");
        var more = talk.Forms.Single(form => form.QuerySelector("textarea") is not null);
        for (var i = 0; i < 2; i++) await TipOffice.SendAsync(reporter, TipLinks.Follow, more, file: null, ("Form.Said", "Ngày 20/11."));
        var read = (await app.OpenAsync("chutich", tip.Id)).Value.Messages;
        read.Count(message => message.Said == "Ngày 20/11.").ShouldBe(1);

        await DoneAsync(office, page, "ket-thuc-tin", ("Form.Said", "Đã lập biên bản."), ("Form.Outcome", "Forwarded"),
            ("Form.File", "12/HS"));
        var end = (await TipOffice.FollowAsync(reporter, receipt)).Body!.TextContent;
        end.ShouldContain("Đã chuyển thành hồ sơ chính thức");
        end.ShouldContain("12/HS");
        (await app.InScopeAsync(services => services.GetRequiredService<EventAudit>().VerifyAsync((_, _) => { }, default)))
            .Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_form_sent_twice_or_at_once_is_one_tip_with_one_receipt()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.ReceiveAsync();
        var reporter = app.Browse();
        var form = await app.FormAsync(reporter);
        var pages = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => TipOffice.SendAsync(reporter, TipLinks.Send, form, file: null,
            ("Form.What", TipOffice.What), ("Form.About", ""), ("Form.When", ""))));
        pages.Select(TipOffice.ReceiptOf).Distinct().ShouldHaveSingleItem();
        (await app.TipsAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_form_without_a_ticket_too_fast_or_too_old_brings_nothing_and_loses_no_word()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.ReceiveAsync();
        var reporter = app.Browse();
        var fast = (await reporter.ReadAsync(TipLinks.Send)).Forms.Single();
        await RefusedAsync(fast, "vài giây");
        await RefusedAsync(fast, "mở quá lâu", ("Form.Ticket", "khong-co"));
        app.Time.Advance(TimeSpan.FromHours(13));
        await RefusedAsync(fast, "mở quá lâu");
        await RefusedAsync(await app.FormAsync(reporter), "ít nhất 20", ("Form.What", "ngắn"));
        await RefusedAsync(await app.FormAsync(reporter), "không có trong danh sách", ("Form.About", "khong-co"));
        (await TipOffice.SendAsync(reporter, TipLinks.Send, await app.FormAsync(reporter), file: null, ("Form.What", TipOffice.What),
            ("Form.Website", "http://x"))).QuerySelector("[data-receipt]").ShouldBeNull();
        (await app.TipsAsync()).ShouldBeEmpty();

        async Task RefusedAsync(AngleSharp.Html.Dom.IHtmlFormElement form, string said, params (string Name, string Value)[] over)
        {
            (string Name, string Value)[] fields = [.. over, .. new[] { ("Form.What", TipOffice.What), ("Form.About", ""),
                ("Form.When", "") }
                .Where(field => !Array.Exists(over, one => one.Name == field.Item1))];
            var page = await TipOffice.SendAsync(reporter, TipLinks.Send, form, file: null, fields);
            page.QuerySelector("main")!.TextContent.ShouldContain(said);
            page.QuerySelector("textarea")!.TextContent.ShouldBe(fields.Single(field => field.Name == "Form.What").Value);
        }
    }

    [Fact]
    public async Task People_of_the_reported_unit_do_not_see_it_and_where_two_are_not_left_it_is_refused()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.ReceiveAsync();
        await app.FileAsync(app.Browse(), about: Cast.OtherUnit);
        var tip = (await app.TipsAsync()).ShouldHaveSingleItem();
        (await app.OpenAsync("chutich", tip.Id)).IsRefused.ShouldBeFalse();
        (await app.OpenAsync(Cast.OtherUnit, tip.Id)).Refusal!.Code.ShouldBe("tip.not_yours");
        (await (await app.SignInAsync(Cast.OtherUnit)).GetAsync(TipLinks.Tip(tip.Id))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ResealAsync(app, "chutich", Cast.OtherUnit)).Refusal!.Code.ShouldBe("tip.nothing");

        (await UnnameAsync(app, Cast.OtherUnit)).ShouldBeNull();
        var refused = await app.FileAsync(app.Browse(), about: TipReaders.Leaders);
        refused.QuerySelector("main")!.TextContent.ShouldContain("Không còn đủ hai người nhận");
        (await app.TipsAsync()).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_ward_without_two_readers_receives_nothing_and_says_where_to_go()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.KeyAsync("chutich");
        (await app.NameAsync("chutich")).ShouldBeNull();
        (await app.NameAsync("quantri"))!.Code.ShouldBe("tip.administrator");
        (await app.NameAsync("vanphong", by: "vanphong"))!.Code.ShouldBe("people.not_allowed");
        foreach (var address in new[] { TipLinks.Public, TipLinks.Send })
        {
            var page = await app.Browse().ReadAsync(address);
            page.QuerySelector("main")!.TextContent.ShouldContain("chưa tiếp nhận");
            page.QuerySelector("main")!.TextContent.ShouldContain("Nơi nhận");
            page.QuerySelectorAll("textarea").ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_lost_key_loses_no_tip_and_the_last_who_can_read_is_not_taken_away()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.ReceiveAsync();
        await app.FileAsync(app.Browse());
        var tip = (await app.TipsAsync()).ShouldHaveSingleItem();
        (await app.AsAsync("vanphong", services => services.GetRequiredService<KeyService>()
            .ReplaceAsync(TipOffice.Phrase, TipOffice.Phrase, isSure: true, default))).IsRefused.ShouldBeFalse();
        (await app.OpenAsync("vanphong", tip.Id)).Refusal!.Code.ShouldBe("tip.not_yours");
        (await ResealAsync(app, "chutich", "vanphong")).Value.ShouldBe(1);
        (await app.OpenAsync("vanphong", tip.Id)).Value.Messages[0].Said.ShouldBe(TipOffice.What);

        (await UnnameAsync(app, "vanphong")).ShouldBeNull();
        (await app.OpenAsync("vanphong", tip.Id)).Refusal!.Code.ShouldBe("tip.not_yours");
        (await UnnameAsync(app, Cast.OtherUnit)).ShouldBeNull();
        (await UnnameAsync(app, "chutich"))!.Code.ShouldBe("tip.alone");
        (await app.OpenAsync("chutich", tip.Id)).Value.Messages[0].Said.ShouldBe(TipOffice.What);
    }

    [Fact]
    public async Task A_day_is_published_once_and_the_reporter_finds_their_leaf_and_when_its_day_comes_all_is_deleted()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.ReceiveAsync();
        var reporter = app.Browse();
        var filed = await app.FileAsync(reporter, file: ("a.txt", Encoding.UTF8.GetBytes("nội dung")));
        var (receipt, tip) = (TipOffice.ReceiptOf(filed), (await app.TipsAsync()).Single());
        filed.Body!.TextContent.ShouldContain(tip.Leaf);
        (await RunAsync(app)).ShouldBe(0);
        app.Time.Advance(TimeSpan.FromDays(2));
        (await RunAsync(app)).ShouldBe(2);
        (await RunAsync(app)).ShouldBe(0);
        var file = await reporter.GetAsync(TipLinks.Commitment(tip.Day));
        (await file.Content.ReadAsStringAsync()).Split('\n').ShouldContain(tip.Leaf);
        (await TipOffice.FollowAsync(reporter, receipt)).QuerySelectorAll("a")
            .ShouldContain(link => link.GetAttribute("href") == TipLinks.Commitment(tip.Day));
        (await reporter.ReadAsync(TipLinks.Commitments)).QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        (await app.EventsAsync()).Where(row => row.Kind == "cases.tip_day_committed").Select(row => row.Subject)
            .ShouldBe([TipLinks.DaySubject(tip.Day), TipLinks.DaySubject(tip.Day.AddDays(1))]);

        app.Time.Advance(TimeSpan.FromDays(760));
        await RunAsync(app);
        (await app.TipsAsync()).ShouldBeEmpty();
        (await app.InScopeAsync(async services => await services.GetRequiredService<AppDb>().Set<BoxPartRow>().CountAsync()
            + await services.GetRequiredService<AppDb>().Set<BoxWrapRow>().CountAsync())).ShouldBe(0);
        (await TipOffice.FollowAsync(reporter, receipt)).QuerySelector("main")!.TextContent.ShouldContain("Không mở được");
        (await reporter.GetAsync(TipLinks.Commitment(tip.Day))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static Task<int> RunAsync(TestApp app) =>
        app.InScopeAsync(services => services.GetRequiredService<TipClock>().RunAsync(default));

    private static async Task<Core.Kernel.Result<int>> ResealAsync(TestApp app, string by, string person)
    {
        var user = await app.UserAsync(person);
        return await app.AsAsync(by, services =>
            services.GetRequiredService<TipReaderService>().ResealAsync(user, TipOffice.Phrase, default));
    }

    private static async Task<Core.Kernel.Refusal?> UnnameAsync(TestApp app, string person)
    {
        var user = await app.UserAsync(person);
        return await app.AsAsync("chutich", services => services.GetRequiredService<TipReaderService>().UnnameAsync(user, default));
    }

    private static async Task DoneAsync(Browser browser, string page, string form, params (string Name, string Value)[] fields) =>
        (await browser.SubmitFormAsync(page, form, [.. fields, ("Form.Passphrase", TipOffice.Phrase)]))
        .StatusCode.ShouldBe(HttpStatusCode.Redirect);

    private static async Task<string> ReadAsync(Task<HttpResponseMessage> answer) =>
        (await Browser.ParseAsync(await answer)).Body!.TextContent;
}
