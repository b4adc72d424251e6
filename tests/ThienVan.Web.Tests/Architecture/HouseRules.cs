using System.Reflection;

namespace ThienVan.Web.Tests.Architecture;

/// <summary>Where a type lives: its project, its room (null for none), and every folder below down to its own.</summary>
internal sealed record Home(string Project, string? Room, string Folder)
{
    public bool IsCore => Project == "Core";

    /// <summary>The room's own namespace, above its journeys.</summary>
    public bool IsRoot => Folder == Room;
}

/// <summary>What the plan of a house forbids, found in compiled types. Every finding names who uses what.</summary>
internal sealed class HouseRules(House house, IReadOnlyList<CompiledType> types)
{
    private static readonly string[] Outside =
    [
        "System.IO.File",
        "System.IO.Directory",
        "System.IO.Path.GetTemp",
        "System.Net.",
        "System.Diagnostics.Process",
    ];
    private static readonly string[] Impurities =
    [
        "System.Console",
        "System.Environment.GetEnvironmentVariable",
        "System.Environment.get_MachineName",
        "System.TimeProvider",
        "System.DateTime.get_Now",
        "System.DateTime.get_UtcNow",
        "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow", "System.Guid.NewGuid", "System.Random",
    ];

    private static readonly string[] Writes =
        [
            "SaveChanges",
            "SaveChangesAsync",
            "ExecuteUpdate",
            "ExecuteUpdateAsync",
            "ExecuteDelete",
            "ExecuteDeleteAsync",
            "ExecuteNonQuery",
            "ExecuteNonQueryAsync",
        ];

    private readonly IReadOnlyList<(CompiledType User, Home Here, Type Used, Home There)> _uses =
    [
        .. from type in types
           let here = HomeOf(house, type.Type)
           where here is not null
           from used in type.Uses
           let there = HomeOf(house, used)
           where there is not null
           select (type, here, used, there),
    ];

    /// <summary>Rooms that use what no arrow allows, or that pass by the doors of one.</summary>
    public IEnumerable<string> Rooms() =>
        from use in _uses
        where !Same(use.Here, use.There) && !MayUse(use.Here, use.There, use.Used) && !IsComposer(use.User.Type, use.Here)
        select Named(use.User.Type, use.Used);

    /// <summary>Doors that no type goes through: an arrow nobody needs.</summary>
    public IEnumerable<string> UnusedDoors() =>
        from arrow in house.Arrows
        from door in arrow.Doors
        where !_uses.Any(use => !use.Here.IsCore && use.Here.Room == arrow.From && use.Used.FullName == $"{house.Web}.{arrow.To}.{door}")
        select $"{arrow.From} -> {arrow.To}: {door}";

    /// <summary>Journeys that use a higher one or the roof, floors that use a journey, and journeys that are not on the plan or not in
    /// the house.</summary>
    public IEnumerable<string> Journeys() => house.Storeys.SelectMany(Journeys);

    /// <summary>Folders that reach themselves again, at any depth.</summary>
    public IEnumerable<string> Circles() =>
        types.Select(type => type.Type.Namespace!).Distinct().SelectMany(Above).Distinct().SelectMany(CirclesIn).Distinct();

    /// <summary>Rooms of either project that have folders but no order on the plan.</summary>
    public IEnumerable<string> Unplanned() =>
        types.Select(type => HomeOf(house, type.Type)).OfType<Home>().Where(home => home is { Room: not null, IsRoot: false })
            .Select(home => home.IsCore ? $"Core/{home.Room}" : home.Room!).Distinct()
            .Where(room => room != "Core/Kernel" && house.Storeys.All(storeys => storeys.Of != room));

    /// <summary>Types of Core that read files, the network, the console or a clock.</summary>
    public IEnumerable<string> Impure() =>
        from type in types
        where HomeOf(house, type.Type) is { IsCore: true }
        from used in type
            .Uses.Select(used => used.FullName!)
            .Concat(type.Calls.Select(call => $"{call.DeclaringType?.FullName}.{call.Name}"))
            .Distinct(StringComparer.Ordinal)
        where Impurities.Contains(used) || Outside.Any(space => used.StartsWith(space, StringComparison.Ordinal))
        select $"{Short(type.Type)} -> {used}";

    /// <summary>Types that write to the database themselves.</summary>
    public IEnumerable<Type> Writers() => types.Where(type => type.Calls.Any(IsWrite)).Select(type => type.Type);

    public static Home? HomeOf(House house, Type type)
    {
        foreach (var (project, prefix) in new[] { ("Core", house.Core), ("Web", house.Web) })
        {
            if (type.Namespace == prefix) return new(project, Room: null, "");
            if (type.Namespace?.StartsWith(prefix + ".", StringComparison.Ordinal) != true) continue;
            var folder = type.Namespace[(prefix.Length + 1)..];
            return new(project, folder.Split('.')[0], folder);
        }

        return null;
    }

