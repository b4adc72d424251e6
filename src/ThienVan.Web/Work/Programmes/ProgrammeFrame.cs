using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Core.Plans;
using ThienVan.Core.Work.Programmes;
using ThienVan.Web.People;
using ThienVan.Web.Plans;

namespace ThienVan.Web.Work.Programmes;

/// <summary>What programmes of a ward are written against: the plan, its units, who works where. Read once a request.</summary>
public sealed record ProgrammeFrame
{
    public required PlanForReports Plan { get; init; }
    public required IReadOnlyList<WardUnitLine> Units { get; init; }
    public required IReadOnlyList<HeldRole> Roles { get; init; }

    public PlanDocument Document => Plan.Document;

    public bool Covers(int year) => Document.PeriodFrom <= year && year <= Document.PeriodTo;

    /// <summary>Units that write a programme: the ward's own, in force today.</summary>
    public IEnumerable<WardUnitLine> Writers => Units.Where(unit => Document.FindUnit(unit.Id) is { Internal: true });

    public bool HasUnit(string unit) => Writers.Any(other => other.Id == unit);

    /// <summary>The name people call a unit by; a name that is no id stays as it is.</summary>
    public string NameOf(string unit) =>
        Document.FindUnit(unit)?.Name ?? Units.FirstOrDefault(known => known.Id == unit)?.Name ?? unit;

    public string ShortNameOf(string unit) =>
        Document.FindUnit(unit) is { } planned ? planned.ShortName ?? planned.Name : NameOf(unit);

    public ClarityQuestion Asked(string unit, int year) => new()
    {
        Year = year,
        Staff = Staff(unit).Select(person => person.UserId!.Value).ToHashSet(),
        Leaders = Leaders().Select(person => person.UserId!.Value).ToHashSet(),
    };

    public LineContext Context(string unit, int year) => new()
    {
        Unit = unit,
        Year = year,
        Staff = [.. Staff(unit), .. Leaders()],
        Units = Names(),
        Codes = Document.Indicators.Select(indicator => indicator.Code).ToHashSet(StringComparer.Ordinal),
    };

    /// <summary>Who works in the unit, in the order of a register.</summary>
    public IReadOnlyList<LinePerson> Staff(string unit) => People(held => held.UnitId == unit && held.Role is not Role.Deputy);

    /// <summary>Leaders of the ward, who may answer for any unit's work.</summary>
    public IReadOnlyList<LinePerson> Leaders() => People(held => held.Role is Role.Chair or Role.Deputy);

    private LinePerson[] People(Func<HeldRole, bool> wanted) =>
        [.. Roles.Where(wanted).Select(held => held.Person).DistinctBy(person => person.UserId)
            .Select(person => new LinePerson(person.UserId, person.Name))];

    private Dictionary<string, string> Names()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var unit in Document.Units)
            foreach (var name in unit.Aliases.Append(unit.Name).Append(unit.ShortName ?? unit.Name).Append(unit.Id))
                names.TryAdd(VietnameseText.Fold(name), unit.Id);
        foreach (var unit in Units)
            foreach (var name in new[] { unit.Name, unit.ShortName ?? unit.Name, unit.Id })
                names.TryAdd(VietnameseText.Fold(name), unit.Id);
        return names;
    }
}

/// <summary>Reads what programmes are written against.</summary>
public sealed class ProgrammeFrames(PlanReader plans, PeopleDirectory people)
{
    /// <summary>Null while no plan is in force.</summary>
    public async Task<ProgrammeFrame?> ReadAsync(CancellationToken ct) => await plans.ForReportsAsync(ct) is not { } plan ? null : new()
    {
        Plan = plan,
        Units = await people.UnitsAsync(ct),
        Roles = await people.RolesAsync(ct),
    };
}
