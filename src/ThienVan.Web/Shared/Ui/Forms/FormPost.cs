using Microsoft.AspNetCore.Components;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Ui.Errors;

namespace ThienVan.Web.Shared.Ui.Forms;

/// <summary>A posted form: refused, it is shown again with the reason; done, the reader goes on, so that nothing is sent twice. What
/// somebody else was faster to do shows the page as it is now.</summary>
public sealed class FormPost(NavigationManager navigation, IHttpContextAccessor http)
{
    /// <summary>Why the form came back; null before it was sent.</summary>
    public Refusal? Refusal { get; private set; }

    /// <param name="refusal">Null when it is done.</param>
    /// <param name="then">Where the reader goes; null for this page, read anew.</param>
    public void Answer(Refusal? refusal, string? then = null)
    {
        Refusal = refusal;
        if (refusal is null) navigation.NavigateTo(then ?? navigation.Uri);
        else if (refusal.IsDone && LateForms.Address(http.HttpContext!) is { } now) Lead(now);
    }

    private void Lead(string now)
    {
        LateWords.Keep(http.HttpContext!, http.HttpContext!.Request.Form);
        navigation.NavigateTo(now);
    }

    public void Answer<T>(Result<T> result, Func<T, string> then) => Answer(result.Refusal, result.IsRefused ? null : then(result.Value));
}
