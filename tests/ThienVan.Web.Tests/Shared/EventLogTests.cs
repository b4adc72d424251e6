using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Tests.Shared;

public abstract class EventLogTests(Engine engine) : IAsyncLifetime
{
    private static readonly Actor Somebody = new(Guid.CreateVersion7(TestApp.Start), "Nguyễn Thị Thử");

    /// <summary>Events that a start leaves.</summary>
    protected const int Started = 1;

    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync(demo: false, engine);

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [Fact]
    public async Task An_unharmed_log_has_no_fault()
    {
        await RecordAsync(3);
        var audit = await AuditAsync();
        audit.Faults.ShouldBeEmpty();
        audit.Count.ShouldBe(Started + 3);
    }

    [Theory]
    [InlineData("UPDATE event_log SET reason = 'khác' WHERE seq = 2", ChainFaultKind.Changed, 2)]
    [InlineData("UPDATE event_log SET at = (SELECT at FROM event_log WHERE seq = 3) WHERE seq = 2", ChainFaultKind.Changed, 2)]
    [InlineData("UPDATE event_log SET actor_id = NULL WHERE seq = 2", ChainFaultKind.Changed, 2)]
    [InlineData("DELETE FROM event_log WHERE seq = 2", ChainFaultKind.Removed, 2)]
    [InlineData("DELETE FROM event_log WHERE seq = 4", ChainFaultKind.Removed, 4)]
    [InlineData(
        "UPDATE event_log SET seq = -seq WHERE seq IN (2, 3); UPDATE event_log SET seq = 5 + seq WHERE seq < 0", ChainFaultKind.Moved, 2)]
    [InlineData("UPDATE event_head SET seq = 3", ChainFaultKind.Inserted, 4)]
    [InlineData("UPDATE event_head SET hash = prev_hash FROM event_log WHERE event_log.seq = 4", ChainFaultKind.Head, 4)]
    public async Task Tampering_is_found_and_named(string sql, ChainFaultKind kind, long seq)
    {
        await RecordAsync(4 - Started);
        await TamperAsync(sql);
        var fault = (await AuditAsync()).Faults[0];
        (fault.Kind, fault.Seq).ShouldBe((kind, seq));
    }

    [Fact]
    public async Task Parallel_writers_never_fork_the_chain()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => RecordAsync(10))));
        var audit = await AuditAsync();
        audit.Faults.ShouldBeEmpty();
        audit.Count.ShouldBe(Started + 80);
    }

    [Fact]
    public async Task A_refused_write_leaves_neither_state_nor_event()
    {
        var result = await WriteAsync((db, change) =>
        {
            db.Marks.Add(new ProductMark { Name = "thử", At = change.At });
            change.Record(new("test.done", "test", "a test writes"), "test");
            return new Refusal("test.no", "Không.");
        });
        result.Refusal!.Code.ShouldBe("test.no");
        (await _app.EventsAsync()).ShouldBeEmpty();
        (await MarksAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_refusal_on_record_leaves_its_event_and_nothing_else()
    {
        var result = await WriteAsync((db, change) =>
        {
            db.Marks.Add(new ProductMark { Name = "thử", At = change.At });
            change.Record(new("test.done", "test", "a test writes"), "test");
            return change.Refuse(new("test.no", "Không."), new("test.refused", "test", "a test is refused"), "test/1");
        });
        result.Refusal!.Code.ShouldBe("test.no");
        var row = (await _app.EventsAsync()).ShouldHaveSingleItem();
        (row.Kind, row.Subject, row.Data).ShouldBe(("test.refused", "test/1", """{"old":null,"new":{"code":"test.no"}}"""));
        (await MarksAsync()).ShouldBe(0);
        (await AuditAsync()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_write_that_tells_nothing_is_a_bug()
    {
        var write = () => WriteAsync((db, change) =>
        {
            db.Marks.Add(new ProductMark { Name = "thử", At = change.At });
            return true;
        });
        await write.ShouldThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public async Task An_event_keeps_who_when_why_old_and_new()
    {
        await WriteAsync((_, change) =>
        {
            change.Record(
                new("test.renamed", "test", "a test writes"), "test/1", "sửa lỗi gõ", old: new { name = "cũ" }, now: new { name = "mới" });
            return true;
        });
        var row = (await _app.EventsAsync()).ShouldHaveSingleItem();
        (row.ActorId, row.ActorName, row.At, row.Reason).ShouldBe((Somebody.UserId, Somebody.Name, TestApp.Start, "sửa lỗi gõ"));
        row.Data.ShouldBe("""{"old":{"name":"cũ"},"new":{"name":"mới"}}""");
    }

    protected Task<int> TamperAsync(string sql) =>
        _app.InScopeAsync(services => services.GetRequiredService<AppDb>().Database.ExecuteSqlRawAsync(sql));

    private Task<int> MarksAsync() =>
        _app.InScopeAsync(services => services.GetRequiredService<AppDb>().Marks.CountAsync(mark => mark.Name == "thử"));

    protected async Task RecordAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await WriteAsync((_, change) =>
            {
                change.Record(new("test.happened", "test", "a test writes"), $"test/{i}", "lý do");
                return true;
            });
            _app.Time.Advance(TimeSpan.FromSeconds(1));
        }
    }

    private Task<Result<bool>> WriteAsync(Func<AppDb, Change, Result<bool>> change) => _app.InScopeAsync(services =>
        services
            .GetRequiredService<WriteScope>()
            .RunAsync(Somebody, scope => Task.FromResult(change(services.GetRequiredService<AppDb>(), scope)), default)
    );

    protected Task<AuditResult> AuditAsync() =>
        _app.InScopeAsync(services => services.GetRequiredService<EventAudit>().VerifyAsync((_, _) => { }, default));
}

/// <summary>SQLite lets a column hold what it was not made for.</summary>
public sealed class EventLogOnSqlite() : EventLogTests(Engine.Sqlite)
{
    [Fact]
    public async Task An_event_whose_columns_hold_none_is_named_and_the_rest_is_read()
    {
        await RecordAsync(4 - Started);
        await TamperAsync(
            "UPDATE event_log SET id = 'x', at = 'hôm qua' WHERE seq = 3; UPDATE event_log SET reason = 'khác' WHERE seq = 4");
        var audit = await AuditAsync();
        audit.Faults.Select(fault => (fault.Kind, fault.Seq)).ShouldBe([(ChainFaultKind.Changed, 3), (ChainFaultKind.Changed, 4)]);
        audit.Faults[0].Message.ShouldContain("không đọc được");
    }
}

public sealed class EventLogOnPostgres() : EventLogTests(Engine.Postgres);
