using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Audit;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Outbox;

namespace ThienVan.Web.Tests.Shared;

/// <summary>Once a day, without anybody's doing, log and state are compared, and who keeps the system is told.</summary>
public sealed class AuditWatchTests : IAsyncDisposable
{
    private readonly string _kept = Path.Combine(Directory.CreateTempSubdirectory("thienvan-kept-").FullName, "dau.txt");

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Path.GetDirectoryName(_kept)!, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_day_is_compared_once_and_the_result_stands_in_the_log_and_on_the_page()
    {
        await using var app = await TestApp.StartAsync();
        (await RunAsync(app)).ShouldBe(1);
        (await RunAsync(app)).ShouldBe(0);
        var run = (await LastAsync(app)).ShouldHaveSingleItem();
        (run.Faults.Count, run.At).ShouldBe((0, TestApp.Start));
        run.Rows.ShouldBeGreaterThan(20);
        (await app.EventsAsync()).Single(row => row.Seq == run.Events).Hash.ShouldBe(run.Hash);

        var page = (await (await app.SignInAsync("quantri")).ReadAsync("/he-thong")).QuerySelector("main")!.TextContent;
        page.ShouldContain("Dữ liệu và nhật ký nguyên vẹn");
        page.ShouldContain(run.Hash);
        (await NoticesAsync(app)).ShouldBeEmpty();

        app.Time.Advance(TimeSpan.FromDays(1));
        (await RunAsync(app)).ShouldBe(1);
        (await LastAsync(app)).Count.ShouldBe(2);
        (await LastAsync(app)).ShouldAllBe(again => again.Faults.Count == 0);
    }

    [Fact]
    public async Task A_fault_is_told_to_the_administrator_and_named_on_the_page()
    {
        await using var app = await TestApp.StartAsync();
        await SqlAsync(app, "UPDATE people_user SET disabled = 1 WHERE sign_in_name = 'chutich'");
        (await RunAsync(app)).ShouldBe(1);
        var fault = (await LastAsync(app))[0].Faults.ShouldHaveSingleItem();
        fault.ShouldStartWith("Tài khoản “chutich” (mã ");
        (await NoticesAsync(app)).ShouldHaveSingleItem().ShouldContain(fault);
        (await (await app.SignInAsync("quantri")).ReadAsync("/he-thong")).QuerySelector("main")!.TextContent.ShouldContain(fault);
    }

    [Fact]
    public async Task The_chains_end_is_kept_in_a_file_outside_which_tells_of_a_chain_written_anew()
    {
        await using var app = await TestApp.StartAsync(settings: KeyValuePair.Create<string, string?>("ThienVan:Audit:File", _kept));
        await RunAsync(app);
        var run = (await LastAsync(app))[0];
        (await File.ReadAllLinesAsync(_kept)).ShouldHaveSingleItem().ShouldEndWith($" kien-an {run.Events} {run.Hash}");
        app.Time.Advance(TimeSpan.FromDays(1));
        await RunAsync(app);
        (await LastAsync(app))[0].Faults.ShouldBeEmpty();

        await RewriteAsync(app);
        (await app.InScopeAsync(services => services.GetRequiredService<EventAudit>().VerifyAsync((_, _) => { }, default)))
            .IsWhole.ShouldBeTrue();
        app.Time.Advance(TimeSpan.FromDays(1));
        await RunAsync(app);
        (await LastAsync(app))[0].Faults[0].ShouldStartWith($"Sự kiện số {run.Events} không mang dấu đã cất ngoài hệ thống");
    }

    [Fact]
    public async Task A_log_that_no_longer_reaches_what_was_kept_of_it_was_cut()
    {
        await using var app = await TestApp.StartAsync(demo: false);
        await File.WriteAllLinesAsync(
            _kept, [$"2026-11-22T00:00:00Z kien-an 9 {EventChain.Genesis}", "không đọc được", "2026-11-22T00:00:00Z khac 3 00"]);
        var faults = await app.InScopeAsync(async services => (await services.GetRequiredService<EventAudit>()
            .VerifyAsync((_, _) => { }, default, await KeptEnds.ReadAsync(_kept, "kien-an", default))).Faults);
        (faults.ShouldHaveSingleItem().Kind, faults[0].Seq).ShouldBe((ChainFaultKind.Rewritten, 9));
        (await KeptEnds.ReadAsync(_kept + ".khac", "kien-an", default)).Hashes.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_days_end_goes_out_by_mail_where_the_ward_wants_it()
    {
        await using var app = await TestApp.StartAsync(settings: KeyValuePair.Create<string, string?>("ThienVan:Audit:Mail", "true"));
        await RunAsync(app);
        (await NoticesAsync(app)).ShouldHaveSingleItem().ShouldContain((await LastAsync(app))[0].Hash);
    }

    // Who may write the database and knows how the chain is made: everything fits itself again.
    private static async Task RewriteAsync(TestApp app) => await app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        var (rows, head) = (await db.Events.AsNoTracking().OrderBy(row => row.Seq).ToArrayAsync(), ChainHead.Empty);
        foreach (var row in rows)
        {
            var forged = EventChain.Chain(head, row.ToChained().Entry with { ActorName = row.Seq == 1 ? "Người khác" : row.ActorName });
            head = new(row.Seq, forged.Hash);
            await db.Events.Where(stored => stored.Seq == row.Seq).ExecuteUpdateAsync(set => set
                .SetProperty(stored => stored.ActorName, forged.Entry.ActorName)
                .SetProperty(stored => stored.PrevHash, forged.PreviousHash)
                .SetProperty(stored => stored.Hash, forged.Hash));
        }

        return await db.EventHeads.ExecuteUpdateAsync(set => set.SetProperty(end => end.Hash, head.Hash));
    });

    private static Task<int> RunAsync(TestApp app) =>
        app.InScopeAsync(services => services.GetRequiredService<AuditWatch>().RunDueAsync(default));

    private static Task<IReadOnlyList<AuditRun>> LastAsync(TestApp app) =>
        app.InScopeAsync(services => services.GetRequiredService<AuditWatch>().LastAsync(default));

    private static Task<int> SqlAsync(TestApp app, string sql) =>
        app.InScopeAsync(services => services.GetRequiredService<AppDb>().Database.ExecuteSqlRawAsync(sql));

    private static Task<string[]> NoticesAsync(TestApp app) => app.InScopeAsync(services => services.GetRequiredService<AppDb>()
        .Set<OutboxRow>().Where(row => row.Key.StartsWith("audit/")).Select(row => row.Text).ToArrayAsync());
}
