using Microsoft.AspNetCore.Components;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Ui.Errors;

namespace ThienVan.Web.Shared.Ui.Forms;

/// <summary>A posted form: refused, it is shown again with the reason; done, the reader goes on, so that nothing is sent twice. What
/// somebody else was faster to do shows the page as it is now.</summary>
public sealed class FormPost(NavigationManager navigation, IHttpContextAccessor http)
{
    private static readonly Refusal _clash = new("form.clash",
        "Người khác vừa đổi chính ô bạn sửa sau khi bạn mở trang. Chữ bạn gõ vẫn còn dưới đây, các ô khác là số liệu mới; "
        + "đề nghị xem lại rồi bấm lưu lần nữa.");

    private static readonly Refusal _done = new("form.done", "Việc này đã làm rồi; dưới đây là trang hiện nay.") { IsDone = true };

    private string? Opened => http.HttpContext!.Request.Form[OpenedForm.Field];

    /// <summary>Why the form came back; null before it was sent.</summary>
    public Refusal? Refusal { get; private set; }

    /// <param name="refusal">Null when it is done.</param>
    /// <param name="then">Where the reader goes; null for this page, read anew.</param>
    /// <param name="done">Page of what was done before, where that is another; null for this page.</param>
    public void Answer(Refusal? refusal, string? then = null, string? done = null)
    {
        Refusal = refusal;
        if (refusal is null) navigation.NavigateTo(then ?? navigation.Uri);
        else if (refusal.IsDone && LateForms.Address(http.HttpContext!, done) is { } now) Lead(now);
    }

    private void Lead(string now)
    {
        LateWords.Keep(http.HttpContext!, http.HttpContext!.Request.Form);
        navigation.NavigateTo(now);
    }

    /// <summary>A refused form as it is shown again: over what is stored now lies what its sender changed (<see cref="OpenedForm"/>).
    /// </summary>
    public T Over<T>(T sent, T stored) => OpenedForm.Over(sent, Opened, stored);

    /// <summary>Refused where a field that the sender changed became something else meanwhile, or all of them what was asked for; null
    /// where nothing stands against saving it.</summary>
    public Refusal? Clash<T>(T sent, T stored) => OpenedForm.Compare(sent, Opened, stored) switch
    {
        Meanwhile.Clash => _clash,
        Meanwhile.Done => _done,
        _ => null,
    };

    /// <summary>Refused where what a button is about is no longer what it was when its page was opened.</summary>
    /// <param name="now">As <see cref="AsOpened"/> wrote it.</param>
    public Refusal? Late(object? now) => Opened is { Length: > 0 } opened && opened != OpenedForm.Write(now) ? _done : null;

    public void Answer<T>(Result<T> result, Func<T, string> then, string? done = null) =>
        Answer(result.Refusal, result.IsRefused ? null : then(result.Value), done);
}
