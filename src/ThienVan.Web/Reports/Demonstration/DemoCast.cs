using ThienVan.Core.People;
using ThienVan.Web.People;

namespace ThienVan.Web.Reports.Demonstration;

/// <summary>Who does what in the demonstration's rounds: an officer of each unit enters, the office verifies, the chair approves.</summary>
internal sealed class DemoCast(PeopleDirectory people)
{
    private readonly Dictionary<string, PersonLine?> _officers = new(StringComparer.Ordinal);

    /// <summary>Null in a ward without an office.</summary>
    public PersonLine? Office { get; private set; }

    /// <summary>Null in a ward without a chair.</summary>
    public PersonLine? Chair { get; private set; }

    public bool IsComplete => Office is not null && Chair is not null;

    /// <param name="units">Units and neighbourhood groups that send figures.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task CallAsync(IEnumerable<string> units, CancellationToken ct)
    {
        var office = await people.HoldersAsync(ReportPermissions.Verify, unitId: null, ct);
        (Office, Chair) = (
            office.Count > 0 ? office[0] : null, (await people.HoldersAsync(ReportPermissions.Approve, unitId: null, ct)).FirstOrDefault());
        foreach (var unit in units.Where(unit => !_officers.ContainsKey(unit)).ToArray())
            _officers[unit] = (await people.HoldersAsync(ReportPermissions.Enter, unit, ct)).FirstOrDefault(person =>
                office.All(other => other.UserId != person.UserId)
            );
    }

    /// <summary>Null where only the office could enter: then the system did, so that the office may verify.</summary>
    public PersonLine? Officer(string? unit) => unit is null ? null : _officers.GetValueOrDefault(unit);
}
