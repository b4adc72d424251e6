namespace ThienVan.Web.Tests.Shared.Servers;

/// <summary>Where the tests stand: the folder of the solution, and the program built in it.</summary>
internal static class Repository
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    public static string Root { get; } = FindRoot();

    public static string Program => Path.Combine(Root, "src", "ThienVan.Web", "bin", Configuration, "net10.0", "thienvan.dll");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ThienVan.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No ThienVan.slnx above the tests.");
    }
}
