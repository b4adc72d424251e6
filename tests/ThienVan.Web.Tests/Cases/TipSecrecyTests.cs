using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ThienVan.Web.Cases;
using ThienVan.Web.Cases.Sealing;
using ThienVan.Web.Cases.Tips;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Data.Backups;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Cases;

/// <summary>After a tip with marked words was filed, read, answered and carried on, all that the ward keeps or shows to others is searched
/// for them by machine.</summary>
public sealed class TipSecrecyTests : IAsyncLifetime
{
    private const string InText = "qwxtext7391";
    private const string InFile = "qwxfile8452";
    private const string InName = "qwxname6173";
    private const string InAnswer = "qwxansw2964";
    private const string InMore = "qwxmore5185";
    private const string Elsewhere = "203.0.113.77";

    private readonly StringWriter _log = new();
    private TestApp _app = null!;
    private string _receipt = "";

    private string[] Marks =>
    [
        InText, InFile, InName, InAnswer, InMore, Elsewhere, TipOffice.Phrase, _receipt,
        _receipt.Replace(" ", "", StringComparison.Ordinal),
    ];

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync(demo: true, Engine.Sqlite, PlanRoom.RealPlan, builder =>
        {
            builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new Heard(_log)).AddFilter(null, LogLevel.Trace);
            builder.Logging.AddFilter<Heard>(null, LogLevel.Information);
        });
        await _app.ReceiveAsync();
        var (reporter, office) = (_app.Browse(Elsewhere), await _app.SignInAsync("vanphong"));
        _receipt = TipOffice.ReceiptOf(await _app.FileAsync(reporter, $"{TipOffice.What} {InText}", Cast.OwnUnit,
            ($"{InName}.txt", Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Repeat($"Biên nhận {InFile}", 9000))))));
        var page = TipLinks.Tip((await _app.TipsAsync()).Single().Id);
        (await office.SubmitFormAsync(page, "mo-tin", ("Form.Passphrase", TipOffice.Phrase))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await office.SubmitFormAsync(page, "tra-loi-tin", ("Form.Said", InAnswer), ("Form.Passphrase", TipOffice.Phrase)))
            .StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var talk = await TipOffice.FollowAsync(reporter, _receipt);
        talk.Body!.TextContent.ShouldContain(InAnswer);
        await TipOffice.SendAsync(reporter, TipLinks.Follow,
            talk.Forms.First(form => form.QuerySelector("textarea") is not null), file: null,
            ("Form.Said", InMore));
        _app.Time.Advance(TimeSpan.FromDays(1));
        await _app.InScopeAsync(services => services.GetRequiredService<TipClock>().RunAsync(default));
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task The_words_are_there_for_who_may_read_and_for_the_search_below_to_miss()
    {
        var tip = (await _app.TipsAsync()).Single();
        var read = (await _app.OpenAsync("vanphong", tip.Id)).Value.Messages;
        string.Join(' ', read.Select(message => message.Said)).ShouldContain(InText);
        read[0].Files.ShouldHaveSingleItem().Name.ShouldContain(InName);
        var plain = Encoding.UTF8.GetBytes($"{InText} {InFile}");
        Hits(plain).ShouldBe([InText, InFile]);
    }

    [Fact]
    public async Task Neither_the_database_its_log_nor_a_backup_holds_a_word()
    {
        var file = new SqliteConnectionStringBuilder(_app.ConnectionString).DataSource;
        foreach (var kept in Directory.EnumerateFiles(Path.GetDirectoryName(file)!, "*", SearchOption.AllDirectories))
            Hits(await ReadAsync(kept)).ShouldBeEmpty(kept);
        var backup = Path.Combine(Path.GetDirectoryName(file)!, "backup.zip");
        await _app.InScopeAsync(async services =>
        {
            await services.GetRequiredService<BackupService>().BackUpAsync(backup, default);
            return true;
        });
        using var zip = ZipFile.OpenRead(backup);
        zip.Entries.Count.ShouldBeGreaterThan(1);
        foreach (var entry in zip.Entries)
        {
            using var bytes = new MemoryStream();
            await using (var content = await entry.OpenAsync()) await content.CopyToAsync(bytes);
            Hits(bytes.ToArray()).ShouldBeEmpty(entry.FullName);
        }
    }

    [Fact]
    public async Task No_event_message_log_or_cookie_tells_of_it_and_filing_left_no_time()
    {
        (await _app.EventsAsync()).SelectMany(row => Hits(Encoding.UTF8.GetBytes($"{row.ActorName} {row.Subject} {row.Reason} {row.Data}")))
            .ShouldBeEmpty();
        var said = _log.ToString();
        said.ShouldNotBeEmpty();
        Hits(Encoding.UTF8.GetBytes(said)).ShouldBeEmpty();
        var day = (await _app.TipsAsync()).Single().Day;
        (await _app.EventsAsync()).Where(row => row.Kind.StartsWith("cases.tip", StringComparison.Ordinal)).Select(row => row.Kind)
            .ShouldBe(["cases.tip_reader_named", "cases.tip_reader_named", "cases.tip_reader_named", "cases.tip_opened",
                "cases.tip_answered",
                "cases.tip_day_committed"]);
        day.ShouldBe(new(2026, 11, 23));
        typeof(TipRow).GetProperties().ShouldAllBe(column => column.PropertyType != typeof(DateTimeOffset));
        typeof(BoxPartRow).GetProperties().ShouldAllBe(column => column.PropertyType != typeof(DateTimeOffset));
    }

    [Fact]
    public async Task No_page_of_anybody_shows_a_word_unless_they_open_it()
    {
        foreach (var person in Cast.People)
        {
            var browser = person is null ? _app.Browse() : await _app.SignInAsync(person);
            foreach (var row in WhoMayOpenTests.Table.Where(row => !row.Data.Item2.Contains('{', StringComparison.Ordinal)))
            {
                var answer = await browser.GetAsync(row.Data.Item2);
                Hits(await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty($"{person}: {row.Data.Item2}");
            }

            foreach (var address in new[] { TipLinks.Tip((await _app.TipsAsync()).Single().Id), $"/tim?tim={InText}", "/he-thong/nhat-ky" })
            {
                var body = await (await browser.GetAsync(address)).Content.ReadAsStringAsync();
                Hits(Encoding.UTF8.GetBytes(body.Replace(InText, address.Contains("tim=", StringComparison.Ordinal) ? "" : InText,
                    StringComparison.Ordinal))).ShouldBeEmpty($"{person}: {address}");
            }
        }
    }

    [Fact]
    public async Task The_servers_keys_and_the_whole_database_open_nothing_without_a_passphrase()
    {
        var parts = await _app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<BoxPartRow>().ToArrayAsync());
        var keys = await _app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<PersonKeyRow>().ToArrayAsync());
        keys.ShouldAllBe(key => Core.Cases.Sealing.PersonKey.Open(key.ByPassphrase, "", key.PublicKey) == null);
        foreach (var protector in new[] { "ThienVan.Cases.Tips.Ticket", "" })
        {
            var server = _app.Services.GetRequiredService<Microsoft.AspNetCore.DataProtection.IDataProtectionProvider>()
                .CreateProtector(protector.Length == 0 ? "x" : protector);
            foreach (var part in parts)
                Should.Throw<System.Security.Cryptography.CryptographicException>(() => server.Unprotect(part.Sealed));
        }
    }

    [Fact]
    public async Task The_path_sets_no_cookie_keeps_nothing_and_knows_nobody()
    {
        var signedIn = await _app.SignInAsync("chutich");
        foreach (var address in new[] { TipLinks.Public, TipLinks.Send, TipLinks.Follow, TipLinks.Commitments, "/TIN-BAO/gui",
            "/tin-bao/khong-co" })
        {
            var answer = await signedIn.GetAsync(address);
            answer.Headers.Contains("Set-Cookie").ShouldBeFalse(address);
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue(address);
            answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
            var body = await answer.Content.ReadAsStringAsync();
            body.ShouldNotContain("Chủ tịch UBND");
            body.ShouldNotContain("__RequestVerificationToken");
            body.Length.ShouldBeLessThan(100_000, address);
            foreach (var named in new[] { "src", "href", "action" })
                foreach (var away in new[] { "http", "//" }) body.ShouldNotContain($"{named}=\"{away}", Case.Insensitive, address);
        }
    }

    [Fact]
    public async Task Nothing_behind_the_door_of_the_path_sees_who_asks()
    {
        var http = new DefaultHttpContext();
        http.Request.Path = TipLinks.Send;
        http.Connection.RemoteIpAddress = IPAddress.Parse(Elsewhere);
        foreach (var told in new[] { "User-Agent", "Cookie", "Referer", "X-Forwarded-For", "Forwarded", "X-Real-IP", "Accept-Language" })
            http.Request.Headers[told] = "qwx";
        var app = new ApplicationBuilder(_app.Services);
        new TipPath().Configure(inner => inner.Run(behind =>
        {
            behind.Request.Headers.SelectMany(header => header.Value).ShouldNotContain("qwx");
            behind.Connection.RemoteIpAddress.ShouldBe(IPAddress.Loopback);
            return Task.CompletedTask;
        }))(app);
        await app.Build()(http);
        var form = new TipFormAttribute();
        form.MemoryBufferThreshold.ShouldNotBeNull().ShouldBeGreaterThan(34 << 20, "what is larger is spilled to a folder");
    }

    [Fact]
    public async Task A_forged_receipt_opens_nothing_says_the_same_and_is_limited()
    {
        var reporter = _app.Browse();
        var answers = new List<string>();
        foreach (var typed in new[] { "1234 5678 9012 3456", "1", "", "abcd", _receipt[..18] + (_receipt[18] == '0' ? '1' : '0') })
            answers.Add((await TipOffice.FollowAsync(reporter, typed)).QuerySelector("[role=alert]")!.TextContent.Trim());
        answers.Distinct().ShouldHaveSingleItem().ShouldContain("Không mở được");
        for (var i = 0; i < 30; i++) await TipOffice.FollowAsync(reporter, "1");
        (await TipOffice.FollowAsync(reporter, _receipt)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("đợi một phút");
    }

    private IReadOnlyList<string> Hits(byte[] content) =>
        [.. Marks.Where(mark => content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(mark)) >= 0
            || content.AsSpan().IndexOf(Encoding.Unicode.GetBytes(mark)) >= 0)];

    private static async Task<byte[]> ReadAsync(string file)
    {
        await using var held = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        await held.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private sealed class Heard(TextWriter log) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (log) log.WriteLine($"{formatter(state, exception)} {exception}");
        }

        public void Dispose()
        {
        }
    }
}
