namespace ThienVan.Web.Tests.Architecture;

/// <summary>A use of another room that is allowed, through the named classes alone. Rooms of Core may use each other the same
/// way.</summary>
internal sealed record Arrow(string From, string To, params string[] Doors);

/// <summary>
/// What a room is built of, from low to high. Its own types are the floor, which uses no journey; a journey uses only the floor and
/// lower journeys; on the roof stand those of its own types that put the journeys together or open the door to them.
/// </summary>
internal sealed record Storeys(string Of, string Order, string Roof)
{
    public string[] Journeys => Order.Split(" < ");

    public string[] OnRoof => Roof.Split(", ");
}

/// <summary>The plan of the house. <c>docs/map.md</c> shows both tables; a test compares them line by line.</summary>
internal sealed record House
{
    public required string Core { get; init; }
    public required string Web { get; init; }
    public required IReadOnlyList<Arrow> Arrows { get; init; }
    public required IReadOnlyList<Storeys> Storeys { get; init; }

    /// <summary>Types outside every room that may name them all.</summary>
    public IReadOnlyList<string> Composers { get; init; } = ["Modules", "Program"];

    public static House ThienVan { get; } = new()
    {
        Core = "ThienVan.Core",
        Web = "ThienVan.Web",
        Arrows =
        [
            new("Cases", "People", "CurrentActor", "PeopleDirectory"),
            new("Plans", "People", "CurrentActor"),
            new("Portal", "Plans", "PlanReader"),
            new("Registers", "People", "CurrentActor", "PeopleDirectory"),
            new("Reports", "People", "CurrentActor", "PeopleDirectory"),
            new("Reports", "Plans", "PlanReader", "PlanFigures", "PlanSayings"),
            new("Work", "People", "CurrentActor", "PeopleDirectory"),
            new("Work", "Plans", "PlanReader", "PlanFigures"),
        ],
        Storeys =
        [
            new("Shared",
                "Config < Data < Ports < Hosting < Clock < Documents < Mail < Ui < Map < Files < Outbox < Notices < Inbox < FirstDay < "
                    + "Search < Help < Things < Calendar < Facts < Audit < Backups < Serving < Doctor < Cli",
                "none"),
            new("People",
                "Register < Parts < SignIn < Administration < Rights < Units < Account < Leaving < Offers < Commands < Demonstration",
                "PeopleModule"),
            new("Plans",
                "Files < Parts < Snapshots < History < Targets < Overrides < Terms < Assignments < Cockpit"
                    + " < Checker < Versions < Review < Offers < Commands < Demonstration",
                "PlansModule, PlanReader, PlanSayings"),
            new("Portal", "Pages", "PortalModule"),
            new("Registers",
                "Definitions < Items < Fieldwork < Lists < Bulk < Mapping < Exchange < Counting < Defining < Layers < Planning"
                    + " < Open < Tourism < Offers < Demonstration",
                "RegisterModule"),
            new("Reports", "Rounds < Values < Evidence < Grid < HandIn < Chasing < Approval < Papers < Home < Offers < Demonstration",
                "ReportsModule"),
            new("Work", "Tasks < Projects < Programmes < Movements < Meetings < Offers < Demonstration", "WorkModule"),
            new("Cases",
                "Categories < Book < Reporting < Openly < Following < Handling < Mapping < Sealing < Tips < Offers", "CasesModule"),
            new("Core/Plans", "Judging < Forecasting < Drawing < Entry < Import < Checking < Versions", "none"),
            new("Core/Plans/Checking", "Terms < References < Measures < Time < Schemes < Gaps < Scan", "PlanChecker"),
            new("Core/Registers", "Definitions < Items < Mapping < Exchange < Facts < Layers < Open < Tourism", "none"),
            new("Core/Reports", "Rounds < Entry < Checks < Approval < Chasing < Papers", "none"),
            new("Core/Work", "Tasks < Scheduling < Projects < Programmes < Movements < Meetings", "none"),
            new("Core/Cases", "Kinds < Flow < Feedback < Sealing < Tips", "none"),
        ],
    };
}
