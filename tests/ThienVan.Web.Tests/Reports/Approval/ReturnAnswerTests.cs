using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Reports;
using ThienVan.Web.Reports;
using ThienVan.Web.Reports.Approval;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Files;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Reports.Approval;

/// <summary>A returned value: answered before it is sent again, looked at singly when it comes back, its old figure in sight.</summary>
public sealed class ReturnAnswerTests : IAsyncLifetime
{
    private const string Unit = RoundRoom.Culture;
    private const string Code = "10a";
    private const string Office = ApprovalRoom.Office;
    private TestApp _app = null!;
    private Guid _round;

    public async ValueTask InitializeAsync()
    {
        _app = await PlanRoom.StartAsync();
        await BeginAsync();
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Sent_again_as_it_was_is_refused_with_the_reason_and_stays_returned()
    {
        var refused = (await _app.SubmitAsync(Unit, _round, Unit, (Code, Ward.Whole))).Value.Single().Refusal!;
        (refused.Code, refused.Message.Contains("Thiếu hai trường")).ShouldBe(("entry.unanswered", true));
        (await RowAsync()).State.ShouldBe(ValueState.Returned);
    }

    [Fact]
    public async Task Taken_back_and_changed_to_what_it_was_still_owes_an_answer()
    {
        await AnswerAsync("14", null);
        await SendAsync();
        await _app.RecallAsync(Unit, _round, Unit, (Code, Ward.Whole));
        await AnswerAsync("12", "Đã đối chiếu sổ theo dõi");
        (await _app.SubmitAsync(Unit, _round, Unit, (Code, Ward.Whole))).Value.Single().Refusal!.Code.ShouldBe("entry.unanswered");
    }

    [Fact]
    public async Task A_new_file_is_an_answer()
    {
        _app.Time.Advance(TimeSpan.FromMinutes(1));
        await _app.InScopeAsync(services =>
        {
            var db = services.GetRequiredService<AppDb>();
            db.Add(new AttachmentRow
            {
                Id = Guid.CreateVersion7(),
                Subject = $"report/{_round}/{Code}",
                UnitId = Unit,
                FileName = "so.pdf",
                ContentType = "application/pdf",
                Size = 1,
                Sha256 = new string('0', 64),
                UploadedBy = "Thử",
                UploadedAt = _app.Time.Now,
            });
            return db.SaveChangesAsync();
        });
        await SendAsync();
    }

    [Theory]
    [InlineData("14", null, "Gửi lại")]
    [InlineData("12", "Hai trường ngoài công lập không thuộc diện tính", "Không sửa số")]
    public async Task What_came_back_stands_alone_with_before_after_and_reason(string value, string? reply, string after)
    {
        await AnswerAsync(value, reply);
        await SendAsync();
        var row = await RowAsync();
        var bulk = await _app.AsAsync(Office, services =>
            services.GetRequiredService<ValueApproval>().VerifyAsync(_round, [row.Seen()], onlyWell: true, default));
        bulk.Value.Single().Refusal!.Code.ShouldBe("value.needs_look");

        var page = await (await _app.SignInAsync(Office)).ReadAsync(ReportLinks.Review(_round));
        page.QuerySelectorAll(".well").Select(well => well.TextContent).ShouldNotContain(text => text.Contains($"{Code}."));
        var card = page.QuerySelector($"#so-{Code}")!.TextContent;
        foreach (var said in (string[])["đã trả lại lúc 23/11/2026 09:00", "Thiếu hai trường", "Trước khi trả lại", "12", after])
            card.ShouldContain(said);
    }

    [Fact]
    public async Task The_unit_sees_the_reason_and_the_old_figure_before_and_after_it_answers()
    {
        var unit = await _app.SignInAsync(Unit);
        var notes = (await unit.ReadAsync(ReportLinks.Entry(_round, Unit))).QuerySelector($"#n-{Code}")!.TextContent;
        foreach (var said in (string[])["Thiếu hai trường", "Số khi bị trả lại: 12", "Để gửi lại: sửa số"]) notes.ShouldContain(said);

        await AnswerAsync("14", null);
        await SendAsync();
        notes = (await unit.ReadAsync(ReportLinks.Entry(_round, Unit))).QuerySelector($"#n-{Code}")!.TextContent;
        foreach (var said in (string[])["Thiếu hai trường", "Số khi bị trả lại: 12"]) notes.ShouldContain(said);
        var value = (await unit.ReadAsync(ReportLinks.Value(_round, Code))).Body!.TextContent;
        foreach (var said in (string[])["Thiếu hai trường", "Trước khi trả lại"]) value.ShouldContain(said);
    }

    [Fact]
    public async Task The_answer_is_asked_for_on_postgres_too()
    {
        await _app.DisposeAsync();
        _app = await PlanRoom.StartAsync(Engine.Postgres);
        await BeginAsync();
        (await _app.SubmitAsync(Unit, _round, Unit, (Code, Ward.Whole))).Value.Single().Refusal!.Code.ShouldBe("entry.unanswered");
        await AnswerAsync("14", null);
        await SendAsync();
    }

    private async Task BeginAsync()
    {
        _round = await _app.OpenRoundAsync();
        (await _app.SaveAsync(Unit, _round, Unit, RoundRoom.Cell(Code, "12"))).Value.Single().Refusal.ShouldBeNull();
        await SendAsync();
        (await _app.ReturnAsync(Office, _round, "Thiếu hai trường", (await RowAsync()).Seen())).Value.Single().Refusal.ShouldBeNull();
    }

    private async Task AnswerAsync(string value, string? explanation)
    {
        var cell = RoundRoom.Cell(Code, value, (await RowAsync()).Revision, explanation: explanation ?? "Đã đối chiếu sổ theo dõi");
        (await _app.SaveAsync(Unit, _round, Unit, cell)).Value.Single().Refusal.ShouldBeNull();
    }

    private async Task SendAsync() =>
        (await _app.SubmitAsync(Unit, _round, Unit, (Code, Ward.Whole))).Value.Single().Refusal.ShouldBeNull();

    private Task<ValueRow> RowAsync() => _app.RowAsync(_round, Code);
}