    private static bool IsWrite(MethodBase call) =>
        Writes.Contains(call.Name) || call.Name.StartsWith("ExecuteSql", StringComparison.Ordinal);

    private static bool Same(Home here, Home there) => here.Project == there.Project && here.Room == there.Room;

    private bool IsComposer(Type type, Home here) => here is { Room: null, IsCore: false } && house.Composers.Contains(type.Name);

    private bool MayUse(Home here, Home there, Type used)
    {
        if (there is { IsCore: true, Room: "Kernel" } || (there is { IsCore: false, Room: "Shared" } && !here.IsCore)) return true;
        if (here.Room is null or "Shared" or "Kernel" || there.Room is null) return false;
        if (there.IsCore) return there.Room == here.Room || house.Arrows.Any(arrow => arrow.From == here.Room && arrow.To == there.Room);
        return !here.IsCore
            && house.Arrows.Any(arrow =>
                arrow.From == here.Room && arrow.To == there.Room && there.IsRoot && (!IsWorker(used) || arrow.Doors.Contains(used.Name))
            );
    }

    // Records are what a door hands out and static classes only word it; the rest does a room's work.
    private static bool IsWorker(Type type) => type.IsClass && !(type.IsAbstract && type.IsSealed) && type.GetMethod("<Clone>$") is null;

    private IEnumerable<string> Journeys(Storeys storeys)
    {
        var root = storeys.Of.StartsWith("Core/", StringComparison.Ordinal)
            ? $"{house.Core}.{storeys.Of[5..].Replace('/', '.')}"
            : $"{house.Web}.{storeys.Of.Replace('/', '.')}";
        var seen = types
            .Select(type => Storey(root, type.Type))
            .OfType<string>()
            .Where(name => name.Length > 0)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var name in storeys.Journeys.Except(seen)) yield return $"{storeys.Of}: {name} is planned, not built";
        foreach (var name in seen.Except(storeys.Journeys)) yield return $"{storeys.Of}: {name} is built, not planned";
        foreach (var (user, _, used, _) in _uses)
        {
            if (Height(storeys, root, user.Type) is { } from && Height(storeys, root, used) is { } to && from < to)
                yield return Named(user.Type, used);
        }
    }

    // The floor is 0, journeys count from 1, the roof lies above them all. Types of one storey may use each other.
    private static int? Height(Storeys storeys, string root, Type type) => Storey(root, type) switch
    {
        null => null,
        "" => storeys.OnRoof.Contains(type.Name) ? int.MaxValue : 0,
        var name => Array.IndexOf(storeys.Journeys, name) + 1,
    };

    /// <summary>The folder right under <paramref name="root"/> that holds the type: "" for the root itself, null for elsewhere.</summary>
    private static string? Storey(string root, Type type) =>
        type.Namespace == root ? ""
        : type.Namespace!.StartsWith(root + ".", StringComparison.Ordinal) ? type.Namespace[(root.Length + 1)..].Split('.')[0]
        : null;

    private static IEnumerable<string> Above(string name)
    {
        for (var end = name.LastIndexOf('.'); end > 0; end = name.LastIndexOf('.', end - 1)) yield return name[..end];
    }

    private IEnumerable<string> CirclesIn(string root)
    {
        // A folder is one node; a type of the root is a node of its own, told apart by the dot before it.
        string? Node(Type type) => Storey(root, type) is not { } name ? null : name.Length > 0 ? name : "." + type.Name;
        var next = _uses
            .Select(use => (From: Node(use.User.Type), To: Node(use.Used)))
            .Where(arrow => arrow is { From: not null, To: not null } && arrow.From != arrow.To)
            .Distinct().ToLookup(arrow => arrow.From!, arrow => arrow.To!, StringComparer.Ordinal);
        foreach (var folder in next.Select(node => node.Key).Where(node => node[0] != '.'))
        {
            foreach (var to in next[folder].Where(to => Reach(next, to).Contains(folder))) yield return $"{root}: {folder} -> {to}";
        }
    }

    private static HashSet<string> Reach(ILookup<string, string> next, string from)
    {
        var (reached, open) = (new HashSet<string>(StringComparer.Ordinal), new Stack<string>([from]));
        while (open.TryPop(out var node))
        {
            foreach (var to in next[node].Where(reached.Add)) open.Push(to);
        }

        return reached;
    }

    private string Named(Type user, Type used) => $"{Short(user)} -> {Short(used)}";

    private string Short(Type type) =>
        type.FullName!.Replace(house.Web, "Web", StringComparison.Ordinal).Replace(house.Core, "Core", StringComparison.Ordinal);
}
