namespace ThienVan.Web.Tests.Architecture;

/// <summary>
/// The rules bite: <c>tests/ThienVan.Planted</c> is a small house with one violation of each kind planted in it, beside the same use
/// as it is allowed. Each rule must find all of its own and nothing else.
/// </summary>
public sealed class PlantedTests
{
    private static readonly House _house = new()
    {
        Core = "ThienVan.Planted.Core",
        Web = "ThienVan.Planted.Web",
        Arrows = [new("Plans", "People", "CurrentActor", "PeopleDirectory"), new("Reports", "Plans", "PlanReader")],
        Storeys =
        [
            new("Plans", "Files < Versions < Cockpit", "PlansModule, PlanReader"),
            new("Reports", "Rounds < Values", "ReportsModule"),
            new("People", "SignIn", "none"),
        ],
    };

    private static readonly HouseRules _rules = new(_house, CompiledTypes.Of(typeof(Planted.Web.Modules).Assembly));

    [Fact]
    public void Between_rooms() => _rules.Rooms().ShouldBe(
    [
        "Core.Plans.Nosy -> Core.Reports.Round", // no arrow, in Core
        "Web.Loose -> Web.Reports.ReportLinks", // outside every room, no composer
        "Web.People.SignIn.Pages.SignInPage -> Web.Plans.PlanQueries", // @inject in a page
        "Web.Plans.RelativeName -> Web.Reports.ReportLinks", // a relative name
        "Web.Reports.NamedInBody -> Web.People.SignIn.SessionService", // typeof in a body
        "Web.Reports.PassedBy -> Web.Plans.PlanQueries", // an arrow, but past its door
        "Web.Shared.Ui.Brand -> Web.Plans.Versions.PlanDrafts", // @inject in a shared part
    ], ignoreOrder: true);

    [Fact]
    public void Arrows_that_nobody_uses() => _rules.UnusedDoors().ShouldBe(["Plans -> People: PeopleDirectory"]);

    [Fact]
    public void Between_journeys() => _rules.Journeys().ShouldBe(
    [
        "Plans: Cockpit is planned, not built",
        "Plans: Attic is built, not planned",
        "Web.Plans.Floor -> Web.Plans.Versions.PlanDrafts", // the floor on a journey
        "Web.Plans.Files.Climber -> Web.Plans.Versions.PlanDrafts", // a higher journey
        "Web.Plans.Files.Climbing -> Web.Plans.PlansModule", // the roof, in an attribute
        "Web.Reports.Rounds.Opening -> Web.Reports.Values.Entry",
    ], ignoreOrder: true);

    [Fact]
    public void Rooms_whose_journeys_have_no_order() => _rules.Unplanned().ShouldBe(["Shared"]);

    [Fact]
    public void Circles() => _rules.Circles().ShouldBe(
    [
        "ThienVan.Planted.Web: People -> Plans",
        "ThienVan.Planted.Web: Plans -> People",
        "ThienVan.Planted.Web: Plans -> Reports",
        "ThienVan.Planted.Web: Plans -> Shared",
        "ThienVan.Planted.Web: Reports -> People",
        "ThienVan.Planted.Web: Reports -> Plans",
        "ThienVan.Planted.Web: Shared -> Plans",
        "ThienVan.Planted.Web: People -> Shared",
        "ThienVan.Planted.Core: Plans -> Reports",
        "ThienVan.Planted.Core: Reports -> Plans",
        "ThienVan.Planted.Web.Plans: Files -> .PlansModule",
        "ThienVan.Planted.Web.Plans: Files -> Versions",
        "ThienVan.Planted.Web.Plans: Versions -> Files",
        "ThienVan.Planted.Web.Reports: Rounds -> Values",
        "ThienVan.Planted.Web.Reports: Values -> Rounds",
    ], ignoreOrder: true);

    [Fact]
    public void What_Core_must_not_touch() => _rules.Impure().ShouldBe(
        [
            "Core.Plans.Nosy -> System.IO.File",
            "Core.Plans.Nosy -> System.IO.File.ReadAllText",
            "Core.Plans.Nosy -> System.TimeProvider",
        ],
        ignoreOrder: true
    );

    [Fact]
    public void Writers() => _rules.Writers().Select(type => type.Name).ShouldBe(["Scribbler"]);
}
