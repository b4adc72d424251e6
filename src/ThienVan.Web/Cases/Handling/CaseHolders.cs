using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.People;

namespace ThienVan.Web.Cases.Handling;

/// <summary>Whom a case can be given to.</summary>
public sealed record CaseHolder(string UnitId, Guid? PersonId, string? PersonName, string Name)
{
    /// <summary>As a form sends it.</summary>
    public string Key => PersonId is { } person ? $"{UnitId}:{person:N}" : UnitId;
}

/// <summary>Units that handle cases, and their people.</summary>
public sealed class CaseHolders(PeopleDirectory people)
{
    private static readonly Refusal _unknown = new("case.holder", "Đề nghị chọn đơn vị hoặc người trong danh sách.");

    private IReadOnlyList<CaseHolder>? _all;

    /// <summary>Each unit, then those of its people who handle cases.</summary>
    public async Task<IReadOnlyList<CaseHolder>> AllAsync(CancellationToken ct)
    {
        if (_all is not null) return _all;
        var roles = await people.RolesAsync(ct);
        var units = (await people.UnitsAsync(ct)).Where(unit => unit.Kind != UnitKind.Neighbourhood
            && roles.Any(held => held.UnitId == unit.Id && held.IsOfUnit));
        return _all =
        [
            .. units.SelectMany(unit => roles.Where(held => held.UnitId == unit.Id && held.IsOfUnit).Select(held => held.Person).Distinct()
                .Select(person => new CaseHolder(unit.Id, person.UserId, person.Name, $"{unit.ShortName ?? unit.Name}: {person.Name}"))
                .Prepend(new(unit.Id, PersonId: null, PersonName: null, unit.Name))),
        ];
    }

    public async Task<Result<CaseHolder>> FindAsync(string? key, CancellationToken ct) =>
        (await AllAsync(ct)).FirstOrDefault(one => one.Key == key) is { } found ? found : _unknown;
}
