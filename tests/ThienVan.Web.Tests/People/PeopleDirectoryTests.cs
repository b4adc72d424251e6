using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.People;
using ThienVan.Web.People;
using ThienVan.Web.People.Administration;
using ThienVan.Web.People.Register;
using ThienVan.Web.Reports;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.People;

public sealed class PeopleDirectoryTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Units_holders_and_people_are_those_of_today(Engine engine)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        (await ReadAsync(app, directory => directory.NeighbourhoodsAsync(default)))
            .Select(unit => unit.Id)
            .ShouldBe(["tdp-01", "tdp-02", "tdp-03", "tdp-04", "tdp-05", "tdp-06"]);
        var units = await ReadAsync(app, directory => directory.UnitsAsync(default));
        units
            .Select(unit => unit.Id)
            .ToList()
            .IndexOf("to-dan-pho")
            .ShouldBeLessThan(units.Select(unit => unit.Id).ToList().IndexOf("tdp-01"));

        (await HoldersAsync(app, ReportPermissions.Enter, Cast.OwnUnit)).ShouldBe(
            ["truong.kinh-te", Cast.OwnUnit, "vanphong"], ignoreOrder: true);
        (await HoldersAsync(app, ReportPermissions.Approve, Cast.OtherUnit)).ShouldBe(["chutich"]);
        (await HoldersAsync(app, ReportPermissions.Enter, "tdp-01")).ShouldBe(["totruong01", "vanphong"], ignoreOrder: true);

        await app.LendAsync("truong.kinh-te", Cast.OtherUnit, days: 1);
        (await HoldersAsync(app, ReportPermissions.Enter, Cast.OwnUnit)).ShouldContain(Cast.OtherUnit);
        _ = await CloseAsync(app, "truong.kinh-te");
        (await HoldersAsync(app, ReportPermissions.Enter, Cast.OwnUnit)).ShouldBe([Cast.OwnUnit, "vanphong"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_list_of_people_costs_the_same_whatever_its_length(Engine engine)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        await ListAsync(app, new());
        app.Queries.Reset();
        (await ListAsync(app, new())).Count.ShouldBeGreaterThan(10);
        app.Queries.Count.ShouldBe(3);
        (await ListAsync(app, new() { Text = "TO TRUONG" })).Select(person => person.SignInName).ShouldBe(["totruong01", "totruong02"]);
        (await ListAsync(app, new() { Role = Role.Deputy })).Single().Roles.Count.ShouldBe(2);
        (await ListAsync(app, new() { Closed = true })).ShouldBeEmpty();
    }

    private static Task<T> ReadAsync<T>(TestApp app, Func<PeopleDirectory, Task<T>> read) =>
        app.InScopeAsync(services => read(services.GetRequiredService<PeopleDirectory>()));

    private static Task<IReadOnlyList<PersonRow>> ListAsync(TestApp app, PeopleFilter filter) =>
        app.InScopeAsync(services => services.GetRequiredService<PeopleQueries>().ListAsync(filter, default));

    private static async Task<IEnumerable<string>> HoldersAsync(TestApp app, string permission, string unit)
    {
        var names = (await ListAsync(app, new())).ToDictionary(person => person.Id, person => person.SignInName);
        return (await ReadAsync(app, directory => directory.HoldersAsync(permission, unit, default))).Select(person =>
            names[person.UserId]
        );
    }

    private static async Task<bool> CloseAsync(TestApp app, string signInName)
    {
        var id = await app.PersonIdAsync(signInName);
        return (
            await app.AsAsync("quantri", services => services.GetRequiredService<AccountService>().CloseAsync(id, reason: null, default))
        ).IsRefused;
    }
}
