using System.Net;
using ThienVan.Web.Registers;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Tests.Work;

namespace ThienVan.Web.Tests.Registers;

/// <summary>How a list is looked at: columns, chart, paper, and ways of looking under a name.</summary>
public abstract class ListLookTests(Engine engine)
{
    private static readonly string _list = RegisterLinks.Register(RegisterOffice.Lamps);

    [Fact]
    public async Task Columns_are_those_the_address_asks_for()
    {
        await using var app = await FilledAsync();
        var viewer = await app.SignInAsync("xem");
        (await HeadsAsync("?cot=cong-suat&cot=nguon")).ShouldBe(["Mã cột", "Trạng thái", "Công suất (W)", "Nguồn"]);
        (await HeadsAsync("?cot=cong-suat,nguon&xep=nguon")).Length.ShouldBe(4);
        (await HeadsAsync("?cot=khong-co")).Length.ShouldBe(6);
        (await HeadsAsync("")).Length.ShouldBe(6);

        async Task<string[]> HeadsAsync(string query) => [.. (await viewer.ReadAsync(_list + query)).QuerySelectorAll("main thead th")
            .Where(head => head.Closest("section") is null).Select(head => head.TextContent.TrimEnd(' ', '▴', '▾'))];
    }

    [Fact]
    public async Task A_list_is_drawn_by_group_and_by_month_and_a_bar_leads_to_its_items()
    {
        await using var app = await FilledAsync();
        var viewer = await app.SignInAsync("xem");
        (await BarsAsync("?ve=nguon")).ShouldBe(["Ngân sách phường 2", "Xã hội hóa 1"]);
        (await BarsAsync("?ve=nguon&o-nguon=xa-hoi-hoa")).ShouldBe(["Xã hội hóa 1"]);
        (await BarsAsync("?ve=trang-thai")).ShouldBe(["Đang sáng 3"]);
        (await BarsAsync("?ve=ngay-lap")).ShouldBe(["08/2026 1", "09/2026 0", "10/2026 2"]);
        var drawn = await viewer.ReadAsync(_list + "?ve=to-dan-pho");
        drawn.QuerySelector("#bieu-do")!.ParentElement!.TextContent.ShouldContain("1 cột đèn chưa ghi tổ dân phố");
        var october = (await viewer.ReadAsync(_list + "?ve=ngay-lap")).QuerySelectorAll("section th[scope=row] a")[^1]
            .GetAttribute("href")!;
        (await viewer.ReadAsync(october)).QuerySelectorAll("table.stacked tbody tr").Length.ShouldBe(2);

        async Task<string[]> BarsAsync(string query) =>
        [
            .. (await viewer.ReadAsync(_list + query)).QuerySelectorAll("section tbody tr")
                .Select(row => $"{row.QuerySelector("th")!.TextContent.Trim()} {row.QuerySelector("td")!.TextContent}"),
        ];
    }

    [Fact]
    public async Task The_paper_says_what_it_is_of_and_lists_all()
    {
        await using var app = await FilledAsync();
        var page = (await (await app.SignInAsync("xem")).ReadAsync(
            $"{RegisterLinks.Print(RegisterOffice.Lamps)}?o-nguon=ngan-sach&cot=cong-suat")).QuerySelector("main")!;
        foreach (var said in new[] { "Nguồn: Ngân sách phường", "2 cột đèn", "như sổ ghi lúc", "Công suất" })
            page.TextContent.ShouldContain(said);
        page.QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        var before = (await app.EventsAsync()).Length;
        (await (await app.SignInAsync(Cast.OtherUnit)).GetAsync(RegisterLinks.Print(RegisterOffice.Poor))).StatusCode
            .ShouldBe(HttpStatusCode.OK);
        (await app.EventsAsync())[^1].Kind.ShouldBe("registers.exported");
        (await app.EventsAsync()).Length.ShouldBeGreaterThan(before);
    }

