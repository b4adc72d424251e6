using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Import;

/// <summary>Where no title names the targets, what the parts say decides which of them holds them.</summary>
internal static partial class Evidence
{
    private const int Few = 2;

    /// <summary>Parts of an objective hold the targets of a plan that has no other part for them; of a plan without either, the parts most
    /// of whose items promise a figure, last of all parts called tasks.</summary>
    public static IReadOnlyList<Part> Judge(List<Part> parts)
    {
        if (parts.Exists(part => part.Role == PartRole.Targets)) return parts;
        if (parts.Exists(part => part.Role == PartRole.Objective && Promises(part) > 0))
            return As(parts, part => part.Role == PartRole.Objective);
        if (parts.Exists(part => part.Role == PartRole.Other && IsDense(part)))
            return As(parts, part => part.Role == PartRole.Other && IsDense(part));
        return As(parts, part => part.Role == PartRole.Tasks && IsMostlyPromised(part));
    }

    private static List<Part> As(List<Part> parts, Predicate<Part> targets) =>
        parts.ConvertAll(part => targets(part) ? part with { Role = PartRole.Targets } : part);

    private static bool IsDense(Part part) =>
        (Promises(part) is var promised && promised >= Few && promised * 3 >= part.Passages.Count) || part.Passages.Any(Announces);

    // "Mục tiêu, nhiệm vụ chủ yếu": what is listed there decides which of the two it is.
    private static bool IsMostlyPromised(Part part) =>
        Promises(part) is var promised && promised >= Few && promised * 2 > part.Passages.Count;

    // A newspaper says all its targets in one sentence.
    private static bool Announces(Passage passage) => passage.Figures.Count >= Few && Aim().IsMatch(passage.Words.Folded);

    private static int Promises(Part part) => part.Passages.Count(passage => passage.Figures.Count > 0);

    [GeneratedRegex(@"phan dau|phuong huong|chi tieu|muc tieu|\bden (het )?nam 20\d\d", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Aim();
}
