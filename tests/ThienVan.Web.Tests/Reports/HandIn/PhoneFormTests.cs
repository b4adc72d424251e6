using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Web.Reports;
using ThienVan.Web.Reports.HandIn.Phone;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports.Approval;
using ThienVan.Web.Tests.Reports.Evidence;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Reports.HandIn;

/// <summary>The form of a neighbourhood head: sent late, sent twice, sent by somebody else.</summary>
public abstract class PhoneFormTests(Engine engine) : IAsyncLifetime
{
    private const string Head = "totruong01";
    private const string Area = EvidenceRoom.Area;
    private TestApp _app = null!;
    private Guid _round;

    public async ValueTask InitializeAsync()
    {
        _app = await PlanRoom.StartAsync(engine);
        _round = await _app.RoundAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_form_is_kept_with_its_receipt_and_sent_and_the_same_form_again_does_nothing()
    {
        var form = Form("40");
        var first = (await SendAsync(form)).Value;
        (first.Again, first.Sent, first.ToMend.Count).ShouldBe((false, first.Sent, 0));
        first.Sent.ShouldBe([EvidenceRoom.Code]);
        var before = (await _app.EventsAsync()).Length;

        _app.Time.Advance(TimeSpan.FromMinutes(5));
        var again = (await SendAsync(form)).Value;
        again.Again.ShouldBeTrue();
        again.At.ShouldBe(first.At);
        (await _app.EventsAsync()).Length.ShouldBe(before);
        (await _app.RowsAsync<ReceiptRow>()).Length.ShouldBe(1);
        var row = (await _app.RowsAsync(_round)).Single();
        (row.Area, row.Observed.Value, row.State, row.Version).ShouldBe((Area, 40m, ValueState.Submitted, 1));
    }

    [Fact]
    public async Task The_home_of_a_head_shows_what_came_back_after_the_round_went_out_and_no_other_round_that_is_out()
    {
        (await HomeAsync()).ShouldContain("Gửi trước hết ngày 17/12/2026");
        await SendAsync(Form("40"));
        (await HomeAsync()).ShouldContain("Hạn gửi 17/12/2026, đã gửi đủ");
        await _app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<RoundRow>()
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, RoundState.Published)));
        (await HomeAsync()).ShouldContain("Hiện không có kỳ báo cáo nào chờ");
        var sent = (await _app.RowsAsync(_round)).Single().Seen();
        (await _app.ReturnAsync(ApprovalRoom.Office, _round, "Thiếu một ngõ", sent)).IsRefused.ShouldBeFalse();
        var home = await HomeAsync();
        home.ShouldContain("Sau công bố, không đặt hạn");
        home.ShouldContain("1 số chờ sửa và gửi lại");

        async Task<string> HomeAsync() =>
            (await (await _app.SignInAsync(Head)).ReadAsync(ReportLinks.NeighbourhoodHome)).Body!.TextContent;
    }

    [Fact]
    public async Task What_is_sent_again_tells_the_last_time_with_the_first_beside_it()
    {
        await SendAsync(Form("40"));
        var first = _app.Time.GetUtcNow();
        _app.Time.Advance(TimeSpan.FromHours(3));
        await _app.RecallAsync(Head, _round, Area, (EvidenceRoom.Code, Area));
        await SendAsync(Form("41", revision: 3));

        var line = (await _app.AsAsync(Head, services => services.GetRequiredService<PhoneQueries>().FormAsync(_round, Area, default)))
            .Value.Lines.Single(line => line.Indicator.Code == EvidenceRoom.Code);
        (line.FirstSentAt, line.SentAt).ShouldBe((first, _app.Time.GetUtcNow()));
        var page = await (await _app.SignInAsync(Head)).ReadAsync(ReportLinks.Neighbourhood(_round, Area));
        page.Body!.TextContent.ShouldContain($"lần cuối lúc {FigureText.Moment(_app.Time.GetUtcNow())}");
    }

    [Fact]
    public async Task The_same_key_with_another_figure_is_refused_and_on_record()
    {
        var form = Form("40");
        await SendAsync(form);
        (await SendAsync(form with { Cells = Form("41").Cells })).Refusal!.Code.ShouldBe("form.replayed");
        (await _app.EventsAsync())[^1]
            .ShouldSatisfyAllConditions(
                entry => entry.Kind.ShouldBe("report.entry_refused"), entry => entry.Data!.ShouldContain("form.replayed"),
                entry => entry.Data!.ShouldNotContain("41"));
        (await _app.RowsAsync(_round)).Single().Observed.Value.ShouldBe(40m);
    }

    [Fact]
    public async Task A_form_filled_in_by_another_person_waits_for_that_person()
    {
        var other = (await _app.UserAsync("totruong02")).Id.ToString("N");
        (await SendAsync(Form("40") with { FilledBy = other })).Refusal!.Code.ShouldBe("form.other_person");
        (await SendAsync(Form("40") with { FilledBy = (await _app.UserAsync(Head)).Id.ToString("N") })).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Of_the_same_form_sent_many_times_at_once_one_is_kept_and_all_are_answered()
    {
        var form = Form("40");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => SendAsync(form))));
        answers.ShouldAllBe(answer => !answer.IsRefused);
        (await _app.RowsAsync<ReceiptRow>()).Length.ShouldBe(1);
        (await _app.EventsAsync())
            .Count(entry => entry.Kind is "report.value_saved" or "report.value_submitted" or "report.form_received")
            .ShouldBe(3);
    }

    [Theory]
    [InlineData("totruong02", "entry.denied")]
    [InlineData("kinh-te-ha-tang-do-thi", "entry.denied")]
    [InlineData("xem", "entry.denied")]
    public async Task Another_groups_form_is_refused_and_on_record(string person, string code)
    {
        (await SendAsync(Form("40"), person)).Refusal!.Code.ShouldBe(code);
        (await _app.EventsAsync())[^1].Kind.ShouldBe("report.entry_refused");
        (await _app.RowsAsync<ReceiptRow>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_read_is_kept_and_told_and_the_rest_is_sent()
    {
        var answer = (await SendAsync(Form("1.234"))).Value;
        answer.ToMend[EvidenceRoom.Code].Code.ShouldBe("figure.ambiguous");
        (await _app.RowsAsync(_round))
            .Single()
            .ShouldSatisfyAllConditions(row => row.State.ShouldBe(ValueState.Draft), row => row.Typed.ShouldContain("1.234"));
        (await SendAsync(Form("", revision: 1) with { Cells = [.. Form("12", revision: 1).Cells] })).Value.Sent.ShouldBe([
            EvidenceRoom.Code,
        ]);
    }

    [Fact]
    public async Task A_figure_somebody_else_wrote_meanwhile_is_not_overwritten()
    {
        await SendAsync(Form("1.234"), "vanphong");
        var answer = (await SendAsync(Form("40"))).Value;
        answer.ToMend[EvidenceRoom.Code].Code.ShouldBe("entry.stale");
        (await _app.RowsAsync(_round)).Single().Typed.ShouldContain("1.234");
    }

    [Fact]
    public async Task The_form_works_without_scripts_and_shows_what_was_sent()
    {
        var (browser, page) = (await _app.SignInAsync(Head), ReportLinks.Neighbourhood(_round, Area));
        (await browser.ReadAsync(ReportLinks.NeighbourhoodHome)).QuerySelector(".rounds a")!.GetAttribute("href").ShouldBe(page);
        var wrong = await browser.SubmitAsync(page, ("so.14a.Value", "bốn mươi"));
        (await Browser.ParseAsync(wrong)).Body!.TextContent.ShouldContain("Không đọc được “bốn mươi”");
        (await browser.SubmitAsync(page, ("so.14a.Value", "40"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var sent = await browser.ReadAsync(page);
        sent.Body!.TextContent.ShouldContain("Đã gửi 1/1 số");
        sent.QuerySelector("input[name='so.14a.Value']").ShouldBeNull();

        (await browser.SubmitAsync(page)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.ReadAsync(page)).QuerySelector("input[name='so.14a.Value']")!.GetAttribute("value").ShouldBe("40");
        (await browser.ReadAsync(ReportLinks.NeighbourhoodHome)).Body!.TextContent.ShouldContain("Đã gửi 0/1 số");
    }

    [Fact]
    public async Task A_script_learns_who_is_signed_in_and_sends_with_a_fresh_token_only()
    {
        var (browser, send) = (await _app.SignInAsync(Head), ReportLinks.Neighbourhood(_round, Area) + "/gui");
        var ticket = await JsonAsync(await browser.GetAsync(ReportLinks.NeighbourhoodTicket));
        ticket.GetProperty("name").GetString()!.ShouldContain("Tổ trưởng");
        var fields = new Dictionary<string, string>
        {
            ["key"] = Guid.CreateVersion7().ToString(),
            ["nguoi"] = ticket.GetProperty("user").GetString()!,
            ["ban.14a"] = "0",
            ["so.14a.Value"] = "40",
        };
        (await browser.SendAsync(HttpMethod.Post, send, new FormUrlEncodedContent(fields))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        fields[ticket.GetProperty("field").GetString()!] = ticket.GetProperty("token").GetString()!;
        var answer = await browser.SendAsync(HttpMethod.Post, send, new FormUrlEncodedContent(fields));
        (await JsonAsync(answer)).GetProperty("status").GetString().ShouldBe("received");
        (await JsonAsync(await browser.SendAsync(HttpMethod.Post, send, new FormUrlEncodedContent(fields))))
            .GetProperty("status")
            .GetString()
            .ShouldBe("again");
        fields["so.14a.Value"] = new string('4', 70_000);
        (await browser.SendAsync(HttpMethod.Post, send, new FormUrlEncodedContent(fields))).IsSuccessStatusCode.ShouldBeFalse();
        (await JsonAsync(await _app.Browse().GetAsync(ReportLinks.NeighbourhoodTicket)))
            .GetProperty("user")
            .ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private static PhoneForm Form(string value, int revision = 0) => new()
    {
        Key = Guid.CreateVersion7(),
        Cells =
        [
            new CellEntry
            {
                Code = EvidenceRoom.Code,
                Area = Area,
                BasedOnRevision = revision,
                Typed = new TypedCell { Value = value },
            },
        ],
    };

    private Task<Core.Kernel.Result<PhoneAnswer>> SendAsync(PhoneForm form, string person = Head) =>
        _app.AsAsync(person, services => services.GetRequiredService<PhoneForms>().SendAsync(_round, Area, form, default));

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        answer.IsSuccessStatusCode.ShouldBeTrue();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}

public sealed class PhoneFormOnSqliteTests() : PhoneFormTests(Engine.Sqlite);

public sealed class PhoneFormOnPostgresTests() : PhoneFormTests(Engine.Postgres);
