using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans;

/// <summary>A unit that leads a target or a part of it, by its names; no unit where nobody answers for these indicators.</summary>
public sealed record LeadView(UnitName? Unit, IReadOnlyList<string> Codes)
{
    public static IReadOnlyList<LeadView> Of(Target target, PlanDocument plan) =>
        [.. target.Leads().Select(lead => new LeadView(UnitName.Of(lead.Unit, plan), lead.Codes))];
}

/// <summary>Who leads a target, wherever it is said: one unit, or each with the indicators it answers for.</summary>
public static class LeadWords
{
    /// <param name="nobody">What is said of what nobody leads.</param>
    /// <param name="name">Which of a unit's names is said; the whole one where left out.</param>
    public static string Of(IReadOnlyList<LeadView> leads, string nobody, Func<UnitName, string>? name = null)
    {
        name ??= unit => unit.Name;
        if (leads is [var only]) return only.Unit is { } unit ? name(unit) : nobody;
        return string.Join("; ", leads.OrderBy(lead => lead.Unit is null).Select(lead =>
            lead.Unit is { } unit ? $"{name(unit)} ({Codes(lead)})" : $"{Codes(lead)} {nobody}"));
    }

    private static string Codes(LeadView lead) => string.Join(", ", lead.Codes);
}
