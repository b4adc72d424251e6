using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans;

/// <summary>Units that a person names where the plan lists none of that name.</summary>
public static class NamedUnits
{
    /// <summary>The plan with a unit of that name on its list, and its id. A unit known by any spelling of the name is that unit.</summary>
    /// <param name="plan">The plan as it stands.</param>
    /// <param name="name">As a person typed it; not blank.</param>
    public static (PlanDocument Plan, string Id) With(PlanDocument plan, string name)
    {
        var names = new UnitNames(plan.Issuer);
        if (Find(plan, name) is { } known) return (plan, known.Id);
        var id = names.NewId(name, taken => plan.FindUnit(taken) is not null);
        var added = new PlanUnit { Id = id, Name = VietnameseText.Normalize(name).Trim() };
        return (plan with { Units = [.. plan.Units, added] }, id);
    }

    /// <summary>Null where the plan lists no unit that is spelled so.</summary>
    public static PlanUnit? Find(PlanDocument plan, string name)
    {
        var names = new UnitNames(plan.Issuer);
        var key = names.Key(name);
        return plan.Units.FirstOrDefault(unit =>
            unit.Aliases.Append(unit.Name).Append(unit.ShortName ?? unit.Name).Any(spelled => names.Key(spelled) == key));
    }
}
