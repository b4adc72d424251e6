using MimeKit;
using ThienVan.Web.Shared.Outbox;

namespace ThienVan.Web.Tests.Shared.Outbox;

public sealed class MailTests : IAsyncLifetime
{
    private readonly SmtpStage _smtp = new();
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync(demo: false, settings: _smtp.Settings());

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _smtp.DisposeAsync();
    }

    [Fact]
    public async Task A_mail_is_plain_Vietnamese_text_with_a_link_to_the_page()
    {
        await _app.QueueAsync(OutboxRoom.Message("q1"));
        (await _app.PassAsync()).ShouldBe(1);
        var mail = await MimeMessage.LoadAsync(new MemoryStream(System.Text.Encoding.Latin1.GetBytes(_smtp.Mails[0])));
        mail.Subject.ShouldBe("Hạn gửi báo cáo quý I");
        mail.From.Mailboxes.Single().Name.ShouldBe("Văn phòng phường");
        mail.To.Mailboxes.Single().Address.ShouldBe("canbo@phuong.example");
        mail.Body!.ContentType.MimeType.ShouldBe("text/plain");
        mail.Body!.ContentType.Charset.ShouldBe("utf-8");
        mail.TextBody!.ShouldContain("3 chỉ tiêu chưa nhập");
        mail.TextBody!.ShouldContain("https://phuong.example/bao-cao");
        mail.MessageId.ShouldBe($"{(await _app.MailAsync()).Id:N}@phuong.example");
    }

    [Fact]
    public async Task A_temporary_no_is_tried_again_later_and_later_until_it_is_given_up_with_an_event()
    {
        _smtp.ToRecipient = "451 later, canbo@phuong.example";
        await _app.QueueAsync(OutboxRoom.Message("q1"));
        for (var attempt = 1; attempt < OutboxRetry.Most; attempt++)
        {
            await _app.PassAsync();
            var held = await _app.MailAsync();
            (held.State, held.Attempts, held.Error, held.NextAttempt - _app.Time.Now).ShouldBe(
                (OutboxState.Waiting, attempt, "smtp_451", OutboxRetry.After(attempt)!.Value));
            _app.Time.Now = held.NextAttempt;
        }

        await _app.PassAsync();
        (await _app.MailAsync()).State.ShouldBe(OutboxState.Failed);
        await ShouldHaveGivenUpAsync("smtp_451");
    }

    [Fact]
    public async Task A_permanent_no_is_given_up_at_once()
    {
        _smtp.ToRecipient = "550 no such user canbo@phuong.example";
        await _app.QueueAsync(OutboxRoom.Message("q1"));
        await _app.PassAsync();
        (await _app.MailAsync()).State.ShouldBe(OutboxState.Failed);
        await ShouldHaveGivenUpAsync("smtp_550");
    }

    [Fact]
    public async Task A_server_that_hangs_up_gets_the_mail_again()
    {
        _smtp.ToRecipient = null;
        await _app.QueueAsync(OutboxRoom.Message("q1"));
        await _app.PassAsync();
        (await _app.MailAsync()).Error.ShouldBe("broken_off");
        (await _app.MailAsync()).State.ShouldBe(OutboxState.Waiting);
    }

    [Fact]
    public async Task Nothing_goes_out_in_the_clear_where_encryption_is_required()
    {
        await using var app = await TestApp.StartAsync(demo: false, settings: _smtp.Settings(security: "StartTls"));
        await app.QueueAsync(OutboxRoom.Message("q1"));
        await app.PassAsync();
        (await app.MailAsync()).Error.ShouldBe("tls_missing");
        _smtp.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_mail_server_people_are_told_in_the_product_only()
    {
        await using var app = await TestApp.StartAsync(demo: false);
        await app.QueueAsync(OutboxRoom.Message("q1"));
        (await app.RowsAsync(OutboxChannel.Email)).ShouldBeEmpty();
        (await app.RowsAsync(OutboxChannel.InApp)).ShouldHaveSingleItem().Address.ShouldBeNull();
    }

    [Theory]
    [InlineData("From", "không phải địa chỉ@", "mail.from")]
    [InlineData("Port", "70000", "mail.port")]
    [InlineData("Security", "Maybe", "mail.security")]
    public async Task Settings_that_cannot_work_keep_the_server_from_starting(string setting, string value, string code)
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        var app = await TestApp.StartOnAsync(
            database, demo: false, settings: new Dictionary<string, string?>(_smtp.Settings()) { [$"ThienVan:Mail:{setting}"] = value });
        app.Refusal!.Code.ShouldBe(code);
    }

    [Fact]
    public async Task The_dispatcher_sends_in_the_background_and_stops_at_once()
    {
        var settings = new Dictionary<string, string?>(_smtp.Settings())
        {
            ["ThienVan:Outbox:Run"] = "true",
            ["ThienVan:Outbox:EverySeconds"] = "1",
        };
        await using (var app = await TestApp.StartAsync(demo: false, settings: settings))
        {
            await app.QueueAsync(OutboxRoom.Message("q1"));
            for (var tries = 0; tries < 100 && _smtp.Mails.Count == 0; tries++) await Task.Delay(100);
        }

        _smtp.Mails.ShouldHaveSingleItem();
    }

    private async Task ShouldHaveGivenUpAsync(string error)
    {
        (await _app.MailAsync()).Address.ShouldBeNull();
        var given = (await _app.EventsAsync())[^1];
        given.Kind.ShouldBe("outbox.given_up");
        given.Data!.ShouldContain(error);
        given.Data!.ShouldNotContain("@");
    }
}
