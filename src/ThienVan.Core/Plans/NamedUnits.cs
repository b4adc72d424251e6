using System.Globalization;
using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans;

/// <summary>Units that a person names where the plan lists none of that name.</summary>
public static partial class NamedUnits
{
    /// <summary>The plan with a unit of that name on its list, and its id. A unit known by any spelling of the name is that unit.</summary>
    /// <param name="plan">The plan as it stands.</param>
    /// <param name="name">As a person typed it; not blank.</param>
    public static (PlanDocument Plan, string Id) With(PlanDocument plan, string name)
    {
        var names = new UnitNames(plan.Issuer);
        var key = names.Key(name);
        var known = plan.Units.FirstOrDefault(unit =>
            unit.Aliases.Append(unit.Name).Append(unit.ShortName ?? unit.Name).Any(spelled => names.Key(spelled) == key));
        if (known is not null) return (plan, known.Id);
        var slug = NotSlug().Replace(VietnameseText.Fold(name), "-").Trim('-');
        var id = slug;
        for (var twin = 2; plan.FindUnit(id) is not null; twin++) id = string.Create(CultureInfo.InvariantCulture, $"{slug}-{twin}");
        var added = new PlanUnit { Id = id, Name = VietnameseText.Normalize(name).Trim() };
        return (plan with { Units = [.. plan.Units, added] }, id);
    }

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NotSlug();
}
