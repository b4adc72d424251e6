using System.Text.RegularExpressions;

namespace ThienVan.Web.Tests.Architecture;

/// <summary>The house stays a house: see docs/map.md.</summary>
public sealed class ArchitectureTests
{
    private static readonly SourceFile[] _core = [.. RoomRules.Files("ThienVan.Core")];
    private static readonly SourceFile[] _web = [.. RoomRules.Files("ThienVan.Web")];
    private static readonly string[] _rooms = [.. _web.Select(file => file.Room).OfType<string>().Where(room => room is not ("Shared" or "Front" or "Properties")).Distinct(StringComparer.Ordinal)];

    [Fact]
    public void Core_references_nothing_but_the_base_class_library()
    {
        var allowed = new[] { "System", "netstandard", "mscorlib" };
        typeof(Core.Plans.PlanDocument).Assembly.GetReferencedAssemblies().Select(name => name.Name!)
            .ShouldAllBe(name => allowed.Any(prefix => name == prefix || name.StartsWith(prefix + ".", StringComparison.Ordinal)));
    }

    [Fact]
    public void Core_does_no_input_or_output_and_reads_no_clock() =>
        _core.Where(file => file.Text.Contains("using System.IO", StringComparison.Ordinal) || file.Text.Contains("using System.Net", StringComparison.Ordinal)
                || file.Text.Contains("File.", StringComparison.Ordinal) || file.Text.Contains("TimeProvider", StringComparison.Ordinal))
            .Select(file => file.Path).ShouldBeEmpty();

    [Fact]
    public void Core_rooms_use_only_themselves_the_kernel_and_the_arrows_on_the_map() =>
        (from file in _core
         from use in file.Uses
         where use.Project == "Core" && use.Room != file.Room && use.Room != "Kernel" && !Allowed(file.Room!, use.Room)
         select $"{file.Path} -> {use.Room}").ShouldBeEmpty();

    [Fact]
    public void Shared_names_no_room() =>
        (from file in _web
         where file.Room == "Shared"
         from use in file.Uses
         where use.Project == "Web" ? _rooms.Contains(use.Room) : use.Room != "Kernel"
         select $"{file.Path} -> {use.Project}.{use.Room}").ShouldBeEmpty();

    [Fact]
    public void A_room_uses_only_itself_shared_its_core_and_the_arrows_on_the_map() =>
        (from file in _web
         where file.Room is not null and not "Shared"
         from use in file.Uses
         where use.Room != file.Room && use.Room is not ("Shared" or "Kernel")
         where !(use.Project == "Web" ? _rooms.Contains(use.Room) is false || Allowed(file.Room!, use.Room) : Allowed(file.Room!, use.Room))
         select $"{file.Path} -> {use.Project}.{use.Room}").ShouldBeEmpty();

    [Fact]
    public void Another_room_is_entered_through_its_doors_alone() =>
        (from arrow in RoomRules.Arrows.GroupBy(arrow => (arrow.From, arrow.To))
         from type in typeof(Program).Assembly.GetTypes()
         where type.Namespace == $"ThienVan.Web.{arrow.Key.To}" && arrow.All(door => door.Through != type.Name) && IsWorker(type)
         from file in _web
         where file.Room == arrow.Key.From && Regex.IsMatch(file.Text, $@"\b{type.Name}\b", RegexOptions.None, TimeSpan.FromSeconds(1))
         select $"{file.Path} -> {type.Name}").ShouldBeEmpty();

    [Fact]
    public void Every_kind_of_event_is_on_the_list()
    {
        var listed = File.ReadAllText(Path.Combine(RoomRules.Root, "docs", "events.md"));
        _web.SelectMany(file => RoomRules.Recorded().Matches(file.Text)).Select(match => match.Groups["kind"].Value).Distinct()
            .Where(kind => !listed.Contains($"`{kind}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Only_WriteScope_writes_but_for_the_notes_of_ADR_9() =>
        _web.Where(file => RoomRules.Writes().IsMatch(file.Text)).Select(file => file.Path)
            .Except(RoomRules.WritersPastTheChain).Except(RoomRules.WritersInsideAWrite).ShouldBeEmpty();

    [Fact]
    public void Arrows_between_rooms_make_no_circle()
    {
        var open = RoomRules.Arrows.Select(arrow => (arrow.From, arrow.To)).ToList();
        while (open.RemoveAll(arrow => open.TrueForAll(other => other.From != arrow.To)) > 0) { }
        open.ShouldBeEmpty();
    }

    [Fact]
    public void Only_modules_and_program_name_every_room() =>
        _web.Where(file => file.Room is null && file.Path.EndsWith(".cs", StringComparison.Ordinal) && !RoomRules.Composers.Contains(file.Path))
            .Where(file => file.Uses.Any(use => _rooms.Contains(use.Room))).Select(file => file.Path).ShouldBeEmpty();

    [Fact]
    public void No_interface_has_a_single_implementation()
    {
        var types = typeof(Program).Assembly.GetTypes().Concat(typeof(Core.Plans.PlanDocument).Assembly.GetTypes()).Where(type => type.Namespace?.StartsWith("ThienVan", StringComparison.Ordinal) == true).ToArray();
        types.Where(type => type.IsInterface).Where(port => types.Count(type => type.IsClass && type.GetInterfaces().Contains(port)) == 1 && port.Namespace?.EndsWith("Ports", StringComparison.Ordinal) != true)
            .Select(port => port.FullName).ShouldBeEmpty();
    }

    [Fact]
    public void Files_stay_small() =>
        _core.Concat(_web).Where(file => file.Text.Count(letter => letter == '\n') > 300).Select(file => file.Path).ShouldBeEmpty();

    // Records are what a door hands out and static classes only word it; the rest does a room's work.
    private static bool IsWorker(Type type) =>
        type is { IsClass: true, IsNested: false } && !(type.IsAbstract && type.IsSealed) && type.GetMethod("<Clone>$") is null;

    private static bool Allowed(string from, string to) => Array.Exists(RoomRules.Arrows, arrow => arrow.From == from && arrow.To == to);
}
