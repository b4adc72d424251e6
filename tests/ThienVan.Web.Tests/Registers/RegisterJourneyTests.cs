using System.Net;
using ThienVan.Web.Registers;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Tests.Work;

namespace ThienVan.Web.Tests.Registers;

/// <summary>An officer keeps the lamps of the ward through the pages; nothing that was written is ever lost.</summary>
public sealed class RegisterJourneyTests
{
    [Fact]
    public async Task A_lamp_is_written_down_once_and_every_version_stays()
    {
        await using var app = await PlanRoom.StartAsync();
        var officer = await app.SignInAsync(Cast.OwnUnit);
        var answer = await officer.SubmitWholeFormAsync(RegisterLinks.New(RegisterOffice.Lamps), "so-them",
            ("Form[ma]", "Đ-001"), ("Form[ngay-lap]", "12/10/2026"), ("Form[nguon]", "xa-hoi-hoa"), ("Form[vi-tri]", "106,6272; 20,8067"));
        var address = answer.Headers.Location!.ToString();
        var page = (await officer.ReadAsync(address)).QuerySelector("main")!.TextContent;
        foreach (var said in new[] { "Đ-001", "Đang sáng", "Từ 12/10/2026", "Xã hội hóa", "20.8067000, 106.6272000" })
            page.ShouldContain(said);

        await officer.SubmitWholeFormAsync(address, "so-sua", ("Form[nguon]", "ngan-sach"), ("Form[Reason]", "theo biên bản bàn giao"));
        page = (await officer.ReadAsync(address)).QuerySelector("main")!.TextContent;
        foreach (var said in new[] { "theo biên bản bàn giao", "Xã hội hóa", "Ngân sách phường" }) page.ShouldContain(said);
        (await app.VersionsAsync(Guid.Parse(address[^36..]))).Length.ShouldBe(2);
    }

