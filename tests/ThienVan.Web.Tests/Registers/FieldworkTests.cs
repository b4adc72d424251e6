using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Web.Registers;
using ThienVan.Web.Registers.Fieldwork;
using ThienVan.Web.Shared.Files;
using ThienVan.Web.Shared.Ui.Forms;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using Pictures = ThienVan.Tests.Pictured.Pictures;

namespace ThienVan.Web.Tests.Registers;

/// <summary>A thing is written down where it stands, with a photo: once, whatever the network does meanwhile.</summary>
public sealed class FieldworkTests
{
    private static readonly string _page = RegisterLinks.InField(RegisterOffice.Lamps);
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web);

    [Fact]
    public async Task Without_scripts_it_is_a_form_as_any_other_and_its_photo_is_cleaned()
    {
        await using var app = await PlanRoom.StartAsync();
        var officer = await app.SignInAsync(Cast.OwnUnit);
        var page = await officer.ReadAsync(_page);
        var body = Body(Guid.CreateVersion7(), "Đ-001", Pictures.Jpeg());
        foreach (var hidden in page.QuerySelectorAll("form[data-in-field] input[type=hidden]"))
            if (hidden.GetAttribute("name")![0] == '_')
                body.Add(new StringContent(hidden.GetAttribute("value")!), hidden.GetAttribute("name")!);
        var answer = await officer.SendAsync(HttpMethod.Post, _page, body);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var told = await officer.ReadAsync(answer.Headers.Location!.ToString());
        told.QuerySelector("main")!.TextContent.ShouldContain("Đã ghi Đ-001");
        var item = Guid.Parse(told.QuerySelector(".notice a")!.GetAttribute("href")![^36..]);
        var file = (await FilesAsync(app, item)).ShouldHaveSingleItem();
        var bytes = await (await officer.GetAsync($"/tep/{file.Id}")).Content.ReadAsByteArrayAsync();
        System.Text.Encoding.Latin1.GetString(bytes).ShouldNotContain(Pictures.Secret);
    }

    [Fact]
    public async Task Sent_again_because_no_answer_came_it_is_there_once_with_its_photo_once()
    {
        await using var app = await PlanRoom.StartAsync();
        var (officer, id) = (await app.SignInAsync(Cast.OwnUnit), Guid.CreateVersion7());
        (await SendAsync(officer, id, "Đ-001", Pictures.Jpeg())).Status.ShouldBe("received");
        var events = (await app.EventsAsync()).Length;
        (await SendAsync(officer, id, "Đ-001", Pictures.Jpeg())).Status.ShouldBe("again");
        (await app.EventsAsync()).Length.ShouldBe(events);
        (await app.VersionsAsync(id)).Length.ShouldBe(1);
        (await FilesAsync(app, id)).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Sent_again_with_other_content_it_is_never_said_to_be_written()
    {
        await using var app = await PlanRoom.StartAsync();
        var (officer, id) = (await app.SignInAsync(Cast.OwnUnit), Guid.CreateVersion7());
        (await SendAsync(officer, id, "Đ-001", photo: null)).Status.ShouldBe("received");
        var other = await SendAsync(officer, id, "Đ-002", Pictures.Jpeg());
        (other.Status, other.Address).ShouldBe(("refused", RegisterLinks.Item(RegisterOffice.Lamps, id)));
        foreach (var said in new[] { "Đ-001", "Đ-002", "chưa ghi" }) other.Message.ShouldContain(said);
        (await FilesAsync(app, id)).ShouldBeEmpty();
        (await app.VersionsAsync(id)).Length.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_refused_says_why_and_an_item_stands_without_the_photo_that_is_none()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.AddAsync(RegisterOffice.Lamp("Đ-001", "12/10/2026"));
        var (officer, id) = (await app.SignInAsync(Cast.OwnUnit), Guid.CreateVersion7());
        var twin = await SendAsync(officer, id, "đ-001", Pictures.Jpeg());
        (twin.Status, twin.Address).ShouldBe(("refused", null));
        twin.Message.ShouldContain("Sổ đã có cột đèn");
        (await FilesAsync(app, id)).ShouldBeEmpty();

        var half = await SendAsync(officer, id, "Đ-002", "%PDF-1.7 không phải ảnh"u8.ToArray());
        (half.Status, half.Address).ShouldBe(("photo", RegisterLinks.Item(RegisterOffice.Lamps, id)));
        half.Message.ShouldContain("không phải ảnh");
        (await app.VersionsAsync(id)).Length.ShouldBe(1);
    }

    [Fact]
    public async Task What_waited_on_a_phone_is_sent_by_nobody_else_and_not_without_signing_in()
    {
        await using var app = await PlanRoom.StartAsync();
        var (officer, head) = (await app.SignInAsync(Cast.OwnUnit), await app.SignInAsync("truong.kinh-te"));
        var mine = (await TicketAsync(officer)).User!;
        (await SendAsync(head, Guid.CreateVersion7(), "Đ-001", photo: null, person: mine)).Message.ShouldContain("do người khác ghi");
        var visitor = app.Browse();
        (await TicketAsync(visitor)).User.ShouldBeNull();
        (await SendAsync(await app.SignInAsync("xem"), Guid.CreateVersion7(), "Đ-001", photo: null)).Status.ShouldBe("refused");
    }

    [Theory]
    [InlineData(RegisterOffice.Poor, Cast.OtherUnit)]
    [InlineData("vi-pham", "truong.kinh-te")]
    [InlineData("khong-co", Cast.OwnUnit)]
    public async Task A_register_of_persons_is_kept_at_a_desk(string register, string person)
    {
        await using var app = await PlanRoom.StartAsync();
        (await (await app.SignInAsync(person)).GetAsync(RegisterLinks.InField(register))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_browser_may_ask_where_its_reader_stands_on_this_page_alone()
    {
        await using var app = await PlanRoom.StartAsync();
        var officer = await app.SignInAsync(Cast.OwnUnit);
        (await AllowedAsync(_page)).ShouldContain("geolocation=(self)");
        (await AllowedAsync(RegisterLinks.New(RegisterOffice.Lamps))).ShouldContain("geolocation=()");

        async Task<string> AllowedAsync(string address) =>
            (await officer.GetAsync(address)).Headers.GetValues("Permissions-Policy").Single();
    }

    private static async Task<PhoneTicket> TicketAsync(Browser browser) =>
        (await (await browser.GetAsync(RegisterLinks.FieldTicket)).Content.ReadFromJsonAsync<PhoneTicket>(_json))!;

    private static async Task<FieldReply> SendAsync(Browser browser, Guid id, string key, byte[]? photo, string? person = null)
    {
        var ticket = await TicketAsync(browser);
        var body = Body(id, key, photo);
        body.Add(new StringContent(person ?? ticket.User ?? ""), FieldDesk.PersonField);
        body.Add(new StringContent(ticket.Token), ticket.Field);
        var answer = await browser.SendAsync(HttpMethod.Post, RegisterLinks.InFieldSend(RegisterOffice.Lamps), body);
        return (await answer.Content.ReadFromJsonAsync<FieldReply>(_json))!;
    }

    private static MultipartFormDataContent Body(Guid id, string key, byte[]? photo)
    {
        var body = new MultipartFormDataContent
        {
            { new StringContent(id.ToString()), "Form[Id]" },
            { new StringContent(key), "Form[ma]" },
            { new StringContent("12/10/2026"), "Form[ngay-lap]" },
            { new StringContent("ngan-sach"), "Form[nguon]" },
            { new StringContent("20.8067312, 106.6271841"), "Form[vi-tri]" },
        };
        if (photo is not null) body.Add(new ByteArrayContent(photo), FieldDesk.PhotoField, "anh-1.jpg");
        return body;
    }

    private static Task<Attachment[]> FilesAsync(TestApp app, Guid item) => app.InScopeAsync(services =>
    {
        var files = services.GetRequiredService<FileStore>();
        return files.ListAsync(files.On(RegisterLinks.ItemSubject(item)), default);
    });
}
