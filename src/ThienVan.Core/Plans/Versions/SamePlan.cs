namespace ThienVan.Core.Plans.Versions;

/// <summary>
/// Whether two documents are versions of one plan. Only a version of the same plan of the same place goes on with what people corrected,
/// entered and decided; a plan of another place has its own of everything, whatever its numbers are.
/// </summary>
public static class SamePlan
{
    /// <summary>True when the two are of one place and of the same years.</summary>
    public static bool Are(PlanDocument held, PlanDocument read) =>
        (held.PeriodFrom, held.PeriodTo) == (read.PeriodFrom, read.PeriodTo) && AreOfOnePlace(held, read);

    /// <summary>
    /// True when both name one commune, or neither names any. Where only one does, most promises of <paramref name="held"/> must go on:
    /// a head that could not be read makes no other place, and no head makes no same one.
    /// </summary>
    public static bool AreOfOnePlace(PlanDocument held, PlanDocument read)
    {
        if (IssuingPlace.AreTwo(held.Issuer, read.Issuer)) return false;
        return IssuingPlace.Of(held.Issuer) is null == IssuingPlace.Of(read.Issuer) is null || MostGoOn(held, new(held, read));
    }

    internal static bool MostGoOn(PlanDocument held, Promises promises) =>
        held.Targets.Count(promises.Continues) * 2 >= held.Targets.Count;
}
