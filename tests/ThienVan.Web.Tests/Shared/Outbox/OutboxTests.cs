using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Notices;
using ThienVan.Web.Shared.Outbox;

namespace ThienVan.Web.Tests.Shared.Outbox;

public abstract class OutboxTests(Engine engine) : IAsyncLifetime
{
    private readonly SmtpStage _smtp = new();
    private TestDatabase _database = null!;
    private TestApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(engine);
        _app = await AnotherProcessAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        await _smtp.DisposeAsync();
    }

    [Fact]
    public async Task The_same_key_is_never_queued_twice()
    {
        await _app.QueueAsync(OutboxRoom.Message("q1"), OutboxRoom.Message("q1"));
        (await _app.QueueAsync(OutboxRoom.Message("q1"), OutboxRoom.Message("q2"))).Value.Select(message => message.Key).ShouldBe(["q2"]);
        (await _app.RowsAsync(OutboxChannel.InApp)).Select(row => row.Key).ShouldBe(["q1", "q2"]);
    }

    [Fact]
    public async Task Whoever_chose_so_gets_one_mail_a_day_with_all_of_its_notices()
    {
        var other = Guid.CreateVersion7();
        await _app.InScopeAsync(services => services.GetRequiredService<MailChoice>()
            .ChooseAsync(new(OutboxRoom.Reader, "Người đọc", null), daily: true, default));
        await _app.QueueAsync(OutboxRoom.Message("q1"), OutboxRoom.Message("q2", other));
        await _app.QueueAsync(OutboxRoom.Message("q3") with { Subject = "Số liệu bị trả lại" });
        (await _app.PassAsync()).ShouldBe(1);
        var mine = (await _app.RowsAsync(OutboxChannel.Email)).Single(row => row.UserId == OutboxRoom.Reader);
        mine.NotBefore.ShouldBe(new DateTimeOffset(2026, 11, 24, 7, 0, 0, TimeSpan.FromHours(7)).ToUniversalTime());
        (mine.Subject, mine.Link).ShouldBe(("Thông báo đến ngày 24/11/2026", "/thong-bao"));
        mine.Text.ShouldEndWith("\n- Hạn gửi báo cáo quý I\n- Số liệu bị trả lại");
        (await _app.RowsAsync(OutboxChannel.InApp)).Length.ShouldBe(3);

        _app.Time.Advance(TimeSpan.FromHours(22));
        (await _app.PassAsync()).ShouldBe(1);
        await _app.QueueAsync(OutboxRoom.Message("q4"));
        (await _app.RowsAsync(OutboxChannel.Email)).Count(row => row.State == OutboxState.Waiting).ShouldBe(1);
        await _app.InScopeAsync(services => services.GetRequiredService<MailChoice>()
            .ChooseAsync(new(OutboxRoom.Reader, "Người đọc", null), daily: false, default));
        await _app.QueueAsync(OutboxRoom.Message("q5"));
        (await _app.PassAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Writers_in_many_processes_queue_a_key_once()
    {
        var others = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => AnotherProcessAsync()));
        await Task.WhenAll(
            others.SelectMany(app => Enumerable.Range(0, 4).Select(_ => Task.Run(() => app.QueueAsync(OutboxRoom.Message("one"))))));
        (await _app.RowsAsync(OutboxChannel.InApp)).ShouldHaveSingleItem();
        await _app.MailAsync();
    }

    [Fact]
    public async Task A_refused_write_queues_nothing()
    {
        await _app.InScopeAsync(services => services.GetRequiredService<WriteScope>().RunAsync<bool>(Actor.System("Thử"), async change =>
        {
            await services.GetRequiredService<OutboxQueue>().AddAsync(change, [OutboxRoom.Message("q1")], default);
            return new Refusal("test.no", "Không.");
        }, default));
        (await _app.RowsAsync(OutboxChannel.InApp)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_processes_send_every_mail_exactly_once_and_forget_the_address()
    {
        await _app.QueueAsync([.. Enumerable.Range(0, 30).Select(i => OutboxRoom.Message($"q{i:00}"))]);
        var others = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => AnotherProcessAsync()));
        var sent = await Task.WhenAll(others.Append(_app).Select(app => Task.Run(app.PassAsync)));
        sent.Sum().ShouldBe(30);
        _smtp.Mails.Count.ShouldBe(30);
        (await _app.RowsAsync(OutboxChannel.Email)).ShouldAllBe(row =>
            row.State == OutboxState.Sent && row.Address == null && row.Attempts == 1
        );
    }

    [Fact]
    public async Task A_claim_holds_until_its_lease_ends_and_a_late_mark_changes_nothing()
    {
        await _app.QueueAsync(OutboxRoom.Message("q1"));
        var lost = (await ClaimAsync(_app))!;
        (await ClaimAsync(_app)).ShouldBeNull();
        _app.Time.Advance(OutboxClaims.Lease);
        var taken = (await ClaimAsync(_app))!;
        (taken.Id, taken.Attempts).ShouldBe((lost.Id, 2));
        (await MarkAsync(lost)).ShouldBeFalse();
        (await MarkAsync(taken)).ShouldBeTrue();
        (await _app.MailAsync()).State.ShouldBe(OutboxState.Sent);
    }

    [Fact]
    public async Task A_mail_whose_mark_was_lost_goes_out_again_under_the_same_name()
    {
        await _app.QueueAsync(OutboxRoom.Message("q1"));
        _smtp.ToMail = null;
        (await _app.PassAsync()).ShouldBe(0);
        _smtp.ToMail = "250 queued";
        _app.Time.Advance(TimeSpan.FromMinutes(1));
        (await _app.PassAsync()).ShouldBe(1);
        _smtp
            .Mails.Select(mail => mail.Split('\n').Single(line => line.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase)))
            .Distinct()
            .ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_was_withdrawn_is_neither_sent_nor_shown()
    {
        await _app.QueueAsync(OutboxRoom.Message("round/1/unit/a/due"), OutboxRoom.Message("round/1/unit/b/due"),
            OutboxRoom.Message("round/1/unit/a/late") with { NotBefore = TestApp.Start.AddDays(1) });
        await _app.InScopeAsync(services => services.GetRequiredService<WriteScope>().RunAsync<int>(Actor.System("Thử"), async change =>
        {
            change.Record(new("test.sent", "test", "a test writes"), "test");
            return await services.GetRequiredService<OutboxQueue>().WithdrawAsync("round/1/unit/a/", default);
        }, default));
        _app.Time.Advance(TimeSpan.FromDays(2));
        (await _app.PassAsync()).ShouldBe(1);
        (await _app.RowsAsync(OutboxChannel.InApp))
            .Where(row => row.State == OutboxState.Sent)
            .Select(row => row.Key)
            .ShouldBe(["round/1/unit/b/due"]);
        (await _app.RowsAsync(OutboxChannel.Email)).ShouldAllBe(row => row.Address == null);
    }

    [Fact]
    public async Task Nothing_is_sent_before_its_time()
    {
        await _app.QueueAsync(OutboxRoom.Message("q1") with { NotBefore = TestApp.Start.AddHours(3) });
        (await _app.PassAsync()).ShouldBe(0);
        _app.Time.Advance(TimeSpan.FromHours(3));
        (await _app.PassAsync()).ShouldBe(1);
    }

    private Task<TestApp> AnotherProcessAsync() => TestApp.StartOnAsync(_database, demo: false, planFile: null, settings: _smtp.Settings());

    private static Task<OutboxClaim?> ClaimAsync(TestApp app) =>
        app.InScopeAsync(services => services.GetRequiredService<OutboxClaims>().NextAsync(default));

    private Task<bool> MarkAsync(OutboxClaim claim) =>
        _app.InScopeAsync(services => services.GetRequiredService<OutboxClaims>().SentAsync(claim, default));
}

public sealed class OutboxOnSqlite() : OutboxTests(Engine.Sqlite);

public sealed class OutboxOnPostgres() : OutboxTests(Engine.Postgres);
