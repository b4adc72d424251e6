namespace ThienVan.Web.Shared.Documents.Printing;

/// <summary>A typeface that papers are printed with, in its four styles.</summary>
/// <param name="Family">"Tinos", "Times New Roman".</param>
public sealed record PrintFace(string Family, IReadOnlyList<string> Files)
{
    /// <summary>Names of files that hold one face, in four styles.</summary>
    private sealed record Naming(string Family, params IReadOnlyList<string> Names);

    private static readonly Naming[] Serifs =
    [
        new("Times New Roman", "times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"),
        new("Times New Roman", "Times_New_Roman.ttf", "Times_New_Roman_Bold.ttf", "Times_New_Roman_Italic.ttf",
            "Times_New_Roman_Bold_Italic.ttf"),
        new("Tinos", "Tinos-Regular.ttf", "Tinos-Bold.ttf", "Tinos-Italic.ttf", "Tinos-BoldItalic.ttf"),
    ];

    private static readonly EnumerationOptions Everywhere = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 6,
        MatchCasing = MatchCasing.CaseInsensitive,
    };

    private static readonly Lazy<PrintFace?> s_usual = new(() => Among(Usual()));

    public string Directory => Path.GetDirectoryName(Files[0])!;

    /// <summary>Times New Roman, or Tinos which is as wide, with all Vietnamese letters; null where neither is found.</summary>
    /// <param name="directory">The one directory to look in; null for those where systems keep fonts.</param>
    public static PrintFace? Find(string? directory) => directory is null ? s_usual.Value : Among([directory]);

    private static PrintFace? Among(IEnumerable<string> directories) =>
        directories.Where(System.IO.Directory.Exists).Select(In).FirstOrDefault(face => face is not null);

    private static PrintFace? In(string root)
    {
        var files = System.IO.Directory.EnumerateFiles(root, "*.ttf", Everywhere).ToArray();
        return (
            from naming in Serifs
            from folder in files.GroupBy(Path.GetDirectoryName, StringComparer.Ordinal)
            let found = naming.Names.Select(name => folder.FirstOrDefault(file => IsNamed(file, name))).OfType<string>().ToArray()
            where found.Length == naming.Names.Count && found.All(FontLetters.HasVietnamese)
            select new PrintFace(naming.Family, found)).FirstOrDefault();
    }

    private static bool IsNamed(string file, string name) =>
        string.Equals(Path.GetFileName(file), name, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Usual()
    {
        if (OperatingSystem.IsWindows()) return [Environment.GetFolderPath(Environment.SpecialFolder.Fonts)];
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string[] own = home.Length == 0 ? [] : [Path.Combine(home, ".local/share/fonts"), Path.Combine(home, ".fonts")];
        return [.. own, "/usr/local/share/fonts", "/usr/share/fonts", "/Library/Fonts", "/System/Library/Fonts/Supplemental"];
    }
}
