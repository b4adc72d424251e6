namespace ThienVan.Web.Tests.Shared.Outbox;

public sealed class TrialMailTests : IAsyncLifetime
{
    private readonly SmtpStage _smtp = new();
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync(settings: _smtp.Settings());

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _smtp.DisposeAsync();
    }

    [Fact]
    public async Task A_trial_mail_goes_at_once_and_its_address_stands_nowhere()
    {
        var admin = await _app.SignInAsync("quantri");
        var sent = await admin.SubmitFormAsync("/he-thong", "thu-thu", ("Address", "thu@phuong.example"));
        var page = await admin.ReadAsync(sent.Headers.Location!.PathAndQuery);
        page.QuerySelector("main")!.TextContent.ShouldContain("Máy chủ thư đã nhận thư thử");
        _smtp.Mails.ShouldHaveSingleItem().ShouldContain("thu@phuong.example");
        var last = (await _app.EventsAsync()).Last(row => row.Kind == "outbox.trial_sent");
        last.Data.ShouldBe("""{"old":null,"new":{"accepted":true,"error":null}}""");
    }

    [Theory]
    [InlineData("", "Đề nghị ghi một địa chỉ thư")]
    [InlineData("không phải thư", "Đề nghị ghi một địa chỉ thư")]
    [InlineData("thu@phuong.example", "Máy chủ thư không nhận thư thử (smtp_550)")]
    public async Task Why_it_did_not_go_is_said(string address, string said)
    {
        _smtp.ToRecipient = "550 no such user";
        var admin = await _app.SignInAsync("quantri");
        var page = await Browser.ParseAsync(await admin.SubmitFormAsync("/he-thong", "thu-thu", ("Address", address)));
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain(said);
    }

    [Fact]
    public async Task Without_a_mail_server_the_page_says_so()
    {
        await using var silent = await TestApp.StartAsync();
        var page = await (await silent.SignInAsync("quantri")).ReadAsync("/he-thong");
        page.QuerySelector("section[aria-labelledby=thu-dien-tu]")!.TextContent.ShouldContain("Chưa đặt ThienVan:Mail:Host");
    }
}
