using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Shared.Ui.Forms;

namespace ThienVan.Web.Registers.Fieldwork;

/// <summary>What the script of the form for the field talks to.</summary>
internal static class FieldEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(RegisterLinks.FieldTicket, PhoneTicket.Give).AllowAnonymous();
        routes.MapPost(RegisterLinks.InFieldSend("{code}"), SendAsync).AllowAnonymous();
    }

    // Answers in JSON whatever happens: a script that meets a page asks the person to reload.
    private static async Task<JsonHttpResult<FieldReply>> SendAsync(
        string code, [FromForm] IFormCollection form, FieldDesk desk, HttpContext http, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (http.User.Identity is not { IsAuthenticated: true })
            return TypedResults.Json(FieldReply.SignedOut, statusCode: StatusCodes.Status401Unauthorized);
        var answer = await desk.SendAsync(code, form, ct);
        return answer.Refusal is { } refusal
            ? TypedResults.Json(FieldReply.Refused(code, refusal), statusCode: StatusCodes.Status409Conflict)
            : TypedResults.Json(FieldReply.Of(code, answer.Value));
    }
}

/// <param name="Status">"received", "again"; "photo" where the item was taken and a photo was not; "refused", "signed_out".</param>
/// <param name="Address">Page of the item this very form became; null where there is none.</param>
public sealed record FieldReply(string Status, string Message, string? Address)
{
    public static FieldReply SignedOut { get; } =
        new("signed_out", "Phiên đăng nhập đã hết; mục vẫn được giữ trên máy. Đề nghị đăng nhập lại để gửi.", Address: null);

    /// <summary>Where an earlier sending of the form stands in the register, its page is where it is put right.</summary>
    public static FieldReply Refused(string code, Refusal refusal) => new(
        "refused", refusal.Message, refusal is { Code: SentAgain.Differing, About: { } there } ? RegisterLinks.Item(code, there) : null);

    public static FieldReply Of(string code, FieldAnswer answer) => new(
        answer.Photos.Count > 0 ? "photo" : answer.Again ? "again" : "received",
        answer.Photos.Count > 0 ? $"Đã ghi vào sổ, ảnh chưa nhận: {string.Join(' ', answer.Photos.Select(one => one.Message).Distinct())}"
            : answer.Again ? "Đã ghi từ trước." : "Đã ghi vào sổ.",
        RegisterLinks.Item(code, answer.Id));
}
