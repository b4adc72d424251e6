using ThienVan.Web.Tests.Shared.Servers;

namespace ThienVan.Web.Tests.Architecture;

/// <summary>What lies in the repository as text.</summary>
internal static class Sources
{
    /// <summary>Said by every test that needs the real text; <c>./test</c> knows it by these words.</summary>
    public const string NoReference = "The reference folder is not beside this repository (shared).";

    public static string Root => Repository.Root;

    /// <summary>C# and Razor of the product, by paths that begin with the project.</summary>
    public static IEnumerable<(string Path, string Text)> All =>
        from project in new[] { "ThienVan.Core", "ThienVan.Web" }
        from path in Directory.EnumerateFiles(Path.Combine(Root, "src", project), "*.*", SearchOption.AllDirectories)
        where path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal)
        let name = Path.GetRelativePath(Path.Combine(Root, "src"), path).Replace('\\', '/')
        where !Array.Exists(["/bin/", "/obj/", "/Migrations/", "/node_modules/"], folder => name.Contains(folder, StringComparison.Ordinal))
        select (name, File.ReadAllText(path));

    /// <summary>Every line a person wrote, with its place; in tests without what stands in raw strings, which is data.</summary>
    public static IEnumerable<(string Place, string Line)> Lines =>
        from top in new[] { "src", "tests", "bench" }
        from path in Directory.EnumerateFiles(Path.Combine(Root, top), "*.*", SearchOption.AllDirectories)
        where Array.Exists([".cs", ".razor", ".css", ".js", ".mjs", ".sh"], ending => path.EndsWith(ending, StringComparison.Ordinal))
        let name = Path.GetRelativePath(Root, path).Replace('\\', '/')
        where !Array.Exists(["/bin/", "/obj/", "/Migrations/", "/node_modules/", "/wwwroot/"], folder =>
            name.Contains(folder, StringComparison.Ordinal))
        from line in Written(File.ReadAllLines(path), top == "tests").Select((text, at) => ($"{name}:{at + 1}", text))
        select line;

    private static IEnumerable<string> Written(string[] lines, bool isTest)
    {
        var raw = false;
        foreach (var line in lines)
        {
            var marks = isTest ? line.Split("\"\"\"").Length - 1 : 0;
            yield return raw || marks > 0 ? "" : line;
            raw ^= marks % 2 == 1;
        }
    }

    /// <summary>Rows of the table under a heading of a document, head and rule left out, each with its cells.</summary>
    public static IReadOnlyList<string[]> Table(string document, string heading) =>
    [
        .. File.ReadLines(Path.Combine(Root, "docs", document)).SkipWhile(line => line != heading)
            .SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|')).Skip(2)
            .Select(line => line.Trim('|').Split(" | ").Select(cell => cell.Replace("`", "", StringComparison.Ordinal).Trim()).ToArray()),
    ];
}
