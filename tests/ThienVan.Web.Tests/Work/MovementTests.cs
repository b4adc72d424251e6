using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Movements;
using ThienVan.Web.Shared.Outbox;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Tests.Shared.Outbox;
using ThienVan.Web.Work;
using ThienVan.Web.Work.Movements;

namespace ThienVan.Web.Tests.Work;

/// <summary>A movement of the plan from one press to its places and commendations, over the pages.</summary>
[Trait("Engine", "both")]
public sealed class MovementTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_movement_of_the_plan_is_taken_up_given_sent_confirmed_and_ranked(Engine engine)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        var office = await app.SignInAsync("vanphong");
        (await office.ReadAsync(MovementLinks.Home)).Body!.TextContent.ShouldContain("Giải chạy Chinh phục Thiên Văn");
        var id = await app.MovementAsync();
        await SavedAsync(office, MovementLinks.Movement(id), "phong-trao-mo-dot", ("Opened.Year", "2026"), ("Opened.From", "05/01/2026"),
            ("Opened.To", "20/12/2026"), ("Opened.Goal", "100"));
        await SavedAsync(office, MovementLinks.Goals(id, 2026), "phong-trao-muc-tieu", ("Form.Goals[tdp-01]", "40"),
            ("Form.Goals[tdp-02]", "50"));
        var goals = (await office.ReadAsync(MovementLinks.Goals(id, 2026))).Body!.TextContent;
        goals.ShouldContain("Đã giao 90 cây cho 2/6 tổ, còn thiếu 10 cây so với mục tiêu của phường");

        var head = await app.SignInAsync(MovementOffice.Head);
        var mine = MovementLinks.Group(id, 2026, MovementOffice.Group);
        (await head.ReadAsync(MovementLinks.Home)).QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).ShouldContain(mine);
        await SavedAsync(head, mine, "phong-trao-gui", ("Form.Amount", "44"), ("Form.On", "20/11/2026"));
        var sent = (await head.ReadAsync(mine)).Body!.TextContent;
        foreach (var said in new[] { "44 cây", "Chưa xác nhận", "mục tiêu: 40 cây" }) sent.ShouldContain(said);
        sent.ShouldNotContain("Đạt mục tiêu");

        var lead = await app.SignInAsync(Cast.OwnUnit);
        var year = MovementLinks.Year(id, 2026);
        var entry = (await app.LastAsync(id)).Id;
        await SavedAsync(lead, year, $"phong-trao-xac-nhan-{entry:N}");
        var told = (await lead.ReadAsync(year)).Body!.TextContent;
        foreach (var said in new[] { "1/6 tổ đã gửi, 1 tổ đạt mục tiêu (2 tổ được giao)", "Đã xác nhận 44 cây, từ 1/6 tổ", "Chưa gửi",
            "mới có 1 tổ gửi kết quả", "chưa giao" }) told.ShouldContain(said);

        var row = (await app.BookAsync(id)).Book.Row;
        (await app.SendAsync(row.Id, "50", new(2026, 11, 20), by: "totruong02", group: "tdp-02")).ShouldBeNull();
        (await lead.ReadAsync(year)).Body!.TextContent.ShouldContain("Kết quả chưa được xác nhận: TDP 2");
        var other = (await app.LastAsync(id, "tdp-02")).Id;
        (await app.ResultAsync(Cast.OwnUnit, results => results.ConfirmAsync(row.Id, other, default))).ShouldBeNull();
        (await app.BookAsync(id)).Ranking.Places.Select(place => (place.Place, place.UnitId)).ShouldBe([(1, "tdp-01"), (2, "tdp-02")]);
        (await lead.ReadAsync(year)).Body!.TextContent.ShouldContain("cùng tính đến ngày 20/11/2026");
    }

    [Fact]
    public async Task A_later_entry_takes_the_place_of_an_earlier_one_and_both_are_seen()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.MovementAsync();
        var year = (await app.YearAsync(id)).Id;
        (await app.SendAsync(year, "10")).ShouldBeNull();
        (await app.SendAsync(year, "25")).ShouldBeNull();
        (await app.SendAsync(year, "20")).ShouldNotBeNull().Message.ShouldContain("25 cây");
        (await app.SendAsync(year, "20", reason: "đếm trùng 5 cây")).ShouldBeNull();
        var line = (await app.BookAsync(id)).Book.Find(MovementOffice.Group)!;
        line.Sent.Select(entry => (entry.Amount, entry.State)).ShouldBe(
            [(10, EntryState.Replaced), (25, EntryState.Replaced), (20, EntryState.Sent)]);
        line.Standing!.Amount.ShouldBe(20);
        (await app.ResultAsync("vanphong", results => results.ConfirmAsync(year, line.Sent[0].Id, default))).ShouldNotBeNull()
            .IsDone.ShouldBeTrue();
        var chair = await app.SignInAsync("chutich");
        var page = (await chair.ReadAsync(MovementLinks.Group(id, 2026, MovementOffice.Group))).Body!.TextContent;
        foreach (var said in new[] { "10 cây", "25 cây", "20 cây", "đếm trùng 5 cây", "Đã thay bằng số sau" }) page.ShouldContain(said);
    }

    [Theory]
    [InlineData("-1", "23/11/2026", "không nhỏ hơn 0")]
    [InlineData("1,5", "23/11/2026", "được đếm nguyên")]
    [InlineData("5", "24/11/2026", "chưa đến")]
    [InlineData("5", "04/01/2026", "bắt đầu ngày 05/01/2026")]
    [InlineData("", "23/11/2026", "Đề nghị nhập số")]
    [InlineData("5", "", "ngày nào")]
    [InlineData("1.234", "23/11/2026", "1234")]
    public async Task What_cannot_be_is_refused_with_what_to_do_and_stays_typed(string amount, string on, string said)
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.MovementAsync();
        await app.YearAsync(id);
        var head = await app.SignInAsync(MovementOffice.Head);
        var answer = await head.SubmitWholeFormAsync(MovementLinks.Group(id, 2026, MovementOffice.Group), "phong-trao-gui",
            ("Form.Amount", amount), ("Form.On", on));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await Browser.ParseAsync(answer);
        page.Body!.TextContent.ShouldContain(said);
        page.QuerySelector("input[name='Form.Amount']")!.GetAttribute("value").ShouldBe(amount);
        (await app.BookAsync(id)).Book.Tally.Sent.ShouldBe(0);
    }

    [Fact]
    public async Task Pressing_twice_sends_once_and_a_key_of_another_group_is_no_way_in()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.MovementAsync();
        var year = (await app.YearAsync(id)).Id;
        var key = Guid.CreateVersion7();
        (await app.SendAsync(year, "10", key: key)).ShouldBeNull();
        (await app.SendAsync(year, "10", key: key)).ShouldNotBeNull().IsDone.ShouldBeTrue();
        (await app.SendAsync(year, "10", by: "totruong02", group: "tdp-02", key: key)).ShouldNotBeNull().Code.ShouldBe("movement.broken");
        (await app.SendAsync(year, "10", by: "totruong02")).ShouldNotBeNull().Code.ShouldBe("people.not_allowed");
        (await app.BookAsync(id)).Book.Groups.Sum(line => line.Sent.Count).ShouldBe(1);
    }

    [Fact]
    public async Task A_settled_year_takes_nothing_waits_for_every_word_and_opens_with_a_reason()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.MovementAsync();
        var year = (await app.YearAsync(id)).Id;
        (await app.SendAsync(year, "10")).ShouldBeNull();
        (await app.YearsAsync("vanphong", years => years.CloseAsync(year, isSure: true, default))).ShouldNotBeNull()
            .Code.ShouldBe("movement.waiting");
        var entry = (await app.LastAsync(id)).Id;
        (await app.ResultAsync("vanphong", results => results.ReturnAsync(year, entry, " ", default))).ShouldNotBeNull()
            .Code.ShouldBe("movement.return_reason");
        (await app.ResultAsync("vanphong", results => results.ReturnAsync(year, entry, "thiếu ảnh", default))).ShouldBeNull();
        var warned = (await app.YearsAsync("vanphong", years => years.CloseAsync(year, isSure: false, default))).ShouldNotBeNull();
        foreach (var said in new[] { "còn đến hết ngày 20/12/2026", "Bị trả lại, chưa gửi lại: TDP 1.", "Chưa gửi kết quả: TDP 2, TDP 3" })
            warned.Message.ShouldContain(said);
        var page = MovementLinks.Year(id, 2026);
        var office = await app.SignInAsync("vanphong");
        var open = (await office.ReadAsync(page)).Body!.TextContent;
        foreach (var said in new[] { "còn đến hết ngày 20/12/2026", "Bị trả lại, chưa gửi lại: TDP 1.", "Bị trả lại, chờ gửi lại" })
            open.ShouldContain(said);
        await SavedAsync(office, page, "phong-trao-chot", ("Closed.Sure", "co"));
        var closed = (await office.ReadAsync(page)).Body!.TextContent;
        foreach (var said in new[] { "Đã chốt, lần bị trả lại chưa gửi lại", "Đã chốt, không gửi",
            "Không xếp vì lần gửi bị trả lại, đợt đã chốt: TDP 1", "Không xếp thứ: chỉ có 0 tổ" }) closed.ShouldContain(said);
        closed.ShouldNotContain("chờ gửi lại");
        (await app.SendAsync(year, "12")).ShouldNotBeNull().Code.ShouldBe("movement.closed");
        (await app.YearsAsync("vanphong", years => years.ReopenAsync(year, " ", default))).ShouldNotBeNull();
        (await app.YearsAsync("vanphong", years => years.ReopenAsync(year, "tổ 1 gửi muộn", default))).ShouldBeNull();
        (await app.SendAsync(year, "12")).ShouldBeNull();
    }

    [Fact]
    public async Task The_next_year_keeps_the_groups_and_none_of_the_figures()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.MovementAsync();
        var year = await app.YearAsync(id);
        (await app.YearsAsync("vanphong", years => years.GiveAsync(year.Id, year.Revision,
        [
            new("tdp-01", Joins: true, "40", "200"), new("tdp-06", Joins: false, Goal: null, Households: null),
        ], default))).ShouldBeNull();
        await app.YearAsync(id, 2027);
        var next = (await app.BookAsync(id, 2027)).Book;
        next.Groups.Select(line => line.Row.UnitId).ShouldBe(["tdp-01", "tdp-02", "tdp-03", "tdp-04", "tdp-05"]);
        next.Groups.ShouldAllBe(line => line.Row.Goal == null && line.Row.Households == null && line.Sent.Count == 0);
    }

    [Fact]
    public async Task Two_people_who_give_goals_at_once_do_not_undo_each_other()
    {
        await using var app = await PlanRoom.StartAsync();
        var year = await app.YearAsync(await app.MovementAsync());
        SaveGroup[] goals = [new("tdp-01", Joins: true, "40", Households: null)];
        (await app.YearsAsync("truong.kinh-te", years => years.GiveAsync(year.Id, year.Revision, goals, default))).ShouldBeNull();
        (await app.YearsAsync("vanphong", years => years.GiveAsync(year.Id, year.Revision, goals, default))).ShouldNotBeNull()
            .Code.ShouldBe("movement.stale");
        (await app.YearsAsync("vanphong", years => years.GiveAsync(
            year.Id, year.Revision + 1, [new("tdp-01", Joins: true, "0", Households: null)], default))).ShouldNotBeNull()
            .Message.ShouldStartWith("TDP 1: Số giao");
    }

    [Fact]
    public async Task What_is_counted_stays_while_results_are_counted_so_and_is_asked_for_before_a_year()
    {
        await using var app = await PlanRoom.StartAsync();
        var bare = (await TakeAsync(app)).Value;
        (await app.YearsAsync("vanphong", years => years.OpenAsync(
            bare, new() { Year = 2026, Days = new(new(2026, 1, 5), new(2026, 12, 20)) }, default)))!.Code.ShouldBe("movement.unsaid");
        (await TakeAsync(app)).Refusal!.IsDone.ShouldBeTrue();
        var id = await app.MovementAsync();
        (await app.SendAsync((await app.YearAsync(id)).Id, "5")).ShouldBeNull();
        (await app.AsAsync("vanphong", services => services.GetRequiredService<MovementService>().SaveAsync(new()
        {
            Id = id,
            LeadId = Cast.OwnUnit,
            Serves = [],
            Measure = new("Đường hoa", "m", IsWhole: false),
        }, default))).Refusal!.Code.ShouldBe("movement.counts");
    }

    [Fact]
    public async Task A_persons_name_is_for_those_who_may_see_it_and_no_line_is_taken_out()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.MovementAsync();
        var year = (await app.YearAsync(id)).Id;
        var key = Guid.CreateVersion7();
        var line = new ProposeCommendation
        {
            Key = key,
            YearId = year,
            Kind = CommendedKind.Person,
            UnitId = MovementOffice.Group,
            PersonName = "Trần Thị Mẫu",
            Form = "Giấy khen",
        };
        (await app.CommendAsync("vanphong", list => list.ProposeAsync(line with { PersonName = " " }, default))).ShouldNotBeNull();
        (await app.CommendAsync("vanphong", list => list.ProposeAsync(
            line with { Kind = CommendedKind.Group, UnitId = Cast.OwnUnit }, default))).ShouldNotBeNull()
            .Code.ShouldBe("commendation.no_group");
        (await app.CommendAsync("vanphong", list => list.ProposeAsync(line with { Kind = CommendedKind.Unit }, default)))
            .ShouldNotBeNull().Code.ShouldBe("commendation.is_group");
        (await app.CommendAsync("vanphong", list => list.ProposeAsync(line, default))).ShouldBeNull();
        (await app.CommendAsync("vanphong", list => list.ProposeAsync(line with { Key = Guid.CreateVersion7() }, default)))!
            .IsDone.ShouldBeTrue();
        var page = MovementLinks.Commendations(id, 2026);
        (await (await app.SignInAsync("chutich")).ReadAsync(page)).Body!.TextContent.ShouldContain("Trần Thị Mẫu");
        foreach (var person in new[] { Cast.OtherUnit, MovementOffice.Head, "xem" })
        {
            var browser = await app.SignInAsync(person);
            var seen = (await browser.ReadAsync(page)).Body!.TextContent;
            seen.ShouldContain("Một cá nhân");
            seen.Contains("Trần Thị Mẫu", StringComparison.Ordinal).ShouldBeFalse(person);
            (await browser.GetAsync(MovementLinks.CommendationsFile(id, 2026))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        var office = await app.SignInAsync("vanphong");
        await SavedAsync(office, page, $"phong-trao-quyet-dinh-{key:N}", ("Word.Number", "45/QĐ-UBND"), ("Word.Day", "20/11/2026"));
        var paper = await office.GetAsync(MovementLinks.CommendationsFile(id, 2026));
        paper.StatusCode.ShouldBe(HttpStatusCode.OK);
        paper.Content.Headers.ContentDisposition!.FileName!.ShouldMatch(
            "^phong-trao-kien-an-xanh-.*2026-danh-sach-khen-thuong-2026-11-23[.]docx$");
        await SavedAsync(office, page, $"phong-trao-rut-{key:N}", ("Word.Reason", "đã khen ở đợt khác"));
        var ended = (await office.ReadAsync(page)).Body!.TextContent;
        foreach (var said in new[] { "45/QĐ-UBND", "Đã rút", "đã khen ở đợt khác" }) ended.ShouldContain(said);
    }

    [Fact]
    public async Task The_head_is_asked_the_lead_has_the_next_word_and_nobody_is_asked_twice()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.MovementAsync();
        var year = (await app.YearAsync(id)).Id;
        (await InboxAsync(app, MovementOffice.Head)).ShouldBe(["Gửi kết quả: Phong trào Kiến An xanh"]);
        (await app.SendAsync(year, "10")).ShouldBeNull();
        (await InboxAsync(app, MovementOffice.Head)).ShouldBe(
            ["Kết quả đã gửi: Phong trào Kiến An xanh (chờ Phòng Kinh tế, Hạ tầng và Đô thị)"]);
        (await InboxAsync(app, Cast.OwnUnit)).ShouldBe(["Xác nhận 1 kết quả: Phong trào Kiến An xanh"]);
        foreach (var other in new[] { "vanphong", Cast.OtherUnit, "chutich" }) (await InboxAsync(app, other)).ShouldBeEmpty(other);
        var first = (await app.LastAsync(id)).Id;
        (await app.ResultAsync(Cast.OwnUnit, results => results.ReturnAsync(year, first, "thiếu ảnh", default))).ShouldBeNull();
        (await InboxAsync(app, MovementOffice.Head)).ShouldBe(["Gửi lại kết quả bị trả lại: Phong trào Kiến An xanh"]);
        (await app.SendAsync(year, "11")).ShouldBeNull();
        var second = (await app.LastAsync(id)).Id;
        (await app.ResultAsync(Cast.OwnUnit, results => results.ConfirmAsync(year, second, default))).ShouldBeNull();
        (await InboxAsync(app, MovementOffice.Head)).ShouldBeEmpty();
        app.Time.Advance(TimeSpan.FromDays(24));
        (await InboxAsync(app, MovementOffice.Head)).ShouldBe(["Gửi kết quả cuối đợt: Phong trào Kiến An xanh"]);
        app.Time.Advance(TimeSpan.FromDays(6));
        (await InboxAsync(app, "truong.kinh-te")).ShouldBe(["Chốt kết quả: Phong trào Kiến An xanh"]);
    }

    [Fact]
    public async Task A_movement_is_found_stands_behind_its_target_and_in_the_calendar_and_its_history_is_told()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.MovementAsync();
        var year = (await app.YearAsync(id)).Id;
        (await app.SendAsync(year, "10")).ShouldBeNull();
        var chair = await app.SignInAsync("chutich");
        (await chair.ReadAsync("/tim?tim=kien+an+xanh")).QuerySelectorAll("main a").Select(link => link.GetAttribute("href"))
            .ShouldContain(MovementLinks.Movement(id));
        (await chair.ReadAsync("/chi-tieu/14")).Body!.TextContent.ShouldContain("Phong trào phía sau");
        var days = await app.AsAsync(MovementOffice.Head, async services =>
        {
            var all = new List<DueLine>();
            foreach (var source in services.GetServices<DueSource>()) all.AddRange(await source.ReadAsync(services, default));
            return all;
        });
        days.ShouldContain(day => day.Day == new DateOnly(2026, 12, 20) && day.Summary == "Hạn gửi kết quả phong trào năm 2026");
        var history = (await chair.ReadAsync($"/ho-so/{MovementLinks.Subject(id)}")).Body!.TextContent;
        foreach (var said in new[] { "Thêm phong trào", "Sửa phong trào", "Mở đợt" }) history.ShouldContain(said);
        (await chair.ReadAsync($"/ho-so/{MovementLinks.GroupSubject(year, MovementOffice.Group)}")).Body!.TextContent
            .ShouldContain("Gửi kết quả");
    }

    [Fact]
    public async Task Each_number_has_its_own_state_and_the_mark_of_the_goal_is_the_confirmed_ones()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.MovementAsync();
        var year = await app.YearAsync(id);
        (await app.YearsAsync("vanphong", years => years.GiveAsync(
            year.Id, year.Revision, [new("tdp-01", Joins: true, "35", Households: null)], default))).ShouldBeNull();
        await SendAsync(app, year.Id, id, "39", (results, entry) => results.ConfirmAsync(year.Id, entry, default));
        (await app.SendAsync(year.Id, "42")).ShouldBeNull();
        var head = await app.SignInAsync(MovementOffice.Head);
        (await CellsAsync(head, id)).ShouldBe(["35", "39 23/11/2026 Đạt mục tiêu", "42 23/11/2026", "Chưa xác nhận"]);
        (await FileAsync(head, id)).ShouldBe("TDP 1,35,,39,23/11/2026,Có,42,23/11/2026,Chưa xác nhận");
        (await MineAsync(head)).ShouldContain(
            "Đã xác nhận 39 cây (23/11/2026), đạt mục tiêu; 42 cây (23/11/2026): chưa xác nhận");
        var page = await head.ReadAsync(MovementLinks.Group(id, 2026, MovementOffice.Group));
        var numbers = page.QuerySelectorAll("#hien-nay ~ div").Select(Words).ToArray();
        numbers.Length.ShouldBe(2);
        foreach (var said in new[] { "39 cây, tính đến 23/11/2026", "Đã xác nhận", "Đạt mục tiêu" }) numbers[0].ShouldContain(said);
        foreach (var said in new[] { "42 cây, tính đến 23/11/2026", "Chưa xác nhận" }) numbers[1].ShouldContain(said);
        numbers[1].ShouldNotContain("Đạt mục tiêu");

        var waiting = (await app.LastAsync(id)).Id;
        (await app.ResultAsync("vanphong", results => results.ReturnAsync(year.Id, waiting, "thiếu ảnh", default))).ShouldBeNull();
        (await CellsAsync(head, id)).ShouldBe(["35", "39 23/11/2026 Đạt mục tiêu", "42 23/11/2026", "Bị trả lại, chờ gửi lại"]);
        (await FileAsync(head, id)).ShouldBe("TDP 1,35,,39,23/11/2026,Có,42,23/11/2026,Bị trả lại, chờ gửi lại");
        (await MineAsync(head)).ShouldContain(
            "Đã xác nhận 39 cây (23/11/2026), đạt mục tiêu; 42 cây (23/11/2026): bị trả lại, chờ gửi lại");
        (await head.ReadAsync(MovementLinks.Year(id, 2026))).Body!.TextContent
            .ShouldContain("So theo số đã xác nhận vì lần gửi sau bị trả lại, chưa gửi lại: TDP 1");
    }

    [Fact]
    public async Task A_year_that_has_not_begun_says_when_it_begins()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.MovementAsync();
        await app.YearAsync(id, 2027);
        var head = await app.SignInAsync(MovementOffice.Head);
        Words((await head.ReadAsync(MovementLinks.List(2027))).QuerySelector("[aria-labelledby='to-cua-ban'] li")!)
            .ShouldEndWith("Chưa bắt đầu, từ ngày 05/01/2027");
        var page = (await head.ReadAsync(MovementLinks.Group(id, 2027, MovementOffice.Group))).Body!.TextContent;
        page.ShouldContain("Đợt bắt đầu ngày 05/01/2027");
        page.ShouldNotContain("Từ đầu đợt đến nay");
        var line = (await head.ReadAsync(MovementLinks.Year(id, 2027))).QuerySelector("tbody tr")!;
        Words(line).ShouldEndWith("Chưa bắt đầu");
        line.QuerySelector("[data-label='Mục tiêu']")!.ClassList.ShouldNotContain("empty");
    }

    [Fact]
    public async Task The_lead_is_told_of_what_was_sent_and_the_head_of_what_became_of_it_once_each()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.MovementAsync();
        var year = (await app.YearAsync(id)).Id;
        await SendAsync(app, year, id, "10", (results, entry) => results.ReturnAsync(year, entry, "thiếu ảnh", default));
        await SendAsync(app, year, id, "12", (results, entry) => results.ConfirmAsync(year, entry, default));
        var told = (await app.RowsAsync(OutboxChannel.InApp)).Where(row => row.Key.StartsWith("phong-trao/", StringComparison.Ordinal))
            .ToLookup(row => row.Subject);
        told["Kết quả phong trào của TDP 1 bị trả lại để sửa"].ShouldHaveSingleItem().Text.ShouldBe(
            "Phong trào Kiến An xanh 2026: 10 cây, tính đến 23/11/2026. Phải sửa: thiếu ảnh");
        told["Kết quả phong trào của TDP 1 đã được xác nhận"].ShouldHaveSingleItem().Link.ShouldBe(
            MovementLinks.Group(id, 2026, MovementOffice.Group));
        var lead = told["Kết quả phong trào của TDP 1 chờ xác nhận"].ToLookup(row => row.UserId);
        lead.Count.ShouldBePositive();
        lead.ShouldAllBe(rows => rows.Count() == 2);
        told.Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_list_asks_the_database_as_often_for_many_entries_as_for_none()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.MovementAsync();
        var year = (await app.YearAsync(id)).Id;
        var chair = await app.SignInAsync("chutich");
        var before = await CountAsync(app, chair, MovementLinks.Home);
        for (var i = 1; i <= 5; i++) (await app.SendAsync(year, $"{i}")).ShouldBeNull();
        await app.MovementAsync("Project:6");
        (await CountAsync(app, chair, MovementLinks.Home)).ShouldBe(before);
    }

    [Fact]
    public async Task The_demonstration_has_a_year_of_three_movements_the_same_at_every_start()
    {
        var told = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            await using var app = await TestApp.StartAsync(demo: true, Engine.Sqlite, PlanRoom.RealPlan,
                settings: KeyValuePair.Create<string, string?>("ThienVan:Demonstration:Movements", "true"));
            var view = await app.AsAsync("vanphong", services => services.GetRequiredService<MovementQueries>().ListAsync(2026, default));
            view.Lines.Count(line => line.Book is not null).ShouldBe(3);
            view.Lines.ShouldAllBe(line => line.Row.Demonstration);
            var results = view.Lines.SelectMany(line => line.Book!.Groups).Select(line => line.Result).ToArray();
            results.ShouldContain(result => result.Entries.Count == 0);
            results.ShouldContain(result => result.IsReturned);
            results.ShouldContain(result => result.Standing != null && !result.IsConfirmed);
            told.Add(string.Join('\n', view.Lines.SelectMany(line => line.Book!.Groups.Select(group =>
                $"{line.Row.Name} {group.Row.UnitId} {group.Row.Goal} {string.Join(' ', group.Result.Entries)}"))));
        }

        told[1].ShouldBe(told[0]);
    }

    private static async Task SendAsync(
        TestApp app, Guid year, Guid movement, string amount, Func<MovementResults, Guid, Task<Refusal?>> decide)
    {
        (await app.SendAsync(year, amount)).ShouldBeNull();
        var entry = (await app.LastAsync(movement)).Id;
        (await app.ResultAsync(Cast.OwnUnit, results => decide(results, entry))).ShouldBeNull();
    }

    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What the row of the first group says after its name.</summary>
    private static async Task<string[]> CellsAsync(Browser browser, Guid movement) =>
        [.. (await browser.ReadAsync(MovementLinks.Year(movement, 2026))).QuerySelectorAll("tbody tr:first-child td").Skip(1)
            .Select(cell => string.Join(' ', cell.Descendants<IText>().Select(text => text.Text.Trim()).Where(text => text.Length > 0)))];

    private static async Task<string> FileAsync(Browser browser, Guid movement) =>
        (await (await browser.GetAsync(MovementLinks.ResultsFile(movement, 2026) + ".csv")).Content.ReadAsStringAsync())
            .Split("\r\n")[1].Replace("\"", "", StringComparison.Ordinal);

    private static async Task<string> MineAsync(Browser browser) =>
        Words((await browser.ReadAsync(MovementLinks.Home)).QuerySelector("[aria-labelledby='to-cua-ban']")!);

    private static Task<Result<Guid>> TakeAsync(TestApp app) =>
        app.AsAsync("vanphong", services => services.GetRequiredService<MovementService>().TakeAsync("Project:6", default));

    private static Task<string[]> InboxAsync(TestApp app, string person) => app.AsAsync(person, async services =>
        (await services.GetServices<InboxSource>().Single(source => source.Room == "Phong trào").ReadAsync(services, default))
            .Select(line => line.Title + (line.WaitsFor is { } other ? $" (chờ {other})" : "")).ToArray());

    private static async Task<int> CountAsync(TestApp app, Browser browser, string page)
    {
        app.Queries.Reset();
        await browser.ReadAsync(page);
        return app.Queries.Count;
    }

    private static async Task SavedAsync(Browser browser, string page, string form, params (string, string)[] fields) =>
        (await browser.SubmitWholeFormAsync(page, form, fields)).StatusCode.ShouldBe(HttpStatusCode.Redirect, form);
}
