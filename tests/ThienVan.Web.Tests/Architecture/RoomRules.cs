using System.Text.RegularExpressions;

namespace ThienVan.Web.Tests.Architecture;

/// <summary>The rooms as the sources name them: a file belongs to the folder it lies in, an arrow is a namespace it uses.</summary>
internal static partial class RoomRules
{
    /// <summary>The only arrows between rooms, besides Core, Kernel and Shared. Each goes through the named classes alone; rooms of Core may use each other the same way.</summary>
    public static readonly (string From, string To, string Through)[] Arrows =
    [
        ("Plans", "People", "CurrentActor"),
        ("Portal", "Plans", "PlanReader"),
        ("Reports", "People", "CurrentActor"),
        ("Reports", "People", "PeopleDirectory"),
        ("Reports", "Plans", "PlanReader"),
        ("Reports", "Plans", "PlanFigures"),
    ];

    /// <summary>Files that write past <c>WriteScope</c>, each for the reason beside it. Everything else goes through the event chain.</summary>
    public static readonly string[] WritersPastTheChain =
    [
        "Shared/Data/AppDb.cs", // the chain's own foundation
        "Shared/Data/WriteScope.cs",
        "Shared/Data/SqlitePragmas.cs",
        "Shared/Data/Migrating.cs", // the shape of the database, not what is in it
        "Shared/Data/PostgresDb.cs", // the chain's head, locked
        "Shared/Data/Backups/PostgresBackup.cs", // a whole database at once, with its chain
        "Shared/Data/Backups/SqliteBackup.cs",
        "Shared/Outbox/OutboxClaims.cs", // ADR 9: delivery
        "Shared/Notices/NoticeList.cs", // ADR 9: bookmarks
        "People/SignIn/SessionGuard.cs", // ADR 9: presence
    ];

    /// <summary>Files whose bulk statements run inside a write and its event, where they must win or lose against a note past the chain.</summary>
    public static readonly string[] WritersInsideAWrite =
    [
        "Shared/Outbox/OutboxQueue.cs",
        "Shared/Calendar/CalendarService.cs",
        "People/SignIn/SignInBook.cs",
        "Reports/Demonstration/DemoRounds.cs",
    ];

    public static readonly string[] Composers = ["Modules.cs", "Program.cs"];

    public static string Source(string project) => Path.Combine(Root, "src", project);

    public static string Root { get; } = FindRoot();

    public static IEnumerable<SourceFile> Files(string project) =>
        Directory.EnumerateFiles(Source(project), "*.*", SearchOption.AllDirectories)
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(Source(project), path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("bin/", StringComparison.Ordinal) && !path.StartsWith("obj/", StringComparison.Ordinal) && !path.Contains("/Migrations/", StringComparison.Ordinal) && !path.Contains("node_modules/", StringComparison.Ordinal))
            .Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(Source(project), path))));

    [GeneratedRegex(@"ThienVan\.(?<project>Core|Web)\.(?<room>\w+)", RegexOptions.None, 1000)]
    public static partial Regex Used();

    [GeneratedRegex(@"Record\(""(?<kind>[a-z_.]+)""", RegexOptions.None, 1000)]
    public static partial Regex Recorded();

    [GeneratedRegex(@"\b(?:SaveChanges|SaveChangesAsync|ExecuteUpdate|ExecuteUpdateAsync|ExecuteDelete|ExecuteDeleteAsync|ExecuteSql\w*|ExecuteNonQuery|ExecuteNonQueryAsync)\(", RegexOptions.None, 1000)]
    public static partial Regex Writes();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ThienVan.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No ThienVan.slnx above the tests.");
    }
}

internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>Null for files that lie in the project's root.</summary>
    public string? Room => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.IndexOf('/', StringComparison.Ordinal)] : null;

    public IEnumerable<(string Project, string Room)> Uses =>
        RoomRules.Used().Matches(Text).Select(match => (match.Groups["project"].Value, match.Groups["room"].Value)).Distinct();
}
