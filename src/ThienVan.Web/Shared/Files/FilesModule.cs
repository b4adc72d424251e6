using ThienVan.Web.Shared.Files.Checking;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Shared.Files;

/// <summary>Files that a room hangs on its things.</summary>
public static class FilesModule
{
    public static Room Room { get; } = new()
    {
        Name = "Files",
        Tables = FileTables.Map,
        Told = FileTables.Told,
        Services = (services, configuration) => services
            .AddSingleton(FileLimits.Read(configuration))
            .AddSingleton<FileInspector>()
            .AddScoped<FileStore>(),
    };
}
