using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Web.Cases;
using ThienVan.Web.Cases.Book;
using ThienVan.Web.Cases.Handling;
using ThienVan.Web.Cases.Reporting;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Cases;

/// <summary>Reports over the public form, and what officers do with them.</summary>
internal static class FeedbackOffice
{
    /// <summary>A category of <see cref="People.Cast.OwnUnit"/> that asks nothing more.</summary>
    public const string Category = "dien-nuoc-vien-thong";

    public const string Words = "Dây cáp võng sát đầu người trước ngõ 12 từ hôm qua.";

    /// <summary>The form of a category, opened some seconds ago.</summary>
    public static async Task<IHtmlFormElement> ReportFormAsync(this TestApp app, Browser citizen, string category = Category)
    {
        var page = await citizen.ReadAsync(CaseLinks.SendOn(category, asset: null, spot: null));
        app.Time.Advance(TimeSpan.FromSeconds(30));
        return FormOf(page);
    }

    public static IHtmlFormElement FormOf(IHtmlDocument page) => page.Forms.Single(form => form.HasAttribute("data-feedback"));

    public static async Task<HttpResponseMessage> SendAsync(
        Browser citizen, IHtmlFormElement form, byte[]? photo = null, params (string Name, string Value)[] fields)
    {
        using var body = new MultipartFormDataContent();
        foreach (var hidden in form.Elements.OfType<IHtmlInputElement>().Where(input => input.Type == "hidden"))
            body.Add(new StringContent(hidden.Value), hidden.Name!);
        foreach (var (name, value) in fields) body.Add(new StringContent(value), name);
        if (photo is not null)
        {
            var content = new ByteArrayContent(photo);
            content.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
            body.Add(content, ReportForm.Photos, "nha-toi.png");
        }

        return await citizen.SendAsync(HttpMethod.Post, CaseLinks.Send, body);
    }

    /// <summary>Sends a report and reads its receipt.</summary>
    public static async Task<(string Called, string Secret)> ReportAsync(
        this TestApp app, Browser citizen, params (string Name, string Value)[] fields)
    {
        var answer = await SendAsync(citizen, await app.ReportFormAsync(citizen), photo: null,
            [(ReportForm.Words, Words), (ReportForm.Address, "Trước số nhà 12, ngõ 34"), .. fields]);
        return await ReceiptAsync(citizen, answer);
    }

    public static async Task<(string Called, string Secret)> ReceiptAsync(Browser citizen, HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        answer.Headers.Location!.AbsolutePath.ShouldBe(CaseLinks.Sent);
        var told = (await citizen.ReadAsync(CaseLinks.Sent)).QuerySelectorAll("main dd").Select(part => part.TextContent.Trim()).ToArray();
        return (told[0], told[1]);
    }

    public static Task<CaseRow[]> CasesAsync(this TestApp app) => app.InScopeAsync(services =>
        services.GetRequiredService<AppDb>().Set<CaseRow>().AsNoTracking().OrderBy(row => row.Number).ToArrayAsync());

    /// <summary>A step as an officer takes it who has just opened the page.</summary>
    public static async Task<Refusal?> StepAsync(this TestApp app, string person, Guid id, string step, string? reason = null,
        string? ground = null, string? holder = null)
    {
        var seen = (await app.CasesAsync()).Single(row => row.Id == id).Revision;
        return await app.AsAsync(person, services => services.GetRequiredService<CaseHandling>().TakeAsync(
            new() { Id = id, Step = step, Seen = seen, Reason = reason, Ground = ground, Holder = holder }, default));
    }

    public static string MainOf(IHtmlDocument page) => page.QuerySelector("main")!.TextContent;
}
