using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Ui.Forms;

namespace ThienVan.Web.Reports.HandIn.Phone;

/// <summary>
/// What the phone's script talks to: before a form is sent it fetches a <see cref="PhoneTicket"/>.
/// </summary>
public static class PhoneEndpoints
{
    /// <summary>Bytes of a form; nine figures with an explanation each stay far below.</summary>
    private const int LargestForm = 64 << 10;

    public static void MapPhone(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(ReportLinks.NeighbourhoodTicket, PhoneTicket.Give).AllowAnonymous();
        routes
            .MapPost(ReportLinks.Home + "/ky/{round:guid}/to-dan-pho/{area}/gui", SendAsync)
            .AllowAnonymous()
            .WithMetadata(new RequestSizeLimitAttribute(LargestForm));
    }

    /// <summary>Answers in JSON whatever happens: a script that meets a page asks the person to reload.</summary>
    private static async Task<JsonHttpResult<PhoneReply>> SendAsync(
        Guid round, string area, [FromForm] IFormCollection form, PhoneForms forms, HttpContext http, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (http.User.Identity is not { IsAuthenticated: true })
            return TypedResults.Json(PhoneReply.SignedOut, statusCode: StatusCodes.Status401Unauthorized);
        var answer = await forms.SendAsync(round, area, PhoneForm.Read(form, area), ct);
        return answer.Refusal is { } refusal
            ? TypedResults.Json(
                new PhoneReply(refusal.Code, refusal.Message, At: null, ToMend: 0), statusCode: StatusCodes.Status409Conflict)
            : TypedResults.Json(PhoneReply.Of(answer.Value));
    }
}

/// <param name="Status">"received", "again", or the code of a refusal.</param>
/// <param name="At">When it was first received, as people write it; null when it was not.</param>
/// <param name="ToMend">Figures that must be looked at on the page.</param>
public sealed record PhoneReply(string Status, string Message, string? At, int ToMend)
{
    public static PhoneReply SignedOut { get; } =
        new("form.signed_out", "Phiên đăng nhập đã hết; số vẫn được giữ trên máy. Đề nghị đăng nhập lại để gửi.", At: null, ToMend: 0);

    public static PhoneReply Of(PhoneAnswer answer)
    {
        var at = FigureText.Moment(answer.At);
        var kept =
            answer.ToMend.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" Còn {answer.ToMend.Count} số cần xem lại.");
        return new(answer.Again ? "again" : "received", (answer.Again ? $"Đã nhận từ trước, lúc {at}." : $"Đã gửi lúc {at}.") + kept, at,
            answer.ToMend.Count);
    }
}
