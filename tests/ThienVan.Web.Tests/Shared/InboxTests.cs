using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Inbox;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Shared.Ui.Figures;
using ThienVan.Web.Shared.Ui.Nav;
using ThienVan.Web.Tests.Plans;

namespace ThienVan.Web.Tests.Shared;

/// <summary>What the inbox and the menu make of the lines that rooms give.</summary>
public sealed class InboxTests
{
    private static readonly DateOnly _today = new(2026, 11, 27);

    [Theory]
    [InlineData(new int[0], "Không có việc nào chờ bạn")]
    [InlineData(new[] { 3 }, "Không có việc nào phải xong hôm nay")]
    [InlineData(new[] { 0, 0, 3 }, "Hôm nay 2 việc phải xong")]
    [InlineData(new[] { -1, 3 }, "1 việc đã quá hạn")]
    [InlineData(new[] { -9, -1, 0 }, "Hôm nay 1 việc phải xong, 2 việc đã quá hạn")]
    public void The_title_says_what_presses(int[] days, string title) => InboxWords.Title(Of(days)).ShouldBe(title);

    [Fact]
    public void What_others_are_to_do_is_said_and_counts_for_nobody_here()
    {
        var waiting = new Waiting(_today, [new("Báo cáo", Line(-1) with { WaitsFor = "Văn phòng" }), new("Báo cáo", Line(2))]);
        InboxWords.Title(waiting).ShouldBe("Không có việc nào phải xong hôm nay");
        InboxWords.Lead(waiting).ShouldBe("1 việc đang mở, 1 việc chờ người khác");
        MenuCount.Of(_inbox, waiting).ShouldBe(new MenuCount(1, 0, StatusTone.NoData));
    }

    [Fact]
    public void A_line_counts_for_as_much_as_it_stands_for()
    {
        var waited = Line(-1) with { Count = 8, WaitsFor = "VH-XH" };
        var waiting = new Waiting(_today, [new("Việc", waited), new("Việc", Line(-2) with { Count = 3 })]);
        InboxWords.Title(waiting).ShouldBe("3 việc đã quá hạn");
        InboxWords.Lead(waiting).ShouldBe("3 việc đang mở, 8 việc chờ người khác");
        MenuCount.Of(_inbox, waiting).ShouldBe(new MenuCount(3, 3, StatusTone.OffTrack));
    }

    [Theory]
    [InlineData(new[] { 5, -1, 0 }, StatusTone.OffTrack, 1)]
    [InlineData(new[] { 5, 0 }, StatusTone.AtRisk, 0)]
    [InlineData(new[] { 5 }, StatusTone.NoData, 0)]
    public void An_entry_shows_the_most_pressing_of_its_lines(int[] days, StatusTone tone, int late) =>
        MenuCount.Of(_inbox, Of(days)).ShouldBe(new MenuCount(days.Length, late, tone));

    [Fact]
    public void An_entry_counts_its_own_lines_alone_and_a_decision_has_its_shape()
    {
        var decision = Line(null) with { Menu = "/ra-soat", Decides = true };
        var waiting = new Waiting(_today, [new("Kế hoạch", decision), new("Báo cáo", Line(3))]);
        MenuCount.Of(_inbox with { Address = "/ra-soat" }, waiting).ShouldBe(new MenuCount(1, 0, StatusTone.Decision));
        MenuCount.Of(_inbox with { Address = "/ke-hoach" }, waiting).ShouldBeNull();
    }

    [Fact]
    public void An_empty_inbox_says_what_comes_next_and_when()
    {
        InboxWords.Next(null).ShouldStartWith("Chưa có hạn nào phía trước");
        InboxWords.Next(new()
        {
            Id = "x",
            Day = new(2026, 12, 17),
            Summary = "Hạn gửi số liệu",
            Address = "/",
            Sequence = 0,
            ChangedAt = default,
        }).ShouldBe("Hạn tiếp theo: 17/12/2026, hạn gửi số liệu.");
    }

    [Theory]
    [InlineData(new int[0], "Chưa đọc được hết việc của bạn", "?")]
    [InlineData(new[] { 3 }, "Chưa đọc được hết việc của bạn", "1+")]
    [InlineData(new[] { -1 }, "1 việc đã quá hạn", "1+")]
    public void Where_a_room_is_silent_nothing_says_that_this_is_all(int[] days, string title, string count)
    {
        var waiting = Of(days) with { Silent = ["Kế hoạch"] };
        InboxWords.Title(waiting).ShouldBe(title);
        MenuCount.Of(_inbox, waiting)!.Text.ShouldBe(count);
        MenuCount.Of(_inbox, waiting)!.Words.ShouldContain("chưa đọc được");
    }

    [Fact]
    public async Task A_room_that_fails_takes_no_other_page_along_and_is_named()
    {
        await using var app = await TestApp.StartAsync(planFile: PlanRoom.RealPlan, adjust: builder => builder.Services.AddSingleton(
            new InboxSource("Phần hỏng", (_, _) => throw new InvalidOperationException("broken"))));
        var browser = await app.SignInAsync("vanphong");
        (await browser.ReadAsync("/chi-tieu")).QuerySelector(".rail em")!.TextContent.ShouldContain("+");
        var inbox = await browser.ReadAsync(SiteLinks.Inbox);
        inbox.QuerySelector("main .notice")!.TextContent.ShouldContain("Chưa đọc được việc của phần Phần hỏng");
        inbox.QuerySelectorAll("main li").ShouldNotBeEmpty();
    }

    private static readonly MenuEntry _inbox = new("Việc của tôi", SiteLinks.Inbox, MenuIcon.Inbox);

    private static Waiting Of(params int[] days) => new(_today, [.. days.Select(day => new RoomLine("Báo cáo", Line(day)))]);

    private static InboxLine Line(int? days) => new()
    {
        Title = "Gửi 1 số liệu",
        Address = "/",
        Menu = "/bao-cao",
        By = days is { } left ? _today.AddDays(left) : null,
    };
}
