using System.Net;
using ThienVan.Web.Registers;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Tests.Work;

namespace ThienVan.Web.Tests.Registers;

/// <summary>One value for a whole list: looked at, written, told; nobody else's work is written over.</summary>
public abstract class BulkTests(Engine engine)
{
    private const string Form = "so-hang-loat";
    private static readonly string _page = RegisterLinks.Bulk(RegisterOffice.Lamps);

    [Fact]
    public async Task A_filtered_list_is_looked_at_and_each_item_gets_a_version_an_event_and_the_reason()
    {
        await using var app = await PlanRoom.StartAsync(engine);
        var one = await app.AddAsync(RegisterOffice.Lamp("A-1", "12/10/2026", group: "tdp-01"));
        var two = await app.AddAsync(RegisterOffice.Lamp("A-2", "12/10/2026", "xa-hoi-hoa", "tdp-01"));
        var other = await app.AddAsync(RegisterOffice.Lamp("B-1", "12/10/2026", group: "tdp-02"));
        var officer = await app.SignInAsync(Cast.OwnUnit);
        var address = $"{_page}?o-to-dan-pho=tdp-01&sua=nguon&gia-tri[nguon]=xa-hoi-hoa&xem=1";
        var look = (await officer.ReadAsync(address)).QuerySelector("main")!.TextContent;
        foreach (var said in new[] { "Tổ dân phố: ", "1 cột đèn", "1 đã đúng như vậy", "Ngân sách phường" }) look.ShouldContain(said);
        (await app.VersionsAsync(one)).Length.ShouldBe(1);

        var none = await Browser.ParseAsync(await officer.SubmitWholeFormAsync(address, Form, ("Reason", "")));
        none.QuerySelector("main")!.TextContent.ShouldContain("Đề nghị ghi lý do sửa");
        var done = await Browser.ParseAsync(await officer.SubmitWholeFormAsync(address, Form, ("Reason", "theo biên bản 12")));
        done.QuerySelector("main")!.TextContent.ShouldContain("Đã sửa 1 cột đèn");
        var versions = await app.VersionsAsync(one);
        (versions.Length, versions[^1].Item["nguon"], versions[^1].Reason).ShouldBe((2, "xa-hoi-hoa", "theo biên bản 12"));
        ((await app.VersionsAsync(two)).Length, (await app.VersionsAsync(other)).Length).ShouldBe((1, 1));
        var events = (await app.EventsAsync()).Where(row => row.Reason == "theo biên bản 12").ToArray();
        events.Select(row => row.Kind).ShouldBe(["registers.item_changed", "registers.changed_together"]);
    }

    [Fact]
    public async Task A_state_comes_with_its_day_and_what_cannot_take_it_says_why()
    {
        await using var app = await PlanRoom.StartAsync(engine);
        var one = await app.AddAsync(RegisterOffice.Lamp("A-1", "12/10/2026"));
        var late = await app.AddAsync(RegisterOffice.Lamp("A-2", "20/11/2026"));
        var officer = await app.SignInAsync(Cast.OwnUnit);
        var address = $"{_page}?sua=trang-thai&gia-tri[trang-thai]=hong&gia-tri[tu-ngay]=15/11/2026&xem=1";
        var done = await Browser.ParseAsync(await officer.SubmitWholeFormAsync(address, Form, ("Reason", "bão số 9")));
        var said = done.QuerySelector("main")!.TextContent;
        said.ShouldContain("Đã sửa 1 cột đèn");
        said.ShouldContain("đề nghị xem lại hai ngày");
        (await app.VersionsAsync(one))[^1].Since.ShouldBe(new DateOnly(2026, 11, 15));
        (await app.VersionsAsync(late)).Length.ShouldBe(1);
    }

    [Fact]
    public async Task What_somebody_wrote_since_the_look_is_left_and_the_same_sent_again_changes_nothing()
    {
        await using var app = await PlanRoom.StartAsync(engine);
        var mine = await app.AddAsync(RegisterOffice.Lamp("A-1", "12/10/2026"));
        var theirs = await app.AddAsync(RegisterOffice.Lamp("A-2", "12/10/2026"));
        var gone = await app.AddAsync(RegisterOffice.Lamp("A-3", "12/10/2026"));
        var officer = await app.SignInAsync(Cast.OwnUnit);
        var address = $"{_page}?o-nguon=ngan-sach&sua=nguon&gia-tri[nguon]=xa-hoi-hoa&xem=1";
        var look = await officer.ReadAsync(address);
        app.Time.Advance(TimeSpan.FromMinutes(1));
        (await app.ChangeAsync(theirs, new() { ["tuyen"] = "Lê Duẩn" }, by: "truong.kinh-te")).ShouldBeNull();
        (await app.MoveAsync(gone, "thao-do", new(2026, 11, 20))).ShouldBeNull();
        await app.AddAsync(RegisterOffice.Lamp("A-4", "12/10/2026"));
        app.Time.Advance(TimeSpan.FromMinutes(1));

        var first = await SendAsync();
        first.ShouldContain("Đã sửa 1 cột đèn");
        first.ShouldContain("2 vừa được người khác sửa");
        (await app.VersionsAsync(theirs))[^1].Item["nguon"].ShouldBe("ngan-sach");
        (await app.VersionsAsync(gone)).Length.ShouldBe(2);
        var before = (await app.EventsAsync()).Length;
        (await SendAsync()).ShouldContain("Đã sửa 0 cột đèn");
        (await app.EventsAsync()).Length.ShouldBe(before);
        (await app.VersionsAsync(mine)).Length.ShouldBe(2);

        async Task<string> SendAsync() => (await Browser.ParseAsync(
            await officer.SubmitAsOpenedAsync(look, address, Form, ("Reason", "rà soát")))).QuerySelector("main")!.TextContent;
    }

    [Fact]
    public async Task A_past_day_and_a_field_of_one_alone_are_refused()
    {
        await using var app = await PlanRoom.StartAsync(engine);
        await app.AddAsync(RegisterOffice.Lamp("A-1", "12/10/2026"));
        app.Time.Advance(TimeSpan.FromDays(2));
        var officer = await app.SignInAsync(Cast.OwnUnit);
        (await officer.ReadAsync($"{_page}?ngay=23/11/2026&sua=nguon&gia-tri[nguon]=xa-hoi-hoa&xem=1")).QuerySelector("main")!
            .TextContent.ShouldContain("đề nghị bỏ ngày");
        (await officer.ReadAsync($"{_page}?sua=ma&gia-tri[ma]=A-1&xem=1")).QuerySelectorAll("[name=Seen]").ShouldBeEmpty();
        (await (await app.SignInAsync(Cast.OwnUnit)).GetAsync(RegisterLinks.Bulk(RegisterOffice.Poor))).StatusCode
            .ShouldBe(HttpStatusCode.NotFound);
    }
}

public sealed class BulkOnSqliteTests() : BulkTests(Engine.Sqlite);

public sealed class BulkOnPostgresTests() : BulkTests(Engine.Postgres);
