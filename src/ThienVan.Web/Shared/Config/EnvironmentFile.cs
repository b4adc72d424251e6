namespace ThienVan.Web.Shared.Config;

/// <summary>A file of <c>KEY=value</c> lines as systemd's <c>EnvironmentFile</c> reads it; <c>__</c> parts a key as in the
/// environment.</summary>
internal sealed class EnvironmentFileSource(string file) : IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder) => new EnvironmentFileProvider(file);
}

/// <exception cref="SettingsFileException">A line is no setting.</exception>
internal sealed class EnvironmentFileProvider(string file) : ConfigurationProvider
{
    // What the environment's own reader takes off as well.
    private static readonly string[] _hostPrefixes = ["ASPNETCORE_", "DOTNET_"];

    public string Folder => Path.GetDirectoryName(Path.GetFullPath(file))!;

    public override void Load()
    {
        var data = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (line, number) in File.ReadLines(file).Select((line, at) => (line.Trim(), at + 1)))
        {
            if (line.Length == 0 || line[0] is '#' or ';') continue;
            var equals = line.IndexOf('=');
            if (equals < 1) throw new SettingsFileException(file, number);
            data[Key(line[..equals].TrimEnd())] = Unquoted(line[(equals + 1)..].TrimStart());
        }

        Data = data;
    }

    private static string Key(string name)
    {
        var prefix = Array.Find(_hostPrefixes, prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) ?? "";
        return name[prefix.Length..].Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);
    }

    private static string Unquoted(string value) =>
        value.Length > 1 && value[0] is '"' or '\'' && value[^1] == value[0] ? value[1..^1] : value;
}

/// <summary>A line of the settings file that is neither a setting nor a remark.</summary>
internal sealed class SettingsFileException(string file, int line) : IOException($"{file}: {line}")
{
    public string FileName { get; } = file;

    public int Line { get; } = line;
}
