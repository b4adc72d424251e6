using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Shared.Ui.Errors;

/// <summary>
/// A form that the page has no more, or that another sign-in opened, changes nothing and leads to the page as it is now, which says
/// who did it already and when. One that nobody knows to be ours changes nothing either; its answer says what to do (ADR 0018).
/// </summary>
public static class LateForms
{
    /// <summary>In the address: name of the form that came too late.</summary>
    public const string Field = "bieu-mau";

    /// <summary>In the address: the form was opened under another sign-in.</summary>
    public const string OtherSession = "phien";

    /// <summary>Field by which the framework names the form.</summary>
    private const string Handler = "_handler";
    private static readonly object _said = new();
    private static readonly object _gone = new();
    private static readonly object _typed = new();
    private static readonly object _page = new();

    /// <summary>After sign-in: what was done may only be told to whom the page is shown.</summary>
    public static void UseLateForms(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (ErrorPages.HasFailed(http))
        {
            if (IsFromHere(http.Request) && await FormAsync(http.Request) is { } lost) http.Items[_typed] = LateWords.Of(lost);
        }
        else if (HttpMethods.IsGet(http.Request.Method) && http.Request.Query[Field] is [{ Length: > 0 } form])
        {
            var deed = http.RequestServices.GetServices<FormDeed>().FirstOrDefault(deed => deed.Is(form));
            var (late, other) = (new LateForm(http, form), http.Request.Query.ContainsKey(OtherSession));
            var denied = other || !IsSignedIn(http) ? null : deed?.Denied?.Invoke(late);
            http.Items[_said] = denied?.Message ?? await SaidAsync(late, deed, http.RequestAborted);
            http.Items[_typed] = LateWords.Take(http);
            if (deed is { TakesPage: true } || denied is not null) http.Items[_gone] = http.Items[_said];
        }

        await next(http);
        await AnswerAsync(http);
    });

    /// <summary>What the page says of the form that led to it; null when none did.</summary>
    public static string? Said(HttpContext http) => http.Items[_said] as string;

    /// <summary>What the person wrote in that form; empty for nothing.</summary>
    public static IReadOnlyList<string> Typed(HttpContext http) => http.Items[_typed] as IReadOnlyList<string> ?? [];

    /// <summary>The page that a refused form was sent to, to be opened anew; null when no form was refused.</summary>
    public static string? Page(HttpContext http) => http.Items[_page] as string;

    /// <summary>What is said where the page itself went with the form; null when it did not.</summary>
    public static string? SaidOfGone(HttpContext http) => http.Items[_gone] as string;

    /// <summary>The page that says what became of a posted form; null when no form of ours was posted.</summary>
    /// <param name="http">The form as it came.</param>
    /// <param name="page">An address of this site; null for the page the form was posted to.</param>
    public static string? Address(HttpContext http, string? page = null) =>
        HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType && http.Request.Form[Handler] is [{ Length: > 0 } form]
            ? page is null ? Address(http, (Field, form)) : QueryHelpers.AddQueryString(page, Field, form)
            : null;

    /// <summary>Another page of ours that shall say what became of the form.</summary>
    /// <param name="http">The page that was led to.</param>
    /// <param name="page">An address of this site.</param>
    public static string After(HttpContext http, string page) =>
        QueryHelpers.AddQueryString(page, Field, http.Request.Query[Field].ToString());

    private static async Task AnswerAsync(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method)
            || http.Response is not { HasStarted: false, StatusCode: StatusCodes.Status400BadRequest or StatusCodes.Status404NotFound }
            || http.GetEndpoint()?.Metadata.GetMetadata<IAntiforgeryMetadata>() is null)
            return;
        var refused = http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false } invalid ? invalid : null;

        // The framework gives nobody a form whose token is wrong; here nothing of it is done.
        http.Features.Set<IAntiforgeryValidationFeature>(null);
        if (await FormAsync(http.Request) is not { } form) return;
        if (LateAddress(http, form, refused) is { } address)
        {
            LateWords.Keep(http, form);
            (http.Response.StatusCode, http.Response.Headers.Location) = (StatusCodes.Status303SeeOther, address);
        }
        else if (http.Response.StatusCode == StatusCodes.Status400BadRequest)
        {
            http.Items[_page] = Address(http, []);
            if (IsFromHere(http.Request)) http.Items[_typed] = LateWords.Of(form);
        }
    }

    private static string? LateAddress(HttpContext http, IFormCollection form, IAntiforgeryValidationFeature? refused) =>
        form[Handler] is not [{ Length: > 0 } name] ? null
        : refused is null ? Address(http, (Field, name))
        : IsOfOtherSession(http, refused) ? Address(http, (Field, name), (OtherSession, "khac"))
        : null;

    private static bool IsSignedIn(HttpContext http) => http.User.Identity is { IsAuthenticated: true };

    // No other site may have words of its own shown in this one's frame.
    private static bool IsFromHere(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin) && origin.Authority == request.Host.Value;

    private static async Task<IFormCollection?> FormAsync(HttpRequest request)
    {
        if (!request.HasFormContentType) return null;
        try
        {
            return await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return null;
        }
    }

    // A page of ours wrote a token that can be read, under another sign-in; with none, or with nonsense, nobody knows who wrote the form.
    private static bool IsOfOtherSession(HttpContext http, IAntiforgeryValidationFeature refused)
    {
        var field = http.RequestServices.GetRequiredService<IAntiforgery>().GetTokens(http).FormFieldName;
        return refused.Error is AntiforgeryValidationException { InnerException: null } && http.Request.Form[field] is [{ Length: > 0 }];
    }

    private static string Address(HttpContext http, params (string Name, string Value)[] added)
    {
        var kept = QueryHelpers.ParseQuery(http.Request.QueryString.Value)
            .Where(field => field.Key is not (Field or OtherSession))
            .SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value));
        return QueryHelpers.AddQueryString(
            http.Request.PathBase.Add(http.Request.Path).ToUriComponent(),
            kept.Concat(added.Select(field => KeyValuePair.Create<string, string?>(field.Name, field.Value))));
    }

    private static async Task<string> SaidAsync(LateForm late, FormDeed? deed, CancellationToken ct)
    {
        if (late.Http.Request.Query.ContainsKey(OtherSession))
            return "Biểu mẫu vừa gửi được mở trong một phiên đăng nhập khác nên chưa được ghi nhận. "
                + (late.Http.User.Identity is { IsAuthenticated: true, Name: var name } ? $"Bạn đang đăng nhập với tên {name}. " : "")
                + "Đề nghị kiểm tra lại trang này rồi gửi lần nữa.";
        return deed is not null && await DoneAsync(late, deed, ct) is { } done
            ? $"{done} Lần gửi vừa rồi không thay đổi gì thêm; dưới đây là trang hiện nay."
            : "Trang đã thay đổi từ khi bạn mở nên lần gửi vừa rồi chưa được ghi nhận. Dưới đây là trang hiện nay.";
    }

    private static async Task<string?> DoneAsync(LateForm late, FormDeed deed, CancellationToken ct)
    {
        var (subjects, kinds) = (await deed.Subjects(late, ct), deed.Kinds.Select(kind => kind.Name).ToArray());
        var row = await late.Http.RequestServices.GetRequiredService<AppDb>().Events.AsNoTracking()
            .Where(row => subjects.Contains(row.Subject) && kinds.Contains(row.Kind))
            .OrderByDescending(row => row.Seq)
            .FirstOrDefaultAsync(ct);
        return row is not null && deed.Words(row.Kind, row.Data) is { } words
            ? $"Đã {VietnameseText.Uncapital(words)} lúc {FigureText.Moment(row.At)}, bởi "
                + $"{(deed.IsOwn ? late.Http.User.Identity?.Name : row.ActorName)}."
            : null;
    }
}
