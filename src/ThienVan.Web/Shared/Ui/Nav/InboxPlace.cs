using System.Text.RegularExpressions;
using ThienVan.Web.Shared.Ui.Errors;
using ThienVan.Web.Shared.Ui.Forms;

namespace ThienVan.Web.Shared.Ui.Nav;

/// <summary>The place in the inbox from which a form of another page was sent, and to which its sender returns.</summary>
/// <param name="Room">Room whose lines are shown, as the inbox's address names it; null for all.</param>
/// <param name="Anchor">What stands there.</param>
public sealed partial record InboxPlace(string? Room, string Anchor)
{
    /// <summary>Field by which a form says that it stands in the inbox, and where.</summary>
    public const string Field = "tu-viec";

    /// <summary>Names the room whose lines are shown, in the inbox's address.</summary>
    public const string RoomField = "phan";

    /// <summary>Null where the form was sent from no line of the inbox.</summary>
    public static InboxPlace? Of(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.HasFormContentType
        && Written().Match(request.Form[Field].ToString()) is { Success: true } place
            ? new(place.Groups["room"] is { Length: > 0, Value: var room } ? room : null, place.Groups["anchor"].Value)
            : null;

    public override string ToString() => $"{Room}#{Anchor}";

    /// <summary>The place, saying what was done.</summary>
    public string Done(string done) =>
        QueryState.Address(SiteLinks.Inbox, (RoomField, Room), (DoneNotice.Field, done)) + $"#{Anchor}";

    /// <summary>The inbox as it is now, saying who was faster; from its top, where that is said.</summary>
    /// <param name="form">As the room's <see cref="Ports.FormDeed"/> knows it.</param>
    public string Late(string form) => QueryState.Address(SiteLinks.Inbox, (RoomField, Room), (LateForms.Field, form));

    [GeneratedRegex("^(?<room>[a-z-]*)#(?<anchor>[a-z0-9-]+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written();
}
