using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Web.Registers;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Facts;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Registers;

/// <summary>What stands behind a target, on its page, in the cockpit and on the page of an item.</summary>
public sealed class BehindTargetTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_target_tells_what_stands_behind_it_as_the_facts_page_counts_it(Engine engine)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        await app.AddAsync(RegisterOffice.Lamp("Đ-001", "12/10/2026"));
        await app.AddAsync(RegisterOffice.Lamp("Đ-002", "13/10/2026", "xa-hoi-hoa"));
        await app.AddAsync(RegisterOffice.Lamp("Đ-003", "14/12/2025"));
        app.Time.Advance(TimeSpan.FromDays(3));
        await app.MoveAsync(await app.AddAsync(RegisterOffice.Lamp("Đ-004", "14/10/2026")), "thao-do", new(2026, 11, 20));
        app.Time.Advance(TimeSpan.FromDays(1));

        var reader = await app.SignInAsync("xem");
        var panel = Panel(await reader.ReadAsync("/chi-tieu/15"));
        panel.TextContent.ShouldContain("Đang có 3 cột đèn (2 Ngân sách phường, 1 Xã hội hóa)");
        panel.TextContent.ShouldContain("3 cột đèn (2 Ngân sách phường, 1 Xã hội hóa)");
        panel.TextContent.ShouldContain("Thêm gần nhất 1 ngày trước, sửa gần nhất 1 ngày trước");
        panel.TextContent.ShouldNotContain("minh họa");
        var behind = panel.QuerySelectorAll("a").Single(link => link.GetAttribute("href")!.Contains("/so-lieu/lap_moi"));
        (await reader.ReadAsync(behind.GetAttribute("href")!)).QuerySelectorAll("main tbody tr").Length.ShouldBe(3);
        var facts = panel.QuerySelectorAll("a").Single(link => link.GetAttribute("href")!.EndsWith("/so-lieu"));
        var page = (await reader.ReadAsync(facts.GetAttribute("href")!)).QuerySelectorAll("main tbody tr")
            .Single(row => row.QuerySelector("b")!.TextContent == "Cột đèn lắp trong kỳ");
        page.TextContent.ShouldContain("3 cột đèn");
        page.TextContent.ShouldContain("2 Ngân sách phường, 1 Xã hội hóa");
    }

    [Fact]
    public async Task An_empty_register_behind_a_target_says_so_and_others_are_not_named()
    {
        await using var app = await PlanRoom.StartAsync();
        var reader = await app.SignInAsync("xem");
        Panel(await reader.ReadAsync("/chi-tieu/15")).TextContent.ShouldContain("Sổ chưa ghi mục nào, chưa đếm được gì");
        (await reader.ReadAsync("/chi-tieu/13")).QuerySelectorAll("h2")
            .ShouldNotContain(head => head.TextContent.Contains("Sổ theo dõi phía"));
    }

    [Fact]
    public async Task Of_a_restricted_register_others_see_the_count_alone()
    {
        await using var app = await PlanRoom.StartAsync();
        (await app.TryAddAsync(new()
        {
            ["ma"] = "HN-1",
            ["chu-ho"] = "Bà Nguyễn Thị Bí Mật",
            ["to-dan-pho"] = "tdp-01",
            ["nhan-khau"] = "3",
        }, Cast.OtherUnit, register: RegisterOffice.Poor)).Refusal.ShouldBeNull();
        var panel = Panel(await (await app.SignInAsync("xem")).ReadAsync("/chi-tieu/21"));
        panel.TextContent.ShouldContain("Đang có 1 hộ");
        panel.TextContent.ShouldNotContain("Bí Mật");
        panel.QuerySelectorAll("a").ShouldAllBe(link => link.GetAttribute("href")!.StartsWith(RegisterLinks.Facts(RegisterOffice.Poor)));
        Panel(await (await app.SignInAsync(Cast.OtherUnit)).ReadAsync("/chi-tieu/21")).QuerySelectorAll("a")
            .ShouldContain(link => link.GetAttribute("href") == RegisterLinks.Register(RegisterOffice.Poor));
    }

    /// <summary>Days of two years: the reporting year begins on 15/12 of the year before.</summary>
    [Theory]
    [InlineData("14/12/2025", 0)]
    [InlineData("15/12/2025", 1)]
    [InlineData("31/12/2025", 1)]
    public async Task The_year_of_a_register_is_that_of_the_indicator_wherever_it_is_told(string installed, int counts)
    {
        await using var app = await PlanRoom.StartAsync();
        var item = await app.AddAsync(RegisterOffice.Lamp("Đ-001", installed));
        var officer = await app.SignInAsync(Cast.OwnUnit);
        var round = await app.InScopeAsync(services => services.GetRequiredService<FactCatalogue>()
            .ReadAsync(new("registers.den_nang_luong.lap_moi"), Period.ReportingYear(2026), area: null, default));
        round!.Numerator.ShouldBe(counts);
        Line(await officer.ReadAsync(RegisterLinks.Item(RegisterOffice.Lamps, item))).ShouldContain(
            $": {(counts == 1 ? "được đếm" : "không được đếm")} trong năm báo cáo 2026 (15/12/2025 – 14/12/2026)");
        var panel = Panel(await officer.ReadAsync("/chi-tieu/15")).TextContent;
        panel.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Aggregate((all, word) => $"{all} {word}")
            .ShouldContain($"Cột đèn lắp trong kỳ: {counts} cột đèn");
        panel.ShouldContain("“trong kỳ” là năm báo cáo 2026, 15/12/2025 – 14/12/2026");
        var facts = await officer.ReadAsync(RegisterLinks.Facts(RegisterOffice.Lamps));
        facts.QuerySelector("main")!.TextContent.ShouldContain("kỳ báo cáo lấy số liệu đề xuất của chỉ số 15a từ đây");
        facts.QuerySelectorAll("main tbody tr")
            .Single(row => row.QuerySelector("b")!.TextContent == "Cột đèn lắp trong kỳ").TextContent.ShouldContain($"{counts} cột đèn");
    }

    [Fact]
    public async Task Of_a_register_that_no_indicator_takes_no_round_is_told()
    {
        await using var app = await PlanRoom.StartAsync();
        (await (await app.SignInAsync("xem")).ReadAsync(RegisterLinks.Facts("di-tich"))).QuerySelector("main")!.TextContent
            .ShouldNotContain("kỳ báo cáo");
    }

    [Fact]
    public async Task An_item_leads_to_the_targets_it_is_counted_for()
    {
        await using var app = await PlanRoom.StartAsync();
        var officer = await app.SignInAsync(Cast.OwnUnit);
        var (counted, older) = (await app.AddAsync(RegisterOffice.Lamp("Đ-001", "12/10/2026")),
            await app.AddAsync(RegisterOffice.Lamp("Đ-002", "12/10/2025")));
        var page = await officer.ReadAsync(RegisterLinks.Item(RegisterOffice.Lamps, counted));
        page.QuerySelector("main a[href='/chi-tieu/15']")!.TextContent.ShouldBe("Chỉ tiêu 15: Cột đèn năng lượng mặt trời");
        Line(page).ShouldContain(": được đếm trong năm báo cáo 2026");
        Line(await officer.ReadAsync(RegisterLinks.Item(RegisterOffice.Lamps, older)))
            .ShouldContain(": không được đếm trong năm báo cáo 2026");
    }

    [Fact]
    public async Task The_cockpit_tells_how_much_stands_behind_the_targets()
    {
        await using var app = await PlanRoom.StartAsync();
        var chair = await app.SignInAsync("chutich");
        (await chair.ReadAsync("/dieu-hanh")).QuerySelectorAll(".tile h2").ShouldNotContain(head => head.TextContent == "Sổ theo dõi");
        await app.AddAsync(RegisterOffice.Lamp("Đ-001", "12/10/2026"));
        await app.AddAsync(RegisterOffice.Lamp("Đ-002", "12/10/2026"));
        var tile = (await chair.ReadAsync("/dieu-hanh")).QuerySelectorAll(".tile").Single(one => one.TextContent.Contains("Sổ theo dõi"));
        tile.QuerySelector(".amount")!.TextContent.ShouldBe("2 mục");
        tile.QuerySelector("a[href='/chi-tieu/15']").ShouldNotBeNull();
        tile.TextContent.ShouldContain("; thêm hôm nay");
        (await app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<ItemRow>().CountAsync())).ShouldBe(2);
    }

    private static IElement Panel(IDocument page) =>
        page.QuerySelectorAll("section").Single(one => one.QuerySelector("h2")?.TextContent.StartsWith("Sổ theo dõi phía sau") == true);

    private static string Line(IDocument page) =>
        string.Join(' ', page.QuerySelector("#chi-tieu")!.ParentElement!.TextContent
            .Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
