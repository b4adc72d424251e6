using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Web.Registers;
using ThienVan.Web.Registers.Counting;
using ThienVan.Web.Registers.Defining;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Tests.Work;

namespace ThienVan.Web.Tests.Registers;

/// <summary>The office writes how a register is kept; what was written down before stays what it was.</summary>
public sealed class DefiningTests
{
    private const string Office = "vanphong";

    private const string Benches = """
        code: ghe-da
        name: Ghế đá
        one: ghế
        group: Hạ tầng, môi trường
        source: Kế hoạch 1/KH-UBND
        lead: kinh-te-ha-tang-do-thi
        key: ma
        fields:
          - { code: ma, name: Mã ghế, kind: text, required: true }
          - { code: chat, name: Chất liệu, kind: text }
        states:
          - { code: tot, name: Tốt }
        columns: [chat]
        facts:
          - { code: dang_co, name: Ghế đang có }
        """;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_new_register_is_there_at_once_and_in_every_process(Engine engine)
    {
        var database = await TestDatabase.CreateAsync(engine);
        await using var app = await TestApp.StartOnAsync(database, demo: true, PlanRoom.RealPlan);
        var other = await TestApp.StartOnAsync(database, demo: true, PlanRoom.RealPlan);
        var there = await other.SignInAsync("xem");
        (await there.GetAsync(RegisterLinks.About("ghe-da"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var (office, officer) = (await app.SignInAsync(Office), await app.SignInAsync(Cast.OwnUnit));
        (await officer.GetAsync(RegisterLinks.Register("ghe-da"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var answer = await office.SubmitWholeFormAsync(RegisterLinks.NewRegister, "so-cach-ghi",
            ("Form.Text", Benches), ("Form.Reason", "theo kế hoạch"), ("Form.Do", DefinitionForm.Keep));
        answer.Headers.Location!.ToString().ShouldEndWith(RegisterLinks.About("ghe-da"));
        (await officer.ReadAsync(RegisterLinks.New("ghe-da"))).QuerySelector("[name='Form[chat]']").ShouldNotBeNull();
        (await app.TryAddAsync(new() { ["ma"] = "G-1", ["chat"] = "Đá" }, register: "ghe-da")).Refusal.ShouldBeNull();
        (await officer.ReadAsync(RegisterLinks.Home)).QuerySelector("main")!.TextContent.ShouldContain("1 ghế");
        (await (await officer.GetAsync(RegisterLinks.DefinitionFile("ghe-da"))).Content.ReadAsStringAsync()).ShouldBe(Benches);
        (await VersionsAsync(app, "ghe-da")).ShouldBe([(1, true)]);

        (await there.ReadAsync(RegisterLinks.About("ghe-da"))).QuerySelector("main")!.TextContent.ShouldContain("Chất liệu");
    }

    [Fact]
    public async Task What_is_written_wrong_comes_back_with_its_line_and_nothing_is_lost()
    {
        await using var app = await PlanRoom.StartAsync();
        var office = await app.SignInAsync(Office);
        var wrong = Benches.Replace("kind: text }", "kind: chu }", StringComparison.Ordinal);
        foreach (var pressed in new[] { "xem", DefinitionForm.Keep })
        {
            var page = await Browser.ParseAsync(await office.SubmitWholeFormAsync(RegisterLinks.NewRegister, "so-cach-ghi",
                ("Form.Text", wrong), ("Form.Reason", "thử"), ("Form.Do", pressed)));
            page.QuerySelector("main")!.TextContent.ShouldContain("dòng 10");
            page.QuerySelector("textarea")!.TextContent.ShouldContain("kind: chu }");
        }

        (await VersionsAsync(app, "ghe-da")).ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_looked_at_before_it_holds()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.AddAsync(RegisterOffice.Lamp("Đ-001", "12/10/2026"));
        var text = Lamps(app).Replace("{ trang-thai: hoat-dong }, among", "{ trang-thai: hong }, among", StringComparison.Ordinal)
            .Replace("name: Bảo hành đến", "name: Bảo hành tới ngày", StringComparison.Ordinal);
        var page = await Browser.ParseAsync(await (await app.SignInAsync(Office)).SubmitWholeFormAsync(
            RegisterLinks.Define(RegisterOffice.Lamps), "so-cach-ghi", ("Form.Text", text), ("Form.Do", "xem")));
        var main = page.QuerySelector("main")!.TextContent;
        main.ShouldContain("Ô “Bảo hành đến” đổi tên thành “Bảo hành tới ngày”");
        page.QuerySelector("fieldset[disabled] [name='Thu[ngay-lap]']").ShouldNotBeNull();
        var lit = page.QuerySelectorAll("main tbody tr").Single(row => row.TextContent.Contains("đang sáng", StringComparison.Ordinal));
        lit.Children[1].TextContent.ShouldContain("1/1");
        lit.Children[2].TextContent.ShouldContain("0/1");
        (await app.VersionsOfLampsAsync()).ShouldBe([(1, false)]);
    }

    [Fact]
    public async Task What_holds_data_is_not_lost_and_what_the_plan_counts_stays()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.AddAsync(RegisterOffice.Lamp("Đ-001", "12/10/2026"));
        var text = Lamps(app);
        (await SaveAsync(app, Renamed(text).Replace("    was: nguon\n", "", StringComparison.Ordinal))).Refusal!.Message
            .ShouldContain("trường “nguon” đang có dữ liệu");
        (await SaveAsync(app, text.Replace("code: lap_moi", "code: lap_khac", StringComparison.Ordinal))).Refusal!.Message
            .ShouldContain("Chỉ số 15a của kế hoạch lấy số liệu “lap_moi”");
        (await SaveAsync(app, text.Replace("code: den-nang-luong", "code: den", StringComparison.Ordinal))).Refusal!.Code
            .ShouldBe("register.code");
        (await SaveAsync(app, text)).Refusal!.Code.ShouldBe("register.no_change");
        (await SaveAsync(app, text.Replace("lead: kinh-te", "lead: kinh-doanh", StringComparison.Ordinal))).Refusal!.Code
            .ShouldBe("register.lead");
        (await app.VersionsOfLampsAsync()).ShouldBe([(1, false)]);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_renamed_field_goes_on_and_the_past_stays_what_it_was(Engine engine)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        var id = await app.AddAsync(RegisterOffice.Lamp("Đ-001", "12/10/2026", "xa-hoi-hoa"));
        await app.AddAsync(RegisterOffice.Lamp("Đ-002", "13/10/2026"));
        var past = new AsOf(app.Time.GetUtcNow(), new(2026, 11, 23));
        var before = await SaidAsync(app, past);
        app.Time.Advance(TimeSpan.FromHours(1));

        (await SaveAsync(app, Renamed(Lamps(app)))).Refusal.ShouldBeNull();
        var versions = await app.VersionsAsync(id);
        versions.Select(row => (row.Item["nguon"], row.Item["nguon-von"])).ShouldBe([("xa-hoi-hoa", null), (null, "tai-tro")]);
        versions[1].Reason.ShouldBe("Đổi cách ghi: theo văn bản mới");
        (await app.VersionsOfLampsAsync()).ShouldBe([(1, false), (2, true)]);
        (await app.ChangeAsync(id, new() { ["nguon-von"] = "ngan-sach" })).ShouldBeNull();

        (await SaidAsync(app, past)).ShouldBe(before);
        var officer = await app.SignInAsync(Cast.OwnUnit);
        var history = (await officer.ReadAsync(RegisterLinks.Item(RegisterOffice.Lamps, id))).QuerySelector("main")!.TextContent;
        history.ShouldContain("Nguồn vốn: Tài trợ → Ngân sách phường");
        var list = await officer.ReadAsync($"{RegisterLinks.Register(RegisterOffice.Lamps)}?f.nguon-von=tai-tro");
        list.QuerySelector("main")!.TextContent.ShouldContain("Nguồn vốn");
        (await app.RefuseStartAsync()).ShouldBeNull();
    }

    /// <summary>Neither a past day nor the history tells others what the office made personal since.</summary>
    [Fact]
    public async Task What_became_personal_is_told_of_no_past_day_either()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.AddAsync(new(RegisterOffice.Lamp("Đ-001", "12/10/2026")) { ["tuyen"] = "Ngõ nhà ông Giáp" });
        app.Time.Advance(TimeSpan.FromDays(2));
        var viewer = await app.SignInAsync("xem");
        string[] addresses =
        [
            RegisterLinks.Item(RegisterOffice.Lamps, id), $"{RegisterLinks.Item(RegisterOffice.Lamps, id)}?ngay=2026-11-24",
            $"{RegisterLinks.Register(RegisterOffice.Lamps)}?ngay=2026-11-24",
        ];
        foreach (var address in addresses) (await TextAsync(viewer, address)).ShouldContain("Ngõ nhà ông Giáp");
        (await SaveAsync(app, Lamps(app).Replace(
            "kind: text, searched: true, public: true }",
            "kind: text, personal: { purpose: Liên hệ, basis: Kế hoạch, months: 12 } }", StringComparison.Ordinal))).Refusal.ShouldBeNull();
        foreach (var address in addresses) (await TextAsync(viewer, address)).ShouldNotContain("Ngõ nhà ông Giáp");
    }

    private static async Task<string> TextAsync(Browser browser, string address) =>
        (await browser.ReadAsync(address)).QuerySelector("main")!.TextContent;

    [Fact]
    public async Task A_text_becomes_a_choice_where_every_value_is_an_answer()
    {
        await using var app = await PlanRoom.StartAsync();
        (await SaveAsync(app, Benches, isNew: true)).Refusal.ShouldBeNull();
        var id = (await app.TryAddAsync(new() { ["ma"] = "G-1", ["chat"] = "đá" }, register: "ghe-da")).Value;
        var choice = Benches.Replace("{ code: chat, name: Chất liệu, kind: text }",
            "{ code: chat, was: chat, name: Chất liệu, kind: choice, choices: { da: Đá, go: Gỗ } }", StringComparison.Ordinal);
        (await SaveAsync(app, choice.Replace("was: chat, ", "", StringComparison.Ordinal), "ghe-da")).Refusal!.Message
            .ShouldContain("ghi “was: chat”");
        (await SaveAsync(app, choice.Replace("da: Đá", "gach: Gạch", StringComparison.Ordinal), "ghe-da")).Refusal!.Message
            .ShouldContain("lựa chọn “da”");
        (await SaveAsync(app, choice, "ghe-da")).Refusal.ShouldBeNull();
        (await app.VersionsAsync(id)).Select(row => row.Item["chat"]).ShouldBe(["đá", "da"]);
    }

    [Fact]
    public async Task Who_was_slower_is_told_and_an_item_is_not_written_by_what_held_before()
    {
        await using var app = await PlanRoom.StartAsync();
        var (text, id) = (Lamps(app), await app.AddAsync(RegisterOffice.Lamp("Đ-001", "12/10/2026")));
        var (first, other) = (text.Replace("Tuyến đường, ngõ", "Tuyến đường", StringComparison.Ordinal),
            text.Replace("Tuyến đường, ngõ", "Ngõ", StringComparison.Ordinal));
        (await SaveAsync(app, first, seen: text)).Refusal.ShouldBeNull();
        (await SaveAsync(app, other, seen: text)).Refusal!.Code.ShouldBe("register.redefined");
        (await SaveAsync(app, first, seen: text)).Refusal!.IsDone.ShouldBeTrue();
        (await app.VersionsAsync(id)).Length.ShouldBe(1);
        (await app.VersionsOfLampsAsync()).ShouldBe([(1, false), (2, true)]);
        var page = (await (await app.SignInAsync(Office)).ReadAsync(RegisterLinks.Define(RegisterOffice.Lamps))).QuerySelector("main")!;
        page.TextContent.ShouldContain("Đang dùng bản 2");
        page.TextContent.ShouldContain("theo văn bản mới");
    }

    private static string Renamed(string text) => text
        .Replace("code: nguon\n    name: Nguồn", "code: nguon-von\n    was: nguon\n    name: Nguồn vốn", StringComparison.Ordinal)
        .Replace("      xa-hoi-hoa: Xã hội hóa", "      tai-tro: { name: Tài trợ, was: xa-hoi-hoa }", StringComparison.Ordinal)
        .Replace("nguon: xa-hoi-hoa", "nguon-von: tai-tro", StringComparison.Ordinal)
        .Replace("parts: nguon", "parts: nguon-von", StringComparison.Ordinal)
        .Replace("ngay-lap, nguon]", "ngay-lap, nguon-von]", StringComparison.Ordinal);

    private static string Lamps(TestApp app) =>
        RegisterDefining.Lines(app.Services.GetRequiredService<ShippedRegisters>().Written(RegisterOffice.Lamps)!.Text);

    private static Task<Result<string>> SaveAsync(
        TestApp app, string text, string code = RegisterOffice.Lamps, bool isNew = false, string? seen = null) =>
        app.AsAsync(Office, services => services.GetRequiredService<RegisterDefining>().SaveAsync(
            new(isNew ? null : code, RegisterDefining.Lines(text), "theo văn bản mới",
                seen ?? (isNew ? null : RegisterDefining.Lines(services.GetRequiredService<RegisterShelf>().Written(code)!.Text))),
            default));

    // Every figure as it is told of a moment, by the definition that held then.
    private static Task<string> SaidAsync(TestApp app, AsOf asOf) => app.InScopeAsync(async services =>
    {
        var register = services.GetRequiredService<RegisterShelf>().Find(RegisterOffice.Lamps, asOf)!;
        var all = await services.GetRequiredService<RegisterCounting>().AllAsync(
            register, _ => Period.CalendarYear(2026), asOf, default);
        return string.Join("; ", all.Select(one => one.Whole is { } whole
            ? $"{one.Fact.Name} {RegisterWords.Say(register, one.Fact, whole)} {RegisterWords.Say(register, one.Fact, one.Parts)}" : "-"));
    });

    private static Task<(int, bool)[]> VersionsAsync(TestApp app, string code) => DefiningRoom.VersionsAsync(app, code);
}

/// <summary>What was kept of definitions.</summary>
internal static class DefiningRoom
{
    public static Task<(int, bool)[]> VersionsOfLampsAsync(this TestApp app) => VersionsAsync(app, RegisterOffice.Lamps);

    /// <summary>Each version, and whether the office wrote it.</summary>
    public static async Task<(int, bool)[]> VersionsAsync(TestApp app, string code) =>
    [
        .. (await app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<DefinitionRow>().AsNoTracking()
            .Where(row => row.Code == code).OrderBy(row => row.Version).ToArrayAsync())).Select(row => (row.Version, row.By is not null)),
    ];

    public static Task<Refusal?> RefuseStartAsync(this TestApp app) =>
        app.InScopeAsync(services => services.GetRequiredService<RegisterDefining>().StartAsync(default));
}
