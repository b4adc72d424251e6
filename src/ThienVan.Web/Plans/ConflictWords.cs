using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans;

/// <summary>What a contradiction of the plan is about, wherever a decision on it is asked for.</summary>
public static class ConflictWords
{
    /// <summary>"chỉ tiêu 23", else the places in the document, else the plan.</summary>
    public static string About(Conflict conflict, IReadOnlyList<string> targetNos, PlanHead plan) =>
        targetNos.Count > 0 ? $"chỉ tiêu {string.Join(", ", targetNos)}"
        : conflict.Provisions.Count > 0 ? string.Join("; ", conflict.Provisions.Select(provision => provision.Reference).Distinct())
        : plan.Named;

    /// <summary>In place of what is left to be done, where one reading leaves more of it than another.</summary>
    public const string DeedsApart = "việc còn lại tùy cách hiểu";

    /// <summary>In place of a figure that is needed, where readings ask for different ones.</summary>
    public const string NeedApart = $"mức cần có {VerdictWords.Undecided}";

    /// <summary>"ba cách": in how many ways the plan is read; "nhiều cách" where one place has more ways than another.</summary>
    /// <param name="counts">Readings of each contradiction.</param>
    public static string Ways(IEnumerable<int> counts) => counts.Distinct().ToArray() is [var one] ? $"{Number(one)} cách" : "nhiều cách";

    private static string Number(int count) => count switch
    {
        2 => "hai",
        3 => "ba",
        4 => "bốn",
        5 => "năm",
        _ => FigureText.Number(count),
    };
}
