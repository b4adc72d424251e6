using Microsoft.EntityFrameworkCore;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.People.Offers;

/// <summary>What takes the forms of this room off their pages.</summary>
internal static class PeopleDeeds
{
    private const string WithdrawLent = "rut-";
    private const string Rights = "quyen-";

    public static IServiceCollection AddDeeds(this IServiceCollection services)
    {
        foreach (var deed in All) services.AddSingleton(deed);
        return services;
    }

    private static FormDeed[] All =>
    [
        OfPerson("dong", PeopleEvents.Closed),
        OfPerson("dat-lai", PeopleEvents.PasswordReset),
        OfPerson("thong-tin", PeopleEvents.UserChanged),
        OfPerson("mo-lai", PeopleEvents.Reopened),
        OfPerson("cap-vai-tro", PeopleEvents.Closed, PeopleEvents.Left),
        OfPerson("ket-thuc-", PeopleEvents.RoleEnded, PeopleEvents.RoleWithdrawn),
        OfPerson("go-xac-thuc", PeopleEvents.SecondFactorReset, PeopleEvents.SecondFactorRemoved, PeopleEvents.PasskeyRemoved),
        OfPerson("lien-ket", PeopleEvents.IdentityLinked),
        OfPerson("chuyen-giao", PeopleEvents.Left, PeopleEvents.Closed),
        OfMe("sign-in", PeopleEvents.SignedIn) with { IsOwn = true },
        OfMe("second-step", PeopleEvents.SignedIn) with { IsOwn = true },
        OfMe("passkey-sign-in", PeopleEvents.SignedIn) with { IsOwn = true },
        OfMe("app-begin", PeopleEvents.SecondFactorBegun, PeopleEvents.SecondFactorAdded),
        OfMe("app-confirm", PeopleEvents.SecondFactorAdded, PeopleEvents.SecondFactorGivenUp, PeopleEvents.SecondFactorReset),
        OfMe("app-change", PeopleEvents.SecondFactorRemoved, PeopleEvents.SecondFactorBegun, PeopleEvents.SecondFactorReset),
        OfMe("passkeys", PeopleEvents.PasskeyRemoved, PeopleEvents.SecondFactorReset),
        OfMe("passkey-rename", PeopleEvents.PasskeyRemoved, PeopleEvents.SecondFactorReset),
        OfMe("identity-link", PeopleEvents.IdentityLinked),
        OfMe("unlink-", PeopleEvents.IdentityUnlinked),
        OfUnit("sua-don-vi", PeopleEvents.UnitChanged),
        OfUnit("dong-don-vi", PeopleEvents.UnitClosed),
        OfUnit("mo-don-vi", PeopleEvents.UnitReopened),
        FormDeed.On(late => $"permission/{late.After(Rights)}", (_, _) => "Đổi quyền này", Rights, PeopleEvents.PermissionChanged),
        new() { Form = WithdrawLent, Kinds = [PeopleEvents.RoleWithdrawn, PeopleEvents.RoleEnded], Subjects = BorrowerAsync, Words = Said },
    ];

    private static FormDeed OfPerson(string form, params EventKind[] kinds) =>
        FormDeed.On(late => $"people/{late.Part("Id")}", Said, form, kinds);

    private static FormDeed OfUnit(string form, params EventKind[] kinds) =>
        FormDeed.On(late => $"unit/{late.Part("Id")}", Said, form, kinds);

    private static FormDeed OfMe(string form, params EventKind[] kinds) =>
        FormDeed.On(late => $"people/{Session.UserId(late.Http.User)}", Said, form, kinds);

    // Only the lender's own loans stand on the page.
    private static async Task<IReadOnlyList<string>> BorrowerAsync(LateForm late, CancellationToken ct)
    {
        if (!Guid.TryParse(late.After(WithdrawLent), out var grant) || Session.UserId(late.Http.User) is not { } me) return [];
        var borrowers = await late.Http.RequestServices.GetRequiredService<AppDb>().Set<GrantRow>()
            .Where(row => row.Id == grant && row.LenderId == me).Select(row => row.UserId).ToArrayAsync(ct);
        return [.. borrowers.Select(borrower => $"people/{borrower}")];
    }

    private static string? Said(string kind, string? data) => PeopleHistory.Said(kind);
}
