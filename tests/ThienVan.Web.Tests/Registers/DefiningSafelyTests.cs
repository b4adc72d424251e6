using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Web.Registers;
using ThienVan.Web.Registers.Defining;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Tests.Work;

namespace ThienVan.Web.Tests.Registers;

/// <summary>A definition opens nothing in silence, erases nothing in silence, and makes no figure say what it does not.</summary>
public sealed class DefiningSafelyTests
{
    /// <summary>No search of a past day looks through it, and no filter of one counts by it; the trail's digests follow.</summary>
    [Fact]
    public async Task What_became_personal_is_found_by_no_search_of_a_past_day()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.AddAsync(new(RegisterOffice.Lamp("Đ-001", "12/10/2026")) { ["tuyen"] = "Ngõ nhà ông Giáp" });
        app.Time.Advance(TimeSpan.FromDays(2));
        var viewer = await app.SignInAsync("xem");
        var past = $"{RegisterLinks.Register(RegisterOffice.Lamps)}?ngay=2026-11-24&tim=";
        (await TextAsync(viewer, past + "giáp")).ShouldContain("Đ-001");
        (await DefiningRoom.SaveAsync(app, Personal(app))).Refusal.ShouldBeNull();
        (await TextAsync(viewer, past + "giáp")).ShouldNotContain("Đ-001");
        (await TextAsync(viewer, past + "đ-001")).ShouldContain("Đ-001");
        (await app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<CellRow>().CountAsync(cell => cell.Field == "tuyen")))
            .ShouldBe(0);
        (await app.InScopeAsync(services => services.GetRequiredService<EventAudit>().VerifyAsync((_, _) => { }, default))).IsWhole
            .ShouldBeTrue();
    }

    [Fact]
    public async Task What_shows_or_erases_is_read_and_agreed_with_first()
    {
        await using var app = await PlanRoom.StartAsync();
        var office = await app.SignInAsync(DefiningTests.Office);
        (await DefiningRoom.SaveAsync(app, Personal(app), agreed: false)).Refusal.ShouldBeNull("it holds nothing yet");
        await app.AddAsync(RegisterOffice.Lamp("Đ-001", "12/10/2026"));
        var text = Personal(app)
            .Replace("kind: money, measure: đồng }", "kind: money, measure: đồng, public: true }", StringComparison.Ordinal)
            .Replace("months: 12", "months: 1", StringComparison.Ordinal);
        var page = await Browser.ParseAsync(await office.SubmitWholeFormAsync(RegisterLinks.Define(RegisterOffice.Lamps), "so-cach-ghi",
            ("Form.Text", text), ("Form.Reason", "thử"), ("Form.Do", DefinitionForm.Keep)));
        foreach (var said in new[] { "Ô “Kinh phí” được công khai", "giữ 1 tháng sau khi mục kết thúc, trước là 12 tháng" })
            page.QuerySelector("main")!.TextContent.ShouldContain(said);
        page.QuerySelector("[name='Form.Agreed']").ShouldNotBeNull();
        (await office.SubmitWholeFormAsync(RegisterLinks.Define(RegisterOffice.Lamps), "so-cach-ghi", ("Form.Text", text),
            ("Form.Reason", "thử"), ("Form.Do", DefinitionForm.Keep), ("Form.Agreed", "on"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task What_would_falsify_is_refused_with_what_stands_against_it()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.AddAsync(new(RegisterOffice.Lamp("Đ-001", "12/10/2026")) { ["cong-suat"] = "60", ["nha-tai-tro"] = "Công ty A" });
        await app.AddAsync(new(RegisterOffice.Lamp("Đ-002", "12/10/2026")) { ["nha-tai-tro"] = "công ty a" });
        var text = DefiningRoom.Lamps(app);
        (await DefiningRoom.SaveAsync(app, text.Replace("measure: W", "measure: kW", StringComparison.Ordinal))).Refusal!.Message
            .ShouldContain("không đổi đơn vị tính");
        (await DefiningRoom.SaveAsync(app, text.Replace(
            "name: Đơn vị tài trợ, kind: text", "name: Đơn vị tài trợ, kind: text, unique: true", StringComparison.Ordinal)))
            .Refusal!.Message.ShouldContain("ghi trùng (Đ-001, Đ-002)");
    }

    /// <summary>Of a restricted register the office learns neither counts nor values, and opens it to nobody by itself.</summary>
    [Fact]
    public async Task The_office_asks_a_restricted_register_nothing_and_opens_it_alone_to_nobody()
    {
        await using var app = await PlanRoom.StartAsync();
        var poor = RegisterDefining.Lines(app.Services.GetRequiredService<ShippedRegisters>().Written(RegisterOffice.Poor)!.Text);
        await AddPoorAsync(app);
        var office = await app.SignInAsync(DefiningTests.Office);
        var asking = poor.Replace("facts:", "facts:\n  - { code: hoi_rieng, name: Hỏi riêng }", StringComparison.Ordinal);
        asking.ShouldNotBe(poor);
        var page = (await Browser.ParseAsync(await office.SubmitWholeFormAsync(RegisterLinks.Define(RegisterOffice.Poor), "so-cach-ghi",
            ("Form.Text", asking), ("Form.Do", "xem")))).QuerySelector("main")!.TextContent;
        page.ShouldContain("chỉ người của đơn vị giữ sổ xem được số đếm thử");
        (await app.EventsAsync())[^1].Kind.ShouldBe("registers.definition_previewed");
        foreach (var opened in new[]
        {
            poor.Replace("restricted: true", "restricted: false", StringComparison.Ordinal),
            Regex.Replace(poor, "(?m)^lead: .*$", "lead: kinh-te-ha-tang-do-thi", RegexOptions.None, TimeSpan.FromSeconds(1)),
        })
            (await DefiningRoom.SaveAsync(app, opened, RegisterOffice.Poor)).Refusal!.Code.ShouldBe("register.second_person");
        var open = poor.Replace("restricted: true", "restricted: false", StringComparison.Ordinal);
        (await app.InScopeAsync(services => services.GetRequiredService<RegisterDefining>()
            .AtServerAsync(new(RegisterOffice.Poor, open, "Công văn 1", poor, Agreed: true), default))).Refusal.ShouldBeNull();
        (await app.EventsAsync())[^1].Reason.ShouldBe("Công văn 1");
    }

    private static async Task AddPoorAsync(TestApp app)
    {
        var register = app.Services.GetRequiredService<ShippedRegisters>().Find(RegisterOffice.Poor)!;
        var typed = register.Fields.Where(field => field.IsRequired).ToDictionary(field => field.Code, field => (string?)(field.Kind switch
        {
            FieldKind.Choice => field.Choices[0].Code,
            FieldKind.Day => "12/10/2026",
            FieldKind.Neighbourhood => "tdp-01",
            FieldKind.Text => "HN-001",
            _ => "3",
        }));
        (await app.TryAddAsync(typed, Cast.OtherUnit, register: RegisterOffice.Poor)).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task A_personal_answer_in_use_is_no_more_taken_away_than_another()
    {
        await using var app = await PlanRoom.StartAsync();
        var text = DefiningTests.Benches.Replace("{ code: chat, name: Chất liệu, kind: text }",
            "{ code: chat, name: Chất liệu, kind: choice, choices: { da: Đá, go: Gỗ }, "
            + "personal: { purpose: Liên hệ, basis: Kế hoạch, months: 12 } }", StringComparison.Ordinal).Replace("columns: [chat]\n", "",
            StringComparison.Ordinal);
        (await DefiningRoom.SaveAsync(app, text, isNew: true)).Refusal.ShouldBeNull();
        (await app.TryAddAsync(new() { ["ma"] = "G-1", ["chat"] = "da" }, register: "ghe-da", by: "truong.kinh-te")).Refusal.ShouldBeNull();
        var refusal = (await DefiningRoom.SaveAsync(app, text.Replace("da: Đá, ", "", StringComparison.Ordinal), "ghe-da")).Refusal!;
        refusal.Message.ShouldContain("một lựa chọn của trường “chat” đang được dùng");
        (await DefiningRoom.SaveAsync(app, text.Replace(", go: Gỗ", "", StringComparison.Ordinal), "ghe-da")).Refusal.ShouldBeNull();
    }

    private static string Personal(TestApp app) => DefiningRoom.Lamps(app).Replace(
        "kind: text, searched: true, public: true }", "kind: text, personal: { purpose: Liên hệ, basis: Kế hoạch, months: 12 } }",
        StringComparison.Ordinal);

    private static async Task<string> TextAsync(Browser browser, string address) =>
        (await browser.ReadAsync(address)).QuerySelector("main")!.TextContent;
}
