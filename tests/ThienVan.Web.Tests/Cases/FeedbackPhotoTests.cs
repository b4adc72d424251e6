using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Web.Cases;
using ThienVan.Web.Cases.Book;
using ThienVan.Web.Cases.Reporting;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Files;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using static ThienVan.Web.Tests.Cases.FeedbackOffice;

namespace ThienVan.Web.Tests.Cases;

/// <summary>Photos of reports: for who works on them, and forgotten where the form was never sent.</summary>
public sealed class FeedbackPhotoTests : IAsyncLifetime
{
    /// <summary>A picture of one point.</summary>
    private static readonly byte[] _point = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await PlanRoom.StartAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task A_photo_is_for_who_works_on_it_and_for_nobody_else()
    {
        var citizen = _app.Browse();
        await ReceiptAsync(citizen, await SendAsync(citizen, await _app.ReportFormAsync(citizen), _point,
            (ReportForm.Words, Words), (ReportForm.Address, "Ngõ 12")));
        var photo = (await FilesAsync()).ShouldHaveSingleItem();
        photo.FileName.ShouldStartWith("anh-1");
        var address = CaseLinks.Photo(photo.Id);
        (await (await _app.SignInAsync(Cast.OwnUnit)).GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await _app.SignInAsync(Cast.OtherUnit)).GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _app.Browse().GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _app.Browse().GetAsync($"/tep-cong-khai/{photo.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await _app.SignInAsync(Cast.OtherUnit)).GetAsync($"/tep/{photo.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_form_that_comes_back_keeps_its_photo_and_one_that_is_never_sent_loses_it()
    {
        var citizen = _app.Browse();
        var answer = await SendAsync(citizen, await _app.ReportFormAsync(citizen), _point, (ReportForm.Words, Words));
        MainOf(await Browser.ParseAsync(answer)).ShouldContain("Đã nhận 1 ảnh");
        (await RunAsync()).ShouldBe(0, "who is still writing has two days");
        _app.Time.Advance(TimeSpan.FromDays(CaseNumbers.StrayDays + 1));
        (await RunAsync()).ShouldBe(1);
        (await FilesAsync()).ShouldAllBe(file => file.RemovedAt != null);
    }

    [Fact]
    public async Task Who_reported_is_forgotten_a_year_after_it_was_settled_and_a_photo_that_was_sent_stays()
    {
        var citizen = _app.Browse();
        await ReceiptAsync(citizen, await SendAsync(citizen, await _app.ReportFormAsync(citizen), _point,
            (ReportForm.Words, Words), (ReportForm.Address, "Ngõ 12"), (ReportForm.Phone, "0912345678")));
        var id = (await _app.CasesAsync()).Single().Id;
        (await _app.StepAsync("truong.kinh-te", id, "giao-thuong")).ShouldBeNull();
        (await _app.StepAsync(Cast.OwnUnit, id, "tra-loi", "Đã xong.")).ShouldBeNull();
        _app.Time.Advance(TimeSpan.FromDays(300));
        (await RunAsync()).ShouldBe(0);
        _app.Time.Advance(TimeSpan.FromDays(70));
        (await RunAsync()).ShouldBe(1);
        (await _app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<CaseReporterRow>().AsNoTracking().SingleAsync()))
            .Phone.ShouldBeNull();
        (await FilesAsync()).ShouldHaveSingleItem().RemovedAt.ShouldBeNull();
    }

    [Fact]
    public async Task What_is_no_picture_is_refused()
    {
        var citizen = _app.Browse();
        var answer = await SendAsync(citizen, await _app.ReportFormAsync(citizen), "<svg/>"u8.ToArray(), (ReportForm.Words, Words));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await FilesAsync()).ShouldBeEmpty();
        (await _app.CasesAsync()).ShouldBeEmpty();
    }

    private Task<int> RunAsync() => _app.InScopeAsync(services => services.GetRequiredService<StrayPhotos>().RunAsync(default));

    private Task<AttachmentRow[]> FilesAsync() => _app.InScopeAsync(services => services.GetRequiredService<AppDb>()
        .Set<AttachmentRow>().AsNoTracking().Where(row => row.Subject.StartsWith(CaseLinks.CasePrefix)).ToArrayAsync());
}