    [Fact]
    public async Task What_cannot_be_taken_comes_back_with_what_was_typed()
    {
        await using var app = await PlanRoom.StartAsync();
        var officer = await app.SignInAsync(Cast.OwnUnit);
        var answer = await officer.SubmitWholeFormAsync(RegisterLinks.New(RegisterOffice.Lamps), "so-them",
            ("Form[ma]", "Đ-001"), ("Form[ngay-lap]", "31/02/2026"), ("Form[nguon]", "ngan-sach"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await Browser.ParseAsync(answer);
        page.QuerySelector("main")!.TextContent.ShouldContain("Không có ngày “31/02/2026” trong lịch");
        page.QuerySelector("[name='Form[ma]']")!.GetAttribute("value").ShouldBe("Đ-001");
    }

    [Fact]
    public async Task Two_people_at_one_lamp_lose_nothing()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.AddAsync(RegisterOffice.Lamp("Đ-001", "12/10/2026"));
        var address = RegisterLinks.Item(RegisterOffice.Lamps, id);
        var (one, other) = (await app.SignInAsync(Cast.OwnUnit), await app.SignInAsync("truong.kinh-te"));
        var (mine, theirs) = (await one.ReadAsync(address), await other.ReadAsync(address));
        (await one.SubmitAsOpenedAsync(mine, address, "so-sua", ("Form[tuyen]", "Lê Duẩn"), ("Form[Reason]", "bổ sung"))).StatusCode
            .ShouldBe(HttpStatusCode.Redirect);
        (await other.SubmitAsOpenedAsync(theirs, address, "so-sua", ("Form[cong-suat]", "60"), ("Form[Reason]", "bổ sung"))).StatusCode
            .ShouldBe(HttpStatusCode.Redirect);
        var item = (await app.VersionsAsync(id))[^1].Item;
        (item["tuyen"], item["cong-suat"]).ShouldBe(("Lê Duẩn", "60"));

        var clash = await Browser.ParseAsync(
            await other.SubmitAsOpenedAsync(theirs, address, "so-sua", ("Form[tuyen]", "Trường Chinh"), ("Form[Reason]", "bổ sung")));
        clash.QuerySelector("main")!.TextContent.ShouldContain("Người khác vừa đổi chính ô bạn sửa");
        clash.QuerySelector("[name='Form[tuyen]']")!.GetAttribute("value").ShouldBe("Trường Chinh");
    }

    [Fact]
    public async Task Nothing_begins_before_its_day_has_come()
    {
        await using var app = await PlanRoom.StartAsync();
        (await app.TryAddAsync(RegisterOffice.Lamp("Đ-001", "24/11/2026"))).Refusal!.Code.ShouldBe("register.field");
        var id = await app.AddAsync(RegisterOffice.Lamp("Đ-001", "23/11/2026"));
        (await app.ChangeAsync(id, new() { ["ngay-lap"] = "24/11/2026" }))!.Code.ShouldBe("register.field");
    }

    [Fact]
    public async Task A_state_written_wrong_is_mended_and_both_stay_in_the_history()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.AddAsync(RegisterOffice.Lamp("Đ-001", "12/10/2026"));
        (await app.MoveAsync(id, "hong", new(2026, 11, 1))).ShouldBeNull();
        var own = await app.SignInAsync(Cast.OwnUnit);
        var address = RegisterLinks.Item(RegisterOffice.Lamps, id);
        var opened = await own.ReadAsync(address);
        (await own.SubmitAsOpenedAsync(opened, address, "so-chua", ("Correct.Day", "05/11/2026"), ("Correct.Reason", "ghi nhầm ngày")))
            .StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await own.SubmitAsOpenedAsync(await own.ReadAsync(address), address, "so-chua", ("Correct.State", MoveForm.Back),
            ("Correct.Reason", "chưa hỏng"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.VersionsAsync(id)).Select(row => (row.State, row.Since)).ShouldBe([
            ("hoat-dong", new DateOnly(2026, 10, 12)), ("hong", new(2026, 11, 1)), ("hong", new(2026, 11, 5)),
            ("hoat-dong", new(2026, 10, 12)),
        ]);
    }

    [Fact]
    public async Task Of_a_restricted_register_others_see_the_ward_s_year_alone()
    {
        await using var app = await PlanRoom.StartAsync();
        var viewer = await app.SignInAsync("xem");
        var home = await viewer.ReadAsync(RegisterLinks.Home);
        var facts = RegisterLinks.Facts(RegisterOffice.Poor);
        home.QuerySelector($"a[href='{facts}']").ShouldNotBeNull();
        var page = await viewer.ReadAsync($"{facts}?tu=2026-11-01&den=2026-11-02");
        page.QuerySelector("main")!.TextContent.ShouldContain("15/12/2025");
        page.QuerySelector($"main [name='{RegisterLinks.FromField}'], [data-label='Theo tổ dân phố']").ShouldBeNull();
    }

    [Fact]
    public async Task What_tells_of_persons_is_the_keepers_own_and_its_files_leave_a_mark()
    {
        await using var app = await PlanRoom.StartAsync();
        var list = RegisterLinks.Register(RegisterOffice.Poor);
        foreach (var person in new[] { "chutich", "vanphong", Cast.OwnUnit, "xem" })
        {
            var browser = await app.SignInAsync(person);
            foreach (var address in new[] { list, $"{list}/danh-sach.csv", RegisterLinks.New(RegisterOffice.Poor) })
                (await browser.GetAsync(address)).StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
            (await browser.ReadAsync(RegisterLinks.Facts(RegisterOffice.Poor))).QuerySelector("main")!.TextContent
                .ShouldContain("chưa có gì để đếm");
        }

        var keeper = await app.SignInAsync(Cast.OtherUnit);
        (await keeper.GetAsync($"{list}/danh-sach.csv")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.EventsAsync())[^1].Kind.ShouldBe("registers.exported");
    }

    [Fact]
    public async Task A_key_stands_once_and_an_ended_item_is_kept()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.AddAsync(RegisterOffice.Lamp("Đ-001", "12/10/2026"));
        (await app.TryAddAsync(RegisterOffice.Lamp("đ-001", "13/10/2026"))).Refusal!.Code.ShouldBe("register.twin");
        (await app.TryAddAsync(RegisterOffice.Lamp("Đ-001", "12/10/2026"), id: id)).Refusal!.IsDone.ShouldBeTrue();

        (await app.MoveAsync(id, "thao-do", new(2026, 11, 20))).ShouldBeNull();
        var officer = await app.SignInAsync(Cast.OwnUnit);
        var list = RegisterLinks.Register(RegisterOffice.Lamps);
        (await officer.ReadAsync(list)).QuerySelector("main")!.TextContent.ShouldNotContain("Đ-001");
        (await officer.ReadAsync($"{list}?trang-thai=tat-ca")).QuerySelector("main")!.TextContent.ShouldContain("Đ-001");
        (await app.MoveAsync(id, "hoat-dong", new(2026, 11, 21)))!.Code.ShouldBe("register.step");
    }

