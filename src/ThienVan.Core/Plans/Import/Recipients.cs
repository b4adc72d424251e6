using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>
/// The list of recipients that closes a document ("Nơi nhận"): what stands in it is no part of the plan. Behind the recipients of a
/// decision the plan attached to it begins.
/// </summary>
internal static partial class Recipients
{
    private const int LongestHead = 30;
    private const int LongestKind = 60;

    /// <summary>Takes the recipients' lines off and tells where attached plans begin.</summary>
    /// <returns>Lines on which an attached plan begins.</returns>
    public static IReadOnlySet<int> TakeOff(IReadOnlyList<string> clean, Action<int> blank)
    {
        var attached = new HashSet<int>();
        var inside = false;
        for (var line = 1; line <= clean.Count; line++)
        {
            var text = clean[line - 1];
            if (inside && Begins(text) is { } kind)
            {
                inside = false;
                if (kind) attached.Add(line);
            }

            inside |= text.Length < LongestHead && VietnameseText.Fold(text).StartsWith("noi nhan", StringComparison.Ordinal);
            if (inside) blank(line);
        }

        return attached;
    }

    /// <returns>True for the title of an attached plan, false for an appendix or a part that goes on; null for a line of the list.
    /// </returns>
    private static bool? Begins(string text) =>
        text.Length < LongestKind && AttachedKind().IsMatch(text) ? true
        : Layout.IsAppendix(text) || PartTitle().IsMatch(text) ? false
        : null;

    [GeneratedRegex(@"^(KẾ HOẠCH|ĐỀ ÁN|CHƯƠNG TRÌNH( HÀNH ĐỘNG)?|PHƯƠNG ÁN)( |$)[^a-zđ]*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AttachedKind();

    [GeneratedRegex(@"^((PHẦN|Phần|CHƯƠNG|Chương) |[IVX]{1,5}[.)/]\s+\p{Lu}{2})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PartTitle();
}
