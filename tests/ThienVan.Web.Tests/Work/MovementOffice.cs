using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Movements;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Work.Movements;

namespace ThienVan.Web.Tests.Work;

/// <summary>Keeps movements as one of the demonstration's people, without the web in between. The tests' day is 23/11/2026.</summary>
internal static class MovementOffice
{
    public const string Group = "tdp-01";
    public const string Head = "totruong01";

    /// <summary>"Phong trào Kiến An xanh", led by the first unit of the cast.</summary>
    public const string Trees = "Project:2";

    public static DateOnly Today { get; } = new(2026, 11, 23);

    /// <summary>The movement of the plan, taken over and told what it counts.</summary>
    public static async Task<Guid> MovementAsync(this TestApp app, string key = Trees, string by = "vanphong")
    {
        var id = (await app.AsAsync(by, services => services.GetRequiredService<MovementService>().TakeAsync(key, default))).Value;
        (await app.AsAsync(by, services => services.GetRequiredService<MovementService>().SaveAsync(new()
        {
            Id = id,
            Kind = MovementKind.Emulation,
            LeadId = Cast.OwnUnit,
            Serves = ["14a"],
            Measure = new("Cây xanh trồng mới", "cây", IsWhole: true),
        }, default))).Refusal.ShouldBeNull();
        return id;
    }

    /// <summary>Its year 2026, from 05/01 to 20/12, with every group of the ward.</summary>
    public static async Task<MovementYearRow> YearAsync(this TestApp app, Guid movement, int year = 2026)
    {
        (await app.AsAsync("vanphong", services => services.GetRequiredService<MovementYears>().OpenAsync(movement, new()
        {
            Year = year,
            Days = new(new(year, 1, 5), new(year, 12, 20)),
        }, default))).ShouldBeNull();
        return await app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<MovementYearRow>().AsNoTracking()
            .SingleAsync(row => row.MovementId == movement && row.Year == year));
    }

    public static Task<Refusal?> SendAsync(this TestApp app, Guid year, string amount, DateOnly? on = null, string? reason = null,
        string by = Head, string group = Group, Guid? key = null) =>
        app.AsAsync(by, services => services.GetRequiredService<MovementResults>().SendAsync(new()
        {
            Key = key ?? Guid.CreateVersion7(),
            YearId = year,
            UnitId = group,
            Amount = amount,
            On = on ?? Today,
            Reason = reason,
        }, default));

    public static Task<Refusal?> ResultAsync(this TestApp app, string by, Func<MovementResults, Task<Refusal?>> step) =>
        app.AsAsync(by, services => step(services.GetRequiredService<MovementResults>()));

    public static Task<Refusal?> YearsAsync(this TestApp app, string by, Func<MovementYears, Task<Refusal?>> step) =>
        app.AsAsync(by, services => step(services.GetRequiredService<MovementYears>()));

    public static Task<Refusal?> CommendAsync(this TestApp app, string by, Func<Commendations, Task<Refusal?>> step) =>
        app.AsAsync(by, services => step(services.GetRequiredService<Commendations>()));

    public static Task<YearView> BookAsync(this TestApp app, Guid movement, int year = 2026) => app.AsAsync("chutich",
        async services => (await services.GetRequiredService<MovementQueries>().YearAsync(movement, year, default))!);

    /// <summary>The last entry of the group.</summary>
    public static async Task<MovementEntryRow> LastAsync(this TestApp app, Guid movement, string group = Group) =>
        (await app.BookAsync(movement)).Book.Find(group)!.Sent[^1];

    /// <summary>Sends the form of this name as it stands on the page, whole, with these fields filled in anew.</summary>
    public static async Task<HttpResponseMessage> SubmitWholeFormAsync(
        this Browser browser, string url, string name, params (string Name, string Value)[] fields) =>
        await browser.SubmitAsOpenedAsync(await browser.ReadAsync(url), url, name, fields);

    /// <summary>The same of a page that was opened before.</summary>
    public static Task<HttpResponseMessage> SubmitAsOpenedAsync(
        this Browser browser, IHtmlDocument page, string url, string name, params (string Name, string Value)[] fields)
    {
        var form = page.Forms.Single(one => one.QuerySelector($"[name='_handler'][value='{name}']") is not null);
        var kept = form.Elements.Select(Held).Where(one => one.Value is not null && fields.All(field => field.Name != one.Key));
        return browser.SendAsync(HttpMethod.Post, url, new FormUrlEncodedContent(
        [
            .. kept.Select(one => KeyValuePair.Create(one.Key, one.Value!)),
            .. fields.Select(one => KeyValuePair.Create(one.Name, one.Value)),
        ]));
    }

    private static KeyValuePair<string, string?> Held(IHtmlElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } box => new(box.Name ?? "", box.IsChecked ? box.Value : null),
        IHtmlInputElement { Type: not "file" } input => new(input.Name ?? "", input.Value),
        IHtmlSelectElement choice => new(choice.Name ?? "", choice.Value),
        IHtmlTextAreaElement area => new(area.Name ?? "", area.Value),
        _ => new("", null),
    };
}
