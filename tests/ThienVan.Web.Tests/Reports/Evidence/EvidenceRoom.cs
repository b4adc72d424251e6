using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Web.Reports.Evidence;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports.Approval;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Reports.Evidence;

/// <summary>Files put behind figures, by service and by form.</summary>
internal static class EvidenceRoom
{
    public const string Code = "14a";
    public const string Restricted = "28a";
    public const string Area = "tdp-01";

    /// <summary>A round that asks the own unit for two figures, of one also every neighbourhood group.</summary>
    public static Task<Guid> RoundAsync(this TestApp app) =>
        app.RoundAsync(new RoundLine(Code, Cast.OwnUnit, ByNeighbourhood: true), new RoundLine(Restricted, Cast.OwnUnit),
            new RoundLine("10a", UnitId: null));

    public static Task<Result<Guid>> AddAsync(
        this TestApp app, string person, Guid round, byte[] file, string name = "anh.jpg", string code = Code, string area = "") =>
        app.AsAsync(person,
            services => services.GetRequiredService<EvidenceService>().AddAsync(round, code, area, new MemoryStream(file), name, default));

    public static Task<Refusal?> RemoveAsync(this TestApp app, string person, Guid id) =>
        app.AsAsync(person, services => services.GetRequiredService<EvidenceService>().RemoveAsync(id, default));

    public static Task<T[]> RowsAsync<T>(this TestApp app)
        where T : class => app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<T>().AsNoTracking().ToArrayAsync());

    /// <summary>Sends a file with the form of that name, as a browser would.</summary>
    public static Task<HttpResponseMessage> UploadAsync(
        this Browser browser, string url, string form, string fileName, byte[] file, string field = "Form.File") =>
        browser.UploadManyAsync(url, form, field, (fileName, file));

    public static Task<HttpResponseMessage> UploadManyAsync(
        this Browser browser, string url, string form, params (string Name, byte[] Content)[] files) =>
        browser.UploadManyAsync(url, form, "Form.File", files);

    private static async Task<HttpResponseMessage> UploadManyAsync(
        this Browser browser, string url, string form, string field, params (string Name, byte[] Content)[] files)
    {
        var page = await browser.ReadAsync(url);
        var found = page.Forms.Single(candidate =>
            candidate.Elements.Any(element => element.GetAttribute("name") == "_handler" && element.GetAttribute("value") == form)
        );
        var body = new MultipartFormDataContent();
        foreach (var input in found.Elements.OfType<IHtmlInputElement>().Where(input => input.Type == "hidden"))
            body.Add(new StringContent(input.Value), input.Name!);
        foreach (var (name, bytes) in files)
        {
            var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            body.Add(content, field, name);
        }

        return await browser.SendAsync(HttpMethod.Post, url, body);
    }
}
