using System.Globalization;

namespace ThienVan.Core.Plans.Import;

/// <summary>What was read of a plan before, when one block of its document is read anew.</summary>
/// <param name="Plan">The plan without the block.</param>
/// <param name="Codes">Codes that are taken: those of the plan, and others that must not come again.</param>
internal sealed record KnownPlan(PlanDocument Plan, IReadOnlyList<string> Codes)
{
    public static readonly KnownPlan None = new(new PlanDocument(), []);

    /// <summary>The last number of a hidden target that is taken: 7 for "H7"; 0 for none.</summary>
    public int LastHidden => Plan.HiddenTargets.Select(target => target.No).Concat(Codes)
        .Where(no => no.StartsWith('H'))
        .Select(no => int.TryParse(no.AsSpan(1).TrimEnd("abcdefghijklmnopqrstuvwxyz"), NumberStyles.None, CultureInfo.InvariantCulture,
            out var last) ? last : 0)
        .DefaultIfEmpty(0).Max();
}
