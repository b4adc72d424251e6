using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Versions;

namespace ThienVan.Web.Plans.Review.Pages;

/// <summary>Places the checker's findings beside the items they speak of.</summary>
public static class DraftFindings
{
    public static Finding[] About(DraftView draft, Target target)
    {
        HashSet<string> names = [target.No, .. target.Indicators.Select(indicator => indicator.Code)];
        return [.. draft.Findings.Where(finding => finding.Concerns.Any(names.Contains))];
    }

    /// <summary>About a row, task or project, by its code ("A5", "P22") or by the line it stands on.</summary>
    public static Finding[] About(DraftView draft, string code, Provision provision) =>
        [
            .. draft.Findings.Where(finding =>
                finding.Concerns.Contains(code)
                || finding.Concerns.Count == 0 && finding.Provisions.Any(said => Overlap(said.Lines, provision.Lines))
            ),
        ];

    /// <summary>Findings no item of the draft shows.</summary>
    public static Finding[] Unplaced(DraftView draft)
    {
        var document = draft.Document;
        var placed = document.AllTargets().SelectMany(target => About(draft, target))
            .Concat(document.Rows.SelectMany(row => About(draft, $"A{row.No}", row.Provision)))
            .Concat(document.Projects.SelectMany(project => About(draft, $"P{project.No}", project.Provision)))
            .ToHashSet();
        return [.. draft.Findings.Where(finding => !placed.Contains(finding))];
    }

    private static bool Overlap(LineRange? one, LineRange? other) => one is { } a && other is { } b && a.From <= b.To && b.From <= a.To;
}
