using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Cases.Tips;
using ThienVan.Core.People;
using ThienVan.Web.Cases.Sealing;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ui.Forms;

namespace ThienVan.Web.Cases.Tips;

/// <summary>A person as the chair sees them: may they receive tips, and can they read them.</summary>
public sealed record TipReaderLine(TipPerson Person, string Name, PersonKeyRow? Key);

/// <summary>Who there is for tips: people with open accounts, their keys, who was named; and what a tip can be about.</summary>
public sealed class TipPeople(AppDb db, PeopleDirectory people, KeyBook keys)
{
    public const string LeadersName = "Lãnh đạo Ủy ban nhân dân (Chủ tịch, Phó Chủ tịch)";

    public async Task<IReadOnlyList<TipReaderLine>> AllAsync(CancellationToken ct)
    {
        var named = (await db.Set<TipReaderRow>().Select(row => row.UserId).ToArrayAsync(ct)).ToHashSet();
        var held = await keys.InUseAsync(ct);
        return
        [
            .. (await people.RolesAsync(ct)).GroupBy(role => role.Person.UserId).Select(roles => new TipReaderLine(
                new()
                {
                    UserId = roles.Key,
                    IsNamed = named.Contains(roles.Key),
                    HasKey = held.ContainsKey(roles.Key),
                    Roles = [.. roles.Select(role => role.Role).Distinct()],
                    Units = [.. roles.Select(role => role.UnitId).OfType<string>().Distinct()],
                },
                roles.First().Person.Name, held.GetValueOrDefault(roles.Key))),
        ];
    }

    /// <summary>Units a report can be about, the leaders first.</summary>
    public async Task<IReadOnlyList<Choice>> SubjectsAsync(CancellationToken ct) =>
        [new(TipReaders.Leaders, LeadersName), .. (await people.UnitsAsync(ct)).Select(unit => new Choice(unit.Id, unit.Name))];
}
