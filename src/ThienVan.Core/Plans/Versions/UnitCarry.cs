using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Versions;

/// <summary>
/// Finds the units of the plan in force in another version, by any of their names. Whoever answers for figures keeps their unit: a unit
/// the new text does not name stays on the list.
/// </summary>
internal sealed class UnitCarry
{
    private readonly UnitNames _names;
    private readonly List<PlanUnit> _units;
    private readonly Dictionary<string, string> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    private readonly HashSet<string> _known;

    /// <param name="basis">What <paramref name="held"/> was read as; a spelling in it that people took out stays out. Null where nobody
    /// knows.</param>
    public UnitCarry(PlanDocument held, PlanDocument read, PlanDocument? basis = null)
    {
        _known = (basis?.Units ?? []).SelectMany(Spellings).Select(VietnameseText.Fold).ToHashSet(StringComparer.Ordinal);
        _names = new(held.Issuer ?? read.Issuer);
        _units = [.. held.Units];
        foreach (var unit in held.Units) Know(unit);
        foreach (var unit in read.Units) _ids[unit.Id] = Of(unit);
    }

    public IReadOnlyList<PlanUnit> Units => _units;

    /// <summary>The id that stands for this unit from now on; null for none.</summary>
    public string? Id(string? read) => read is null ? null : _ids.GetValueOrDefault(read, read);

    public string[] Bodies(IReadOnlyList<string> read) =>
        [.. read.Select(body => _ids.GetValueOrDefault(body) ?? _byName.GetValueOrDefault(_names.Key(body), body)).Distinct()];

    private string Of(PlanUnit read)
    {
        var same = read.Aliases.Prepend(read.Name).Select(name => _byName.GetValueOrDefault(_names.Key(name)))
                .FirstOrDefault(id => id is not null)
            ?? (_units.Exists(unit => unit.Id == read.Id && IsOne(unit, read)) ? read.Id : null);
        if (same is null) return Added(read);
        var at = _units.FindIndex(unit => unit.Id == same);
        _units[at] = WithSpellings(_units[at], read);
        Know(_units[at]);
        return same;
    }

    private string Added(PlanUnit read)
    {
        var id = UnitNames.Free(read.Id, taken => _units.Exists(unit => unit.Id == taken));
        _units.Add(read with { Id = id });
        Know(_units[^1]);
        return id;
    }

    private void Know(PlanUnit unit)
    {
        foreach (var name in Spellings(unit).Select(_names.Key).Where(key => key.Length > 0)) _byName.TryAdd(name, unit.Id);
    }

    // The id of a unit comes from its name, so one id with hardly a word in common is two units.
    private bool IsOne(PlanUnit held, PlanUnit read) =>
        _names.Key(held.Name).Split(' ').Intersect(_names.Key(read.Name).Split(' '), StringComparer.Ordinal).Count() > 1;

    private PlanUnit WithSpellings(PlanUnit held, PlanUnit read)
    {
        var known = Spellings(held).Select(VietnameseText.Fold).Concat(_known).ToHashSet(StringComparer.Ordinal);
        string[] more = [.. read.Aliases.Prepend(read.Name).Where(name => known.Add(VietnameseText.Fold(name)))];
        return more.Length == 0 ? held : held with { Aliases = [.. held.Aliases, .. more] };
    }

    private static IEnumerable<string> Spellings(PlanUnit unit) =>
        unit.ShortName is null ? unit.Aliases.Prepend(unit.Name) : [unit.Name, unit.ShortName, .. unit.Aliases];
}
