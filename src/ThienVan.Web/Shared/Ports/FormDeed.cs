using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Shared.Ports;

/// <summary>A form that came too late: the page it was sent to has it no more.</summary>
/// <param name="Http">The page as it is asked for now, by whom.</param>
/// <param name="Form">Name of the form.</param>
public sealed record LateForm(HttpContext Http, string Form)
{
    /// <summary>A part of the page's address by its name; empty for none.</summary>
    public string Part(string name) => Http.GetRouteValue(name)?.ToString() ?? "";

    /// <summary>What follows <paramref name="prefix"/> in the form's name: "rut-(id)".</summary>
    public string After(string prefix) => Form.StartsWith(prefix, StringComparison.Ordinal) ? Form[prefix.Length..] : "";
}

/// <summary>
/// What takes a form off its page, so that one sent too late (a second tab, a double click, somebody faster) is told who did it and
/// when. A room lends one for each of its forms that can go.
/// </summary>
public sealed record FormDeed
{
    /// <summary>Name of the form, or its beginning up to a "-" where the page has one for each line: "rut-".</summary>
    public required string Form { get; init; }

    /// <summary>What has happened when the form is gone; the newest is told.</summary>
    public required IReadOnlyList<EventKind> Kinds { get; init; }

    /// <summary>Subjects the events may carry; none when the address names no such thing.</summary>
    public required Func<LateForm, CancellationToken, Task<IReadOnlyList<string>>> Subjects { get; init; }

    /// <summary>One event in the office's words, out of its kind and data: "Đóng tài khoản"; null for a kind without words.</summary>
    public required Func<string, string?, string?> Words { get; init; }

    /// <summary>Why this person does not send such a form at all, which is told before anything that happened; null where only the page
    /// knows.</summary>
    public Func<LateForm, Refusal?>? Denied { get; init; }

    /// <summary>True when nobody but the person who asks can have done it.</summary>
    public bool IsOwn { get; init; }

    /// <summary>True when the whole page is gone with it: what happened is told where the page was, to whoever may open it.</summary>
    public bool TakesPage { get; init; }

    public bool Is(string form) => Form.EndsWith('-') ? form.StartsWith(Form, StringComparison.Ordinal) : form == Form;

    /// <summary>Of a thing that the page's address names.</summary>
    public static FormDeed On(
        Func<LateForm, string> subject, Func<string, string?, string?> words, string form, params IReadOnlyList<EventKind> kinds) => new()
        {
            Form = form,
            Kinds = kinds,
            Subjects = (late, _) => Task.FromResult<IReadOnlyList<string>>([subject(late)]),
            Words = words,
        };
}
