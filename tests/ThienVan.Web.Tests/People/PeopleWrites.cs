using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.People;
using ThienVan.Web.People.Administration;
using ThienVan.Web.People.Leaving;
using ThienVan.Web.People.Register;
using ThienVan.Web.People.Rights;
using ThienVan.Web.People.SignIn;
using ThienVan.Web.People.Units;
using ThienVan.Web.Plans;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.People;

/// <summary>This room's writes for the table of who may write, each on a person made for it.</summary>
internal static class PeopleWrites
{
    /// <summary>Somebody to write about.</summary>
    public static async Task<Guid> SubjectAsync(TestApp app, string write, string person)
    {
        var id = (await app.InScopeAsync(services =>
            services.GetRequiredService<PeopleService>().AddUserAsync(Actor.System("Thử"),
                write == "people.lend" ? Borrower(person) : New($"{write}.{person}"), default))).Value;
        if (write == "people.reopen")
            await app.AsAsync("quantri", services => services.GetRequiredService<AccountService>().CloseAsync(id, reason: null, default));
        if (write == "people.unit-register")
            await app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<UnitRow>().Where(unit => unit.Id == "mat-tran")
                .ExecuteDeleteAsync());
        return id;
    }

    public static async Task<Refusal?> TryAsync(IServiceProvider services, string write, string person, Guid id)
    {
        var (accounts, roles) = (services.GetRequiredService<AccountService>(), services.GetRequiredService<RoleService>());
        var (units, db) = (services.GetRequiredService<UnitService>(), services.GetRequiredService<AppDb>());
        return write switch
        {
            "people.give" => await roles.GiveAsync(
                new()
                {
                    UserId = id,
                    Role = Role.Officer,
                    UnitId = Cast.OwnUnit,
                    From = PeopleRoom.Today,
                },
                default
            ),
            "people.end" => await roles.EndAsync(
                await db.Set<GrantRow>().Where(row => row.UserId == id).Select(row => row.Id).SingleAsync(), PeopleRoom.Today, reason: null,
                default),
            "people.edit" => (await accounts.EditAsync(new() { Id = id, Name = "Tên mới" }, default)).Refusal,
            "people.reset" => (await accounts.ResetPasswordAsync(id, last: null, default)).Refusal,
            "people.close" => (await accounts.CloseAsync(id, reason: null, default)).Refusal,
            "people.reopen" => (await accounts.ReopenAsync(id, default)).Refusal,
            "people.sessions" => (await accounts.EndSessionsAsync(id, default)).Refusal,
            "people.factors" => (await accounts.ResetFactorsAsync(id, default)).Refusal,
            "people.link" => await accounts.LinkAsync(id, IdentityKey.Of("https://dinh-danh.test", person), default),
            "people.add" => (await accounts.AddAsync(New($"moi.{person}"), default)).Refusal,
            "people.unit-edit" =>
                (await units.EditAsync(new() { Id = "tdp-04", Name = "Tổ thử", Kind = UnitKind.Neighbourhood }, default)).Refusal,
            "people.unit-close" => (await units.CloseAsync("tdp-05", PeopleRoom.Today.AddDays(400), default)).Refusal,
            "people.unit-register" => (await units.RegisterAsync(default)).Refusal,
            "people.unit" => (await units.AddAsync(new() { Name = $"Đơn vị {person}", Kind = UnitKind.Other }, default)).Refusal,
            "people.leave" => await services
                .GetRequiredService<LeavingService>()
                .TransferAsync(
                    new()
                    {
                        LeaverId = id,
                        SuccessorId = await db.Set<UserRow>().Where(user => user.SignInName == "xem").Select(user => user.Id).SingleAsync(),
                        LastDay = PeopleRoom.Today,
                    },
                    default
                ),
            "people.rights" => await services.GetRequiredService<PermissionService>()
                .ChooseAsync(PlanPermissions.ViewProvisional, [Role.Chair, Role.Deputy, Role.Office, Role.Head], "Thử", default),
            _ => await LendAsync(db, roles, person, id),
        };
    }

    private static async Task<Refusal?> LendAsync(AppDb db, RoleService roles, string person, Guid borrower)
    {
        var own = await db.Set<UserRow>()
            .Where(user => user.SignInName == person)
            .SelectMany(user => user.Grants)
            .Select(grant => grant.Id)
            .FirstAsync();
        return await roles.LendAsync(
            new()
            {
                GrantId = own,
                BorrowerId = borrower,
                From = PeopleRoom.Today,
                To = PeopleRoom.Today,
                Reason = "thử",
            },
            default
        );
    }

    // Somebody whom the lender may lend to: what is refused in the table is refused for the role, not for the borrower.
    private static AddUser Borrower(string lender) => New($"people.lend.{lender}") with
    {
        Role = lender is "chutich" or "phochutich" ? Role.Deputy : Role.Officer,
        UnitId = "cong-an",
        InCharge = lender is "phochutich" ? ["cong-an"] : [],
    };

    private static AddUser New(string name) =>
        new()
        {
            SignInName = name,
            Name = name,
            Role = Role.NeighbourhoodHead,
            UnitId = "tdp-06",
            Password = "",
            Demonstration = true,
        };
}
