using System.Text.RegularExpressions;

namespace ThienVan.Web.Tests.Architecture;

/// <summary>The house stays a house: see docs/map.md. <see cref="PlantedTests"/> proves that the rules bite.</summary>
public sealed class ArchitectureTests
{
    private static readonly HouseRules _rules = new(House.ThienVan, CompiledTypes.OfProduct);

    /// <summary>Types that write past <c>WriteScope</c>, each for the reason beside it. Everything else goes through the event
    /// chain.</summary>
    private static readonly string[] _pastTheChain =
    [
        "AppDb", "WriteScope", "SqlitePragmas", // the chain's own foundation
        "Migrating", // the shape of the database, not what is in it
        "PostgresDb", // the chain's head, locked
        "PostgresBackup", "SqliteBackup", // a whole database at once, with its chain
        "OutboxClaims", // ADR 9: delivery
        "ImportClaims", // ADR 9: who takes a sheet
        "NoticeList", // ADR 9: bookmarks
        "TaskWatch", // ADR 9: bookmarks
        "SessionGuard", // ADR 9: presence
        "TipLedger", // ADR 40: whoever reports leaves no time behind
    ];

    /// <summary>Types whose bulk statements run inside a write and its event, where they must win or lose against a note past the
    /// chain, or change too many rows to load (ADR 39).</summary>
    private static readonly string[] _insideAWrite = ["OutboxQueue", "CalendarService", "DemoRounds", "CellEnds", "TipClock"];

    [Fact]
    public void Core_references_nothing_but_the_base_class_library()
    {
        var allowed = new[] { "System", "netstandard", "mscorlib" };
        typeof(Core.Plans.PlanDocument).Assembly.GetReferencedAssemblies().Select(name => name.Name!)
            .ShouldAllBe(name => allowed.Any(prefix => name == prefix || name.StartsWith(prefix + ".", StringComparison.Ordinal)));
    }

    [Fact]
    public void Core_does_no_input_or_output_and_reads_no_clock() => _rules.Impure().ShouldBeEmpty();

    [Fact]
    public void A_room_uses_only_itself_shared_its_core_and_the_arrows_on_the_map_through_their_doors() => _rules.Rooms().ShouldBeEmpty();

    [Fact]
    public void Every_arrow_on_the_map_is_used() => _rules.UnusedDoors().ShouldBeEmpty();

    [Fact]
    public void A_journey_uses_only_the_floor_and_lower_journeys() => _rules.Journeys().ShouldBeEmpty();

    [Fact]
    public void Every_room_with_folders_has_its_journeys_on_the_map() => _rules.Unplanned().ShouldBeEmpty();

    [Fact]
    public void No_folder_reaches_itself_again() => _rules.Circles().ShouldBeEmpty();

    [Fact]
    public void Only_WriteScope_writes_but_for_the_notes_of_ADR_9() =>
        _rules.Writers().Select(type => type.Name).ShouldBe(_pastTheChain.Concat(_insideAWrite), ignoreOrder: true);

    [Fact]
    public void No_interface_has_a_single_implementation()
    {
        var types = CompiledTypes.OfProduct.Select(type => type.Type).ToArray();
        types
            .Where(type => type.IsInterface)
            .Where(port =>
                types.Count(type => type.IsClass && type.GetInterfaces().Contains(port)) == 1
                && port.Namespace?.EndsWith("Ports", StringComparison.Ordinal) != true
            )
            .Select(port => port.FullName).ShouldBeEmpty();
    }

    [Fact]
    public void Lines_are_at_most_140_letters() =>
        Sources.Lines.Where(line => line.Line.Length > 140).Select(line => $"{line.Place} ({line.Line.Length})").ShouldBeEmpty();

    [Fact]
    public void Files_stay_small_and_their_namespace_is_their_folder()
    {
        foreach (var (path, text) in Sources.All)
        {
            text.Count(letter => letter == '\n').ShouldBeLessThanOrEqualTo(300, path);
            if (
                Regex.Match(text, @"^namespace (?<name>[\w.]+);", RegexOptions.Multiline, TimeSpan.FromSeconds(1)) is
                { Success: true } named
            )
                named.Groups["name"].Value.ShouldBe(Path.GetDirectoryName(path)!.Replace('/', '.'), path);
        }
    }
}
