namespace ThienVan.Core.Tests.Kernel;

/// <summary>Data that comes with the product.</summary>
internal static class Shipped
{
    /// <param name="name">From the root of the repository: "plans/office-hours.json".</param>
    public static string Text(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, name) is var path && File.Exists(path)) return File.ReadAllText(path);
        throw new FileNotFoundException(name);
    }
}
