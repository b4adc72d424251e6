using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Web.Cases;
using ThienVan.Web.Cases.Book;
using ThienVan.Web.Cases.Handling;
using ThienVan.Web.Cases.Reporting;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using static ThienVan.Web.Tests.Cases.FeedbackOffice;

namespace ThienVan.Web.Tests.Cases;

/// <summary>A report from the public form to its answer and back, over the pages and without a script.</summary>
public abstract class FeedbackJourneyTests(Engine engine) : IAsyncLifetime
{
    private const string Answered = "Đã nâng dây lên 5 m, buộc lại hai đầu.";

    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await PlanRoom.StartAsync(engine);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task A_report_is_given_out_answered_rated_and_opened_again()
    {
        var citizen = _app.Browse();
        var (called, secret) = await _app.ReportAsync(citizen);
        called.ShouldBe("PA 1/2026");
        var row = (await _app.CasesAsync()).ShouldHaveSingleItem();
        (row.UnitId, row.State, row.IsOpen, row.Due is not null).ShouldBe((Cast.OwnUnit, "moi", true, true));

        // Who has neither browser nor receipt is shown nothing; number and secret open it anywhere.
        var elsewhere = _app.Browse();
        (await elsewhere.GetAsync(CaseLinks.FollowCase(2026, 1))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var wrong = await elsewhere.SubmitFormAsync(CaseLinks.Follow, "phan-anh-mo", ("Form.Called", called),
            ("Form.Secret", "0000-0000-0000"));
        MainOf(await Browser.ParseAsync(wrong)).ShouldContain("Số hoặc mã không đúng");
        (await elsewhere.SubmitFormAsync(CaseLinks.Follow, "phan-anh-mo", ("Form.Called", called), ("Form.Secret", secret)))
            .StatusCode.ShouldBe(HttpStatusCode.Redirect);
        MainOf(await elsewhere.ReadAsync(CaseLinks.FollowCase(2026, 1))).ShouldContain(Words);

        var officer = await _app.SignInAsync(Cast.OwnUnit);
        MainOf(await officer.ReadAsync("/viec-cho-toi")).ShouldContain(called);
        MainOf(await officer.ReadAsync(CaseLinks.Case(row.Id))).ShouldContain(Words);
        (await _app.StepAsync("truong.kinh-te", row.Id, "giao-thuong", holder: Cast.OwnUnit)).ShouldBeNull();
        var page = await officer.SubmitFormAsync(CaseLinks.Case(row.Id), "ho-so-tra-loi", ("Form.Reason", Answered));
        page.StatusCode.ShouldBe(HttpStatusCode.Redirect, MainOf(await Browser.ParseAsync(page)));
        MainOf(await _app.Browse().ReadAsync(CaseLinks.PublicCase(2026, 1))).ShouldContain(Answered);

        await citizen.SubmitFormAsync(CaseLinks.FollowCase(2026, 1), "phan-anh-danh-gia", ("Rate.Stars", "2"));
        await citizen.SubmitFormAsync(CaseLinks.FollowCase(2026, 1), "phan-anh-danh-gia", ("Rate.Stars", "1"));
        row = (await _app.CasesAsync()).Single();
        (row.IsOpen, row.RatingSum, row.Ratings, row.IsInTime).ShouldBe((false, 1, 1, true));
        await citizen.SubmitFormAsync(CaseLinks.FollowCase(2026, 1), "phan-anh-mo-lai", ("Again.Words", "Dây lại võng xuống."));
        row = (await _app.CasesAsync()).Single();
        (row.IsOpen, row.State, row.Reopened).ShouldBe((true, "dang-xu-ly", 1));
        MainOf(await officer.ReadAsync(CaseLinks.Case(row.Id))).ShouldContain("Dây lại võng xuống.");
    }

    [Fact]
    public async Task The_ward_asks_for_more_its_clock_rests_and_goes_on_with_the_answer()
    {
        var citizen = _app.Browse();
        await _app.ReportAsync(citizen);
        var id = (await _app.CasesAsync()).Single().Id;
        (await _app.StepAsync("truong.kinh-te", id, "giao-thuong")).ShouldBeNull();
        (await _app.StepAsync(Cast.OwnUnit, id, "xin-bo-sung", reason: "Ngõ nào ạ?")).ShouldNotBeNull("a ground is asked for");
        (await _app.StepAsync(Cast.OwnUnit, id, "xin-bo-sung", "Ngõ nào ạ?", "cho-nguoi-gui")).ShouldBeNull();
        (await _app.CasesAsync()).Single().State.ShouldBe("cho-bo-sung");
        await citizen.SubmitFormAsync(CaseLinks.FollowCase(2026, 1), "phan-anh-bo-sung", ("More.Words", "Ngõ 12, cạnh trường."));
        (await _app.CasesAsync()).Single().State.ShouldBe("dang-xu-ly");
    }

    [Fact]
    public async Task Sent_twice_it_is_one_report_with_one_receipt()
    {
        var (citizen, fields) = (_app.Browse(), new[] { (ReportForm.Words, Words), (ReportForm.Address, "Ngõ 12") });
        var form = await _app.ReportFormAsync(citizen);
        var first = await ReceiptAsync(citizen, await SendAsync(citizen, form, photo: null, fields));
        (await ReceiptAsync(citizen, await SendAsync(citizen, form, photo: null, fields))).ShouldBe(first);
        (await _app.CasesAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_form_that_comes_back_has_lost_nothing()
    {
        var citizen = _app.Browse();
        var answer = await SendAsync(citizen, await _app.ReportFormAsync(citizen), photo: null, (ReportForm.Words, Words));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await Browser.ParseAsync(answer);
        MainOf(page).ShouldContain("Đề nghị cho biết ở đâu");
        page.GetElementById(ReportForm.Words)!.TextContent.ShouldBe(Words);
        (await ReceiptAsync(citizen, await SendAsync(citizen, FormOf(page), photo: null, (ReportForm.Words, Words),
            (ReportForm.Address, "Ngõ 12")))).Called.ShouldBe("PA 1/2026");
    }

    [Fact]
    public async Task What_lies_near_is_asked_about_and_who_joins_has_a_receipt_of_their_own()
    {
        await _app.ReportAsync(_app.Browse(), (ReportForm.Spot, "20.80670, 106.62720"));
        var second = _app.Browse();
        var asked = await Browser.ParseAsync(await SendAsync(second, await _app.ReportFormAsync(second), photo: null,
            (ReportForm.Words, "Dây điện thấp lắm, xe tải vướng."), (ReportForm.Spot, "20.80675, 106.62725")));
        MainOf(asked).ShouldContain("Có phải việc đã có người phản ánh?");
        MainOf(asked).ShouldNotContain(Words);
        var row = (await _app.CasesAsync()).ShouldHaveSingleItem();
        var (called, secret) = await ReceiptAsync(second, await SendAsync(second, FormOf(asked), photo: null,
            (ReportForm.Words, "Dây điện thấp lắm, xe tải vướng."), (ReportForm.Spot, "20.80675, 106.62725"),
            (ReportForm.Joins, $"{row.Id}")));
        called.ShouldBe(row.Called);
        (await _app.CasesAsync()).ShouldHaveSingleItem().Reports.ShouldBe(2);
        var elsewhere = _app.Browse();
        await elsewhere.SubmitFormAsync(CaseLinks.Follow, "phan-anh-mo", ("Form.Called", called), ("Form.Secret", secret));
        var page = MainOf(await elsewhere.ReadAsync(CaseLinks.FollowCase(2026, 1)));
        page.ShouldContain("xe tải vướng");
        page.ShouldNotContain(Words, Case.Sensitive, "what the first sender wrote is theirs");
    }

    [Fact]
    public async Task Nothing_of_the_sender_is_on_a_public_page_nor_in_the_trail()
    {
        await _app.ReportAsync(_app.Browse(), (ReportForm.Name, "Zqxa Thị B"), (ReportForm.Phone, "0912345678"),
            (ReportForm.Email, "zqxb@example.vn"), (ReportForm.Spot, "20.80670, 106.62720"));
        var (visitor, row) = (_app.Browse(), (await _app.CasesAsync()).Single());
        string[] hidden = ["Zqxa", "0912345678", "zqxb", "Dây cáp võng", "số nhà 12", "20.8067", "106.6272", $"{row.Id}"];
        string[] open =
        [
            CaseLinks.Public, $"{CaseLinks.Public}?tim=zqxa", $"{CaseLinks.Public}?tim=cap+vong", CaseLinks.PublicCase(2026, 1),
            "/ban-do?lop=phan-anh", "/ban-do/lop/phan-anh.json?box=106.5,20.7,106.7,20.9&z=19", "/ho-so-dan",
            CaseLinks.Case(row.Id), "/data.json",
        ];
        foreach (var address in open)
        {
            var text = await (await visitor.GetAsync(address)).Content.ReadAsStringAsync();
            hidden.Where(word => word != $"{row.Id}" || address != CaseLinks.Case(row.Id))
                .Where(word => text.Contains(word, StringComparison.Ordinal)).ShouldBeEmpty(address);
        }

        MainOf(await visitor.ReadAsync(CaseLinks.Public)).ShouldContain("PA 1/2026");
        (await _app.EventsAsync()).Where(told => told.Kind.StartsWith("cases.", StringComparison.Ordinal))
            .ShouldAllBe(told => !hidden.Take(5).Any(word => (told.Data ?? "").Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Words_are_public_once_an_officer_lets_them_out_and_no_longer_when_taken_back()
    {
        await _app.ReportAsync(_app.Browse());
        var id = (await _app.CasesAsync()).Single().Id;
        var officer = await _app.SignInAsync(Cast.OwnUnit);
        await officer.SubmitFormAsync(CaseLinks.Case(id), "ho-so-cong-khai", ("Open.Words", "Dây cáp võng ở ngõ 12."));
        MainOf(await _app.Browse().ReadAsync(CaseLinks.Public)).ShouldContain("Dây cáp võng ở ngõ 12.");
        MainOf(await _app.Browse().ReadAsync($"{CaseLinks.Public}?tim=cap+vong")).ShouldContain("PA 1/2026");
        await officer.SubmitFormAsync(CaseLinks.Case(id), "ho-so-cong-khai", ("Open.Words", ""));
        MainOf(await _app.Browse().ReadAsync(CaseLinks.PublicCase(2026, 1))).ShouldNotContain("Dây cáp võng");
        MainOf(await _app.Browse().ReadAsync($"{CaseLinks.Public}?tim=cap+vong")).ShouldNotContain("PA 1/2026");
    }

    [Fact]
    public async Task A_note_is_read_by_its_circle_alone()
    {
        var citizen = _app.Browse();
        await _app.ReportAsync(citizen);
        var id = (await _app.CasesAsync()).Single().Id;
        foreach (var circle in Enum.GetValues<NoteAudience>())
            (await _app.AsAsync(Cast.OwnUnit, services => services.GetRequiredService<CaseHandling>()
                .NoteAsync(id, circle, $"lời {circle}", default))).ShouldBeNull();
        var (mine, all) = (MainOf(await citizen.ReadAsync(CaseLinks.FollowCase(2026, 1))),
            MainOf(await _app.Browse().ReadAsync(CaseLinks.PublicCase(2026, 1))));
        (mine.Contains("lời Internal"), mine.Contains("lời Reporter"), mine.Contains("lời Public")).ShouldBe((false, true, true));
        (all.Contains("lời Internal"), all.Contains("lời Reporter"), all.Contains("lời Public")).ShouldBe((false, false, true));
    }

    [Fact]
    public async Task Another_unit_learns_nothing_of_it_and_a_stale_page_changes_nothing()
    {
        await _app.ReportAsync(_app.Browse());
        var id = (await _app.CasesAsync()).Single().Id;
        var other = await _app.SignInAsync(Cast.OtherUnit);
        (await other.GetAsync(CaseLinks.Case(id))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        MainOf(await other.ReadAsync(CaseLinks.Home)).ShouldNotContain("PA 1/2026");
        MainOf(await (await _app.SignInAsync("vanphong")).ReadAsync(CaseLinks.Home)).ShouldContain("PA 1/2026");
        (await _app.AsAsync("truong.kinh-te", services => services.GetRequiredService<CaseHandling>().TakeAsync(
            new() { Id = id, Step = "giao-thuong", Seen = 99 }, default)))!.Code.ShouldBe("case.changed");

        // Given to the other unit, it is theirs to see.
        (await _app.StepAsync("vanphong", id, "giao-thuong", holder: Cast.OtherUnit)).ShouldBeNull();
        (await other.GetAsync(CaseLinks.Case(id))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await _app.SignInAsync(Cast.OwnUnit)).GetAsync(CaseLinks.Case(id))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}

public sealed class FeedbackJourneyOnSqlite() : FeedbackJourneyTests(Engine.Sqlite);

public sealed class FeedbackJourneyOnPostgres() : FeedbackJourneyTests(Engine.Postgres);
