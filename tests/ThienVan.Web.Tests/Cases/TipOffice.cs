using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Web.Cases;
using ThienVan.Web.Cases.Sealing;
using ThienVan.Web.Cases.Tips;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Cases;

/// <summary>A ward that receives tips: the chair, the Văn phòng and one unit's officer hold keys and are named.</summary>
internal static class TipOffice
{
    public const string Phrase = "bốn cánh diều giấy";

    public static readonly string[] Readers = ["chutich", "vanphong", Cast.OtherUnit];

    /// <summary>A report that a reporter may send.</summary>
    public const string What = "Cán bộ nhận tiền để bỏ qua vi phạm xây dựng ở ngõ 12.";

    public static async Task ReceiveAsync(this TestApp app)
    {
        foreach (var person in Readers) await app.KeyAsync(person);
        foreach (var person in Readers) (await app.NameAsync(person)).ShouldBeNull();
    }

    public static async Task<string> KeyAsync(this TestApp app, string person) => (await app.AsAsync(person, services =>
        services.GetRequiredService<KeyService>().MakeAsync(Phrase, Phrase, default))).Value;

    public static async Task<Core.Kernel.Refusal?> NameAsync(this TestApp app, string person, string by = "chutich")
    {
        var user = await app.UserAsync(person);
        return await app.AsAsync(by, services => services.GetRequiredService<TipReaderService>().NameAsync(user, default));
    }

    public static Task<Guid> UserAsync(this TestApp app, string person) => app.InScopeAsync(services => services.GetRequiredService<AppDb>()
        .Set<UserRow>().Where(row => row.SignInName == person).Select(row => row.Id).SingleAsync());

    /// <summary>Sends a report over the page, as somebody who took some seconds to write.</summary>
    public static async Task<IHtmlDocument> FileAsync(
        this TestApp app, Browser reporter, string what = What, string about = "", (string Name, byte[] Bytes)? file = null)
    {
        var form = await app.FormAsync(reporter);
        return await SendAsync(reporter, TipLinks.Send, form, file, ("Form.What", what), ("Form.About", about), ("Form.When", ""));
    }

    public static async Task<IHtmlFormElement> FormAsync(this TestApp app, Browser reporter)
    {
        var form = (await reporter.ReadAsync(TipLinks.Send)).Forms.Single();
        app.Time.Advance(TimeSpan.FromSeconds(30));
        return form;
    }

    public static async Task<IHtmlDocument> SendAsync(Browser reporter, string page, IHtmlFormElement form,
        (string Name, byte[] Bytes)? file, params (string Name, string Value)[] fields)
    {
        using var body = new MultipartFormDataContent();
        foreach (var hidden in form.Elements.OfType<IHtmlInputElement>().Where(input => input.Type == "hidden"))
            if (!Array.Exists(fields, field => field.Name == hidden.Name)) body.Add(new StringContent(hidden.Value), hidden.Name!);
        foreach (var (name, value) in fields) body.Add(new StringContent(value), name);
        if (file is { } sent)
        {
            var content = new ByteArrayContent(sent.Bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            body.Add(content, "Form.Files", sent.Name);
        }

        var answer = await reporter.SendAsync(HttpMethod.Post, page, body);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await Browser.ParseAsync(answer);
    }

    public static string ReceiptOf(IHtmlDocument page) =>
        page.QuerySelector("[data-receipt]").ShouldNotBeNull(page.QuerySelector("main")!.TextContent).TextContent.Trim();

    /// <summary>Opens a tip by its receipt, over the page.</summary>
    public static async Task<IHtmlDocument> FollowAsync(Browser reporter, string receipt) =>
        await Browser.ParseAsync(await reporter.SubmitFormAsync(TipLinks.Follow, "mo-bang-ma", ("Form.Receipt", receipt)));

    public static Task<TipRow[]> TipsAsync(this TestApp app) => app.InScopeAsync(services =>
        services.GetRequiredService<AppDb>().Set<TipRow>().AsNoTracking().ToArrayAsync());

    public static Task<Core.Kernel.Result<OpenTip>> OpenAsync(this TestApp app, string person, Guid id, string phrase = Phrase) =>
        app.AsAsync(person, services => services.GetRequiredService<TipReading>().OpenAsync(id, phrase, default));
}