    [Fact]
    public async Task A_state_the_register_has_not_is_said_not_answered_with_all()
    {
        await using var app = await FilledAsync();
        var officer = await app.SignInAsync(Cast.OwnUnit);
        (await officer.ReadAsync(_list + "?trang-thai=xyz")).QuerySelector("main")!.TextContent
            .ShouldContain("không có trạng thái “xyz”; đề nghị chọn một trong: Đang sáng");
        (await officer.GetAsync(_list + "/danh-sach.csv?trang-thai=xyz")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await officer.ReadAsync(_list + "?tim=%25")).QuerySelector("main")!.TextContent.ShouldContain("không có chữ hay số nào");
        (await officer.GetAsync(_list + "/danh-sach.csv?tim=%22")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await officer.GetAsync(_list + "/danh-sach.csv?trang-thai=tat-ca")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_way_of_looking_is_kept_under_a_name_by_its_own_person_alone()
    {
        await using var app = await FilledAsync();
        var (mine, other) = (await app.SignInAsync("xem"), await app.SignInAsync(Cast.OwnUnit));
        var address = _list + "?o-nguon=xa-hoi-hoa&cot=cong-suat&trang=3";
        (await mine.SubmitWholeFormAsync(address, "so-cach-xem", ("ViewName", "Đèn xã hội hóa"))).StatusCode
            .ShouldBe(HttpStatusCode.Redirect);
        var saved = (await mine.ReadAsync(_list)).QuerySelector("nav.pills a")!;
        (saved.TextContent, saved.GetAttribute("href")).ShouldBe(("Đèn xã hội hóa", _list + "?o-nguon=xa-hoi-hoa&cot=cong-suat"));
        (await other.ReadAsync(saved.GetAttribute("href")!)).QuerySelectorAll("table.stacked tbody tr").Length.ShouldBe(1);
        (await other.ReadAsync(_list)).QuerySelector("nav.pills").ShouldBeNull();

        await mine.SubmitWholeFormAsync(_list + "?o-nguon=ngan-sach", "so-cach-xem", ("ViewName", "Đèn xã hội hóa"));
        var again = (await mine.ReadAsync(_list)).QuerySelectorAll("nav.pills a");
        again.Length.ShouldBe(1);
        again[0].GetAttribute("href").ShouldEndWith("o-nguon=ngan-sach");
        (await Browser.ParseAsync(await mine.SubmitWholeFormAsync(address, "so-cach-xem", ("ViewName", " ")))).QuerySelector("main")!
            .TextContent.ShouldContain("Đề nghị đặt tên");
        var id = (await mine.ReadAsync(_list)).QuerySelector("[name=Dropped]")!.GetAttribute("value")!;
        await other.SubmitWholeFormAsync(_list + "?xep=nguon", "so-cach-xem", ("ViewName", "Của tôi"));
        (await Browser.ParseAsync(await other.SubmitWholeFormAsync(_list, "so-bo-cach-xem", ("Dropped", id)))).QuerySelector("main")!
            .TextContent.ShouldContain("Không còn cách xem này");
        await mine.SubmitWholeFormAsync(_list, "so-bo-cach-xem", ("Dropped", id));
        (await mine.ReadAsync(_list)).QuerySelector("nav.pills").ShouldBeNull();
    }

    private async Task<TestApp> FilledAsync()
    {
        var app = await PlanRoom.StartAsync(engine);
        await app.AddAsync(RegisterOffice.Lamp("A-1", "12/10/2026", group: "tdp-01"));
        await app.AddAsync(RegisterOffice.Lamp("A-2", "02/08/2026", group: "tdp-02"));
        await app.AddAsync(RegisterOffice.Lamp("A-3", "15/10/2026", "xa-hoi-hoa"));
        return app;
    }
}

public sealed class ListLookOnSqliteTests() : ListLookTests(Engine.Sqlite);

public sealed class ListLookOnPostgresTests() : ListLookTests(Engine.Postgres);
