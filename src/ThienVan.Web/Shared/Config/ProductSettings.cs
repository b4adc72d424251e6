using Microsoft.Extensions.Configuration.Json;

namespace ThienVan.Web.Shared.Config;

/// <summary>
/// Where settings come from, the same for the server and for every command: <c>appsettings.json</c> beside the program, over it one
/// settings file, over that the environment.
/// </summary>
public static class ProductSettings
{
    /// <summary>Names the settings file of this process; empty for none.</summary>
    public const string FileVariable = "THIENVAN_SETTINGS";

    private const string BesideProgram = "thienvan.env";
    private const string OfMachine = "/etc/thienvan.env";

    /// <summary>The settings file in use; null when there is none.</summary>
    public static string? File => Environment.GetEnvironmentVariable(FileVariable) switch
    {
        "" => null,
        { } named => Path.GetFullPath(named),
        null => Array.Find([Path.Combine(AppContext.BaseDirectory, BesideProgram), OfMachine], System.IO.File.Exists),
    };

    /// <summary>For commands, which have no host to build theirs.</summary>
    public static IConfigurationRoot Read()
    {
        var builder = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true);
        return builder.AddEnvironmentVariables().AddSettingsFile().Build();
    }

    /// <summary>Puts the settings file over the files that ship and under the environment.</summary>
    public static T AddSettingsFile<T>(this T builder) where T : IConfigurationBuilder
    {
        if (File is not { } file) return builder;
        var shipped = builder.Sources.OfType<JsonConfigurationSource>().LastOrDefault();
        builder.Sources.Insert(shipped is null ? 0 : builder.Sources.IndexOf(shipped) + 1, new EnvironmentFileSource(file));
        return builder;
    }

    /// <summary>
    /// Folder that a relative file in this setting is found from: where the setting stands, never where a command happens to be given.
    /// Null where it stands in no file: then the working folder is meant.
    /// </summary>
    public static string? FolderOf(IConfiguration configuration, string key) =>
        configuration is not IConfigurationRoot root ? null : root.Providers.LastOrDefault(provider => provider.TryGet(key, out _)) switch
        {
            JsonConfigurationProvider => AppContext.BaseDirectory,
            EnvironmentFileProvider file => file.Folder,
            _ => null,
        };
}