    [Fact]
    public async Task A_list_is_narrowed_sorted_and_told_of_a_past_day()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.AddAsync(RegisterOffice.Lamp("A-1", "12/10/2026", group: "tdp-01"));
        await app.AddAsync(RegisterOffice.Lamp("B-2", "02/11/2026", "xa-hoi-hoa", "tdp-02"));
        app.Time.Advance(TimeSpan.FromDays(2));
        var third = await app.AddAsync(RegisterOffice.Lamp("C-3", "24/11/2026"));
        var viewer = await app.SignInAsync("xem");
        var list = RegisterLinks.Register(RegisterOffice.Lamps);

        (await TitlesAsync(viewer, list)).ShouldBe(["A-1", "B-2", "C-3"]);
        (await TitlesAsync(viewer, $"{list}?xep=-ngay-lap")).ShouldBe(["C-3", "B-2", "A-1"]);
        (await TitlesAsync(viewer, $"{list}?xep=to-dan-pho")).ShouldBe(["A-1", "B-2", "C-3"]);
        (await TitlesAsync(viewer, $"{list}?o-nguon=xa-hoi-hoa")).ShouldBe(["B-2"]);
        (await TitlesAsync(viewer, $"{list}?o-to-dan-pho=tdp-01")).ShouldBe(["A-1"]);
        (await TitlesAsync(viewer, $"{list}?o-ngay-lap-tu=01/11/2026&o-ngay-lap-den=23/11/2026")).ShouldBe(["B-2"]);
        (await TitlesAsync(viewer, $"{list}?tim=c-3")).ShouldBe(["C-3"]);
        (await TitlesAsync(viewer, $"{list}?ngay=23/11/2026")).ShouldBe(["A-1", "B-2"]);
        (await viewer.GetAsync($"{RegisterLinks.Item(RegisterOffice.Lamps, third)}?ngay=2026-11-23")).StatusCode
            .ShouldBe(HttpStatusCode.NotFound);

        var csv = await (await viewer.GetAsync($"{list}/danh-sach.csv?ngay=23/11/2026")).Content.ReadAsStringAsync();
        csv.ShouldContain("\"A-1\"");
        csv.ShouldNotContain("C-3");
        (await (await viewer.GetAsync($"{list}/danh-sach.geojson")).Content.ReadAsStringAsync())
            .ShouldContain("\"type\":\"FeatureCollection\"");
    }

    [Fact]
    public async Task A_day_that_cannot_be_told_is_said_to_be_so()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.AddAsync(RegisterOffice.Lamp("A-1", "12/10/2026"));
        var viewer = await app.SignInAsync("xem");
        var list = RegisterLinks.Register(RegisterOffice.Lamps);
        (await viewer.ReadAsync($"{list}?ngay=01/01/2027")).QuerySelector("main")!.TextContent.ShouldContain("Ngày 01/01/2027 chưa tới");
        (await viewer.ReadAsync($"{list}?o-ngay-lap-tu=hôm qua")).QuerySelector("main")!.TextContent
            .ShouldContain("Không đọc được ngày “hôm qua”");
    }

    private static async Task<string[]> TitlesAsync(Browser browser, string address) =>
        [.. (await browser.ReadAsync(address)).QuerySelectorAll("tbody td:first-child a").Select(link => link.TextContent.Trim())];
}
