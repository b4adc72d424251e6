using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Versions;

/// <summary>What an item is called on the review screen, on both its sides.</summary>
public static class ReviewAnchors
{
    public static string Line(int line) => $"d{line}";

    public static string Target(string no) => $"ct-{no}";

    public static string Indicator(string code) => $"cs-{code}";

    public static string Row(string no) => $"dong-{no}";

    public static string Project(string no) => $"da-{no}";

    public static string Task(string no) => $"nv-{no}";

    public static string Unread(UnreadText unread) => $"chua-doc-{unread.Lines.From}-{unread.Lines.To}";
}
