using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.People.Register;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.People.Demonstration;

/// <summary>Accounts of the demonstration: one or more people of every role, and a few neighbourhood groups.</summary>
internal static class DemonstrationPeople
{
    private const string AllNeighbourhoods = "to-dan-pho";
    private const string Economy = "kinh-te-ha-tang-do-thi";
    private static readonly Actor Seed = Actor.System("Chế độ minh họa");

    public static async Task SeedAsync(IServiceProvider services, TextWriter output, CancellationToken ct)
    {
        var db = services.GetRequiredService<AppDb>();
        var people = services.GetRequiredService<PeopleService>();
        var units = new List<WardUnit>();
        foreach (var source in services.GetServices<UnitSource>()) units.AddRange(await source.ReadAsync(services, ct));
        await people.AddUnitsAsync(Seed, [.. units.Select(AddUnit.Of), .. Neighbourhoods(units)], ct);

        var known = await db.Set<UserRow>().Select(user => user.SignInName).ToArrayAsync(ct);
        foreach (var user in Accounts(units).ExceptBy(known, user => user.SignInName))
        {
            if ((await people.AddUserAsync(Seed, user, ct)).Refusal is { } refusal) throw new InvalidOperationException(refusal.Message);
        }

        await PrintAsync(db, output, ct);
    }

    private static IEnumerable<AddUnit> Neighbourhoods(List<WardUnit> units) => Enumerable.Range(1, 6).Select(number => new AddUnit
    {
        Id = $"tdp-{number:00}",
        Name = $"Tổ dân phố số {number} (minh họa)",
        ShortName = $"TDP {number}",
        Kind = UnitKind.Neighbourhood,
        ParentId = units.Exists(unit => unit.Id == AllNeighbourhoods) ? AllNeighbourhoods : null,
        Internal = false,
    });

    private static IEnumerable<AddUser> Accounts(List<WardUnit> units) =>
    [
        Account("chutich", "Chủ tịch UBND phường (minh họa)", Role.Chair),
        .. units.Count(InDeputysCharge) is 0 ? Array.Empty<AddUser>() : [Deputy(units)],
        Account("vanphong", "Văn phòng (minh họa)", Role.Office),
        .. units.Where(unit => unit.Id == Economy).DistinctBy(unit => unit.Id)
            .Select(unit => Account("truong.kinh-te", $"Trưởng phòng {unit.ShortName ?? unit.Name} (minh họa)", Role.Head, unit.Id)),
        .. units.Where(unit => unit.Internal).DistinctBy(unit => unit.Id)
            .Select(unit => Account(unit.Id, $"Chuyên viên {unit.ShortName ?? unit.Name} (minh họa)", Role.Officer, unit.Id)),
        .. Enumerable
            .Range(1, 2)
            .Select(number =>
                Account($"totruong{number:00}", $"Tổ trưởng TDP số {number} (minh họa)", Role.NeighbourhoodHead, $"tdp-{number:00}")
            ),
        Account("xem", "Người xem (minh họa)", Role.Viewer),
        Account("quantri", "Quản trị (minh họa)", Role.Admin),
    ];

    private static AddUser Deputy(List<WardUnit> units) =>
        Account("phochutich", "Phó Chủ tịch phụ trách kinh tế (minh họa)", Role.Deputy) with
        {
            InCharge = [.. units.Where(InDeputysCharge).Select(unit => unit.Id).Distinct()],
        };

    private static bool InDeputysCharge(WardUnit unit) => unit.Id is Economy or "dich-vu-su-nghiep-cong";

    private static AddUser Account(string signInName, string name, Role role, string? unit = null) =>
        new()
        {
            SignInName = signInName,
            Name = name,
            Role = role,
            UnitId = unit,
            Password = PasswordRule.Demonstration,
            Demonstration = true,
        };

    private static async Task PrintAsync(AppDb db, TextWriter output, CancellationToken ct)
    {
        await output.WriteLineAsync($"Tài khoản minh họa (mật khẩu chung: {PasswordRule.Demonstration})");
        var users = await db.Set<UserRow>().Where(user => user.Demonstration).OrderBy(user => user.Id)
            .Select(user => new { user.SignInName, user.Name }).ToArrayAsync(ct);
        foreach (var user in users) await output.WriteLineAsync($"  {user.SignInName,-32} {user.Name}");
    }
}
