using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;
using ThienVan.Web.Plans.Versions;

namespace ThienVan.Web.Plans.Review.Pages;

/// <summary>What of a reading its reviewer should look at first: what was not read of its lines, and what contradicts itself.</summary>
public static class DraftDoubts
{
    /// <summary>In the order of the document, those to look at first.</summary>
    public static T[] First<T>(
        DraftView draft, IEnumerable<T> items, Func<T, LineRange?> lines, Func<T, IReadOnlyList<Finding>> findings) =>
        [.. items.OrderBy(item => Reasons(draft, lines(item), findings(item)).Count == 0)];

    /// <returns>Empty for an item without doubt.</returns>
    public static IReadOnlyList<string> Reasons(DraftView draft, LineRange? lines, IReadOnlyList<Finding> findings)
    {
        var reasons = new List<string>();
        if (Unread(draft, lines) is > 0 and var unread) reasons.Add($"{unread} số trong đoạn chưa đọc");
        else if (draft.Document.Unread.Any(text => text.Lines == lines)) reasons.Add("có ghi chú ở Chưa đọc được");
        if (findings.Count(finding => finding.Weight == FindingWeight.Contradiction) is > 0 and var against)
            reasons.Add($"{against} điều mâu thuẫn");
        return reasons;
    }

    private static int Unread(DraftView draft, LineRange? lines) => lines is not { } at || draft.Reading is not { } reading ? 0
        : Enumerable.Range(at.From, at.To - at.From + 1).SelectMany(reading.On).Count(token => token.Role == TokenRole.Unread);
}
